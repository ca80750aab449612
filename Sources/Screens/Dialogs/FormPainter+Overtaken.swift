import Domain
import Terminal
import Workflow

/// What a form says of what others have changed meanwhile.
extension FormPainter {
    /// The lines below the fields that say what is wrong, or what has to be chosen; empty where all is well.
    func messages(width: Int) -> [Substring] {
        (problem ?? overtaken(width: width)).flatMap { TextLayout($0, width: width).lines }
    }

    /// What somebody else has made of a field meanwhile, and how to choose; empty where nobody has.
    private func overtaken(width: Int) -> [String] {
        guard let index = form.shownOvertaken else { return [] }
        let field = form.fields[index]
        guard let change = form.overtaken[field.name] else { return [] }
        let (old, new) = (shown(change.old, field), shown(change.new, field))
        let mine = shown(field.text.text, field)
        let values = [
            scene.say("Före: \(old)", "Before: \(old)"), scene.say("Nu: \(new)", "Now: \(new)"),
            scene.say("Ditt: \(mine)", "Yours: \(mine)"),
        ]
        // On one line where there is room, so that more of the form stays in sight.
        let line = values.joined(separator: " \(scene.glyphs.separator) ")
        return [heading(field)] + (CharacterWidth.of(line) <= width ? [line] : values) + [keys]
    }

    private func heading(_ field: Form.Field) -> String {
        let label = field.label[scene.world.language]
        let what: String
        if let signature = form.overtakers[field.name] {
            let name = scene.texts.writer(signature, in: scene.world)
            what = scene.say(
                "\(name) har ändrat ”\(label)”",
                "\(name) \(signature.by == scene.world.actor.id ? "have" : "has") changed “\(label)”")
        } else if form.restored != nil {
            what = scene.say(
                "”\(label)” har ändrats sedan du skrev utkastet",
                "“\(label)” has been changed since you wrote the draft")
        } else {
            what = scene.say("Någon annan har ändrat ”\(label)”", "Somebody else has changed “\(label)”")
        }
        guard let question = form.question, question.count > 1 else { return what }
        return scene.say(
            "\(question.number) av \(question.count). \(what)", "\(question.number) of \(question.count). \(what)")
    }

    private var keys: String {
        guard let question = form.question else {
            return scene.say(
                "Inget skrivs över osett: Ctrl-S frågar först, Ctrl-T tar det som står nu.",
                "Nothing is overwritten unseen: Ctrl-S asks first, Ctrl-T takes what stands now.")
        }
        if question.number < question.count {
            return scene.say(
                "Inte sparat än: Ctrl-S behåller ditt och visar nästa, Ctrl-T tar det som står nu.",
                "Not saved yet: Ctrl-S keeps yours and shows the next, Ctrl-T takes what stands now.")
        }
        return scene.say(
            "Inte sparat än: Ctrl-S sparar ditt, Ctrl-T tar det som står nu.",
            "Not saved yet: Ctrl-S saves yours, Ctrl-T takes what stands now.")
    }

    /// A field's text as it is shown: the label of an option, a long text cut where the message would not end.
    private func shown(_ text: String, _ field: Form.Field) -> String {
        if let option = field.options.first(where: { $0.name == text }) { return option.label[scene.world.language] }
        let oneLine = String(text.map { $0.isNewline ? " " : $0 })
        guard !oneLine.isEmpty else { return scene.say("inget", "nothing") }
        let cut = oneLine.count > 40 ? oneLine.prefix(39) + "…" : oneLine
        return scene.say("”\(cut)”", "“\(cut)”")
    }

    private var problem: [String]? {
        switch form.problem {
        case .field(_, let problem): [problem[scene.world.language]]
        case .refused(.overtaken(let overtaken)):
            scene.texts.overtaken(overtaken, in: scene.world)
                + (overtaken.hindrance == nil
                    ? [scene.texts.choice(key: "Ctrl-S", mine: ("sparar ditt", "saves yours"), in: scene.world)] : [])
        case .refused(.rankingChanged(let conflict)):
            scene.texts.overtaken(conflict, moving: movedApplicant, in: scene.world) + [
                scene.texts.choice(
                    key: "Ctrl-S", mine: ("flyttar i den nya ordningen", "moves in the new order"), in: scene.world)
            ]
        case .refused(let refusal):
            [scene.say("Går inte: ", "Not done: ") + scene.texts.refusal(refusal, in: scene.world)]
        case nil: nil
        }
    }

    private var movedApplicant: ApplicantID? { if case .moveRanked(let id, _) = form.purpose { id } else { nil } }
}
