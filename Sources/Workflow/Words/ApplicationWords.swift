public import Domain

/// The fields of an application as words of a command and as labels of a form.
public enum ApplicationWords {
    /// The words that an application can be written with.
    static let parameters: [CommandEntry.Parameter] = fields.map { field in
        CommandEntry.Parameter(
            word(field), required: false, label(field).swedish.lowercased(), label(field).english.lowercased())
    }

    /// The fields that people fill in.
    public static let fields = ApplicationField.allCases.filter { $0 != .extra }

    /// The fields that people fill in in a programme: all but those about what it does not have.
    public static func fields(in settings: ProgrammeSettings) -> [ApplicationField] {
        fields.filter { $0 != .cohortWish || settings.hasCohorts }
    }

    /// The word for a field, such as `first-name`.
    public static func word(_ field: ApplicationField) -> String {
        var word = ""
        for character in field.rawValue {
            if character.isUppercase { word += "-" }
            word += character.lowercased()
        }
        return word
    }

    /// What a field is called on forms and in lists.
    public static func label(_ field: ApplicationField) -> LocalizedText {
        switch field {
        case .firstName: LocalizedText(sv: "Förnamn", en: "First name")
        case .lastName: LocalizedText(sv: "Efternamn", en: "Last name")
        case .email: LocalizedText(sv: "E-post", en: "E-mail")
        case .phone: LocalizedText(sv: "Telefon", en: "Phone")
        case .department: LocalizedText(sv: "Förvaltning", en: "Department")
        case .occupation: LocalizedText(sv: "Yrkesgrupp", en: "Occupation")
        case .position: LocalizedText(sv: "Befattning", en: "Position")
        case .employment: LocalizedText(sv: "Anställningsform", en: "Employment")
        case .managerToday: LocalizedText(sv: "Chef i dag", en: "Manager today")
        case .manager: LocalizedText(sv: "Ansvarig chef", en: "Responsible manager")
        case .managerEmail: LocalizedText(sv: "Chefens e-post", en: "Manager's e-mail")
        case .managerConsent: LocalizedText(sv: "Chef beviljar", en: "Manager consents")
        case .leadershipWill: LocalizedText(sv: "Ledarvilja", en: "Will to lead")
        case .target: LocalizedText(sv: "Målverksamhet", en: "Target operation")
        case .cohortWish: LocalizedText(sv: "Önskad omgång", en: "Wished cohort")
        case .gender: LocalizedText(sv: "Kön", en: "Gender")
        case .needs: LocalizedText(sv: "Särskilda behov", en: "Needs")
        case .protected: LocalizedText(sv: "Skyddade uppgifter", en: "Protected")
        case .received: LocalizedText(sv: "Inkom", en: "Received")
        case .motivation: LocalizedText(sv: "Motivering", en: "Motivation")
        case .extra: LocalizedText(sv: "Övriga kolumner", en: "Other columns")
        }
    }
}

extension Words {
    /// An application with the fields that were given, the others as they are in `base`.
    func application(_ base: Application, in programme: Programme) throws(WordFault) -> Application {
        var application = base
        for field in ApplicationWords.fields {
            let word = ApplicationWords.word(field)
            guard let text = self[word] else { continue }
            if field.isYesNo {
                application[field] = try Words.yesNo(word, text).map { $0 ? "yes" : "no" } ?? ""
            } else if field == .cohortWish {
                application[field] = try Words.cohortWish(text, in: programme.settings)?.text ?? ""
            } else if field == .received, !text.isEmpty {
                // With the time of day it stands as it came in.
                application[field] = Day(text.prefix(10)) == nil ? try day(word).description : text
            } else {
                application[field] = text
            }
        }
        return application
    }
}
