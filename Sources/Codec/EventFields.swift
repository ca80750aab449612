import Domain
import JSON

/// The members that most facts are made of: whom it is about, what was and what became.
struct EventFields<Value: JSONStorable & Equatable & Sendable> {
    /// The members that a kind of fact may have besides `old` and `new`.
    struct Keys: OptionSet {
        let rawValue: Int
        static var municipality: Keys { Keys(rawValue: 1) }
        static var occasion: Keys { Keys(rawValue: 2) }
        static var applicant: Keys { Keys(rawValue: 4) }
        static var item: Keys { Keys(rawValue: 8) }
        static var point: Keys { Keys(rawValue: 16) }
        static var person: Keys { Keys(rawValue: 32) }
        static var criterion: Keys { Keys(rawValue: 64) }
        static var reason: Keys { Keys(rawValue: 128) }
        /// A second applicant.
        static var other: Keys { Keys(rawValue: 1 << 20) }
        /// A number from 1.
        static var number: Keys { Keys(rawValue: 1 << 21) }
        static var letter: Keys { Keys(rawValue: 512) }
        static var language: Keys { Keys(rawValue: 1024) }
        static var day: Keys { Keys(rawValue: 1 << 24) }
        /// The fact has neither `old` nor `new`.
        static var noChange: Keys { Keys(rawValue: 256) }
    }

    private(set) var municipality: MunicipalityCode?
    private(set) var occasion: OccasionID?
    private(set) var item: EligibilityItemID?
    private(set) var point: ConsentPoint?
    private(set) var reason: String?
    private(set) var other: ApplicantID?
    private(set) var letter: LetterKind?
    private(set) var language: Language?
    private(set) var number: Int?
    private(set) var day: Day?
    private var applicant: ApplicantID?
    private var person: PersonID?
    private var criterion: CriterionID?
    private var old: Value?
    private var new: Value?

    /// Reads an object that has no other members than these.
    init(_ reader: inout JSONReader, _ keys: Keys) throws(JSONFault) {
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "old" where !keys.contains(.noChange): old = .some(try Value(reading: &reader))
            case "new" where !keys.contains(.noChange): new = .some(try Value(reading: &reader))
            case "applicant" where keys.contains(.applicant): applicant = try ApplicantID(reading: &reader)
            case "person" where keys.contains(.person): person = try PersonID(reading: &reader)
            case "criterion" where keys.contains(.criterion): criterion = try CriterionID(reading: &reader)
            case "item" where keys.contains(.item): item = try EligibilityItemID(reading: &reader)
            case "point" where keys.contains(.point): point = try ConsentPoint(reading: &reader)
            case "municipality" where keys.contains(.municipality):
                municipality = try MunicipalityCode(reading: &reader)
            case "occasion" where keys.contains(.occasion): occasion = try OccasionID(reading: &reader)
            case "other" where keys.contains(.other): other = try ApplicantID(reading: &reader)
            case "reason" where keys.contains(.reason): reason = try reader.readString()
            case "letter" where keys.contains(.letter): letter = try LetterKind(reading: &reader)
            case "day" where keys.contains(.day): day = try Day(reading: &reader)
            case "language" where keys.contains(.language): language = try Language(reading: &reader)
            case "number" where keys.contains(.number): number = try reader.readInt(in: 1..., "a number from 1")
            default: throw reader.unknown(key)
            }
        }
    }

    func change(_ reader: JSONReader) throws(JSONFault) -> Change<Value> {
        Change(from: try reader.require(old, "old"), to: try reader.require(new, "new"))
    }

    func applicant(_ reader: JSONReader) throws(JSONFault) -> ApplicantID {
        try reader.require(applicant, "applicant")
    }

    func person(_ reader: JSONReader) throws(JSONFault) -> PersonID { try reader.require(person, "person") }

    func criterion(_ reader: JSONReader) throws(JSONFault) -> CriterionID {
        try reader.require(criterion, "criterion")
    }
}
