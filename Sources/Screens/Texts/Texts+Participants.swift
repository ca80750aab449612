import Domain
import Workflow

extension Texts {
    /// The name of a list about those who take part.
    func name(of tab: ParticipantTab, short: Bool) -> String {
        switch tab {
        case .all: say("Alla", "All")
        case .attendance: short ? say("Närv", "Att") : say("Närvaro", "Attendance")
        case .assignments: short ? say("Uppg", "Work") : say("Uppgifter", "Assignments")
        case .mentors: short ? say("Ment", "Ment") : say("Mentorer", "Mentors")
        }
    }

    /// What is recorded of somebody on a day; a dash for nothing, which is not absence.
    func attendance(_ attendance: Attendance?) -> String {
        guard let attendance else { return "–" }
        guard attendance.presence == .partly, let percent = attendance.percent else {
            return attendance.presence.label[language]
        }
        return say("del av dagen \(percent) %", "part \(percent)%")
    }

    /// Hundredths as people write them: `9`, `9,5`, `8,75`.
    func hundredths(_ value: Int) -> String {
        let sign = language == .swedish ? "," : "."
        let (whole, rest) = (value / 100, value % 100)
        if rest == 0 { return "\(whole)" }
        return "\(whole)\(sign)" + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
    }

    /// A length of time in hours: `1,5` where that is exact, otherwise `1:20`.
    func hours(_ minutes: Int) -> String {
        if minutes * 100 % 60 == 0 { return hundredths(minutes * 100 / 60) }
        return "\(minutes / 60):" + (minutes % 60 < 10 ? "0" : "") + "\(minutes % 60)"
    }

    /// What is to be looked at about a mentor.
    func warning(_ warning: MentorWarning, today: Day) -> String {
        switch warning {
        case .ceased(let day):
            let since = self.day(day, relativeTo: today)
            return say(
                "mentorn är inte chef längre (sedan \(since))", "the mentor is no manager any more (since \(since))")
        case .ownManager:
            return say("mentorn är deltagarens egen chef", "the mentor is the participant's own manager")
        case .satOnPanel:
            return say("mentorn satt i deltagarens panel", "the mentor sat on the participant's panel")
        case .several(let count):
            return say("mentorn har \(count) deltagare", "the mentor has \(count) participants")
        }
    }

    /// What approval demands, and how much of it there is.
    func requirement(_ standing: RequirementStanding) -> String {
        let (have, total) = (standing.have, standing.total)
        switch standing.requirement {
        case .attendance:
            let days = total == 100 ? say("dag", "day") : say("dagar", "days")
            return say(
                "Närvaro \(hundredths(have)) av \(hundredths(total)) \(days), krav \(hundredths(standing.needed))",
                "Attendance \(hundredths(have)) of \(hundredths(total)) \(days), \(hundredths(standing.needed)) demanded"
            )
        case .assignments:
            return say(
                "Uppgifter \(have) av \(total), krav \(standing.needed)",
                "Assignments \(have) of \(total), \(standing.needed) demanded")
        case .mentorHours:
            return say(
                "Mentor \(hours(have)) timmar, krav \(hours(standing.needed))",
                "Mentor \(hours(have)) hours, \(hours(standing.needed)) demanded")
        case .premeeting:
            return standing.state == .met
                ? say("Förträffen: båda var där", "Pre-meeting: both were there")
                : standing.state == .open
                    ? say("Förträffen: inte inskriven", "Pre-meeting: not recorded")
                    : say("Förträffen: båda var inte där", "Pre-meeting: not both were there")
        }
    }

    /// A requirement by its name in a sentence.
    func name(of requirement: ApprovalRequirement) -> String {
        switch requirement {
        case .attendance: say("närvaro", "attendance")
        case .assignments: say("uppgifter", "assignments")
        case .mentorHours: say("timmar med mentorn", "hours with the mentor")
        case .premeeting: say("förträffen", "the pre-meeting")
        }
    }

    /// How a participant stands, in a column.
    func standing(of row: ParticipantsFeature.Row) -> String {
        if let ended = row.participant.ended {
            return say("slutade ", "left ") + shortDay(ended)
        }
        if let approval = row.after.participation.approval?.value {
            return approval.isApproved
                ? say("godkänd ", "approved ") + shortDay(approval.day) : say("inte godkänd", "not approved")
        }
        let requirements = row.progress.requirements
        if requirements.isEmpty { return "" }
        let missed = requirements.count { $0.state == .missed }
        if missed > 0 {
            return say(missed == 1 ? "1 krav missat" : "\(missed) krav missade", "\(missed) missed")
        }
        let met = requirements.count { $0.state == .met }
        return met == requirements.count
            ? say("alla krav uppfyllda", "all met")
            : say("\(met) av \(requirements.count) krav", "\(met) of \(requirements.count) met")
    }

    /// What waits for somebody about participants.
    func participantTask(_ task: WaitingTask) -> String? {
        switch task {
        case .mentors(let count, _):
            say(
                count == 1 ? "Mentor saknas för 1 deltagare" : "Mentor saknas för \(count) deltagare",
                count == 1 ? "1 participant without a mentor" : "\(count) participants without a mentor")
        case .attendance(let days):
            say(
                days == 1 ? "Skriv in närvaron för 1 kursdag" : "Skriv in närvaron för \(days) kursdagar",
                days == 1 ? "Record the attendance of 1 course day" : "Record the attendance of \(days) course days")
        case .approvals(let count):
            say(
                count == 1 ? "Avgör om 1 deltagare är godkänd" : "Avgör om \(count) deltagare är godkända",
                count == 1
                    ? "Decide whether 1 participant is approved" : "Decide whether \(count) participants are approved")
        default: nil
        }
    }

