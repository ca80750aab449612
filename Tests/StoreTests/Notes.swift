import Domain
import JSON
import Store
import TestSupport

/// The smallest of payloads: events of the kind "noted" whose data is a string.
enum Notes {
    static let programme = Scope.programme
    static let falun = Scope.municipality(MunicipalityCode("falun"))
    static let sater = Scope.municipality(MunicipalityCode("sater"))

    static func event(_ text: String) -> NewEvent {
        var writer = JSONWriter()
        writer.string(text)
        return NewEvent(kind: "noted", data: writer.bytes)
    }

    static func record(_ text: String, in scope: Scope = .programme) -> NewRecord { NewRecord(scope, [event(text)]) }

    static func texts(_ records: [Record]) throws -> [String] {
        try records.flatMap(\.events).map { event in
            guard case .present(let stored) = event else { return "(erased)" }
            var reader = stored.reader
            return try reader.readString()
        }
    }
}

extension EventLog {
    /// Saves one note without asking what is new.
    @discardableResult
    func note(_ text: String, in scope: Scope = .programme, as transaction: TransactionID = .random()) throws -> Commit
    {
        try commit(transaction, knowing: [scope: 0]) { _ in .write([Notes.record(text, in: scope)]) }
    }

    /// Saves several notes in one transaction.
    @discardableResult
    func note(_ notes: [(Scope, String)], as transaction: TransactionID = .random()) throws -> Commit {
        let known = Dictionary(notes.map { ($0.0, 0) } + [(.programme, 0)]) { first, _ in first }
        return try commit(transaction, knowing: known) { _ in .write(notes.map { Notes.record($1, in: $0) }) }
    }

    /// All notes in effect.
    func notes(in scope: Scope = .programme) throws -> [String] {
        try Notes.texts(try read(scope, after: 0).records)
    }
}
