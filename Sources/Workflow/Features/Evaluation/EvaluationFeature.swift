public import Domain

/// What has been evaluated and what waits for answers, occasion by occasion (S1-6, S4-20).
public struct EvaluationFeature: Sendable {
    /// What has been held, in order of time; the end comes last.
    public private(set) var tasks: [EvaluationTask] = []
    /// Where the person stands in the list.
    public private(set) var cursor = ListCursor()
    private var isStale = true

    /// A screen that has not been looked at.
    public init() {}

    /// The view that the person looks at.
    public var view: View { .evaluation }

    /// The selected evaluation; nil in an empty list.
    public var selected: EvaluationTask? { tasks.indices.contains(cursor.index) ? tasks[cursor.index] : nil }

    /// The lines at the foot with the distribution of the first question; none in a low window.
    public static func detailRows(_ bodyRows: Int) -> Int { bodyRows >= 17 ? 8 : 0 }

    func page(_ world: World) -> Int { max(world.bodyRows - 1 - EvaluationFeature.detailRows(world.bodyRows), 1) }

    mutating func invalidate() { isStale = true }

    /// Brings the list up to date, keeping the selected row selected.
    mutating func refresh(in world: World) {
        guard isStale else { return cursor.clamp(count: tasks.count, page: page(world)) }
        isStale = false
        let kept = selected?.subject
        tasks = world.actor.readsEvaluations ? world.programme.evaluationTasks(on: world.today) : []
        let row = kept.flatMap { subject in tasks.firstIndex { $0.subject == subject } } ?? cursor.index
        cursor.select(row, count: tasks.count, page: page(world))
    }

    mutating func handle(_ command: CommandID, in world: World) -> Reaction {
        refresh(in: world)
        if let step = command.step {
            cursor.move(step, count: tasks.count, page: page(world))
            return .none
        }
        switch command {
        case .compareEvaluations:
            return tasks.isEmpty ? nothingSelected : .open(.reader(Reader(.evaluationTrend)))
        case .exportEvaluation: return tasks.isEmpty ? nothingSelected : .effect(.export(.evaluation))
        default: break
        }
        guard let selected else { return nothingSelected }
        switch command {
        case .open: return .open(.reader(Reader(.evaluation(selected.subject))))
        case .enterAnswers: return enter(selected, in: world)
        case .withdrawAnswers: return withdraw(from: selected, in: world)
        default: return .none
        }
    }

    private var nothingSelected: Reaction {
        .say(LocalizedText(sv: "Det finns ingen utvärdering att välja", en: "There is no evaluation to choose"))
    }

    private func enter(_ task: EvaluationTask, in world: World) -> Reaction {
        let question = world.programme.settings.evaluation.questions(about: task.subject).first
        let sheet =
            question.map { $0.isInWords ? AnswerSheet(texts: [$0.id: "…"]) : AnswerSheet(levels: [$0.id: 1]) }
            ?? AnswerSheet()
        let trial = Command.evaluation(.enter(AnswerID(rawValue: world.freshID), task.subject, sheet))
        if let refusal = world.refusal(of: trial) { return .refused(refusal) }
        return .open(.form(.answers(to: task.subject, in: world)))
    }

    private func withdraw(from task: EvaluationTask, in world: World) -> Reaction {
        let sheets = world.programme.evaluations.standing(about: task.subject)
        guard let first = sheets.first else {
            return .say(LocalizedText(sv: "Det finns inga svar att räkna bort", en: "There are no answers to take out"))
        }
        if let refusal = world.refusal(of: .evaluation(.withdraw(first.id, reason: "…"))) { return .refused(refusal) }
        return .open(.choice(.withdrawal(of: sheets, in: world)))
    }

    /// Whether a command is worth a place in the footer.
    func suggests(_ command: CommandID, in world: World) -> Bool {
        switch command {
        case .open, .compareEvaluations, .exportEvaluation: selected != nil
        case .enterAnswers: selected != nil && mayEnter(world)
        case .withdrawAnswers: selected.map { $0.handedIn > 0 } ?? false && mayEnter(world)
        default: true
        }
    }

    private func mayEnter(_ world: World) -> Bool {
        world.actor.holds([.projectLeader, .recruitmentCentre, .trainingCoordinator], in: nil)
    }
}
