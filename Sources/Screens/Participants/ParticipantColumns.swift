import Domain
import Terminal
import Workflow

/// What stands in the columns of the lists about those who take part.
struct ParticipantColumns {
    enum Field: Hashable {
        case name, municipality, cohort, department, attendance, assignments, hours, mentor, mentorPlace, premeeting
        case standing, cause, day, note, alert
    }

    let scene: Scene

    private var feature: ParticipantsFeature { scene.state.participants }
    private var programme: Programme { scene.world.programme }

    func table(width: Int) -> Table<Field> {
        var columns = [Column(id: Field.name, title: scene.say("Namn", "Name"), width: 18, isFlexible: true)]
        if feature.municipality == nil, scene.world.municipalities.count > 1 {
            let widest = scene.world.municipalities.map { CharacterWidth.of(name(of: $0)) }.max() ?? 0
            columns.append(
                Column(
                    id: .municipality, title: scene.say("Kommun", "Municip."), width: min(max(widest, 8), 12),
                    dropOrder: 4))
        }
        if programme.settings.hasCohorts, feature.cohort == nil {
            columns.append(Column(id: .cohort, title: scene.say("Omg", "Cohort"), width: 8, dropOrder: 4))
        }
        switch feature.tab {
        case .all: columns += everything
        case .attendance:
            columns += [
                Column(id: .attendance, title: scene.say("Närvaro", "Attendance"), width: 17),
                Column(id: .cause, title: scene.say("Orsak", "Cause"), width: 14, isFlexible: true, dropOrder: 3),
            ]
        case .assignments:
            columns += [
                Column(id: .day, title: scene.say("Inlämnad", "Handed in"), width: 16),
                Column(id: .note, title: scene.say("Anteckning", "Note"), width: 14, isFlexible: true, dropOrder: 3),
            ]
        case .mentors: columns += mentoring
        }
        return Table(columns, width: width, indent: 3)
    }

    private var everything: [Column<Field>] {
        var columns: [Column<Field>] = []
        if programme.settings.uses(.enrolment) {
            columns.append(
                Column(
                    id: .department, title: scene.say("Förvaltning", "Department"), width: 14, isFlexible: true,
                    dropOrder: 6))
        }
        columns.append(
            Column(id: .attendance, title: scene.say("Närvaro", "Attended"), width: 10, alignment: .trailing))
        if !feature.assignments.isEmpty {
            columns.append(
                Column(
                    id: .assignments, title: scene.say("Uppg", "Work"), width: 5, dropOrder: 3, alignment: .trailing))
        }
        if programme.settings.mentorHours != nil {
            columns += [
                Column(
                    id: .hours, title: scene.say("Timmar", "Hours"), width: 7, dropOrder: 2, alignment: .trailing),
                Column(id: .mentor, title: scene.say("Mentor", "Mentor"), width: 14, isFlexible: true, dropOrder: 5),
            ]
        }
        return columns + [
            Column(id: .standing, title: scene.say("Läge", "Standing"), width: 19),
            Column(id: .alert, title: "", width: 1),
        ]
    }

    private var mentoring: [Column<Field>] {
        [
            Column(id: .mentor, title: scene.say("Mentor", "Mentor"), width: 16, isFlexible: true),
            Column(id: .mentorPlace, title: scene.say("Chef i", "Manager in"), width: 10, dropOrder: 5),
            Column(id: .premeeting, title: scene.say("Förträff", "Met"), width: 8, dropOrder: 3),
            Column(id: .hours, title: scene.say("Timmar", "Hours"), width: 7, dropOrder: 2, alignment: .trailing),
            Column(id: .alert, title: "", width: 1),
        ]
    }

