import Codec
public import Domain
import JSON

/// Which facts a protocol tells, and what it leaves out and says so.
///
/// All facts belong that concern the selection, also kinds that are younger than this code. Left out are the calendar, but
/// for the course days, from which the time for a replacement counts; the course itself, what participants have answered
/// about it and what became of them; and the scores on cards that have not been opened: a protocol is about what is
/// decided, and sealed is sealed.
struct ProtocolContents {
    /// The facts told, with what is not for everybody's eyes masked.
    private(set) var facts: [RecordedFact] = []
    /// What is not told.
    private(set) var leftOut = ProtocolOmissions()

    private let programme: Programme
    private let scopes: Set<Scope>

    /// Kinds of facts, by how their names begin, that have nothing to do with who gets a seat.
    private static let unrelated = [
        "occasion.", "breaks.", "freeze.", "calendar.", "attendance.", "assignment.", "approval.",
        "mentor.hours", "mentor.premeeting", "mentor.ceased", "budget.", "access.",
    ]
    /// The same about what came after: the course and what became of those who took part.
    private static let afterwards = ["evaluation.", "career.", "network."]

    init(
        _ recorded: [RecordedFact], in programme: Programme, _ municipalities: [MunicipalityCode], _ mask: ProtocolMask
    ) {
        self.programme = programme
        scopes = Set([.programme] + municipalities.map { .municipality($0) })
        leftOut.masked = mask.protected.count
        let courseDays = ProtocolContents.courseDays(in: recorded)
        for fact in recorded where scopes.contains(fact.scope) {
            guard let event = fact.event else {
                facts.append(fact.with(event: nil, reason: nil))
                leftOut.erased += 1
                continue
            }
            let (kind, data) = EventCodec.encoded(event)
            if ProtocolContents.unrelated.contains(where: kind.hasPrefix), !courseDays.contains(event.occasion) {
                leftOut.calendar += 1
            } else if ProtocolContents.afterwards.contains(where: kind.hasPrefix) {
                leftOut.afterwards += 1
            } else if isSealed(event, data) {
                leftOut.sealed += 1
            } else {
                facts.append(mask.masking(fact))
            }
        }
    }

    /// The occasions that are, or have been, course days.
    private static func courseDays(in recorded: [RecordedFact]) -> Set<OccasionID?> {
        Set(
            recorded.compactMap { fact in
                guard case .occasionSet(let id, let change)? = fact.event else { return nil }
                return [change.old?.kind, change.new?.kind].contains(.courseDay) ? id : nil
            })
    }

    /// Whether a fact tells of a score that has not been opened, by what it names rather than by its kind, so that facts
    /// younger than this code are kept sealed too.
    private func isSealed(_ event: Event, _ data: [UInt8]) -> Bool {
        guard let id = event.applicant, let progress = programme.applicant(id)?.progress else { return false }
        let named = NamedInFact(data)
        guard named.isAboutCriterion else { return false }
        guard programme.isOpened(progress) else { return true }
        // A card that somebody left behind unfinished was never handed in to be read.
        guard let person = named.person, let card = progress.cards[person] else { return false }
        return card.sealed == nil && card.conflict == nil
    }
}

extension Event {
    /// The occasion that the fact is about; nil for facts about others.
    fileprivate var occasion: OccasionID? {
        switch self {
        case .occasionSet(let id, _), .occasionCancelled(let id, _): id
        default: nil
        }
    }
}

/// What a protocol does not tell; it is stated in its heading.
public struct ProtocolOmissions: Equatable, Sendable {
    /// Facts about the calendar but for course days, about the course (attendance, hours with mentors, approval) and about
    /// who has read what is protected.
    public internal(set) var calendar = 0
    /// Facts about the evaluation of the course and about what became of the participants.
    public internal(set) var afterwards = 0
    /// Facts about scores on cards that have not been opened.
    public internal(set) var sealed = 0
    /// Facts that have been erased by law.
    public internal(set) var erased = 0
    /// Applicants whose identity is protected and masked.
    public internal(set) var masked = 0
    /// Fields of applications that no decision rests on; they are masked for everybody.
    public static let fields: [ApplicationField] = [.email, .phone, .needs, .extra]

    init() {}
}

/// Whom and what the JSON of a fact names, at whatever depth.
private struct NamedInFact {
    private(set) var isAboutCriterion = false
    private(set) var person: PersonID?

    init(_ data: [UInt8]) {
        var reader = JSONReader(data)
        // What the codec has written can be read.
        try? look(&reader)
    }

    private mutating func look(_ reader: inout JSONReader) throws(JSONFault) {
        switch try reader.peek() {
        case .object:
            try reader.beginObject()
            while let key = try reader.nextKey() {
                if key == "criterion" { isAboutCriterion = true }
                if key == "person", try reader.peek() == .string {
                    person = PersonID(try reader.readString())
                } else {
                    try look(&reader)
                }
            }
        case .array:
            try reader.beginArray()
            while try reader.nextElement() { try look(&reader) }
        default: try reader.skipValue()
        }
    }
}
