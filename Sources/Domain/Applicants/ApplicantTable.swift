import OrderedCollections

/// The applicants of a municipality, in the order in which they were registered and reachable by id.
public struct ApplicantTable: RandomAccessCollection, Sendable {
    private var byID: OrderedDictionary<ApplicantID, Applicant> = [:]
    /// The piece that the texts lie in which a snapshot held.
    private var texts = SharedBytes([])

    /// An empty table.
    public init() {}

    /// A table of applicants with ids of their own, in order; a later one with the same id replaces an earlier one.
    public init(_ applicants: some Sequence<Applicant>) {
        byID.reserveCapacity(applicants.underestimatedCount)
        for applicant in applicants { byID[applicant.id] = applicant }
    }

    /// The applicants that a snapshot holds, each with an id of its own, whose texts lie in one piece.
    public init(restoring applicants: [Applicant], texts: SharedBytes) {
        byID = OrderedDictionary(uncheckedUniqueKeys: applicants.lazy.map(\.id), values: applicants)
        self.texts = texts
    }

    /// Tells that all texts have been gone through and need not stand in memory until they are looked at again.
    func rest() { texts.rest() }

    /// Puts in what a snapshot says has been decided about the applicant at a place; false where nobody is.
    public mutating func restore(_ progress: Progress, at place: Int) -> Bool {
        guard (0..<count).contains(place) else { return false }
        byID.values[place].progress = progress
        return true
    }

    /// The applicant with an id; nil when there is none.
    public internal(set) subscript(id: ApplicantID) -> Applicant? {
        get { byID[id] }
        _modify { yield &byID[id] }
    }

    /// The place of the applicant with an id in the order of registration; nil when there is none.
    func position(of id: ApplicantID) -> Int? { byID.index(forKey: id) }

    /// Those about whom something has been decided, mostly few of many.
    public var touched: [Applicant] { places { !$0.isUntouched }.map { self[$0] } }

    /// Appends the numbers that tell who seems to be behind the applications.
    func appendIdentities(to numbers: inout [UInt64]) {
        for place in byID.values.indices {
            numbers.append(byID.values[place].identity.address)
            numbers.append(byID.values[place].identity.nameAndPhone)
        }
    }

    /// The places of those of whom something is true. They are looked at where they stand: to take out each of 100 000
    /// to look at it takes longer than all that is asked of them.
    func places(where isTrue: (borrowing Applicant) -> Bool) -> [Int] {
        let applicants = byID.values.elements
        return applicants.indices.filter { isTrue(applicants[$0]) }
    }

    /// The applicant at a position in the order of registration.
    public subscript(position: Int) -> Applicant { byID.elements[position].value }
    /// Always 0.
    public var startIndex: Int { 0 }
    /// The number of applicants.
    public var endIndex: Int { byID.count }
}
