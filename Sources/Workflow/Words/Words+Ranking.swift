public import Domain

extension Words {
    /// The municipality that a word names, if the person may see its applicants.
    public func visibleMunicipality(in world: World) throws(WordFault) -> MunicipalityCode {
        let code = try municipality(world.programme)
        guard world.municipalities.contains(code) else {
            let name = world.programme.settings.municipality(code)?.name ?? code.rawValue
            throw WordFault(
                "municipality", sv: "du får inte se de sökande i \(name)",
                en: "you may not see the applicants of \(name)")
        }
        return code
    }

    /// The municipality that a word names, if the person may read its ranking.
    public func rankedMunicipality(in world: World) throws(WordFault) -> MunicipalityCode {
        let code = try municipality(world.programme)
        guard world.rankedMunicipalities.contains(code), world.programme.settings.selection != nil else {
            let name = world.programme.settings.municipality(code)?.name ?? code.rawValue
            throw WordFault(
                "municipality", sv: "\(name) har ingen rangordning som du får se",
                en: "there is no ranking of \(name) that you may see")
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
