import Codec
import ArgumentParser
import Domain
import Store

/// Creates a store with the programme that a file defines.
struct InitStore: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Create a store with the programme that a JSON file defines.",
        discussion: "The format is described in docs/formats/programme.md, with a JSON Schema beside it.")

    @Argument(help: "The directory of the new store; it must be missing or empty.")
    var directory: String

    @Option(name: .long, help: ArgumentHelp("The file that defines the programme.", valueName: "file"))
    var from: String

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Make it a test store, in which --as is honoured, acting as this account.", valueName: "account"))
    var test: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "In a test store: the day that is always today; the time of day is the real one.",
            valueName: "2020-04-26T10:00"))
    var now: String?

    @Flag(
        name: .long,
        help: "Share it: the group of each municipality reaches its part, that of the coordinators everything.")
    var shared = false

    @OptionGroup var sharing: SharingOptions

    mutating func execute() throws(Failure) {
        let settings = try ProgrammeInput.settings(from)
        let sample = try sampleMark()
        let groups = shared ? try sharing.storeGroups() : nil
        try Failure.reporting { () throws(StoreError) in
            try groups?.check(settings.municipalities.map(\.code))
        }
        let account = Account.current.name
        do throws(SessionError) {
            try ProgrammeSession.create(at: directory, settings, sample: sample).close()
        } catch {
            throw Failure(error)
        }
        try Failure.reporting { () throws(StoreError) in
            if let groups { _ = try StoreDirectory.open(at: directory).share(with: groups) }
        }
        say(
            "\(directory): created \(settings.id), \(settings.municipalities.count) municipalities, \(settings.seats) seats."
        )
        if sample == nil, settings.person(account: account) == nil {
            say(
                "Your account \(account) belongs to nobody in \(from): add it to \"accounts\" of a person there to be able to work."
            )
        }
    }

    private func sampleMark() throws(Failure) -> StoreSample? {
        guard let test else { return nil }
        guard let now else { return StoreSample(account: test, now: nil) }
        guard let moment = Instant(now) ?? BatchFile.moment(now) else {
            throw .usage("--now: expected a moment such as 2020-04-26T10:00, found \"\(now)\"")
        }
        return StoreSample(account: test, now: moment)
    }
}

/// Reads the file that defines a programme.
enum ProgrammeInput {
    static func settings(_ path: String) throws(Failure) -> ProgrammeSettings {
        let bytes = try InputFile.bytes(path)
        do throws(ProgrammeFileError) {
            return try ProgrammeFile.read(bytes, path: path)
        } catch {
            throw .data(error.text)
        }
    }
}
