import Domain
import TestSupport
import Testing

@Suite("Who pays what of a programme")
struct BudgetSharingTests {
    private func budget(_ lines: [(Int?, BudgetBearer?)], _ change: (inout FalunProgramme) -> Void = { _ in }) -> Budget
    {
        Scenario.falun { falun in
            falun.budget = BudgetSettings(
                lines: lines.enumerated().map { index, line in
                    ListedBudgetLine(
                        BudgetLineID("l\(index)"),
                        BudgetLine(
                            "Rad \(index)", standing: line.0 == nil ? .unknown : .known,
                            amount: line.0.map { .sum($0) },
                            bearer: line.1))
                })
            change(&falun)
        }.budget
    }

    private func kronor(_ shares: [BudgetShare]) -> [Int] { shares.map(\.figure.kronor) }

    @Test("By seats, to the krona: what is left over goes to the largest remainders")
    func bySeats() {
        // 8, 8, 4, 2 and 2 of 24 seats.
        let budget = budget([(1000, .municipalities(.seats))])
        #expect(kronor(budget.municipalities) == [334, 333, 167, 83, 83])
        #expect(kronor(budget.municipalities).reduce(0, +) == 1000)
        #expect(budget.bearers == budget.municipalities)
    }

    @Test("Equally, and by employees where all are known")
    func otherKeys() {
        #expect(kronor(budget([(1002, .municipalities(.equally))]).municipalities) == [201, 201, 200, 200, 200])
        let shares = budget([(22_700, .municipalities(.employees))]) {
            $0.employees = ["borlange": 6000, "falun": 5700, "ludvika": 5400, "sater": 4200, "gagnef": 1400]
        }.municipalities
        #expect(kronor(shares) == [6000, 5700, 5400, 4200, 1400])
    }

    @Test("What cannot be divided is told undivided, not left out")
    func undivided() {
        let budget = budget([(1000, .municipalities(.employees))])
        #expect(budget.bearers.map(\.party) == [.municipalities])
        #expect(budget.municipalities.last?.party == .municipalities)
        #expect(kronor(budget.municipalities) == [0, 0, 0, 0, 0, 1000])
    }

    @Test("A municipality pays its own, its share, and the fees of its managers")
    func ownAndFees() throws {
        let budget = budget([(500, .municipality("sater")), (2400, .fee), (900, .fund("ESF")), (100, nil)])
        #expect(budget.bearers.map(\.party) == [.municipality("sater"), .fee, .fund("ESF"), .undecided])
        #expect(kronor(budget.municipalities) == [800, 800, 400, 700, 200])
        let sater = try #require(budget.municipalities.first { $0.party == .municipality("sater") })
        #expect(sater.parts.map(\.line) == ["l0", "l1"])
        #expect(sater.parts.map(\.kronor) == [500, 200])
    }

    @Test("Committees pay by their participants, as far as those are known (S2-7)")
    func committees() {
        let shares = Scenario.vimmerby().budget.bearers
        #expect(
            shares.map(\.party)
                == [
                    .committee("Socialnämnden"), .committee("Barn- och utbildningsnämnden"),
                    .committee("Kommunstyrelsen"),
                ])
        #expect(kronor(shares) == [580_320, 505_440, 224_640])
        #expect(kronor(shares).reduce(0, +) == 1_310_400)
        let unknown = Scenario.vimmerby {
            $0.budget = BudgetSettings(
                committees: [BudgetCommittee("A", participants: 3), BudgetCommittee("B", participants: nil)],
                lines: [ListedBudgetLine("l", BudgetLine("L", standing: .known, amount: .sum(9), bearer: .committees))])
        }
        #expect(unknown.budget.bearers.map(\.party) == [.committees])
    }

    @Test("An unknown line makes unknown what each pays of it, and nobody else")
    func unknownInfects() {
        let budget = budget([(nil, .municipalities(.seats)), (300, .fund("ESF")), (24, .municipalities(.seats))])
        #expect(budget.municipalities.allSatisfy { $0.figure.unknown == ["l0"] })
        #expect(kronor(budget.municipalities) == [8, 8, 4, 2, 2])
        #expect(budget.bearers.last?.figure == BudgetFigure(kronor: 300))
    }

    @Test("One municipality needs no table of municipalities")
    func alone() { #expect(Scenario.vimmerby().budget.municipalities.isEmpty) }

    @Test("Shares add up to the sum for every sum and all weights")
    func propertyOfShares() {
        var random = SeededRandom(seed: 5)
        for _ in 0..<300 {
            let seats = (0..<5).map { _ in Int.random(in: 0...40, using: &random) }
            let sum = Int.random(in: 0...BudgetLine.mostKronor, using: &random)
            let codes: [MunicipalityCode] = ["borlange", "falun", "ludvika", "sater", "gagnef"]
            let shares = budget([(sum, .municipalities(.seats))]) {
                $0.seats = zip(codes, seats).map { ($0, $1) }
            }.municipalities
            #expect(shares.reduce(0) { $0 + $1.figure.kronor } == sum)
            let whole = seats.reduce(0, +)
            guard whole > 0 else { continue }
            for (share, weight) in zip(shares, seats) {
                // No share is a krona or more from what it would be with öre.
                let exact = Double(sum) * Double(weight) / Double(whole)
                #expect(abs(Double(share.figure.kronor) - exact) < 1.01)
            }
        }
    }
}
