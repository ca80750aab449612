import Domain
import Terminal
import Workflow

/// A letter as it will be sent, with what to know about it first.
struct LetterPreview {
    let scene: Scene

    func lines(_ key: LetterKey, _ language: Language, width: Int) -> [TextLine] {
        do throws(Refusal) {
            let text = try scene.world.programme.letterText(key, language, for: scene.world.actor)
            return notes(key, width) + address(key, width) + [TextLine("")] + body(text, width)
        } catch {
            return wrapped("! " + scene.texts.refusal(error, in: scene.world), width, .warning)
        }
    }

    private var programme: Programme { scene.world.programme }

    private func letter(_ key: LetterKey) -> Letter? {
        guard let applicant = programme.applicant(key.applicant),
            let code = programme.municipality(of: key.applicant)
        else { return nil }
        return programme.letter(key.kind, about: applicant, in: code, for: scene.world.actor)
    }

    /// What is odd about the letter, and that it has been sent.
    private func notes(_ key: LetterKey, _ width: Int) -> [TextLine] {
        guard let letter = letter(key) else { return [] }
        var lines: [TextLine] = []
        if let alert = scene.texts.alert(letter, in: scene.world) { lines += wrapped("! " + alert, width, .warning) }
        if let sent = letter.sent {
            let at = scene.texts.moment(sent.signature.at, today: scene.world.today)
            let name = programme.settings.name(of: sent.signature.by)
            let why = sent.value.reason.isEmpty ? "" : " – \(sent.value.reason)"
            let template =
                sent.value.version == 0
                ? scene.say("medföljande mall", "shipped template")
                : scene.say("mall version \(sent.value.version)", "template version \(sent.value.version)")
            lines += wrapped(
                scene.say("Skickat \(at) av \(name), \(template)", "Sent \(at) by \(name), \(template)") + why, width,
                .good)
        }
        return lines.isEmpty ? [] : lines + [TextLine("")]
    }

    private func address(_ key: LetterKey, _ width: Int) -> [TextLine] {
        let recipient = letter(key)?.recipient
        let sender = programme.settings.letterSender
        func line(_ label: String, _ one: LetterRecipient?) -> [TextLine] {
            let email = one?.email ?? ""
            let address = email.isEmpty ? scene.say("e-post saknas", "no e-mail address") : email
            return wrapped("\(label) \(one?.name ?? "") <\(address)>", width, .faint)
        }
        return line(scene.say("Från:", "From:"), sender) + line(scene.say("Till:", "To:"), recipient)
    }

    private func body(_ text: LetterText, _ width: Int) -> [TextLine] {
        wrapped(text.header, width, .faint) + [TextLine("")] + wrapped(text.subject, width, .heading) + [TextLine("")]
            + wrapped(text.body, width, .plain)
    }

    private func wrapped(_ text: String, _ width: Int, _ role: Role) -> [TextLine] {
        TextLayout(text, width: max(width, 1)).lines.map { TextLine(String($0), role) }
    }

    /// A template with whose it is, and since when.
    func lines(_ key: LetterTemplateKey, width: Int) -> [TextLine] {
        let templates = programme.letterTemplates
        var heading = scene.say("Mallen följer med programmet.", "The template comes with the program.")
        let version = templates.version(key)
        if version > 0, let last = templates.versions[key]?.last {
            let at = scene.texts.moment(last.signature.at, today: scene.world.today)
            let name = programme.settings.name(of: last.signature.by)
            heading = scene.say(
                "Egen mall, version \(version), \(name) \(at).", "Own template, version \(version), \(name) \(at).")
        }
        let command = "aspirant letters template show \(key.kind.rawValue) --language \(key.language.rawValue)"
        return wrapped(heading, width, .faint)
            + wrapped(scene.say("Skriv ut den för att ändra: ", "Write it out to change it: ") + command, width, .faint)
            + [TextLine("")] + wrapped(templates.text(key), width, .plain)
    }
}
