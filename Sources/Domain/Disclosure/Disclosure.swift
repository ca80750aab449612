/// That data about people have been given to somebody: to whom, on what ground and what.
public struct Disclosure: Equatable, Sendable {
    /// About whom, by id only.
    public let applicants: [ApplicantID]
    /// Who got it.
    public let recipient: String
    /// What obliges or allows it, such as a section of law.
    public let basis: String
    /// The classes that could be read; everything else was masked.
    public let classes: [FieldClass]

    /// A disclosure.
    public init(applicants: [ApplicantID], recipient: String, basis: String, classes: [FieldClass]) {
        self.applicants = applicants
        self.recipient = recipient
        self.basis = basis
        self.classes = classes
    }
}

/// What somebody wants to give out.
public enum DisclosureCommand: Equatable, Sendable {
    /// Records that what is known of some applicants of one municipality is given to somebody. Without `isUnmasked` only
    /// what is open can be read.
    case disclose([ApplicantID], to: String, basis: String, isUnmasked: Bool)
}

/// A fact about giving out data.
public enum DisclosureEvent: Equatable, Sendable {
    case recorded(Disclosure)
}

extension Disclosure {
    /// What can be read without unmasking.
    public static let maskedClasses: [FieldClass] = [.open]
}

extension Programme {
    func decide(_ command: DisclosureCommand, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        switch command {
        case .disclose(let ids, let recipient, let basis, let isUnmasked):
            let recipient = try required(recipient, .name)
            let basis = try required(basis, .reference)
            guard !ids.isEmpty else { throw .nothingToChange }
            var byMunicipality: [MunicipalityCode: [ApplicantID]] = [:]
            for id in ids {
                let (_, municipality) = try find(id, actor)
                // To unmask somebody with a protected identity is for those who may know the person.
                try require(Permission.disclose, in: municipality, actor)
                byMunicipality[municipality, default: []].append(id)
            }
            if isUnmasked {
                for id in ids {
                    let (applicant, municipality) = try find(id, actor)
                    guard mayKnow(applicant, actor) else {
                        throw .notPermitted(needed: Permission.select, municipality: municipality)
                    }
                }
            }
            let classes = isUnmasked ? FieldClass.allCases : Disclosure.maskedClasses
            return byMunicipality.sorted { $0.key < $1.key }.map { code, ids in
                Scoped(
                    .municipality(code),
                    .disclosure(
                        .recorded(
                            Disclosure(applicants: ids, recipient: recipient, basis: basis, classes: classes))))
            }
        }
    }

    /// What has been disclosed of somebody, oldest first.
    public func disclosures(of id: ApplicantID) -> [Signed<Disclosure>] {
        guard let municipality = municipality(of: id) else { return [] }
        return record(municipality).disclosures.filter { $0.value.applicants.contains(id) }
    }
}
