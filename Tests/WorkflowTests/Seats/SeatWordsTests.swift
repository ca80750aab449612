import Domain
import TestSupport
import Testing
import Workflow

@Suite("Commands about seats as words")
struct SeatWordsTests {
    private let programme = Scenario.falun().programme
    private let seat = SeatID("sater", 2)

    private func commands(_ id: CommandID, _ line: String) throws -> [Command] {
        try Words(line: line).commands(id, in: programme, freshID: 1)
    }

    @Test("A seat is its municipality and number", arguments: ["sater-2", "\"Säter 2\"", "\"säter-2\""])
    func seats(_ text: String) throws {
        #expect(try commands(.makeOffer, "seat=\(text)") == [.seat(.offer(seat, to: nil, note: ""))])
    }

    @Test("What is no seat is refused", arguments: ["sater", "sater-0", "mora-1", "2", "\"Säter två\""])
    func noSeats(_ text: String) throws {
        #expect(throws: WordFault.self) { try commands(.makeOffer, "seat=\(text)") }
    }

    @Test("Each command takes its words")
    func all() throws {
        let day = try #require(Day(2020, 10, 1))
        #expect(
            try commands(.answerOffer, "seat=sater-2 answer=accepted day=2020-10-01 note=\"Vill gärna\"")
                == [.seat(.answer(seat, .accepted, on: day, note: "Vill gärna"))])
        #expect(try commands(.recordAttempt, "seat=sater-2") == [.seat(.attempt(seat, on: nil, note: ""))])
        #expect(
            try commands(.reopenOffer, "seat=sater-2 reason=Ångrade") == [.seat(.reopenOffer(seat, reason: "Ångrade"))])
        #expect(
            try commands(.assignSeat, "seat=sater-2 municipality=Borlänge reason=Flest reference=§7")
                == [.seat(.assign(seat, to: "borlange", reason: "Flest", reference: "§7"))])
        #expect(
            try commands(.assignSeat, "seat=sater-2 municipality=none reason=Flest reference=§7")
                == [.seat(.assign(seat, to: nil, reason: "Flest", reference: "§7"))])
        #expect(
            try commands(.decideSeatRule, "rule=next-municipality order=\"Falun, sater\" reference=§7")
                == [.seat(.decideRule(.nextMunicipality, order: ["falun", "sater"], reference: "§7"))])
        #expect(throws: WordFault.self) {
            try commands(.decideSeatRule, "rule=next-municipality order=Mora reference=§7")
        }
        #expect(throws: WordFault.self) { try commands(.answerOffer, "seat=sater-2 answer=maybe") }
    }
}
