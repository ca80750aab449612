import Domain
import Terminal
import Workflow

/// Everything about one participant, as lines: requirements, approval, mentor, days, assignments.
struct ParticipantDetail {
    let scene: Scene
    let row: ParticipantsFeature.Row

    private var id: ApplicantID { row.participant.applicant }
    private var programme: Programme { scene.world.programme }
    private var texts: Texts { scene.texts }
    private var today: Day { scene.world.today }
    private var applicant: Applicant? { programme.applicant(id) }
    private var mayRead: Bool {
        applicant.map { programme.mayReadCauses(of: $0, scene.world.actor) && (isOpened || !$0.isProtected) } ?? false
    }
    /// Whether the person has been opened, which is noted; a list and what stands beside it are not.
    private var isOpened: Bool { if case .reading(id, _) = scene.state.participants.situation { true } else { false } }
    private var maySee: Bool {
        applicant.map { isOpened ? scene.world.maySee($0) : scene.world.listsDetails(of: id) } ?? false
    }

    /// What the person needs to take part; empty for those who need not know (S0-10).
    private var needs: String {
        guard let applicant else { return "" }
        if programme.keepsNeeds(of: applicant, from: scene.world.actor) { return texts.needsKept }
        guard programme.mayKnowNeeds(of: applicant, scene.world.actor) else { return "" }
        let needs = applicant.application[.needs]
        return needs.isEmpty || isOpened ? needs : scene.say("Enter visar", "Enter shows them")
    }

    func lines(width: Int, named: Bool = false) -> [TextLine] {
        let name = named ? [TextLine(scene.world.name(id), .title)] : []
        let sections = [
            name + notices(width), cohort(width), requirements(width), approval(width), mentor(width), days(width),
            assignments(width),
        ]
        return Array(sections.filter { !$0.isEmpty }.joined(separator: [TextLine("")]))
    }

    /// Which cohort the person follows and has followed, where there are several.
    private func cohort(_ width: Int) -> [TextLine] {
        guard programme.settings.hasCohorts else { return [] }
        let words = CohortWords(scene.world)
        guard let current = row.participant.cohort else {
            let text = scene.say("Omgången är inte beslutad.", "The cohort is not decided.")
            return [TextLine(text, .warning)]
        }
        let now = words.name(current)[scene.world.language]
        let changes = programme.cohorts.changes[id]?.map(\.value) ?? []
        let earlier = changes.map { change in
            let from = words.name(change.from)[scene.world.language]
            return scene.say(
                "från \(from) den \(texts.day(change.day, relativeTo: today))",
                "from \(from) on \(texts.day(change.day, relativeTo: today))")
        }
        let text =
            scene.say("Omgång: ", "Cohort: ") + now
            + (earlier.isEmpty ? "" : scene.say("; kom ", "; came ") + earlier.joined(separator: ", "))
        return TextLayout(text, width: max(width, 1)).lines.map { TextLine(String($0)) }
    }

    /// The lines at the foot of a list.
    func summary(of feature: ParticipantsFeature) -> [TextLine] {
        var lines = warnings
        let met = row.progress.requirements
        switch feature.tab {
        case .all:
            if let post { lines.append(TextLine(post, .faint)) }
            if !met.isEmpty { lines.append(TextLine(met.map(texts.requirement).joined(separator: " · "))) }
            if let approval = row.after.participation.approval, approval.value.isApproved {
                lines.append(TextLine(approval.value.competence, .faint))
            }
        case .attendance:
            if !needs.isEmpty { lines.insert(TextLine(scene.say("Behov: ", "Needs: ") + needs), at: 0) }
            if let first = met.first(where: { $0.requirement == .attendance }) {
                lines.append(TextLine(texts.requirement(first), .faint))
            }
        case .assignments:
            if let first = met.first(where: { $0.requirement == .assignments }) {
                lines.append(TextLine(texts.requirement(first), .faint))
            }
        case .mentors: lines += mentorSummary
        }
        return lines
    }

