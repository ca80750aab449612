public import Domain

/// Everything that the screens show beside the programme itself: where the person is, and what is being written.
///
/// A pure state machine. ``handle(_:in:)`` is the only way in; what it wants done in the world it returns as effects.
public struct AppState: Sendable {
    /// The screen shown.
    public internal(set) var screen = ScreenID.overview
    /// What is in front of the screen; nil when nothing is.
    public internal(set) var dialog: Dialog?
    /// What is being written behind a help that was asked for in the middle of it; nil when nothing is.
    var covered: Dialog?
    /// What others have done lately.
    var news: [ForeignChange] = []
    /// What the status line says; nil when it has nothing to say.
    public internal(set) var notice: Notice?
    /// Half-written dialogs from before, by key.
    public internal(set) var drafts: [String: Draft]
    /// The language chosen on the screen; nil until one is.
    public private(set) var chosenLanguage: Language?
    /// The programme as it was when the person began to decide something in a dialog; nil when nobody does.
    var seen: Programme?
    /// When that was; earlier than the dialog where a draft was written over what stood before.
    var begun: Instant?
    /// What the dialog came to then, as soon as enough was written for it to come to something.
    var begunFacts: [Scoped<Event>] = []
    /// What the person stood on when a dialog was begun; the list below may move on while it is open.
    var begunAbout: Whereabouts.Subject?
    /// Whether the person has been shown what somebody else has made of it meanwhile, and chooses.
    var isChoosing = false
    /// What is being saved, to be offered again where somebody else has changed the same thing.
    var submitted: [Command] = []
    /// Whether a change is on its way to the disk, with the dialog that it came from still open.
    var isSubmitting = false
    /// Where back leads from a view that belongs to another screen; nil where the person has not come from one.
    var wayBack: WayBack?
    /// What is protected about whom and has been read in this session.
    var read: [ApplicantID: Set<ProtectedMatter>] = [:]

    /// The programme screen.
    public internal(set) var overview = OverviewFeature()
    /// The applicant queue.
    public internal(set) var queue = QueueFeature()
    /// The interviews.
    public internal(set) var interviews = InterviewsFeature()
    /// The rankings and the seats.
    public internal(set) var ranking = RankingFeature()
    /// The calendar.
    public internal(set) var calendar = CalendarFeature()
    /// The letters and the follow-ups.
    public internal(set) var letters = LettersFeature()
    /// Those who take part, and their mentors.
    public internal(set) var participants = ParticipantsFeature()
    /// The evaluation of the course.
    public internal(set) var evaluation = EvaluationFeature()
    /// What became of the participants.
    public internal(set) var outcomes = OutcomesFeature()
    /// What the programme costs and who pays.
    public internal(set) var budget = BudgetFeature()
    /// What has been recorded.
    public internal(set) var log = LogFeature()

    /// A session that begins, with the drafts that an earlier one left and perhaps one municipality to show.
    public init(drafts: [Draft] = [], municipality: MunicipalityCode? = nil, in world: World) {
        self.drafts = Dictionary(drafts.map { ($0.key, $0) }, uniquingKeysWith: { _, last in last })
        queue.municipality = municipality
        refresh(in: world)
    }

    /// The key of the draft of what is being written; nil where nothing is.
    public var draftKey: String? { (covered ?? dialog)?.draftKey }

    /// What the person looks at right now.
    public var view: View { dialog?.view ?? screenView }

    /// The view behind any dialog.
    public var screenView: View {
        switch screen {
        case .overview: overview.view
        case .queue: queue.view
        case .interviews: interviews.view
        case .ranking: ranking.view
        case .calendar: calendar.view
        case .letters: letters.view
        case .participants: participants.view
        case .evaluation: evaluation.view
        case .outcomes: outcomes.view
        case .budget: budget.view
        case .log: log.view
        }
    }

    /// Whether text is being read that may be longer than the screen.
    public var isScrolling: Bool {
        if case .reader = dialog { return true }
        return [.overview, .application, .participant, .occasion].contains(screenView)
    }

    /// Whether an action is a step through the list of the screen, which leaves all else as it is.
    public func isStep(_ action: Action) -> Bool {
        if case .invoke(let command) = action { dialog == nil && command.step != nil } else { false }
    }

    /// The commands whose keys matter now, most important first: of those that the person's role allows, what there is a
    /// use for.
    public func footer(in world: World) -> [CommandEntry] {
        let entries = CommandTable.footer(of: view, in: world.programme.settings)
        if let dialog { return entries.filter { dialog.offers($0.id) } }
        let municipality = municipalityInQuestion(in: world)
        return entries.filter { world.actor.mayTry($0.id, in: municipality) && suggests($0.id, in: world) }
    }

