import Domain
import JSON

/// The register of those who take part, in the order of their seats or of enrolment (S4-3).
///
/// Of a protected identity nothing is told but municipality, seat and whether the person is approved; causes are told to
/// those who record them, and needs to those who must know (requirements G, S0-10).
public struct ParticipantExport: Sendable {
    private let access: ExportAccess

    /// An export of what somebody may see.
    public init(_ access: ExportAccess) { self.access = access }

    private var programme: Programme { access.programme }

    /// A participant with what is told of her or him.
    private struct Entry {
        let participant: Participant
        let applicant: Applicant
        let progress: CourseProgress
        let needs: String
        let tellsCauses: Bool

        var after: AfterDecision { applicant.progress.after }
        var isProtected: Bool { applicant.isProtected }
    }

    private var entries: [Entry] {
        let people = programme.courseParticipants(in: access.municipalities)
        return zip(people, programme.courseProgress(of: people)).compactMap { participant, progress in
            guard let applicant = programme.applicant(participant.applicant) else { return nil }
            return Entry(
                participant: participant, applicant: applicant, progress: progress,
                needs: access.tellsNeeds(of: applicant) && !applicant.isProtected ? applicant.application[.needs] : "",
                tellsCauses: !applicant.isProtected && programme.mayReadCauses(of: applicant, access.actor))
        }
    }

    /// A table for Excel: one row for each participant.
    public var csv: [UInt8] {
        var writer = CSVWriter()
        let cohort = access.tellsCohorts ? [access.say("Omgång", "Cohort")] : []
        writer.write(
            ([
                access.say("Kommun", "Municipality"), access.say("Plats", "Seat"),
            ] + cohort + [
                access.say("Namn", "Name"),
                access.say("Från", "From"), access.say("Slutade", "Left"), access.say("Mentor", "Mentor"),
                access.say("Mentorns kommun", "Mentor's municipality"), access.say("Förträff", "Pre-meeting"),
                access.say("Mentortimmar", "Mentor hours"), access.say("Närvarodagar", "Days attended"),
                access.say("Av registrerade dagar", "Of recorded days"), access.say("Uppgifter", "Assignments"),
                access.say("Av uppgifter", "Of assignments"), access.say("Godkänd", "Approved"),
                access.say("Beslutad", "Decided"), access.say("Kompetens", "Competence"),
                access.say("Särskilda behov", "Special needs"), access.say("Aspirant: id", "Aspirant: id"),
            ]).map { .text($0) })
        for entry in entries { writer.write(cells(entry)) }
        return writer.bytes
    }

    private func cells(_ entry: Entry) -> [CSVCell] {
        let (seat, approval) = (entry.participant.seat, entry.after.participation.approval?.value)
        var cells: [CSVCell] = [
            .text(access.name(entry.participant.municipality)),
            seat.map { .text("\(access.name($0.municipality)) \($0.number)") } ?? .empty,
        ]
        if access.tellsCohorts { cells.append(.text(access.name(entry.participant.cohort))) }
        cells.append(.text(programme.listName(of: entry.applicant, protectedAs: access.protectedName)))
        cells += entry.isProtected ? Array(repeating: .empty, count: 10) : course(entry)
        cells += [
            approval.map { .text($0.isApproved ? access.say("ja", "yes") : access.say("nej", "no")) } ?? .empty,
            approval.map { .day($0.day) } ?? .empty,
            .text(entry.isProtected ? "" : approval?.competence ?? ""), .text(entry.needs),
            .text(entry.participant.applicant.description),
        ]
        return cells
    }

    private func course(_ entry: Entry) -> [CSVCell] {
        let (share, days) = entry.progress.attended(programme.settings.approval)
        let mentor = entry.after.mentor?.value
        let assignments = entry.progress.assignments
        return [
            .day(entry.participant.since),
            entry.participant.ended.map { .day($0) } ?? .empty, .text(mentor?.name ?? ""),
            .text(mentor.map { access.name($0.municipality) } ?? ""), .text(premeeting(entry)),
            mentor == nil ? .empty : decimal(entry.progress.mentorMinutes, by: 60),
            // Nothing recorded is not the same as no day attended.
            days == 0 ? .empty : decimal(share, by: 100), .whole(days),
            .whole(assignments.count { $0.handIn != nil }), .whole(assignments.count),
        ]
    }

    private func decimal(_ sum: Int, by count: Int) -> CSVCell {
        Mean(sum: sum, count: count).map { .mean($0, decimals: 2) } ?? .empty
    }

