import Domain
import TestSupport
import Testing

/// Attendance, day by day (S4-10, requirements G).
@Suite struct AttendanceTests {
    private var scenario: Scenario
    private let asa: ApplicantID

    init() throws {
        scenario = try Scenario.course()
        asa = scenario.id("Åsa Öberg")
    }

    private func record(
        _ date: String, _ attendance: Attendance?, seen: Attendance? = nil, of id: ApplicantID? = nil
    ) -> Command {
        .participant(.recordAttendance(id ?? asa, scenario.courseDay(date), attendance, seen: seen))
    }

    @Test func aTwoDayOccasionIsTwoAttendanceDays() {
        let (first, second) = (scenario.courseDay("2020-09-07"), scenario.courseDay("2020-09-08"))
        #expect(first.occasion == second.occasion)
        #expect((first.number, second.number) == (1, 2))
        #expect(scenario.programme.attendanceDays.count == 11, "of nine occasions")
    }

    @Test mutating func theDaysOfAnOccasionAreRecordedApart() throws {
        try scenario.mark("Åsa Öberg", "2020-09-07", Attendance(.present))
        try scenario.mark("Åsa Öberg", "2020-09-08", Attendance(.absent, cause: "Sjuk"))
        #expect(scenario.attendance("Åsa Öberg", "2020-09-07")?.presence == .present)
        #expect(scenario.attendance("Åsa Öberg", "2020-09-08") == Attendance(.absent, cause: "Sjuk"))
    }

    @Test mutating func markingAllPresentDoesNotOverwriteAnAbsenceReportedBeforehand() throws {
        let day = scenario.courseDay("2020-11-11")
        try scenario.mark("Åsa Öberg", "2020-11-11", Attendance(.absent, cause: "Operation"))
        try scenario.mark("Björn Ek", "2020-11-11", Attendance(.excused, cause: "Tjänsteresa"), as: "eva.strom")
        scenario.wake(on: try #require(Day(2020, 11, 11)))
        let facts = try scenario.perform(.participant(.markAllPresent(day, in: nil)), as: "tove.kron")
        #expect(facts.count == 2, "Greta and Jonna, of whom nothing was known")
        #expect(scenario.attendance("Åsa Öberg", "2020-11-11") == Attendance(.absent, cause: "Operation"))
        #expect(scenario.attendance("Björn Ek", "2020-11-11") == Attendance(.excused, cause: "Tjänsteresa"))
        #expect(scenario.attendance("Greta Skydd", "2020-11-11")?.presence == .present)
        #expect(scenario.attendance("Jonna Alm", "2020-11-11", in: "gagnef")?.presence == .present)
        #expect(
            scenario.refusal(of: .participant(.markAllPresent(day, in: nil)), as: "tove.kron")
                == .participant(.allRecorded))
    }

    @Test mutating func anAbsenceReportedMeanwhileStandsToo() throws {
        let day = scenario.courseDay("2020-10-06")
        let command = Command.participant(.markAllPresent(day, in: nil))
        #expect(scenario.refusal(of: command, as: "tove.kron") == nil)
        try scenario.mark("Åsa Öberg", "2020-10-06", Attendance(.partly, percent: 50), as: "eva.strom")
        try scenario.perform(command, as: "tove.kron")
        #expect(scenario.attendance("Åsa Öberg", "2020-10-06")?.percent == 50)
    }

    @Test mutating func allPresentIsOneChangeThatIsTakenBackAsOne() throws {
        try scenario.mark("Åsa Öberg", "2020-10-06", Attendance(.absent, cause: "Sjuk"))
        let before = scenario.state
        let facts = try scenario.perform(
            .participant(.markAllPresent(scenario.courseDay("2020-10-06"), in: nil)), as: "tove.kron")
        #expect(Set(facts.map(\.scope)) == [.municipality("sater"), .municipality("gagnef")])
        try scenario.undo(facts, as: "tove.kron")
        #expect(scenario.state == before)
    }

