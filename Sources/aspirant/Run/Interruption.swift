import Domain
import Store
import Workflow

/// Looks for what became of the last change of a session that died.
enum Interruption {
    /// The latest that is known of; whoever asks must tell it, because it is known only once.
    ///
    /// The draft that a saved change came from is of no more use, and is put away.
    static func take(in session: ProgrammeSession, _ stateID: String, _ drafts: DraftKeeper) -> InterruptedChange? {
        guard let home = BaseDirectories.stateHome(.current),
            let noted = SaveNote.takeLeft(
                stateHome: home, storeID: stateID, programme: session.programme.settings.id
            ).last
        else { return nil }
        let draft = drafts.load().first { $0.key == noted.draft }
        let outcome: InterruptedChange.Outcome
        switch session.outcome(of: noted.transaction) {
        case .saved(let facts):
            // One that has been written on since is about something else.
            if let draft, draft.at <= noted.at { drafts.remove(draft.key) }
            outcome = .saved(facts)
        case .notSaved: outcome = .notSaved(isDraftKept: draft != nil)
        case .unknown(let reason): outcome = .unknown(reason.text(for: .current))
        }
        return InterruptedChange(transaction: noted.transaction.text, at: noted.at, outcome: outcome)
    }
}
