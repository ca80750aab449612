import Domain

extension CodecEventTests {
    /// Facts about who follows which cohort, with every ground there is.
    static let cohorts: [Scoped<Event>] = {
        let (anna, bo) = (ApplicantID(rawValue: 1), ApplicantID(rawValue: 2))
        let day = Day(2020, 5, 18) ?? Day(number: 0)
        let grounds: [CohortGround?] = [
            .byHand, .only, .wish, .whichever, .noWish, .wishFull("spring"), .onlyFull("spring"), nil,
        ]
        let places = grounds.enumerated().map { index, ground in
            CohortPlace(
                seat: SeatID("sater", index + 1),
                applicant: ground == nil ? nil : ApplicantID(rawValue: UInt64(index + 10)),
                cohort: index.isMultiple(of: 2) ? "autumn" : "spring", ground: ground)
        }
        let decided = CohortDistribution(
            places: places, reserves: [CohortReserve(applicant: bo, cohort: "spring", ground: .wish)], reference: "§ 40"
        )
        let programme: [CohortEvent] = [
            .placed(anna, Change(from: nil, to: "spring")), .placed(anna, Change(from: "spring", to: nil)),
            .placed(bo, Change(from: nil, to: "autumn")),
            .distributed(Change(from: decided, to: nil), reason: "Fel önskemål"),
            .distributed(Change(from: nil, to: decided), reason: ""),
            .changed(anna, number: 1, Change(from: nil, to: CohortChange(from: "autumn", to: "spring", on: day))),
            .changed(bo, number: 1, Change(from: nil, to: CohortChange(from: nil, to: "spring", on: day))),
        ]
        let local: [CohortEvent] = [
            .explained(anna, number: 1, Change(from: nil, to: CohortReason("Föräldraledig", for: "spring"))),
            .explained(anna, number: 2, Change(from: CohortReason("Behövs inte", for: nil), to: nil)),
        ]
        return programme.map { Scoped(.programme, .cohort($0)) }
            + local.map { Scoped(.municipality("sater"), .cohort($0)) }
    }()
}
