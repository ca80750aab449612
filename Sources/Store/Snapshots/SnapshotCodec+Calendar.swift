import Codec
import Domain
import JSON

extension SnapshotCodec {
    /// Writes what a calendar holds beside its occasions: school breaks, the latest release and what each one changed.
    static func encode(_ calendar: CourseCalendar, to writer: inout SnapshotWriter) {
        writer.list(calendar.enteredBreaks.sorted { $0.key < $1.key }) { writer, entry in
            writer.code(entry.key)
            writer.value(entry.value)
        }
        writer.list(calendar.releases.content.sorted { $0.key < $1.key }) { writer, entry in
            writer.value(entry.key)
            write(entry.value, to: &writer)
        }
        writer.list(calendar.releases.list) { writer, release in
            writer.value(release.number)
            writer.value(release.name)
            writer.value(release.note)
            writer.signature(release.signature)
            writer.list(release.changes) { writer, change in
                writer.value(change.id)
                writer.optional(change.old) { writer, old in write(old, to: &writer) }
                write(change.new, to: &writer)
            }
        }
    }

    private static func write(_ published: PublishedOccasion, to writer: inout SnapshotWriter) {
        writer.value(published.occasion)
        writer.value(published.cancelled)
        writer.value(published.revision)
    }

    static func freezeBreak(_ reader: inout SnapshotReader) throws(JSONFault) -> Signed<FreezeBreak>? {
        guard try reader.beginOptional() else { return nil }
        let broken: Signed<FreezeBreak> = try reader.signed()
        try reader.end()
        return broken
    }

    static func decodeCalendar(_ entries: [ScheduledOccasion], _ reader: inout SnapshotReader) throws(JSONFault)
        -> CourseCalendar
    {
        var breaks: [MunicipalityCode: [SchoolBreak]] = [:]
        try reader.list { (reader: inout SnapshotReader) throws(JSONFault) in
            let code: MunicipalityCode = try reader.code()
            breaks[code] = try reader.value()
        }
        var releases = CalendarReleases()
        try reader.list { (reader: inout SnapshotReader) throws(JSONFault) in
            let id: OccasionID = try reader.value()
            releases.content[id] = try published(&reader)
        }
        try reader.list { (reader: inout SnapshotReader) throws(JSONFault) in
            releases.list.append(try release(&reader))
        }
        return CourseCalendar(entries, breaks: breaks, releases: releases)
    }

    private static func published(_ reader: inout SnapshotReader) throws(JSONFault) -> PublishedOccasion {
        PublishedOccasion(occasion: try reader.value(), cancelled: try reader.value(), revision: try reader.value())
    }

    private static func release(_ reader: inout SnapshotReader) throws(JSONFault) -> Release {
        let (number, name, note): (Int, String, String) = (
            try reader.value(), try reader.value(), try reader.value()
        )
        let signature = try reader.signature()
        var changes: [OccasionChange] = []
        try reader.list { (reader: inout SnapshotReader) throws(JSONFault) in
            let id: OccasionID = try reader.value()
            var old: PublishedOccasion?
            if try reader.beginOptional() {
                old = try published(&reader)
                try reader.end()
            }
            changes.append(OccasionChange(id: id, old: old, new: try published(&reader)))
        }
        return Release(number: number, name: name, note: note, signature: signature, changes: changes)
    }
}
