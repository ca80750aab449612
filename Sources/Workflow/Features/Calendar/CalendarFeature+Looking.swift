import Domain

extension CalendarFeature {
    /// What changes only how the calendar is looked at, and what is taken out of it; nil for what changes the calendar.
    mutating func look(_ command: CommandID, in world: World) -> Reaction? {
        switch command {
        case .nextTab: return turn(1)
        case .previousTab: return turn(-1)
        case .nextView: return show(mode.stepped(1), in: world)
        case .previousView: return show(mode.stepped(-1), in: world)
        case .showMonth: return show(.month, in: world)
        case .showWeek: return show(.week, in: world)
        case .showYear: return show(.year, in: world)
        case .showAgenda: return show(.agenda, in: world)
        case .goToday:
            cursor.select(next(from: world.today), count: rows.count, page: page(in: world))
            show(world.today)
            return Reaction.none
        case .nextCohort: return turnCohort(in: world)
        case .showChanges: return showChanges(in: world)
        case .showReleases: return .open(.choice(releases(in: world)))
        case .exportCalendar: return .effect(.export(.calendar(CalendarSelection(cohort: cohort))))
        case .exportChanges: return .effect(.export(.calendarChanges))
        default: return nil
        }
    }

    private mutating func show(_ mode: CalendarMode, in world: World) -> Reaction {
        self.mode = mode
        situation = .browsing
        cursor.clamp(count: rows.count, page: page(in: world))
        showSelected(or: world.today)
        return .say(LocalizedText(sv: "Vy: \(mode.label.swedish)", en: "View: \(mode.label.english)"))
    }

    private mutating func turn(_ step: Int) -> Reaction {
        switch mode {
        case .month: month = month.adding(months: step)
        case .week: week = week + 7 * step
        case .year: year = year.adding(months: 12 * step)
        case .agenda: leap(step)
        }
        return .none
    }

    /// In the list: to the first row of the next month that has any, or of the one before.
    private mutating func leap(_ step: Int) {
        guard let selected else { return }
        let here = selected.days.lowerBound.firstOfMonth
        let months = rows.map(\.days.lowerBound.firstOfMonth)
        let wanted = step > 0 ? months.first { $0 > here } : months.last { $0 < here }
        guard let wanted, let row = months.firstIndex(of: wanted) else { return }
        cursor.select(row, count: rows.count, page: rows.count)
        showSelected(or: wanted)
    }

    private mutating func turnCohort(in world: World) -> Reaction {
        guard world.programme.settings.hasCohorts else {
            return .say(LocalizedText(sv: "Programmet har en omgång", en: "The programme has one cohort"))
        }
        cohort = CohortWords(world).next(after: cohort)
        invalidate()
        refresh(in: world)
        return .say(CohortWords(world).name(ofAllOr: cohort))
    }

    private func showChanges(in world: World) -> Reaction {
        guard world.programme.calendar.releases.latest != nil else {
            return .say(
                LocalizedText(
                    sv: "Kalendern är inte publicerad än; P publicerar",
                    en: "The calendar has not been published yet; P publishes"))
        }
        return .open(.reader(Reader(.calendarChanges(release: nil))))
    }

    private func releases(in world: World) -> Choice {
        let releases = world.programme.calendar.releases.list
        let now = Choice.Option(
            LocalizedText(sv: "Sedan senaste utgåvan", en: "Since the latest release"),
            .read(Reader(.calendarChanges(release: nil))),
            detail: LocalizedText(sv: "\(unpublished ?? 0) ändringar", en: "\(unpublished ?? 0) changes"))
        let options = releases.reversed().map { release in
            let day = release.signature.at.swedishDay
            return Choice.Option(
                LocalizedText(sv: "\(release.number)  \(release.name)", en: "\(release.number)  \(release.name)"),
                .read(Reader(.calendarChanges(release: release.number))),
                detail: LocalizedText(
                    sv: "\(day), \(release.changes.count) ändringar", en: "\(day), \(release.changes.count) changes"))
        }
        return Choice(LocalizedText(sv: "Kalenderns utgåvor", en: "Releases of the calendar"), options: [now] + options)
    }

    /// Whether a command is worth a place among the keys that matter now.
    func suggests(_ command: CommandID, in world: World) -> Bool {
        let mayPlan = world.actor.plansCalendar && world.readOnly == nil
        switch command {
        case .addOccasion, .addSeries: return mayPlan
        case .editOccasion, .moveOccasion, .dayEarlier, .dayLater, .weekEarlier, .weekLater, .lengthen, .shorten,
            .cancelOccasion:
            if case .browsing = situation {
                return mayPlan && selected?.occasion != nil && selected?.isCancelled == false
            }
            return mayPlan
        case .restoreOccasion: return mayPlan && selected?.isCancelled == true
        case .publishCalendar: return mayPlan && unpublished != 0 && rows.contains { $0.occasion != nil }
        case .showChanges: return unpublished.map { $0 > 0 } ?? false
        case .open: return selected?.occasion != nil
        case .nextCohort: return world.programme.settings.cohorts.count > 1
        default: return true
        }
    }
}