    private func premeeting(_ entry: Entry) -> String {
        switch entry.after.mentorship.premeeting?.value.attended {
        case nil: ""
        case .both: access.say("båda", "both")
        case .participant: access.say("deltagaren", "participant")
        case .mentor: access.say("mentorn", "mentor")
        case .neither: access.say("ingen", "neither")
        }
    }

    /// An object with `participants`, each with `id`, `municipality`, `seat` (such as `sater-2`; none of
    /// who is enrolled without one) and, unless protected,
    /// `name`, `since`, `left`, `needs`, `mentor`, `premeeting`, `mentorMinutes`, `attendance` per day, `assignments` and
    /// `requirements`; `approval` where it is decided.
    public var json: [UInt8] {
        var writer = JSONWriter(.pretty)
        writer.beginObject()
        writer.member("format", "aspirant-participants")
        writer.member("version", 1)
        writer.member("programme", programme.settings.id)
        writer.member("participants", entries) { writer, entry in write(entry, to: &writer) }
        writer.endObject()
        writer.newline()
        return writer.bytes
    }

    private func write(_ entry: Entry, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", entry.participant.applicant.description)
        writer.member("municipality", entry.participant.municipality.rawValue)
        writer.member("seat", ifPresent: entry.participant.seat?.description)
        if access.tellsCohorts { writer.member("cohort", ifPresent: entry.participant.cohort?.rawValue) }
        if entry.isProtected {
            writer.member("protected", true)
        } else {
            writeCourse(entry, to: &writer)
        }
        if let approval = entry.after.participation.approval?.value {
            writer.key("approval")
            writer.beginObject()
            writer.member("approved", approval.isApproved)
            writer.member("day", approval.day.description)
            if !entry.isProtected, approval.isApproved { writer.member("competence", approval.competence) }
            if entry.tellsCauses, !approval.reason.isEmpty { writer.member("reason", approval.reason) }
            writer.endObject()
        }
        writer.endObject()
    }

    private func writeCourse(_ entry: Entry, to writer: inout JSONWriter) {
        writer.member("name", entry.applicant.application.fullName)
        writer.member("since", entry.participant.since.description)
        writer.member("left", ifPresent: entry.participant.ended?.description)
        if !entry.needs.isEmpty { writer.member("needs", entry.needs) }
        if let mentor = entry.after.mentor?.value {
            writer.key("mentor")
            writer.beginObject()
            writer.member("name", mentor.name)
            writer.member("municipality", mentor.municipality.rawValue)
            let warnings = programme.mentorWarnings(of: entry.participant.applicant)
            writer.member("warnings", warnings) { $0.string($1.exportName) }
            writer.endObject()
        }
        writer.member("premeeting", ifPresent: entry.after.mentorship.premeeting?.value.attended.rawValue)
        writer.member("mentorMinutes", entry.progress.mentorMinutes)
        writer.member("attendance", entry.progress.days.filter { $0.attendance != nil }) { writer, day in
            guard let attendance = day.attendance?.value else { return }
            writer.beginObject()
            writer.member("day", day.date.description)
            writer.member("occasion", day.id.occasion.description)
            writer.member("presence", attendance.presence.rawValue)
            writer.member("percent", ifPresent: attendance.percent)
            if entry.tellsCauses, !attendance.cause.isEmpty { writer.member("cause", attendance.cause) }
            writer.endObject()
        }
        writer.member("assignments", entry.progress.assignments) { writer, asked in
            writer.beginObject()
            writer.member("occasion", asked.id.description)
            writer.member("due", ifPresent: asked.due?.description)
            writer.member("handedIn", ifPresent: asked.handIn?.value.day.description)
            writer.endObject()
        }
        writer.member("requirements", entry.progress.requirements) { writer, standing in
            writer.beginObject()
            writer.member("requirement", standing.requirement.rawValue)
            writer.member("state", standing.state.exportName)
            writer.endObject()
        }
    }
}

extension MentorWarning {
    fileprivate var exportName: String {
        switch self {
        case .ceased: "no-manager"
        case .ownManager: "own-manager"
        case .satOnPanel: "sat-on-panel"
        case .several: "several-participants"
        }
    }
}

extension RequirementStanding.State {
    fileprivate var exportName: String {
        switch self {
        case .met: "met"
        case .open: "open"
        case .missed: "missed"
        }
    }
}
