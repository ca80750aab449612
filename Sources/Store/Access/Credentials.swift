import Glibc

/// What the kernel goes by when an account opens a file: its number and its groups.
struct Credentials: Hashable, Sendable {
    let uid: uid_t
    let groups: Set<gid_t>
}

extension Credentials {
    /// Those of an account by its name; nil where the system knows none of that name.
    init?(account: String) {
        guard let entry = getpwnam(account)?.pointee else { return nil }
        var groups = [gid_t](repeating: 0, count: 64)
        var count = Int32(groups.count)
        while getgrouplist(account, entry.pw_gid, &groups, &count) < 0 {
            // It says how many there are; should it not, twice as many is closer.
            groups = [gid_t](repeating: 0, count: max(Int(count), groups.count * 2))
            count = Int32(groups.count)
        }
        self.init(uid: entry.pw_uid, groups: Set(groups.prefix(Int(count))))
    }
}

/// A Unix group.
struct UnixGroup: Hashable, Sendable {
    let name: String
    let id: gid_t
    /// The accounts that the group lists; whose first group it is, is not among them.
    let members: [String]

    /// The group of a name; nil where there is none.
    init?(named name: String) {
        guard let entry = getgrnam(name)?.pointee else { return nil }
        self.init(entry)
    }

    private init(_ entry: group) {
        name = String(cString: entry.gr_name)
        id = entry.gr_gid
        var members: [String] = []
        var member = entry.gr_mem
        while let current = member?.pointee {
            members.append(String(cString: current))
            member = member?.advanced(by: 1)
        }
        self.members = members
    }

    /// The name of a group, or its number where it has none.
    static func name(of id: gid_t) -> String {
        getgrgid(id).map { String(cString: $0.pointee.gr_name) } ?? String(id)
    }
}

extension Account {
    /// The name of an account, or its number where it has none.
    static func name(of uid: uid_t) -> String {
        getpwuid(uid).map { String(cString: $0.pointee.pw_name) } ?? String(uid)
    }
}
