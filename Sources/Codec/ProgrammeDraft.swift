import Domain
import JSON

/// The settings of a programme while they are being read, in whatever order their keys come.
///
/// A key that may be null and must be there is an optional of an optional: nil until read.
struct ProgrammeDraft {
    private var format: Int?
    private var id: String?
    private var name: LocalizedText?
    private var short: String?
    private var language: Language?
    private var period: Period?
    private var host: MunicipalityCode??
    private var hostPlace = 0
    private var funder: String?
    private var goals: [LocalizedText] = []
    private var guarantee: LocalizedText?
    private var information: LocalizedText?
    private var cohorts = Listing<CohortID, Cohort>("the code of a cohort that no other has")
    private var municipalities = Listing<MunicipalityCode, Municipality>("the code of a municipality that no other has")
    private var municipalityNames: Set<[UInt8]> = []
    private var missingSeatsPlace: Int?
    private var deadlines = Listing<DeadlineID, Deadline>("the code of a deadline that no other has")
    private var selection: SelectionSettings??
    private var card = ProgrammeCard()
    private var cardPlace = 0
    private var enrolment = EnrolmentSettings()
    private var enrolmentPlace: Int?
    private var replacementMonths: Int?
    private var course: CourseSettings?
    private var calendar = CalendarSettings()
    private var calendarPlace = 0
    private var mentorHours: ClosedRange<Int>?
    private var approval = ApprovalSettings()
    private var needsReaders = ProgrammeSettings.usualNeedsReaders
    private var fee: Int?
    private var retention = RetentionSettings()
    private var leastStatisticsCell: Int?
    private var decisions: [RecordedDecision]?
    private var letters: LetterSettings?
    private var evaluation = EvaluationSettings()
    private var outcomes = OutcomeSettings()
    private var outcomesPlace = 0
    private var origin: ProgrammeOrigin?
    private var budget: BudgetSettings?
    private var budgetPlace = 0
    private var people = Listing<PersonID, Person>("the code of a person that no other has")
    private var accounts: Set<String> = []
    private var roleReferences: [(code: MunicipalityCode, place: Int)] = []

    /// Reads the value of one key.
    mutating func read(_ key: JSONKey, from reader: inout JSONReader) throws(JSONFault) {
        switch key {
        case "format":
            format = try reader.readInt(
                in: ProgrammeFile.format...ProgrammeFile.format, "format \(ProgrammeFile.format)")
        case "id": id = try reader.readDirectoryName()
        case "name": name = try LocalizedText(reading: &reader)
        case "short": short = try reader.readText(atMost: 24)
        case "language": language = try Language(reading: &reader)
        case "period": period = try Period(reading: &reader)
        case "host":
            hostPlace = try reader.place()
            host = .some(try MunicipalityCode?(reading: &reader))
        case "funder": funder = try reader.readStringOrNull()
        case "goals": goals = try [LocalizedText](reading: &reader)
        case "guarantee": guarantee = try LocalizedText(reading: &reader)
        case "information": information = try LocalizedText(reading: &reader)
        case "cohorts": try cohorts.read(&reader) { reader throws(JSONFault) in try Cohort(reading: &reader) }
        case "municipalities": try readMunicipalities(&reader)
        case "deadlines": try deadlines.read(&reader) { reader throws(JSONFault) in try Deadline(reading: &reader) }
        case "selection": selection = .some(try SelectionSettings?(reading: &reader))
        case "card":
            cardPlace = try reader.place()
            card = try ProgrammeCard(reading: &reader)
        case "enrolment":
            enrolmentPlace = try reader.place()
            enrolment = try EnrolmentSettings(reading: &reader)
        case "course": course = try CourseSettings(reading: &reader)
        case "calendar":
            calendarPlace = try reader.place()
            calendar = try CalendarSettings(reading: &reader)
        case "decisions": decisions = try [RecordedDecision](reading: &reader)
        case "people": try readPeople(&reader)
        case "letters": letters = try LetterSettings(reading: &reader)
        case "evaluation": evaluation = try EvaluationSettings(reading: &reader)
        case "outcomes":
            outcomesPlace = try reader.place()
            outcomes = try OutcomeSettings?(reading: &reader) ?? OutcomeSettings(months: [])
        case "origin": origin = try ProgrammeOrigin(reading: &reader)
        case "budget":
            budgetPlace = try reader.place()
            budget = try BudgetSettings?(reading: &reader)
        default: try readAmount(key, from: &reader)
        }
    }

    private mutating func readAmount(_ key: JSONKey, from reader: inout JSONReader) throws(JSONFault) {
        switch key {
        case "replacement": replacementMonths = try reader.readAmountOrNull("months", in: 0...24, "0 to 24 months")
        case "mentors": mentorHours = try reader.readNullIfNext() ? nil : readMentors(&reader)
        case "approval": approval = try ApprovalSettings?(reading: &reader) ?? ApprovalSettings()
        case "needs": needsReaders = try reader.readNeedsReaders()
        case "fee": fee = try reader.readIntOrNull(in: 0..., "whole kronor, or null while unknown")
        case "retention": retention = try RetentionSettings(reading: &reader)
        case "statistics":
            leastStatisticsCell = try reader.readAmountOrNull("leastCell", in: 1...100, "1 to 100 people")
        default: throw reader.unknown(key)
        }
    }

