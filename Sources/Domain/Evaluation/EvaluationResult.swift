/// What was answered to one question: a distribution with the number of answers, or what was written.
public struct QuestionResult: Equatable, Sendable {
    /// The question.
    public let question: EvaluationQuestion
    /// How many answered it.
    public let answers: Int
    /// How many chose each level, lowest first; nil where too few answered, empty for a question in words.
    public let counts: [Int]?
    /// What was written, in an order that says nothing about who wrote it; nil where too few handed in.
    public let texts: [String]?
}

/// What an evaluation tells.
///
/// There is no mean: levels are words, and a distribution over twenty answers is read at a glance.
public struct EvaluationResult: Equatable, Sendable {
    /// What it is about.
    public let subject: EvaluationSubject
    /// How many sheets were handed in.
    public let handedIn: Int
    /// How many were asked; nil where nobody knows.
    public let invited: Int?
    /// The least number of answers that are shown.
    public let minimum: Int
    /// The questions in their order.
    public let questions: [QuestionResult]

    /// Whether so few have answered that nothing is shown but how many.
    public var isKeptBack: Bool { handedIn < minimum }
}

/// Something that is or will be evaluated.
public struct EvaluationTask: Equatable, Sendable {
    /// What.
    public let subject: EvaluationSubject
    /// Its first and last day; for the end the last day of the course.
    public let days: Period
    /// How many sheets count.
    public let handedIn: Int
    /// How many were asked; nil where nobody knows.
    public let invited: Int?
}

extension Programme {
    /// What an evaluation tells today.
    public func evaluation(of subject: EvaluationSubject) -> EvaluationResult {
        let minimum = settings.evaluation.leastAnswers
        let sheets = evaluations.standing(about: subject).map(\.sheet)
        let isShown = sheets.count >= minimum
        let questions = settings.evaluation.questions(about: subject).map { question in
            guard question.isInWords else {
                let chosen = sheets.compactMap { $0.levels[question.id] }
                let counts = question.levels.indices.map { level in chosen.count { $0 == level + 1 } }
                // Of those few who answered one question of many, too much would be told as well.
                return QuestionResult(
                    question: question, answers: chosen.count, counts: chosen.count >= minimum ? counts : nil,
                    texts: nil)
            }
            let texts = sheets.compactMap { $0.texts[question.id] }
            return QuestionResult(
                question: question, answers: texts.count, counts: [],
                texts: isShown ? texts.map { (SwedishCollation.key($0), $0) }.sorted(by: before).map(\.1) : nil)
        }
        return EvaluationResult(
            subject: subject, handedIn: sheets.count, invited: invited(to: subject), minimum: minimum,
            questions: questions)
    }

    private func before(_ left: ([UInt8], String), _ right: ([UInt8], String)) -> Bool {
        left.0 == right.0 ? left.1 < right.1 : left.0.lexicographicallyPrecedes(right.0)
    }

    /// What has been held and is evaluated, in order of time; the end comes last, also before it is there.
    public func evaluationTasks(on today: Day) -> [EvaluationTask] {
        let asked = Set(settings.evaluation.questions.map(\.asked))
        var tasks: [EvaluationTask] = []
        if asked.contains(.occasion) || asked.contains(.both) {
            let answered = Set(evaluations.answers.values.filter { $0.withdrawn == nil }.map(\.subject))
            tasks = calendar.standing.filter { entry in
                entry.occasion.days.lowerBound <= today
                    && (isForParticipants(entry.occasion) || answered.contains(.occasion(entry.id)))
            }.map { task(.occasion($0.id), $0.occasion.days) }
        }
        if asked.contains(.end) || asked.contains(.both) {
            tasks += settings.cohorts.compactMap { cohort in
                endOfCourse(of: cohort.id).map { task(.end(cohort.id), $0...$0) }
            }
        }
        return tasks
    }

    /// Whether it is a part of the course for participants, and not for officials and politicians only (S0-2).
    private func isForParticipants(_ occasion: Occasion) -> Bool {
        occasion.kind.isCourse && (occasion.isForWholeCohort || occasion.groups.contains(.part))
    }

    private func task(_ subject: EvaluationSubject, _ days: Period) -> EvaluationTask {
        EvaluationTask(
            subject: subject, days: days, handedIn: evaluations.standing(about: subject).count,
            invited: invited(to: subject))
    }

    /// The last day of a cohort's course: as planned, or of its period while less is planned than the course consists of;
    /// nil when there is no such cohort.
    public func endOfCourse(of id: CohortID) -> Day? {
        guard let cohort = settings.cohorts.first(where: { $0.id == id }) else { return nil }
        guard let last = calendar.course(of: id).map(\.occasion.days.upperBound).max() else {
            return cohort.period.upperBound
        }
        let plan = calendar.plan(settings, cohort: id)
        let isWhole = plan.days >= settings.course.days && plan.occasions >= settings.course.occasions
        return isWhole ? last : max(last, cohort.period.upperBound)
    }

    /// How many were asked: those who took part then, or those whom the occasion names.
    ///
    /// Nil for others than participants, before the admission, and while nobody has said who follows which cohort.
    private func invited(to subject: EvaluationSubject) -> Int? {
        guard knowsParticipants else { return nil }
        switch subject {
        case .occasion(let id):
            guard let occasion = calendar.entries[id]?.occasion else { return nil }
            if occasion.isForWholeCohort { return followers(of: occasion.cohort, on: occasion.days.lowerBound) }
            return occasion.groups == [.part] ? occasion.participants.count : nil
        case .end(let id):
            return endOfCourse(of: id).flatMap { followers(of: id, on: $0) }
        }
    }

    /// How many had a seat on a day and followed a cohort, or any for nil; nil while nobody has said who follows which.
    private func followers(of cohort: CohortID?, on day: Day) -> Int? {
        let people = participants(on: day)
        guard let cohort, settings.hasCohorts else { return people.count }
        guard people.allSatisfy({ $0.cohort != nil }) else { return nil }
        return people.count { $0.cohort(on: day) == cohort }
    }

    /// How many past evaluations nobody has answered, of those whose answers can still be asked for.
    func missingEvaluations(on today: Day) -> Int {
        evaluationTasks(on: today).count { task in
            task.handedIn == 0 && task.days.upperBound < today && today - task.days.upperBound <= 60
                && task.invited != 0
        }
    }
}

extension Actor {
    /// Whether the actor reads what participants have answered.
    public var readsEvaluations: Bool {
        roles.contains { Permission.readEvaluations.contains($0.role) }
    }
}
