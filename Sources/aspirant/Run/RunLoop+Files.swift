import Domain
import Exchange
import Store
import Workflow

/// What is read from the log, and what is written beside the store.
extension RunLoop {
    mutating func readLog(
        isContinuation: Bool, _ read: (LogSource, World) throws(SessionError) -> LogPage
    ) {
        do throws(SessionError) {
            handle(.logArrived(try read(log, world()), isContinuation: isContinuation))
        } catch {
            handle(.failed(told(error)))
        }
    }

    mutating func verifyJournals() {
        do throws(SessionError) {
            handle(.journalsVerified(try log.verify()))
        } catch {
            handle(.failed(told(error)))
        }
    }

    mutating func write(_ query: LogQuery, as format: LogFormat) {
        do throws(Failure) {
            handle(.exported(path: try LogFile(session, query, in: world()).write(as: format)))
        } catch {
            handle(.failed(told(error)))
        }
    }

    mutating func writeProtocol(_ code: MunicipalityCode?) {
        do throws(Failure) {
            let written = try ProtocolFiles(session, world(), code).write(to: ".")
            handle(.exported(path: "\(written.text), \(written.file)"))
        } catch {
            handle(.failed(told(error)))
        }
    }

    /// Text for all; a mail draft for each that has an address is of no use when one has not, so that it is said.
    mutating func write(_ keys: [LetterKey], _ language: Language) {
        let writing = LetterWriting(world: world(), language: language, stamp: session.now())
        do throws(Failure) {
            let files = try writing.files(keys, as: LetterFile.Form.allCases)
            try ReadingNote(session: session).note(keys)
            handle(.exported(path: try writing.writeIntoNewDirectory(files) + "/"))
        } catch {
            handle(.failed(told(error)))
        }
    }

    mutating func write(_ export: Workflow.Export) {
        let world = world()
        do throws(Failure) {
            try ReadingNote(session: session).note(export)
            handle(.exported(path: try ExportFile(export, in: world, stamp: session.now()).write()))
        } catch {
            handle(.failed(told(error)))
        }
    }
}
