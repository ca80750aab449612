import Codec
public import Domain
import Glibc

/// Which records to show; what is nil or empty leaves nothing out.
public struct LogFilter: Equatable, Sendable {
    /// Only what concerns an applicant, also rankings and admissions that name the applicant.
    public var applicant: ApplicantID?
    /// Only what these accounts have saved.
    public var accounts: Set<String>
    /// Only records with a fact of a kind that begins so, such as `rating.given` or `ranking.`.
    public var kinds: [String]
    /// Only what these journals hold.
    public var scopes: Set<Scope>
    /// Only from this moment on.
    public var since: Instant?
    /// Only before this moment.
    public var before: Instant?

    /// A filter.
    public init(
        applicant: ApplicantID? = nil, accounts: Set<String> = [], kinds: [String] = [], scopes: Set<Scope> = [],
        since: Instant? = nil, before: Instant? = nil
    ) {
        self.applicant = applicant
        self.accounts = accounts
        self.kinds = kinds
        self.scopes = scopes
        self.since = since
        self.before = before
    }
}

extension LogFilter {
    /// How far a clock may have gone wrong between two records that follow each other.
    private static let clockError: Int64 = 24 * 60 * 60 * 1000

    /// Whether no record before this one can pass either, so that nothing older need be read.
    func isPassed(by record: Record) -> Bool {
        since.map { record.at.milliseconds < $0.milliseconds - Self.clockError } ?? false
    }

    func admits(_ record: Record) -> Bool {
        guard !record.events.isEmpty, accounts.isEmpty || accounts.contains(record.author.user),
            since.map({ record.at >= $0 }) ?? true, before.map({ record.at < $0 }) ?? true
        else { return false }
        guard applicant != nil || !kinds.isEmpty else { return true }
        return record.events.contains { event in
            guard case .present(let stored) = event else { return false }
            return admits(stored, in: record.scope)
        }
    }

    private func admits(_ event: StoredEvent, in scope: Scope) -> Bool {
        guard kinds.isEmpty || kinds.contains(where: { event.kind.hasPrefix($0) }) else { return false }
        return applicant.map { LogFilter.mentions(event, $0, in: scope) } ?? true
    }

    /// Whether a fact concerns an applicant; one that cannot be understood is shown rather than hidden.
    private static func mentions(_ stored: StoredEvent, _ applicant: ApplicantID, in scope: Scope) -> Bool {
        // Most facts are about others, and that shows before anything is decoded.
        guard contains(stored.data, applicant.description) else { return false }
        guard let event = try? EventCodec.decode(stored, in: scope) else { return true }
        return event.concerns(applicant)
    }

    /// Whether an id stands somewhere in a fact; ids are strings, so that only what follows a quote can be one.
    private static func contains(_ data: ArraySlice<UInt8>, _ id: String) -> Bool {
        let id = Array(id.utf8)
        return data.withUnsafeBytes { bytes in
            guard var rest = bytes.baseAddress else { return false }
            let end = rest + bytes.count
            while let quote = memchr(rest, Int32(UInt8(ascii: "\"")), end - rest) {
                let start = UnsafeRawPointer(quote) + 1
                guard end - start >= id.count else { return false }
                if memcmp(start, id, id.count) == 0 { return true }
                rest = start
            }
            return false
        }
    }
}

extension LogTopic {
    /// How the names of its kinds of facts begin in the journals.
    public var kinds: [String] {
        switch self {
        case .programme: ["programme.", "decision.", "settings."]
        case .calendar: ["occasion.", "breaks.", "freeze.", "calendar."]
        case .applications: ["application.", "consent.", "withdrawal.", "ineligibility.", "completion.", "duplicate."]
        case .selection: ["eligibility.", "selection.", "rules."]
        case .tests: ["test."]
        case .interviews:
            ["panel.", "rating.", "evidence.", "card.", "conflict.", "clearance.", "member.", "consensus."]
        case .ranking: ["ranking.", "lot."]
        case .seats: ["quota.", "admission.", "seat.", "offer.", "contact.", "fee."]
        case .cohorts: ["cohort."]
        case .letters: ["letter.", "template.", "followup."]
        case .mentors: ["mentor."]
        case .course: ["attendance.", "assignment.", "approval.", "enrolment."]
        case .evaluation: ["evaluation."]
        case .outcomes: ["career.", "network."]
        case .budget: ["budget."]
        case .access: ["access."]
        case .disclosures: ["disclosure."]
        case .erasure: ["erasure."]
        }
    }

    /// The topic of a kind of fact by its name in the journals; nil for a name that no kind has.
    public init?(kind: String) {
        guard let topic = Self.allCases.first(where: { $0.kinds.contains(where: kind.hasPrefix) }) else { return nil }
        self = topic
    }
}
