import Domain
import TestSupport
import Testing

/// What mentors and participants do together, and what is flagged about mentors (S4-8, S4-9, requirements G).
@Suite struct MentorshipTests {
    private var scenario: Scenario
    private let asa: ApplicantID

    init() throws {
        scenario = try Scenario.course()
        asa = scenario.id("Åsa Öberg")
    }

    private mutating func choose(
        _ proposal: MentorProposal = Scenario.mentor(), for name: String = "Åsa Öberg",
        in code: MunicipalityCode = "sater"
    ) throws {
        try scenario.perform(.mentor(.choose(scenario.id(name, in: code), proposal, reason: "Byte")), as: "petra.lind")
    }

    private func log(_ minutes: Int, number: Int? = nil, on day: Day? = nil) -> Command {
        .mentor(.logSession(asa, number: number, MentorSession(on: day ?? scenario.today, minutes: minutes)))
    }

    private func warnings(_ name: String = "Åsa Öberg", in code: MunicipalityCode = "sater") -> [MentorWarning] {
        scenario.programme.mentorWarnings(of: scenario.id(name, in: code))
    }

    // MARK: - Hours

    @Test mutating func hoursAreLoggedAmendedAndTakenAway() throws {
        #expect(scenario.refusal(of: log(60), as: "petra.lind") == .mentor(.notChosen))
        try choose()
        try scenario.perform(log(90), as: "petra.lind")
        let second = try scenario.perform(log(30), as: "tove.kron")
        #expect(scenario.courseProgress("Åsa Öberg")?.mentorMinutes == 120)
        try scenario.perform(log(45, number: 1), as: "petra.lind")
        #expect(scenario.courseProgress("Åsa Öberg")?.mentorMinutes == 75)
        try scenario.undo(second, as: "tove.kron")
        #expect(scenario.courseProgress("Åsa Öberg")?.mentorMinutes == 45)
        try scenario.perform(.mentor(.logSession(asa, number: 1, nil)), as: "petra.lind")
        #expect(scenario[asa].progress.after.mentorship == Mentorship())
        #expect(scenario.refusal(of: log(45, number: 7), as: "petra.lind") == .mentor(.noSuchSession(7)))
    }

