import Domain
import Exchange
import JSON
import TestSupport
import Testing

/// What a file that is given out tells, and what it does not.
@Suite struct DisclosureExportTests {
    private var scenario = Scenario.falun()
    private let anna: ApplicantID
    private let hidden: ApplicantID

    init() throws {
        try scenario.apply("Bo", "Nyman", in: "falun", [.email: "bo.nyman@falun.se"])
        anna = try scenario.apply(
            "Anna", "Alm", in: "sater",
            [
                .motivation:
                    "Jag har lett gruppen med Bo Nyman (bo.nyman@falun.se). Bo kan intyga det, liksom Anna Alm.",
                .needs: "Hiss",
            ])
        hidden = try scenario.apply(
            "Qvick", "Xerxesson", in: "sater", [.protected: "yes", .motivation: "Vi på Xerxesson & söner"])
        try scenario.perform(.selectFirst(anna, reason: "Uppfyller kraven"), as: "eva.strom")
        try scenario.perform(
            .recordTest(anna, TestResult(.passed, score: 71, day: scenario.today)), as: "eva.strom")
    }

    private func export(_ ids: [ApplicantID], _ classes: [FieldClass], as person: PersonID) -> DisclosureExport {
        DisclosureExport(
            Disclosure(applicants: ids, recipient: "Dalarnas Tidning", basis: "2 kap. 15 § TF", classes: classes),
            ExportAccess(to: scenario.programme, actor: scenario.actor(person), language: .swedish))
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func `open alone: own words without others' names, and nothing of how the person was judged`() {
        let text = text(export([anna], Disclosure.maskedClasses, as: "petra.lind").json)
        #expect(
            text.contains("Jag har lett gruppen med [dolt namn] ([dolt namn]). Bo kan intyga det, liksom Anna Alm."))
        for trace in ["passed", "Hiss", "anna.alm@", "Nyman"] { #expect(!text.contains(trace), "\(trace)") }
        #expect(text.contains(#""test""#), "that something is masked is told")
    }

    @Test func `everything, for who may read it, as it was written`() {
        let text = text(export([anna], FieldClass.allCases, as: "eva.strom").json)
        for trace in ["passed", "Hiss", "Bo Nyman (bo.nyman@falun.se)"] { #expect(text.contains(trace), "\(trace)") }
    }

    @Test func `of a protected identity neither the name nor the person's own words`() {
        for bytes in [
            export([hidden], Disclosure.maskedClasses, as: "petra.lind").json,
            export([hidden], Disclosure.maskedClasses, as: "petra.lind").csv,
        ] {
            #expect(!text(bytes).contains("Xerxesson") && !text(bytes).contains("Qvick"))
        }
    }

    @Test func `every field and class that a file can hold stands in the schema`() throws {
        let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
        let schema = text(try TemporaryFile.read(root + "/docs/formats/exports.schema.json"))
        let own = try #require(schema.ranges(of: "aspirant-disclosure").first.map { schema[$0.lowerBound...] })
        for name in FieldClass.allCases.map(\.rawValue) + ["recipient", "basis", "masked"] {
            #expect(own.contains("\"\(name)\""), "\(name)")
        }
        var reader = JSONReader(export([anna, hidden], FieldClass.allCases, as: "eva.strom").json)
        var names: Set<String> = []
        try collect(&reader, &names)
        for name in names { #expect(own.contains("\"\(name)\""), "\(name)") }
        #expect(names.isSuperset(of: ["firstName", "motivation", "test", "fields"]))
    }

    /// The names of all members.
    private func collect(_ reader: inout JSONReader, _ names: inout Set<String>) throws {
        switch try reader.peek() {
        case .object:
            try reader.beginObject()
            while let key = try reader.nextKey() {
                names.insert(key.string)
                try collect(&reader, &names)
            }
        case .array:
            try reader.beginArray()
            while try reader.nextElement() { try collect(&reader, &names) }
        default: _ = try reader.readRaw()
        }
    }
}
