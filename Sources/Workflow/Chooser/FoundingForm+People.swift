import Domain

/// The people of a programme that is set up.
extension FoundingForm {
    /// Everybody written, among them somebody who can coordinate the programme.
    func everybody() throws(WordFault) -> [Person] {
        var all: [Person] = []
        var accounts: Set<String> = []
        for number in people {
            let person = try person(number, besides: Set(all.map(\.id)))
            if let account = person.accounts.first, !accounts.insert(account).inserted {
                throw WordFault(
                    "person\(number).account", sv: "Kontot \(account) är redan någon annans",
                    en: "The account \(account) is somebody else's already")
            }
            all.append(person)
        }
        let coordinates = all.contains { person in
            !person.accounts.isEmpty
                && person.roles.contains { $0.role.isProgrammeWide && $0.role != .steeringGroup }
        }
        guard coordinates else {
            throw WordFault(
                "person1.role",
                sv: "Någon med konto måste vara projektledare, rekryteringscenter eller utbildningssamordnare",
                en: "Somebody with an account must be project leader, recruitment centre or training coordinator")
        }
        return all
    }

    func person(_ number: Int, besides taken: Set<PersonID> = []) throws(WordFault) -> Person {
        func text(_ field: String) -> String { (texts["person\(number).\(field)"] ?? "").trimmingBlanks }
        let email = text("email")
        guard email.isEmpty || email.contains("@") else {
            throw WordFault(
                "person\(number).email", sv: "Det är ingen e-postadress", en: "This is not an e-mail address")
        }
        let account = text("account")
        guard !account.contains(where: \.isWhitespace) else {
            throw WordFault(
                "person\(number).account", sv: "Ett konto har inga mellanslag", en: "An account has no spaces")
        }
        let roles = [text("role"), text("also")].compactMap { Role(rawValue: $0) }
        guard !roles.isEmpty else {
            throw WordFault("person\(number).role", sv: "Välj en roll", en: "Choose a role")
        }
        var assignments: [RoleAssignment] = []
        for role in roles where !assignments.contains(where: { $0.role == role }) {
            assignments.append(RoleAssignment(role, in: role.isProgrammeWide ? nil : try place(number)))
        }
        return Person(
            id: FoundingForm.id(of: text("name"), besides: taken), name: text("name"), email: email,
            accounts: account.isEmpty ? [] : [account], roles: assignments)
    }

    /// The municipality of somebody with a role in one.
    private func place(_ number: Int) throws(WordFault) -> MunicipalityCode {
        let field = "person\(number).municipality"
        var taken: Set<MunicipalityCode> = []
        for name in municipalityNames {
            let code = SwedishMunicipalities.code(for: name, besides: taken)
            if name == texts[field] { return code }
            taken.insert(code)
        }
        throw WordFault(
            field, sv: "Rollen hör till en kommun; välj vilken", en: "The role belongs to a municipality; choose one")
    }

    private static func id(of name: String, besides taken: Set<PersonID>) -> PersonID {
        let plain = NameCode.of(name).split(separator: "-").joined(separator: ".")
        let base = plain.isEmpty ? "person" : plain
        var (id, number) = (PersonID(base), 2)
        while taken.contains(id) {
            id = PersonID("\(base).\(number)")
            number += 1
        }
        return id
    }
}

extension Role {
    /// What a role is called at the beginning of a line.
    var title: LocalizedText {
        switch self {
        case .steeringGroup: LocalizedText(sv: "styrgrupp", en: "steering group")
        case .recruitmentCentre: LocalizedText(sv: "rekryteringscenter", en: "recruitment centre")
        case .projectLeader: LocalizedText(sv: "projektledare", en: "project leader")
        case .trainingCoordinator: LocalizedText(sv: "utbildningssamordnare", en: "training coordinator")
        case .personnelChief: LocalizedText(sv: "personalchef", en: "personnel chief")
        case .hrRepresentative: LocalizedText(sv: "HR", en: "HR")
        case .interviewer: LocalizedText(sv: "intervjuare", en: "interviewer")
        case .responsibleManager: LocalizedText(sv: "ansvarig chef", en: "responsible manager")
        case .mentor: LocalizedText(sv: "mentor", en: "mentor")
        case .viewer: LocalizedText(sv: "läsare", en: "viewer")
        }
    }
}
