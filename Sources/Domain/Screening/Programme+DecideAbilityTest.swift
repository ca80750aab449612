extension Programme {
    func decideInvited(
        _ id: ApplicantID, _ invitation: TestInvitation, _ seen: TestInvitation?, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try testable(id, actor)
        if let result = applicant.progress.test?.value { throw .screening(.testRecorded(result.outcome)) }
        let old = applicant.progress.screening.invitation?.value
        try requireSeen(seen, old, "invitation")
        let new = try sound(invitation, applicant)
        guard new != old else { throw .nothingToChange }
        return [Scoped(.municipality(municipality), .screening(.testInvited(id, Change(from: old, to: new))))]
    }

    /// Sets the result that counted aside, so that another try counts instead; nothing of it is lost.
    func decideRetest(_ id: ApplicantID, _ invitation: TestInvitation?, _ reason: String, _ actor: Actor)
        throws(Refusal) -> [Scoped<Event>]
    {
        let (applicant, municipality) = try testable(id, actor)
        guard let recorded = applicant.progress.test else { throw .screening(.testNotRecorded) }
        guard recorded.value.outcome != .passed else { throw .screening(.testPassed) }
        let reason = try required(reason, .reason)
        let new = try invitation.map { invitation throws(Refusal) in try sound(invitation, applicant) }
        return setAside(recorded, of: applicant, reason, in: municipality)
            + inviting(applicant, to: new, in: municipality)
    }

    /// Lets a result from before the application count, within the time that the programme allows.
    func decideReuse(
        _ id: ApplicantID, _ score: Int?, _ day: Day, _ source: String, _ actor: Actor, _ today: Day
    ) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, _) = try find(id, actor)
        let mark = try selectionSettings().test.passMark
        if let score, let mark, score < mark { throw .screening(.reuseNotPassed(score: score, mark: mark)) }
        guard day < applied(applicant) else { throw .screening(.notReused(day)) }
        let result = TestResult(.passed, score: score, day: day, cause: Programme.trimmed(source))
        return try decideTest(id, result, actor, today)
    }

    /// The applicant wants to take the test anew; a result that was reused stops counting.
    func decideReuseDeclined(_ id: ApplicantID, _ reason: String, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try testable(id, actor)
        let reason = try required(reason, .reason)
        let old = applicant.progress.screening.reuseDeclined?.value
        guard old == nil else { throw .nothingToChange }
        let declined = Event.screening(.reuseDeclined(id, Change(from: nil, to: reason)))
        let fact = Scoped(Scope.municipality(municipality), declined)
        guard let recorded = applicant.progress.test else { return [fact] }
        guard reuse(of: recorded.value, by: applicant) != nil else {
            throw .screening(.testRecorded(recorded.value.outcome))
        }
        return [fact] + setAside(recorded, of: applicant, reason, in: municipality)
    }

    func decideReuseAllowed(_ id: ApplicantID, _ reason: String, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        let (applicant, municipality) = try testable(id, actor)
        _ = try required(reason, .reason)
        guard let old = applicant.progress.screening.reuseDeclined?.value else { throw .screening(.reuseNotDeclined) }
        return [Scoped(.municipality(municipality), .screening(.reuseDeclined(id, Change(from: old, to: nil))))]
    }

    // MARK: - What they share

    /// An applicant whose test can still change: selected, standing, and with nothing on the interviewers' cards.
    private func testable(_ id: ApplicantID, _ actor: Actor) throws(Refusal) -> (Applicant, MunicipalityCode) {
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.select, in: municipality, actor)
        let progress = applicant.progress
        guard !progress.isOut else { throw .screening(.isOut(id)) }
        guard try selectionSettings().test.used, progress.firstSelection?.value.isSelected == true,
            !progress.holdsMarks
        else { throw .wrongStage(stage(of: applicant, in: municipality), needed: [.test]) }
        try requireUnlocked(municipality)
        return (applicant, municipality)
    }

    private func sound(_ invitation: TestInvitation, _ applicant: Applicant) throws(Refusal) -> TestInvitation {
        let (first, last) = (applied(applicant), settings.period.upperBound)
        guard invitation.day >= first else { throw .dayTooEarly(invitation.day, earliest: first) }
        guard invitation.day <= last else { throw .dayTooLate(invitation.day, latest: last) }
        return TestInvitation(invitation.day, time: invitation.time, place: Programme.trimmed(invitation.place))
    }

    private func setAside(
        _ recorded: Signed<TestResult>, of applicant: Applicant, _ reason: String, in municipality: MunicipalityCode
    ) -> [Scoped<Event>] {
        let earlier = applicant.progress.screening.earlierTests
        let kept = earlier + [EarlierTest(recorded.value, recorded: recorded.signature, reason: reason)]
        return [
            Scoped(
                .municipality(municipality),
                .screening(.testsSetAside(applicant.id, Change(from: earlier, to: kept)))),
            Scoped(.municipality(municipality), .testRecorded(applicant.id, Change(from: recorded.value, to: nil))),
        ]
    }

    private func inviting(_ applicant: Applicant, to invitation: TestInvitation?, in municipality: MunicipalityCode)
        -> [Scoped<Event>]
    {
        let old = applicant.progress.screening.invitation?.value
        guard old != invitation else { return [] }
        return [
            Scoped(
                .municipality(municipality),
                .screening(.testInvited(applicant.id, Change(from: old, to: invitation))))
        ]
    }
}
