import Domain
import Testing

@Suite struct MeanTests {
    @Test func thereIsNoMeanOfNothing() {
        #expect(Mean(of: []) == nil)
        #expect(Mean(sum: 0, count: 0) == nil)
        #expect(Mean(of: [0])?.sum == 0)
    }

    @Test func meansAreEqualAsFractionsWhateverTheyRestOn() throws {
        let third = try #require(Mean(of: [3, 3, 4]))
        let same = try #require(Mean(of: [3, 3, 4, 3, 3, 4]))
        #expect(third == same)
        #expect(third.hashValue == same.hashValue)
        #expect(Set([third, same]).count == 1)
        #expect(third.count != same.count)
    }

    @Test func comparisonIsExactWhereFloatingPointIsNot() throws {
        let million = try #require(Mean(sum: 3_333_333_333, count: 1_000_000_000))
        let third = try #require(Mean(sum: 10, count: 3))
        #expect(million < third)
        #expect(!(third < million))
        #expect(million != third)
    }

    @Test func orderAgreesWithCrossProductsForAllSmallFractions() throws {
        for (one, other) in product(0..<12, 1..<8) {
            for (sum, count) in product(0..<12, 1..<8) {
                let left = try #require(Mean(sum: one, count: other))
                let right = try #require(Mean(sum: sum, count: count))
                #expect((left < right) == (one * count < sum * other))
                #expect((left == right) == (one * count == sum * other))
            }
        }
    }

    private func product(_ left: Range<Int>, _ right: Range<Int>) -> [(Int, Int)] {
        left.flatMap { one in right.map { (one, $0) } }
    }

    @Test(arguments: [
        (10, 3, 2, "3,33"), (11, 3, 2, "3,67"), (5, 2, 0, "3"), (7, 2, 1, "3,5"), (13, 4, 1, "3,3"), (3, 1, 2, "3,00"),
        (0, 4, 2, "0,00"), (1, 8, 2, "0,13"), (199, 200, 2, "1,00"), (-5, 2, 0, "-3"), (-1, 1000, 2, "0,00"),
        (1, 100, 2, "0,01"),
    ])
    func rounding(sum: Int, count: Int, decimals: Int, text: String) throws {
        #expect(try #require(Mean(sum: sum, count: count)).rounded(decimals: decimals, sign: ",") == text)
    }
}

@Suite struct ThresholdTests {
    @Test(arguments: [
        ("3", 3000), ("3.25", 3250), ("3,25", 3250), ("0.5", 500), ("3.125", 3125), ("0", 0), ("03", 3000),
        ("3.1256", nil), ("3.", nil), (".5", nil), (",", nil), ("", nil), ("3,2,5", nil), ("3.2,5", nil), ("-1", nil),
        ("tre", nil), (" 3", nil), ("9999999999999999999999", nil), ("9223372036854775807", nil),
    ])
    func reading(text: String, thousandths: Int?) {
        #expect(Threshold(text)?.thousandths == thousandths)
    }

    @Test func writingIsTheShortestTextAndReadsBack() {
        for thousandths in 0...5100 {
            let threshold = Threshold(thousandths: thousandths)
            #expect(Threshold(threshold.description) == threshold)
        }
        #expect(Threshold(thousandths: 3250).description == "3.25")
        #expect(Threshold(thousandths: 3000).description == "3")
        #expect(Threshold(thousandths: 3001).description == "3.001")
    }

    @Test(arguments: [
        (3250, 13, 4, true), (3251, 13, 4, false), (3333, 10, 3, true), (3334, 10, 3, false), (0, 0, 1, true),
        (3000, 3, 1, true), (3000, 29_999, 10_000, false),
    ])
    func aThresholdIsMetExactly(thousandths: Int, sum: Int, count: Int, isMet: Bool) throws {
        let mean = try #require(Mean(sum: sum, count: count))
        #expect(Threshold(thousandths: thousandths).isMet(by: mean) == isMet)
    }

    @Test func lowerThresholdsComeFirst() {
        #expect(Threshold(thousandths: 3000) < Threshold(thousandths: 3250))
    }
}
