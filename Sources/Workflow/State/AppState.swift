public import Domain

/// Everything that the screens show beside the programme itself: where the person is, and what is being written.
///
/// A pure state machine. ``handle(_:in:)`` is the only way in; what it wants done in the world it returns as effects.
public struct AppState: Sendable {
    /// The screen shown.
    public private(set) var screen = ScreenID.overview
    /// What is in front of the screen; nil when nothing is.
    public private(set) var dialog: Dialog?
    /// What the status line says; nil when it has nothing to say.
    public private(set) var notice: Notice?
    /// Half-written dialogs from before, by key.
    public private(set) var drafts: [String: Draft]
    /// The language chosen on the screen; nil until one is.
    public private(set) var chosenLanguage: Language?
    /// Whether a change is on its way to the disk, with the dialog that it came from still open.
    private var isSubmitting = false

    /// The programme screen.
    public private(set) var overview = OverviewFeature()
    /// The applicant queue.
    public private(set) var queue = QueueFeature()
    /// The interviews.
    public private(set) var interviews = InterviewsFeature()
    /// The rankings and the seats.
    public private(set) var ranking = RankingFeature()
    /// The calendar.
    public private(set) var calendar = CalendarFeature()

    /// A session that begins, with the drafts that an earlier one left and perhaps one municipality to show.
    public init(drafts: [Draft] = [], municipality: MunicipalityCode? = nil, in world: World) {
        self.drafts = Dictionary(drafts.map { ($0.key, $0) }, uniquingKeysWith: { _, last in last })
        queue.municipality = municipality
        refresh(in: world)
    }

    /// What the person looks at right now.
    public var view: View {
        if let dialog { return dialog.view }
        return screenView
    }

    /// The view behind any dialog.
    public var screenView: View {
        switch screen {
        case .overview: return .overview
        case .queue:
            switch queue.situation {
            case .list: return .queue
            case .filtering: return .filter
            case .reading: return .application
            }
        case .interviews: return interviews.view
        case .ranking: return ranking.view
        case .calendar: return calendar.view
        }
    }

    /// Takes in what a person meant or what happened, and returns what is to be done about it.
    public mutating func handle(_ action: Action, in world: World) -> [Effect] {
        switch action {
        case .invoke(let command):
            notice = nil
            return invoke(command, in: world)
        case .type(let edit): return type(edit, in: world)
        case .digit(let digit):
            notice = nil
            return apply(interviews.digit(digit, in: world), in: world)
        case .unknownKey(let key):
            notice = .unknownKey(key)
            return []
        case .saved(let saved): return finish(saved, in: world)
        case .refused(let refusal): return show(refusal)
        case .failed(let text):
            isSubmitting = false
            notice = .failed(text)
            return []
        case .othersChanged(let changes):
            notice = .othersChanged(changes)
            invalidate()
            refresh(in: world)
            return []
        case .resized:
            refresh(in: world)
            return []
        case .textArrived(let title, let lines):
            dialog = .reader(Reader(title: title, .lines(lines)))
            return []
        case .exported(let path):
            notice = .exported(path)
            return []
        }
    }

    // MARK: - What a person meant

    private mutating func invoke(_ command: CommandID, in world: World) -> [Effect] {
        if command == .suspend { return [.suspend] }
        if dialog != nil { return invokeInDialog(command, in: world) }
        if screenView == .filter {
            queue.handleFilter(command, in: world)
            return []
        }
        switch command {
        case .quit: return [.quit]
        case .help: dialog = .reader(Reader(.help(screenView)))
        case .palette: dialog = .palette(Palette(over: screenView))
        case .showOverview: show(.overview, in: world)
        case .showQueue: show(.queue, in: world)
        case .showInterviews: show(.interviews, in: world)
        case .showRanking: show(.ranking, in: world)
        case .showCalendar: show(.calendar, in: world)
        case .undo: return readOnly(world) ?? [.undo]
        case .redo: return readOnly(world) ?? [.redo]
        case .log: return [.loadLog]
        case .language:
            chosenLanguage = world.language == .swedish ? .english : .swedish
        default:
            if let reason = Availability.reason(against: command, view: screenView, in: world) {
                notice = .unavailable(command, reason)
                return []
            }
            return apply(handleOnScreen(command, in: world), in: world)
        }
        return []
    }

