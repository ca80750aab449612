import ArgumentParser
import Domain
import JSON
import Screens
import Store
import Workflow

/// Tells who is to be erased when, by which rule, and who has been.
struct ShowRetention: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention", abstract: "Show who is to be erased when, by which rule, and who has been.")

    @Flag(name: .long, help: "Answer in JSON.")
    var json = false

    @OptionGroup var options: StoreOptions

    mutating func execute() throws(Failure) {
        let session = try SessionOpening(options).open()
        let world = session.world(options)
        if json {
            say(answer(world))
        } else {
            for line in RetentionText(world).lines { say(line) }
        }
        if session.hasUnfinishedErasures {
            complain("an erasure has been decided and is yet to be carried out; run `aspirant erase --again`")
        }
        try session.admitDamage(options)
    }

    private func answer(_ world: World) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("kept", world.programme.retentions(in: world.municipalities)) { writer, item in
            writer.beginObject()
            writer.member("applicant", item.applicant.description)
            writer.member("municipality", item.municipality.rawValue)
            writer.member("outcome", item.outcome.rawValue)
            writer.member("months", ifPresent: item.months)
            writer.member("since", ifPresent: item.since?.description)
            writer.member("due", ifPresent: item.due?.description)
            writer.member("isDue", item.isDue(on: world.today))
            writer.endObject()
        }
        let erased = world.programme.erasures.sorted { $0.value.value.number < $1.value.value.number }
        writer.member("erased", erased) { writer, entry in
            writer.beginObject()
            writer.member("applicant", entry.key.description)
            writer.member("number", entry.value.value.number)
            writer.member("municipality", entry.value.value.municipality.rawValue)
            writer.member("at", entry.value.signature.at.description)
            writer.member("by", entry.value.signature.by.rawValue)
            writer.member("ground", RetentionWords.label(entry.value.value.ground).english)
            writer.endObject()
        }
        writer.endObject()
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
