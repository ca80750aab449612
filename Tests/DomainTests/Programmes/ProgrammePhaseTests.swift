import Domain
import TestSupport
import Testing

@Suite struct ProgrammePhaseTests {
    @Test(arguments: [
        ("2020-03-29", ProgrammePhase.planned), ("2020-03-30", .applications), ("2020-03-31", .selection),
        ("2020-08-31", .selection), ("2020-09-01", .running), ("2021-05-31", .running), ("2021-06-01", .finished),
    ])
    func `a programme with a selection goes from its first date over the last day to apply to its course`(
        day: String, phase: ProgrammePhase
    ) throws {
        #expect(FalunProgramme().settings.phase(on: try #require(Day(day))) == phase)
    }

    @Test(arguments: [
        ("2020-03-31", ProgrammePhase.planned), ("2020-08-31", .planned), ("2020-09-01", .running),
        ("2021-06-01", .finished),
    ])
    func `a programme without a selection is planned until it runs`(day: String, phase: ProgrammePhase) throws {
        var falun = FalunProgramme()
        falun.hasSelection = false
        #expect(falun.settings.phase(on: try #require(Day(day))) == phase)
    }

    @Test func `what is due next is the nearest date that has not passed`() throws {
        let settings = FalunProgramme().settings
        #expect(settings.nextDeadline(from: try #require(Day("2020-05-08")))?.kind == .decision)
        #expect(settings.nextDeadline(from: try #require(Day("2020-05-09")))?.kind == .mentorMeeting)
        #expect(settings.nextDeadline(from: try #require(Day("2020-08-21"))) == nil)
    }

    @Test func `a summary tells how many take part and which roles somebody has`() throws {
        let scenario = try Scenario.decided()
        let summary = ProgrammeSummary(scenario.programme, for: scenario.actor("eva.strom"), on: scenario.today)
        #expect(summary.participants == 3)
        #expect(summary.seats == 4)
        #expect(summary.roles.contains(.personnelChief))
        #expect(!summary.mayFound)
        #expect(ProgrammeSummary(scenario.programme, for: scenario.actor("petra.lind"), on: scenario.today).mayFound)
        #expect(!ProgrammeSummary(scenario.programme, for: scenario.actor("sten.hed"), on: scenario.today).mayFound)
    }
}
