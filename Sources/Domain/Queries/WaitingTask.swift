/// Something that waits for a person to do it.
public enum WaitingTask: Equatable, Sendable {
    /// Applications that await a first selection, in a municipality.
    case firstSelection(MunicipalityCode, Int)
    /// Selected applicants without a test result.
    case tests(MunicipalityCode, Int)
    /// Applicants who have been asked for what their application lacks and have not answered.
    case completions(MunicipalityCode, Int)
    /// Pairs of applications that seem to come from the same person and that nobody has decided about.
    case duplicates(Int)
    /// The person's own interviews, some of them soon, without a declaration on conflicts of interest; the soonest's day.
    case declarations([ApplicantID], first: Day)
    /// Applicants with a panel member who must not score, which nobody has recorded.
    case conflicts(MunicipalityCode, Int)
    /// People named in a ranking that was handed in who do not count any more.
    case leftRanking(MunicipalityCode, Int)
    /// Applicants for the interview without a panel.
    case panels(MunicipalityCode, Int)
    /// The person's own cards that are not handed in.
    case myCards([ApplicantID])
    /// Managers of likely admitted who have not been consulted or have not answered.
    ///
    /// `silent` is how many of them have been asked without an answer, `since` the day of the longest silence.
    case consultations(MunicipalityCode, Int, silent: Int = 0, since: Day? = nil)
    /// Ties that a person must break.
    case ties(MunicipalityCode, Int)
    /// A ranking that can be handed in.
    case ranking(MunicipalityCode)
    /// Rankings that municipalities have not handed in.
    case missingRankings([MunicipalityCode])
    /// All rankings are in and the seats can be filled.
    case admission
    /// The seats are filled, and it is to be decided who of so many follows which cohort.
    case cohorts(Int)
    /// The quotas do not add up to the seats.
    case quotas(sum: Int, seats: Int)
    /// What was decided for the programme that this one is a clone of, and not yet for this one, by name.
    case openDecisions([String])
    /// The calendar does not add up to what the programme states.
    case calendar(CoursePlan)
    /// Letters that the decision asks for and that have not been sent.
    case letters(Int)
    /// People not admitted whose manager has not recorded a talk with them.
    case followUps(Int)
    /// Occasions held lately, or the whole course, whose evaluation nobody has answered.
    case evaluations(Int)
    /// Participants of whom nobody knows what had become of them at the latest day for asking.
    case outcomes(Int)
    /// Seats that nobody holds.
    case seats(SeatTask)
    /// Participants without a mentor, or whose mentor is no manager any more (S4-8), and by when the first of them is to have
    /// one.
    case mentors(Int, by: Day?)
    /// Days of the course that have been, on which it is not recorded of everybody whether they were there.
    case attendance(days: Int)
    /// Participants of whom nobody has decided whether they are approved, after the course (S4-3).
    case approvals(Int)
}

extension Programme {
    /// What waits for a person, in the order in which the work is done.
    ///
    /// - Parameter alike: The applications that are alike, where they are known; to find them all texts are gone through.
    public func waiting(for actor: Actor, on today: Day, alike: AlikeApplications? = nil) -> [WaitingTask] {
        var tasks: [WaitingTask] = []
        if settings.selection != nil, admission == nil {
            let mine = openCards(of: actor.id)
            if !mine.isEmpty { tasks.append(.myCards(mine)) }
            tasks += conflictTasks(for: actor, on: today)
            if asksForDuplicates(of: actor) {
                let alike = alike ?? self.alike(knownTo: actor)
                let pairs = alike.duplicates(in: self, for: actor).pairs.count
                if pairs > 0 { tasks.append(.duplicates(pairs)) }
            }
            for municipality in settings.municipalities.map(\.code) {
                tasks += selectionTasks(municipality, actor)
                let left = leftRanking(municipality).count
                if left > 0, actor.holds(Permission.rank + Permission.admit, in: municipality) {
                    tasks.append(.leftRanking(municipality, left))
                }
            }
            if actor.holds(Permission.admit, in: nil) {
                let missing = missingRankings
                tasks.append(missing.isEmpty ? .admission : .missingRankings(missing))
            }
        }
        if settings.selection != nil, admission != nil, !isDistributed, actor.holds(Permission.admit, in: nil) {
            tasks.append(.cohorts(participants.count))
        }
        tasks += seatTasks(for: actor, on: today).map { .seats($0) }
        if actor.holds(Permission.decideQuota, in: nil), quotaSum != settings.seats, settings.selection != nil {
            tasks.append(.quotas(sum: quotaSum, seats: settings.seats))
        }
        if actor.holds(Permission.decideQuota, in: nil), !openDecisions.isEmpty {
            tasks.append(.openDecisions(openDecisions))
        }
        if actor.holds(Permission.plan, in: nil) {
            let plan = calendar.plan(settings)
            if !plan.holds { tasks.append(.calendar(plan)) }
        }
        if actor.holds(Permission.evaluate, in: nil) {
            let missing = missingEvaluations(on: today)
            if missing > 0 { tasks.append(.evaluations(missing)) }
        }
        return tasks + tasksAfterDecision(actor, today)
    }

