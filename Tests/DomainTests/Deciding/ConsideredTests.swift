import Domain
import TestSupport
import Testing

/// Two decide the same thing at once, for every command that does not itself say what the person saw: the later one has to
/// have seen the earlier one's.
@Suite struct ConsideredTests {
    /// Two decisions about the same thing.
    struct Pair: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Whether the later one cannot be carried out at all after the earlier one.
        var isHindered = false
        let make: @Sendable () throws -> Meeting
    }

    struct Meeting {
        var scenario: Scenario
        let mine: (Command, PersonID)
        let theirs: (Command, PersonID)
    }

    /// Åsa at a stage in Säter, decided about by Eva Ström and by Ida Moss, who both select.
    private static func about(
        _ stage: Stage, _ mine: (ApplicantID) -> Command, _ theirs: (ApplicantID) -> Command
    ) throws -> Meeting {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Öberg", in: "sater", at: stage)
        return Meeting(scenario: scenario, mine: (mine(id), "eva.strom"), theirs: (theirs(id), "ida.moss"))
    }

    static let pairs: [Pair] = [
        Pair(testDescription: "the manager's answer") {
            try about(
                .new, { .recordConsent($0, .application, Consent(.granted)) },
                { .recordConsent($0, .application, Consent(.refused, note: "Behövs här")) })
        },
        Pair(testDescription: "the first selection") {
            try about(.new, { .reject($0, reason: "Saknar tid") }, { .selectFirst($0, reason: "Uppfyller kraven") })
        },
        Pair(testDescription: "a rejection", isHindered: true) {
            try about(.new, { .selectFirst($0, reason: "Uppfyller kraven") }, { .reject($0, reason: "Saknar tid") })
        },
        Pair(testDescription: "the result of the test") {
            try about(
                .test, { .recordTest($0, TestResult(.missing, cause: "Sjuk")) },
                { .recordTest($0, TestResult(.missing, cause: "Bortrest")) })
        },
        Pair(testDescription: "the withdrawal", isHindered: true) {
            try about(.new, { .withdraw($0, reason: "Flyttar") }, { .withdraw($0, reason: "Annat arbete") })
        },
        Pair(testDescription: "the panel") {
            try about(
                .test, { .setPanel($0, Panel(members: ["bo.ek", "siv.alder"])) },
                { .setPanel($0, Panel(members: ["ida.moss", "siv.alder"])) })
        },
        Pair(testDescription: "a score on one's own card, open in two windows") {
            let room = try InterviewRoom()
            return Meeting(
                scenario: room.scenario, mine: (.giveRating(room.asa, "maturity", .score(2)), "bo.ek"),
                theirs: (.giveRating(room.asa, "maturity", .score(5)), "bo.ek"))
        },
        Pair(testDescription: "the seats of a municipality") {
            Meeting(
                scenario: Scenario.falun(), mine: (.setQuota("sater", seats: 3, reference: "KS 1"), "sten.hed"),
                theirs: (.setQuota("sater", seats: 1, reference: "KS 2"), "sten.hed"))
        },
        Pair(testDescription: "the rule for seats that are not filled") {
            Meeting(
                scenario: Scenario.falun(),
                mine: (.seat(.decideRule(.stayEmpty, order: [], reference: "§ 1")), "sten.hed"),
                theirs: (.seat(.decideRule(.nextMunicipality, order: ["ludvika"], reference: "§ 2")), "sten.hed"))
        },
        Pair(testDescription: "the mentor", isHindered: true) {
            let scenario = try Scenario.admitted()
            let id = scenario.holder(SeatID("sater", 1))
            return Meeting(
                scenario: scenario, mine: (.mentor(.choose(id, Scenario.mentor(), reason: "")), "petra.lind"),
                theirs: (
                    .mentor(.choose(id, Scenario.mentor("Olof Ask", in: "Säter"), reason: "Valde själv")), "rut.alm"
                ))
        },
    ]

    private func refusal(_ meeting: Meeting, _ scenario: Scenario) -> Refusal? {
        let (command, person) = meeting.mine
        let seen = meeting.scenario.programme.considered(
            [command], by: meeting.scenario.actor(person), on: meeting.scenario.today)
        do throws(Refusal) {
            _ = try scenario.programme.decide(
                command, considered: seen[0], by: scenario.actor(person), on: scenario.today)
            return nil
        } catch { return error }
    }

    @Test(arguments: pairs) func `the later one is told what stands there, and has then seen it`(_ pair: Pair) throws {
        let meeting = try pair.make()
        #expect(refusal(meeting, meeting.scenario) == nil)
        var scenario = meeting.scenario
        try scenario.perform(meeting.theirs.0, as: meeting.theirs.1)
        guard case .overtaken(let overtaken)? = refusal(meeting, scenario) else {
            return #expect(refusal(meeting, scenario) == .nothingToChange, "theirs was overwritten unseen")
        }
        let wanted = try meeting.scenario.programme.decide(
            meeting.mine.0, by: scenario.actor(meeting.mine.1), on: scenario.today)
        #expect(overtaken.wanted == wanted.first?.value)
        #expect(overtaken.theirs != nil && overtaken.theirs != overtaken.wanted)
        #expect(overtaken.signature == nil || overtaken.signature?.by == meeting.theirs.1)
        #expect((overtaken.hindrance == nil) != (pair.isHindered || pair.testDescription == "the first selection"))
        // Who has seen what stands there decides as ever.
        let again = Meeting(scenario: scenario, mine: meeting.mine, theirs: meeting.theirs)
        #expect(refusal(again, scenario) == overtaken.hindrance)
    }

    @Test(arguments: pairs) func `a change of something else is none of it`(_ pair: Pair) throws {
        let meeting = try pair.make()
        var scenario = meeting.scenario
        try scenario.apply("Någon", "Annan", in: "sater")
        #expect(refusal(meeting, scenario) == nil)
    }

    @Test(arguments: pairs) func `the same decided by both is no conflict`(_ pair: Pair) throws {
        let meeting = try pair.make()
        var scenario = meeting.scenario
        try scenario.perform(meeting.mine.0, as: meeting.mine.1)
        switch refusal(meeting, scenario) {
        case .nothingToChange: break
        case .overtaken(let overtaken): #expect(overtaken.hindrance != nil)
        default: #expect(Bool(false), "it was saved twice")
        }
    }

    @Test func `what was drafted tells what stood then, and what stands there again is no conflict`() throws {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Öberg", in: "sater", at: .new)
        let given = Command.recordConsent(id, .application, Consent(.granted, note: "Ja"))
        try scenario.perform(given, as: "ida.moss")
        let mine = Command.recordConsent(id, .application, Consent(.refused, note: "Behövs här"))
        let (eva, begun) = (scenario.actor("eva.strom"), scenario.now)
        let drafted = scenario.programme.considered([mine], by: eva, on: scenario.today).joined().map(\.value)
        func overtaken(_ drafted: [Event]) -> Overtaken? {
            scenario.programme.overtaken([mine], since: begun, drafted: drafted, by: eva, on: scenario.today)
        }
        try scenario.perform(.recordConsent(id, .application, Consent(.refused, note: "Nej")), as: "ida.moss")
        #expect(overtaken([])?.before == .unknown)
        guard case .fact(.consentRecorded(_, _, let before))? = overtaken(drafted)?.before else {
            return #expect(Bool(false), "what stood is not told")
        }
        #expect(before.new == Consent(.granted, note: "Ja"))
        try scenario.perform(given, as: "ida.moss")
        #expect(overtaken([]) != nil)
        #expect(overtaken(drafted) == nil)
    }

    @Test func `what is added beside what others add is kept, also under another number`() throws {
        var scenario = try Scenario.admitted()
        let id = scenario.holder(SeatID("sater", 1))
        try scenario.perform(.mentor(.choose(id, Scenario.mentor(), reason: "")), as: "petra.lind")
        let session = { (minutes: Int) in
            Command.mentor(.logSession(id, number: nil, MentorSession(on: scenario.today, minutes: minutes)))
        }
        let meeting = Meeting(
            scenario: scenario, mine: (session(60), "petra.lind"), theirs: (session(90), "petra.lind"))
        try scenario.perform(meeting.theirs.0, as: meeting.theirs.1)
        #expect(refusal(meeting, scenario) == nil)
    }

    @Test func `whoever has lost the right, or whose applicant is gone, is told that and nothing of what stands`()
        throws
    {
        let meeting = try ConsideredTests.pairs[0].make()
        var scenario = meeting.scenario
        try scenario.perform(meeting.theirs.0, as: meeting.theirs.1)
        let seen = meeting.scenario.programme.considered(
            [meeting.mine.0], by: scenario.actor("eva.strom"), on: scenario.today)
        #expect(throws: Refusal.self) {
            try scenario.programme.decide(
                meeting.mine.0, considered: seen[0], by: scenario.actor("vera.gast"), on: scenario.today)
        }
        do throws(Refusal) {
            _ = try scenario.programme.decide(
                meeting.mine.0, considered: seen[0], by: scenario.actor("vera.gast"), on: scenario.today)
        } catch {
            guard case .overtaken = error else { return }
            #expect(Bool(false), "theirs was told")
        }
    }
}
