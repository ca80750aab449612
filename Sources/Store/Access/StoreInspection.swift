public import Domain
import Glibc

/// Something in a store's tree that is not as it should be.
public struct StoreFinding: Equatable, Sendable {
    /// Where.
    public let path: String
    /// What is wrong, in English.
    public let problem: String
    /// What to do about it, in English.
    public let remedy: String
    /// Whether it concerns who can get at what; the rest is untidy at worst.
    public let isFault: Bool
}

extension StoreFinding {
    /// Where, what and what to do.
    public var text: LocalizedText {
        let (problem, remedy) = (StorePhrases.swedish(problem), StorePhrases.swedish(remedy))
        return LocalizedText(
            sv: "\(path): \(problem)." + (remedy.isEmpty ? "" : " \(remedy)"),
            en: "\(path): \(self.problem)." + (self.remedy.isEmpty ? "" : " \(self.remedy)"))
    }
}

extension StoreDirectory {
    /// What in the store's tree departs from how it was set up: modes, owners, groups, access lists, links, and files
    /// that do not belong.
    ///
    /// What this account cannot look at is left out; only the owner or root sees all.
    public func inspect() throws(StoreError) -> [StoreFinding] {
        let items = try StoreItem.all(in: path).items
        guard let root = items.first else { return [] }
        let sharing: StoreSharing?
        do throws(StoreError) {
            sharing = try self.sharing(with: [])
        } catch {
            guard case .noSuchGroup = error else { throw error }
            return [StoreFinding(path: path, problem: error.description, remedy: "", isFault: true)]
        }
        var findings: [StoreFinding] = []
        for item in items {
            if let finding = Self.kindFinding(item) {
                findings.append(finding)
                continue
            }
            guard let place = item.place else { continue }
            let wanted = sharing?.wanted(at: place) ?? .single(place)
            let inspected = Inspected(
                item: item, wanted: wanted, isShared: sharing != nil, storeOwner: root.status.owner)
            do throws(StoreError) {
                findings += try inspected.findings()
            } catch {
                // What sessions leave for a while may have gone since it was listed.
                guard case .missing = error, place.isPassing else { throw error }
            }
        }
        return findings
    }

    /// What is wrong with something for being there at all.
    private static func kindFinding(_ item: StoreItem) -> StoreFinding? {
        func finding(_ problem: String, _ remedy: String, isFault: Bool) -> StoreFinding {
            StoreFinding(path: item.path, problem: problem, remedy: remedy, isFault: isFault)
        }
        switch item.status.kind {
        case .link:
            return finding("is a link to somewhere else", "Put what it points to in its place.", isFault: true)
        case .other:
            return finding("is neither a file nor a directory", "Remove it.", isFault: true)
        case .file, .directory: break
        }
        guard let place = item.place else {
            return finding("does not belong in the store", "Move it elsewhere.", isFault: false)
        }
        guard place.isDirectory == (item.status.kind == .directory) else {
            return finding(
                place.isDirectory ? "is a file and should be a directory" : "is a directory and should be a file",
                "Move it elsewhere.", isFault: true)
        }
        if item.status.kind == .file, item.status.names > 1 {
            return finding(
                "has \(item.status.names) names, so that it can be reached from elsewhere",
                "Find the other with `find / -samefile \(item.path)` and remove it.", isFault: true)
        }
        if case .leftover = place, item.path.contains(".before-restore-") {
            return finding(
                "was kept by `aspirant restore` and holds personal data", "Remove it when all is well.", isFault: false)
        }
        return nil
    }
}

/// Something in the tree beside what it should be.
private struct Inspected {
    let item: StoreItem
    let wanted: WantedAccess
    let isShared: Bool
    let storeOwner: uid_t

    func findings() throws(StoreError) -> [StoreFinding] {
        var findings: [StoreFinding] = []
        func report(_ problem: String) {
            let remedy = isShared ? "`aspirant share` puts it right." : singleRemedy
            findings.append(StoreFinding(path: item.path, problem: problem, remedy: remedy, isFault: true))
        }
        if !isShared, item.status.owner != storeOwner {
            report("belongs to \(Account.name(of: item.status.owner)) and not to \(Account.name(of: storeOwner))")
        }
        if let group = wanted.group, item.status.group != group {
            report(
                "belongs to the group \(UnixGroup.name(of: item.status.group)) and not to \(UnixGroup.name(of: group))")
        }
        let isDirectory = item.status.kind == .directory
        let list = try AccessList.read(AccessList.attribute, of: item.path)
        let special = item.status.permissions & 0o7000
        if let departure = (list ?? AccessList(permissions: item.status.permissions)).departure(from: wanted.list) {
            report(departure)
        } else if isDirectory, special & S_ISGID != wanted.special & S_ISGID, isShared {
            report("does not pass its group on (chmod g+s)")
        }
        if isDirectory, try AccessList.read(AccessList.defaultAttribute, of: item.path) != wanted.passedOn {
            report("passes other rights on to new files than it should")
        }
        return findings
    }

    private var singleRemedy: String {
        let mode = String(wanted.permissions, radix: 8)
        return "`chmod \(mode)` it, and `setfacl -b` where there is a list; `aspirant share` opens a store to groups."
    }
}

extension AccessList {
    /// How this list differs from another, in words; nil where it grants the same.
    fileprivate func departure(from wanted: AccessList) -> String? {
        guard self != wanted else { return nil }
        let mask = rights[.mask] ?? .all
        let wantedMask = wanted.rights[.mask] ?? .all
        var parts: [String] = []
        for holder in Set(rights.keys).union(wanted.rights.keys).subtracting([.mask]) {
            func effective(_ list: AccessList, _ mask: AccessRights) -> AccessRights {
                let granted = list.rights[holder] ?? []
                return holder == .owner || holder == .others ? granted : granted.intersection(mask)
            }
            let (found, expected) = (effective(self, mask), effective(wanted, wantedMask))
            if found != expected {
                parts.append("\(holder.name) has \(found.description) and should have \(expected.description)")
            }
        }
        return parts.isEmpty ? nil : parts.sorted().joined(separator: ", ")
    }
}

extension AccessList.Holder {
    fileprivate var name: String {
        switch self {
        case .owner: "its owner"
        case .account(let uid): "the account \(Account.name(of: uid))"
        case .owningGroup: "its group"
        case .group(let id): "the group \(UnixGroup.name(of: id))"
        case .mask: "the mask"
        case .others: "everybody else"
        }
    }
}
