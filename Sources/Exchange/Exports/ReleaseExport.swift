public import Domain
import JSON

/// What has changed since the latest release and who must be told of it, for letters and messages (H 8).
public struct ReleaseExport {
    private let programme: Programme
    private let language: Language
    private let name: (ApplicantID) -> String

    /// What is to be told; `name` hides those with protected identity, and those whom the reader may not see.
    public init(_ programme: Programme, language: Language, name: @escaping (ApplicantID) -> String) {
        self.programme = programme
        self.language = language
        self.name = name
    }

    /// The changes that people have not been told of; those of the latest release where nothing has changed since.
    public var changes: [OccasionChange] {
        let pending = programme.calendar.unpublishedChanges
        return pending.isEmpty ? programme.calendar.releases.latest?.changes ?? [] : pending
    }

    /// One paragraph for each who must be told: who, and what of.
    public var text: [UInt8] {
        var lines: [String] = []
        for notice in programme.notices(of: changes) {
            lines.append(who(notice.recipient))
            lines += notice.changes.map { "  " + sentence($0) }
            lines.append("")
        }
        return Array(lines.joined(separator: "\n").utf8)
    }

    /// An object with `recipients`: `kind`, `id` and `name` of each, and `changes` with `occasion`, `sort` and `text`.
    public var json: [UInt8] {
        var writer = JSONWriter(.pretty)
        writer.beginObject()
        writer.member("format", "aspirant-calendar-changes")
        writer.member("version", 1)
        writer.member("programme", programme.settings.id)
        writer.member("recipients", programme.notices(of: changes)) { writer, notice in
            writer.beginObject()
            let (kind, id) = identity(notice.recipient)
            writer.member("kind", kind)
            writer.member("id", ifPresent: id)
            writer.member("name", who(notice.recipient))
            writer.member("changes", notice.changes) { writer, change in
                writer.beginObject()
                writer.member("occasion", change.id.description)
                writer.member("sort", change.sort.rawValue)
                writer.member("text", sentence(change))
                writer.endObject()
            }
            writer.endObject()
        }
        writer.endObject()
        writer.newline()
        return writer.bytes
    }

    private func say(_ swedish: String, _ english: String) -> String { language == .swedish ? swedish : english }

    private func identity(_ recipient: Recipient) -> (kind: String, id: String?) {
        switch recipient {
        case .participant(let id, _): ("participant", id.description)
        case .person(let id): ("person", id.rawValue)
        case .group(let group): ("group", group.rawValue)
        case .described: ("described", nil)
        case .lecturer: ("lecturer", nil)
        case .supplier: ("supplier", nil)
        case .venue: ("venue", nil)
        }
    }

    /// Who is to be told, with the municipality of a participant.
    public func who(_ recipient: Recipient) -> String {
        switch recipient {
        case .participant(let id, let code):
            "\(name(id)), \(programme.settings.municipality(code)?.name ?? code.rawValue)"
        case .person(let id): programme.settings.name(of: id)
        case .group(.cohort): say("Deltagarna", "The participants")
        case .group(.part): say("Delgruppens deltagare", "The participants of the part")
        case .group(.mentors): say("Mentorerna", "The mentors")
        case .group(.managers): say("Cheferna", "The managers")
        case .group(.officials): say("Tjänstemän och politiker", "Officials and politicians")
        case .described(let text): text
        case .lecturer(let name): say("Föreläsare \(name)", "Lecturer \(name)")
        case .supplier(let name): say("Leverantör \(name)", "Supplier \(name)")
        case .venue(let name): say("Lokal \(name)", "Venue \(name)")
        }
    }

    /// What has become of an occasion, as a sentence that a message can consist of.
    public func sentence(_ change: OccasionChange) -> String {
        let new = change.new.occasion
        let when = days(new.days) + times(new) + place(new)
        switch change.sort {
        case .added: return say("Nytt: \(new.title), \(when).", "New: \(new.title), \(when).")
        case .restored: return say("Hålls ändå: \(new.title), \(when).", "Is held after all: \(new.title), \(when).")
        case .cancelled:
            let reason = change.new.cancelled ?? ""
            return say("Inställt: \(new.title), \(when). \(reason)", "Cancelled: \(new.title), \(when). \(reason)")
        case .moved:
            let before = change.old.map { days($0.occasion.days) + times($0.occasion) } ?? ""
            return say(
                "Flyttat: \(new.title), från \(before) till \(when).", "Moved: \(new.title), from \(before) to \(when)."
            )
        case .changed: return say("Ändrat: \(new.title), \(when).", "Changed: \(new.title), \(when).")
        }
    }

    private func days(_ days: Period) -> String {
        days.lowerBound == days.upperBound ? "\(days.lowerBound)" : "\(days.lowerBound) – \(days.upperBound)"
    }

    private func times(_ occasion: Occasion) -> String {
        guard let starts = occasion.starts else { return "" }
        return say(" kl. ", " at ") + "\(starts)" + (occasion.ends.map { "–\($0)" } ?? "")
    }

    private func place(_ occasion: Occasion) -> String {
        [occasion.place, occasion.address].filter { !$0.isEmpty }.map { ", \($0)" }.joined()
    }
}
