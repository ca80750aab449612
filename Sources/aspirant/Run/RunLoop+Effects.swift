import Curses
import Domain
import Screens
import Store
import Workflow

/// What the state machines ask for is done.
extension RunLoop {
    mutating func perform(_ effect: Effect) -> Next {
        switch effect {
        case .perform(let commands):
            let seen = state.considered(commands, in: world())
            save(.change) { session, save, at throws(SessionError) in
                try session.perform(commands, considered: seen, transaction: save, at: at)
            }
        case .undo:
            save(.undo) { session, save, at throws(SessionError) in try session.undo(transaction: save, at: at).saved }
        case .redo:
            save(.redo) { session, save, at throws(SessionError) in try session.redo(transaction: save, at: at).saved }
        case .noteRead(let id, let matters): note(id, matters)
        case .saveDraft(let draft): drafts.save(draft)
        case .removeDraft(let key): drafts.remove(key)
        case .loadHistory(let id): showHistory(of: id)
        case .loadLog(let query, let limit):
            readLog(isContinuation: false) { log, world throws(SessionError) in
                try log.first(query, limit: limit, in: world)
            }
        case .loadMoreLog(let limit):
            readLog(isContinuation: true) { log, world throws(SessionError) in try log.more(limit: limit, in: world) }
        case .verifyJournals: verifyJournals()
        case .exportLog(let query, let format): write(query, as: format)
        case .export(let export): write(export)
        case .writeProtocol(let code): writeProtocol(code)
        case .writeLetters(let keys, let language): write(keys, language)
        case .suspend: terminal.suspend()
        case .chooseProgramme: return .chooser
        case .quit: return .quit
        }
        return .goOn
    }

    private mutating func note(_ id: ApplicantID, _ matters: [ProtectedMatter]) {
        do throws(SessionError) {
            try session.perform([.access(.read(id, matters))], at: session.now())
        } catch {
            handle(.notNoted(id, told(error)))
        }
    }

    private mutating func save(
        _ kind: Workflow.Saved.Kind,
        _ change: (ProgrammeSession, TransactionID, Instant) throws(SessionError) -> Store.Saved
    ) {
        let (transaction, now) = (TransactionID.random(), session.now())
        note?.write(
            NotedSave(
                programme: session.programme.settings.id, transaction: transaction, at: now, draft: state.draftKey))
        do throws(SessionError) {
            let erased = session.erasureReports.count
            let saved = try change(session, transaction, now)
            handle(.saved(Workflow.Saved(events: saved.facts, at: saved.at, kind: kind)))
            report(since: erased, saved)
        } catch {
            // Where the disk has not confirmed it, the next session shall look whether it is there.
            if case .store(.outcomeUnknown) = error {} else { note?.remove() }
            if case .refused(let refusal, _) = error {
                // What others have done shows first, so that a refusal because of it can say who it was.
                lookForOthers()
                handle(.refused(refusal))
            } else {
                handle(.failed(told(error)))
            }
        }
    }

    /// What an erasure came to, to be read by whoever decided it.
    private mutating func report(since known: Int, _ saved: Store.Saved) {
        let report = ErasureReport(world: world())
        var lines = session.erasureReports.dropFirst(known).flatMap { report.lines($0) }
        let isDecided = saved.facts.contains { if case .erasure(.decided) = $0.value { true } else { false } }
        if isDecided, let fault = session.erasureFault { lines += report.lines(fault) }
        guard !lines.isEmpty else { return }
        handle(.textArrived(title: world().language == .swedish ? "Radering" : "Erasure", lines: lines))
    }

    private mutating func showHistory(of id: ApplicantID) {
        var world = world()
        // It is noted as soon as it is shown, and closed again where that cannot be.
        world.notedReading = id
        let title = world.language == .swedish ? "Historik: \(world.name(id))" : "History: \(world.name(id))"
        do throws(SessionError) {
            let texts = Texts(world.language)
            let rows = try session.history(of: id).map { LogRow($0) }.filter { texts.mayTell($0, in: world) }
            let lines = rows.map { texts.logLine($0, in: world) }
            handle(.historyArrived(id, title: title, entries: lines))
        } catch {
            handle(.failed(told(error)))
        }
    }
}
