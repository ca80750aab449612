/// One day of an occasion: a two-day occasion is one occasion and two attendance days (requirements G).
public struct AttendanceDay: Hashable, Comparable, Sendable {
    /// The occasion.
    public let occasion: OccasionID
    /// Which of its days, from 1; it stays the same day when the occasion is moved.
    public let number: Int

    /// A day of an occasion.
    public init(_ occasion: OccasionID, _ number: Int) {
        self.occasion = occasion
        self.number = number
    }

    /// Orders by occasion, then by day, which is the same everywhere.
    public static func < (left: Self, right: Self) -> Bool {
        (left.occasion, left.number) < (right.occasion, right.number)
    }
}

/// Whether somebody was there.
public enum Presence: String, CaseIterable, Sendable {
    case present
    /// There for a part of the day.
    case partly
    case absent
    /// Absent with leave; how such a day counts is a setting (``ApprovalSettings/excused``).
    case excused
}

/// What is recorded of a participant on an attendance day; a day without it is unknown, which is not absence.
public struct Attendance: Hashable, Sendable {
    /// Whether the participant was there.
    public let presence: Presence
    /// For how much of the day, in percent; only of a part of a day.
    public let percent: Int?
    /// Why the participant was not there; empty for somebody who was.
    public let cause: String

    /// What is known of somebody on a day.
    public init(_ presence: Presence, percent: Int? = nil, cause: String = "") {
        self.presence = presence
        self.percent = presence == .partly ? percent : nil
        self.cause = presence == .present ? "" : cause
    }

    /// How much of the day the participant was there, in percent.
    public var share: Int {
        switch presence {
        case .present: 100
        case .partly: percent ?? 0
        case .absent, .excused: 0
        }
    }
}
