public import Domain
import Glibc

/// What tells without reading a programme whether anything in it has changed for somebody since it was last looked at.
///
/// A journal only grows, and one that is written anew, as erasing by law does, is another file: its identity, length and
/// time of change stand for all that is in it. Who may read or write it and which day it is decide the rest of what a
/// person sees.
public struct ProgrammeMark: Equatable, Sendable {
    /// The store's id.
    public let storeID: String
    /// The programme's id.
    public let programme: String
    /// The account that looks at it.
    public let account: String
    /// All of it in a line of text, which differs where anything does.
    public let text: String

    /// The mark of a programme as it is now; nil where it cannot be opened, which opening it will explain.
    ///
    /// - Parameters: As when a session is opened.
    public init?(
        at path: String, programme: String? = nil, as acting: String? = nil,
        realTime: @escaping () -> Instant = Instant.now
    ) {
        guard let store = try? StoreDirectory.open(at: path),
            let name = programme ?? (try? store.usualProgramme()),
            let directory = try? store.programmeDirectory(name), let scopes = try? directory.scopes()
        else { return nil }
        storeID = store.id
        self.programme = name
        account = acting ?? store.sample?[name].account ?? Account.current.name
        let today = SessionClock(sample: store.sample?[name], real: realTime).now.swedishDay
        var parts = [store.path, store.id, name, account, "\(today.number)", "\(store.readOnly != nil)"]
        for scope in scopes {
            let journal = directory.directory(of: scope).journal
            let rights = "\(access(journal, R_OK)) \(access(journal, W_OK))"
            parts.append("\(scope.journalName) \(rights) " + (FileStatus(at: journal)?.mark ?? ""))
        }
        text = parts.joined(separator: ";")
    }
}
