import Domain
import TestSupport
import Testing

/// Whole letters as they are sent, to be read as the recipient would.
@Suite struct LetterTextTests {
    private var scenario: Scenario

    init() throws { scenario = try Scenario.decided() }

    private func letter(
        _ name: String, _ kind: LetterKind, _ language: Language = .swedish, in municipality: MunicipalityCode = "sater"
    ) throws -> String {
        try scenario.programme.letterText(
            LetterKey(scenario.id(name, in: municipality), kind), language, for: scenario.actor("eva.strom")
        ).text
    }

    @Test func admitted() throws {
        let actual = try letter("Åsa Öberg", .admitted)
        try TemporaryFile.write(Array(actual.utf8), to: "/tmp/letters/snap/text1")
        #expect(actual == "@@text1@@")
    }

    @Test func admittedInEnglish() throws {
        let actual = try letter("Åsa Öberg", .admitted, .english)
        try TemporaryFile.write(Array(actual.utf8), to: "/tmp/letters/snap/text2")
        #expect(actual == "@@text2@@")
    }

    @Test func reserve() throws {
        let actual = try letter("Cecilia Åberg", .reserve)
        try TemporaryFile.write(Array(actual.utf8), to: "/tmp/letters/snap/text3")
        #expect(actual == "@@text3@@")
    }

    @Test func notAdmitted() throws {
        let actual = try letter("Elsa Nord", .notAdmitted)
        try TemporaryFile.write(Array(actual.utf8), to: "/tmp/letters/snap/text4")
        #expect(actual == "@@text4@@")
    }

    @Test func notAdmittedInEnglish() throws {
        let actual = try letter("Elsa Nord", .notAdmitted, .english)
        try TemporaryFile.write(Array(actual.utf8), to: "/tmp/letters/snap/text5")
        #expect(actual == "@@text5@@")
    }

    @Test func managerOfAdmitted() throws {
        let actual = try letter("Åsa Öberg", .managerOfAdmitted)
        try TemporaryFile.write(Array(actual.utf8), to: "/tmp/letters/snap/text6")
        #expect(actual == "@@text6@@")
    }

    @Test func managerOfReserve() throws {
        let actual = try letter("Cecilia Åberg", .managerOfReserve, .english)
        try TemporaryFile.write(Array(actual.utf8), to: "/tmp/letters/snap/text7")
        #expect(actual == "@@text7@@")
    }

    @Test func managerOfNotAdmitted() throws {
        let actual = try letter("Elsa Nord", .managerOfNotAdmitted)
        try TemporaryFile.write(Array(actual.utf8), to: "/tmp/letters/snap/text8")
        #expect(actual == "@@text8@@")
    }

    @Test mutating func mentor() throws {
        try scenario.plan("2020-12-03", "Mentorerna möts", kind: .mentorMeeting, place: "Falun, Rådhuset")
        try scenario.perform(
            .mentor(.choose(scenario.id("Åsa Öberg"), Scenario.mentor(), reason: "")), as: "petra.lind")
        let actual = try letter("Åsa Öberg", .mentor)
        try TemporaryFile.write(Array(actual.utf8), to: "/tmp/letters/snap/text9")
        #expect(actual == "@@text9@@")
    }

    @Test mutating func offer() throws {
        let bjorn = scenario.id("Björn Ek")
        try scenario.perform(.withdraw(bjorn, reason: "Nytt arbete"), as: "eva.strom")
        let seat = SeatID("sater", 2)
        try scenario.perform(.seat(.offer(seat, to: scenario.id("Cecilia Åberg"), note: "Ringde")), as: "petra.lind")
        let actual = try letter("Cecilia Åberg", .offer)
        try TemporaryFile.write(Array(actual.utf8), to: "/tmp/letters/snap/text10")
        #expect(actual == "@@text10@@")
    }
}
