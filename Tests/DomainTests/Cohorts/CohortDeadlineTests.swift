import Domain
import TestSupport
import Testing

/// Each cohort may have its own pre-meeting and its own day for mentors; the programme's hold where it has none.
@Suite struct CohortDeadlineTests {
    private func deadline(
        _ id: DeadlineID, _ kind: DeadlineKind, _ day: String, of cohort: CohortID? = nil
    ) throws -> Deadline {
        Deadline(
            id: id, kind: kind, day: try #require(Day(day)),
            name: LocalizedText(sv: "Mentor vald", en: "Mentor chosen"),
            cohort: cohort)
    }

    /// The programme's day for mentors is 1 August 2020, the spring's 10 January 2021.
    private func scenario() throws -> Scenario {
        let deadlines = [
            try deadline("spring-mentor", .mentorChosen, "2021-01-10", of: "spring"),
            try deadline("mentor", .mentorChosen, "2020-08-01"),
            try deadline("meeting", .mentorMeeting, "2020-08-20"),
        ]
        return try Scenario.distributed { $0.ownDeadlines = deadlines }
    }

    @Test func `a cohort's own day comes before the programme's, which holds for the others`() throws {
        let programme = try scenario().programme
        #expect(programme.mentorDeadline(of: "spring") == Day(2021, 1, 10))
        #expect(programme.mentorDeadline(of: "autumn") == Day(2020, 8, 1))
        #expect(programme.mentorDeadline(of: nil) == Day(2020, 8, 1))
        #expect(programme.settings.deadline(.mentorChosen)?.id == "mentor", "the programme's stands for all")
    }

    @Test func `a cohort without any day counts to its own start`() throws {
        let programme = try Scenario.distributed { $0.ownDeadlines = [] }.programme
        #expect(programme.mentorDeadline(of: "autumn") == Day(2020, 9, 1))
        #expect(programme.mentorDeadline(of: "spring") == Day(2021, 2, 1))
    }

    @Test func `another cohort's day is nobody else's`() throws {
        let only = try deadline("spring-mentor", .mentorChosen, "2021-01-10", of: "spring")
        let settings = try Scenario.distributed { $0.ownDeadlines = [only] }.programme.settings
        #expect(settings.deadline(.mentorChosen, of: "autumn") == nil)
        #expect(settings.deadline(.mentorChosen, of: "spring") == only)
        #expect(settings.deadline(.mentorChosen) == only, "the earliest, where the programme has none")
    }

    @Test func `the pre-meeting is the cohort's own, also where there was one for all`() throws {
        var scenario = try scenario()
        try scenario.plan("2020-08-25", "Förträff för alla", kind: .mentorMeeting)
        #expect(scenario.programme.premeetingDay(of: "spring") == Day(2020, 8, 25))
        let own = try scenario.plan("2021-01-20", "Vårens förträff", kind: .mentorMeeting)
        let seen = try #require(scenario.programme.calendar.entries[own]?.occasion)
        var wanted = seen
        wanted.cohort = "spring"
        try scenario.perform(.changeOccasion(own, seen: seen, to: wanted), as: "tove.kron")
        #expect(scenario.programme.premeetingDay(of: "spring") == Day(2021, 1, 20))
        #expect(scenario.programme.premeetingDay(of: "autumn") == Day(2020, 8, 25))
        let key = LetterKey(scenario.id("David Säter"), .admitted)
        let text = try scenario.programme.letterText(key, .swedish, for: scenario.actor("petra.lind"))
        #expect(text.body.contains("20 januari 2021"))
        #expect(!text.body.contains("Alla deltagare och mentorer träffas före starten: 25 augusti"))
    }

    @Test func `without a planned meeting the letter tells the cohort's last day`() throws {
        let own = try deadline("spring-meeting", .mentorMeeting, "2021-01-22", of: "spring")
        let common = try deadline("meeting", .mentorMeeting, "2020-08-20")
        let scenario = try Scenario.distributed { $0.ownDeadlines = [common, own] }
        func letter(_ name: String) throws -> String {
            let key = LetterKey(scenario.id("\(name) Säter"), .admitted)
            return try scenario.programme.letterText(key, .swedish, for: scenario.actor("petra.lind")).body
        }
        #expect(try letter("David").contains("senast 22 januari 2021"))
        #expect(try letter("Anna").contains("senast 20 augusti 2020"))
    }

    @Test func `who lacks a mentor is to have one by the first day of those who lack one`() throws {
        let scenario = try scenario()
        let tasks = scenario.programme.waiting(for: scenario.actor("petra.lind"), on: scenario.today)
        #expect(tasks.contains(.mentors(8, by: Day(2020, 8, 1))))
    }

    @Test func `a deadline of a cohort is told with it, unless its name says so`() throws {
        let settings = try scenario().programme.settings
        #expect(settings.title(ofDeadline: "spring-mentor").swedish == "Mentor vald, Våromgången")
        #expect(settings.title(ofDeadline: "mentor").swedish == "Mentor vald")
        let named = Deadline(
            id: "x", kind: .other, day: Day(number: 0),
            name: LocalizedText(sv: "Träff för våromgången", en: "Meeting"), cohort: "spring")
        #expect(settings.title(of: named).swedish == "Träff för våromgången")
        #expect(settings.title(of: named).english == "Meeting, The spring cohort")
    }
}
