import Domain
import TestSupport
import Testing

/// Sharing seats by number of employees, in whole numbers (S0-7, H 5, requirements G).
@Suite struct SeatAllocationTests {
    private static let codes = ["a", "b", "c", "d", "e"].map { MunicipalityCode($0) }

    private static func claims(_ employees: [Int]) -> [SeatClaim] {
        zip(codes, employees).map { SeatClaim($0, employees: $1) }
    }

    private static func seats(
        _ method: AllocationMethod, _ seats: Int, _ claims: [SeatClaim], _ precedence: [MunicipalityCode] = []
    ) throws -> [Int] {
        let allocation = try SeatAllocation(method, seats: seats, claims: claims, precedence: precedence)
        return claims.map { allocation.seats(of: $0.municipality) }
    }

    static let reference = claims([6000, 5700, 5400, 4200, 1400])

    @Test(arguments: [
        (AllocationMethod.largestRemainder, 24, [6, 6, 6, 4, 2]), (.largestRemainder, 25, [7, 6, 6, 5, 1]),
        (.sainteLague, 24, [6, 6, 6, 5, 1]), (.sainteLague, 25, [6, 6, 6, 5, 2]),
        (.dHondt, 24, [7, 6, 6, 4, 1]), (.dHondt, 25, [7, 6, 6, 5, 1]),
    ])
    func `trap: the reference figures hold`(method: AllocationMethod, house: Int, expected: [Int]) throws {
        // 4200/9 = 1400/3: by Sainte-Laguë the 24th seat is a tie, which the reference gives to the larger municipality.
        #expect(try Self.seats(method, house, Self.reference, [Self.codes[3], Self.codes[4]]) == expected)
    }

    @Test func `the tie in the reference figures is said`() throws {
        let open = try SeatAllocation(.sainteLague, seats: 24, claims: Self.reference)
        #expect(open.tie?.candidates == [Self.codes[3], Self.codes[4]])
        #expect(open.tie?.figure == Quotient(1400, over: 3) && open.awards.count == 23)
        #expect(try SeatAllocation(.sainteLague, seats: 25, claims: Self.reference).tie == nil)
    }

    @Test func `a change to seats that are tied says that either may have one more`() throws {
        let large = try SeatAllocation(.sainteLague, seats: 25, claims: Self.reference)
        let small = try SeatAllocation(.sainteLague, seats: 24, claims: Self.reference)
        let change = HouseChange(from: large, to: small)
        #expect(change.rows.map(\.isTied) == [true, true] && change.rows.map(\.new) == [4, 1])
        #expect(change.paradoxes.isEmpty)
    }

    @Test func `trap: a municipality that loses a seat when the house grows is said`() throws {
        let small = try SeatAllocation(.largestRemainder, seats: 24, claims: Self.reference)
        let large = try SeatAllocation(.largestRemainder, seats: 25, claims: Self.reference)
        let growing = HouseChange(from: small, to: large)
        #expect(growing.paradoxes.map(\.municipality) == [Self.codes[4]])
        #expect(growing.rows.map(\.municipality) == [Self.codes[0], Self.codes[3], Self.codes[4]])
        #expect(HouseChange(from: large, to: small).paradoxes.map(\.municipality) == [Self.codes[4]])
    }

    @Test func `the modified first divisor makes a small municipality's first seat dearer`() throws {
        let claims = Self.claims([1000, 150])
        #expect(try Self.seats(.sainteLague, 4, claims) == [3, 1])
        #expect(try Self.seats(.modifiedSainteLague, 4, claims) == [4, 0])
    }

    @Test func `every seat says what won it and who came next`() throws {
        let allocation = try SeatAllocation(.dHondt, seats: 3, claims: Self.claims([600, 500, 100]))
        #expect(allocation.awards.map(\.municipality) == [Self.codes[0], Self.codes[1], Self.codes[0]])
        #expect(allocation.awards.map(\.number) == [1, 1, 2])
        #expect(allocation.awards[2].ground == .quotient(Quotient(300, over: 1), divisor: 20))
        #expect(allocation.awards[2].runnerUp?.municipality == Self.codes[1])
        #expect(allocation.awards[2].runnerUp?.quotient == Quotient(250, over: 1))
    }

