import Domain
import TestSupport
import Testing

@Suite struct ProgrammeCloneTests {
    private static let origin = ProgrammeOrigin(programme: "falun-2020", records: 7, head: "abc", undecided: [])

    private func clone(
        _ scenario: Scenario, start: String = "2021-09-01", name: String? = nil, as person: PersonID = "petra.lind"
    ) throws -> ProgrammeClone {
        var random = SeededRandom(seed: 1)
        let wish = ProgrammeClone.Wish(id: "falun-2021", start: try #require(Day(start)), name: name)
        return try ProgrammeClone(
            of: scenario.programme, origin: Self.origin, wish, by: scenario.actor(person), ids: &random)
    }

    // MARK: - Dates

    @Test(arguments: [
        ("2021-09-01", 52), ("2021-09-03", 52), ("2021-09-04", 53), ("2021-08-29", 52), ("2021-08-27", 51),
        ("2020-09-01", 0), ("2019-09-01", -52),
    ])
    func `dates move by the whole number of weeks nearest to the wished start`(start: String, weeks: Int) throws {
        #expect(try clone(.plannedCalendar(), start: start).weeks == weeks)
    }

    @Test func `every date keeps its weekday and its distance to the others`() throws {
        let clone = try clone(.plannedCalendar())
        #expect(clone.moves.count > 14)
        for move in clone.moves {
            #expect(move.to.lowerBound - move.from.lowerBound == 364)
            #expect(move.to.lowerBound.weekday == move.from.lowerBound.weekday)
            #expect(move.to.count == move.from.count)
        }
        let settings = clone.programme.settings
        #expect(settings.period.description == "2021-08-31...2022-05-30")
        #expect(settings.cohorts[0].period == settings.period)
        #expect(settings.deadline(.decision)?.day.description == "2021-05-07")
        let first = try #require(
            clone.programme.occasions.min { $0.occasion.days.lowerBound < $1.occasion.days.lowerBound })
        #expect(first.occasion.title == "Information till anställda")
    }

    @Test func `red days, squeeze days and the period are said of the days that they meet`() throws {
        var scenario = try Scenario.plannedCalendar()
        // Ascension day is 13 May 2021 and 26 May 2022: a Friday 364 days before the squeeze day of 27 May 2022.
        try scenario.plan("2021-05-28", "Fredagen")
        try scenario.plan("2021-05-27", "Torsdagen")
        try scenario.plan("2021-07-01", "Efteråt")
        let clone = try clone(scenario)
        func remarks(_ title: String) -> [CalendarWarning] {
            clone.moves.first { $0.subject == .occasion(title: title) }?.remarks ?? []
        }
        #expect(remarks("Fredagen").contains { if case .squeezeDay = $0 { true } else { false } })
        #expect(remarks("Torsdagen").contains { if case .dayOff(_, .ascension) = $0 { true } else { false } })
        #expect(remarks("Efteråt").contains(.outsidePeriod))
        #expect(remarks("Samtalet som verktyg").isEmpty)
    }

