public import JSON

/// What can go wrong with the store, each with the place, the reason and what to do.
public enum StoreError: Error, Equatable {
    /// There is nothing at the path.
    case missing(path: String)
    /// Something is at the path, but no store that can be read.
    case notAStore(path: String, reason: String)
    /// A later version of the program wrote it; it can be read at most.
    case newerFormat(path: String, found: Int, known: Int)
    /// A name that would not be a safe directory name.
    case invalidName(String)
    /// The directory or file could not be made.
    case cannotCreate(path: String, reason: String)
    /// The file system says no.
    case notPermitted(path: String, reason: String)
    /// The store lies where locks and durable writes cannot be relied on.
    case networkFileSystem(path: String, kind: String)
    /// Someone else has held the lock for as long as this session was willing to wait.
    case busy(path: String, holder: String?)
    /// A line is neither a record nor a torn write; the journal is read-only from here on.
    case damaged(path: String, fault: JSONFault)
    /// The journal is not the file, or not the length, that this session has read.
    case replaced(path: String, reason: String)
    /// The write failed and nothing of it counts; the same transaction may be tried again.
    case notSaved(path: String, reason: String)
    /// The data were written, but the disk did not confirm them; the journal is read-only in this session.
    case outcomeUnknown(path: String, reason: String)
    /// A copy cannot mend a journal without losing or inventing something.
    case notRestored(path: String, reason: String)
    /// The Unix groups that are to share a store are not there.
    case noSuchGroup([String])
    /// Any other failure of a system call.
    case inputOutput(path: String, operation: String, reason: String)
}

extension StoreError {
    /// The exit status of a program that ends for this reason, after sysexits.h.
    public var exitStatus: Int32 {
        switch self {
        case .missing, .noSuchGroup: 66
        case .notAStore, .newerFormat, .damaged, .replaced, .notRestored: 65
        case .invalidName: 64
        case .cannotCreate: 73
        case .notPermitted: 77
        case .networkFileSystem: 69
        case .busy: 75
        case .notSaved, .outcomeUnknown, .inputOutput: 74
        }
    }
}
