import Domain
import TestSupport
import Testing

/// Files of applications, from their bytes to the journal.
@Suite struct ImportTests {
    private let store: JourneyStore

    init() throws { store = try JourneyStore(actingAs: "lena.grahn") }

    private func importing(_ bytes: some Sequence<UInt8>, _ options: String...) throws -> FinishedProcess {
        let file = try store.write(bytes, to: "file.csv")
        return try store.run(["import", "applicants", file] + options)
    }

    enum Encoding: String, CaseIterable {
        case utf8, utf8WithMark, utf16Little, utf16Big, windows1252

        func bytes(_ text: String) -> [UInt8] {
            switch self {
            case .utf8: Array(text.utf8)
            case .utf8WithMark: [0xEF, 0xBB, 0xBF] + text.utf8
            case .utf16Little: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            case .utf16Big: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
            // The letters of these files have the same number in both.
            case .windows1252: text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
            }
        }
    }

    @Test(arguments: Encoding.allCases, [";", ",", "\t"])
    func `every encoding and separator gives the same applications`(encoding: Encoding, separator: String) throws {
        let text = Applications.text.replacing(";", with: separator)
        try importing(encoding.bytes(text)).requireSuccess()
        let asa = try #require(try store.application("asa@sater.example"))
        #expect(asa.fullName == "Åsa Öberg")
        #expect(asa[.position] == "Ingenjör")
        #expect(try store.application("anna@falun.example")?[.position] == "Undersköterska")
        #expect(try store.programme().municipalities.values.reduce(0) { $0 + $1.applicants.count } == 3)
    }

    @Test func `English headings in another order, quotes and line breaks`() throws {
        let text =
            "Municipality,Motivation,LAST NAME,First name,E-mail\nsater,\"Says \"\"yes\"\".\nTwice, even.\",Öberg,Åsa,a@b.se\n"
        try importing(text.utf8, "--lang", "en").requireSuccess()
        #expect(try store.application("a@b.se")?[.motivation] == "Says \"yes\".\nTwice, even.")
    }

    @Test func `headings of one's own are read with a mapping`() throws {
        let mapping = try store.write(
            "{\"Vem\": \"first-name\", \"Släktnamn\": \"last-name\"}".utf8, to: "mapping.json")
        let text = "Vem;Släktnamn;Kommun;Skostorlek\nÅsa;Öberg;Säter;39\n"
        let answer = try importing(text.utf8, "--mapping", mapping)
        try answer.requireSuccess()
        #expect(answer.text.contains("Skostorlek"))
        let asa = try #require(try store.programme().record("sater").applicants.first?.application)
        #expect(asa.fullName == "Åsa Öberg")
        #expect(asa[.extra].contains("39"))
    }

    @Test func `a dry run shows the same and changes nothing`() throws {
        let before = try store.recordCount()
        let shown = try importing(Applications.text.utf8, "--dry-run").requireSuccess()
        #expect(shown.text.contains("Åsa Öberg"))
        #expect(shown.text.contains("3 nya"))
        #expect(try store.recordCount() == before)
        let done = try importing(Applications.text.utf8).requireSuccess()
        #expect(shown.lines.dropLast() == done.lines.dropLast())
    }

    @Test func `again adds nothing, and a changed row is shown as a change`() throws {
        try importing(Applications.text.utf8).requireSuccess()
        let before = try store.recordCount()
        let again = try importing(Applications.text.utf8).requireSuccess()
        #expect(again.text.contains("0 nya, 0 ändrade, 3 oförändrade"))
        #expect(try store.recordCount() == before)
        let changed = try importing(Applications.text.replacing("Ingenjör", with: "Planarkitekt").utf8)
        try changed.requireSuccess()
        #expect(changed.text.contains("Ingenjör") && changed.text.contains("Planarkitekt"))
        #expect(changed.text.contains("0 nya, 1 ändrad, 2 oförändrade"))
        #expect(try store.application("asa@sater.example")?[.position] == "Planarkitekt")
    }

    @Test func `bad rows are told by line and column, and hold back good ones only when asked to`() throws {
        let text = Applications.text + "Cia;Dal;cia(at)x;;Falun;;ja;\r\nDan;Ek;dan@x.se;;Timrå;;kanske;2020-03-01\r\n"
        let held = try importing(text.utf8, "--all-or-nothing")
        #expect(held.status == .exited(65))
        #expect(try store.application("anna@falun.example") == nil)
        let answer = try importing(text.utf8)
        #expect(answer.status == .exited(65))
        for place in ["5:9", "6:18", "6:25"] { #expect(answer.text.contains(place), "\(answer.text)") }
        #expect(answer.text.contains("3 nya, 0 ändrade, 0 oförändrade, 2 importeras inte"))
        #expect(try store.application("anna@falun.example") != nil)
    }

    @Test func `on a terminal a bar shows how far it has come, each step once however long the file, and goes away`()
        throws
    {
        let rows = (0..<2500).map {
            "Person \($0);Alm;p\($0)@falun.example;070-\(10_000 + $0);Falun;Ingenjör;ja;2020-03-20"
        }
        let text = ([Applications.heading] + rows).joined(separator: "\r\n") + "\r\n"
        let file = try store.write(text.utf8, to: "file.csv")
        let session = try store.start(["import", "applicants", file])
        #expect(try session.waitForExit() == .exited(0))
        let frames = String(decoding: session.output, as: UTF8.self).split(separator: "\r").filter { $0.contains("[") }
        let bars = frames.compactMap { frame in frame.split(separator: "]").last.map(String.init) }.filter {
            $0.hasSuffix("%")
        }
        // Reading, and then saving: forty parts of a bar each, and none.
        #expect((2...82).contains(bars.count), "\(bars)")
        for (one, next) in zip(bars, bars.dropFirst()) { #expect(one != next) }
        #expect(!session.screen.text.contains("[#"))
        #expect(try store.programme().record("falun").applicants.count == 2500)
    }
}
