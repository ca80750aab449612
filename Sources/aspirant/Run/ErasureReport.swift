import Domain
import JSON
import Store
import Workflow

/// Says what an erasure would take away, and what it has taken away; the latter names nobody.
struct ErasureReport {
    let world: World
    let json: Bool

    private func text(_ swedish: String, _ english: String) -> String {
        LocalizedText(sv: swedish, en: english)[world.language]
    }

    func announce(_ notice: ErasureNotice, files: [String], reference: String?) {
        if json { return say(answer(notice, files)) }
        let ground = RetentionWords.label(notice.erasure.ground)[world.language]
        say(
            text(
                "\(world.name(notice.applicant)) (\(notice.applicant)) raderas för gott, enligt \(ground).",
                "\(world.name(notice.applicant)) (\(notice.applicant)) would be erased for good, by \(ground)."))
        for line in notice.consequences(in: world) { say("  " + line[world.language]) }
        for file in files { say("  " + text("Filen tas bort: \(file)", "The file is removed: \(file)")) }
        say(
            text(
                "Inget är ändrat än. Så här raderas personen (koden gäller i dag):",
                "Nothing has been changed. This erases the person (the code holds today):"))
        let cited = reference.map { " --reference '\($0)'" } ?? ""
        say("  aspirant erase \(notice.applicant)\(cited) --confirm \(notice.code)")
    }

    private func answer(_ notice: ErasureNotice, _ files: [String]) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("applicant", notice.applicant.description)
        writer.member("number", notice.erasure.number)
        writer.member("ground", RetentionWords.label(notice.erasure.ground).english)
        writer.member("goes", notice.contents) { $0.string(RetentionWords.label($1.part, $1.count).english) }
        writer.member("files", files) { $0.string($1) }
        writer.member("otherApplications", notice.others) { $0.string($1.description) }
        writer.member("code", notice.code)
        writer.endObject()
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    func tell(_ done: CarriedOutErasure) {
        let erasure = done.erasure.value
        if json {
            var writer = JSONWriter()
            writer.beginObject()
            writer.member("number", erasure.number)
            writer.member("ground", RetentionWords.label(erasure.ground).english)
            writer.member("at", done.erasure.signature.at.description)
            writer.member("by", done.erasure.signature.by.rawValue)
            writer.member("journals", done.parts) { writer, part in
                writer.beginObject()
                writer.member("journal", part.journal)
                writer.member("parts", part.count)
                writer.endObject()
            }
            writer.member("files", done.files.count)
            writer.member("left", done.left) { $0.string($1) }
            writer.endObject()
            return say(String(decoding: writer.bytes, as: UTF8.self))
        }
        let ground = RetentionWords.label(erasure.ground)[world.language]
        say(
            text(
                "Raderad person \(erasure.number), enligt \(ground).", "Erased person \(erasure.number), by \(ground).")
        )
        for (journal, count) in done.parts {
            say("  " + text("\(journal): \(count) uppgifter borttagna", "\(journal): \(count) parts taken out"))
        }
        for file in done.files { say("  " + text("borttagen fil: \(file)", "removed file: \(file)")) }
        for left in done.left { say("  " + text("KVAR: \(left)", "LEFT: \(left)")) }
        say(
            "  "
                + text(
                    "Kopior på annat håll berörs inte; se driftsidan om säkerhetskopior.",
                    "Copies elsewhere are not touched; see operations about backups."))
    }
}
