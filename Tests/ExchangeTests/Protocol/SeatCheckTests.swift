import Domain
import Exchange
import TestSupport
import Testing

/// What is recorded after the decision is computed again too: offers, fees, mentors, letters and follow-ups (H 1, H 4).
struct SeatCheckTests {
    private static let all: [MunicipalityCode] = ["borlange", "falun", "ludvika", "sater", "gagnef"]
    private let lines: ProtocolLines

    init() throws {
        lines = ProtocolLines(try SeatCheckTests.cascaded().decisionProtocol(of: SeatCheckTests.all).bytes)
    }

    /// Säter's two seats given to Åsa and Björn on 8 May 2020; Cecilia and Dragan in reserve, Elsa rejected.
    private static func decided() throws -> Scenario {
        var scenario = Scenario.falun {
            $0.seats = [("borlange", 0), ("falun", 0), ("ludvika", 0), ("sater", 2), ("gagnef", 0)]
            $0.cohortSeats = 2
        }
        let names = [("Åsa", "Öberg"), ("Björn", "Ek"), ("Cecilia", "Åberg"), ("Dragan", "Zorn")]
        for (number, name) in names.enumerated() {
            try scenario.applicant(
                name.0, name.1, in: "sater", at: .ranking, scores: Scenario.spread(25 - number),
                [.email: "s\(number)@sater.example", .manager: "Hanna Hedin"])
        }
        let elsa = try scenario.apply("Elsa", "Nord", in: "sater", [.email: "elsa@sater.example"])
        try scenario.perform(.reject(elsa, reason: "Saknar erfarenhet"), as: "eva.strom")
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        try scenario.submitOthers()
        if let day = Day(2020, 5, 8) { scenario.wake(on: day) }
        try scenario.perform(.decideAdmission(reference: "Styrgruppen § 8"), as: "petra.lind")
        return scenario
    }

    /// A seat offered, declined and offered again; somebody told, somebody talked with, an amended score.
    private static func cascaded() throws -> Scenario {
        var scenario = try decided()
        let (asa, cecilia) = (scenario.id("Åsa Öberg"), scenario.id("Cecilia Åberg"))
        try scenario.perform(.mentor(.choose(asa, Scenario.mentor(), reason: "")), as: "petra.lind")
        try scenario.send(asa, .admitted)
        try scenario.send(cecilia, .reserve)
        let elsa = FollowUp(day: scenario.today, agreed: "Kurs")
        try scenario.perform(.followUp(.record(scenario.id("Elsa Nord"), seen: nil, elsa)), as: "eva.strom")
        let seat = SeatID("sater", 1)
        try scenario.leave(asa)
        try scenario.seat(.offer(seat, to: nil, note: "Ringde"))
        try scenario.seat(.answer(seat, .declined, on: nil, note: ""))
        try scenario.seat(.offer(seat, to: nil, note: ""))
        scenario.wake(on: scenario.today + 3)
        try scenario.seat(.attempt(seat, on: scenario.today - 1, note: ""))
        try scenario.seat(.answer(seat, .accepted, on: nil, note: ""))
        return scenario
    }

    /// The fault after a text in the n:th line of a kind has been replaced and the chain made anew.
    private func forged(_ kind: String, line nth: Int = 0, _ old: String, _ new: String) throws -> ProtocolFault {
        var forged = lines
        let numbers = lines.lines.indices.filter { line in
            String(decoding: lines.lines[line], as: UTF8.self).contains("\"kind\":\"\(kind)\"")
        }
        let number = try #require(numbers.dropFirst(nth).first) + 1
        forged.replace(old, with: new, in: number)
        #expect(
            forged.lines[number - 1] != lines.lines[number - 1],
            "\(String(decoding: lines.lines[number - 1], as: UTF8.self))")
        let found = try #require(fault(in: forged.relocked))
        #expect(found.line == number && found.kind == kind)
        return found
    }

    @Test func `all of it holds`() throws { #expect(fault(in: lines.bytes) == nil) }

    @Test func `an offer past the next in line`() throws {
        let scenario = try SeatCheckTests.cascaded()
        let (cecilia, dragan) = (scenario.id("Cecilia Åberg").description, scenario.id("Dragan Zorn").description)
        #expect(try forged("offer.recorded", cecilia, dragan).expected == "an offer to the next in line, \(cecilia)")
        #expect(
            try forged("offer.recorded", line: 2, dragan, cecilia).expected == "an offer to the next in line, \(dragan)"
        )
    }

    @Test func `an offer with another last day to answer, or made on another day`() throws {
        #expect(
            try forged("offer.recorded", "\"answerBy\":\"2020-05-13\"", "\"answerBy\":\"2020-05-14\"").found
                == "by 2020-05-14")
        #expect(
            try forged("offer.recorded", "\"made\":\"2020-05-08\"", "\"made\":\"2020-05-07\"").found == "2020-05-07")
    }

    @Test func `another who pays`() throws {
        #expect(try forged("fee.liability-set", "Hanna Hedin", "Hanna Hedlund").found == "\"Hanna Hedlund\"")
    }

    @Test func `a mentor from a municipality that does not take part`() throws {
        #expect(
            try forged("mentor.chosen", "\"municipality\":\"gagnef\"", "\"municipality\":\"leksand\"").found
                == "leksand")
    }

    @Test func `a letter that tells something else than was decided`() throws {
        #expect(
            try forged("letter.sent", "\"letter\":\"admitted\"", "\"letter\":\"not-admitted\"").found == "not-admitted")
    }

    @Test func `a talk that had not been held yet`() throws {
        #expect(
            try forged("followup.recorded", "\"day\":\"2020-05-08\"", "\"day\":\"2020-05-09\"").found == "2020-05-09")
    }

    @Test func `a yes after the window`() throws {
        var late = try SeatCheckTests.decided()
        let seat = SeatID("sater", 1)
        try late.leave(late.holder(seat))
        let end = try #require(late.programme.replacementEnd)
        late.wake(on: end)
        try late.seat(.offer(seat, to: nil, note: ""))
        let offer = try #require(late.programme.seat(seat)?.waiting?.offer)
        late.wake(on: end + 1)
        var accepted = offer
        accepted.reply = Offer.Reply(.accepted, on: end + 1)
        late.record(
            [Scoped(.programme, .seat(.offerRecorded(OfferID(seat, 1), Change(from: offer, to: accepted))))],
            by: "rut.alm")
        let found = try #require(fault(in: late.decisionProtocol(of: ["sater"]).bytes))
        #expect(found.expected == "a yes by \(end), when the window closed")
    }

    @Test func `an amended score that was something else`() throws {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .ranking, scores: [4, 4, 4, 4, 4])
        try scenario.perform(
            .panel(.amendRating(id, "maturity", .score(2), reason: "Fel rad")), as: "bo.ek")
        let amended = ProtocolLines(scenario.decisionProtocol(of: ["sater"]).bytes)
        #expect(fault(in: amended.bytes) == nil)
        var forged = amended
        let number = try #require(amended.number(ofKind: "rating.amended"))
        forged.replace("\"old\":4", with: "\"old\":3", in: number)
        let found = try #require(fault(in: forged.relocked))
        #expect(found.line == number && found.expected == "a score that was 4")
        // The means follow from what holds, so that another amended score is found in the conclusions.
        forged = amended
        forged.replace("\"new\":2", with: "\"new\":3", in: number)
        #expect(try #require(fault(in: forged.relocked)).kind == "conclusion.panel")
    }
}