    private func suggests(_ command: CommandID, in world: World) -> Bool {
        switch screen {
        case .overview: overview.suggests(command, in: world)
        case .queue: queue.suggests(command, in: world)
        case .interviews: interviews.suggests(command, in: world)
        case .ranking: ranking.suggests(command, in: world)
        case .calendar: calendar.suggests(command, in: world)
        case .letters: letters.suggests(command, in: world)
        case .participants: participants.suggests(command, in: world)
        case .evaluation: evaluation.suggests(command, in: world)
        case .outcomes: outcomes.suggests(command, in: world)
        case .budget: budget.suggests(command, in: world)
        case .log: log.suggests(command, in: world)
        }
    }

    /// Whose municipality a command on the screen would be about; nil where it is about the programme or all of them.
    private func municipalityInQuestion(in world: World) -> MunicipalityCode? {
        switch screen {
        case .queue: queue.selected.flatMap { world.programme.municipality(of: $0) } ?? queue.municipality
        case .interviews: interviews.selected?.municipality
        case .ranking: screenView == .ranking ? ranking.municipality : nil
        case .participants: participants.selected?.participant.municipality
        case .overview, .calendar, .letters, .evaluation, .outcomes, .budget, .log: nil
        }
    }

    /// Takes in what a person meant or what happened, and returns what is to be done about it.
    public mutating func handle(_ action: Action, in world: World) -> [Effect] {
        var effects = react(to: action, in: world)
        if dialog == nil, !isSubmitting { (seen, begun, begunFacts, isChoosing) = (nil, nil, [], false) }
        if screen == .log, let request = log.request(in: world) { effects.append(request) }
        return effects + noteReading(in: world)
    }

    private mutating func react(to action: Action, in world: World) -> [Effect] {
        switch action {
        case .invoke(let command):
            notice = nil
            return invoke(command, in: world)
        case .type(let edit): return type(edit, in: world)
        case .digit(let digit):
            notice = nil
            if dialog != nil { return pick(digit: digit, in: world) }
            return apply(interviews.digit(digit, in: world), in: world)
        case .unknownKey(let key):
            notice = .unknownKey(key)
            return []
        case .saved(let saved):
            let marks = queue.marks
            defer { queue.remark(marks, after: saved) }
            return finish(saved, in: world)
        case .refused(let refusal): return show(refusal, in: world)
        case .failed(let text):
            isSubmitting = false
            notice = .failed(text)
            return []
        case .othersChanged(let changes):
            if !(notice?.isToBeRead(at: world.now) ?? false) { notice = .othersChanged(changes) }
            let effects = forgetErased(changes.flatMap(\.events))
            remember(changes)
            dialog?.follow(changes, in: world)
            covered?.follow(changes, in: world)
            follow(ProgrammeNews(changes.flatMap(\.events)))
            refresh(in: world)
            return effects
        case .notNoted(let id, let reason):
            hide(id, because: reason, in: world)
            return []
        case .interrupted(let change):
            notice = .interrupted(change)
            return []
        case .resized:
            refresh(in: world)
            return []
        case .textArrived(let title, let lines):
            dialog = .reader(Reader(title: title, .lines(lines)))
            return []
        case .historyArrived(let id, let title, let entries):
            dialog = .reader(Reader(title: title, .history(id, entries)))
            return []
        case .logArrived(let page, let isContinuation):
            log.take(page, isContinuation: isContinuation, in: world)
            return []
        case .journalsVerified(let standings):
            log.take(standings)
            if standings.contains(where: { !$0.problems.isEmpty }) { dialog = .reader(Reader(.chains)) }
            return []
        case .exported(let path):
            notice = .exported(path)
            return []
        }
    }

    // MARK: - What a person meant

