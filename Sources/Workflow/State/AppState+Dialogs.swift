import Domain

extension AppState {
    mutating func open(_ dialog: Dialog, in world: World) {
        isSubmitting = false
        // A dialog that another one leads to is about what was seen when the first was opened.
        if seen == nil { (seen, begun, begunAbout) = (world.programme, world.now, selectedSubject) }
        var dialog = dialog
        covered = nil
        guard let key = dialog.draftKey, let draft = drafts[key] else {
            self.dialog = dialog
            return
        }
        let since = draft.begun ?? draft.at
        dialog.restore(draft, in: world, news: news.filter { $0.signature.at >= since })
        (begun, begunFacts) = (since, draft.facts)
        self.dialog = dialog
        // What others have decided since the draft was written is told at once, where it is known what is wanted.
        if let overtaken = overtakenSinceDraft(dialog.commands(in: world), in: world) {
            self.dialog?.tell(overtaken)
            isChoosing = true
        }
    }

    /// What somebody has decided since the person saw what a draft is about; nil where nobody has, or it has been told.
    private func overtakenSinceDraft(_ commands: [Command], in world: World) -> Overtaken? {
        guard !isChoosing, dialog?.restored != nil, let begun else { return nil }
        return world.programme.overtaken(
            commands, since: begun, drafted: begunFacts.map(\.value), by: world.actor, on: world.today)
    }

    /// Keeps the latest of what others have done, so that a draft that is taken up again can say who it was.
    mutating func remember(_ changes: [ForeignChange]) {
        // What many at once have been changed by, such as an import, is told by nobody's name.
        news = (news + changes.filter { $0.events.count <= 20 }).suffix(50)
    }

    /// Shows what can be done in what the person looks at, and keeps what is being written behind it.
    mutating func showHelp() {
        let help = Dialog.reader(Reader(.help(view)))
        if let dialog, covered == nil { covered = dialog }
        dialog = help
    }

    mutating func invokeInDialog(_ command: CommandID, in world: World) -> [Effect] {
        guard !isSubmitting, let dialog else { return [] }
        if command == .help {
            showHelp()
            return []
        }
        if command == .cancel {
            (self.dialog, covered) = (covered, nil)
            return []
        }
        if command == .discardDraft { return startAnew(dialog, in: world) }
        switch dialog {
        case .prompt(var prompt):
            if let step = command.step {
                // As many as have room, so that nobody is passed by.
                prompt.scroll(step, page: max(prompt.lines.count - world.scrollLimit, 1), limit: world.scrollLimit)
            }
            let before = prompt.changedTexts
            let reaction = prompt.react(command)
            self.dialog = .prompt(prompt)
            let kept = prompt.changedTexts == before ? [] : keep(.prompt(prompt), in: world)
            return kept + settle(reaction, in: world)
        case .confirm(var confirm):
            let reaction = confirm.react(command)
            self.dialog = .confirm(confirm)
            return settle(reaction, in: world)
        case .form(var form):
            let before = [form.changedTexts, form.seenTexts]
            let reaction = form.react(command, in: world)
            self.dialog = .form(form)
            let kept = [form.changedTexts, form.seenTexts] == before ? [] : keep(.form(form), in: world)
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
        if let overtaken = overtakenSinceDraft(commands, in: world) {
            isSubmitting = true
            return show(.overtaken(overtaken), in: world)
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
            return keep(.prompt(prompt), in: world)
        case .form(var form):
            form.type(edit, world.language)
            dialog = .form(form)
            return keep(.form(form), in: world)
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

    /// Keeps what has been written in a dialog, or forgets the draft when all is as it was.
    private mutating func keep(_ dialog: Dialog, in world: World) -> [Effect] {
        guard let key = dialog.draftKey else { return [] }
        guard !dialog.changedTexts.isEmpty else { return forgetDraft(key) }
        // What stood there does not depend on the words: it is found once, and not at every key.
        if begunFacts.isEmpty {
            let commands = dialog.commands(in: world)
            begunFacts = (seen ?? world.programme).considered(commands, by: world.actor, on: world.today).flatMap(
                \.self)
        }
        let draft = Draft(
            key: key, texts: dialog.changedTexts, seen: dialog.seenTexts, at: world.now, begun: begun,
            facts: begunFacts, subject: writtenAbout)
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
            if draftKey?.contains(id.description) == true { (dialog, covered) = (nil, nil) }
            for key in drafts.keys.sorted() where key.contains(id.description) { effects += forgetDraft(key) }
        }
        return effects
    }

    private mutating func startAnew(_ dialog: Dialog, in world: World) -> [Effect] {
        var dialog = dialog
        guard let key = dialog.draftKey else { return [] }
        dialog.startAnew()
        self.dialog = dialog
        // Nothing of what was written over what stood before is left.
        (seen, begun, begunFacts) = (world.programme, world.now, [])
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
