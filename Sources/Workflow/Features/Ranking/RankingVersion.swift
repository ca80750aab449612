public import Domain

/// One of the orders that a municipality's ranking has had.
public enum RankingVersion: Hashable, Sendable {
    /// A version that has been handed in, by its number.
    case submitted(Int)
    /// The draft as it stands.
    case draft
}

extension Programme {
    /// The orders that can be compared, oldest first; the draft last, while there is one.
    public func rankingVersions(_ municipality: MunicipalityCode) -> [RankingVersion] {
        let ranking = record(municipality).ranking
        return ranking.versions.map { .submitted($0.version) } + (ranking.submitted == nil ? [.draft] : [])
    }

    /// The order of a version; nil when there is none.
    public func rankingOrder(_ version: RankingVersion, of municipality: MunicipalityCode) -> RankingOrder? {
        switch version {
        case .draft: rankingTable(municipality).shownOrder
        case .submitted(let number):
            record(municipality).ranking.versions.first { $0.version == number }?.order
        }
    }

    /// Who had been placed by a person in a version, and why.
    public func placements(_ version: RankingVersion, of municipality: MunicipalityCode)
        -> [ApplicantID: Signed<Placement>]
    {
        let ranking = record(municipality).ranking
        return switch version {
        case .draft: ranking.placements
        case .submitted(let number): ranking.versions.first { $0.version == number }?.placements ?? [:]
        }
    }
}

extension RankingVersion {
    /// What the version is called.
    public var label: LocalizedText {
        switch self {
        case .submitted(let number): LocalizedText(sv: "version \(number)", en: "version \(number)")
        case .draft: LocalizedText(sv: "utkastet", en: "the draft")
        }
    }
}

extension RankingFeature {
    /// Compares two versions: the last two at once where there are no others, otherwise those picked.
    func compare(_ table: RankingTable, in world: World) -> Reaction {
        let versions = world.programme.rankingVersions(table.municipality)
        guard versions.count > 1, let last = versions.last else {
            return .say(
                LocalizedText(
                    sv: "Det finns bara en version; nästa uppstår när en inlämnad öppnas igen",
                    en: "There is only one version; the next comes when one handed in is reopened"))
        }
        func reader(_ from: RankingVersion, _ to: RankingVersion) -> Reader {
            Reader(.rankingDifference(table.municipality, from: from, to: to))
        }
        guard versions.count > 2 else { return .open(.reader(reader(versions[0], last))) }
        // Every pair, the latest first: they are few, and two lists after each other would be slower to use.
        let pairs = versions.indices.reversed().flatMap { later in
            versions[..<later].reversed().map { ($0, versions[later]) }
        }
        let options = pairs.map { from, to in
            Choice.Option(
                LocalizedText(
                    sv: "\(from.label.swedish) → \(to.label.swedish)", en: "\(from.label.english) → \(to.label.english)"
                ),
                .read(reader(from, to)))
        }
        return .open(
            .choice(Choice(LocalizedText(sv: "Jämför versioner", en: "Compare versions"), options: options)))
    }
}
