public import Domain

/// Säter on Tuesday 21 April 2020, in the middle of the interviews: cards open, handed in, set aside and opened.
///
/// Bo Ek sits on all panels but Elsa Nord's; the criteria have descriptions and levels of a length that people write.
public struct InterviewRoom: Sendable {
    /// The programme with its interviews.
    public var scenario: Scenario
    /// Today at 13:30; Bo has scored three criteria of five, Siv none.
    public let asa: ApplicantID
    /// Today at 09:00; Bo has handed in, Siv has not.
    public let bjorn: ApplicantID
    /// Yesterday; both have handed in, Siv could not assess one criterion, and one is agreed on.
    public let cecilia: ApplicantID
    /// Tomorrow; three on the panel, of whom Bo has declared a conflict of interest.
    public let dragan: ApplicantID
    /// Not booked, with a protected identity; nobody has begun.
    public let protected: ApplicantID
    /// On Thursday; Siv and Ida, nobody has begun.
    public let elsa: ApplicantID

    /// The room, with what a test wants different in the programme; `isWordy` gives the criteria texts as long as those of
    /// the Falun sample.
    public init(isWordy: Bool = false, _ change: (inout FalunProgramme) -> Void = { _ in }) throws(Refusal) {
        var falun = FalunProgramme()
        change(&falun)
        var scenario = Scenario(InterviewRoom.furnished(falun.settings, isWordy: isWordy))
        scenario.wake(on: InterviewRoom.day(14))
        func invite(
            _ firstName: String, _ lastName: String, _ members: [PersonID], day: Int?, _ hour: Int = 9,
            _ texts: [ApplicationField: String] = [:]
        ) throws(Refusal) -> ApplicantID {
            let id = try scenario.applicant(firstName, lastName, in: "sater", at: .interview, texts)
            let panel = Panel(
                members: members, day: day.map(InterviewRoom.day), time: day.flatMap { _ in ClockTime(hour, 0) },
                place: day == nil ? "" : "Rådhuset, Åsrummet")
            try scenario.perform(.setPanel(id, panel), as: "eva.strom")
            return id
        }
        let pair: [PersonID] = ["bo.ek", "siv.alder"]
        dragan = try invite("Dragan", "Zorn", pair + ["ida.moss"], day: 22)
        asa = try invite(
            "Åsa", "Öberg", pair, day: 21, 13,
            [
                .position: "Undersköterska", .department: "Vård och omsorg",
                .motivation:
                    "Jag har arbetat i hemtjänsten sedan 2011 och handleder nya kollegor. Jag vill leda för att fler ska få se att deras arbete gör skillnad.",
                .leadershipWill: "Jag tar gärna ansvar för schema, budget och de svåra samtalen.",
            ])
        bjorn = try invite("Björn", "Ek", pair, day: 21)
        cecilia = try invite("Cecilia", "Åberg", pair, day: 20)
        protected = try invite("Hemlig", "Person", pair, day: nil, 9, [.protected: "yes"])
        elsa = try invite("Elsa", "Nord", ["siv.alder", "ida.moss"], day: 23)
        self.scenario = scenario
        try interview()
    }

    private mutating func interview() throws(Refusal) {
        scenario.wake(on: InterviewRoom.day(20))
        try note(cecilia, "cooperation", "Fick två lag som inte talade med varandra att dela schema.", as: "bo.ek")
        try note(cecilia, "cooperation", "Lyssnade länge innan hon svarade.", as: "siv.alder")
        try scenario.score(cecilia, [4, 4, 5, 3, 4], as: "bo.ek")
        try scenario.score(cecilia, [4, 3, 3, nil, 4], as: "siv.alder")
        let agreed = ConsensusEntry(.score(4), note: "Exemplet höll för följdfrågor.")
        try scenario.perform(.recordConsensus(cecilia, "cooperation", agreed), as: "siv.alder")
        try scenario.perform(.declareConflict(dragan, reason: "Dragan är min svåger"), as: "bo.ek")
        scenario.wake(on: InterviewRoom.day(21))
        try scenario.score(bjorn, [3, 4, 4, 3, 4], as: "bo.ek")
        try scenario.rate(asa, [4, 3, 5], as: "bo.ek")
        let note = "Berättade om schemabytet 2018: samlade gruppen, tog fram tre förslag och lät de andra välja."
        try self.note(asa, "maturity", note, as: "bo.ek")
        scenario.now = Instant(day: InterviewRoom.day(21), time: ClockTime(13, 40) ?? scenario.now.swedishTime)
    }

    private mutating func note(
        _ id: ApplicantID, _ criterion: CriterionID, _ text: String, as person: PersonID
    ) throws(Refusal) {
        try scenario.declareNoConflict(id, as: person)
        try scenario.perform(.noteEvidence(id, criterion, text), as: person)
    }

    private static func day(_ day: Int) -> Day { Day(2020, 4, day) ?? Day(number: 0) }

    private static let questions = [
        LocalizedText(
            sv: "Berätta om något som gick fel. Vad gjorde du sedan?",
            en: "Tell us of something that went wrong. What did you do then?"),
        LocalizedText(
            sv: "Vad skulle en kollega säga att du behöver öva på?",
            en: "What would a colleague say that you need to practise?"),
    ]

    /// The programme with descriptions and level texts as people write them, whatever the scale.
    private static func furnished(_ settings: ProgrammeSettings, isWordy: Bool) -> ProgrammeSettings {
        guard let selection = settings.selection else { return settings }
        let more = LocalizedText(
            sv: isWordy ? " Håller isär person och uppdrag och möter läget som det är." : "",
            en: isWordy ? " Keeps person and task apart and meets the situation as it is." : "")
        let further = LocalizedText(
            sv: isWordy ? ", även när det gick fel" : "", en: isWordy ? ", even when it went wrong" : "")
        let criteria = selection.criteria.map { criterion in
            Criterion(
                id: criterion.id, short: criterion.short, name: criterion.name,
                description: LocalizedText(
                    sv: "Håller ut när det går emot och ser sin egen del. Lyssnar och får med sig andra."
                        + more.swedish,
                    en: "Holds out when things go wrong and sees their own part. Listens and brings others along."
                        + more.english),
                levels: selection.scale.map { score in
                    LocalizedText(
                        sv: "Ger \(score) tydliga exempel och kan säga vad de ledde till" + further.swedish,
                        en: "Gives \(score) clear examples and can say what they led to" + further.english)
                },
                questions: questions)
        }
        return ProgrammeSettings(
            id: settings.id, name: settings.name, short: settings.short, language: settings.language,
            period: settings.period, host: settings.host, funder: settings.funder, goals: settings.goals,
            guarantee: settings.guarantee, information: settings.information, cohorts: settings.cohorts,
            municipalities: settings.municipalities, deadlines: settings.deadlines,
            selection: SelectionSettings(
                eligibility: selection.eligibility, requiredFields: selection.requiredFields, test: selection.test,
                scale: selection.scale, criteria: criteria, demand: selection.demand, panelSize: selection.panelSize,
                ties: selection.ties, unfilled: selection.unfilled, interviewMinutes: selection.interviewMinutes,
                mirrorCards: selection.mirrorCards),
            replacementMonths: settings.replacementMonths, course: settings.course, mentorHours: settings.mentorHours,
            fee: settings.fee,
            retentionMonths: settings.retentionMonths, decisions: settings.decisions, people: settings.people)
    }
}
