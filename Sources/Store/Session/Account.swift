import Glibc

/// The account that the program runs under, as the kernel vouches for it.
public struct Account: Hashable, Sendable {
    /// The account's number.
    public let uid: UInt32
    /// The account's name; its number where the system knows no name.
    public let name: String

    /// An account.
    public init(uid: UInt32, name: String) {
        self.uid = uid
        self.name = name
    }

    /// The account that started the program, whatever the environment says.
    public static var current: Account {
        let uid = getuid()
        guard let entry = getpwuid(uid), let name = entry.pointee.pw_name else {
            return Account(uid: uid, name: String(uid))
        }
        return Account(uid: uid, name: String(cString: name))
    }

    /// The account that started the program, acting under another name in a sample.
    static func acting(as name: String) -> Account { Account(uid: getuid(), name: name) }
}
