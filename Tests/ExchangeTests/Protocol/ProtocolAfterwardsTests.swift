import Domain
import Exchange
import TestSupport
import Testing

@Suite("A decision protocol after the course")
struct ProtocolAfterwardsTests {
    @Test("What participants answered and what became of them is no part of a decision")
    func leftOut() throws {
        var (scenario, ids, occasion) = try Scenario.heldCourse()
        scenario.wake(on: try #require(Day(2021, 6, 1)))
        try scenario.answer(.occasion(occasion), ["useful": 4], ["best": "Hemlig lunch"])
        try scenario.note(ids[0], scenario.today, manager: true, place: "Hemlig arbetsplats")
        let made = scenario.decisionProtocol(of: ["sater"])
        #expect(made.leftOut.afterwards == 2)
        #expect(!String(decoding: made.bytes, as: UTF8.self).contains("Hemlig"))
    }
}
