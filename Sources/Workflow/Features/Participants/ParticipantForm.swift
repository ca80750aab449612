public import Domain

/// What a form about a participant or the mentor becomes.
public enum ParticipantForm: Equatable, Sendable {
    case partOfDay(ApplicantID, AttendanceDay, seen: Attendance?)
    case handIn(ApplicantID, OccasionID, seen: HandIn?)
    case mentorSession(ApplicantID)
    case mentorCeased(ApplicantID)
    case approval(ApplicantID, seen: Approval?)
    case competence(ApplicantID, seen: Approval?)
    case needs(ApplicantID, seen: String)
    case enrolment(EnrolmentForm)

    func commands(_ form: Form, _ words: Words, in world: World) throws(WordFault) -> [Command] {
        func day() throws(WordFault) -> Day {
            let text = form.texts["day"] ?? ""
            let phrase = DayPhrase(reference: world.today, period: world.today - 366...world.today)
            guard let day = phrase.day(text) else { throw .notADay("day", text) }
            return day
        }
        switch self {
        case .partOfDay(let id, let attended, let seen):
            let attendance = Attendance(
                .partly, percent: try words.integer("percent"), cause: words["cause"] ?? "")
            return [.participant(.recordAttendance(id, attended, attendance, seen: seen))]
        case .handIn(let id, let occasion, let seen):
            let handIn = HandIn(on: try day(), note: words["note"] ?? "")
            return [.participant(.recordAssignment(id, occasion, handIn, seen: seen))]
        case .mentorSession(let id):
            let session = MentorSession(on: try day(), minutes: try words.minutes(), note: words["note"] ?? "")
            return [.mentor(.logSession(id, number: nil, session))]
        case .mentorCeased(let id):
            return [.mentor(.recordCeased(id, MentorCeased(since: try day(), note: words["note"] ?? "")))]
        case .approval(let id, let seen):
            return [
                .participant(
                    .approve(
                        id, competence: words["competence"] ?? "", on: try day(), reason: words["reason"] ?? "",
                        seen: seen))
            ]
        case .competence(let id, let seen):
            return [.participant(.describe(id, competence: words["competence"] ?? "", seen: seen))]
        case .enrolment(let enrolment): return try enrolment.commands(form, words, in: world)
        case .needs(let id, let seen): return [.participant(.setNeeds(id, words["needs"] ?? "", seen: seen))]
        }
    }
}

extension Form {
    /// A form for how much of a day somebody was there.
    static func partOfDay(_ id: ApplicantID, _ day: AttendanceDay, seen: Attendance?, in world: World) -> Form {
        Form(
            LocalizedText(sv: "Del av dagen: \(world.name(id))", en: "Part of the day: \(world.name(id))"),
            purpose: .participant(.partOfDay(id, day, seen: seen)),
            draftKey: "attendance.partly \(id) \(day.occasion) \(day.number)",
            fields: [
                Field(
                    "percent", LocalizedText(sv: "Procent av dagen", en: "Percent of the day"),
                    text: "\(seen?.percent ?? 50)"),
                Field("cause", LocalizedText(sv: "Orsak", en: "Cause"), text: seen?.cause ?? ""),
            ])
    }

    /// A form for when an assignment was handed in.
    static func handIn(_ id: ApplicantID, _ occasion: OccasionID, seen: HandIn?, in world: World) -> Form {
        Form(
            LocalizedText(sv: "Inlämnat av \(world.name(id))", en: "Handed in by \(world.name(id))"),
            purpose: .participant(.handIn(id, occasion, seen: seen)), draftKey: "assignment \(id) \(occasion)",
            fields: [
                Field("day", LocalizedText(sv: "Dag", en: "Day"), text: (seen?.day ?? world.today).description),
                Field("note", LocalizedText(sv: "Anteckning", en: "Note"), text: seen?.note ?? ""),
            ])
    }