    private func readMentors(_ reader: inout JSONReader) throws(JSONFault) -> ClosedRange<Int> {
        var hours: ClosedRange<Int>?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "hours": hours = try reader.readBounds("from", "to", least: 0)
            default: throw reader.unknown(key)
            }
        }
        return try reader.require(hours, "hours")
    }

    /// Names and aliases must be unique too, or an imported file could not say which municipality it means.
    private mutating func readMunicipalities(_ reader: inout JSONReader) throws(JSONFault) {
        var names = municipalityNames
        var missing = missingSeatsPlace
        try municipalities.read(&reader) { reader throws(JSONFault) in
            let (municipality, place) = try Municipality.read(from: &reader, names: &names)
            missing = missing ?? place
            return municipality
        }
        (municipalityNames, missingSeatsPlace) = (names, missing)
    }

    private mutating func readPeople(_ reader: inout JSONReader) throws(JSONFault) {
        var (known, references) = (accounts, roleReferences)
        try people.read(&reader) { reader throws(JSONFault) in
            try Person.read(from: &reader, accounts: &known, references: &references)
        }
        (accounts, roleReferences) = (known, references)
    }

    /// The settings, when all that is demanded has been read and fits together.
    ///
    /// - Parameter reader: The reader, just after the object's end.
    func settings(_ reader: JSONReader) throws(JSONFault) -> ProgrammeSettings {
        _ = try reader.require(format, "format")
        let host = try reader.require(host, "host")
        let municipalities = try reader.require(municipalities.elements, "municipalities")
        let cohorts = try reader.require(cohorts.elements, "cohorts")
        let selection = try reader.require(selection, "selection")
        try checkReferences(reader, host, municipalities)
        for cohort in (deadlines.elements ?? []).compactMap(\.cohort)
        where !cohorts.contains(where: { $0.id == cohort }) {
            throw reader.fault(
                expected: "the id of a cohort in \"cohorts\" as the cohort of a deadline", found: "\"\(cohort)\"")
        }
        try checkOrder(reader, selection?.seats.order ?? [], municipalities)
        if selection != nil, let place = missingSeatsPlace {
            throw reader.fault(
                at: place, expected: "a number of seats, since the programme has a selection", found: "null")
        }
        if selection != nil, let enrolmentPlace {
            throw reader.fault(
                at: enrolmentPlace, expected: "no \"enrolment\", since the programme has a selection", found: "one")
        }
        return ProgrammeSettings(
            id: try reader.require(id, "id"), name: try reader.require(name, "name"),
            short: try reader.require(short, "short"), language: try reader.require(language, "language"),
            period: try reader.require(period, "period"), host: host, funder: funder, goals: goals,
            guarantee: guarantee, information: information, cohorts: cohorts, municipalities: municipalities,
            deadlines: try reader.require(deadlines.elements, "deadlines"), selection: selection,
            replacementMonths: replacementMonths, course: try reader.require(course, "course"),
            mentorHours: mentorHours, fee: fee, retentionMonths: retention.months,
            leastStatisticsCell: leastStatisticsCell ?? ProgrammeSettings.usualStatisticsCell,
            decisions: try reader.require(decisions, "decisions"),
            people: try reader.require(people.elements, "people"), letters: letters, calendar: calendar,
            approval: approval, needsReaders: needsReaders, evaluation: evaluation, outcomes: outcomes,
            enrolment: enrolment, card: card, origin: origin, budget: budget,
            retentionByOutcome: retention.byOutcome)
    }

    /// The order in which unfilled seats are passed on names each municipality at most once.
    private func checkOrder(_ reader: JSONReader, _ order: [MunicipalityCode], _ listed: [Municipality])
        throws(JSONFault)
    {
        for (index, code) in order.enumerated()
        where order[..<index].contains(code) || !listed.contains(where: { $0.code == code }) {
            let expected = "the code of a municipality, each once, in \"selection\" \"seats\" \"order\""
            throw reader.fault(expected: expected, found: "\"\(code)\"")
        }
    }

    private func checkReferences(_ reader: JSONReader, _ host: MunicipalityCode?, _ listed: [Municipality])
        throws(JSONFault)
    {
        let codes = Set(listed.map(\.code))
        var references = roleReferences
        if let host { references.insert((host, hostPlace), at: 0) }
        references += calendar.breaks.map { ($0.municipality, calendarPlace) }
        references += card.contacts.compactMap { contact in contact.municipality.map { ($0, cardPlace) } }
        references += outcomes.needs.map { ($0.municipality, outcomesPlace) }
        for case .municipality(let code)? in (budget?.lines ?? []).map(\.line.bearer) {
            references.append((code, budgetPlace))
        }
        for reference in references where !codes.contains(reference.code) {
            let expected = "the code of a municipality in \"municipalities\""
            throw reader.fault(at: reference.place, expected: expected, found: "\"\(reference.code)\"")
        }
    }
}
