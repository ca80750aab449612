extension Programme {
    func decide(_ command: OutcomeCommand, _ actor: Actor, _ today: Day) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(command.applicant, actor)
        try require(Permission.recordOutcomes, in: municipality, actor)
        try requireParticipants()
        guard hasTakenPart(applicant.id) else { throw .outcome(.notParticipant) }
        let career = applicant.progress.after.career
        let fact: OutcomeEvent
        switch command {
        case .record(let id, let day, let seen, let wanted):
            fact = .noted(id, day, try noted(wanted, on: day, seen: seen, career.notes[day]?.value, today))
        case .remove(let id, let day, let reason):
            guard let old = career.notes[day]?.value else { throw .outcome(.nothingRecorded(day)) }
            _ = try required(reason, .reason)
            fact = .noted(id, day, Change(from: old, to: nil))
        case .answerNetwork(let id, let seen, let answer):
            try requireDay(answer.day, today)
            let old = career.network?.value
            guard old != answer else { throw .nothingToChange }
            guard old == seen else {
                throw .conflict(
                    .init(
                        field: "network", old: seen?.summary ?? "", theirs: old?.summary ?? "", mine: answer.summary))
            }
            fact = .networkAnswered(id, Change(from: old, to: answer))
        }
        return [Scoped(.municipality(municipality), .outcome(fact))]
    }

    private func noted(
        _ wanted: CareerNote, on day: Day, seen: CareerNote?, _ old: CareerNote?, _ today: Day
    ) throws(Refusal) -> Change<CareerNote?> {
        guard wanted.isManager != nil || wanted.employer != nil else { throw .outcome(.nothingSaid) }
        let post = wanted.isManager == true ? try required(wanted.post, .post) : Programme.trimmed(wanted.post)
        if case .participating(let code) = wanted.employer, settings.municipality(code) == nil {
            throw .noSuchMunicipality(code)
        }
        try requireDay(day, today)
        let note = CareerNote(
            isManager: wanted.isManager, employer: wanted.employer, place: Programme.trimmed(wanted.place), post: post)
        guard old != note else { throw .nothingToChange }
        guard old == seen else {
            throw .conflict(
                .init(field: "career", old: seen?.summary ?? "", theirs: old?.summary ?? "", mine: note.summary))
        }
        return Change(from: old, to: note)
    }

    private func requireDay(_ day: Day, _ today: Day) throws(Refusal) {
        let first = min(settings.cohorts.map(\.period.lowerBound).min() ?? settings.period.lowerBound, today)
        guard (first...today).contains(day) else { throw .outcome(.dayOutside(day, first...today)) }
    }
}

extension NetworkAnswer {
    /// The answer on a line, as a conflict shows it.
    fileprivate var summary: String { "\(wants ? "yes" : "no") \(day)" }
}

extension CareerNote {
    /// The note on a line, as a conflict shows it.
    fileprivate var summary: String {
        [isManager.map { $0 ? "manager" : "no manager" } ?? "", post, place].filter { !$0.isEmpty }
            .joined(separator: ", ")
    }
}
