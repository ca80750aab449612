extension Programme {
    func decide(_ command: EvaluationCommand, _ actor: Actor, _ today: Day) throws(Refusal) -> [Scoped<Event>] {
        try require(Permission.evaluate, actor)
        switch command {
        case .enter(let id, let subject, let sheet): return try decideEntered(id, subject, sheet, today)
        case .withdraw(let id, let reason): return try decideWithdrawn(id, reason)
        }
    }

    private func decideEntered(
        _ id: AnswerID, _ subject: EvaluationSubject, _ sheet: AnswerSheet, _ today: Day
    ) throws(Refusal) -> [Scoped<Event>] {
        let first = try firstDay(of: subject)
        let asked = settings.evaluation.questions(about: subject)
        guard !asked.isEmpty else { throw .evaluation(.nothingAsked) }
        guard first <= today else { throw .evaluation(.notBegun(first)) }
        guard evaluations.answers[id] == nil else { throw .alreadyExists }
        let checked = try checked(sheet, asked)
        return [Scoped(.programme, .evaluation(.answered(id, subject, Change(from: nil, to: checked))))]
    }

    private func decideWithdrawn(_ id: AnswerID, _ reason: String) throws(Refusal) -> [Scoped<Event>] {
        guard let answer = evaluations.answers[id] else { throw .evaluation(.noSuchAnswer(id)) }
        guard answer.withdrawn == nil else { throw .evaluation(.alreadyWithdrawn) }
        let reason = try required(reason, .reason)
        return [Scoped(.programme, .evaluation(.withdrawn(id, Change(from: nil, to: reason))))]
    }

    /// The day from which something can be evaluated.
    private func firstDay(of subject: EvaluationSubject) throws(Refusal) -> Day {
        switch subject {
        case .occasion(let id):
            guard let entry = calendar.entries[id] else { throw .noSuchOccasion(id) }
            guard entry.cancelled == nil else { throw .occasionCancelled }
            return entry.occasion.days.lowerBound
        case .end(let id):
            guard let day = endOfCourse(of: id) else { throw .calendar(.noSuchCohort(id)) }
            return day
        }
    }

    private func checked(_ sheet: AnswerSheet, _ asked: [EvaluationQuestion]) throws(Refusal) -> AnswerSheet {
        func question(_ id: QuestionID) throws(Refusal) -> EvaluationQuestion {
            guard settings.evaluation.question(id) != nil else { throw .evaluation(.noSuchQuestion(id.rawValue)) }
            guard let question = asked.first(where: { $0.id == id }) else { throw .evaluation(.notAsked(id)) }
            return question
        }
        for (id, level) in sheet.levels.sorted(by: { $0.key < $1.key }) {
            let levels = try question(id).levels
            guard !levels.isEmpty else { throw .evaluation(.wrongKind(id)) }
            guard (1...levels.count).contains(level) else {
                throw .evaluation(.levelOutside(id, level, 1...levels.count))
            }
        }
        var texts: [QuestionID: String] = [:]
        for (id, text) in sheet.texts.sorted(by: { $0.key < $1.key }) {
            guard try question(id).isInWords else { throw .evaluation(.wrongKind(id)) }
            let trimmed = Programme.trimmed(text)
            if !trimmed.isEmpty { texts[id] = trimmed }
        }
        let checked = AnswerSheet(levels: sheet.levels, texts: texts)
        guard !checked.isEmpty else { throw .evaluation(.nothingAnswered) }
        return checked
    }
}
