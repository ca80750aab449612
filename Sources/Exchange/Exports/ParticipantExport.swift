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
        var approval: Approval? { after.participation.approval?.value }
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

    /// A column of the table.
    private struct Column {
        let heading: String
        /// Whether it is told of a protected identity too.
        var isToldOfAll = false
        let cell: (Entry) -> CSVCell
    }

    /// A table for Excel: one row for each participant, with the columns that the programme has a use for.
    public var csv: [UInt8] {
        var writer = CSVWriter()
        let columns = columns
        writer.write(columns.map { .text($0.heading) })
        for entry in entries {
            writer.write(columns.map { $0.isToldOfAll || !entry.isProtected ? $0.cell(entry) : .empty })
        }
        return writer.bytes
    }

    private var columns: [Column] {
        let settings = programme.settings
        return (settings.uses(.severalMunicipalities) || settings.uses(.selection) ? [municipality] : [])
            + (settings.uses(.selection) ? [seat] : []) + (access.tellsCohorts ? [cohort] : []) + [name]
            + (settings.uses(.enrolment) ? post : []) + time
            + (settings.uses(.mentors) ? mentoring : []) + course + (settings.uses(.approval) ? approval : []) + [
                Column(heading: access.say("Särskilda behov", "Special needs")) { .text($0.needs) },
                Column(heading: "Aspirant: id", isToldOfAll: true) { .text($0.participant.applicant.description) },
            ]
    }

    private var municipality: Column {
        Column(heading: access.say("Kommun", "Municipality"), isToldOfAll: true) {
            .text(access.name($0.participant.municipality))
        }
    }

    private var seat: Column {
        Column(heading: access.say("Plats", "Seat"), isToldOfAll: true) {
            $0.participant.seat.map { .text("\(access.name($0.municipality)) \($0.number)") } ?? .empty
        }
    }

    private var cohort: Column {
        Column(heading: access.say("Omgång", "Cohort"), isToldOfAll: true) { .text(access.name($0.participant.cohort)) }
    }

    private var name: Column {
        Column(heading: access.say("Namn", "Name"), isToldOfAll: true) {
            .text(programme.listName(of: $0.applicant, protectedAs: access.protectedName))
        }
    }

    /// Who pays and where the person works, which the list of those selected tells elsewhere.
    private var post: [Column] {
        [
            Column(heading: access.say("E-post", "Email")) { .text($0.applicant.application[.email]) },
            Column(heading: access.say("Förvaltning", "Department")) { .text($0.applicant.application[.department]) },
            Column(heading: access.say("Befattning", "Position")) { .text($0.applicant.application[.position]) },
        ]
    }

    private var time: [Column] {
        [
            Column(heading: access.say("Från", "From")) { .day($0.participant.since) },
            Column(heading: access.say("Slutade", "Left")) { $0.participant.ended.map { .day($0) } ?? .empty },
        ]
    }

    private var mentoring: [Column] {
        [
            Column(heading: access.say("Mentor", "Mentor")) { .text($0.after.mentor?.value.name ?? "") },
            Column(heading: access.say("Mentorns kommun", "Mentor's municipality")) {
                .text($0.after.mentor.map { access.name($0.value.municipality) } ?? "")
            },
            Column(heading: access.say("Förträff", "Pre-meeting")) { .text(premeeting($0)) },
            Column(heading: access.say("Mentortimmar", "Mentor hours")) {
                $0.after.mentor == nil ? .empty : decimal($0.progress.mentorMinutes, by: 60)
            },
        ]
    }

    private var course: [Column] {
        let approval = programme.settings.approval
        return [
            Column(heading: access.say("Närvarodagar", "Days attended")) {
                let (share, days) = $0.progress.attended(approval)
                // Nothing recorded is not the same as no day attended.
                return days == 0 ? .empty : decimal(share, by: 100)
            },
            Column(heading: access.say("Av registrerade dagar", "Of recorded days")) {
                .whole($0.progress.attended(approval).days)
            },
            Column(heading: access.say("Uppgifter", "Assignments")) {
                .whole($0.progress.assignments.count { $0.handIn != nil })
            },
            Column(heading: access.say("Av uppgifter", "Of assignments")) { .whole($0.progress.assignments.count) },
        ]
    }

    private var approval: [Column] {
        [
            Column(heading: access.say("Godkänd", "Approved"), isToldOfAll: true) {
                $0.approval.map { .text($0.isApproved ? access.say("ja", "yes") : access.say("nej", "no")) } ?? .empty
            },
            Column(heading: access.say("Beslutad", "Decided"), isToldOfAll: true) {
                $0.approval.map { .day($0.day) } ?? .empty
            },
            Column(heading: access.say("Kompetens", "Competence")) { .text($0.approval?.competence ?? "") },
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

    /// An object with `participants`, each with `id`, `municipality`, `seat` (such as `sater-2`; none of who is enrolled without one) and,
    /// unless protected,
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
        if programme.settings.uses(.enrolment) {
            for (key, field) in [
                ("email", ApplicationField.email), ("department", .department), ("position", .position),
            ] {
                let text = entry.applicant.application[field]
                writer.member(key, ifPresent: text.isEmpty ? nil : text)
            }
        }
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
