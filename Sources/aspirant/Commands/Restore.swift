import ArgumentParser
import Domain
import Store

/// Mends damaged journals by a copy of the store.
struct Restore: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Mend the journals by a copy of the store.",
        discussion: """
            A journal becomes the copy's records with its own later ones behind them, as far as they follow on. What is \
            sound and has all that the copy has is left alone. What was there stays beside it as \
            journal.jsonl.before-restore-1. Open sessions go on, unless they have read what is lost.
            """)

    @Argument(help: "The directory of the copy.")
    var copy: String

    @Flag(name: .long, help: "Leave out records that cannot be joined to the copy; they stay in the old file.")
    var acceptLoss = false

    @OptionGroup var options: StoreOptions

    mutating func execute() throws(Failure) {
        do throws(StoreError) {
            let store = try StoreDirectory.open(at: options.directory)
            let source = try StoreDirectory.open(at: copy)
            guard store.id == source.id else { throw StoreError.notRestored(path: copy, reason: "is another store") }
            let names = if let programme = options.programme { [programme] } else { try source.programmes() }
            for name in names { try restore(name, of: store, from: source) }
            for name in names { eraseAgain(name) }
        } catch {
            throw Failure(error)
        }
    }

    private func restore(_ name: String, of store: StoreDirectory, from copy: StoreDirectory) throws(StoreError) {
        let author = Author(uid: Account.current.uid, user: Account.current.name)
        let log = try FileEventLog(store, programme: name, author: author)
        let source = try FileEventLog(copy, programme: name, author: author)
        for journal in try log.restore(from: source, acceptsLoss: acceptLoss) { show(journal) }
    }

    /// A copy may hold people who have been erased since it was taken.
    private func eraseAgain(_ name: String) {
        do throws(SessionError) {
            let session = try ProgrammeSession.open(at: options.directory, programme: name)
            // Whoever opens a programme finishes what is left; an administrator who sees nobody in it does it here.
            for erasure in try session.erasureReports + session.carryOutErasures() where !erasure.parts.isEmpty {
                let number = erasure.erasure.value.number
                say("    " + text("raderad igen: person \(number)", "erased again: person \(number)"))
            }
        } catch {
            complain(
                "\(name): \(error.text(for: .current)[.ofProcess]) "
                    + text("Kör `aspirant erase --again`.", "Run `aspirant erase --again`."))
        }
    }

    private func show(_ journal: RestoredJournal) {
        switch journal.outcome {
        case .untouched: say("\(journal.path): " + text("hel, lämnad som den är", "sound and left alone"))
        case .restored(let copied, let kept, let lost, let old):
            say("\(journal.path): " + text(
                "\(copied) \(copied == 1 ? "post" : "poster") ur kopian, \(kept) \(kept == 1 ? "senare behållen" : "senare behållna")",
                "\(copied) \(copied == 1 ? "record" : "records") from the copy, \(kept) later \(kept == 1 ? "one" : "ones") kept"))
            if lost > 0 {
                say(
                    "    "
                        + text(
                            "\(lost) \(lost == 1 ? "post" : "poster") går inte att foga till och finns bara i den gamla filen",
                            "\(lost) \(lost == 1 ? "record does" : "records do") not follow on and "
                                + "\(lost == 1 ? "is" : "are") only in the old file"))
            }
            if let old { say("    " + text("som den var: \(old)", "as it was: \(old)")) }
        }
    }

    private func text(_ swedish: String, _ english: String) -> String {
        Language.ofProcess == .swedish ? swedish : english
    }
}