    private func tasksAfterDecision(_ actor: Actor, _ today: Day) -> [WaitingTask] {
        guard knowsParticipants else { return [] }
        var tasks: [WaitingTask] = []
        let letters = unsentLetters(for: actor)
        if letters > 0 { tasks.append(.letters(letters)) }
        // Coordinators see the queue, but what is in it is the municipalities' to do.
        let open = actor.isCoordinator ? 0 : followUps(for: actor, on: today).count { $0.done == nil }
        if open > 0 { tasks.append(.followUps(open)) }
        let unknown = openOutcomes(for: actor, on: today)
        if unknown > 0 { tasks.append(.outcomes(unknown)) }
        return tasks + participantTasks(actor, today)
    }

    /// Whether applications that seem to come from the same person wait for somebody.
    public func asksForDuplicates(of actor: Actor) -> Bool {
        settings.selection != nil && admission == nil
            && settings.municipalities.contains { actor.holds(Permission.registerApplicants, in: $0.code) }
    }

    /// The applicants whose interview a person has not handed in the card for.
    public func openCards(of person: PersonID) -> [ApplicantID] {
        municipalities.flatMap { code, record in
            record.applicants.touched.filter { applicant in
                guard applicant.progress.panel?.members.contains(person) == true else { return false }
                let card = applicant.progress.cards[person]
                return card?.sealed == nil && card?.conflict == nil && stage(of: applicant, in: code) == .interview
                    && hindranceToScoring(applicant, in: code) == nil
            }.map(\.id)
        }
    }

    private func selectionTasks(_ code: MunicipalityCode, _ actor: Actor) -> [WaitingTask] {
        guard actor.roles.contains(where: { $0.municipality == code && Permission.select.contains($0.role) }),
            let record = municipalities[code], record.ranking.submitted == nil
        else { return [] }
        let touched = record.applicants.touched
        var (new, tests, panels, completions) = (record.applicants.count - touched.count, 0, 0, 0)
        for applicant in touched {
            if let asked = applicant.progress.screening.completion?.value,
                asked.received == nil, !applicant.isOut
            {
                completions += 1
            }
            switch stage(of: applicant, in: code) {
            case .new: new += 1
            case .test: tests += 1
            case .interview: panels += applicant.progress.panel == nil ? 1 : 0
            case .ranking, .admitted, .ended: break
            }
        }
        var tasks: [WaitingTask] = []
        if new > 0 { tasks.append(.firstSelection(code, new)) }
        if completions > 0 { tasks.append(.completions(code, completions)) }
        if tests > 0 { tasks.append(.tests(code, tests)) }
        if panels > 0 { tasks.append(.panels(code, panels)) }
        return tasks + rankingTasks(code, actor)
    }

    private func rankingTasks(_ code: MunicipalityCode, _ actor: Actor) -> [WaitingTask] {
        guard actor.holds(Permission.rank, in: code) else { return [] }
        let table = rankingTable(code)
        var tasks: [WaitingTask] = []
        let waiting = table.rows.prefix(table.seats).compactMap { applicant($0.applicant)?.progress }
            .filter { $0.consents[.consultation]?.value.answer != .granted }
        let silent = waiting.compactMap(\.exchange.silentSince)
        if !waiting.isEmpty {
            let since = silent.map(\.at.swedishDay).min()
            tasks.append(.consultations(code, waiting.count, silent: silent.count, since: since))
        }
        if !table.unresolvedTies.isEmpty { tasks.append(.ties(code, table.unresolvedTies.count)) }
        if table.incomplete.isEmpty, table.unresolvedTies.isEmpty, !table.rows.isEmpty { tasks.append(.ranking(code)) }
        return tasks
    }
}