    private mutating func handleOnScreen(_ command: CommandID, in world: World) -> Reaction {
        switch screen {
        case .overview: overview.handle(command, in: world)
        case .queue: queue.handle(command, in: world)
        case .interviews: interviews.handle(command, in: world)
        case .ranking: ranking.handle(command, in: world)
        case .calendar: calendar.handle(command, in: world)
        }
    }

    private mutating func show(_ screen: ScreenID, in world: World) {
        self.screen = screen
        refresh(in: world)
    }

    private func readOnlyNotice(_ world: World) -> Notice? { world.readOnly.map { .unavailable(.undo, $0) } }

    private mutating func readOnly(_ world: World) -> [Effect]? {
        guard let notice = readOnlyNotice(world) else { return nil }
        self.notice = notice
        return []
    }

    private mutating func apply(_ reaction: Reaction, in world: World) -> [Effect] {
        if let notice = reaction.notice { self.notice = notice }
        if let screen = reaction.screen { show(screen, in: world) }
        if let dialog = reaction.dialog { open(dialog) }
        return reaction.effects
    }

    // MARK: - Dialogs

    private mutating func open(_ dialog: Dialog) {
        isSubmitting = false
        switch dialog {
        case .prompt(var prompt):
            if let draft = drafts[prompt.draftKey], let text = draft.texts["text"], text != prompt.field.text {
                prompt.field = TextField(text, multiline: prompt.field.isMultiline)
                prompt.restored = draft.at
            }
            self.dialog = .prompt(prompt)
        case .form(var form):
            if let draft = drafts[form.draftKey] { form.restore(draft) }
            self.dialog = .form(form)
        default: self.dialog = dialog
        }
    }

    private mutating func invokeInDialog(_ command: CommandID, in world: World) -> [Effect] {
        guard !isSubmitting, let dialog else { return [] }
        if command == .cancel {
            self.dialog = nil
            return []
        }
        switch dialog {
        case .prompt(var prompt):
            let reaction = prompt.react(command)
            self.dialog = .prompt(prompt)
            return settle(reaction, in: world)
        case .confirm(var confirm):
            let reaction = confirm.react(command)
            self.dialog = .confirm(confirm)
            return settle(reaction, in: world)
        case .form(var form):
            let reaction = form.react(command, in: world)
            self.dialog = .form(form)
            return settle(reaction, in: world)
        case .choice(var choice):
            if let step = command.step { choice.move(step, page: world.bodyRows) }
            self.dialog = .choice(choice)
            return command == .confirm ? pick(choice.picked, in: world) : []
        case .reader(var reader):
            if let step = command.step { reader.move(step, page: world.bodyRows) }
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
            let effects = dropDraft()
            return effects + pick(outcome, in: world)
        }
    }

    /// Forgets the draft of the dialog shown, since what was written has come to its use.
    private mutating func dropDraft() -> [Effect] {
        guard let key = dialog?.draftKey, drafts.removeValue(forKey: key) != nil else { return [] }
        return [.removeDraft(key: key)]
    }

    /// Sends commands on their way; the dialog that they came from stays until they are saved.
    private mutating func submit(_ commands: [Command], in world: World) -> [Effect] {
        if let reason = world.readOnly {
            notice = .failed(reason[world.language])
            return []
        }
        isSubmitting = true
        return [.perform(commands)]
    }

    private mutating func pick(_ outcome: Choice.Outcome, in world: World) -> [Effect] {
        dialog = nil
        switch outcome {
        case .perform(let commands): return submit(commands, in: world)
        case .ask(let prompt): open(.prompt(prompt))
        case .choose(let choice): open(.choice(choice))
        case .fill(let form): open(.form(form))
        case .invoke(let command): return invoke(command, in: world)
        case .read(let reader): open(.reader(reader))
        case .sort, .municipality:
            switch screen {
            case .queue: queue.pick(outcome, in: world)
            case .ranking: return apply(ranking.pick(outcome, in: world), in: world)
            case .overview, .interviews, .calendar: break
            }
        case .day: return apply(calendar.pick(outcome, in: world), in: world)
        case .nothing: break
        }
        return []
    }

