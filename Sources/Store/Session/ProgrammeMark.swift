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
    /// What holds for all of the programme, with the day and who may read and write what.
    private var common: [String]
    /// How each journal stands.
    private var journals: [Scope: String] = [:]

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
        common = [store.path, store.id, name, account, "\(today.number)", "\(store.readOnly != nil)"]
        for scope in scopes {
            let place = directory.directory(of: scope)
            let journal = place.journal
            common.append("\(scope.journalName) \(access(journal, R_OK)) \(access(journal, W_OK))")
            // That somebody has found it damaged changes what is shown of it and nothing about the file.
            journals[scope] = (FileStatus(at: journal)?.mark ?? "") + (place.isMarkedDamaged ? " damaged" : "")
        }
    }

    /// All that matters to somebody who sees every municipality.
    public var text: String { text(of: journals.keys.sorted(by: Scope.isLockedBefore)) }

    /// All that matters to somebody who sees these municipalities, in a line of text that differs where anything does.
    ///
    /// What is saved in the others is nothing that this person is shown. Which ones they are follows from the programme's
    /// journal and from who may read what, which always count.
    public func text(seeing municipalities: some Sequence<MunicipalityCode>) -> String {
        text(of: [Scope.programme] + municipalities.map(Scope.municipality).sorted(by: Scope.isLockedBefore))
    }

    private func text(of seen: [Scope]) -> String {
        (common + seen.map { "\($0.journalName) \(journals[$0] ?? "-")" }).joined(separator: ";")
    }
}
