import Domain
import TestSupport
import Testing

@Suite("Who takes part where nobody is selected")
struct EnrolmentTests {
    private var scenario: Scenario
    private let start = Day(number: 18_506)  // 2020-09-01

    init() throws { scenario = try .obligatory() }

    private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
    private func id(_ name: String) -> ApplicantID { scenario.id(name) }
    private func enrolment(_ name: String) -> Enrolment? { scenario[id(name)].enrolment }
    private func participant(_ name: String) -> Participant? { scenario.programme.courseParticipant(id(name)) }

    @discardableResult
    private mutating func perform(
        _ command: EnrolmentCommand, as person: PersonID = "eva.strom"
    ) throws(Refusal) -> [Scoped<Event>] {
        try scenario.perform(.participant(.enrolment(command)), as: person)
    }

    private func refusal(_ command: EnrolmentCommand, as person: PersonID = "eva.strom") -> Refusal? {
        scenario.refusal(of: .participant(.enrolment(command)), as: person)
    }

    @Test("Everybody enrolled takes part from the start of the course, in the order of enrolment")
    func enrolled() throws {
        let people = scenario.programme.participants
        #expect(people.map(\.applicant) == ["Åsa Öberg", "Björn Ek", "Greta Skydd", "Cecilia Åberg"].map(id))
        #expect(people.allSatisfy { $0.since == start && $0.seat == nil && $0.municipality == "sater" })
        #expect(people[0].ground == .enrolment("2020"), "the only cohort goes without saying")
        #expect(scenario.programme.knowsParticipants)
        #expect(scenario.programme.courseParticipants(in: ["sater"]).count == 4)
        #expect(scenario.programme.stage(of: scenario[id("Björn Ek")], in: "sater") == .admitted)
    }

    @Test("Personal data stand in the municipality's journal, and nothing about anybody in the programme's")
    func journals() {
        let facts = scenario.history.map(\.fact).filter { $0.value.applicant != nil }
        #expect(facts.count == 8 && facts.allSatisfy { $0.scope == .municipality("sater") })
    }

    @Test("A replay gives the same programme")
    func replay() {
        #expect(ProgrammeState(scenario.replayed()) == scenario.state)
        #expect(scenario.replayed().participants == scenario.programme.participants)
    }

    @Test("Who becomes a manager later joins later, and what was before does not count")
    mutating func later() throws {
        scenario.wake(on: day("2020-10-20"))
        try scenario.enrol("Dan", "Ny", [.email: "dan@sater.example"])
        #expect(participant("Dan Ny")?.since == (day("2020-10-20")), "today, since the course has begun")
        let dan = try #require(participant("Dan Ny"))
        let progress = scenario.programme.courseProgress(of: dan)
        #expect(progress.days.first?.date == (day("2020-11-11")))
        #expect(scenario.programme.participants(on: day("2020-10-06")).count == 4)
        #expect(scenario.programme.participants(on: day("2020-11-11")).count == 5)
    }

    @Test("Who leaves the post takes part no more, from the day, with the reason")
    mutating func leaving() throws {
        scenario.wake(on: day("2020-10-20"))
        try perform(.end(id("Björn Ek"), on: day("2020-10-01"), reason: "Ny tjänst i Falun"))
        #expect(enrolment("Björn Ek")?.ended == .init(on: day("2020-10-01"), reason: "Ny tjänst i Falun"))
        #expect(scenario.programme.participants.count == 3)
        #expect(scenario.programme.courseParticipants(in: ["sater"]).count == 4, "took part in the first days")
        let attending = scenario.programme.attending(scenario.courseDay("2020-10-06"), in: ["sater"])
        #expect(!attending.contains { $0.applicant == id("Björn Ek") })
        #expect(scenario.programme.stage(of: scenario[id("Björn Ek")], in: "sater") == .ended)
    }

    @Test("Who left before the course began never took part")
    mutating func neverBegan() throws {
        try perform(.end(id("Björn Ek"), on: nil, reason: "Pension"))
        #expect(enrolment("Björn Ek")?.ended?.day == start, "today lies before the first day")
        #expect(scenario.programme.courseParticipants(in: ["sater"]).count == 3)
        #expect(scenario.programme.hasTakenPart(id("Björn Ek")), "it stays on record that the person was enrolled")
    }

    @Test("Who comes back takes part again, and the time between does not count")
    mutating func comingBack() throws {
        let (left, back) = (day("2020-10-01"), day("2020-12-01"))
        scenario.wake(on: day("2020-12-05"))
        try perform(.end(id("Björn Ek"), on: left, reason: "Tjänstledig"))
        try perform(.resume(id("Björn Ek"), since: back))
        let bjorn = try #require(participant("Björn Ek"))
        #expect(bjorn.pauses == [left..<back] && bjorn.ended == nil)
        let days = scenario.programme.courseProgress(of: bjorn).days.map(\.date)
        #expect(!days.contains(day("2020-10-06")) && !days.contains(day("2020-11-11")))
        #expect(days.contains(day("2020-09-07")) && days.contains(day("2020-12-10")))
        #expect(scenario.programme.participants.count { $0.applicant == id("Björn Ek") } == 1, "one row, not two")
    }