    @Test func `a deadline that comes to lie on a red day is said`() throws {
        // 30 April 2020 a year later is the Thursday before, 52 weeks; 53 weeks make it 6 May.
        let clone = try clone(.falun(), start: "2022-08-31")
        let move = try #require(
            clone.moves.first { if case .deadline(let name) = $0.subject { name.swedish == "Besked" } else { false } })
        #expect(move.to.lowerBound.description == "2022-05-06")
        #expect(move.remarks.isEmpty)
        let eve = try self.clone(.falun(), start: "2021-10-06")
        let apply = try #require(
            eve.moves.first {
                if case .deadline(let name) = $0.subject { name.swedish == "Sista ansökningsdag" } else { false }
            })
        #expect(apply.to.lowerBound.description == "2021-05-03")
    }

    @Test func `a break around Easter goes with Easter, others with the weeks`() throws {
        let clone = try clone(
            .falun {
                $0.calendar.breaks = [
                    SchoolBreak(
                        municipality: "sater", name: "påsklov",
                        days: Day(number: 18_723)...Day(number: 18_726)),
                    SchoolBreak(
                        municipality: "sater", name: "sportlov",
                        days: Day(number: 18_687)...Day(number: 18_691)),
                ]
            })
        let breaks = clone.programme.settings.calendar.breaks.sorted { $0.days.lowerBound < $1.days.lowerBound }
        // 6–9 April 2021 after Easter 4 April; Easter 2022 is 17 April.
        #expect(breaks.map(\.name) == ["sportlov", "påsklov"])
        #expect(breaks[0].days.lowerBound.description == "2022-02-28")
        #expect(breaks[1].days.description == "2022-04-19...2022-04-22")
        #expect(clone.undecided.map(\.matter).contains(.schoolBreaks))
    }

    @Test func `names of programme, cohorts and ids follow the years`() throws {
        let clone = try clone(.falun())
        let settings = clone.programme.settings
        #expect(settings.id == "falun-2021")
        #expect(settings.name.swedish == "Framtida chefer 2021–22")
        #expect(settings.short == "Falun 2021")
        #expect(settings.cohorts.map(\.id) == ["2021"])
        #expect(
            try self.clone(.falun(), name: "Ledare").programme.settings.name
                == LocalizedText(sv: "Ledare", en: "Ledare"))
    }

    @Test func `cohorts named after years stay apart, and their occasions follow them`() throws {
        let cohorts = [FalunProgramme.cohort("2020", seats: 12), FalunProgramme.cohort("2021", seats: 12)]
        var scenario = Scenario.falun { $0.cohorts = cohorts }
        var day = Occasion(kind: .courseDay, title: "Start", days: Day(number: 18_600)...Day(number: 18_600))
        day.cohort = "2021"
        try scenario.perform(.addOccasion(OccasionID(rawValue: 900), day), as: "tove.kron")
        let clone = try clone(scenario)
        #expect(clone.programme.settings.cohorts.map(\.id) == ["2021", "2022"])
        #expect(clone.programme.occasions.map(\.occasion.cohort) == ["2022"])
    }

    // MARK: - What goes along

    @Test func `settings, criteria, people and templates go along as they are`() throws {
        var scenario = try Scenario.plannedCalendar()
        let key = LetterTemplateKey(.admitted, .swedish)
        let text = "Välkommen\n\nDu har fått en plats i {{programme}}."
        try scenario.perform(
            .letter(.setTemplate(key, seen: LetterTemplates.shipped(key), to: text)), as: "petra.lind")
        let (old, new) = (scenario.programme.settings, try clone(scenario).programme)
        #expect(new.settings.people == old.people)
        #expect(new.settings.selection == old.selection)
        #expect(new.settings.course == old.course)
        #expect(new.settings.municipalities == old.municipalities)
        #expect(new.templates == [.init(key, text)])
        #expect(new.occasions.count == 11)
        #expect(Set(new.occasions.map(\.id)).count == 11)
        #expect(new.settings.origin?.programme == "falun-2020")
        #expect(new.settings.origin?.head == "abc")
    }

    @Test func `what was decided for the year is listed and not taken for decided`() throws {
        var scenario = try Scenario.plannedCalendar { $0.fee = 18_000 }
        try scenario.perform(.setQuota("sater", seats: 3, reference: "Styrgruppen § 9"), as: "petra.lind")
        let clone = try clone(scenario)
        #expect(clone.programme.settings.fee == nil)
        #expect(clone.programme.settings.decisions.isEmpty)
        let matters = clone.undecided.map(\.matter)
        #expect(matters.contains(.fee(18_000)))
        #expect(clone.undecided.contains { $0.matter.name == "quotas" && $0.reference == "Styrgruppen § 9" })
        #expect(clone.programme.settings.municipality("sater")?.seats == 3)
        #expect(clone.programme.settings.origin?.undecided == clone.undecided.map(\.matter.name))
    }

    @Test func `nobody who applied is named in anything that goes along`() throws {
        var scenario = try Scenario.decided()
        let list = [scenario.id("Åsa Öberg")]
        var visit = Occasion(kind: .exchange, title: "Finland", days: scenario.today + 200...scenario.today + 202)
        (visit.groups, visit.participants) = ([.part], list)
        try scenario.perform(.addOccasion(OccasionID(rawValue: 901), visit), as: "tove.kron")
        var talk = Occasion(kind: .courseDay, title: "Samtal", days: scenario.today + 210...scenario.today + 210)
        (talk.note, talk.lecturer) = ("Björn Ek kommer sent", "Öberg, Åsa")
        try scenario.perform(.addOccasion(OccasionID(rawValue: 902), talk), as: "tove.kron")
        let named = Occasion(
            kind: .other, title: "Möte med Elsa Nord", days: scenario.today + 220...scenario.today + 220)
        try scenario.perform(.addOccasion(OccasionID(rawValue: 903), named), as: "tove.kron")
        let key = LetterTemplateKey(.mentor, .swedish)
        try scenario.perform(
            .letter(
                .setTemplate(key, seen: LetterTemplates.shipped(key), to: "Hej\n\nSkriv till s0@sater.example.")),
            as: "petra.lind")
        let clone = try clone(scenario)
        let texts = "\(clone.programme)"
        for applicant in scenario.programme.municipalities.values.flatMap({ $0.applicants.map { $0 } }) {
            for trace in [
                applicant.application.fullName, applicant.application[.email], applicant.id.description,
            ] where !trace.isEmpty {
                #expect(!texts.contains(trace), "\(trace)")
            }
        }
        #expect(!texts.contains("Öberg, Åsa"))
        #expect(clone.leftOut.contains(.list(title: "Finland", visit.days)))
        #expect(clone.leftOut.contains(.namedOccasion(named.days)))
        #expect(clone.leftOut.contains(.namedField(title: "Samtal", .lecturer)))
        #expect(clone.leftOut.contains(.namedTemplate(key)))
        #expect(clone.leftOut.contains(.notes(1)))
    }

    @Test func `texts that name the earlier year are pointed out`() throws {
        var scenario = try Scenario.plannedCalendar()
        let key = LetterTemplateKey(.admitted, .swedish)
        try scenario.perform(
            .letter(.setTemplate(key, seen: LetterTemplates.shipped(key), to: "Plats\n\nVi ses i september 2020.")),
            as: "petra.lind")
        #expect(try clone(scenario).dated == ["admitted (sv)"])
    }

    // MARK: - Who may, and what becomes of it

    @Test(arguments: [
        ("petra.lind", true), ("rut.alm", true), ("tove.kron", true), ("eva.strom", false), ("sten.hed", false),
        ("nobody", false),
    ])
    func `who coordinates the programme may clone it`(person: String, may: Bool) throws {
        let scenario = Scenario.falun()
        if may {
            _ = try clone(scenario, as: PersonID(person))
        } else {
            #expect(throws: Refusal.self) { try clone(scenario, as: PersonID(person)) }
        }
    }

    @Test func `the store's owner needs no role`() throws {
        var random = SeededRandom(seed: 1)
        let scenario = Scenario.falun()
        let wish = ProgrammeClone.Wish(id: "falun-2021", start: try #require(Day("2021-09-01")))
        _ = try ProgrammeClone(
            of: scenario.programme, origin: Self.origin, wish, by: scenario.actor("nobody"), isOwner: true,
            ids: &random)
    }

    @Test func `a programme begins with all that it was planned with, once`() throws {
        let new = try clone(.plannedCalendar()).programme
        let actor = Actor(id: "petra.lind", name: "Petra Lind", roles: [])
        var programme = Programme()
        let facts = try programme.decide(.found(new), by: actor, on: Day(number: 18_700))
        for fact in facts {
            programme.apply(
                fact.value, in: fact.scope, signed: Signature(by: "petra.lind", at: Instant(milliseconds: 0)))
        }
        #expect(programme.settings == new.settings)
        #expect(programme.calendar.entries.count == 11)
        #expect(programme.calendar.releases.list.isEmpty)
        #expect(throws: Refusal.programmeAlreadyDefined) {
            try programme.decide(.found(new), by: actor, on: Day(number: 18_700))
        }
        let leader = Actor(account: "petralind", in: new.settings)
        #expect(throws: Refusal.cannotUndo) {
            try programme.decideUndo(of: facts.prefix(1) + [], by: leader, on: Day(number: 18_700))
        }
    }

    @Test func `a template that cannot be read is refused before anything is written`() {
        let key = LetterTemplateKey(.admitted, .swedish)
        let new = NewProgramme(FalunProgramme().settings, templates: [.init(key, "Ämne\n\n{{nobody}}")])
        #expect(throws: Refusal.self) {
            try Programme().decide(
                .found(new), by: Actor(id: "a", name: "a", roles: []), on: Day(number: 18_700))
        }
    }
}
