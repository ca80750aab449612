import Domain
import TestSupport
import Testing
import Workflow

@Suite("Participants by words")
struct ParticipantWordsTests {
    private let scenario: Scenario

    init() throws { scenario = try Scenario.course() }

    private func command(_ id: CommandID, _ line: String) throws -> Command? {
        try Words(line: line, by: scenario.actor("eva.strom")).commands(id, in: scenario.programme, freshID: 9).first
    }

    private var asa: ApplicantID { scenario.id("Åsa Öberg") }
    private var first: AttendanceDay { scenario.courseDay("2020-09-08") }

    @Test("Attendance by the date")
    func attendance() throws {
        let who = "applicant=\"Åsa Öberg\" day=2020-09-08"
        #expect(
            try command(.markPresent, who)
                == .participant(.recordAttendance(asa, first, Attendance(.present), seen: nil)))
        #expect(
            try command(.markAbsent, who + " cause=Sjuk")
                == .participant(.recordAttendance(asa, first, Attendance(.absent, cause: "Sjuk"), seen: nil)))
        #expect(
            try command(.markExcused, who + " cause=Kurs")
                == .participant(.recordAttendance(asa, first, Attendance(.excused, cause: "Kurs"), seen: nil)))
        #expect(
            try command(.markPartly, who + " percent=40")
                == .participant(.recordAttendance(asa, first, Attendance(.partly, percent: 40), seen: nil)))
        #expect(try command(.clearAttendance, who) == .participant(.recordAttendance(asa, first, nil, seen: nil)))
        #expect(
            try command(.markAllPresent, "day=2020-09-08 municipality=Säter")
                == .participant(.markAllPresent(first, in: "sater")))
    }

    @Test("A day without a course is told")
    func noCourse() {
        #expect(throws: WordFault.self) { try command(.markAllPresent, "day=2020-09-09") }
    }

    @Test("Assignments, needs and approval")
    func rest() throws {
        let day = try #require(Day(2020, 10, 2))
        #expect(
            try command(.handIn, "applicant=s0@sater.example occasion=2020-09-07 day=2020-10-02 note=Bra")
                == .participant(.recordAssignment(asa, first.occasion, HandIn(on: day, note: "Bra"), seen: nil)))
        #expect(
            try command(.clearHandIn, "applicant=s0@sater.example occasion=2020-09-07")
                == .participant(.recordAssignment(asa, first.occasion, nil, seen: nil)))
        #expect(
            try command(.setNeeds, "applicant=s0@sater.example text=Hiss")
                == .participant(.setNeeds(asa, "Hiss", seen: "")))
        #expect(
            try command(.approve, "applicant=s0@sater.example reason=\"§ 4\"")
                == .participant(.approve(asa, competence: "", on: nil, reason: "§ 4", seen: nil)))
        #expect(
            try command(.declineApproval, "applicant=s0@sater.example reason=Borta day=2020-10-02")
                == .participant(.decline(asa, on: day, reason: "Borta", seen: nil)))
        #expect(
            try command(.describeCompetence, "applicant=s0@sater.example competence=Leda")
                == .participant(.describe(asa, competence: "Leda", seen: nil)))
    }

    @Test("Mentors: hours, pre-meeting, no manager any more")
    func mentors() throws {
        let day = try #require(Day(2020, 10, 2))
        let who = "applicant=s0@sater.example"
        #expect(
            try command(.logMentorHours, who + " day=2020-10-02 hours=1,5 number=2")
                == .mentor(.logSession(asa, number: 2, MentorSession(on: day, minutes: 90))))
        #expect(
            try command(.logMentorHours, who + " day=2020-10-02 hours=0:50")
                == .mentor(.logSession(asa, number: nil, MentorSession(on: day, minutes: 50))))
        #expect(throws: WordFault.self) { try command(.logMentorHours, who + " day=2020-10-02") }
        #expect(try command(.removeMentorHours, who + " number=2") == .mentor(.logSession(asa, number: 2, nil)))
        let premeeting = PreMeeting(on: try #require(Day(2020, 8, 25)), attended: .both)
        #expect(
            try command(.recordPremeeting, who + " attended=both")
                == .mentor(.recordPremeeting(asa, premeeting, seen: nil)), "on the calendar's day")
        #expect(
            try command(.mentorCeased, who + " day=2020-10-02 note=Slutade")
                == .mentor(.recordCeased(asa, MentorCeased(since: day, note: "Slutade"))))
        #expect(try command(.mentorRestored, who) == .mentor(.recordCeased(asa, nil)))
    }
}