    @Test("Who comes back on the day of leaving never left")
    mutating func mistake() throws {
        scenario.wake(on: day("2020-10-20"))
        let before = enrolment("Åsa Öberg")
        try perform(.end(id("Åsa Öberg"), on: day("2020-10-01"), reason: "Fel person"))
        try perform(.resume(id("Åsa Öberg"), since: day("2020-10-01")))
        #expect(enrolment("Åsa Öberg") == before)
    }

    @Test("Each refusal")
    mutating func refusals() throws {
        scenario.wake(on: day("2020-10-20"))
        let asa = id("Åsa Öberg")
        let new = ApplicantID(rawValue: 999)
        func enrol(_ texts: [ApplicationField: String], since: Day? = nil, cohort: CohortID? = nil) -> EnrolmentCommand
        {
            .enrol(new, "sater", Application(texts), since: since, cohort: cohort)
        }
        #expect(refusal(enrol([:])) == .missing(.name))
        #expect(refusal(enrol([.lastName: "Ny"], cohort: "x")) == .participant(.enrolment(.noSuchCohort("x"))))
        let period = scenario.programme.settings.period
        let outside = period.upperBound + 1
        #expect(
            refusal(enrol([.lastName: "Ny"], since: outside))
                == .participant(.enrolment(.dayOutside(outside, period))))
        #expect(
            refusal(enrol([.lastName: "Ny", .email: "C0@sater.example"])) == .participant(.enrolment(.takesPart(asa))))
        #expect(
            refusal(.enrol(asa, "sater", Application([.lastName: "Ny"]), since: nil, cohort: nil)) == .alreadyExists)
        #expect(
            refusal(.enrol(new, "mora", Application([.lastName: "Ny"]), since: nil, cohort: nil))
                == .noSuchMunicipality("mora"))
        #expect(refusal(.end(asa, on: nil, reason: " ")) == .missing(.reason))
        let range = start...scenario.today
        #expect(
            refusal(.end(asa, on: scenario.today + 1, reason: "x"))
                == .participant(.enrolment(.dayOutside(scenario.today + 1, range))))
        #expect(refusal(.resume(asa, since: nil)) == .participant(.enrolment(.hasNotLeft)))
        #expect(refusal(.end(new, on: nil, reason: "x")) == .noSuchApplicant(new))
        let seen = try #require(enrolment("Åsa Öberg"))
        #expect(refusal(.correct(asa, since: start, cohort: nil, seen: seen)) == .nothingToChange)
        #expect(
            refusal(.correct(asa, since: start + 3, cohort: nil, seen: Enrolment(since: start + 1)))
                == .changedSince("enrolment"))
        for person: PersonID in ["bo.ek", "vera.gast", "tove.kron", "maj.rask"] {
            #expect(
                refusal(.end(asa, on: nil, reason: "x"), as: person)
                    == .notPermitted(
                        needed: [.recruitmentCentre, .projectLeader, .personnelChief, .hrRepresentative],
                        municipality: "sater"))
        }
        try perform(.end(asa, on: nil, reason: "x"))
        #expect(refusal(.end(asa, on: nil, reason: "y")) == .participant(.enrolment(.hasLeft(scenario.today))))
        let early = scenario.today - 1
        #expect(
            refusal(.resume(asa, since: early))
                == .participant(.enrolment(.dayOutside(early, scenario.today...period.upperBound))))
    }

    @Test("Nobody leaves on paper before a day that was attended")
    mutating func attended() throws {
        scenario.wake(on: day("2020-10-20"))
        try scenario.mark("Åsa Öberg", "2020-10-06", Attendance(.present), as: "eva.strom")
        let end = EnrolmentCommand.end(id("Åsa Öberg"), on: day("2020-10-01"), reason: "x")
        #expect(refusal(end) == .participant(.enrolment(.attended(day("2020-10-06")))))
        let seen = try #require(enrolment("Åsa Öberg"))
        #expect(
            refusal(.correct(id("Åsa Öberg"), since: day("2020-10-07"), cohort: nil, seen: seen))
                == .participant(.enrolment(.attended(day("2020-10-06")))))
        try perform(.end(id("Åsa Öberg"), on: day("2020-10-07"), reason: "x"))
    }

    @Test("Every change can be taken back; who has been there cannot be taken out again")
    mutating func undo() throws {
        let before = scenario.state
        let added = try scenario.enrol("Dan", "Ny")
        try scenario.undo(added, as: "eva.strom")
        #expect(scenario.state == before)
        let moved = try perform(
            .correct(id("Björn Ek"), since: start + 9, cohort: "2020", seen: Enrolment(since: start)))
        #expect(enrolment("Björn Ek")?.cohort == "2020" && participant("Björn Ek")?.since == start + 9)
        try scenario.undo(moved, as: "eva.strom")
        #expect(scenario.state == before)
        let again = try scenario.enrol("Dan", "Ny")
        scenario.wake(on: day("2020-10-20"))
        try scenario.mark("Dan Ny", "2020-10-06", Attendance(.present), as: "eva.strom")
        #expect(scenario.refusal(ofUndoing: again, as: "eva.strom") == .cannotUndo)
    }

    @Test("Where participants are selected nobody is enrolled, and the other way round")
    mutating func otherPart() throws {
        let selecting = Scenario.falun()
        let command = Command.participant(
            .enrolment(
                .enrol(ApplicantID(rawValue: 5), "sater", Application([.lastName: "Ny"]), since: nil, cohort: nil)))
        #expect(selecting.refusal(of: command, as: "eva.strom") == .notUsed(.enrolment))
        let application = Command.addApplicant(ApplicantID(rawValue: 5), "sater", Application([.lastName: "Ny"]))
        #expect(scenario.refusal(of: application, as: "eva.strom") == .notUsed(.selection))
        #expect(scenario.refusal(of: .withdraw(id("Björn Ek"), reason: "x"), as: "eva.strom") == .notUsed(.selection))
        #expect(
            scenario.refusal(of: .mentor(.release(id("Björn Ek"), reason: "x")), as: "eva.strom") == .notUsed(.mentors))
    }

    @Test("They take part in everything: attendance, letters, outcomes, statistics and what waits")
    mutating func everything() throws {
        #expect(
            scenario.programme.letters(for: scenario.actor("eva.strom")).map(\.key.kind)
                == Array(repeating: .enrolled, count: 4))
        scenario.wake(on: day("2020-10-20"))
        let waiting = scenario.programme.waiting(for: scenario.actor("petra.lind"), on: scenario.today)
        #expect(waiting.contains(.attendance(days: 3)))
        try scenario.perform(
            .participant(.markAllPresent(scenario.courseDay("2020-09-07"), in: nil)), as: "eva.strom")
        #expect(scenario.attendance("Björn Ek", "2020-09-07")?.presence == .present)
        let statistics = scenario.programme.statistics(of: ["sater"])
        #expect(statistics.stages == [.enrolled, .remaining])
        scenario.wake(on: day("2021-06-10"))
        #expect(scenario.programme.alumni(for: scenario.actor("eva.strom")).count == 4)
        let note = CareerNote(isManager: true, employer: .own, place: "", post: "Rektor")
        try scenario.perform(
            .outcome(.record(id("Björn Ek"), scenario.today, seen: nil, note)), as: "eva.strom")
    }

    @Test("Two cohorts: which one can be said now or later")
    mutating func cohorts() throws {
        scenario = try .obligatory {
            $0.cohorts = [FalunProgramme.cohort("1", seats: 35), FalunProgramme.cohort("2", seats: 35)]
        }
        #expect(scenario.programme.participants[0].ground == .enrolment(nil))
        let seen = try #require(enrolment("Åsa Öberg"))
        try perform(.correct(id("Åsa Öberg"), since: start, cohort: "2", seen: seen))
        #expect(participant("Åsa Öberg")?.ground == .enrolment("2"))
    }

    @Test("Who has changed cohort is not moved by correcting the enrolment, which says so")
    mutating func cohortChangedSince() throws {
        scenario = try .obligatory {
            $0.cohorts = [FalunProgramme.cohort("1", seats: 35), FalunProgramme.cohort("2", seats: 35)]
        }
        let asa = id("Åsa Öberg")
        var seen = try #require(enrolment("Åsa Öberg"))
        try perform(.correct(asa, since: start, cohort: "1", seen: seen))
        seen = try #require(enrolment("Åsa Öberg"))
        let change = CohortCommand.change(asa, to: "2", on: start + 30, reason: "Föräldraledig")
        let facts = try scenario.perform(.cohort(change), as: "petra.lind")
        #expect(
            refusal(.correct(asa, since: start, cohort: "2", seen: seen))
                == .participant(.enrolment(.cohortChanged(start + 30))))
        #expect(
            refusal(.correct(asa, since: start, cohort: nil, seen: seen))
                == .participant(.enrolment(.cohortChanged(start + 30))))
        #expect(
            refusal(.correct(asa, since: start + 1, cohort: "1", seen: seen)) == nil, "the day can still be corrected")
        try scenario.undo(facts, as: "petra.lind")
        try perform(.correct(asa, since: start, cohort: "2", seen: seen))
        #expect(scenario.programme.cohort(of: asa) == "2", "the change undone, the enrolment decides again")
    }
}
