/// What has been published of a calendar: the content of the latest release, and what each release changed.
public struct CalendarReleases: Equatable, Sendable {
    /// All releases, oldest first.
    public var list: [Release]
    /// The occasions as the latest release has them, cancelled ones too.
    public var content: [OccasionID: PublishedOccasion]

    /// Releases put together from their parts, as a snapshot does.
    public init(list: [Release] = [], content: [OccasionID: PublishedOccasion] = [:]) {
        self.list = list
        self.content = content
    }

    /// The latest release; nil before the first.
    public var latest: Release? { list.last }
}

/// An occasion as it was published.
public struct PublishedOccasion: Equatable, Sendable {
    /// What, when and where.
    public let occasion: Occasion
    /// Why it was cancelled; nil while it stands.
    public let cancelled: String?
    /// The number that calendars order versions by.
    public let revision: Int

    /// An occasion as it was published.
    public init(occasion: Occasion, cancelled: String?, revision: Int) {
        self.occasion = occasion
        self.cancelled = cancelled
        self.revision = revision
    }

    init(_ entry: ScheduledOccasion) {
        self.init(occasion: entry.occasion, cancelled: entry.cancelled?.value, revision: entry.revision)
    }
}

/// A version of the calendar that people have been told about (H 8).
public struct Release: Equatable, Sendable {
    /// Its number, from 1.
    public let number: Int
    /// What it is called; no two releases have the same name.
    public let name: String
    /// What it says to those who get it; may be empty.
    public let note: String
    /// Who published it and when.
    public let signature: Signature
    /// What it changed, set against the release before.
    public let changes: [OccasionChange]

    /// A release put together from its parts, as a snapshot does.
    public init(number: Int, name: String, note: String, signature: Signature, changes: [OccasionChange]) {
        self.number = number
        self.name = name
        self.note = note
        self.signature = signature
        self.changes = changes
    }
}

/// What became of an occasion from one release to the next.
public struct OccasionChange: Equatable, Sendable {
    /// How it changed; the weightiest word where there are several.
    public enum Sort: String, CaseIterable, Sendable {
        case added, moved, changed, cancelled, restored
    }

    /// The occasion.
    public let id: OccasionID
    /// As it was published before; nil when it was not.
    public let old: PublishedOccasion?
    /// As it has become.
    public let new: PublishedOccasion

    /// What became of an occasion.
    public init(id: OccasionID, old: PublishedOccasion?, new: PublishedOccasion) {
        self.id = id
        self.old = old
        self.new = new
    }

    /// How it changed.
    public var sort: Sort {
        guard let old else { return .added }
        if new.cancelled != nil, old.cancelled == nil { return .cancelled }
        if new.cancelled == nil, old.cancelled != nil { return .restored }
        return fields.contains { [.days, .starts, .ends, .sessions].contains($0) } ? .moved : .changed
    }

    /// The fields that differ; empty for what is new.
    public var fields: [OccasionField] {
        guard let old else { return [] }
        return new.occasion.fields(differingFrom: old.occasion).filter { $0 != .source }
    }
}

extension CourseCalendar {
    /// What has changed since the latest release, in order of time; everything that stands before the first.
    public var unpublishedChanges: [OccasionChange] {
        sorted.compactMap { entry in
            let (old, new) = (releases.content[entry.id], PublishedOccasion(entry))
            // What was cancelled before anybody was told of it is nobody's business.
            if old == nil, entry.cancelled != nil { return nil }
            let change = OccasionChange(id: entry.id, old: old, new: new)
            if let old, change.fields.isEmpty, old.cancelled == new.cancelled { return nil }
            return change
        }
    }

    /// A number that differs whenever the calendar has changed, to tell that it is still as somebody saw it.
    public var mark: Int { entries.values.reduce(entries.count * 1_000_003) { $0 + $1.revision + 1 } }

    /// The calendar as the latest release has it; nil before the first.
    public var published: CourseCalendar? {
        guard let release = releases.latest else { return nil }
        var calendar = self
        calendar.entries = [:]
        for (id, published) in releases.content {
            calendar.entries[id] = ScheduledOccasion(
                id: id, occasion: published.occasion,
                cancelled: published.cancelled.map { Signed($0, release.signature) },
                revision: published.revision, signature: release.signature)
        }
        return calendar
    }

    /// Takes down what stands as a release.
    mutating func publish(number: Int, name: String, note: String, _ signature: Signature) {
        let changes = unpublishedChanges
        for change in changes { releases.content[change.id] = change.new }
        releases.list.append(
            Release(number: number, name: name, note: note, signature: signature, changes: changes))
    }
}
