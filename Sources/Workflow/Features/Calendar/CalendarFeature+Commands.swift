import Domain

extension CalendarFeature {
    mutating func handle(_ command: CommandID, in world: World) -> Reaction {
        refresh(in: world)
        if case .rescheduling(let tried) = situation { return settle(tried, command, in: world) }
        if let step = command.step {
            cursor.move(step, count: rows.count, page: CalendarFeature.layout(in: world).listRows)
            showSelected(or: world.today)
            return .none
        }
        switch command {
        case .nextTab: return turn(1)
        case .previousTab: return turn(-1)
        case .back:
            showSelected(or: world.today)
            return .none
        case .addOccasion: return add(in: world)
        case .exportCalendar: return .effect(.export(.calendar))
        default: return act(command, in: world)
        }
    }

    mutating func digit(_ digit: Int, in world: World) -> Reaction { .none }

    mutating func pick(_ outcome: Choice.Outcome, in world: World) -> Reaction {
        guard case .day(let day) = outcome else { return .none }
        refresh(in: world)
        return reschedule(in: world) { $0.moved(by: day - $0.days.lowerBound) }
    }

    private mutating func turn(_ months: Int) -> Reaction {
        month = month.adding(months: months)
        return .none
    }

    // MARK: - What is done to the selected occasion

    private mutating func act(_ command: CommandID, in world: World) -> Reaction {
        guard let selected else {
            return .say(LocalizedText(sv: "Inget tillfälle är valt", en: "No occasion is selected"))
        }
        guard let id = selected.occasion, let entry = world.programme.calendar.entries[id] else {
            return .say(
                LocalizedText(
                    sv: "Tidsgränser hör till programmets inställningar och ändras inte här",
                    en: "Deadlines belong to the programme's settings and are not changed here"))
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
        case .editOccasion: return .open(.form(.occasion(entry)))
        case .moveOccasion: return .open(.form(.newFirstDay(of: entry)))
        default: return nudge(command, in: world)
        }
    }

    private func add(in world: World) -> Reaction {
        let days = selectedDays.map { $0.lowerBound }
        let day = days.flatMap { $0.firstOfMonth == month ? $0 : nil } ?? month
        let blank = Occasion(kind: .courseDay, title: "…", days: day...day)
        let refusal = world.refusal(of: .addOccasion(OccasionID(rawValue: world.freshID), blank))
        return refusal.map(Reaction.refused) ?? .open(.form(.newOccasion(on: day)))
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
                    consequences: CalendarFeature.consequences(ofCancelling: entry, in: world.programme))))
    }

    private static func consequences(ofCancelling entry: ScheduledOccasion, in programme: Programme)
        -> [LocalizedText]
    {
        guard entry.occasion.kind == .courseDay else { return [] }
        let rest = programme.calendar.without(entry.id)
        let plan = rest.plan(programme.settings)
        let (days, occasions) = (plan.stated.days, plan.stated.occasions)
        var consequences = [
            LocalizedText(
                sv: "Kursen blir \(plan.days) av \(days) dagar och \(plan.occasions) av \(occasions) tillfällen",
                en: "The course becomes \(plan.days) of \(days) days and \(plan.occasions) of \(occasions) occasions")
        ]
        let before = programme.calendar.notResidential(programme.settings.course)
        if before.isEmpty, let number = rest.notResidential(programme.settings.course).first {
            consequences.append(
                LocalizedText(
                    sv: "Tillfället som då är nummer \(number) är inte internat",
                    en: "The occasion that then is number \(number) is not residential"))
        }
        return consequences
    }
}
