import Domain

extension AppState {
    mutating func open(_ dialog: Dialog, in world: World) {
        isSubmitting = false
        // A dialog that another one leads to is about what was seen when the first was opened.
        if seen == nil { seen = world.programme }
        var dialog = dialog
        if let key = dialog.draftKey, let draft = drafts[key] { dialog.restore(draft) }
        self.dialog = dialog
    }

    mutating func invokeInDialog(_ command: CommandID, in world: World) -> [Effect] {
        guard !isSubmitting, let dialog else { return [] }
        if command == .cancel {
            self.dialog = nil
            return []
        }
        if command == .discardDraft { return startAnew(dialog) }
        switch dialog {
        case .prompt(var prompt):
            let before = prompt.changedTexts
            let reaction = prompt.react(command)
            self.dialog = .prompt(prompt)
            let kept = prompt.changedTexts == before ? [] : keep(prompt.changedTexts, of: prompt.draftKey, in: world)
            return kept + settle(reaction, in: world)
        case .confirm(var confirm):
            let reaction = confirm.react(command)
            self.dialog = .confirm(confirm)
            return settle(reaction, in: world)
        case .form(var form):
            let before = form.changedTexts
            let reaction = form.react(command, in: world)
            self.dialog = .form(form)
            let kept = form.changedTexts == before ? [] : keep(form, in: world)
            return kept + settle(reaction, in: world)
        case .choice(var choice):
            if let step = command.step { choice.move(step, page: world.bodyRows) }
            self.dialog = .choice(choice)
            return command == .confirm ? pick(choice.picked, in: world) : []
        case .reader(var reader):
            if let step = command.step { reader.move(step, page: world.bodyRows, limit: world.scrollLimit) }
            self.dialog = .reader(reader)
            return []
        case .palette(let palette): return run(palette, command, in: world)
        }
    }

    private mutating func settle(_ reaction: DialogReaction, in world: World) -> [Effect] {
        switch reaction {
        case .stay: return []
        case .close(let reaction):
            dialog = nil
            return apply(reaction, in: world)
        case .submit(let commands): return submit(commands, in: world)
        case .answer(let outcome):
            let effects = dialog?.draftKey.map { forgetDraft($0) } ?? []
            return effects + pick(outcome, in: world)
        }
    }

    /// Sends commands on their way; the dialog that they came from stays until they are saved.
    private mutating func submit(_ commands: [Command], in world: World) -> [Effect] {
        if let reason = world.readOnly {
            notice = .failed(reason[world.language])
            return []
        }
        isSubmitting = true
        guard isChoosing else { return [.perform(commands)] }
        return [.perform(commands.map { world.programme.reconsidered($0) ?? $0 })]
    }

    /// A digit in a list of scores picks that score.
    mutating func pick(digit: Int, in world: World) -> [Effect] {
        guard !isSubmitting, case .choice(let choice) = dialog, let outcome = choice.outcome(ofDigit: digit) else {
            return []
        }
        return pick(outcome, in: world)
    }

    private mutating func pick(_ outcome: Choice.Outcome, in world: World) -> [Effect] {
        dialog = nil
        switch outcome {
        case .perform(let commands): return submit(commands, in: world)
        case .ask(let prompt): open(.prompt(prompt), in: world)
        case .choose(let choice): open(.choice(choice), in: world)
        case .fill(let form): open(.form(form), in: world)
        case .invoke(let command): return invoke(command, in: world)
        case .read(let reader): open(.reader(reader), in: world)
        case .claim: return apply(ranking.pick(outcome, in: world), in: world)
        case .sort, .municipality:
            switch screen {
            case .queue: queue.pick(outcome, in: world)
            case .ranking: return apply(ranking.pick(outcome, in: world), in: world)
            case .letters: letters.pick(outcome, in: world)
            case .participants: participants.pick(outcome, in: world)
            case .outcomes: outcomes.pick(outcome, in: world)
            case .overview, .interviews, .calendar, .evaluation, .budget, .log: break
            }
        case .log(let query): log.show(query)
        case .logFile(let format): return [.exportLog(log.query, format)]
        case .day, .series: return apply(calendar.pick(outcome, in: world), in: world)
        case .nothing: break
        }
        return []
    }

    private mutating func run(_ palette: Palette, _ command: CommandID, in world: World) -> [Effect] {
        var palette = palette
        let matches = palette.matches(world.language, in: world.programme.settings)
        let page = max(world.bodyRows - Palette.detailRows, 1)
        if let step = command.step { palette.cursor.move(step, count: matches.count, page: page) }
        let picked = matches.indices.contains(palette.cursor.index) ? matches[palette.cursor.index] : nil
        if command == .complete, let picked, !palette.hasArguments {
            palette.field = TextField(picked.id.rawValue + " ")
            palette.cursor = ListCursor()
        }
        dialog = .palette(palette)
        guard command == .confirm else { return [] }
        let name = palette.name
        guard palette.hasArguments, let entry = CommandTable.entry(named: name) else {
            guard let entry = CommandTable.entry(named: name) ?? picked else { return [] }
            dialog = nil
            return invoke(entry.id, in: world)
        }
        do throws(WordFault) {
            let words = try Words(line: palette.field.text.dropFirst(name.count), by: world.actor)
            return submit(try words.commands(entry.id, in: world.programme, freshID: world.freshID), in: world)
        } catch {
            palette.problem = .fault(error)
            dialog = .palette(palette)
            return []
        }
    }

