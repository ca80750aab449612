import Domain
import Foundation
import TestSupport
import Testing

/// What programs and Excel read.
@Suite struct OutputTests {
    private let store: JourneyStore

    init() throws { store = try SampleStore.get() }

    private func output(_ arguments: String...) throws -> [UInt8] {
        try store.run(arguments, as: "lena.grahn").requireSuccess().output
    }

    private func object(_ bytes: some DataProtocol) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    @Test func `tables open in Swedish Excel`() throws {
        for arguments in [["applicants"], ["ranking"], ["calendar"]] {
            let bytes = try store.run(["export"] + arguments + ["--format", "csv"], as: "lena.grahn")
                .requireSuccess().output
            #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]), "\(arguments)")
            let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
            #expect(lines.count > 9, "\(arguments)")
            #expect(lines.first?.contains(";") == true, "\(arguments)")
        }
    }

    @Test func `an exported table imports again without a change`() throws {
        let copy = try JourneyStore.withApplications()
        let bytes = try copy.run(["export", "applicants", "--format", "csv"], as: "lena.grahn").requireSuccess().output
        let file = try copy.write(bytes, to: "exported.csv")
        let answer = try copy.run(["import", "applicants", file], as: "lena.grahn").requireSuccess()
        #expect(answer.text.contains("0 nya, 0 ändrade, 3 oförändrade"), "\(answer.text)")
    }

    @Test func `exports in JSON can be read`() throws {
        let applicants = try object(try output("export", "applicants", "--format", "json"))
        let count = try store.programme().municipalities.values.reduce(0) { $0 + $1.applicants.count }
        #expect((applicants["applicants"] as? [Any])?.count == count)
        for what in ["ranking", "calendar"] {
            #expect(try !object(try output("export", what, "--format", "json")).isEmpty)
        }
    }

    @Test func `an export goes to the file named, readable by nobody else`() throws {
        let path = store.workplace + "/out.csv"
        _ = try output("export", "applicants", "-o", path)
        #expect(try TemporaryFile.read(path) == (try output("export", "applicants")))
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func `the log is JSON line by line, newest first`() throws {
        let lines = String(decoding: try output("log", "--json", "--limit", "200"), as: UTF8.self)
            .split(separator: "\n")
        #expect(lines.count == 200)
        let times = try lines.map { line in
            let entry = try object(Data(line.utf8))
            #expect(entry["account"] is String && entry["events"] is [Any])
            return try #require(entry["at"] as? String)
        }
        #expect(times == times.sorted(by: >))
    }

    @Test func `the log tells of one applicant, or of one account`() throws {
        let own = try store.run(["log", "--by", "bo.ek", "--limit", "5"], as: "bo.ek").requireSuccess().lines
        #expect(own.count == 5 && own.allSatisfy { $0.contains("Bo Ek") })
        let about = try store.run(["log", "--applicant", "asa.oberg@sater.example"]).requireSuccess().lines
        #expect(!about.isEmpty)
    }

    @Test func `verify and do answer in JSON`() throws {
        #expect(try object(try output("verify", "--json"))["sound"] as? Bool == true)
        let copy = try JourneyStore.withApplications()
        let answer = try copy.run(["do", "applicant.edit", "applicant=anna@falun.example", "phone=1", "--json"])
        #expect(try object(answer.requireSuccess().output)["transaction"] is String)
        let report = try copy.run(
            ["import", "applicants", copy.workplace + "/applicants.csv", "--dry-run", "--json"], as: "lena.grahn")
        #expect(try object(report.requireSuccess().output)["changed"] as? Int == 1)
    }

    @Test func `damage is found and told by its place`() throws {
        let copy = try JourneyStore.withApplications()
        let journal = copy.directory(of: .municipality("falun")) + "/journal.jsonl"
        var bytes = try TemporaryFile.read(journal)
        bytes[bytes.count / 2] ^= 0x01
        try TemporaryFile.write(bytes, to: journal)
        let answer = try copy.run(["verify"])
        #expect(answer.status == .exited(65))
        #expect(answer.text.contains("DAMAGED") && answer.text.contains("journal.jsonl"))
        let refused = try copy.run(
            ["do", "applicant.edit", "applicant=asa@sater.example", "phone=1"], as: "lena.grahn")
        // The other municipalities go on.
        try refused.requireSuccess()
    }

    @Test func `a sample keeps what is done in it until it is made anew`() throws {
        let copy = try JourneyStore()
        let sample = ["sample", "--no-open", "--store", copy.path]
        try copy.run(sample).requireSuccess()
        let quota = ["do", "quota.set", "municipality=sater", "seats=3", "reference=Beslut"]
        try copy.run(quota, as: "monika.norling").requireSuccess()
        try copy.run(sample).requireSuccess()
        #expect(try copy.programme().seats(of: "sater") == 3)
        try copy.run(sample + ["--fresh"]).requireSuccess()
        #expect(try copy.programme().seats(of: "sater") == 2)
    }

    @Test(
        "The help and the refusal say which format belongs to what",
        arguments: [
            ("ranking", "txt", "csv or json"), ("calendar", "html", "ics or csv or json"),
            ("changes", "csv", "txt or json"), ("forms", "json", "txt"),
        ])
    func formats(_ what: String, _ wrong: String, _ right: String) throws {
        let refused = try store.run(["export", what, "--format", wrong, "--lang", "en"], as: "lena.grahn")
        #expect(refused.status == .exited(64))
        #expect(refused.errors.contains("--format \(wrong): this is written as \(right)"), "\(refused.errors)")
        let help = try store.run(["export", what, "--help"]).requireSuccess().text
        for format in ["csv", "json", "ics", "txt", "html"] {
            #expect(help.contains("\(format) ") == right.contains(format), "\(format) \(help)")
        }
    }
}