    /// A form for a meeting with the mentor (S4-8).
    static func mentorSession(of id: ApplicantID, in world: World) -> Form {
        Form(
            LocalizedText(sv: "Tid med mentorn: \(world.name(id))", en: "Time with the mentor: \(world.name(id))"),
            purpose: .participant(.mentorSession(id)), draftKey: "mentor.log \(id)",
            fields: [
                Field("day", LocalizedText(sv: "Dag", en: "Day"), text: world.today.description),
                Field("hours", LocalizedText(sv: "Timmar, som 1,5", en: "Hours, such as 1.5")),
                Field("note", LocalizedText(sv: "Anteckning", en: "Note")),
            ])
    }

    /// A form for that a mentor is no manager any more.
    static func mentorCeased(_ id: ApplicantID, in world: World) -> Form {
        let applicant = world.programme.applicant(id)
        let after = applicant?.progress.after
        let ceased = after?.mentorship.ceased?.value
        let known = applicant.map(world.maySee) == true ? after?.mentor?.value.name : nil
        let mentor = known ?? (world.language == .swedish ? "Mentorn" : "The mentor")
        return Form(
            LocalizedText(sv: "\(mentor) är inte chef längre", en: "\(mentor) is no manager any more"),
            purpose: .participant(.mentorCeased(id)), draftKey: "mentor.ceased \(id)",
            fields: [
                Field(
                    "day", LocalizedText(sv: "Sedan", en: "Since"), text: (ceased?.day ?? world.today).description),
                Field("note", LocalizedText(sv: "Anteckning", en: "Note"), text: ceased?.note ?? ""),
            ])
    }

    /// A form for approving somebody, with the programme's description of the competence to adjust (S4-3).
    static func approval(_ row: ParticipantsFeature.Row, in world: World) -> Form {
        let id = row.participant.applicant
        let seen = row.after.participation.approval?.value
        let text = seen.map(\.competence).flatMap { $0.isEmpty ? nil : $0 } ?? world.programme.statedCompetence
        let isMet = row.progress.unmet.isEmpty
        return Form(
            LocalizedText(sv: "Godkänd: \(world.name(id))", en: "Approved: \(world.name(id))"),
            purpose: .participant(.approval(id, seen: seen)), draftKey: "approval.approve \(id)",
            fields: [
                Field("day", LocalizedText(sv: "Dag", en: "Day"), text: world.today.description),
                Field(
                    "competence", LocalizedText(sv: "Kompetens", en: "Competence"), text: text, multiline: true),
                Field(
                    "reason",
                    isMet
                        ? LocalizedText(sv: "Anteckning", en: "Note")
                        : LocalizedText(sv: "Skäl trots att krav saknas", en: "Reason in spite of what lacks"),
                    text: seen?.isApproved == true ? seen?.reason ?? "" : ""),
            ])
    }

    /// A form for what somebody needs to take part; an empty one takes it away (S0-10).
    static func needs(of id: ApplicantID, seen: String, in world: World) -> Form {
        Form(
            LocalizedText(sv: "Särskilda behov: \(world.name(id))", en: "Special needs: \(world.name(id))"),
            purpose: .participant(.needs(id, seen: seen)), draftKey: "participant.needs \(id)",
            fields: [
                Field(
                    "needs", LocalizedText(sv: "För att kunna delta", en: "To take part"), text: seen,
                    multiline: true)
            ])
    }

    /// A form for describing the competence of somebody approved otherwise.
    static func competence(of id: ApplicantID, seen: Approval, in world: World) -> Form {
        Form(
            LocalizedText(sv: "Kompetens: \(world.name(id))", en: "Competence: \(world.name(id))"),
            purpose: .participant(.competence(id, seen: seen)), draftKey: "approval.describe \(id)",
            fields: [
                Field(
                    "competence", LocalizedText(sv: "Kompetens", en: "Competence"), text: seen.competence,
                    multiline: true)
            ])
    }
}
