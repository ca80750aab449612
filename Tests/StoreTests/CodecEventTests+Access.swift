import Domain

extension CodecEventTests {
    /// Facts about who has read what is protected.
    static let readings: [Scoped<Event>] = [[.identity, .needs], [.needs], []].map {
        Scoped(.municipality("sater"), .access(.read(ApplicantID(rawValue: 1), $0)))
    }
}
