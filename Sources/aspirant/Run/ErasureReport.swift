import Domain
import JSON
import Store
import Workflow

/// Says what an erasure would take away, and what it has taken away; the latter names nobody.
struct ErasureReport {
    let world: World
    var json = false

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
            writer.member("unseen", done.unseen) { $0.string($1) }
            writer.endObject()
            return say(String(decoding: writer.bytes, as: UTF8.self))
        }
        for line in lines(done) { say(line) }
    }

    /// What has been erased under which rule, what is left, and where somebody else has to look.
    func lines(_ done: CarriedOutErasure) -> [String] {
        let erasure = done.erasure.value
        let ground = RetentionWords.label(erasure.ground)[world.language]
        var lines = [
            text("Raderad person \(erasure.number), enligt \(ground).", "Erased person \(erasure.number), by \(ground).")
        ]
        lines += done.parts.map { journal, count in
            "  "
                + (count == 1
                    ? text("\(journal): 1 uppgift borttagen", "\(journal): 1 part taken out")
                    : text("\(journal): \(count) uppgifter borttagna", "\(journal): \(count) parts taken out"))
        }
        lines += done.files.map { "  " + text("borttagen fil: \($0)", "removed file: \($0)") }
        lines += done.left.map { "  " + text("KVAR: \($0)", "LEFT: \($0)") }
        lines += done.unseen.map { "  " + text("Du får inte se in i \($0).", "You may not look into \($0).") }
        if !done.unseen.isEmpty {
            lines.append(
                "  "
                    + text(
                        "Där står inget om personen, om ingen har skrivit det dit. Är du osäker, be den som samordnar "
                            + "programmet att leta efter namnet där.",
                        "Nothing about the person stands there unless somebody has written it there. If you are not sure, "
                            + "ask whoever coordinates the programme to look for the name there."))
        }
        lines.append(
            "  "
                + text(
                    "Kopior på annat håll berörs inte; se driftsidan om säkerhetskopior.",
                    "Copies elsewhere are not touched; see operations about backups."))
        return lines
    }

    /// That it is decided and still to be done, and why.
    func lines(_ fault: SessionError) -> [String] {
        let reason = fault.text(for: .current)[world.language]
        return [
            text(
                "Raderingen är beslutad men inte genomförd; nästa session försöker igen.",
                "The erasure is decided but not carried out; the next session tries again."), reason,
        ]
    }
}
