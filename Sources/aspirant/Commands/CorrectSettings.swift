import ArgumentParser
import Codec
import Domain
import Exchange
import Screens
import Store
import Workflow

/// Corrects the settings of a programme that is under way from a programme file.
struct CorrectSettings: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings",
        abstract: "Correct the settings of a programme from a file, and show what differs.",
        discussion:
            "Write the file with \"aspirant export settings\", change it, and show what would be changed with "
            + "--dry-run. Every part that differs is recorded with what it said, what it says and why, and can be "
            + "undone; what something decided rests on is refused. With --base, the file as it was written out, only "
            + "what you have changed in it counts, and what others have changed meanwhile is kept or told as a conflict."
    )

    @Argument(help: "The programme file; - reads standard input.")
    var file: String

    @Option(name: .long, help: ArgumentHelp("The file as it was before you changed it.", valueName: "file"))
    var base: String?

    @Option(name: .long, help: ArgumentHelp("Why; everybody who takes part can read it.", valueName: "text"))
    var reason: String?

    @Flag(name: .long, help: "Show what would be changed, and change nothing.")
    var dryRun = false

    @OptionGroup var options: StoreOptions

    mutating func execute() throws(Failure) {
        let wanted = try read(file)
        let before = try base.map(read)
        let session = try SessionOpening(options).open()
        defer { session.close() }
        let world = session.world(options)
        let settings = world.programme.settings
        for id in [wanted.id, before?.id ?? settings.id] where id != settings.id {
            throw Failure(.settings(.otherProgramme(id)), place: "\(file): ", in: world)
        }
        let changes = (before ?? settings).changes(to: wanted)
        show(changes, in: world)
        guard !changes.isEmpty else { return }
        let command = Command.settings(.correct(changes, reason: dryRun ? reason ?? "–" : reason ?? ""))
        if let refusal = world.refusal(of: command) { throw Failure(refusal, in: world) }
        guard !dryRun else { return say(world.language == .swedish ? "ingenting ändrat" : "nothing changed") }
        do throws(SessionError) {
            try session.perform([command], at: session.now())
        } catch {
            throw Failure(error)
        }
        say(saved(changes, in: world))
    }

    private func read(_ path: String) throws(Failure) -> ProgrammeSettings {
        let bytes = try InputFile.bytes(path)
        do throws(ProgrammeFileError) {
            return try ProgrammeFile.read(bytes, path: path)
        } catch {
            throw .data(error.text)
        }
    }

    /// A line for each part, and below it the values that differ where the line does not say them.
    private func show(_ changes: [SettingsChange], in world: World) {
        let texts = Texts(world.language, onCommandLine: true)
        let isSwedish = world.language == .swedish
        if changes.isEmpty { say(isSwedish ? "filen säger det som gäller" : "the file says what stands") }
        for change in changes {
            say(texts.describe(change, in: world.programme.settings))
            guard change.change.old != nil, change.change.new != nil else { continue }
            for value in SettingsComparison(change).values where !value.path.isEmpty {
                let none = "–"
                say("    \(value.path): \(value.old ?? none) → \(value.new ?? none)")
            }
        }
    }

    private func saved(_ changes: [SettingsChange], in world: World) -> String {
        let isSwedish = world.language == .swedish
        let count = changes.count
        let done =
            isSwedish
            ? count == 1 ? "1 inställning rättad" : "\(count) inställningar rättade"
            : count == 1 ? "1 setting corrected" : "\(count) settings corrected"
        guard changes.contains(where: { $0.key.kind == .person }) else { return done }
        return done
            + (isSwedish
                ? "; kör aspirant share så att filrättigheterna följer rollerna"
                : "; run aspirant share so that file permissions follow the roles")
    }
}

/// Writes the settings as they stand, as a programme file.
struct ExportSettings: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings",
        abstract: "Write the settings as they stand, as a programme file that \"aspirant settings\" reads.")

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write; otherwise standard output.", valueName: "file"))
    var output: String?

    @OptionGroup var options: StoreOptions

    mutating func execute() throws(Failure) {
        let session = try SessionOpening(options).open()
        defer { session.close() }
        try ExportFile.deliver(ProgrammeFile.write(session.programme.settings), to: output)
    }
}
