import Domain
import TestSupport
import Testing

/// A damaged journal with the real program: what is told, in which language, with which status.
@Suite struct DamagedStoreTests {
    private let store: JourneyStore
    private var journal: String { store.directory(of: .municipality("sater")) + "/journal.jsonl" }

    init() throws {
        store = try JourneyStore(actingAs: "lena.grahn")
        for name in ["Anna", "Bo", "Cia"] {
            try store.run(
                ["do", "applicant.add", "municipality=Säter", "first-name=\(name)", "last-name=Ek"]
            ).requireSuccess()
        }
        try store.run(["do", "applicant.add", "municipality=Falun", "first-name=Dag", "last-name=Ek"]).requireSuccess()
    }

    /// Another letter in a record of Säter's.
    private func damage(record: Int) throws {
        var lines = try TemporaryFile.read(journal).split(separator: 0x0A).map { Array($0) }
        let text = String(decoding: lines[record - 1], as: UTF8.self)
        let kind = try #require(text.firstRange(of: "application."))
        lines[record - 1][text[..<kind.lowerBound].utf8.count] = UInt8(ascii: "X")
        try TemporaryFile.write(lines.flatMap { $0 + [0x0A] }, to: journal)
    }

    @Test func `Files and lists of what can be read end with a status and say what is missing`() throws {
        try damage(record: 2)
        for command in [
            ["export", "applicants"], ["export", "applicants", "--municipality", "Säter"], ["log"], ["report"],
            ["show", "statistics"], ["retention"],
        ] {
            let answer = try store.run(command)
            #expect(answer.status == .exited(65), "\(command)")
            #expect(answer.errors.contains("Säter är skadad och bara läsbar."), "\(command)")
            #expect(answer.errors.contains("slutar vid post 1:"), "\(command)")
            #expect(answer.errors.contains("\(journal):2:"), "\(command)")
            #expect(!answer.text.isEmpty, "\(command)")
        }
        #expect(try store.run(["export", "applicants"]).text.contains("Dag"))
        try store.run(["export", "applicants", "--municipality", "Falun"]).requireSuccess()
        let programmes = try store.run(["programmes", "--lang", "sv"])
        #expect(programmes.status == .exited(65))
        #expect(programmes.text.contains("! Säter är skadad och bara läsbar."))
    }

    @Test func `What cannot be noted as read is left out where the journal is damaged, and told of the others`() throws
    {
        for (name, municipality, needs) in [("Eva", "Säter", "Rullstol"), ("Fia", "Falun", "Hörslinga")] {
            try store.run(
                ["do", "applicant.add", "municipality=\(municipality)", "first-name=\(name)", "last-name=Ek"]
                    + ["needs=\(needs)"]
            ).requireSuccess()
        }
        func export() throws -> FinishedProcess { try store.run(["export", "applicants"], as: "anna.bergstrom") }
        let whole = try export().requireSuccess().text
        #expect(whole.contains("Rullstol") && whole.contains("Hörslinga"))
        // The note of that reading is the last record: everybody who has applied is still seen.
        var lines = try TemporaryFile.read(journal).split(separator: 0x0A).map { Array($0) }
        lines[lines.count - 1][200] ^= 0x01
        try TemporaryFile.write((lines + lines.suffix(1)).flatMap { $0 + [0x0A] }, to: journal)
        let before = try TemporaryFile.read(journal)
        let answer = try export()
        #expect(answer.status == .exited(65))
        #expect(answer.text.contains("Eva") && answer.text.contains("Hörslinga"))
        #expect(!answer.text.contains("Rullstol"))
        #expect(answer.errors.contains("Särskilda behov och skyddade identiteter därifrån visas inte"))
        #expect(try TemporaryFile.read(journal) == before)
    }

    @Test func `The rest of the store goes on, and nothing is saved behind the damage`() throws {
        try damage(record: 2)
        let before = try TemporaryFile.read(journal)
        try store.run(["do", "applicant.add", "municipality=Falun", "first-name=Eva", "last-name=Ek"]).requireSuccess()
        let refused = try store.run(
            ["do", "applicant.add", "municipality=Säter", "first-name=Eva", "last-name=Ek", "--lang", "sv"])
        #expect(refused.status == .exited(65))
        #expect(refused.errors.contains("Journalen är bara läsbar; kör `aspirant verify`."))
        #expect(try TemporaryFile.read(journal) == before)
    }

    @Test func `Verify, salvage and restore speak Swedish where they are asked to`() throws {
        let copy = try JourneyStore(actingAs: "lena.grahn")
        copy.remove()
        for name in try TemporaryDirectory.files(in: store.path) {
            try TemporaryDirectory.makeParent(of: copy.path + "/" + name)
            try TemporaryFile.write(try TemporaryFile.read(store.path + "/" + name), to: copy.path + "/" + name)
        }
        try damage(record: 2)
        let verified = try store.run(["verify", "--lang", "sv"])
        #expect(verified.status == .exited(65))
        #expect(verified.text.contains("\(journal): SKADAD, 2 poster"))
        #expect(verified.text.contains("väntade \"a\", fann \"X\""))
        #expect(verified.errors.contains("förrådet är skadat; se ovan"))
        let salvaged = try store.run(["verify", "--lang", "sv", "--salvage", "out"])
        #expect(salvaged.text.contains("2 poster, 1 ställe som inte går att läsa"))
        let english = try store.run(["verify", "--lang", "en", "--salvage", "out2"])
        #expect(english.text.contains("2 records, 1 place that cannot be read"))
        let restored = try store.run(["restore", copy.path, "--lang", "sv"]).requireSuccess()
        #expect(restored.text.contains("3 poster ur kopian, 0 senare behållna"))
        #expect(restored.text.contains("hel, lämnad som den är"))
        #expect(try store.run(["verify"]).status == .exited(0))
        copy.remove()
    }
}
