/// The announcement of a lot, made while nobody can know how it will fall (requirements G).
public struct LotAnnouncement: Hashable, Sendable {
    /// The number of the lot among those of the municipality, from 1.
    public let number: Int
    /// Those who share a place, in order of their ids.
    public let participants: [ApplicantID]
    /// Where the seed comes from, such as the first draw of a state lottery on a stated day; never empty.
    public let source: String
    /// The day when the seed becomes known, always after the announcement; the lot is drawn from that day on.
    public let published: Day

    /// An announced lot.
    public init(number: Int, participants: [ApplicantID], source: String, published: Day) {
        self.number = number
        self.participants = participants
        self.source = source
        self.published = published
    }
}

/// The outcome of a lot.
public struct LotDraw: Hashable, Sendable {
    /// The text that the source gave; never empty.
    public let seed: String
    /// The participants in the order that the lot gave them, first place first.
    public let order: [ApplicantID]

    /// An outcome with the seed that it follows from.
    public init(seed: String, order: [ApplicantID]) {
        self.seed = seed
        self.order = order
    }
}

/// A lot about a shared place: announced, and once its day has come drawn. Nothing about it can be taken back.
public struct Lot: Equatable, Sendable {
    /// What was said beforehand, by whom and when.
    public let announced: Signed<LotAnnouncement>
    /// The outcome; nil until drawn.
    public internal(set) var drawn: Signed<LotDraw>?

    /// A lot.
    public init(announced: Signed<LotAnnouncement>, drawn: Signed<LotDraw>? = nil) {
        self.announced = announced
        self.drawn = drawn
    }

    /// The participants as a set, which is what makes two lots about the same shared place the same.
    var participants: Set<ApplicantID> { Set(announced.value.participants) }
}

extension Lot {
    /// The order that a seed gives: sorted by the SHA-256 of the seed, a space and the applicant's id.
    ///
    /// `printf '%s %s' "$SEED" "$ID" | sha256sum` gives the same digits on any machine; the lowest comes first.
    public static func order(of participants: [ApplicantID], seed: String) -> [ApplicantID] {
        participants.map { (digest(of: $0, seed: seed), $0) }
            .sorted { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1.description < $1.1.description }
            .map(\.1)
    }

    /// The digits by which a participant is sorted: SHA-256 as 64 hexadecimal digits.
    public static func digest(of participant: ApplicantID, seed: String) -> String {
        LotDigest.hex(seed + " " + participant.description)
    }
}