    func text(_ field: Field, _ row: ParticipantsFeature.Row) -> String {
        switch field {
        case .name: return scene.world.name(row.participant.applicant)
        case .municipality: return name(of: row.participant.municipality)
        case .department:
            return tells(row) ? programme.applicant(row.participant.applicant)?.application[.department] ?? "" : ""
        case .cohort: return CohortWords(scene.world).short(row.participant.cohort)[scene.world.language]
        case .attendance: return feature.tab == .attendance ? scene.texts.attendance(marked(row)) : attended(row)
        case .cause: return mayRead(row) ? marked(row)?.cause ?? "" : ""
        case .assignments:
            let all = row.progress.assignments
            return all.isEmpty ? "" : "\(all.count { $0.handIn != nil })/\(all.count)"
        case .hours: return row.after.mentor == nil ? "" : scene.texts.hours(row.progress.mentorMinutes)
        case .mentor: return mentor(row)
        case .mentorPlace: return tells(row) ? row.after.mentor.map { name(of: $0.value.municipality) } ?? "" : ""
        case .premeeting: return premeeting(row)
        case .standing: return scene.texts.standing(of: row)
        case .day: return handedIn(row)
        case .note: return mayRead(row) ? asked(row)?.handIn?.value.note ?? "" : ""
        case .alert: return isAlert(row) ? "!" : ""
        }
    }

    private func name(of code: MunicipalityCode) -> String {
        programme.settings.municipality(code)?.name ?? code.rawValue
    }

    private func tells(_ row: ParticipantsFeature.Row) -> Bool {
        scene.world.listsDetails(of: row.participant.applicant)
    }

    private func mayRead(_ row: ParticipantsFeature.Row) -> Bool {
        programme.applicant(row.participant.applicant).map {
            programme.mayReadCauses(of: $0, scene.world.actor) && !$0.isProtected
        } ?? false
    }

    private func marked(_ row: ParticipantsFeature.Row) -> Attendance? {
        row.progress.days.first { $0.id == feature.day?.id }?.attendance?.value
    }

    private func asked(_ row: ParticipantsFeature.Row) -> CourseAssignment? {
        row.progress.assignments.first { $0.id == feature.assignment?.id.occasion }
    }

    /// So many days of those recorded: what is not recorded says nothing.
    private func attended(_ row: ParticipantsFeature.Row) -> String {
        let (share, days) = row.progress.attended(programme.settings.approval)
        guard days > 0 else { return "–" }
        return scene.texts.hundredths(share) + scene.say(" av ", " of ") + "\(days)"
    }

    private func mentor(_ row: ParticipantsFeature.Row) -> String {
        guard let mentor = row.after.mentor else { return row.isEnrolled ? scene.say("saknas", "missing") : "" }
        // The mentor's name tells more about a protected person than a list may.
        return tells(row) ? mentor.value.name : scene.say("vald", "chosen")
    }

    private func premeeting(_ row: ParticipantsFeature.Row) -> String {
        guard let meeting = row.after.mentorship.premeeting?.value else { return "–" }
        switch meeting.attended {
        case .both: return scene.texts.shortDay(meeting.day)
        case .participant: return scene.say("ej ment.", "no ment.")
        case .mentor: return scene.say("ej delt.", "no part.")
        case .neither: return scene.say("ingen", "neither")
        }
    }

    private func handedIn(_ row: ParticipantsFeature.Row) -> String {
        guard let asked = asked(row) else { return "" }
        guard let handIn = asked.handIn?.value else {
            let isLate = asked.due.map { $0 < scene.world.today } ?? false
            return isLate ? scene.say("! försenad", "! late") : "–"
        }
        let isLate = asked.due.map { $0 < handIn.day } ?? false
        return scene.texts.shortDay(handIn.day) + (isLate ? scene.say(", för sent", ", late") : "")
    }

    private func isAlert(_ row: ParticipantsFeature.Row) -> Bool {
        guard row.isEnrolled else { return false }
        if !row.warnings.isEmpty { return true }
        let isLate = programme.mentorDeadline(of: row.participant.cohort).map { $0 < scene.world.today } ?? false
        if programme.settings.mentorHours != nil, row.after.mentor == nil, isLate { return true }
        return feature.tab == .all && row.progress.requirements.contains { $0.state == .missed }
    }
}
