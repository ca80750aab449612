import Domain
import Foundation
import Testing

/// Moments and Swedish clocks, with Foundation's time zone database as the oracle.
@Suite struct InstantTests {
    private static let zone = TimeZone(identifier: "Europe/Stockholm")

    /// Every half hour round the changes of clock and some of all other times, 1996–2037.
    private static let moments: [Int64] = (1996...2037).flatMap { year -> [Int64] in
        let start = Int64((Day(year, 1, 1) ?? Day(number: 0)).number) * 86_400_000
        let sparse = stride(from: start, to: start + 366 * 86_400_000, by: 31 * 3_600_000).map { $0 }
        let dense = [(3, 24), (10, 24)].flatMap { month, day in
            let first = Int64((Day(year, month, day) ?? Day(number: 0)).number) * 86_400_000
            return stride(from: first, to: first + 9 * 86_400_000, by: 1_800_000).map { $0 }
        }
        return sparse + dense
    }

    @Test func swedishClocksAgreeWithFoundation() throws {
        let zone = try #require(InstantTests.zone)
        let wrong = InstantTests.moments.map(Instant.init(milliseconds:)).filter { moment in
            let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)
            let wall = moment.milliseconds + Int64(zone.secondsFromGMT(for: date)) * 1000
            return moment.swedishDay.number != Int(wall / 86_400_000)
                || moment.swedishTime.minutes != Int(wall % 86_400_000 / 60_000)
        }
        #expect(wrong == [])
    }

    @Test func aSwedishTimeGivesTheMomentThatShowsIt() {
        // In the hour that spring skips no moment shows the time; elsewhere every wall time comes back.
        let wrong = InstantTests.moments.map(Instant.init(milliseconds:)).filter { moment in
            let again = Instant(day: moment.swedishDay, time: moment.swedishTime)
            return again.swedishDay != moment.swedishDay || again.swedishTime != moment.swedishTime
        }
        #expect(wrong == [])
    }

    @Test(arguments: [
        ("2020-03-29", 1, 59, "2020-03-29T00:59:00.000Z"),
        // Between two and three in the night there is no such time: the clocks already show an hour more.
        ("2020-03-29", 2, 30, "2020-03-29T01:30:00.000Z"),
        ("2020-03-29", 3, 0, "2020-03-29T01:00:00.000Z"),
        // The hour that comes twice means the first one.
        ("2020-10-25", 2, 30, "2020-10-25T00:30:00.000Z"), ("2020-10-25", 3, 0, "2020-10-25T02:00:00.000Z"),
        ("2020-01-01", 0, 0, "2019-12-31T23:00:00.000Z"), ("2020-07-01", 0, 0, "2020-06-30T22:00:00.000Z"),
    ])
    func clockChanges(day: String, hour: Int, minute: Int, text: String) throws {
        let time = try #require(ClockTime(hour, minute))
        #expect(Instant(day: try #require(Day(day)), time: time).description == text)
    }

    @Test func everyMomentIsReadBackFromItsText() {
        for milliseconds: Int64 in [0, 1, 999, -1, -86_400_000, 1_587_888_000_123, 253_402_300_799_999] {
            let moment = Instant(milliseconds: milliseconds)
            #expect(Instant(moment.description) == moment)
        }
        #expect(Instant("2020-04-26T08:00:00Z")?.description == "2020-04-26T08:00:00.000Z")
    }

    @Test(arguments: [
        "", "2020-04-26", "2020-04-26T08:00:00", "2020-04-26 08:00:00Z", "2020-04-26T24:00:00Z", "2020-04-26T08:60:00Z",
        "2020-04-26T08:00:60Z", "2020-02-30T08:00:00Z", "2020-04-26T08:00:00.12Z", "2020-04-26T08:00:00,123Z",
        "2020-04-26T08:00:00+02:00", "åååå-04-26T08:00Z",
    ])
    func nothingButUniversalTimeIsRead(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test func earlierMomentsComeFirst() {
        #expect(Instant(milliseconds: -1) < Instant(milliseconds: 0))
    }
}

@Suite struct ClockTimeTests {
    @Test(arguments: [
        ("9:30", "09:30"), ("09:30", "09:30"), ("09.30", "09:30"), ("9", "09:00"), ("09", "09:00"), ("23:59", "23:59"),
        ("0:00", "00:00"), ("24:00", nil), ("9:60", nil), ("9:3", nil), ("9:", nil), (":9", nil), (":30", nil),
        ("9::30", nil), ("9:30:00", nil), ("", nil), (":", nil), ("009:30", nil), ("nio", nil), ("-1:00", nil),
        ("930", nil), ("99999999999999999999", nil), ("9:99999999999999999999", nil), ("٩:30", nil),
    ])
    func reading(text: String, time: String?) {
        #expect(ClockTime(text)?.description == time)
    }

    @Test func everyMinuteOfTheDayIsReadBack() throws {
        for minutes in 0..<1440 {
            let time = try #require(ClockTime(minutes / 60, minutes % 60))
            #expect(ClockTime(time.description) == time)
            #expect(time.minutes == minutes)
        }
        #expect(ClockTime(24, 0) == nil)
        #expect(ClockTime(-1, 0) == nil)
        #expect(ClockTime(0, 60) == nil)
    }
}
