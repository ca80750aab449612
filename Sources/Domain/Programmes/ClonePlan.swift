/// The steps from an earlier programme to a clone of it.
struct ClonePlan {
    let earlier: Programme
    let weeks: Int
    /// How many years later the names are.
    let years: Int
    let undecided: [CarriedDecision]
    private(set) var moves: [MovedDate] = []
    private(set) var leftOut: [ProgrammeClone.LeftOut] = []
    private(set) var templates: [NewProgramme.Template] = []
    private(set) var occasions: [NewProgramme.PlannedOccasion] = []
    var settings: ProgrammeSettings
    private let traces: ApplicantTraces
    private var cohorts: [CohortID: CohortID] = [:]

    init(_ earlier: Programme, _ wish: ProgrammeClone.Wish) {
        self.earlier = earlier
        let start = earlier.settings.period.lowerBound
        weeks = ClonePlan.weeks(wish.start - start)
        years = (start + weeks * 7 + 7).year - (start + 7).year
        undecided = earlier.carriedDecisions
        traces = ApplicantTraces(earlier)
        settings = earlier.settings
        settings.id = wish.id
        settings.name = wish.name.map { LocalizedText(sv: $0, en: $0) } ?? settings.name.movingYears(by: years)
        settings.short = YearNumbers.moved(settings.short, by: years)
        if let letters = settings.letters {
            settings.letters = LetterSettings(
                sender: letters.sender, email: letters.email, header: letters.header?.movingYears(by: years))
        }
        settings.fee = nil
        settings.decisions = []
        for index in settings.municipalities.indices {
            settings.municipalities[index].seats = earlier.seats(of: settings.municipalities[index].code)
        }
    }

    /// The whole number of weeks that is nearest to a number of days, so that weekdays stay and dates nearly do.
    static func weeks(_ days: Int) -> Int {
        let (whole, rest) = days.quotientAndRemainder(dividingBy: 7)
        return whole + (rest > 3 ? 1 : rest < -3 ? -1 : 0)
    }

    private func moved(_ period: Period) -> Period { (period.lowerBound + weeks * 7)...(period.upperBound + weeks * 7) }

    // MARK: - Dates of the settings

    mutating func moveDates() {
        settings.period = moved(settings.period)
        moves.append(MovedDate(.period, from: earlier.settings.period, to: settings.period))
        moveCohorts()
        for index in settings.deadlines.indices {
            let old = settings.deadlines[index].day
            settings.deadlines[index].day = old + weeks * 7
            settings.deadlines[index].name = settings.deadlines[index].name.movingYears(by: years)
        }
        for (old, new) in zip(earlier.settings.deadlines, settings.deadlines).sorted(by: { $0.0.day < $1.0.day }) {
            moves.append(
                MovedDate(
                    .deadline(settings.title(of: new)), from: old.day...old.day, to: new.day...new.day,
                    remarks: CalendarWarning.ofDeadline(new.day, settings)))
        }
        if let date = settings.calendar.freeze?.date {
            settings.calendar.freeze?.date = date + weeks * 7
            moves.append(MovedDate(.freeze, from: date...date, to: moved(date...date)))
        }
        for (index, phase) in settings.card.phases.enumerated() {
            settings.card.phases[index] = ProgrammeCard.Phase(
                name: phase.name.movingYears(by: years), period: moved(phase.period))
            moves.append(MovedDate(.phase(phase.name), from: phase.period, to: moved(phase.period)))
        }
        moveBreaks()
    }

    private mutating func moveCohorts() {
        let ids = settings.cohorts.map { CohortID(YearNumbers.moved($0.id.rawValue, by: years)) }
        let areApart = Set(ids).count == ids.count
        for (index, cohort) in settings.cohorts.enumerated() {
            if areApart { settings.cohorts[index].id = ids[index] }
            cohorts[cohort.id] = settings.cohorts[index].id
            settings.cohorts[index].name = cohort.name.movingYears(by: years)
            settings.cohorts[index].period = moved(cohort.period)
            // A single cohort that follows the programme from end to end says nothing new.
            guard settings.cohorts.count > 1 || cohort.period != earlier.settings.period else { continue }
            moves.append(
                MovedDate(
                    .cohort(settings.cohorts[index].name), from: cohort.period, to: settings.cohorts[index].period))
        }
    }

    /// A break around Easter goes with Easter, all others with the weeks.
    private mutating func moveBreaks() {
        let breaks = earlier.calendar.breaks(earlier.settings)
        settings.calendar.breaks = breaks.map { old in
            SchoolBreak(municipality: old.municipality, name: old.name, days: movedBreak(old.days))
        }
        for (index, old) in breaks.enumerated() {
            func isSame(_ other: SchoolBreak) -> Bool { other.name == old.name && other.days == old.days }
            // One line for a break that several municipalities have on the same days.
            guard !breaks[..<index].contains(where: isSame) else { continue }
            let codes = breaks.filter(isSame).map(\.municipality)
            moves.append(
                MovedDate(.schoolBreak(codes, name: old.name), from: old.days, to: movedBreak(old.days)))
        }
    }

