import Domain

extension CalendarFeature {
    mutating func handle(_ command: CommandID, in world: World) -> Reaction {
        refresh(in: world)
        switch situation {
        case .rescheduling(let tried): return settle(tried, command, in: world)
        case .proposing(let proposal): return settle(proposal, command, in: world)
        case .reading(let id, let top): if let reaction = read(id, top, command, in: world) { return reaction }
        case .browsing: break
        }
        if let step = command.step {
            cursor.move(step, count: rows.count, page: page(in: world))
            showSelected(or: world.today)
            return .none
        }
        switch command {
        case .open:
            guard let selected else { return .say(CalendarFeature.nothingSelected) }
            guard let id = selected.occasion else { return .say(CalendarFeature.deadlineStands) }
            situation = .reading(id, top: 0)
            return .none
        case .back:
            showSelected(or: world.today)
            return .none
        default: return look(command, in: world) ?? act(command, in: world)
        }
    }

    mutating func digit(_ digit: Int, in world: World) -> Reaction { .none }

    mutating func pick(_ outcome: Choice.Outcome, in world: World) -> Reaction {
        refresh(in: world)
        switch outcome {
        case .day(let day): return reschedule(in: world) { $0.moved(by: day - $0.days.lowerBound) }
        case .series(let series):
            situation = .proposing(SeriesProposal(series, in: world.programme))
            return .none
        default: return .none
        }
    }

    private static let nothingSelected = LocalizedText(sv: "Inget tillfälle är valt", en: "No occasion is selected")
    private static let deadlineStands = LocalizedText(
        sv: "Tidsgränser hör till inställningarna; :settings.correct i programvyn (0) rättar dem",
        en: "Deadlines belong to the settings; :settings.correct in the programme view (0) corrects them")

    // MARK: - What is done to the selected occasion

    private mutating func act(_ command: CommandID, in world: World) -> Reaction {
        switch command {
        case .addOccasion: return add(in: world)
        case .addSeries: return addSeries(in: world)
        case .publishCalendar: return publish(in: world)
        case .setBreak: return .open(.form(.newBreak(in: world)))
        case .removeBreak: return breakChoice(in: world)
        default: break
        }
        guard let selected else { return .say(CalendarFeature.nothingSelected) }
        guard let id = selected.occasion, let entry = world.programme.calendar.entries[id] else {
            return .say(CalendarFeature.deadlineStands)
        }
        switch command {
        case .cancelOccasion: return cancel(entry, in: world)
        case .restoreOccasion:
            let restore = Command.restoreOccasion(id)
            return world.refusal(of: restore).map(Reaction.refused) ?? .perform(restore)
        default: break
        }
        if let refusal = refusalOfChange(entry, in: world) { return .refused(refusal) }
        switch command {
        case .editOccasion: return .open(.form(.occasion(entry, in: world)))
        case .moveOccasion: return .open(.form(.newFirstDay(of: entry)))
        default: return nudge(command, in: world)
        }
    }

    /// What the keys mean while one occasion is read in full; nil for what is done to it as in the list.
    private mutating func read(_ id: OccasionID, _ top: Int, _ command: CommandID, in world: World) -> Reaction? {
        if let step = command.step {
            var reader = Reader(.lines([]), top: top)
            reader.move(step, page: world.bodyRows, limit: world.scrollLimit)
            situation = .reading(id, top: reader.top)
            return Reaction.none
        }
        guard command == .back else { return nil }
        situation = .browsing
        return Reaction.none
    }

    private func add(in world: World) -> Reaction {
        let days = selectedDays.map { $0.lowerBound }
        let day = days.flatMap { $0.firstOfMonth == month ? $0 : nil } ?? month
        let blank = Occasion(kind: .courseDay, title: "…", days: day...day)
        let refusal = world.refusal(of: .addOccasion(OccasionID(rawValue: world.freshID), blank))
        return refusal.map(Reaction.refused) ?? .open(.form(.newOccasion(on: day, cohort: cohort, in: world)))
    }

    private func addSeries(in world: World) -> Reaction {
        let blank = Occasion(kind: .courseDay, title: "…", days: month...month)
        let refusal = world.refusal(of: .addOccasion(OccasionID(rawValue: world.freshID), blank))
        return refusal.map(Reaction.refused) ?? .open(.form(.newSeries(cohort: cohort, in: world)))
    }

    /// Why an occasion could not be changed at all, whatever the change; nil when it could.
    private func refusalOfChange(_ entry: ScheduledOccasion, in world: World) -> Refusal? {
        let refusal = world.refusal(of: .changeOccasion(entry.id, seen: entry.occasion, to: entry.occasion))
        return refusal == .nothingToChange ? nil : refusal
    }

    /// Asks for the reason, with what the course would be without the occasion.
    private func cancel(_ entry: ScheduledOccasion, in world: World) -> Reaction {
        let command = Command.cancelOccasion(entry.id, reason: "")
        if let refusal = world.refusal(of: command.with(text: "…")) { return .refused(refusal) }
        return .open(
            .prompt(
                Prompt(
                    LocalizedText(sv: "Ställ in tillfället", en: "Cancel the occasion"),
                    question: LocalizedText(sv: "Skäl", en: "Reason"), commands: [command],
                    subjects: [entry.occasion.title], in: world,
                    consequences: CalendarFeature.consequences(ofCancelling: entry, in: world))))
    }

    private static func consequences(ofCancelling entry: ScheduledOccasion, in world: World) -> [LocalizedText] {
        let programme = world.programme
        var consequences: [LocalizedText] = []
        if entry.occasion.countsAsCourse {
            let rest = programme.calendar.without(entry.id)
            let plan = rest.plan(programme.settings, cohort: entry.occasion.cohort)
            let (days, occasions) = (plan.stated.days, plan.stated.occasions)
            consequences.append(
                LocalizedText(
                    sv: "Kursen blir \(plan.days) av \(days) dagar och \(plan.occasions) av \(occasions) tillfällen",
                    en:
                        "The course becomes \(plan.days) of \(days) days and \(plan.occasions) of \(occasions) occasions"
                ))
            let before = programme.calendar.plan(programme.settings, cohort: entry.occasion.cohort).notResidential
            if before.isEmpty, let number = plan.notResidential.first {
                consequences.append(
                    LocalizedText(
                        sv: "Tillfället som då är nummer \(number) är inte internat",
                        en: "The occasion that then is number \(number) is not residential"))
            }
        }
        if let since = programme.frozenSince(entry.occasion, on: world.today) {
            consequences += ChangeCost.explanation(programme.cost(ofChanging: entry.occasion), since: since)
        }
        return consequences
    }
}