    /// What a fact about a participant says; causes are told to those who may read them.
    func describe(_ event: ParticipantEvent, in world: World) -> String {
        let isTold =
            world.programme.applicant(event.applicant).map { world.programme.mayReadCauses(of: $0, world.actor) }
            ?? false
        switch event {
        case .attendance(_, let day, let change):
            let occasion = world.programme.calendar.entries[day.occasion]?.occasion
            let date = occasion?.date(of: day).map { self.day($0, relativeTo: world.today) } ?? ""
            guard let new = change.new else {
                return say("närvaron \(date) borttagen", "attendance of \(date) removed")
            }
            let cause = isTold && !new.cause.isEmpty ? " – \(new.cause)" : ""
            return "\(date): \(attendance(new))\(cause)"
        case .assignment(_, let id, let change):
            let title = world.programme.calendar.entries[id]?.occasion.title ?? id.short
            guard let new = change.new else {
                return say("uppgiften efter \(title) inte inlämnad", "the assignment of \(title) not handed in")
            }
            let date = self.day(new.day, relativeTo: world.today)
            return say("uppgiften efter \(title) inlämnad \(date)", "the assignment of \(title) handed in \(date)")
        case .enrolment(_, let change): return describe(change, isTold: isTold, in: world)
        case .approval(_, let change):
            guard let new = change.new else { return say("godkännandet borttaget", "the approval removed") }
            let reason = isTold && !new.reason.isEmpty ? " – \(new.reason)" : ""
            if new.isApproved, change.old?.isApproved == true, change.old?.day == new.day {
                return say("kompetensen beskriven på nytt", "the competence described anew") + reason
            }
            return (new.isApproved ? say("godkänd", "approved") : say("inte godkänd", "not approved")) + reason
        }
    }

    /// What a fact about time with a mentor says.
    func describe(mentorship event: MentorEvent, in world: World) -> String {
        let isTold =
            Event.mentor(event).applicant.flatMap(world.programme.applicant).map {
                world.programme.mayReadCauses(of: $0, world.actor)
            } ?? false
        func date(_ day: Day) -> String { self.day(day, relativeTo: world.today) }
        switch event {
        case .chosen: return describe(event, in: world)
        case .session(_, let number, let change):
            guard let new = change.new else {
                return say("mentorträff \(number) borttagen", "mentor meeting \(number) removed")
            }
            let note = isTold && !new.note.isEmpty ? " – \(new.note)" : ""
            return say(
                "\(hours(new.minutes)) timmar med mentorn \(date(new.day))",
                "\(hours(new.minutes)) hours with the mentor \(date(new.day))") + note
        case .premeeting(_, let change):
            guard let new = change.new else { return say("förträffen borttagen", "the pre-meeting removed") }
            return say("förträffen \(date(new.day)): ", "the pre-meeting \(date(new.day)): ")
                + new.attended.label[language]
        case .ceased(_, let change):
            guard let new = change.new else {
                return say("mentorn är chef i alla fall", "the mentor is a manager after all")
            }
            return say("mentorn är inte chef sedan \(date(new.day))", "the mentor is no manager since \(date(new.day))")
        }
    }

    /// Why something about a participant was refused, and what to do about it.
    func refusal(_ refusal: ParticipantRefusal, in world: World) -> String {
        switch refusal {
        case .notTakingPart(let day):
            return say(
                "personen deltar inte i programmet \(self.day(day, relativeTo: world.today))",
                "the person does not take part in the programme on \(self.day(day, relativeTo: world.today))")
        case .notInvited:
            return say("tillfället är inte för den deltagaren", "the occasion is not for that participant")
        case .noSuchDay(let number, let count):
            return say(
                "tillfället har ingen dag \(number), bara \(count)", "the occasion has no day \(number), only \(count)")
        case .dayAhead(let day):
            let date = self.day(day, relativeTo: world.today)
            return say(
                "\(date) har inte varit än; frånvaro (f) och befrielse (b) kan skrivas in i förväg",
                "\(date) has not been yet; absence (f) and leave (b) can be recorded beforehand")
        case .nobodyThere(let day):
            let date = self.day(day, relativeTo: world.today)
            return say(
                "ingen av dina deltagare ska vara där \(date)", "none of your participants is to be there on \(date)")
        case .allRecorded:
            return say(
                "alla har redan en uppgift för dagen; ändra en i taget",
                "something is recorded of everybody that day; change them one by one")
        case .notAPart(let percent):
            return say(
                "\(percent) procent är ingen del av dagen; skriv 1–99",
                "\(percent) percent is no part of the day; write 1–99")
        case .noAssignment:
            return say(
                "tillfället ger ingen uppgift; den skrivs in i kalendern (4, e)",
                "the occasion gives no assignment; it is written in the calendar (4, e)")
        case .courseNotOver(let day):
            let date = self.day(day, relativeTo: world.today)
            return say(
                "kursen pågår till \(date); ingen blir godkänd före det",
                "the course goes on until \(date); nobody is approved before that")
        case .requirementsNotMet(let requirements):
            let names = list(requirements.map(name(of:)))
            return say(
                "alla krav är inte uppfyllda: \(names); skriv ett skäl för att godkänna ändå",
                "not all requirements are met: \(names); give a reason to approve all the same")
        case .enrolment(let refusal): return self.refusal(refusal, in: world)
        case .notApproved: return say("deltagaren är inte godkänd", "the participant is not approved")
        }
    }
}