    // MARK: - What is being written

    mutating func type(_ edit: TextField.Edit, in world: World) -> [Effect] {
        guard !isSubmitting else { return [] }
        switch dialog {
        case .prompt(var prompt):
            prompt.type(edit)
            dialog = .prompt(prompt)
            return keep(prompt.changedTexts, of: prompt.draftKey, in: world)
        case .form(var form):
            form.type(edit, world.language)
            dialog = .form(form)
            return keep(form, in: world)
        case .palette(var palette):
            palette.field.apply(edit)
            palette.cursor = ListCursor()
            palette.problem = nil
            dialog = .palette(palette)
        case nil where screenView == .filter: queue.typeFilter(edit, in: world)
        default: break
        }
        return []
    }

    private mutating func keep(_ form: Form, in world: World) -> [Effect] {
        keep(form.changedTexts, seen: form.seenTexts, of: form.draftKey, in: world)
    }

    /// Keeps what has been written in a dialog, or forgets the draft when all is as it was.
    private mutating func keep(
        _ texts: [String: String], seen: [String: String] = [:], of key: String, in world: World
    ) -> [Effect] {
        guard !texts.isEmpty else { return forgetDraft(key) }
        let draft = Draft(key: key, texts: texts, seen: seen, at: world.now)
        drafts[key] = draft
        return [.saveDraft(draft)]
    }

    private mutating func forgetDraft(_ key: String) -> [Effect] {
        drafts.removeValue(forKey: key) == nil ? [] : [.removeDraft(key: key)]
    }

    /// Throws away what is being written, or was, about somebody who has been erased: the keys of drafts name whom.
    mutating func forgetErased(_ events: [Scoped<Event>]) -> [Effect] {
        var effects: [Effect] = []
        for case .erasure(.decided(let id, _)) in events.map(\.value) {
            if dialog?.draftKey?.contains(id.description) == true { dialog = nil }
            for key in drafts.keys.sorted() where key.contains(id.description) { effects += forgetDraft(key) }
        }
        return effects
    }

    private mutating func startAnew(_ dialog: Dialog) -> [Effect] {
        var dialog = dialog
        guard let key = dialog.draftKey else { return [] }
        dialog.startAnew()
        self.dialog = dialog
        return forgetDraft(key)
    }

    // MARK: - What became of it

    mutating func finish(_ saved: Saved, in world: World) -> [Effect] {
        var effects: [Effect] = []
        if isSubmitting, let dialog {
            effects = dialog.draftKey.map { forgetDraft($0) } ?? []
            self.dialog = nil
        }
        effects += forgetErased(saved.events)
        isSubmitting = false
        notice = .saved(saved)
        follow(ProgrammeNews(saved.events))
        calendar.follow(saved.events)
        interviews.follow(saved.events)
        if screen == .budget { budget.follow(saved.events, in: world) }
        queue.unmark(saved.events)
        letters.unmark(saved.events)
        refresh(in: world)
        // What is given out is written once it is recorded that it is, and not before.
        for case .disclosure(.recorded(let disclosure)) in saved.events.map(\.value) {
            effects.append(.export(.disclosure(disclosure)))
        }
        return effects
    }
}

extension Dialog {
    /// Identifies the draft of what is written in the dialog; nil where nothing is written.
    var draftKey: String? {
        switch self {
        case .prompt(let prompt): prompt.draftKey
        case .form(let form): form.draftKey
        case .confirm, .choice, .palette, .reader: nil
        }
    }

    /// Whether something is written in the dialog that Esc would put aside.
    var isChanged: Bool {
        switch self {
        case .prompt(let prompt): !prompt.changedTexts.isEmpty
        case .form(let form): !form.changedTexts.isEmpty
        case .confirm, .choice, .palette, .reader: false
        }
    }

    /// Whether the footer should mention a command, which only makes sense when there is something to do it to.
    func suggests(_ command: CommandID) -> Bool {
        switch command {
        case .discardDraft: return isChanged
        case .takeTheirs:
            switch self {
            case .form(let form): return form.shownOvertaken != nil || form.isOvertaken
            case .prompt(let prompt): return prompt.theirs != nil || prompt.isOvertaken
            case .confirm, .choice, .palette, .reader: return false
            }
        default: return true
        }
    }

    /// Takes over what was written earlier.
    fileprivate mutating func restore(_ draft: Draft) {
        switch self {
        case .prompt(var prompt):
            prompt.restore(draft)
            self = .prompt(prompt)
        case .form(var form):
            form.restore(draft)
            self = .form(form)
        case .confirm, .choice, .palette, .reader: break
        }
    }

    /// Throws away what was written.
    fileprivate mutating func startAnew() {
        switch self {
        case .prompt(var prompt):
            prompt.startAnew()
            self = .prompt(prompt)
        case .form(var form):
            form.startAnew()
            self = .form(form)
        case .confirm, .choice, .palette, .reader: break
        }
    }
}
