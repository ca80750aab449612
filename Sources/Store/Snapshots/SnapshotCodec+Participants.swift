import Codec
import Domain
import JSON

extension SnapshotWriter {
    mutating func write(_ mentorship: Mentorship) {
        list(mentorship.sessions.sorted { $0.key < $1.key }) { writer, entry in
            writer.value(entry.key)
            writer.signed(entry.value) { $0.value($1) }
        }
        optional(mentorship.premeeting) { writer, meeting in writer.signed(meeting) { $0.value($1) } }
        optional(mentorship.ceased) { writer, ceased in writer.signed(ceased) { $0.value($1) } }
    }

    mutating func write(_ participation: Participation) {
        list(participation.attendance.sorted { $0.key < $1.key }) { writer, entry in
            writer.value(entry.key.occasion)
            writer.value(entry.key.number)
            writer.signed(entry.value) { $0.value($1) }
        }
        list(participation.assignments.sorted { $0.key < $1.key }) { writer, entry in
            writer.value(entry.key)
            writer.signed(entry.value) { $0.value($1) }
        }
        optional(participation.approval) { writer, approval in writer.signed(approval) { $0.value($1) } }
        optional(participation.enrolment) { writer, enrolment in writer.signed(enrolment) { $0.value($1) } }
    }
}

extension SnapshotReader {
    mutating func mentorship() throws(JSONFault) -> Mentorship {
        var sessions: [Int: Signed<MentorSession>] = [:]
        try list { (reader: inout SnapshotReader) throws(JSONFault) in
            let number: Int = try reader.value()
            sessions[number] = try reader.signed()
        }
        return Mentorship(sessions: sessions, premeeting: try optionalSigned(), ceased: try optionalSigned())
    }

    mutating func participation() throws(JSONFault) -> Participation {
        var attendance: [AttendanceDay: Signed<Attendance>] = [:]
        try list { (reader: inout SnapshotReader) throws(JSONFault) in
            let day = AttendanceDay(try reader.value(), try reader.value())
            attendance[day] = try reader.signed()
        }
        var assignments: [OccasionID: Signed<HandIn>] = [:]
        try list { (reader: inout SnapshotReader) throws(JSONFault) in
            let occasion: OccasionID = try reader.value()
            assignments[occasion] = try reader.signed()
        }
        return Participation(
            attendance: attendance, assignments: assignments, approval: try optionalSigned(),
            enrolment: try optionalSigned())
    }

    private mutating func optionalSigned<Value: JSONStorable>() throws(JSONFault) -> Signed<Value>? {
        guard try beginOptional() else { return nil }
        let value: Signed<Value> = try signed()
        try end()
        return value
    }
}
