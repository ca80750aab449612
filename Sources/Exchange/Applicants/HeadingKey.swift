import Domain

/// A heading reduced to its letters and digits, so that `E-post`, `e_post`, `EPOST:` and a decomposed `Förnamn` are
/// known again; å, ä and ö count as a and o, since some systems cannot export them.
struct HeadingKey: Hashable {
    let text: String

    init(_ heading: some StringProtocol) {
        var text = ""
        for character in heading.lowercased() where character.isLetter || character.isNumber {
            switch character {
            case "å", "ä": text.append("a")
            case "ö": text.append("o")
            case "é", "è": text.append("e")
            default: text.append(character)
            }
        }
        self.text = text
    }
}

extension ApplicantColumn {
    /// The column that a heading means without any mapping; nil for a heading of somebody's own.
    public init?(heading: some StringProtocol) {
        guard let column = ApplicantColumn.known[HeadingKey(heading)] else { return nil }
        self = column
    }

    private static let known: [HeadingKey: ApplicantColumn] = {
        var known: [HeadingKey: ApplicantColumn] = [:]
        for column in allCases {
            for heading in [column.heading.swedish, column.heading.english, column.rawValue] + column.synonyms {
                known[HeadingKey(heading)] = column
            }
        }
        return known
    }()

    /// What recruiting systems call the same thing. Only words that can mean nothing else: a wrong guess is worse than a
    /// line in a mapping file.
    private var synonyms: [String] {
        switch self {
        case .firstName: ["Tilltalsnamn", "Given name", "Forename"]
        case .lastName: ["Surname", "Family name"]
        case .email: ["E-postadress", "E-mail", "E-mail address", "Mejl", "Mejladress", "Mail", "Epost"]
        case .phone: ["Telefonnummer", "Mobil", "Mobiltelefon", "Mobilnummer", "Phone number", "Mobile"]
        case .municipality: ["Kommunkod", "Municipality code"]
        case .department: []
        case .occupation: []
        case .position: ["Nuvarande befattning", "Current position"]
        case .employment: ["Form of employment", "Employment form"]
        case .managerToday: ["Chef i dag", "Är chef idag"]
        case .responsibleManager: []
        case .managerEmail: ["Chefens e-postadress", "Manager's e-mail", "Manager e-mail"]
        case .managerConsents: ["Chefen beviljar", "Manager consent"]
        case .motivation: []
        case .leadershipWill: []
        case .targetOperation: []
        case .cohortWish: ["Önskemål om omgång", "Omgångsönskemål", "Preferred cohort", "Cohort wish"]
        case .gender: []
        case .needs: ["Special needs"]
        case .protected: ["Skyddad identitet", "Protected identity"]
        case .received: ["Inkommen", "Inkom datum", "Date received", "Received date"]
        }
    }
}