    @Test func `remainders come after whole shares`() throws {
        let allocation = try SeatAllocation(.largestRemainder, seats: 10, claims: Self.claims([47, 36, 17]))
        #expect(allocation.awards.prefix(8).allSatisfy { $0.ground == .share })
        #expect(allocation.awards[8].ground == .remainder(Quotient(7, over: 10)))
        #expect(allocation.share(of: allocation.claims[0]) == Quotient(47, over: 10))
    }

    @Test(arguments: AllocationMethod.allCases)
    func `a tie that decides stays open until somebody has decided the order`(method: AllocationMethod) throws {
        let claims = Self.claims([100, 100, 100])
        let open = try SeatAllocation(method, seats: 4, claims: claims)
        #expect(!open.isComplete)
        #expect(open.tie?.candidates == Array(Self.codes.prefix(3)))
        #expect(open.tie?.seats == 1 && open.tie?.winners == nil)
        #expect(open.awards.count == 3)
        let order = [Self.codes[2], Self.codes[0], Self.codes[1]]
        let settled = try SeatAllocation(method, seats: 4, claims: claims, precedence: order)
        #expect(settled.isComplete && settled.tie?.winners == [Self.codes[2]])
        #expect(settled.seats(of: Self.codes[2]) == 2)
    }

    @Test func `an order that leaves out one of those tied settles nothing`() throws {
        let claims = Self.claims([100, 100, 100])
        let open = try SeatAllocation(.dHondt, seats: 4, claims: claims, precedence: [Self.codes[0], Self.codes[1]])
        #expect(!open.isComplete)
    }

    @Test(arguments: AllocationMethod.allCases)
    func `a tie that decides nothing is no tie`(method: AllocationMethod) throws {
        let allocation = try SeatAllocation(method, seats: 6, claims: Self.claims([100, 100, 100]))
        #expect(allocation.isComplete && allocation.tie == nil)
    }

    @Test(arguments: AllocationMethod.allCases)
    func `least and most seats hold, and the others share what is left`(method: AllocationMethod) throws {
        let claims = [
            SeatClaim(Self.codes[0], employees: 9000, maximum: 8), SeatClaim(Self.codes[1], employees: 900),
            SeatClaim(Self.codes[2], employees: 100, minimum: 2),
        ]
        #expect(try Self.seats(method, 20, claims) == [8, 10, 2])
    }

    @Test(arguments: [
        ([SeatClaim(codes[0], employees: 10)], 0, AllocationFault.seats(0)),
        ([], 10, .noEmployees), ([SeatClaim(codes[0], employees: 0)], 10, .noEmployees),
        ([SeatClaim(codes[0], employees: -1)], 10, .employees(codes[0], -1)),
        ([SeatClaim(codes[0], employees: 1), SeatClaim(codes[0], employees: 2)], 10, .twice(codes[0])),
        ([SeatClaim(codes[0], employees: 1, minimum: 3, maximum: 2)], 10, .bounds(codes[0])),
        ([SeatClaim(codes[0], employees: 1, minimum: 11)], 10, .minimumsExceed(sum: 11, seats: 10)),
        ([SeatClaim(codes[0], employees: 1, maximum: 9)], 10, .maximumsFallShort(sum: 9, seats: 10)),
    ])
    func `what cannot be shared is refused`(claims: [SeatClaim], seats: Int, fault: AllocationFault) {
        #expect(throws: fault) { try SeatAllocation(.sainteLague, seats: seats, claims: claims) }
    }

    @Test func `two cohorts are full and each municipality's part is even within one`() throws {
        let balance = try #require(CohortBalance(seats: [17, 9, 13, 11, 7, 7, 6, 10], cohorts: [40, 40]))
        for cohort in 0..<2 { #expect(balance.rows.reduce(0) { $0 + $1[cohort] } == 40) }
        #expect(balance.rows.allSatisfy { abs($0[0] - $0[1]) <= 1 })
        #expect(CohortBalance(seats: [3], cohorts: [1, 1]) == nil)
    }
}

/// What holds for any figures.
@Suite struct SeatAllocationPropertyTests {
    private static func random(_ seed: Int) -> (claims: [SeatClaim], seats: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        let count = Int.random(in: 1...8, using: &random)
        // Few different figures, so that ties are common.
        let claims = (0..<count).map { index in
            SeatClaim(
                MunicipalityCode("m\(index)"), employees: Int.random(in: 1...12, using: &random) * 50)
        }
        return (claims, Int.random(in: 1...40, using: &random))
    }