    private func movedBreak(_ days: Period) -> Period {
        let offset = easterOffset(of: days) ?? weeks * 7
        return (days.lowerBound + offset)...(days.upperBound + offset)
    }

    private func easterOffset(of days: Period) -> Int? {
        let easter = Almanac.easter(days.lowerBound.year)
        guard days.lowerBound <= easter + 8, days.upperBound >= easter - 8 else { return nil }
        return Almanac.easter(days.lowerBound.year + years) - easter
    }

    // MARK: - Money

    /// Keeps the budget as it stands last, as a plan: what was agreed or granted for the earlier year is an estimate.
    mutating func keepBudget() {
        let lines = earlier.budgetLines
        guard settings.budget != nil || !lines.isEmpty else { return }
        let old = settings.budget ?? BudgetSettings()
        settings.budget = BudgetSettings(
            counts: old.counts, tolerancePercent: old.tolerancePercent, committees: old.committees,
            feeRule: old.feeRule, lines: lines.compactMap(planned))
    }

    /// A line of the earlier budget as a plan; nil for one that is named after an applicant.
    private func planned(_ listed: ListedBudgetLine) -> ListedBudgetLine? {
        guard !traces.isIn(listed.line.name) else { return nil }
        var line = listed.line
        if line.standing == .known { line.standing = .estimated }
        // What a document states, and the note of where, were about the earlier year.
        (line.stated, line.note) = (nil, "")
        return ListedBudgetLine(listed.id, line)
    }

    // MARK: - Letters and calendar

    mutating func keepTemplates() {
        for key in earlier.letterTemplates.versions.keys.sorted() {
            guard let text = earlier.letterTemplates.own(key) else { continue }
            if traces.isIn(text) {
                leftOut.append(.namedTemplate(key))
            } else {
                templates.append(.init(key, text))
            }
        }
    }

    mutating func keepOccasions(_ ids: inout some RandomNumberGenerator) {
        let standing = earlier.calendar.standing
        var notes = 0
        for entry in standing {
            guard let occasion = kept(entry.occasion) else { continue }
            if !entry.occasion.note.isEmpty { notes += 1 }
            occasions.append(.init(OccasionID(rawValue: ids.next()), occasion))
            moves.append(MovedDate(.occasion(title: occasion.title), from: entry.occasion.days, to: occasion.days))
        }
        if notes > 0 { leftOut.append(.notes(notes)) }
        let cancelled = earlier.calendar.entries.count - standing.count
        if cancelled > 0 { leftOut.append(.cancelled(cancelled)) }
        remark()
        moves.sort { ($0.to.lowerBound, $0.to.upperBound) < ($1.to.lowerBound, $1.to.upperBound) }
    }

    /// What goes along of an occasion; nil for what does not.
    private mutating func kept(_ old: Occasion) -> Occasion? {
        guard !old.groups.contains(.part) else {
            leftOut.append(.list(title: traces.isIn(old.title) ? "" : old.title, old.days))
            return nil
        }
        guard !traces.isIn(old.title) else {
            leftOut.append(.namedOccasion(old.days))
            return nil
        }
        var new = old.moved(by: weeks * 7)
        (new.participants, new.note, new.source) = ([], "", "")
        new.cohort = old.cohort.map { cohorts[$0] ?? $0 }
        let blank = Occasion(kind: old.kind, title: old.title, days: new.days)
        for field in OccasionField.allCases where ![.title, .days].contains(field) {
            guard traces.isIn(new.text(of: field)) else { continue }
            new.take(field, from: blank)
            leftOut.append(.namedField(title: old.title, field))
        }
        return new
    }

    /// Adds to the moves of occasions what should be known about their new days.
    private mutating func remark() {
        let signature = Signature(by: PersonID(""), at: Instant(milliseconds: 0))
        let calendar = CourseCalendar(
            occasions.map {
                ScheduledOccasion(
                    id: $0.id, occasion: $0.occasion, cancelled: nil, revision: 0, signature: signature)
            })
        let first = moves.count - occasions.count
        for (offset, planned) in occasions.enumerated() {
            let move = moves[first + offset]
            let warnings = calendar.warnings(planned.occasion, replacing: planned.id, settings)
            moves[first + offset] = MovedDate(
                move.subject, from: move.from, to: move.to, remarks: warnings.filter(\.isAboutDays))
        }
    }

    // MARK: - Texts

    /// Texts kept that name a year of the earlier programme.
    var dated: [String] {
        let years = earlier.settings.period.lowerBound.year...earlier.settings.period.upperBound.year
        func names(_ text: LocalizedText?) -> Bool {
            text.map { YearNumbers.mentions($0.swedish, years) || YearNumbers.mentions($0.english, years) } ?? false
        }
        var found: [String] = []
        if names(settings.guarantee) { found.append("guarantee") }
        if names(settings.information) { found.append("information") }
        if settings.goals.contains(where: names) { found.append("goals") }
        if names(settings.evaluation.guidelines) { found.append("evaluation") }
        found += templates.filter { YearNumbers.mentions($0.text, years) }.map {
            "\($0.key.kind.rawValue) (\($0.key.language.rawValue))"
        }
        return found
    }
}
