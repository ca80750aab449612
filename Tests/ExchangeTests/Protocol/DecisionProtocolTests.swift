import Domain
import Exchange
import TestSupport
import Testing

/// S4-18, requirements H 1: everything that led to the decision, in one file that anybody can check.
struct DecisionProtocolTests {
    @Test func `A whole selection holds, and says what it rests on`() throws {
        let told = try Scenario.told()
        let made = told.decisionProtocol(of: ["sater"])
        let verified = try ProtocolVerifier.verify(made.bytes)
        #expect(verified.programme == "falun-2020")
        #expect(verified.head == made.head)
        #expect(verified.lines == made.lineCount)
        let own = told.history.filter { [.programme, .municipality("sater")].contains($0.fact.scope) }
        #expect(verified.facts == own.count)
        #expect(verified.uncheckable == 0)
    }

    @Test func `Five municipalities with all seats filled hold`() throws {
        var falun = Scenario.falun()
        try falun.fillSeats(reserves: 2)
        try falun.perform(.decideAdmission(reference: "§ 9"), as: "petra.lind")
        let made = falun.decisionProtocol(of: falun.programme.settings.municipalities.map(\.code))
        #expect(fault(in: made.bytes) == nil)
    }

    @Test func `One municipality's protocol holds without the others' facts`() throws {
        var falun = Scenario.falun()
        try falun.fillSeats()
        try falun.perform(.decideAdmission(reference: "§ 9"), as: "petra.lind")
        let made = falun.decisionProtocol(of: ["gagnef"])
        #expect(fault(in: made.bytes) == nil)
        #expect(!String(decoding: made.bytes, as: UTF8.self).contains("Falun 10"))
    }

    @Test func `What follows from the facts told is what follows from the journals`() throws {
        let told = try Scenario.told()
        let made = told.decisionProtocol(of: ["sater"])
        let (one, other) = (told.programme.rankingTable("sater"), made.programme.rankingTable("sater"))
        #expect(one.rows.map(\.applicant) == other.rows.map(\.applicant))
        #expect(told.programme.admission == made.programme.admission)
    }

    @Test func `The calendar is left out and said to be, but for the course days`() throws {
        let planned = try Scenario.plannedCalendar()
        let made = planned.decisionProtocol(of: ["sater"])
        let kinds = planned.programme.calendar.standing.map(\.occasion.kind)
        let courseDays = kinds.count { $0 == .courseDay }
        #expect(courseDays > 0 && kinds.count > courseDays)
        let told = String(decoding: made.bytes, as: UTF8.self).ranges(of: "\"kind\":\"occasion.set\"").count
        #expect(told >= courseDays)
        #expect(made.leftOut.calendar == 11 - told)
        #expect(fault(in: made.bytes) == nil)
    }

    @Test func `Sealed scores of an open panel never appear`() throws {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Öberg", in: "sater", at: .interview)
        let (first, second) = (scenario.interviewers(of: "sater")[0], scenario.interviewers(of: "sater")[1])
        try scenario.perform(.noteEvidence(id, "maturity", "Hemligt belägg"), as: first)
        try scenario.score(id, [5, 4, 3, 2, 1], as: first)
        try scenario.rate(id, [1], as: second)
        let sealed = scenario.decisionProtocol(of: ["sater"])
        let text = String(decoding: sealed.bytes, as: UTF8.self)
        #expect(!text.contains("rating.given") && !text.contains("Hemligt belägg"))
        #expect(sealed.leftOut.sealed == 7)
        #expect(fault(in: sealed.bytes) == nil)

        try scenario.score(id, [1, 1, 1, 1, 1], as: second)
        let opened = scenario.decisionProtocol(of: ["sater"])
        #expect(opened.leftOut.sealed == 0)
        #expect(String(decoding: opened.bytes, as: UTF8.self).contains("Hemligt belägg"))
    }

    @Test func `Special needs, e-mail and phone are told to nobody`() throws {
        var scenario = Scenario.falun()
        try scenario.apply(
            "Åsa", "Öberg", in: "sater", [.needs: "Hörslinga", .phone: "070-1234567", .extra: "Lön: 31000"])
        let text = String(decoding: scenario.decisionProtocol(of: ["sater"]).bytes, as: UTF8.self)
        for secret in ["Hörslinga", "070-1234567", "31000", "asa.oberg@", "åsa.öberg@"] {
            #expect(!text.contains(secret))
        }
        #expect(text.contains("Åsa"))
    }

    @Test func `What has been erased by law leaves the rest standing`() throws {
        let told = try Scenario.told()
        let facts = told.recordedFacts
        // The first fact sets the programme up; nothing can be told without it.
        for erased in facts.indices.dropFirst()
        where [.programme, .municipality("sater")].contains(facts[erased].scope) {
            let left = facts.enumerated().map { index, fact in
                index != erased
                    ? fact
                    : RecordedFact(
                        scope: fact.scope, record: fact.record, signature: fact.signature, save: fact.save, event: nil)
            }
            let made = told.decisionProtocol(of: ["sater"], left)
            #expect(fault(in: made.bytes) == nil, "without fact \(erased)")
            #expect(made.leftOut.erased == 1)
        }
    }

    @Test func `Journals are told in the order of the clock, each in its own order`() {
        func fact(_ scope: Scope, _ record: Int, _ at: Int64) -> RecordedFact {
            RecordedFact(
                scope: scope, record: record, signature: Signature(by: "a", at: Instant(milliseconds: at)), save: "s",
                event: nil)
        }
        let common = [fact(.programme, 1, 10), fact(.programme, 2, 40)]
        let sater = [fact(.municipality("sater"), 1, 40), fact(.municipality("sater"), 2, 20)]
        let order = RecordedFact.merged([common, sater]).map { "\($0.scope == .programme ? "p" : "s")\($0.record)" }
        #expect(order == ["p1", "s1", "s2", "p2"])
    }
}