    /// The post and the department of somebody enrolled, which the list has little room for; nil where they may not be told.
    private var post: String? {
        guard row.participant.seat == nil, scene.world.listsDetails(of: id), let application = applicant?.application
        else { return nil }
        let parts = [application[.position], application[.department]].filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private var mentorSummary: [TextLine] {
        guard row.after.mentor != nil else {
            return [
                TextLine(
                    scene.say(
                        "Ingen mentor är vald. Mentorn ska vara chef i någon av programmets kommuner; M skriver in den.",
                        "No mentor is chosen. The mentor must be a manager in one of the municipalities; M records it.")
                )
            ]
        }
        guard let hours = programme.settings.mentorHours else { return [] }
        return [
            TextLine(
                scene.say(
                    "\(texts.hours(row.progress.mentorMinutes)) timmar av \(hours.lowerBound)–\(hours.upperBound)",
                    "\(texts.hours(row.progress.mentorMinutes)) hours of \(hours.lowerBound)–\(hours.upperBound)"),
                .faint)
        ]
    }

    private var warnings: [TextLine] {
        row.warnings.isEmpty
            ? []
            : [
                TextLine(
                    "! " + row.warnings.map { texts.warning($0, today: today) }.joined(separator: "; "), .warning)
            ]
    }

    private func notices(_ width: Int) -> [TextLine] {
        var lines: [TextLine] = []
        let participant = row.participant
        if let ended = participant.ended {
            lines += wrapped(
                scene.say("Slutade \(texts.day(ended))", "Left \(texts.day(ended))"), width, .bad)
        }
        if participant.isReplacement {
            lines += wrapped(
                scene.say(
                    "Ersättare sedan \(texts.day(participant.since)); tidigare dagar räknas inte",
                    "Replacement since \(texts.day(participant.since)); earlier days do not count"), width, .faint)
        } else if participant.seat == nil, programme.courseStart.map({ $0 < participant.since }) ?? false {
            lines += wrapped(
                scene.say(
                    "Deltar från \(texts.day(participant.since)); tidigare dagar räknas inte",
                    "Takes part from \(texts.day(participant.since)); earlier days do not count"), width, .faint)
        }
        for pause in participant.pauses {
            let (first, last) = (texts.day(pause.lowerBound), texts.day(pause.upperBound - 1))
            lines += wrapped(
                scene.say("Deltog inte \(first) – \(last)", "Did not take part \(first) – \(last)"), width, .faint)
        }
        for warning in row.warnings { lines += wrapped("! " + texts.warning(warning, today: today), width, .warning) }
        if !needs.isEmpty { lines += wrapped(scene.say("Behov: ", "Needs: ") + needs, width, .plain) }
        return lines
    }

    private func requirements(_ width: Int) -> [TextLine] {
        let standings = row.progress.requirements
        guard !standings.isEmpty || programme.settings.uses(.approval) else { return [] }
        let heading = TextLine(scene.say("Krav för godkännande", "Requirements for approval"), .heading)
        guard !standings.isEmpty else {
            return [heading, TextLine("  " + scene.say("inga är bestämda", "none are decided"), .faint)]
        }
        return [heading]
            + standings.flatMap { standing in
                let mark = standing.state == .met ? scene.yes : standing.state == .missed ? "!" : "?"
                return indented(
                    "\(mark) " + texts.requirement(standing), width, standing.state == .missed ? .bad : .plain)
            }
    }

    private func approval(_ width: Int) -> [TextLine] {
        guard let approval = row.after.participation.approval else { return [] }
        let value = approval.value
        let who = programme.settings.name(of: approval.signature.by)
        let date = texts.day(value.day)
        let heading = TextLine(
            value.isApproved
                ? scene.say("Godkänd \(date), av \(who)", "Approved \(date), by \(who)")
                : scene.say("Inte godkänd \(date), av \(who)", "Not approved \(date), by \(who)"),
            .heading)
        var lines = [heading]
        if value.isApproved { lines += indented(value.competence, width) }
        if mayRead, !value.reason.isEmpty { lines += indented(scene.say("Skäl: ", "Reason: ") + value.reason, width) }
        return lines
    }

    private func mentor(_ width: Int) -> [TextLine] {
        guard let hours = programme.settings.mentorHours, row.isEnrolled || row.after.mentor != nil else { return [] }
        let heading = TextLine(
            scene.say(
                "Mentor, \(texts.hours(row.progress.mentorMinutes)) av \(hours.lowerBound)–\(hours.upperBound) timmar",
                "Mentor, \(texts.hours(row.progress.mentorMinutes)) of \(hours.lowerBound)–\(hours.upperBound) hours"),
            .heading)
        guard let mentor = row.after.mentor?.value else {
            return [heading] + indented(scene.say("ingen vald", "none chosen"), width, .warning)
        }
        let place = programme.settings.municipality(mentor.municipality)?.name ?? mentor.municipality.rawValue
        let name = maySee ? "\(mentor.name), \(place)" : scene.say("vald", "chosen")
        var lines = [heading] + indented(name, width)
        if let meeting = row.after.mentorship.premeeting?.value {
            let day = texts.day(meeting.day, relativeTo: today)
            lines += indented(
                scene.say("Förträff \(day): ", "Pre-meeting \(day): ") + meeting.attended.label[scene.world.language],
                width)
        }
        for (number, session) in row.after.mentorship.log {
            let note = mayRead && !session.value.note.isEmpty ? "  \(session.value.note)" : ""
            let time = texts.hours(session.value.minutes) + scene.say(" tim", " h")
            lines += indented("\(number)  \(texts.shortDay(session.value.day))  \(time)\(note)", width)
        }
        return lines
    }

    private func days(_ width: Int) -> [TextLine] {
        guard !row.progress.days.isEmpty else { return [] }
        return [TextLine(scene.say("Närvaro dag för dag", "Attendance day by day"), .heading)]
            + row.progress.days.flatMap { day in
                let attendance = day.attendance?.value
                let cause = mayRead ? attendance.map { $0.cause.isEmpty ? "" : " – \($0.cause)" } ?? "" : ""
                let mark = day.date > today && attendance == nil ? "" : ": " + texts.attendance(attendance) + cause
                let date = padded(texts.shortDay(day.date), 7)
                return indented(
                    "\(date)\(day.occasion.title)\(mark)", width, attendance == nil ? .faint : .plain)
            }
    }

    private func assignments(_ width: Int) -> [TextLine] {
        guard !row.progress.assignments.isEmpty else { return [] }
        return [TextLine(scene.say("Uppgifter", "Assignments"), .heading)]
            + row.progress.assignments.flatMap { asked in
                let due = asked.due.map { scene.say(" (till ", " (by ") + texts.shortDay($0) + ")" } ?? ""
                let state =
                    asked.handIn.map {
                        scene.say("inlämnad ", "handed in ") + texts.shortDay($0.value.day)
                            + (mayRead && !$0.value.note.isEmpty ? " – \($0.value.note)" : "")
                    } ?? scene.say("inte inlämnad", "not handed in")
                let isLate = asked.handIn == nil && asked.due.map { $0 < today } ?? false
                return indented(
                    (isLate ? "! " : "") + "\(asked.occasion.title)\(due): \(state)", width,
                    isLate ? .warning : .plain)
            }
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(width - CharacterWidth.of(text), 1))
    }

    /// A text that begins two columns in and goes on four columns in.
    private func indented(_ text: String, _ width: Int, _ role: Role = .plain) -> [TextLine] {
        wrapped(text, width - 4, role).enumerated().map { index, line in
            TextLine((index == 0 ? "  " : "    ") + line.text, role)
        }
    }

    private func wrapped(_ text: String, _ width: Int, _ role: Role) -> [TextLine] {
        TextLayout(text, width: max(width, 1)).lines.map { TextLine(String($0), role) }
    }
}
