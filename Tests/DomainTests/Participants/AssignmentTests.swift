import Domain
import TestSupport
import Testing

/// What is handed in between the occasions (S2-8).
@Suite struct AssignmentTests {
    private var scenario: Scenario
    private let asa: ApplicantID
    private let first: OccasionID

    init() throws {
        scenario = try Scenario.course()
        asa = scenario.id("Åsa Öberg")
        first = scenario.courseDay("2020-09-07").occasion
    }

    private func record(_ handIn: HandIn?, of occasion: OccasionID? = nil, seen: HandIn? = nil) -> Command {
        .participant(.recordAssignment(asa, occasion ?? first, handIn, seen: seen))
    }

    @Test mutating func isRecordedWithItsDayAndTakenBack() throws {
        let before = scenario.state
        let facts = try scenario.perform(record(HandIn(on: scenario.today, note: " Väl gjort ")), as: "tove.kron")
        let asked = try #require(scenario.courseProgress("Åsa Öberg")?.assignments.first)
        #expect(asked.handIn?.value == HandIn(on: scenario.today, note: "Väl gjort"))
        #expect(asked.due == Day(2020, 10, 6), "the next course occasion")
        #expect(
            scenario.refusal(of: record(HandIn(on: scenario.today)), as: "petra.lind")
                == .changedSince("assignment-handed-in"))
        try scenario.undo(facts, as: "tove.kron")
        #expect(scenario.state == before)
    }

    @Test func onlyWhatWasAskedForAndNotAheadOfTime() throws {
        let other = scenario.courseDay("2020-11-11").occasion
        #expect(
            scenario.refusal(of: record(HandIn(on: scenario.today), of: other), as: "tove.kron")
                == .participant(.noAssignment))
        #expect(
            scenario.refusal(of: record(HandIn(on: scenario.today + 1)), as: "tove.kron")
                == .dayTooLate(scenario.today + 1, latest: scenario.today))
        #expect(scenario.refusal(of: record(nil), as: "tove.kron") == .nothingToChange)
        #expect(scenario.refusal(of: record(HandIn(on: scenario.today)), as: "bo.ek") != nil)
    }

    @Test mutating func aShareOfTheAssignmentsIsRoundedUp() throws {
        scenario = try Scenario.course { $0.approval = ApprovalSettings(assignmentsPercent: 60) }
        let standing = try #require(scenario.courseProgress("Åsa Öberg")?.requirements.first)
        #expect(standing.needed == 2 && standing.total == 2, "60 percent of two are both")
        try scenario.perform(record(HandIn(on: scenario.today)), as: "tove.kron")
        #expect(scenario.courseProgress("Åsa Öberg")?.requirements.first?.state == .open)
        try scenario.perform(
            record(HandIn(on: scenario.today), of: scenario.courseDay("2020-10-06").occasion), as: "tove.kron")
        #expect(scenario.courseProgress("Åsa Öberg")?.requirements.first?.state == .met)
    }
}
