import Domain
import Screens
import Store
import Workflow

/// Carries out the lines of a batch file: all of them as one change, or none.
///
/// Only in a sample store, where a file may say who does what and when, each such stretch is a change of its own.
struct BatchRun {
    let session: ProgrammeSession
    let options: StoreOptions
    let path: String

    /// Returns the saves that were made, in order.
    func carryOut(_ file: BatchFile) throws(Failure) -> [TransactionID] {
        if let line = file.lines.first(where: { $0.acting != nil }), !session.isSample {
            throw .notPermitted("\(place(line))`as` is honoured only in a sample or test store; leave it out.")
        }
        var saves: [TransactionID] = []
        for stretch in BatchRun.stretches(of: file.lines) { saves.append(try carryOut(stretch)) }
        return saves
    }

    private func place(_ line: BatchFile.Line) -> String { "\(path):\(line.number):1: " }

    private static func stretches(of lines: [BatchFile.Line]) -> [[BatchFile.Line]] {
        var stretches: [[BatchFile.Line]] = []
        for line in lines {
            if let last = stretches.last?.last, last.acting == line.acting {
                stretches[stretches.count - 1].append(line)
            } else {
                stretches.append([line])
            }
        }
        return stretches
    }

    private func carryOut(_ lines: [BatchFile.Line]) throws(Failure) -> TransactionID {
        let acting = lines.first?.acting
        let at = acting?.at ?? session.now()
        let actor = acting.map { Actor(account: $0.account, in: session.programme.settings) } ?? session.actor
        let commands = try read(lines, by: actor, at: at)
        do throws(SessionError) {
            if let acting {
                return try session.perform(commands.map(\.command), as: acting.account, at: at).transaction
            } else {
                return try session.perform(commands.map(\.command), at: at).transaction
            }
        } catch {
            guard case .refused(let refusal, let index) = error, commands.indices.contains(index) else {
                throw Failure(error)
            }
            throw Failure(refusal, place: place(commands[index].line), in: session.world(options))
        }
    }

    /// Reads the lines, each in the programme that the lines before it lead to, so that a line can build on another.
    private func read(_ lines: [BatchFile.Line], by actor: Actor, at instant: Instant) throws(Failure)
        -> [(line: BatchFile.Line, command: Command)]
    {
        var programme = session.programme
        var chance = SystemRandomNumberGenerator()
        var read: [(line: BatchFile.Line, command: Command)] = []
        for line in lines {
            for command in try commands(line, by: actor, in: programme, freshID: chance.next()) {
                do throws(Refusal) {
                    for fact in try programme.decide(command, by: actor, on: instant.swedishDay) {
                        programme.apply(fact.value, in: fact.scope, signed: Signature(by: actor.id, at: instant))
                    }
                } catch {
                    var world = session.world(options)
                    world.programme = programme
                    throw Failure(error, place: place(line) + line.name + ": ", in: world)
                }
                read.append((line, command))
            }
        }
        return read
    }

    private func commands(
        _ line: BatchFile.Line, by actor: Actor, in programme: Programme, freshID: UInt64
    ) throws(Failure) -> [Command] {
        guard let id = CommandID(rawValue: line.name) else {
            throw .data(
                LocalizedText(
                    sv: place(line) + "det finns inget kommando ”\(line.name)”; `aspirant do --list` visar alla",
                    en: place(line) + "there is no command \"\(line.name)\"; `aspirant do --list` shows them all"))
        }
        do throws(WordFault) {
            return try Words(line: line.rest, by: actor).commands(id, in: programme, freshID: freshID)
        } catch {
            let language = options.language ?? programme.settings.language
            throw .data(place(line) + error.text[language])
        }
    }
}
