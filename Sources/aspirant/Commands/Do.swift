import ArgumentParser
import Domain
import JSON
import Screens
import Store
import Workflow

/// Carries out commands of the command table without a screen: same rules, same refusals.
struct Do: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "do", abstract: "Carry out a command without a screen.",
        usage: "aspirant do COMMAND key=value ...\n       aspirant do --batch FILE\n       aspirant do --list",
        discussion:
            "The same commands, rules and refusals as on the screens. Words with spaces are quoted for the shell.")

    @Argument(help: "The command and its words.")
    var words: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp("Carry out the lines of a file as one change, or none of them.", valueName: "file"))
    var batch: String?

    @Flag(name: .long, help: "List all commands with their words.")
    var list = false

    @Flag(name: .long, help: "Answer in JSON.")
    var json = false

    @OptionGroup var options: StoreOptions

    mutating func execute() throws(Failure) {
        if list { return showList() }
        guard (batch == nil) != words.isEmpty else {
            throw .usage(
                "ange ett kommando, eller --batch FIL; `aspirant do --list` visar kommandona",
                "give a command, or --batch FILE; `aspirant do --list` shows the commands")
        }
        let session = try SessionOpening(options).open()
        defer { session.close() }
        if let batch { try carryOut(batch, in: session) } else { try carryOut(in: session) }
        // Before the session is closed, which may take a while and only helps the next one.
        try deliverAnswer()
    }

    private func carryOut(_ batch: String, in session: ProgrammeSession) throws(Failure) {
        let file = try BatchFile(InputFile.text(batch), path: batch)
        let saves = try BatchRun(session: session, options: options, path: batch).carryOut(file)
        guard json else { return say("\(file.lines.count)") }
        answer {
            $0.member("lines", file.lines.count)
            $0.member("transactions", saves) { writer, save in writer.string(save.description) }
        }
    }

    private func carryOut(in session: ProgrammeSession) throws(Failure) {
        if words == ["undo"] || words == ["redo"] { return try takeBack(words[0] == "undo", in: session) }
        let commands = try commands(in: session)
        let clashes = session.programme.clashes(after: commands, visibleTo: session.actor)
        do throws(SessionError) {
            let saved = try session.perform(commands, at: session.now())
            report(saved.facts, saved, in: session)
            let world = session.world(options)
            for clash in clashes { complain(world.text(of: clash)[world.language]) }
            warn(of: saved.facts, in: world)
        } catch {
            throw failure(error, in: session)
        }
    }

    /// What the calendar's screen would warn of beside the occasions that have come or been changed.
    private func warn(of facts: [Scoped<Event>], in world: World) {
        let (calendar, texts) = (world.programme.calendar, Texts(world.language, onCommandLine: true))
        for fact in facts {
            guard case .occasionSet(let id, _) = fact.value, let entry = calendar.entries[id], entry.cancelled == nil
            else {
                continue
            }
            for warning in calendar.warnings(entry.occasion, replacing: id, world.programme.settings) {
                complain("\(entry.occasion.title): " + texts.warning(warning, in: world))
            }
        }
    }

    private func takeBack(_ isUndo: Bool, in session: ProgrammeSession) throws(Failure) {
        do throws(SessionError) {
            let undone = try isUndo ? session.undo(at: session.now()) : session.redo(at: session.now())
            report(undone.saved.facts, undone.saved, after: isUndo ? .undo : .redo, in: session)
        } catch {
            throw failure(error, in: session)
        }
    }

    private func failure(_ error: SessionError, in session: ProgrammeSession) -> Failure {
        guard case .refused(let refusal, _) = error else { return Failure(error) }
        return Failure(refusal, place: "\(words[0]): ", in: session.world(options))
    }

    /// The shell has split the words already, so that only the first `=` of each means something.
    private func commands(in session: ProgrammeSession) throws(Failure) -> [Command] {
        guard let id = CommandID(rawValue: words[0]), CommandTable.entry(id) != nil else {
            throw .usage(
                "det finns inget kommando ”\(words[0])”; `aspirant do --list` visar alla",
                "there is no command \"\(words[0])\"; `aspirant do --list` shows them all")
        }
        var values: [String: String] = [:]
        for word in words.dropFirst() {
            guard let sign = word.firstIndex(of: "="), sign > word.startIndex else {
                throw .usage("”\(word)” är inte nyckel=värde", "\"\(word)\" is not key=value")
            }
            guard values.updateValue(String(word[word.index(after: sign)...]), forKey: String(word[..<sign])) == nil
            else { throw .usage("\(word[..<sign])= står två gånger", "\(word[..<sign])= stands twice") }
        }
        var chance = SystemRandomNumberGenerator()
        do throws(WordFault) {
            return try Words(values, by: session.actor).commands(id, in: session.programme, freshID: chance.next())
        } catch {
            let text = error.text[options.language ?? session.programme.settings.language]
            // Some faults are about the command itself and begin with its name.
            throw .data(text.hasPrefix(words[0]) ? text : "\(words[0]): " + text)
        }
    }

    private func report(
        _ facts: [Scoped<Event>], _ saved: Store.Saved, after kind: Workflow.Saved.Kind = .change,
        in session: ProgrammeSession
    ) {
        let world = session.world(options)
        let texts = Texts(world.language, onCommandLine: true)
        if json {
            answer {
                $0.member("transaction", saved.transaction.description)
                $0.member("at", saved.at.description)
                $0.member("events", facts) { writer, fact in writer.string(texts.describe(fact.value, in: world)) }
            }
        } else {
            let isSwedish = world.language == .swedish
            let before =
                switch kind {
                case .change: ""
                case .undo: isSwedish ? "ångrat, nu: " : "undone, now: "
                case .redo: isSwedish ? "gjort om: " : "redone: "
                }
            for fact in facts { say(before + texts.describe(fact.value, in: world)) }
        }
    }

    private func answer(_ members: (inout JSONWriter) -> Void) {
        var writer = JSONWriter()
        writer.beginObject()
        members(&writer)
        writer.endObject()
        say(String(decoding: writer.bytes, as: UTF8.self))
    }

    private func showList() {
        let language = options.language ?? .swedish
        for entry in CommandTable.entries where entry.isScriptable {
            let words = (entry.parameters ?? []).map { $0.isRequired ? "\($0.name)=" : "[\($0.name)=]" }
            say(([entry.id.rawValue] + words).joined(separator: " "))
            say("    " + entry.help[language])
        }
    }
}
