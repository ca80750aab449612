import Glibc

/// A system call that failed, before it is known what that means to a person.
struct SystemFault {
    let operation: String
    let path: String
    let code: Int32

    /// Takes `errno` as it stands, so it is made at once after the call.
    init(_ operation: String, _ path: String, code: Int32 = errno) {
        self.operation = operation
        self.path = path
        self.code = code
    }

    var reason: String { String(cString: strerror(code)) }

    /// Whether there is nothing at the path, as far as can be told.
    var isAbsence: Bool { code == ENOENT || code == ENOTDIR }

    /// What the failure means where nothing more particular is known.
    var storeError: StoreError {
        switch code {
        case ENOENT, ENOTDIR: .missing(path: path)
        case EACCES, EPERM, EROFS: .notPermitted(path: path, reason: reason)
        default: .inputOutput(path: path, operation: operation, reason: reason)
        }
    }
}
