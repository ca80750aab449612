public import Domain

extension Words {
    /// The municipality that a word names, if the person may see its applicants.
    public func visibleMunicipality(in world: World) throws(WordFault) -> MunicipalityCode {
        let code = try municipality(world.programme)
        guard world.municipalities.contains(code), world.programme.settings.selection != nil else {
            throw WordFault(
                "municipality", sv: "du får inte se rangordningen för \(code)",
                en: "you may not see the ranking of \(code)")
        }
        return code
    }

    /// The version of a ranking that a word means: its number, or `draft`; nil when the word is not given.
    public func rankingVersion(
        _ key: String, of municipality: MunicipalityCode, in programme: Programme
    ) throws(WordFault) -> RankingVersion? {
        guard isGiven(key), let text = self[key] else { return nil }
        let versions = programme.rankingVersions(municipality)
        let wanted: RankingVersion? = text == "draft" ? .draft : Int(text).map { .submitted($0) }
        guard let wanted, versions.contains(wanted) else {
            let names = versions.map(\.word).joined(separator: ", ")
            throw .invalid(key, text, expected: LocalizedText(sv: "någon av \(names)", en: "one of \(names)"))
        }
        return wanted
    }
}

extension RankingVersion {
    /// How the version is written on the command line.
    fileprivate var word: String {
        switch self {
        case .submitted(let number): "\(number)"
        case .draft: "draft"
        }
    }
}
