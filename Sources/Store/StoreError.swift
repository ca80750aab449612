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

extension StoreError: CustomStringConvertible {
    /// Place, reason and what to do, in English.
    public var description: String {
        switch self {
        case .missing(let path):
            "\(path): there is no store here. Create one with `aspirant init`, or name another with --store."
        case .notAStore(let path, let reason):
            "\(path): this is not a store (\(reason)). Name another directory with --store."
        case .newerFormat(let path, let found, let known):
            "\(path): format \(found) is newer than this program knows (\(known)). Update the program to change it."
        case .invalidName(let name):
            "\"\(name)\" cannot be a name in the store: use lower-case letters, digits and hyphens, at most 64."
        case .cannotCreate(let path, let reason):
            "\(path): cannot be created (\(reason)). Choose a directory that you may write to."
        case .notPermitted(let path, let reason):
            "\(path): not permitted (\(reason)). Ask whoever administers the store for access."
        case .networkFileSystem(let path, let kind):
            "\(path): lies on a network file system (\(kind)), where locks and saving cannot be relied on. "
                + "Move the store to a local disk."
        case .busy(let path, let holder):
            "\(path): held by \(holder ?? "another session"). Nothing was saved; try again."
        case .damaged(let path, let fault):
            "\(path):\(fault). This journal is read-only; run `aspirant verify`."
        case .replaced(let path, let reason):
            "\(path): \(reason). Open the programme again; if this was not expected, run `aspirant verify`."
        case .notSaved(let path, let reason):
            "\(path): not saved (\(reason)). What you wrote is still here; try again when there is room."
        case .outcomeUnknown(let path, let reason):
            "\(path): the disk did not confirm the save (\(reason)), so it is unknown whether it lasts. "
                + "This journal is read-only in this session; run `aspirant verify`."
        case .notRestored(let path, let reason):
            "\(path): not restored (\(reason)). Nothing was changed; `aspirant verify --salvage` writes out what is there."
        case .noSuchGroup(let names):
            "There is no Unix group " + names.joined(separator: ", ") + ". Make them, then try again: "
                + names.map { "groupadd \($0)" }.joined(separator: "; ")
        case .inputOutput(let path, let operation, let reason):
            "\(path): \(operation) failed (\(reason)). Nothing was saved."
        }
    }
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
