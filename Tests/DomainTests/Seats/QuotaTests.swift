import Domain
import TestSupport
import Testing

@Suite struct QuotaTests {
    @Test func theDecidedSeatsAddUpToTwentyFour() {
        let programme = Scenario.falun().programme
        #expect(programme.settings.municipalities.map(\.seats) == [8, 8, 4, 2, 2])
        #expect((programme.quotaSum, programme.settings.seats) == (24, 24))
    }

    @Test func aLaterDecisionReplacesTheSettings() throws {
        var scenario = Scenario.falun()
        try scenario.perform(.setQuota("sater", seats: 3, reference: " § 12 "), as: "sten.hed")
        #expect(scenario.programme.seats(of: "sater") == 3)
        #expect(scenario.programme.quotas["sater"]?.value == Quota(seats: 3, reference: "§ 12"))
        #expect(scenario.programme.quotaSum == 25)
        #expect(scenario.programme.rankingTable("sater").seats == 3)
        #expect(scenario.programme.seats(of: "mora") == 0)
    }

    @Test(arguments: [
        ("mora", 2, "§ 1", Refusal.noSuchMunicipality("mora")), ("sater", -1, "§ 1", .invalid(.seats, "-1")),
        ("sater", 10_001, "§ 1", .invalid(.seats, "10001")), ("sater", 3, " ", .missing(.reference)),
        ("sater", 2, "§ 1", .nothingToChange), ("sater", 0, "§ 1", nil),
    ])
    func decisions(code: String, seats: Int, reference: String, expected: Refusal?) {
        let command = Command.setQuota(MunicipalityCode(code), seats: seats, reference: reference)
        #expect(Scenario.falun().refusal(of: command, as: "petra.lind") == expected)
    }
}
