import Glibc

/// Who writes: the account that the kernel vouches for, and the session.
public struct Author: Hashable, Sendable {
    /// The account's number, as the kernel knows it.
    public let uid: UInt32
    /// The account's name.
    public let user: String
    /// Names one run of the program, so that undo can keep to it.
    public let session: String

    /// The account that runs this process, with a session of its own.
    public static func current() -> Author {
        let uid = getuid()
        let name = getpwuid(uid).map { String(cString: $0.pointee.pw_name) }
        return Author(uid: uid, user: name ?? "\(uid)")
    }

    /// Makes an author, with a session of its own unless one is given.
    public init(uid: UInt32, user: String, session: String? = nil) {
        self.uid = uid
        self.user = user
        self.session = session ?? Hexadecimal.string(UInt64.random(in: 0 ... .max))
    }
}
