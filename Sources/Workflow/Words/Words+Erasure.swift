import Domain

extension Words {
    /// The command about erasing or disclosing that a command's name and these words mean; nil for other names.
    func erasureCommand(_ id: CommandID, in programme: Programme) throws(WordFault) -> Command? {
        switch id {
        case .erasePerson:
            let basis = isGiven("reference") ? ErasureBasis.request(reference: try required("reference")) : .rule
            return .erasure(.erase(try applicant(programme), basis, code: try required("code")))
        case .disclose: return try disclosure([try applicant(programme)])
        default: return nil
        }
    }

    /// What these words say of a disclosure about some people.
    func disclosure(_ ids: [ApplicantID]) throws(WordFault) -> Command {
        let isUnmasked = try Words.yesNo("unmask", self["unmask"] ?? "no") ?? false
        return .disclosure(
            .disclose(ids, to: try required("to"), basis: try required("basis"), isUnmasked: isUnmasked))
    }
}