    @Test mutating func aMeetingLastsAtMostADayAndHasBeen() throws {
        try choose()
        for minutes in [0, -5, 1441] {
            #expect(scenario.refusal(of: log(minutes), as: "petra.lind") == .mentor(.notADuration(minutes)))
        }
        #expect(
            scenario.refusal(of: log(60, on: scenario.today + 1), as: "petra.lind")
                == .dayTooLate(scenario.today + 1, latest: scenario.today))
    }

    @Test mutating func hoursCountTowardsWhatIsDemanded() throws {
        try choose()
        func state() -> RequirementStanding.State? {
            scenario.courseProgress("Åsa Öberg")?.requirements.first { $0.requirement == .mentorHours }?.state
        }
        try scenario.perform(log(899), as: "petra.lind")
        #expect(state() == .open)
        try scenario.perform(log(1), as: "petra.lind")
        #expect(state() == .met)
    }

    // MARK: - The pre-meeting

    @Test mutating func thePremeetingIsMetWhenBothWereThere() throws {
        let planned = try #require(scenario.programme.plannedPremeeting(of: "2020"))
        #expect(planned.occasion.days.lowerBound == Day(2020, 8, 25))
        func record(_ attended: PreMeeting.Attended, seen: PreMeeting? = nil) -> Command {
            .mentor(
                .recordPremeeting(
                    asa, PreMeeting(on: planned.occasion.days.lowerBound, attended: attended), seen: seen))
        }
        #expect(scenario.refusal(of: record(.both), as: "petra.lind") == .mentor(.notChosen))
        try scenario.perform(record(.participant), as: "petra.lind")
        let seen = try #require(scenario[asa].progress.after.mentorship.premeeting?.value)
        func state() -> RequirementStanding.State? {
            scenario.courseProgress("Åsa Öberg")?.requirements.first { $0.requirement == .premeeting }?.state
        }
        #expect(state() == .missed)
        try choose()
        #expect(scenario.refusal(of: record(.both), as: "petra.lind") == .changedSince("premeeting"))
        try scenario.perform(record(.both, seen: seen), as: "petra.lind")
        #expect(state() == .met)
        let ahead = Command.mentor(
            .recordPremeeting(
                scenario.id("Björn Ek"), PreMeeting(on: scenario.today + 1, attended: .neither), seen: nil))
        #expect(scenario.refusal(of: ahead, as: "petra.lind") == .participant(.dayAhead(scenario.today + 1)))
    }

    // MARK: - What is flagged

    @Test mutating func aMentorWhoStopsBeingAManagerIsFlaggedForAllMentees() throws {
        try choose()
        try choose(for: "Jonna Alm", in: "gagnef")
        let facts = try scenario.perform(
            .mentor(.recordCeased(asa, MentorCeased(since: scenario.today, note: "Ny tjänst"))), as: "petra.lind")
        #expect(facts.count == 2)
        #expect(warnings() == [.ceased(scenario.today), .several(2)])
        #expect(warnings("Jonna Alm", in: "gagnef") == [.ceased(scenario.today), .several(2)])
        #expect(
            scenario.programme.lackingMentor(for: scenario.actor("petra.lind")).count == 4,
            "somebody must be found for both"
        )
        try choose(Scenario.mentor("Olof Ask", in: "Säter").with(email: "olof@sater.example"))
        #expect(warnings() == [], "another mentor is a manager until told otherwise")
        try scenario.perform(
            .mentor(.recordCeased(scenario.id("Jonna Alm", in: "gagnef"), nil)), as: "petra.lind")
        #expect(warnings("Jonna Alm", in: "gagnef") == [])
    }

    @Test mutating func aChangeOfMentorIsTakenBackWithWhatWasKnown() throws {
        try choose()
        try scenario.perform(.mentor(.recordCeased(asa, MentorCeased(since: scenario.today))), as: "petra.lind")
        let before = scenario.state
        let facts = try scenario.perform(
            .mentor(.choose(asa, Scenario.mentor("Olof Ask", in: "Säter"), reason: "Byte")), as: "petra.lind")
        try scenario.undo(facts, as: "petra.lind")
        #expect(scenario.state == before)
    }

    @Test mutating func aMentorWithSeveralMenteesIsFlagged() throws {
        try choose()
        #expect(warnings() == [])
        try choose(for: "Björn Ek")
        #expect(warnings() == [.several(2)] && warnings("Björn Ek") == [.several(2)])
        try scenario.leave(scenario.id("Björn Ek"))
        #expect(warnings() == [], "who has left is no mentee")
    }

    @Test mutating func aMentorWhoSatOnThePanelIsFlagged() throws {
        try choose(MentorProposal(name: "Bo Ek", email: "bo.ek@example.se", municipality: "Säter", isManager: true))
        #expect(warnings() == [.satOnPanel])
        try choose(
            MentorProposal(name: "Bo Ek", email: "bo.ek@example.se", municipality: "Säter", isManager: true),
            for: "Jonna Alm", in: "gagnef")
        #expect(warnings("Jonna Alm", in: "gagnef") == [.several(2)], "on another's panel")
    }

    @Test mutating func theOwnManagerIsFlagged() throws {
        try choose(
            MentorProposal(name: "Hanna Hedin", email: "", municipality: "Säter", isManager: true))
        #expect(warnings() == [.ownManager])
    }

    @Test mutating func aMunicipalitySeesItsOwnMenteesOnly() throws {
        try choose()
        try choose(for: "Jonna Alm", in: "gagnef")
        let facts = try scenario.perform(
            .mentor(.recordCeased(asa, MentorCeased(since: scenario.today))), as: "eva.strom")
        #expect(facts.map(\.scope) == [.municipality("sater")])
    }

    // MARK: - Reminders

    @Test mutating func thoseWithoutAMentorAreOnTheReminderList() throws {
        #expect(
            scenario.programme.mentorDeadline(of: "2020") == Day(2020, 8, 20),
            "the mentor meeting's, as no other is set")
        let leader = scenario.actor("petra.lind")
        #expect(scenario.programme.lackingMentor(for: leader).count == 4)
        try choose()
        #expect(scenario.programme.lackingMentor(for: leader).count == 3)
        #expect(scenario.programme.lackingMentor(for: scenario.actor("eva.strom")).count == 2)
        #expect(scenario.programme.lackingMentor(for: scenario.actor("bo.ek")).isEmpty)
        #expect(scenario.programme.waiting(for: leader, on: scenario.today).contains(.mentors(3, by: Day(2020, 8, 20))))
    }
}

extension MentorProposal {
    fileprivate func with(email: String) -> MentorProposal {
        MentorProposal(name: name, email: email, municipality: municipality, isManager: isManager)
    }
}
