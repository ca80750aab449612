extension CourseCalendar {
    /// What should be known about an occasion; the id is that of the entry it would replace, if any.
    public func warnings(_ occasion: Occasion, replacing id: OccasionID?, _ settings: ProgrammeSettings)
        -> [CalendarWarning]
    {
        let others = standing.filter { $0.id != id }
        var warnings: [CalendarWarning] = []
        if occasion.kind.isCourse, CourseCalendar.isOutside(occasion, settings) { warnings.append(.outsidePeriod) }
        warnings += CourseCalendar.almanacWarnings(occasion.days)
        if occasion.kind != .deadline { warnings += breakWarnings(occasion, settings) }
        warnings += others.flatMap { CourseCalendar.clashes(occasion, with: $0) }
        warnings += CourseCalendar.tooClose(occasion, others, settings.calendar.minimumDaysBetween)
        warnings += CourseCalendar.residentialWarning(occasion, others, settings)
        if occasion.mode == .onSite, occasion.access == .notAdapted { warnings.append(.venueNotAdapted) }
        return warnings
    }

    /// What should be known about every occasion that stands.
    public func warnings(_ settings: ProgrammeSettings) -> [OccasionID: [CalendarWarning]] {
        var all: [OccasionID: [CalendarWarning]] = [:]
        for entry in standing { all[entry.id] = warnings(entry.occasion, replacing: entry.id, settings) }
        return all
    }

    private static func isOutside(_ occasion: Occasion, _ settings: ProgrammeSettings) -> Bool {
        let cohort = settings.cohorts.first { $0.id == occasion.cohort }
        let period = cohort?.period ?? settings.period
        return occasion.days.lowerBound < period.lowerBound || occasion.days.upperBound > period.upperBound
    }

    private static func almanacWarnings(_ days: Period) -> [CalendarWarning] {
        var warnings: [CalendarWarning] = []
        for day in days {
            if Almanac.isDayOff(day) { warnings.append(.dayOff(day, Almanac.holiday(on: day))) }
            if Almanac.isSqueezeDay(day) { warnings.append(.squeezeDay(day)) }
        }
        let next = days.upperBound + 1
        if let holiday = Almanac.holiday(on: next), Almanac.isDayOff(next), !Almanac.isDayOff(days.upperBound) {
            warnings.append(.beforeHoliday(next, holiday))
        }
        return warnings
    }

    /// One warning for a break that several municipalities have on the same days.
    private func breakWarnings(_ occasion: Occasion, _ settings: ProgrammeSettings) -> [CalendarWarning] {
        let met = breaks(settings).filter { $0.days.overlaps(occasion.days) }
        var groups: [(name: String, days: Period, municipalities: [MunicipalityCode])] = []
        for found in met {
            if let index = groups.firstIndex(where: { $0.name == found.name && $0.days == found.days }) {
                groups[index].municipalities.append(found.municipality)
            } else {
                groups.append((found.name, found.days, [found.municipality]))
            }
        }
        return groups.map { .schoolBreak($0.name, $0.days, $0.municipalities) }
    }

    /// Cohorts that share nobody do not clash; places and lecturers are the same for all.
    private static func clashes(_ occasion: Occasion, with other: ScheduledOccasion) -> [CalendarWarning] {
        let theirs = other.occasion
        guard theirs.meets(occasion) else { return [] }
        var found: [CalendarWarning] = []
        if occasion.sharesParticipants(with: theirs) { found.append(.sameDay(other.id)) }
        if !theirs.place.isEmpty, occasion.mode != .remote, theirs.mode != .remote,
            SwedishCollation.key(theirs.place) == SwedishCollation.key(occasion.place)
        {
            found.append(.samePlace(other.id))
        }
        let names = Set(theirs.lecturers.map { SwedishCollation.key($0) })
        if occasion.lecturers.contains(where: { names.contains(SwedishCollation.key($0)) }) {
            found.append(.sameLecturer(other.id))
        }
        if occasion.groups.contains(.mentors), theirs.groups.contains(.mentors), occasion.belongs(to: theirs.cohort) {
            found.append(.sameMentors(other.id))
        }
        return found
    }

    private static func tooClose(_ occasion: Occasion, _ others: [ScheduledOccasion], _ least: Int?)
        -> [CalendarWarning]
    {
        guard let least, occasion.countsAsCourse else { return [] }
        return others.compactMap { other in
            let theirs = other.occasion
            guard theirs.countsAsCourse, theirs.belongs(to: occasion.cohort), !theirs.days.overlaps(occasion.days)
            else { return nil }
            let days = Occasion.distance(theirs.days, occasion.days)
            return days < least ? .tooClose(other.id, days: days) : nil
        }
    }

    private static func residentialWarning(
        _ occasion: Occasion, _ others: [ScheduledOccasion], _ settings: ProgrammeSettings
    ) -> [CalendarWarning] {
        guard occasion.countsAsCourse, !occasion.isResidential else { return [] }
        let starts = others.map(\.occasion).filter { $0.countsAsCourse && $0.belongs(to: occasion.cohort) }
            .map(\.days.lowerBound)
        switch settings.course.residential {
        case .none: return []
        case .all: return [.notResidential]
        case .firstAndLast:
            let isFirst = starts.allSatisfy { $0 > occasion.days.lowerBound }
            let isLast = starts.allSatisfy { $0 < occasion.days.lowerBound }
            let isComplete = starts.count + 1 >= settings.course.occasions
            return isFirst || (isLast && isComplete) ? [.notResidential] : []
        }
    }
}

extension Occasion {
    /// The number of days from the last day of one to the first day of the other, in either order; 0 when they overlap.
    static func distance(_ one: Period, _ other: Period) -> Int {
        max(other.lowerBound - one.upperBound, one.lowerBound - other.upperBound, 0)
    }
}
