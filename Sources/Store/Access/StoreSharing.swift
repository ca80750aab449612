import Domain
import Glibc

/// Who should be able to get at each part of a store.
///
/// The whole tree belongs, as a group, to those who coordinate; what a municipality works with is granted to its group by
/// an access list, since a directory has one group only. A list and not the group of the directory, because whoever
/// creates a programme may grant a right to any group, but can hand a file to a group only as a member of it.
struct StoreSharing {
    let groups: ResolvedGroups

    /// What should hold at a place.
    func wanted(at place: StorePlace) -> WantedAccess {
        switch place {
        case .root, .programmes, .municipalities: directory(everyone([.read, .search]), passedOn: false)
        case .manifest: file(everyone(.read))
        case .programme, .present: directory(everyone(.all), passedOn: true)
        case .municipality(_, let code): directory(only(code, .all), passedOn: true)
        case .file(_, .programme), .presentSession, .leftover(_, .programme): file(everyone([.read, .write]))
        case .file(_, .municipality(let code)), .leftover(_, .municipality(let code)):
            file(only(code, [.read, .write]))
        }
    }

    private func everyone(_ rights: AccessRights) -> [gid_t: AccessRights] {
        Dictionary(groups.municipalities.values.map { ($0.id, rights) }) { first, _ in first }
    }

    private func only(_ code: MunicipalityCode, _ rights: AccessRights) -> [gid_t: AccessRights] {
        groups.municipalities[code].map { [$0.id: rights] } ?? [:]
    }

    private func directory(_ granted: [gid_t: AccessRights], passedOn: Bool) -> WantedAccess {
        let list = AccessList(owner: .all, owningGroup: .all, groups: granted)
        return WantedAccess(
            group: groups.coordinators.id, special: S_ISGID, list: list, passedOn: passedOn ? list : nil)
    }

    private func file(_ granted: [gid_t: AccessRights]) -> WantedAccess {
        WantedAccess(
            group: groups.coordinators.id, special: 0,
            list: AccessList(owner: [.read, .write], owningGroup: [.read, .write], groups: granted), passedOn: nil)
    }
}

/// Group, mode and lists that something in a store should have.
struct WantedAccess: Equatable {
    /// The group; nil for whichever it has.
    let group: gid_t?
    /// The mode's bits beyond those of the list.
    let special: mode_t
    let list: AccessList
    /// What new files in a directory get; nil for what the mode of the creator says.
    let passedOn: AccessList?

    /// What holds in a store of a single account.
    static func single(_ place: StorePlace) -> WantedAccess {
        WantedAccess(
            group: nil, special: 0, list: AccessList(permissions: place.isDirectory ? 0o700 : 0o600), passedOn: nil)
    }

    var permissions: mode_t { list.permissions | special }

    /// Makes it hold for an open file.
    func apply(to file: OpenFile, isDirectory: Bool) throws(StoreError) {
        if let group, fchown(file.descriptor, .max, group) != 0 { throw SystemFault("chown", file.path).storeError }
        if list.isExtended {
            try list.write(AccessList.attribute, to: file)
        } else {
            try AccessList.remove(AccessList.attribute, from: file)
        }
        guard isDirectory else {
            return try Self.change(file, to: permissions)
        }
        if let passedOn {
            try passedOn.write(AccessList.defaultAttribute, to: file)
        } else {
            try AccessList.remove(AccessList.defaultAttribute, from: file)
        }
        try Self.change(file, to: permissions)
    }

    private static func change(_ file: OpenFile, to permissions: mode_t) throws(StoreError) {
        guard fchmod(file.descriptor, permissions) == 0 else { throw SystemFault("chmod", file.path).storeError }
    }
}

extension StoreDirectory {
    /// Opens the store to the groups of the municipalities in it and to those who coordinate, and to nobody else; also
    /// after a restoration, or when a municipality has joined.
    ///
    /// Whoever does it owns the files or is root, and belongs to the coordinators' group.
    ///
    /// - Throws: ``StoreError/noSuchGroup(_:)`` naming all groups that are missing, before anything is changed.
    public func share(with groups: StoreGroups) throws(StoreError) -> StoreDirectory {
        if let readOnly { throw readOnly }
        let sharing = StoreSharing(groups: try groups.resolve(try municipalities()))
        let manifest = StoreManifest(format: Self.format, id: id, sample: sample, groups: groups)
        if self.groups != groups {
            try ReplacedFile.write(manifest.encoded, to: path + "/store.json", mode: 0o600, isDurable: true)
        }
        try sharing.apply(in: path, as: .root)
        return manifest.store(at: path)
    }

    /// How what is new in a store that is shared is to be shared; nil in a store of a single account.
    func sharing(with newcomers: [MunicipalityCode]) throws(StoreError) -> StoreSharing? {
        guard let groups else { return nil }
        let known = try municipalities()
        return StoreSharing(groups: try groups.resolve(known + newcomers.filter { !known.contains($0) }))
    }

    /// The municipalities that any programme in the store has a directory for.
    func municipalities() throws(StoreError) -> [MunicipalityCode] {
        var codes: Set<MunicipalityCode> = []
        for name in try programmes() {
            for scope in try programmeDirectory(name).scopes() {
                if case .municipality(let code) = scope { codes.insert(code) }
            }
        }
        return codes.sorted { $0.rawValue < $1.rawValue }
    }
}

extension StoreSharing {
    /// Makes what should hold hold for everything in a part of a store's tree.
    ///
    /// From the leaves up: nothing can be reached before what is in it is as it should be.
    func apply(in path: String, as place: StorePlace) throws(StoreError) {
        for item in try StoreItem.all(in: path, as: place).items.reversed() {
            guard let place = item.place, item.status.kind == (place.isDirectory ? .directory : .file) else { continue }
            // Links are not followed: whoever may write here must not lead root elsewhere.
            let file: OpenFile
            do throws(StoreError) {
                file = try OpenFile(item.path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
            } catch {
                guard case .missing = error, place.isPassing else { throw error }
                continue
            }
            try wanted(at: place).apply(to: file, isDirectory: place.isDirectory)
        }
    }
}
