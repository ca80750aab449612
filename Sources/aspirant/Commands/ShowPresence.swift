import ArgumentParser
import Domain
import JSON
import Screens
import Store
import Workflow

/// Who has the programme open right now.
struct ShowPresence: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "who", abstract: "List who has the programme open on the screen right now.")

    @Flag(name: .long, help: "Answer in JSON, a line each.")
    var json = false

    @OptionGroup var options: StoreOptions

    mutating func execute() throws(Failure) {
        let session = try SessionOpening(options).open()
        let world = session.world(options)
        let texts = Texts(world.language)
        for presence in session.board.others() {
            say(json ? line(presence, world) : texts.presence(presence, in: world))
        }
    }

    private func line(_ presence: Presence, _ world: World) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("person", presence.person.rawValue)
        writer.member("since", presence.since.description)
        writer.member("screen", presence.screen)
        writer.member("municipality", ifPresent: presence.municipality?.rawValue)
        // Who may not see an applicant gets no id of it either.
        if case .applicant(let id) = presence.subject, world.programme.applicant(id) != nil {
            writer.member("applicant", id.description)
        }
        if case .occasion(let id) = presence.subject { writer.member("occasion", id.description) }
        writer.endObject()
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
