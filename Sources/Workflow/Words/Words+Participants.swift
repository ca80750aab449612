import Domain

extension Words {
    /// The commands about those who take part and their mentors; nil for another command.
    func participantCommands(_ id: CommandID, in programme: Programme) throws(WordFault) -> [Command]? {
        switch id {
        case .markPresent: return [try attendance(Attendance(.present), in: programme)]
        case .markAbsent: return [try attendance(Attendance(.absent, cause: self["cause"] ?? ""), in: programme)]
        case .markExcused: return [try attendance(Attendance(.excused, cause: self["cause"] ?? ""), in: programme)]
        case .markPartly:
            let part = Attendance(.partly, percent: try integer("percent"), cause: self["cause"] ?? "")
            return [try attendance(part, in: programme)]
        case .clearAttendance: return [try attendance(nil, in: programme)]
        case .markAllPresent:
            let code = isGiven("municipality") ? try municipality(programme) : nil
            return [.participant(.markAllPresent(try attendanceDay(in: programme), in: code))]
        case .handIn: return [try handIn(HandIn(on: try day("day"), note: self["note"] ?? ""), in: programme)]
        case .clearHandIn: return [try handIn(nil, in: programme)]
        case .setNeeds:
            let id = try applicant(programme)
            let seen = programme.applicant(id)?.application[.needs] ?? ""
            return [.participant(.setNeeds(id, self["text"] ?? "", seen: seen))]
        case .approve, .declineApproval, .describeCompetence: return [try approval(id, in: programme)]
        default: return try mentorshipCommands(id, in: programme)
        }
    }

    private func mentorshipCommands(_ id: CommandID, in programme: Programme) throws(WordFault) -> [Command]? {
        switch id {
        case .logMentorHours:
            let session = MentorSession(on: try day("day"), minutes: try minutes(), note: self["note"] ?? "")
            let number = isGiven("number") ? try integer("number") : nil
            return [.mentor(.logSession(try applicant(programme), number: number, session))]
        case .removeMentorHours:
            return [.mentor(.logSession(try applicant(programme), number: try integer("number"), nil))]
        case .recordPremeeting:
            let id = try applicant(programme)
            let seen = programme.applicant(id)?.progress.after.mentorship.premeeting?.value
            let attended = try option("attended", PreMeeting.Attended.self)
            let planned = isGiven("day") ? nil : programme.premeetingDay(of: programme.cohort(of: id))
            let day = if let planned { planned } else { try day("day") }
            let meeting = PreMeeting(on: day, attended: attended)
            return [.mentor(.recordPremeeting(id, meeting, seen: seen))]
        case .mentorCeased:
            let ceased = MentorCeased(since: try day("day"), note: self["note"] ?? "")
            return [.mentor(.recordCeased(try applicant(programme), ceased))]
        case .mentorRestored: return [.mentor(.recordCeased(try applicant(programme), nil))]
        default: return nil
        }
    }

    private func attendance(_ attendance: Attendance?, in programme: Programme) throws(WordFault) -> Command {
        let (id, day) = (try applicant(programme), try attendanceDay(in: programme))
        let seen = programme.applicant(id)?.progress.after.participation.attendance[day]?.value
        return .participant(.recordAttendance(id, day, attendance, seen: seen))
    }

    private func handIn(_ handIn: HandIn?, in programme: Programme) throws(WordFault) -> Command {
        let (id, occasion) = (try applicant(programme), try occasion(in: programme).id)
        let seen = programme.applicant(id)?.progress.after.participation.assignments[occasion]?.value
        return .participant(.recordAssignment(id, occasion, handIn, seen: seen))
    }

    private func approval(_ command: CommandID, in programme: Programme) throws(WordFault) -> Command {
        let id = try applicant(programme)
        let seen = programme.applicant(id)?.progress.after.participation.approval?.value
        let (competence, reason) = (self["competence"] ?? "", self["reason"] ?? "")
        let day = isGiven("day") ? try day("day") : nil
        switch command {
        case .approve:
            return .participant(.approve(id, competence: competence, on: day, reason: reason, seen: seen))
        case .describeCompetence: return .participant(.describe(id, competence: competence, seen: seen))
        default: return .participant(.decline(id, on: day, reason: reason, seen: seen))
        }
    }

    /// A day of the course by its date, and by its occasion where several are held on that day.
    private func attendanceDay(in programme: Programme) throws(WordFault) -> AttendanceDay {
        let date = try day("day")
        let wanted = isGiven("occasion") ? try occasion(in: programme).id : nil
        let found = programme.attendanceDays.filter {
            $0.date == date && (wanted ?? $0.id.occasion) == $0.id.occasion
        }
        guard let first = found.first else {
            throw .invalid(
                "day", date.description,
                expected: LocalizedText(
                    sv: "en dag då kursen hålls", en: "a day on which the course is held"))
        }
        guard found.count == 1 else {
            throw WordFault(
                "occasion", sv: "flera tillfällen hålls \(date); ange occasion=",
                en: "several occasions are held on \(date); give occasion=")
        }
        return first.id
    }

    /// A length of time in minutes, from hours as `1`, `1,5` or `1:30`.
    func minutes() throws(WordFault) -> Int {
        let text = try required("hours")
        if let minutes = Words.minutes(text) { return minutes }
        throw .invalid(
            "hours", text, expected: LocalizedText(sv: "timmar som 1,5 eller 1:30", en: "hours such as 1.5 or 1:30"))
    }

    /// Hours as people write them, in minutes; nil for anything else. Parts of a minute are rounded up.
    private static func minutes(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        if parts.count == 2 {
            guard let hours = Int(parts[0]), let minutes = Int(parts[1]), hours >= 0, (0..<60).contains(minutes),
                hours < 1000, parts[1].count == 2
            else { return nil }
            return hours * 60 + minutes
        }
        let decimals = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        guard let whole = decimals.first.flatMap({ Int($0) }), (0..<1000).contains(whole) else { return nil }
        if decimals.count == 1 { return whole * 60 }
        guard decimals.count == 2, (1...2).contains(decimals[1].count), let digits = Int(decimals[1]), digits >= 0
        else {
            return nil
        }
        let hundredths = decimals[1].count == 1 ? digits * 10 : digits
        return whole * 60 + (hundredths * 60 + 99) / 100
    }
}
