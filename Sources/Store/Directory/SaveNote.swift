public import Domain
import Glibc
import JSON

/// Names the change that a session is about to save, beside its drafts, until the session is left in good order.
///
/// A session that dies takes the answer with it. The note outlives it, so that the next session can look in the journals
/// and tell the person what became of the change. Whether a note's session still lives is told by the lock on it, which
/// dies with its process. Like a draft it is not synced: it costs a save next to nothing.
public final class SaveNote {
    private let directory: String
    private let path: String
    private var file: OpenFile?

    /// - Parameters:
    ///   - stateHome: The account's XDG state directory.
    ///   - storeID: Notes of different stores never meet.
    public init(stateHome: String, storeID: String) {
        directory = SaveNote.directory(stateHome, storeID)
        path = "\(directory)/\(getpid())-\(UInt32.random(in: 0 ... .max))\(SaveNote.suffix)"
    }

    /// Notes a change in place of the one before. That it cannot be noted is no reason not to save.
    public func write(_ save: NotedSave) {
        guard let file = try? opened() else { return }
        // One line that is shorter than the one before leaves the end of that behind it, which nobody reads.
        _ = save.encoded.withUnsafeBytes { pwrite(file.descriptor, $0.baseAddress, $0.count, 0) }
    }

    /// Nothing is left to be told.
    public func remove() {
        guard file != nil else { return }
        unlink(path)
        file = nil
    }

    private func opened() throws(StoreError) -> OpenFile {
        if let file { return file }
        try Directories.create(directory, mode: 0o700)
        let made = try OpenFile(path, O_RDWR | O_CREAT | O_EXCL)
        flock(made.descriptor, LOCK_EX)
        file = made
        return made
    }

    private static let suffix = ".saving"

    private static func directory(_ stateHome: String, _ storeID: String) -> String {
        "\(stateHome)/aspirant/\(storeID)"
    }

    /// Takes the notes that dead sessions have left about a programme, oldest first; each is told once.
    public static func takeLeft(stateHome: String, storeID: String, programme: String) -> [NotedSave] {
        let directory = directory(stateHome, storeID)
        let names = (try? Directories.names(in: directory)) ?? []
        var left: [NotedSave] = []
        for name in names where name.hasSuffix(suffix) {
            let path = "\(directory)/\(name)"
            guard let file = try? OpenFile(path, O_RDWR), flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 else {
                continue
            }
            guard let save = (try? file.readAll()).flatMap(NotedSave.init(decoding:)) else {
                unlink(path)
                continue
            }
            guard save.programme == programme else { continue }
            unlink(path)
            left.append(save)
        }
        return left.sorted { $0.at < $1.at }
    }
}

/// A change that somebody asked for, as it is noted before it is saved.
public struct NotedSave: Equatable, Sendable {
    /// The programme's id.
    public let programme: String
    /// The name of the save.
    public let transaction: TransactionID
    /// When it was asked for.
    public let at: Instant
    /// The key of the draft that it came from; nil for a change that nothing was written for.
    public let draft: String?

    /// A change to be noted.
    public init(programme: String, transaction: TransactionID, at: Instant, draft: String?) {
        self.programme = programme
        self.transaction = transaction
        self.at = at
        self.draft = draft
    }

    fileprivate var encoded: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("programme", programme)
        writer.member("transaction", transaction.text)
        writer.member("at", at.description)
        writer.member("draft", ifPresent: draft)
        writer.endObject()
        writer.newline()
        return writer.bytes
    }

    /// Nil for what was cut off or is no note.
    fileprivate init?(decoding bytes: [UInt8]) {
        guard let end = bytes.firstIndex(of: 0x0A), let save = try? NotedSave(reading: bytes[..<end]) else {
            return nil
        }
        self = save
    }

    private init(reading line: ArraySlice<UInt8>) throws(JSONFault) {
        var reader = JSONReader(line)
        var programme: String?
        var transaction: TransactionID?
        var at: Instant?
        var draft: String?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "programme": programme = try reader.readString()
            case "transaction": transaction = TransactionID(try reader.readString())
            case "at": at = Instant(try reader.readString())
            case "draft": draft = try reader.readString()
            default: try reader.skipValue()
            }
        }
        try reader.finish()
        guard let programme else { throw reader.missing("programme") }
        guard let transaction else { throw reader.missing("transaction") }
        guard let at else { throw reader.missing("at") }
        self.init(programme: programme, transaction: transaction, at: at, draft: draft)
    }
}
