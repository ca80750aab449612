import Domain
import JSON

extension EventCodec {
    /// Reads a fact about a participant or a mentor; nil for the kinds that are none.
    static func readParticipant(_ kind: EventKind, _ reader: inout JSONReader) throws(JSONFault) -> Event? {
        switch kind {
        case .mentorChosen:
            let fields = try EventFields<MentorChoice?>(&reader, .applicant)
            return .mentor(.chosen(try fields.applicant(reader), try fields.change(reader)))
        case .mentorHoursLogged:
            let fields = try EventFields<MentorSession?>(&reader, [.applicant, .number])
            let number = try reader.require(fields.number, "number")
            return .mentor(.session(try fields.applicant(reader), number: number, try fields.change(reader)))
        case .premeetingRecorded:
            let fields = try EventFields<PreMeeting?>(&reader, .applicant)
            return .mentor(.premeeting(try fields.applicant(reader), try fields.change(reader)))
        case .mentorCeased:
            let fields = try EventFields<MentorCeased?>(&reader, .applicant)
            return .mentor(.ceased(try fields.applicant(reader), try fields.change(reader)))
        case .attendanceRecorded:
            let fields = try EventFields<Attendance?>(&reader, [.applicant, .occasion, .number])
            let day = AttendanceDay(
                try reader.require(fields.occasion, "occasion"), try reader.require(fields.number, "number"))
            return .participant(.attendance(try fields.applicant(reader), day, try fields.change(reader)))
        case .assignmentRecorded:
            let fields = try EventFields<HandIn?>(&reader, [.applicant, .occasion])
            let occasion = try reader.require(fields.occasion, "occasion")
            return .participant(.assignment(try fields.applicant(reader), occasion, try fields.change(reader)))
        case .approvalDecided:
            let fields = try EventFields<Approval?>(&reader, .applicant)
            return .participant(.approval(try fields.applicant(reader), try fields.change(reader)))
        case .enrolmentRecorded:
            let fields = try EventFields<Enrolment?>(&reader, .applicant)
            return .participant(.enrolment(try fields.applicant(reader), try fields.change(reader)))
        default: return nil
        }
    }

    static func write(_ event: MentorEvent, _ writer: inout JSONWriter) {
        switch event {
        case .chosen(_, let change): writer.members(of: change)
        case .session(_, let number, let change):
            writer.member("number", number)
            writer.members(of: change)
        case .premeeting(_, let change): writer.members(of: change)
        case .ceased(_, let change): writer.members(of: change)
        }
    }

    static func write(_ event: ParticipantEvent, _ writer: inout JSONWriter) {
        switch event {
        case .attendance(_, let day, let change):
            writer.member("occasion", day.occasion)
            writer.member("number", day.number)
            writer.members(of: change)
        case .assignment(_, let occasion, let change):
            writer.member("occasion", occasion)
            writer.members(of: change)
        case .approval(_, let change): writer.members(of: change)
        case .enrolment(_, let change): writer.members(of: change)
        }
    }
}

extension EventKind {
    /// The kind of a fact about a mentor.
    init(_ event: MentorEvent) {
        self =
            switch event {
            case .chosen: .mentorChosen
            case .session: .mentorHoursLogged
            case .premeeting: .premeetingRecorded
            case .ceased: .mentorCeased
            }
    }

    /// The kind of a fact about a participant.
    init(_ event: ParticipantEvent) {
        self =
            switch event {
            case .attendance: .attendanceRecorded
            case .assignment: .assignmentRecorded
            case .approval: .approvalDecided
            case .enrolment: .enrolmentRecorded
            }
    }
}
