public import Domain

/// The Unix groups that share a store: one for each municipality and one for those who coordinate.
public struct StoreGroups: Equatable, Sendable {
    /// What the names of all of them begin with.
    public let prefix: String

    /// The prefix where nothing else is said.
    public static let usualPrefix = "aspirant"
    /// How long Linux lets a group's name be.
    private static let longestName = 32

    /// Groups whose names begin with a prefix; nil where the system could not have groups of such names.
    public init?(prefix: String) {
        guard StoreDirectory.isName(prefix), prefix.utf8.first.map({ !(48...57).contains($0) }) == true,
            prefix.utf8.count + "-coordinators".utf8.count <= Self.longestName
        else { return nil }
        self.prefix = prefix
    }

    /// The group of those who coordinate, who own the whole tree as a group.
    public var coordinators: String { prefix + "-coordinators" }

    /// The group of a municipality.
    public func group(of municipality: MunicipalityCode) -> String { "\(prefix)-\(municipality.rawValue)" }

    /// The groups that have to exist, those who coordinate first.
    public func names(_ municipalities: [MunicipalityCode]) -> [String] {
        [coordinators] + municipalities.map(group)
    }

    /// Makes sure that the system has all of the groups.
    ///
    /// - Throws: ``StoreError/noSuchGroup(_:)`` naming all that are missing.
    public func check(_ municipalities: [MunicipalityCode]) throws(StoreError) { _ = try resolve(municipalities) }

    /// The groups as the system knows them.
    func resolve(_ municipalities: [MunicipalityCode]) throws(StoreError) -> ResolvedGroups {
        var found: [String: UnixGroup] = [:]
        var missing: [String] = []
        for name in names(municipalities) {
            if let group = UnixGroup(named: name) { found[name] = group } else { missing.append(name) }
        }
        guard missing.isEmpty else { throw .noSuchGroup(missing) }
        var own: [MunicipalityCode: UnixGroup] = [:]
        for code in municipalities { own[code] = found[group(of: code)] }
        guard let coordinators = found[coordinators] else { throw .noSuchGroup([self.coordinators]) }
        return ResolvedGroups(coordinators: coordinators, municipalities: own)
    }
}

/// The groups of a store with their numbers.
struct ResolvedGroups {
    let coordinators: UnixGroup
    let municipalities: [MunicipalityCode: UnixGroup]

    var all: [UnixGroup] { [coordinators] + municipalities.values.sorted { $0.name < $1.name } }
}
