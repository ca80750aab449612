import Domain
import TestSupport
import Testing

@Suite("Recording what became of participants")
struct DecideOutcomeTests {
    private func day(_ year: Int, _ month: Int, _ day: Int) throws -> Day { try #require(Day(year, month, day)) }

    private func after() throws -> (scenario: Scenario, id: ApplicantID) {
        var (scenario, ids, _) = try Scenario.heldCourse()
        scenario.wake(on: try day(2021, 6, 10))
        return (scenario, ids[0])
    }

    private func record(_ id: ApplicantID, _ day: Day, _ note: CareerNote) -> Command {
        .outcome(.record(id, day, seen: nil, note))
    }

    private let chief = CareerNote(isManager: true, employer: .own, place: "Hemtjänsten", post: "enhetschef")

    @Test func whereWhenAndWhichPost() throws {
        var (scenario, id) = try after()
        let since = try day(2021, 3, 1)
        try scenario.perform(
            record(
                id, since, CareerNote(isManager: true, employer: .own, place: " Hemtjänsten", post: "enhetschef ")),
            as: "eva.strom")
        #expect(scenario[id].progress.after.career.notes[since]?.value == chief)
        let fact = try #require(scenario.history.last?.fact)
        #expect(fact.scope == .municipality("sater"))
        #expect(fact.value.applicant == id)
    }

    @Test(arguments: ["petra.lind", "rut.alm", "tove.kron", "eva.strom"] as [PersonID])
    func whoFollowsUp(_ person: PersonID) throws {
        let (scenario, id) = try after()
        #expect(scenario.refusal(of: record(id, scenario.today, chief), as: person) == nil)
    }

    @Test(arguments: ["sten.hed", "vera.gast", "bo.ek", "mia.vass"] as [PersonID])
    func whoDoesNot(_ person: PersonID) throws {
        let (scenario, id) = try after()
        #expect(scenario.refusal(of: record(id, scenario.today, chief), as: person) != nil)
    }

    @Test func whatCannotBeIsRefused() throws {
        let (scenario, id) = try after()
        func refusal(_ note: CareerNote, on day: Day? = nil) -> Refusal? {
            scenario.refusal(of: record(id, day ?? scenario.today, note), as: "petra.lind")
        }
        #expect(refusal(CareerNote(isManager: nil, employer: nil, post: "chef")) == .outcome(.nothingSaid))
        #expect(refusal(CareerNote(isManager: true, employer: .own, post: " ")) == .missing(.post))
        #expect(
            refusal(CareerNote(isManager: false, employer: .participating("mora"))) == .noSuchMunicipality("mora"))
        let allowed = try day(2020, 9, 1)...scenario.today
        #expect(
            refusal(chief, on: scenario.today + 1) == .outcome(.dayOutside(scenario.today + 1, allowed)))
        #expect(
            refusal(chief, on: allowed.lowerBound - 1) == .outcome(.dayOutside(allowed.lowerBound - 1, allowed)))
        #expect(refusal(chief, on: allowed.lowerBound) == nil)
    }

    @Test func onlyParticipantsAreFollowed() throws {
        let scenario = try Scenario.decided()
        let reserve = try #require(scenario.programme.admission?.value.reserves(of: "sater").first)
        #expect(
            scenario.refusal(of: record(reserve, scenario.today, chief), as: "petra.lind") == .outcome(.notParticipant))
        var early = Scenario.falun()
        let id = try early.applicant("Åsa", "Ek", in: "sater", at: .ranking)
        #expect(early.refusal(of: record(id, early.today, chief), as: "petra.lind") == .admissionNotDecided)
    }

    @Test func nobodyOverwritesWhatTheyHaveNotSeen() throws {
        var (scenario, id) = try after()
        let today = scenario.today
        try scenario.perform(record(id, today, chief), as: "petra.lind")
        #expect(scenario.refusal(of: record(id, today, chief), as: "eva.strom") == .nothingToChange)
        let other = CareerNote(isManager: false, employer: .own)
        guard case .conflict(let conflict)? = scenario.refusal(of: record(id, today, other), as: "eva.strom") else {
            Issue.record("what somebody else recorded was overwritten")
            return
        }
        #expect(conflict.field == "career")
        let seen = Command.outcome(.record(id, today, seen: chief, other))
        #expect(scenario.refusal(of: seen, as: "eva.strom") == nil)
    }

    @Test func somethingWrongIsRemovedForAReason() throws {
        var (scenario, id) = try after()
        let today = scenario.today
        #expect(
            scenario.refusal(of: .outcome(.remove(id, today, reason: "Fel")), as: "petra.lind")
                == .outcome(.nothingRecorded(today)))
        try scenario.perform(record(id, today, chief), as: "petra.lind")
        let stands = scenario.state
        #expect(
            scenario.refusal(of: .outcome(.remove(id, today, reason: "")), as: "petra.lind") == .missing(.reason))
        let facts = try scenario.perform(.outcome(.remove(id, today, reason: "Fel person")), as: "petra.lind")
        #expect(scenario[id].progress.after.career.notes.isEmpty)
        try scenario.undo(facts, as: "eva.strom")
        #expect(scenario.state == stands)
    }

    @Test func recordingIsUndoneAlsoAfterTheAdmission() throws {
        var (scenario, id) = try after()
        let before = scenario.state
        let facts = try scenario.perform(record(id, scenario.today, chief), as: "eva.strom")
        #expect(scenario.refusal(ofUndoing: facts, as: "bo.ek") != nil)
        var changed = scenario
        try changed.note(id, scenario.today, manager: false)
        #expect(changed.refusal(ofUndoing: facts, as: "eva.strom") == .changedSince("career"))
        try scenario.undo(facts, as: "eva.strom")
        #expect(scenario.state == before)
    }

    @Test func whoWantsToBeInTheNetworkIsAsked() throws {
        var (scenario, id) = try after()
        let yes = NetworkAnswer(wants: true, day: scenario.today)
        let facts = try scenario.perform(.outcome(.answerNetwork(id, seen: nil, yes)), as: "eva.strom")
        #expect(scenario[id].progress.after.career.network?.value == yes)
        #expect(
            scenario.refusal(of: .outcome(.answerNetwork(id, seen: yes, yes)), as: "eva.strom") == .nothingToChange)
        let no = NetworkAnswer(wants: false, day: scenario.today)
        guard case .conflict? = scenario.refusal(of: .outcome(.answerNetwork(id, seen: nil, no)), as: "eva.strom") else {
            Issue.record("an answer was overwritten unseen")
            return
        }
        #expect(scenario.refusal(of: .outcome(.answerNetwork(id, seen: yes, no)), as: "eva.strom") == nil)
        let before = try after().scenario.state
        try scenario.undo(facts, as: "eva.strom")
        #expect(scenario.state == before)
    }
}
