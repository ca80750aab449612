import ArgumentParser
import Domain
import JSON
import Screens
import Store
import Workflow

/// Who has the programme open right now.
struct ShowWhoIsHere: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "who", abstract: "List who has the programme open on the screen right now.")

    @Flag(name: .long, help: "Answer in JSON, a line each.")
    var json = false

    @OptionGroup var options: StoreOptions

    mutating func execute() throws(Failure) {
        let session = try SessionOpening(options).open()
        let world = session.world(options)
        let texts = Texts(world.language)
        let others = session.board.others()
        for text in json ? others.map({ line($0, world) }) : texts.whereabouts(others, in: world) { say(text) }
    }

    private func line(_ other: Whereabouts, _ world: World) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("person", other.person.rawValue)
        writer.member("since", other.since.description)
        writer.member("screen", other.screen)
        // Who may not see a municipality or an applicant gets no id of it either.
        let seen = other.municipality.flatMap { world.municipalities.contains($0) ? $0 : nil }
        writer.member("municipality", ifPresent: seen?.rawValue)
        if case .applicant(let id) = other.subject, let code = world.programme.municipality(of: id),
            world.municipalities.contains(code)
        {
            writer.member("applicant", id.description)
        }
        if case .occasion(let id) = other.subject { writer.member("occasion", id.description) }
        writer.endObject()
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
