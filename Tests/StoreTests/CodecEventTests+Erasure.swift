import Domain

extension CodecEventTests {
    /// Facts about people who have been erased and data that have been disclosed.
    static let erasures: [Scoped<Event>] = {
        let (anna, bo) = (ApplicantID(rawValue: 1), ApplicantID(rawValue: 2))
        let day = Day(2022, 5, 8) ?? Day(number: 0)
        let byRule = Erasure(
            number: 1, municipality: "sater", ground: .rule(.notAdmitted, months: 24, since: day),
            left: Erasure.Leaving(day: day, hasWithdrawn: true))
        let onRequest = Erasure(number: 2, municipality: "falun", ground: .request(reference: "KS 2021/41"))
        let disclosure = Disclosure(
            applicants: [anna, bo], recipient: "Revisorerna", basis: "12 kap. 9 § KL", classes: FieldClass.allCases)
        return [
            Scoped(.programme, .erasure(.decided(anna, byRule))),
            Scoped(.programme, .erasure(.decided(bo, onRequest))),
            Scoped(.programme, .erasure(.carriedOut(anna))),
            Scoped(.municipality("sater"), .erasure(.carriedOut(anna))),
            Scoped(.municipality("sater"), .disclosure(.recorded(disclosure))),
        ]
    }()
}
