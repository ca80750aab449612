import Domain
import TestSupport
import Testing

@Suite("The parts that a programme uses")
struct ProgrammePartTests {
    private func parts(_ change: (inout FalunProgramme) -> Void) -> Set<ProgrammePart> {
        let settings = Scenario.falun(change).programme.settings
        return Set(ProgrammePart.allCases.filter(settings.uses))
    }

    @Test("Falun uses all but the second cohort and an evaluation that nobody has asked for")
    func falun() {
        #expect(
            parts { _ in } == [.selection, .test, .mentors, .approval, .residential, .outcomes, .severalMunicipalities])
    }

    @Test("An obligatory programme of one municipality uses hardly any")
    func obligatory() {
        let few = parts {
            ($0.hasSelection, $0.mentorHours) = (false, nil)
            $0.seats = [("sater", 0)]
            $0.course = CourseSettings(
                days: 12, occasions: 6, residential: .none, loadPercent: nil, taskDaysPerMonth: 0)
        }
        #expect(few == [.enrolment, .outcomes])
    }

    @Test("Where nobody is followed up, nothing about it is recorded")
    func withoutOutcomes() throws {
        let unused = parts { $0.outcomes = OutcomeSettings(months: []) }
        #expect(!unused.contains(.outcomes))
        let scenario = try Scenario.obligatory { $0.outcomes = OutcomeSettings(months: []) }
        let id = try #require(scenario.programme.participants.first).applicant
        let answer = NetworkAnswer(wants: true, day: scenario.today)
        #expect(
            scenario.refusal(of: .outcome(.answerNetwork(id, seen: nil, answer)), as: "tove.kron")
                == .notUsed(.outcomes))
    }

    @Test("Without a test no stage, no step and no task speaks of one")
    func withoutTest() throws {
        let scenario = Scenario.falun {
            $0.test = .init(used: false, passMark: nil, maximum: nil, reuseMonths: nil)
        }
        let settings = scenario.programme.settings
        #expect(!settings.uses(.test) && !settings.stages.contains(.test))
        #expect(!scenario.programme.funnelStages.contains(.passedTest))
        #expect(Scenario.falun().programme.settings.stages == Stage.allCases)
    }

    @Test("Letters are those that there can be reason for")
    func letters() throws {
        #expect(try Scenario.obligatory().programme.settings.letterKinds == [.enrolled])
        let approving = try Scenario.obligatory { $0.approval = ApprovalSettings(attendancePercent: 80) }
        #expect(approving.programme.settings.letterKinds == [.enrolled, .certificate])
        #expect(!Scenario.falun().programme.settings.letterKinds.contains(.enrolled))
    }
}
