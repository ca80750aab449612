import Domain
import Exchange
import TestSupport
import Testing

/// What a fact states although it follows from the facts before it is computed again; the chain is made anew each time.
struct FactCheckTests {
    private let lines: ProtocolLines

    init() throws { lines = ProtocolLines(try Scenario.told().decisionProtocol(of: ["sater"]).bytes) }

    /// The fault after a text in the first line of a kind has been replaced.
    private func forged(_ kind: String, _ old: String, _ new: String) throws -> ProtocolFault {
        var forged = lines
        let number = try #require(lines.number(ofKind: kind))
        forged.replace(old, with: new, in: number)
        #expect(forged.lines[number - 1] != lines.lines[number - 1])
        let found = try #require(fault(in: forged.relocked))
        #expect(found.line == number)
        #expect(found.kind == kind)
        return found
    }

    @Test func `A score outside the scale`() throws {
        let fault = try forged("rating.given", "\"new\":4", "\"new\":7")
        #expect(fault.expected == "a score of 1 to 5" && fault.found == "7")
    }

    @Test func `A test that is passed below the mark`() throws {
        let fault = try forged("test.recorded", "\"score\":60", "\"score\":59")
        #expect(fault.expected == "\"failed\" for 59, as the mark is 60" && fault.found == "\"passed\"")
    }

    @Test func `A fact that begins somewhere else than the facts before it ended`() throws {
        let fault = try forged("withdrawal.recorded", "\"old\":null", "\"old\":\"Något annat\"")
        #expect(fault.found == "another value as what was there before")
    }

    @Test func `A move to another place than it says`() throws {
        let fault = try forged("ranking.moved", "\"to\":1", "\"to\":2")
        #expect(fault.found == "place 1")
    }

    @Test func `A ranking with another mean, order, number of seats or version`() throws {
        #expect(try forged("ranking.submitted", "\"seats\":2", "\"seats\":3").expected == "2 seats")
        #expect(try forged("ranking.submitted", "\"version\":1", "\"version\":2").expected == "version 1")
        #expect(try forged("ranking.submitted", "\"scores\":10", "\"scores\":9").found == "9")
    }

    @Test func `A ranking in another order`() throws {
        let number = try #require(lines.number(ofKind: "ranking.submitted"))
        let text = String(decoding: lines.lines[number - 1], as: UTF8.self)
        let parts = text.split(separator: "{\"applicant\":")
        let entries = parts.suffix(3).map { "{\"applicant\":" + $0.prefix { $0 != "]" } }
        let first = entries[0].dropLast()
        let fault = try forged(
            "ranking.submitted", "\(entries[0])\(entries[1])", "\(entries[1])\(first),")
        #expect(fault.expected.contains("at place 1"))
    }

    @Test func `A ranking opened as another version than the next`() throws {
        #expect(try forged("ranking.reopened", "\"version\":2", "\"version\":3").expected == "version 2")
    }

    @Test func `An admission of somebody else`() throws {
        let number = try #require(lines.number(ofKind: "admission.decided"))
        let text = String(decoding: lines.lines[number - 1], as: UTF8.self)
        let ids = text.split(separator: "\"admitted\":[\"").last?.split(separator: "\"]").first ?? ""
        let (first, second) = (String(ids.prefix(13)), String(ids.suffix(13)))
        let fault = try forged(
            "admission.decided", "\"admitted\":[\"\(first)\",\"\(second)\"]",
            "\"admitted\":[\"\(second)\",\"\(first)\"]")
        #expect(fault.expected.hasPrefix("admitted in sater"))
    }

    @Test func `A fact of an unknown kind, or of a municipality that is not told of`() throws {
        var forged = lines
        let number = try #require(lines.number(ofKind: "test.recorded"))
        forged.replace("test.recorded", with: "test.invented", in: number)
        #expect(fault(in: forged.relocked)?.line == number)
        forged = lines
        forged.replace("\"municipality\":\"sater\"", with: "\"municipality\":\"falun\"", in: number)
        #expect(fault(in: forged.relocked)?.expected == "a municipality of the heading")
    }

    @Test func `A conclusion that is missing, or one too many`() throws {
        let number = try #require(lines.number(ofKind: "conclusion.outcome"))
        var forged = lines
        forged.lines.remove(at: number - 1)
        for index in forged.lines.indices.dropFirst(number - 1) {
            forged.replace("\"line\":\(index + 2)", with: "\"line\":\(index + 1)", in: index + 1)
        }
        #expect(fault(in: forged.relocked)?.line == number)
    }
}
