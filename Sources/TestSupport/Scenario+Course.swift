public import Domain

extension Scenario {
    /// The course under way on 20 October 2020, after its first residential occasion and one day more: in Säter Åsa Öberg,
    /// Björn Ek and Greta Skydd, whose identity is protected, take part; in Gagnef Jonna Alm. Cecilia Åberg is in reserve.
    ///
    /// The first two occasions ask for something to be handed in; Björn needs a hearing loop.
    public static func course(_ change: (inout FalunProgramme) -> Void = { _ in }) throws -> Scenario {
        var scenario = try Scenario.plannedCalendar { programme in
            programme.seats = [("sater", 3), ("gagnef", 1)]
            programme.cohortSeats = 4
            programme.approval = ApprovalSettings(
                attendancePercent: 80, assignmentsPercent: 100, mentorHours: 15, premeeting: true,
                competence: LocalizedText(sv: "Kan leda samtal och grupper.", en: "Can lead conversations and groups."))
            change(&programme)
        }
        let ranked: [(String, String, [ApplicationField: String])] = [
            ("Åsa", "Öberg", [:]), ("Björn", "Ek", [.needs: "Hörslinga"]),
            ("Greta", "Skydd", [.protected: "yes", .needs: "Hemliga behov"]), ("Cecilia", "Åberg", [:]),
        ]
        for (number, person) in ranked.enumerated() {
            let texts: [ApplicationField: String] = [
                .email: "s\(number)@sater.example", .manager: "Hanna Hedin",
                .managerEmail: "hanna.hedin@sater.example",
            ]
            try scenario.applicant(
                person.0, person.1, in: "sater", at: .ranking, scores: Scenario.spread(25 - number),
                texts.merging(person.2) { $1 })
        }
        try scenario.applicant("Jonna", "Alm", in: "gagnef", at: .ranking, [.email: "jonna@gagnef.example"])
        for code: MunicipalityCode in ["sater", "gagnef"] {
            try scenario.perform(.submitRanking(code), as: scenario.chief(of: code))
        }
        if let day = Day(2020, 5, 8) { scenario.wake(on: day) }
        try scenario.perform(.decideAdmission(reference: "Styrgruppen § 8"), as: "petra.lind")
        try scenario.ask("Start: vem är jag som ledare?", for: "Intervjua en chef om ett svårt beslut.")
        try scenario.ask("Samtalet som verktyg", for: "Håll ett samtal och skriv ned vad du lärde dig.")
        if let day = Day(2020, 10, 20) { scenario.wake(on: day) }
        return scenario
    }

    /// Lets an occasion ask for something to be handed in.
    public mutating func ask(_ title: String, for homework: String) throws(Refusal) {
        guard let entry = programme.calendar.sorted.first(where: { $0.occasion.title == title }) else { return }
        var wanted = entry.occasion
        wanted.homework = homework
        try perform(.changeOccasion(entry.id, seen: entry.occasion, to: wanted), as: "tove.kron")
    }

    /// A day of the course by its date; a day of no occasion when there is none.
    public func courseDay(_ date: String) -> AttendanceDay {
        programme.attendanceDays.first { $0.date.description == date }?.id
            ?? AttendanceDay(OccasionID(rawValue: 0), 1)
    }

    /// What is recorded of somebody on a day.
    public func attendance(_ name: String, _ date: String, in code: MunicipalityCode = "sater") -> Attendance? {
        self[id(name, in: code)].progress.after.participation.attendance[courseDay(date)]?.value
    }

    /// Records attendance as the training coordinator, over whatever stands there.
    @discardableResult
    public mutating func mark(
        _ name: String, _ date: String, _ attendance: Attendance?, in code: MunicipalityCode = "sater",
        as person: PersonID = "tove.kron"
    ) throws(Refusal) -> [Scoped<Event>] {
        let seen = self.attendance(name, date, in: code)
        return try perform(
            .participant(.recordAttendance(id(name, in: code), courseDay(date), attendance, seen: seen)), as: person)
    }

    /// How far somebody has come; nothing at all for somebody who does not take part.
    public func courseProgress(_ name: String, in code: MunicipalityCode = "sater") -> CourseProgress? {
        programme.courseParticipant(id(name, in: code)).map { programme.courseProgress(of: $0) }
    }

    /// Lets somebody meet every requirement of ``course(_:)`` and puts the clock after the end of the course.
    public mutating func finish(_ name: String, in code: MunicipalityCode = "sater") throws(Refusal) {
        if let day = Day(2021, 5, 20) { wake(on: day) }
        let id = id(name, in: code)
        for day in programme.attendanceDays {
            try mark(name, day.date.description, Attendance(.present), in: code)
        }
        for entry in programme.calendar.standing where !entry.occasion.homework.isEmpty {
            try perform(.participant(.recordAssignment(id, entry.id, HandIn(on: today), seen: nil)), as: "tove.kron")
        }
        try perform(.mentor(.choose(id, Scenario.mentor(), reason: "")), as: "tove.kron")
        try perform(.mentor(.logSession(id, number: nil, MentorSession(on: today, minutes: 900))), as: "tove.kron")
        try perform(
            .mentor(.recordPremeeting(id, PreMeeting(on: today, attended: .both), seen: nil)), as: "tove.kron")
    }
}
