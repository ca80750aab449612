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

    /// An empty table with room for so many applicants, whose texts lie in one piece.
    public init(minimumCapacity: Int, texts: SharedBytes) {
        byID.reserveCapacity(minimumCapacity)
        self.texts = texts
    }

    /// Tells that all texts have been gone through and need not stand in memory until they are looked at again.
    func rest() { texts.rest() }

    /// Puts in an applicant that a snapshot holds, after those already there.
    public mutating func restore(_ applicant: Applicant) { byID[applicant.id] = applicant }

    /// The applicant with an id; nil when there is none.
    public internal(set) subscript(id: ApplicantID) -> Applicant? {
        get { byID[id] }
        _modify { yield &byID[id] }
    }

    /// The place of the applicant with an id in the order of registration; nil when there is none.
    func position(of id: ApplicantID) -> Int? { byID.index(forKey: id) }

    /// The applicant at a position in the order of registration.
    public subscript(position: Int) -> Applicant { byID.elements[position].value }
    /// Always 0.
    public var startIndex: Int { 0 }
    /// The number of applicants.
    public var endIndex: Int { byID.count }
}