    private mutating func run(_ palette: Palette, _ command: CommandID, in world: World) -> [Effect] {
        var palette = palette
        let matches = palette.matches(world.language)
        if let step = command.step { palette.cursor.move(step, count: matches.count, page: world.bodyRows) }
        let picked = matches.indices.contains(palette.cursor.index) ? matches[palette.cursor.index] : nil
        if command == .complete, let picked, !palette.hasArguments {
            palette.field = TextField(picked.id.rawValue + " ")
            palette.cursor = ListCursor()
        }
        dialog = .palette(palette)
        guard command == .confirm else { return [] }
        let text = palette.field.text
        let name = String(text.prefix { $0 != " " })
        guard palette.hasArguments, let entry = CommandTable.entry(named: name) else {
            guard let entry = CommandTable.entry(named: name) ?? picked else { return [] }
            dialog = nil
            guard CommandTable.entry(entry.id, in: screenView) != nil else {
                notice = .unavailable(entry.id, Availability.elsewhere(entry))
                return []
            }
            return invoke(entry.id, in: world)
        }
        do throws(WordFault) {
            let words = try Words(line: text.dropFirst(name.count))
            return submit(try words.commands(entry.id, in: world.programme, freshID: world.freshID), in: world)
        } catch {
            palette.fault = error
            dialog = .palette(palette)
            return []
        }
    }

    private mutating func type(_ edit: TextField.Edit, in world: World) -> [Effect] {
        guard !isSubmitting else { return [] }
        switch dialog {
        case .prompt(var prompt):
            prompt.field.apply(edit)
            prompt.refusal = nil
            dialog = .prompt(prompt)
            return keep(Draft(key: prompt.draftKey, texts: ["text": prompt.field.text], at: world.now))
        case .form(var form):
            form.type(edit)
            dialog = .form(form)
            return keep(Draft(key: form.draftKey, texts: form.texts, at: world.now))
        case .palette(var palette):
            palette.field.apply(edit)
            palette.cursor = ListCursor()
            palette.fault = nil
            dialog = .palette(palette)
        case nil where screenView == .filter: queue.typeFilter(edit, in: world)
        default: break
        }
        return []
    }

    private mutating func keep(_ draft: Draft) -> [Effect] {
        drafts[draft.key] = draft
        return [.saveDraft(draft)]
    }

    // MARK: - What happened

    private mutating func finish(_ saved: Saved, in world: World) -> [Effect] {
        let effects = isSubmitting ? dropDraft() : []
        if isSubmitting { dialog = nil }
        isSubmitting = false
        notice = .saved(saved)
        invalidate()
        calendar.follow(saved.events)
        refresh(in: world)
        return effects
    }

    /// Shows a refusal where the person is looking: in the dialog that stays open, otherwise in the status line.
    private mutating func show(_ refusal: Refusal) -> [Effect] {
        defer { isSubmitting = false }
        guard isSubmitting else {
            notice = .refused(refusal)
            return []
        }
        switch dialog {
        case .prompt(var prompt):
            prompt.refusal = refusal
            dialog = .prompt(prompt)
        case .form(var form):
            form.problem = .refused(refusal)
            dialog = .form(form)
        case .confirm, .palette, .choice, .reader, nil:
            dialog = nil
            notice = .refused(refusal)
        }
        return []
    }

    private mutating func invalidate() {
        overview.invalidate()
        queue.invalidate()
        interviews.invalidate()
        ranking.invalidate()
        calendar.invalidate()
    }

    /// Brings the screen that is shown up to date; the others follow when they are shown.
    private mutating func refresh(in world: World) {
        switch screen {
        case .overview: overview.refresh(in: world)
        case .queue: queue.refresh(in: world)
        case .interviews: interviews.refresh(in: world)
        case .ranking: ranking.refresh(in: world)
        case .calendar: calendar.refresh(in: world)
        }
    }
}

extension Dialog {
    fileprivate var draftKey: String? {
        switch self {
        case .prompt(let prompt): prompt.draftKey
        case .form(let form): form.draftKey
        case .confirm, .choice, .palette, .reader: nil
        }
    }
}