    mutating func invoke(_ command: CommandID, in world: World) -> [Effect] {
        if command == .suspend { return [.suspend] }
        if dialog != nil { return invokeInDialog(command, in: world) }
        if screenView == .filter {
            if command == .help { showHelp() } else { queue.handleFilter(command, in: world) }
            return []
        }
        if let part = CommandTable.partMissing(for: command, in: world.programme.settings) {
            notice = .unavailable(command, part.absence)
            return []
        }
        switch command {
        case .quit: return [.quit]
        case .help: showHelp()
        case .palette: dialog = .palette(Palette(over: screenView))
        case .showOverview: go(to: .screen(.overview), in: world)
        case .showQueue: go(to: .screen(.queue), in: world)
        case .showInterviews: go(to: .screen(.interviews), in: world)
        case .showRanking: go(to: .screen(.ranking), in: world)
        case .showCalendar: go(to: .screen(.calendar), in: world)
        case .showLetters: go(to: .screen(.letters), in: world)
        case .showParticipants: go(to: .screen(.participants), in: world)
        case .showEvaluation: go(to: .screen(.evaluation), in: world)
        case .showOutcomes: go(to: .screen(.outcomes), in: world)
        case .showProgrammes: return [.chooseProgramme]
        case .showBudget:
            if let absence = BudgetFeature.absence(in: world) {
                notice = .text(absence)
            } else {
                go(to: .screen(.budget), in: world)
            }
        case .log: go(to: .screen(.log), in: world)
        case .showReport, .showPlan:
            let extent = command == .showPlan ? ProgrammeReport.Extent.plan : .whole
            dialog = .reader(Reader(.report(world.programme.report(extent, for: world.actor, on: world.today))))
        case .exportReport: return [.export(.report(.whole, nil))]
        case .exportPlan: return [.export(.report(.plan, nil))]
        case .showRetention: dialog = .reader(Reader(.retention))
        case .showDisclosures: dialog = .reader(Reader(.disclosures))
        case .showCard: dialog = .reader(Reader(.card))
        case .showDamage: dialog = .reader(Reader(.damage))
        case .whoIsHere: dialog = .reader(Reader(.whoIsHere))
        case .statistics: dialog = .reader(Reader(.statistics(world.programme.statistics(of: world.municipalities))))
        case .exportStatistics: return [.export(.statistics(nil))]
        case .exportAlumni: return [.export(.alumni(nil))]
        case .writeProtocol: return [.writeProtocol(nil)]
        case .language: chosenLanguage = world.language == .swedish ? .english : .swedish
        default:
            if let reason = Availability.reason(against: command, view: screenView, in: world) {
                notice = .unavailable(command, reason)
                return []
            }
            if command == .back, goBack(in: world) { return [] }
            if command == .undo { return [.undo] }
            if command == .redo { return [.redo] }
            if command == .erasePerson || command == .disclose {
                return apply(ErasureDialogs(world: world).react(command, peopleInQuestion), in: world)
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
        case .letters: letters.handle(command, in: world)
        case .participants: participants.handle(command, in: world)
        case .evaluation: evaluation.handle(command, in: world)
        case .outcomes: outcomes.handle(command, in: world)
        case .budget: budget.handle(command, in: world)
        case .log: log.handle(command, in: world)
        }
    }

    /// Whom a command about people as such is for.
    private var peopleInQuestion: [ApplicantID] {
        switch screen {
        case .queue: queue.targets
        case .participants: participants.selected.map { [$0.participant.applicant] } ?? []
        case .overview, .interviews, .ranking, .calendar, .letters, .evaluation, .outcomes, .budget, .log: []
        }
    }

    mutating func apply(_ reaction: Reaction, in world: World) -> [Effect] {
        if let notice = reaction.notice { self.notice = notice }
        if let destination = reaction.destination { go(to: destination, in: world) }
        if let dialog = reaction.dialog { open(dialog, in: world) }
        return reaction.effects
    }

    private mutating func go(to destination: Destination, in world: World) {
        let origin = screen
        defer { noteWayBack(from: origin, to: destination) }
        switch destination {
        case .screen(let screen):
            self.screen = screen
            // What one has read oneself is recorded without anything else changing.
            if screen == .log { log.invalidate() }
        case .queue(let municipality, let stage):
            screen = .queue
            queue.show(municipality, stage, in: world)
        case .duplicates:
            screen = .queue
            queue.showDuplicates(in: world)
        case .otherInterviews:
            screen = .interviews
            interviews.show(.others, in: world)
        case .ranking(let municipality):
            screen = .ranking
            _ = ranking.pick(.municipality(municipality), in: world)
            ranking.standOnUnresolvedTie(in: world)
        case .admission:
            screen = .ranking
            _ = ranking.handle(.showAdmission, in: world)
        case .followUps:
            screen = .letters
            letters.show(.followUps, in: world)
        case .participants(let tab):
            screen = .participants
            participants.show(tab, in: world)
        case .seats:
            screen = .ranking
            ranking.showSeats(in: world)
        case .decisions: open(.choice(.openDecisions(in: world)), in: world)
        case .cohorts:
            screen = .ranking
            _ = ranking.handle(.showAdmission, in: world)
            _ = ranking.handle(.showCohorts, in: world)
        case .allocation:
            screen = .ranking
            _ = ranking.handle(.showAdmission, in: world)
            _ = ranking.handle(.showAllocation, in: world)
        }
        refresh(in: world)
    }

    // MARK: - What happened

    /// Notes what has changed; those screens that cannot follow it step by step are made anew when they are shown.
    mutating func follow(_ news: ProgrammeNews) {
        guard news != .nothing else { return }
        overview.follow(news)
        queue.follow(news)
        interviews.invalidate()
        ranking.invalidate()
        calendar.invalidate()
        letters.invalidate()
        participants.invalidate()
        evaluation.invalidate()
        outcomes.invalidate()
        budget.invalidate()
        log.invalidate()
    }

    /// Brings the screen that is shown up to date; the others follow when they are shown.
    mutating func refresh(in world: World) {
        switch screen {
        case .overview: overview.refresh(in: world)
        case .queue: queue.refresh(in: world)
        case .interviews: interviews.refresh(in: world)
        case .ranking: ranking.refresh(in: world)
        case .calendar: calendar.refresh(in: world)
        case .letters: letters.refresh(in: world)
        case .participants: participants.refresh(in: world)
        case .evaluation: evaluation.refresh(in: world)
        case .outcomes: outcomes.refresh(in: world)
        case .budget: budget.refresh(in: world)
        case .log: log.refresh(in: world)
        }
    }
}