    @Test mutating func aMunicipalityMarksItsOwnOnly() throws {
        let day = scenario.courseDay("2020-10-06")
        let facts = try scenario.perform(.participant(.markAllPresent(day, in: nil)), as: "eva.strom")
        #expect(facts.count == 3 && facts.allSatisfy { $0.scope == .municipality("sater") })
        #expect(
            scenario.refusal(of: .participant(.markAllPresent(day, in: "gagnef")), as: "eva.strom")
                == .notPermitted(
                    needed: [.projectLeader, .trainingCoordinator, .personnelChief, .hrRepresentative],
                    municipality: "gagnef"))
    }

    @Test func nobodyWasThereOnADayToCome() throws {
        let day = try #require(Day(2020, 11, 11))
        for attendance in [Attendance(.present), Attendance(.partly, percent: 40)] {
            #expect(
                scenario.refusal(of: record("2020-11-11", attendance), as: "tove.kron") == .participant(.dayAhead(day)))
        }
        #expect(
            scenario.refusal(
                of: .participant(.markAllPresent(scenario.courseDay("2020-11-11"), in: nil)), as: "tove.kron")
                == .participant(.dayAhead(day)))
        #expect(
            scenario.refusal(of: record("2020-11-11", Attendance(.absent, cause: "Resa")), as: "tove.kron") == nil)
    }

    @Test func absenceAndLeaveNeedACauseAndAPartIsAPart() {
        for presence in [Presence.absent, .excused] {
            #expect(
                scenario.refusal(of: record("2020-10-06", Attendance(presence, cause: " ")), as: "tove.kron")
                    == .missing(.cause))
        }
        for percent in [0, 100, 140] {
            #expect(
                scenario.refusal(of: record("2020-10-06", Attendance(.partly, percent: percent)), as: "tove.kron")
                    == .participant(.notAPart(percent)))
        }
    }

    @Test mutating func whatSomebodyElseHasRecordedMeanwhileIsNotOverwritten() throws {
        try scenario.mark("Åsa Öberg", "2020-10-06", Attendance(.absent, cause: "Sjuk"), as: "eva.strom")
        #expect(
            scenario.refusal(of: record("2020-10-06", Attendance(.present)), as: "tove.kron")
                == .changedSince("attendance"))
        let seen = Attendance(.absent, cause: "Sjuk")
        #expect(scenario.refusal(of: record("2020-10-06", Attendance(.present), seen: seen), as: "tove.kron") == nil)
        #expect(scenario.refusal(of: record("2020-10-06", seen, seen: seen), as: "tove.kron") == .nothingToChange)
    }

    @Test func onlyThoseWithASeatThatDayAndWhomItIsForAreRecorded() throws {
        let reserve = scenario.id("Cecilia Åberg")
        #expect(
            scenario.refusal(of: record("2020-10-06", Attendance(.present), of: reserve), as: "tove.kron")
                == .participant(.notTakingPart(try #require(Day(2020, 10, 6)))))
        let occasion = scenario.courseDay("2020-10-06").occasion
        let third = Command.participant(
            .recordAttendance(asa, AttendanceDay(occasion, 3), Attendance(.present), seen: nil))
        #expect(scenario.refusal(of: third, as: "tove.kron") == .participant(.noSuchDay(3, of: 1)))
        let nowhere = OccasionID(rawValue: 77)
        let none = Command.participant(
            .recordAttendance(asa, AttendanceDay(nowhere, 1), Attendance(.present), seen: nil))
        #expect(scenario.refusal(of: none, as: "tove.kron") == .noSuchOccasion(nowhere))
        let premeeting = try #require(scenario.programme.plannedPremeeting(of: "2020")?.id)
        let meeting = Command.participant(
            .recordAttendance(asa, AttendanceDay(premeeting, 1), Attendance(.present), seen: nil))
        #expect(scenario.refusal(of: meeting, as: "tove.kron") == .participant(.notInvited))
    }

    @Test mutating func aVisitForSomeConcernsThoseListed() throws {
        let bjorn = scenario.id("Björn Ek")
        var visit = Occasion(
            kind: .exchange, title: "Besök i Finland",
            days: try #require(Day(2020, 10, 12))...(try #require(Day(2020, 10, 13))))
        (visit.groups, visit.participants) = ([.part], [bjorn])
        try scenario.perform(.addOccasion(OccasionID(rawValue: 500), visit), as: "tove.kron")
        try scenario.mark("Björn Ek", "2020-10-12", Attendance(.present))
        #expect(
            scenario.refusal(of: record("2020-10-12", Attendance(.present)), as: "tove.kron")
                == .participant(.notInvited))
        #expect(scenario.courseProgress("Björn Ek")?.days.count == 13)
        #expect(scenario.courseProgress("Åsa Öberg")?.days.count == 11)
    }

    @Test mutating func aCancelledOccasionHasNoAttendance() throws {
        let occasion = scenario.courseDay("2020-11-11").occasion
        try scenario.perform(.cancelOccasion(occasion, reason: "Snö"), as: "tove.kron")
        let command = Command.participant(
            .recordAttendance(asa, AttendanceDay(occasion, 1), Attendance(.absent, cause: "Sjuk"), seen: nil))
        #expect(scenario.refusal(of: command, as: "tove.kron") == .occasionCancelled)
        #expect(scenario.courseProgress("Åsa Öberg")?.days.count == 10)
    }

    @Test mutating func anOccasionThatIsMovedKeepsWhatWasReported() throws {
        try scenario.mark("Åsa Öberg", "2020-11-11", Attendance(.absent, cause: "Operation"))
        let day = scenario.courseDay("2020-11-11")
        let entry = try #require(scenario.programme.calendar.entries[day.occasion])
        try scenario.perform(
            .changeOccasion(day.occasion, seen: entry.occasion, to: entry.occasion.moved(by: 1)), as: "tove.kron")
        #expect(scenario.attendance("Åsa Öberg", "2020-11-12")?.presence == .absent)
    }

    @Test mutating func aReplacementIsCountedFromTheFirstDayWithTheSeat() throws {
        var scenario = try Scenario.course()
        scenario.wake(on: try #require(Day(2020, 9, 20)))
        try scenario.leave(scenario.id("Åsa Öberg"))
        let seat = try #require(scenario.programme.seats.first { $0.vacancy != nil }?.id)
        try scenario.seat(.offer(seat, to: nil, note: ""))
        try scenario.seat(.answer(seat, .accepted, on: nil, note: ""))
        scenario.wake(on: try #require(Day(2020, 10, 20)))
        #expect(scenario.courseProgress("Cecilia Åberg")?.days.count == 9, "not the two days of September")
        #expect(scenario.courseProgress("Åsa Öberg")?.days.count == 2, "who left is still counted for those")
        #expect(
            scenario.refusal(
                of: .participant(
                    .recordAttendance(
                        scenario.id("Cecilia Åberg"), scenario.courseDay("2020-09-07"), Attendance(.present), seen: nil)
                ),
                as: "tove.kron") == .participant(.notTakingPart(try #require(Day(2020, 9, 7)))))
    }

    @Test(
        arguments: [
            ("petra.lind", true), ("tove.kron", true), ("eva.strom", true), ("ida.moss", true), ("rut.alm", false),
            ("bo.ek", false), ("maj.rask", false), ("vera.gast", false), ("sten.hed", false), ("olle.frisk", false),
        ] as [(PersonID, Bool)])
    func whoMayRecord(_ person: PersonID, _ may: Bool) {
        #expect((scenario.refusal(of: record("2020-10-06", Attendance(.present)), as: person) == nil) == may)
    }

    @Test mutating func anAdmissionRecordedLateCountsFromTheFirstDay() throws {
        scenario.wake(on: try #require(Day(2020, 9, 20)))
        try scenario.perform(.reopenAdmission(reason: "Protokollet rättat"), as: "petra.lind")
        try scenario.perform(.decideAdmission(reference: "Styrgruppen § 9"), as: "petra.lind")
        #expect(scenario.courseProgress("Åsa Öberg")?.days.count == 11)
        try scenario.mark("Åsa Öberg", "2020-09-07", Attendance(.present))
    }

    @Test func whereNobodyIsToBeThereNobodyIsMarked() throws {
        var scenario = Scenario.falun()
        let day = scenario.today
        try scenario.perform(
            .addOccasion(OccasionID(rawValue: 1), Occasion(kind: .lecture, title: "Öppet", days: day...day)),
            as: "tove.kron")
        let command = Command.participant(.markAllPresent(AttendanceDay(OccasionID(rawValue: 1), 1), in: nil))
        #expect(scenario.refusal(of: command, as: "tove.kron") == .participant(.nobodyThere(day)))
    }

    @Test mutating func missingIsNotAbsence() throws {
        try scenario.mark("Åsa Öberg", "2020-09-07", Attendance(.present))
        try scenario.mark("Åsa Öberg", "2020-09-08", Attendance(.partly, percent: 50))
        let progress = try #require(scenario.courseProgress("Åsa Öberg"))
        #expect(progress.attended(scenario.programme.settings.approval) == (share: 150, days: 2))
        #expect(progress.recorded(on: scenario.today) == (days: 2, of: 3))
        #expect(progress.requirements.first { $0.requirement == .attendance }?.state == .open)
    }

    @Test func whatWaitsIsTheDaysThatHaveBeen() {
        let tasks = scenario.programme.waiting(for: scenario.actor("tove.kron"), on: scenario.today)
        #expect(tasks.contains(.attendance(days: 3)))
        let chief = scenario.programme.waiting(for: scenario.actor("eva.strom"), on: scenario.today)
        #expect(!chief.contains { if case .attendance = $0 { true } else { false } })
    }
}
