extension Programme {
    func decide(_ command: ParticipantCommand, _ actor: Actor, _ today: Day) throws(Refusal) -> [Scoped<Event>] {
        switch command {
        case .recordAttendance(let id, let day, let attendance, let seen):
            return try decideAttendance(id, day, attendance, seen, actor, today)
        case .markAllPresent(let day, let municipality): return try decidePresent(day, municipality, actor, today)
        case .recordAssignment(let id, let occasion, let handIn, let seen):
            return try decideAssignment(id, occasion, handIn, seen, actor, today)
        case .approve(let id, let competence, let day, let reason, let seen):
            return try decideApproved(id, competence, day ?? today, reason, seen, actor, today)
        case .decline(let id, let day, let reason, let seen):
            return try decideDeclined(id, day ?? today, reason, seen, actor, today)
        case .describe(let id, let competence, let seen): return try decideDescribed(id, competence, seen, actor)
        case .setNeeds(let id, let text, let seen): return try decideNeeds(id, text, seen, actor)
        case .enrolment(let command): return try decide(command, actor, today)
        }
    }

    // MARK: - Attendance

    private func decideAttendance(
        _ id: ApplicantID, _ day: AttendanceDay, _ wanted: Attendance?, _ seen: Attendance?, _ actor: Actor,
        _ today: Day
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.recordAttendance, in: municipality, actor)
        let (occasion, date) = try held(day)
        try requireExpected(id, at: occasion, on: date)
        let attendance = try wanted.map { wanted throws(Refusal) in try sound(wanted, on: date, today) }
        let old = applicant.progress.after.participation.attendance[day]?.value
        guard old != attendance else { throw .nothingToChange }
        guard old == seen else { throw .changedSince("attendance") }
        return [
            Scoped(
                .municipality(municipality),
                .participant(.attendance(id, day, Change(from: old, to: attendance))))
        ]
    }

    /// Refuses a day that nobody can have been there on; that somebody will not come may be known beforehand.
    private func sound(_ wanted: Attendance, on date: Day, _ today: Day) throws(Refusal) -> Attendance {
        switch wanted.presence {
        case .present, .partly: guard date <= today else { throw .participant(.dayAhead(date)) }
        case .absent, .excused: _ = try required(wanted.cause, .cause)
        }
        if wanted.presence == .partly {
            guard let percent = wanted.percent, (1...99).contains(percent) else {
                throw .participant(.notAPart(wanted.percent ?? 0))
            }
        }
        return Attendance(wanted.presence, percent: wanted.percent, cause: Programme.trimmed(wanted.cause))
    }

    private func decidePresent(
        _ day: AttendanceDay, _ municipality: MunicipalityCode?, _ actor: Actor, _ today: Day
    ) throws(Refusal) -> [Scoped<Event>] {
        if let municipality {
            guard settings.municipality(municipality) != nil else { throw .noSuchMunicipality(municipality) }
            try require(Permission.recordAttendance, in: municipality, actor)
        }
        let recorded = actor.visibleMunicipalities(settings).filter { code in
            (municipality ?? code) == code && actor.holds(Permission.recordAttendance, in: code)
        }
        guard !recorded.isEmpty else { throw .notPermitted(needed: Permission.recordAttendance, municipality: nil) }
        let (_, date) = try held(day)
        guard date <= today else { throw .participant(.dayAhead(date)) }
        guard !attending(day, in: recorded).isEmpty else { throw .participant(.nobodyThere(date)) }
        let unknown = unrecorded(day, in: recorded)
        guard !unknown.isEmpty else { throw .participant(.allRecorded) }
        return unknown.map {
            Scoped(
                .municipality($0.municipality),
                .participant(.attendance($0.applicant, day, Change(from: nil, to: Attendance(.present)))))
        }
    }

    private func held(_ day: AttendanceDay) throws(Refusal) -> (Occasion, Day) {
        guard let entry = calendar.entries[day.occasion] else { throw .noSuchOccasion(day.occasion) }
        guard entry.cancelled == nil else { throw .occasionCancelled }
        guard let date = entry.occasion.date(of: day) else {
            throw .participant(.noSuchDay(day.number, of: entry.occasion.length))
        }
        return (entry.occasion, date)
    }

    /// Refuses those who do not take part that day, and those whom the occasion is not for.
    private func requireExpected(_ id: ApplicantID, at occasion: Occasion, on date: Day) throws(Refusal) {
        try requireParticipants()
        guard let participant = courseParticipant(id), participant.takesPart(on: date) else {
            throw .participant(.notTakingPart(date))
        }
        guard takesAttendance(occasion, of: participant, on: date) else {
            // Before it is decided who follows which cohort, nobody is expected at what belongs to one.
            throw participant.cohort == nil && occasion.cohort != nil ? .cohort(.notDecided) : .participant(.notInvited)
        }
    }

    // MARK: - Assignments

    private func decideAssignment(
        _ id: ApplicantID, _ occasion: OccasionID, _ wanted: HandIn?, _ seen: HandIn?, _ actor: Actor, _ today: Day
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.recordAttendance, in: municipality, actor)
        guard let entry = calendar.entries[occasion] else { throw .noSuchOccasion(occasion) }
        guard entry.cancelled == nil else { throw .occasionCancelled }
        guard !entry.occasion.homework.isEmpty else { throw .participant(.noAssignment) }
        try requireExpected(id, at: entry.occasion, on: entry.occasion.days.upperBound)
        if let wanted {
            guard wanted.day <= today else { throw .dayTooLate(wanted.day, latest: today) }
        }
        let handIn = wanted.map { HandIn(on: $0.day, note: Programme.trimmed($0.note)) }
        let old = applicant.progress.after.participation.assignments[occasion]?.value
        guard old != handIn else { throw .nothingToChange }
        guard old == seen else { throw .changedSince("assignment-handed-in") }
        return [
            Scoped(
                .municipality(municipality),
                .participant(.assignment(id, occasion, Change(from: old, to: handIn))))
        ]
    }
}
