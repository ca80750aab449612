import CSystem
import Glibc

/// What may be done with a file or directory.
struct AccessRights: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    /// Of a directory: to reach what is in it.
    static let search = AccessRights(rawValue: 1)
    static let write = AccessRights(rawValue: 2)
    static let read = AccessRights(rawValue: 4)
    static let all: AccessRights = [.read, .write, .search]

    /// One of the three digits of a mode.
    init(rawValue: UInt16) { self.rawValue = rawValue & 7 }

    /// As `ls` and `getfacl` write it.
    var description: String {
        [(AccessRights.read, "r"), (.write, "w"), (.search, "x")].map { contains($0.0) ? $0.1 : "-" }.joined()
    }
}

/// A POSIX access list: who may do what with a file, beyond what three digits can say.
///
/// The layout is the kernel's, `linux/posix_acl_xattr.h`: a version and entries of a tag, rights and an id.
struct AccessList: Equatable {
    /// Whom a line of the list concerns, in the order in which the kernel wants them.
    enum Holder: Hashable {
        case owner
        case account(uid_t)
        case owningGroup
        case group(gid_t)
        case mask
        case others
    }

    /// Where the list that counts and the list that new files get are kept.
    static let attribute = "system.posix_acl_access"
    static let defaultAttribute = "system.posix_acl_default"
    private static let version: UInt32 = 2

    private(set) var rights: [Holder: AccessRights]

    /// What three digits say.
    init(permissions: mode_t) {
        rights = [
            .owner: AccessRights(rawValue: UInt16(permissions >> 6)),
            .owningGroup: AccessRights(rawValue: UInt16(permissions >> 3)),
            .others: AccessRights(rawValue: UInt16(permissions)),
        ]
    }

    /// Everything for the owner, something for the owning group and for others named, nothing for anybody else.
    init(owner: AccessRights, owningGroup: AccessRights, groups: [gid_t: AccessRights]) {
        rights = [.owner: owner, .owningGroup: owningGroup, .others: []]
        guard !groups.isEmpty else { return }
        for (group, granted) in groups { rights[.group(group)] = granted }
        rights[.mask] = groups.values.reduce(owningGroup) { $0.union($1) }
    }

    /// Whether it says more than three digits can.
    var isExtended: Bool { rights.count > 3 }

    /// What the digits of the mode are under this list: those of the group show the mask.
    var permissions: mode_t {
        mode_t(rights[.owner]?.rawValue ?? 0) << 6
            | mode_t((rights[.mask] ?? rights[.owningGroup])?.rawValue ?? 0) << 3
            | mode_t(rights[.others]?.rawValue ?? 0)
    }

    /// What somebody may do with a file of an owner and a group, as the kernel decides it.
    ///
    /// The kernel wants one line that grants all that is asked for at once; asked for one right at a time, as here, the
    /// lines of several groups add up.
    func granted(to who: Credentials, owner: uid_t, group: gid_t) -> AccessRights {
        if who.uid == 0 { return .all }
        if who.uid == owner { return rights[.owner] ?? [] }
        let mask = rights[.mask] ?? .all
        if let own = rights[.account(who.uid)] { return own.intersection(mask) }
        var matches: [AccessRights] = []
        if who.groups.contains(group), let own = rights[.owningGroup] { matches.append(own) }
        matches += who.groups.compactMap { rights[.group($0)] }
        guard !matches.isEmpty else { return rights[.others] ?? [] }
        return matches.reduce(AccessRights()) { $0.union($1) }.intersection(mask)
    }
}

// MARK: As the kernel keeps it

extension AccessList {
    private static let size = 8

    private enum Tag {
        static let owner: UInt16 = 0x01
        static let account: UInt16 = 0x02
        static let owningGroup: UInt16 = 0x04
        static let group: UInt16 = 0x08
        static let mask: UInt16 = 0x10
        static let others: UInt16 = 0x20
    }

    /// Reads a list as the kernel keeps it; nil for what is none.
    init?(attribute bytes: [UInt8]) {
        func number<Number: FixedWidthInteger>(_ type: Number.Type, at offset: Int) -> Number {
            bytes[offset..<(offset + Number.bitWidth / 8)].reversed().reduce(0) { $0 << 8 | Number($1) }
        }
        guard bytes.count >= 4, bytes.count % Self.size == 4, number(UInt32.self, at: 0) == Self.version else {
            return nil
        }
        rights = [:]
        for offset in stride(from: 4, to: bytes.count, by: Self.size) {
            let id = number(UInt32.self, at: offset + 4)
            let holder: Holder
            switch number(UInt16.self, at: offset) {
            case Tag.owner: holder = .owner
            case Tag.account: holder = .account(id)
            case Tag.owningGroup: holder = .owningGroup
            case Tag.group: holder = .group(id)
            case Tag.mask: holder = .mask
            case Tag.others: holder = .others
            default: return nil
            }
            rights[holder] = AccessRights(rawValue: number(UInt16.self, at: offset + 2))
        }
    }

    /// The list as the kernel keeps it.
    var attribute: [UInt8] {
        func littleEndian(_ number: some FixedWidthInteger) -> [UInt8] {
            withUnsafeBytes(of: number.littleEndian) { Array($0) }
        }
        let lines = rights.map { holder, granted in (place: Self.place(holder), granted) }
            .sorted { $0.place.tag != $1.place.tag ? $0.place.tag < $1.place.tag : $0.place.id < $1.place.id }
        return littleEndian(Self.version)
            + lines.flatMap { littleEndian($0.place.tag) + littleEndian($0.1.rawValue) + littleEndian($0.place.id) }
    }

    private static func place(_ holder: Holder) -> (tag: UInt16, id: UInt32) {
        switch holder {
        case .owner: (Tag.owner, .max)
        case .account(let id): (Tag.account, id)
        case .owningGroup: (Tag.owningGroup, .max)
        case .group(let id): (Tag.group, id)
        case .mask: (Tag.mask, .max)
        case .others: (Tag.others, .max)
        }
    }
}

// MARK: On files

extension AccessList {
    /// A list of a file or directory; nil where it has none.
    static func read(_ name: String, of path: String) throws(StoreError) -> AccessList? {
        let length = csystem_get_attribute(path, name, nil, 0)
        guard length >= 0 else {
            // ENOTSUP: a file system without such lists has only digits.
            if errno == ENODATA || errno == ENOTSUP { return nil }
            throw SystemFault("getxattr", path).storeError
        }
        var bytes = [UInt8](repeating: 0, count: length)
        guard csystem_get_attribute(path, name, &bytes, length) == length else {
            throw SystemFault("getxattr", path).storeError
        }
        guard let list = AccessList(attribute: bytes) else {
            throw .inputOutput(path: path, operation: "getxattr", reason: "the access list cannot be understood")
        }
        return list
    }

    /// Makes the list one of an open file's.
    func write(_ name: String, to file: OpenFile) throws(StoreError) {
        guard csystem_set_attribute(file.descriptor, name, attribute, attribute.count) == 0 else {
            throw SystemFault("setxattr", file.path).storeError
        }
    }

    /// Takes a list from an open file that has one.
    static func remove(_ name: String, from file: OpenFile) throws(StoreError) {
        guard csystem_remove_attribute(file.descriptor, name) == 0 || errno == ENODATA || errno == ENOTSUP else {
            throw SystemFault("removexattr", file.path).storeError
        }
    }
}