    private static func settled(_ method: AllocationMethod, _ seats: Int, _ claims: [SeatClaim]) throws -> [Int] {
        let order = claims.map(\.municipality).sorted { $0.rawValue < $1.rawValue }
        let allocation = try SeatAllocation(method, seats: seats, claims: claims, precedence: order)
        return claims.map { allocation.seats(of: $0.municipality) }
    }

    @Test(arguments: AllocationMethod.allCases)
    func `all seats are given, and an open tie is for exactly the seats that are not`(method: AllocationMethod) throws {
        for seed in 0..<300 {
            let (claims, seats) = Self.random(seed)
            let open = try SeatAllocation(method, seats: seats, claims: claims)
            #expect(open.awards.count + (open.isComplete ? 0 : open.tie?.seats ?? 0) == seats)
            #expect(try Self.settled(method, seats, claims).reduce(0, +) == seats)
        }
    }

    @Test func `largest remainders keep the quota rule`() throws {
        for seed in 0..<300 {
            let (claims, seats) = Self.random(seed)
            let employees = claims.reduce(0) { $0 + $1.employees }
            for (claim, given) in zip(claims, try Self.settled(.largestRemainder, seats, claims)) {
                #expect(given * employees > claim.employees * seats - employees)
                #expect(given * employees < claim.employees * seats + employees)
            }
        }
    }

    @Test(arguments: [AllocationMethod.sainteLague, .modifiedSainteLague, .dHondt])
    func `nobody loses a seat by a divisor when the house grows`(method: AllocationMethod) throws {
        for seed in 0..<300 {
            let (claims, seats) = Self.random(seed)
            let (small, large) = (
                try Self.settled(method, seats, claims), try Self.settled(method, seats + 1, claims)
            )
            #expect(zip(small, large).allSatisfy { $0 <= $1 })
        }
    }

    @Test(arguments: AllocationMethod.allCases)
    func `the order of the municipalities changes nothing`(method: AllocationMethod) throws {
        for seed in 0..<300 {
            let (claims, seats) = Self.random(seed)
            let forwards = try Self.settled(method, seats, claims)
            #expect(try Self.settled(method, seats, claims.reversed()) == forwards.reversed())
        }
    }

    @Test(arguments: AllocationMethod.allCases)
    func `least and most seats hold whatever the figures are`(method: AllocationMethod) throws {
        for seed in 0..<300 {
            var random = SeededRandom(seed: UInt64(seed + 1000))
            let (plain, seats) = Self.random(seed)
            let claims = plain.map { claim in
                let least = Int.random(in: 0...max(seats / plain.count, 0), using: &random)
                return SeatClaim(
                    claim.municipality, employees: claim.employees, minimum: least,
                    maximum: Bool.random(using: &random)
                        ? nil : max(least, seats / plain.count + Int.random(in: 1...3, using: &random)))
            }
            let order = claims.map(\.municipality)
            let allocation = try SeatAllocation(method, seats: seats, claims: claims, precedence: order)
            #expect(allocation.isComplete, "\(seed)")
            for claim in claims {
                let given = allocation.seats(of: claim.municipality)
                #expect(given >= claim.minimum && given <= claim.maximum ?? given, "\(seed)")
            }
        }
    }

    @Test func `cohorts are balanced whatever the seats are`() throws {
        for seed in 0..<300 {
            var random = SeededRandom(seed: UInt64(seed))
            let seats = (0..<Int.random(in: 1...10, using: &random)).map { _ in Int.random(in: 0...20, using: &random) }
            let total = seats.reduce(0, +)
            let first = Int.random(in: 0...total, using: &random)
            let balance = try #require(CohortBalance(seats: seats, cohorts: [first, total - first]))
            #expect(balance.rows.map { $0.reduce(0, +) } == seats)
            for (row, all) in zip(balance.rows, seats) where total > 0 {
                #expect(row[0] * total > all * first - total && row[0] * total < all * first + total)
            }
        }
    }
}
