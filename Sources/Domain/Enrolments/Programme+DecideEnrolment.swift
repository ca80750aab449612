extension Programme {
    func decide(_ command: EnrolmentCommand, _ actor: Actor, _ today: Day) throws(Refusal) -> [Scoped<Event>] {
        switch command {
        case .enrol(let id, let municipality, let application, let since, let cohort):
            return try decideEnrolled(
                id, municipality, application, since ?? usualEnrolmentDay(in: cohort, on: today), cohort, actor)
        case .end(let id, let day, let reason): return try decideEnded(id, day, reason, actor, today)
        case .resume(let id, let day): return try decideResumed(id, day ?? today, actor)
        case .correct(let id, let day, let cohort, let seen): return try decideCorrected(id, day, cohort, seen, actor)
        }
    }

    /// From when somebody takes part where nobody has said: from the start of the cohort, or from today when it has begun.
    public func usualEnrolmentDay(in cohort: CohortID?, on today: Day) -> Day {
        let periods = settings.cohorts.filter { cohort == nil || $0.id == cohort }.map(\.period)
        return max(periods.map(\.lowerBound).min() ?? settings.period.lowerBound, today)
    }

    private func decideEnrolled(
        _ id: ApplicantID, _ municipality: MunicipalityCode, _ application: Application, _ since: Day,
        _ cohort: CohortID?, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        let received = try decideReceived(id, municipality, application, actor)
        if let known = enrolled(withAddressOf: application) { throw .enrolment(.takesPart(known)) }
        try requireCohort(cohort)
        try requireWithinProgramme(since)
        return received + [enrolment(of: id, in: municipality, nil, Enrolment(since: since, cohort: cohort))]
    }

    private func decideEnded(
        _ id: ApplicantID, _ day: Day?, _ reason: String, _ actor: Actor, _ today: Day
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality, old) = try enrolled(id, actor)
        let reason = try required(reason, .reason)
        if let ended = old.ended { throw .enrolment(.hasLeft(ended.day)) }
        // Who was to begin later and does not, leaves on the day of beginning.
        let first = old.stretches.last?.since ?? today
        let possible = first...max(first, today)
        let day = day ?? possible.upperBound
        guard possible.contains(day) else { throw .enrolment(.dayOutside(day, possible)) }
        return try decided(old, old.ending(.init(on: day, reason: reason)), of: applicant, in: municipality)
    }

    private func decideResumed(_ id: ApplicantID, _ day: Day, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality, old) = try enrolled(id, actor)
        guard let ended = old.ended else { throw .enrolment(.hasNotLeft) }
        let last = max(settings.period.upperBound, ended.day)
        guard (ended.day...last).contains(day) else { throw .enrolment(.dayOutside(day, ended.day...last)) }
        return try decided(old, old.resuming(on: day), of: applicant, in: municipality)
    }

    private func decideCorrected(
        _ id: ApplicantID, _ day: Day, _ cohort: CohortID?, _ seen: Enrolment, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality, old) = try enrolled(id, actor)
        try requireCohort(cohort)
        guard let last = old.stretches.last else { throw .enrolment(.notEnrolled) }
        if day != last.since {
            let first = old.stretches.dropLast().last?.ended?.day ?? settings.period.lowerBound
            let end = max(last.ended?.day ?? settings.period.upperBound, first)
            guard (first...end).contains(day) else { throw .enrolment(.dayOutside(day, first...end)) }
        }
        if cohort != old.cohort, let change = cohorts.changes[id]?.last?.value {
            throw .enrolment(.cohortChanged(change.day))
        }
        let new = old.corrected(since: day, cohort: cohort)
        guard old != new else { throw .nothingToChange }
        guard old == seen else { throw .changedSince("enrolment") }
        return try decided(old, new, of: applicant, in: municipality)
    }

    // MARK: - What these decisions ask

    /// Somebody enrolled whom the actor may register.
    private func enrolled(
        _ id: ApplicantID, _ actor: Actor
    ) throws(Refusal) -> (Applicant, MunicipalityCode, Enrolment) {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.registerApplicants, in: municipality, actor)
        guard let enrolment = applicant.enrolment else { throw .enrolment(.notEnrolled) }
        return (applicant, municipality, enrolment)
    }

    /// Who takes part with the same e-mail address; nobody is to sit on the course twice.
    private func enrolled(withAddressOf application: Application) -> ApplicantID? {
        let wanted = application[.email].lowercased()
        guard !wanted.isEmpty else { return nil }
        for record in municipalities.values {
            let same = record.enrolled.first { id in
                guard let applicant = record.applicants[id], applicant.enrolment?.ended == nil else { return false }
                return applicant.application[.email].lowercased() == wanted
            }
            if let same { return same }
        }
        return nil
    }

    private func requireCohort(_ cohort: CohortID?) throws(Refusal) {
        guard let cohort, !settings.cohorts.contains(where: { $0.id == cohort }) else { return }
        throw .enrolment(.noSuchCohort(cohort))
    }

    private func requireWithinProgramme(_ day: Day) throws(Refusal) {
        guard settings.period.contains(day) else { throw .enrolment(.dayOutside(day, settings.period)) }
    }

    private func decided(
        _ old: Enrolment, _ new: Enrolment, of applicant: Applicant, in municipality: MunicipalityCode
    ) throws(Refusal) -> [Scoped<Event>] {
        guard old != new else { throw .nothingToChange }
        if let day = attended(by: applicant, in: old, outside: new) { throw .enrolment(.attended(day)) }
        return [enrolment(of: applicant.id, in: municipality, old, new)]
    }

    /// A day on which somebody was there and that only one of two enrolments covers.
    private func attended(by applicant: Applicant, in old: Enrolment, outside new: Enrolment) -> Day? {
        applicant.progress.after.participation.attendance.compactMap { day, attendance in
            guard attendance.value.share > 0,
                let date = calendar.entries[day.occasion]?.occasion.date(of: day), old.covers(date), !new.covers(date)
            else { return nil }
            return date
        }.max()
    }

    /// Refuses to take back that somebody takes part when something has been recorded of the person since: the person
    /// leaves instead. Nor does somebody get another time by undo on which a day was attended outside.
    func requireNothingBuiltOn(_ id: ApplicantID, _ change: Change<Enrolment?>) throws(Refusal) {
        guard let applicant = applicant(id) else { return }
        guard let new = change.new else {
            var rest = applicant.progress.after
            rest.participation.enrolment = nil
            guard rest == .none else { throw .cannotUndo }
            return
        }
        if let old = change.old, let day = attended(by: applicant, in: old, outside: new) {
            throw .enrolment(.attended(day))
        }
    }

    private func enrolment(
        of id: ApplicantID, in municipality: MunicipalityCode, _ old: Enrolment?, _ new: Enrolment
    ) -> Scoped<Event> {
        Scoped(.municipality(municipality), .participant(.enrolment(id, Change(from: old, to: new))))
    }
}

extension Refusal {
    /// Something about who takes part.
    static func enrolment(_ refusal: EnrolmentRefusal) -> Refusal { .participant(.enrolment(refusal)) }
}
