/// A readable identifier that people choose, such as a municipality code (`sater`) or an account-like person id.
public struct Code<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The text as written in files and on the command line.
    public let rawValue: String

    /// Wraps a text that is already known to identify a subject.
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// The text itself.
    public var description: String { rawValue }

    /// Orders by code points, which is stable across languages; people's lists are sorted by name instead.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Code: ExpressibleByStringLiteral {
    /// Lets a code that is known while writing the program be a plain literal.
    public init(stringLiteral text: String) { self.init(text) }
}

/// Identifies a municipality within a programme.
public typealias MunicipalityCode = Code<Municipality>
/// Identifies a person with a role in the programme.
public typealias PersonID = Code<Person>
/// Identifies one of the selection criteria.
public typealias CriterionID = Code<Criterion>
/// Identifies one item of the eligibility checklist.
public typealias EligibilityItemID = Code<EligibilityItem>
/// Identifies a cohort of a programme.
public typealias CohortID = Code<Cohort>
/// Identifies a deadline of a programme.
public typealias DeadlineID = Code<Deadline>

/// An identifier drawn at random, so that sessions that know nothing of each other never collide.
public struct RandomID<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The random bits.
    public let rawValue: UInt64

    /// Wraps bits that somebody else drew.
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// Reads the thirteen characters that `description` writes; nil for anything else.
    public init?(_ text: some StringProtocol) {
        guard let value = Base32.decode(text.utf8) else { return nil }
        rawValue = value
    }

    /// Thirteen characters without the letters that are mistaken for digits.
    public var description: String { Base32.encode(rawValue) }

    /// A short form for people to tell rows apart by; not unique.
    public var short: String { String(description.suffix(4)) }

    /// Orders by value, which means nothing but is the same everywhere.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Identifies an applicant.
public typealias ApplicantID = RandomID<Applicant>
/// Identifies an occasion in the calendar.
public typealias OccasionID = RandomID<Occasion>

/// Crockford's base 32: digits and capital letters without I, L, O and U.
enum Base32 {
    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    static func encode(_ value: UInt64) -> String {
        String(unsafeUninitializedCapacity: 13) { buffer in
            for position in 0..<13 {
                buffer[position] = alphabet[Int((value >> UInt64(60 - 5 * position)) & 31)]
            }
            return 13
        }
    }

    static func decode(_ text: some Sequence<UInt8>) -> UInt64? {
        var value: UInt64 = 0
        var count = 0
        for byte in text {
            guard let digit = digit(of: byte), count < 13 else { return nil }
            // Thirteen digits hold 65 bits: the first one may only be 0 or 1…15.
            if count == 0, digit > 15 { return nil }
            value = value << 5 | digit
            count += 1
        }
        return count == 13 ? value : nil
    }

    private static func digit(of byte: UInt8) -> UInt64? {
        let lower = byte | 0x20
        switch byte {
        case 0x30...0x39: return UInt64(byte - 0x30)
        default:
            guard let index = alphabet.firstIndex(of: lower), index >= 10 else { return nil }
            return UInt64(index)
        }
    }
}
