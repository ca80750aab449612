import Domain
import Foundation
import TestSupport
import Testing

/// Letters from the decision to a mail program, with the real program and a real reader of mail.
@Suite struct LetterTests {
    private let store: JourneyStore

    init() throws {
        store = try JourneyStore(actingAs: "lena.grahn")
        let asa = [
            "applicant.add", "municipality=Säter", "first-name=Åsa", "last-name=Öberg", "email=asa@sater.example",
            "manager=Inger Lund", "manager-email=inger.lund@sater.example", "received=2020-03-08",
        ]
        let bo = ["applicant.add", "municipality=Säter", "first-name=Bo", "last-name=Ek", "received=2020-03-08"]
        for words in [asa, bo] { try store.run(["do"] + words).requireSuccess() }
        for (who, reason) in [("Åsa Öberg", "Saknar erfarenhet"), ("Bo Ek", "Likaså")] {
            try store.run(["do", "selection.reject", "applicant=\(who)", "reason=\(reason)"], as: "eva.strom")
                .requireSuccess()
        }
        for (chief, place) in [
            ("birgitta.holm", "Falun"), ("lars.fahlen", "Borlänge"), ("eva.strom", "Säter"),
        ] {
            try store.run(["do", "ranking.submit", "municipality=\(place)"], as: chief).requireSuccess()
        }
        for code: MunicipalityCode in ["ludvika", "gagnef"] {
            let chief = try #require(
                try store.programme().settings.people.first { person in
                    person.roles.contains { $0.role == .personnelChief && $0.municipality == code }
                }?.accounts.first)
            try store.run(["do", "ranking.submit", "municipality=\(code)"], as: chief).requireSuccess()
        }
        try store.run(["do", "admission.decide", "reference=Styrgruppen § 8"]).requireSuccess()
    }

    @Test func `a draft is read by another mail reader as it was written`() throws {
        let answer = try store.run([
            "letters", "write", "ut", "--letter", "not-admitted", "--applicant", "asa@sater.example",
        ]).requireSuccess()
        let draft = try #require(answer.lines.first { $0.hasSuffix(".eml") })
        let script = """
            import email, email.policy, sys
            message = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
            assert not message.defects, message.defects
            for name in ('From', 'To', 'Subject', 'X-Unsent'): print(message[name])
            assert message['Date'].datetime is not None and '@' in message['Message-ID']
            print(message.get_content(), end='')
            """
        let read = try RunningProcess(
            "/usr/bin/env", ["python3", "-c", script, store.workplace + "/" + draft], input: [],
            environment: store.environment()
        ).wait().requireSuccess()
        let text = try #require(answer.lines.first { $0.hasSuffix(".txt") })
        let letter = String(decoding: try TemporaryFile.read(store.workplace + "/" + text), as: UTF8.self)
        let parts = letter.components(separatedBy: "\n\n")
        #expect(read.lines[0] == "Monika Norling <monika.norling@falun.example>")
        #expect(read.lines[1] == "Åsa Öberg <asa@sater.example>")
        #expect(read.lines[2] == parts[1] && read.lines[3] == "1")
        let body = ([parts[0]] + parts.dropFirst(2)).joined(separator: "\n\n")
        #expect(read.text.hasSuffix(body), "\(read.text)")
        let mode = try FileManager.default.attributesOfItem(atPath: store.workplace + "/" + draft)[.posixPermissions]
        #expect(mode as? Int == 0o600)
    }

    @Test func `letters are written once, marked, and not written over`() throws {
        let arguments = ["letters", "write", "ut", "--letter", "not-admitted", "--format", "text"]
        try store.run(arguments + ["--mark-sent"]).requireSuccess()
        let waiting = try store.run(["letters", "list", "--waiting", "--letter", "not-admitted"]).requireSuccess()
        #expect(waiting.text.isEmpty)
        #expect(try store.run(arguments).requireSuccess().text.isEmpty, "sent letters are left out")
        let again = try store.run(arguments + ["--reason", "Kom i retur"])
        #expect(again.status == .exited(73) && again.errors.contains("ange en annan katalog"), "\(again.errors)")
        let twice = try store.run(["do", "letter.send", "applicant=Bo Ek", "letter=not-admitted"])
        #expect(twice.status == .exited(65) && twice.errors.contains("av Lena Grahn; ange skäl"), "\(twice.errors)")
    }

    @Test func `a missing address says whose and writes nothing`() throws {
        let answer = try store.run(["letters", "write", "ut", "--letter", "not-admitted"])
        #expect(answer.status == .exited(65) && answer.errors.contains("Bo Ek (ej antagen)"), "\(answer.errors)")
        #expect(access(store.workplace + "/ut", F_OK) != 0)
    }

    @Test func `a dry run shows the letter and changes nothing`() throws {
        let answer = try store.run(["letters", "write", "--dry-run", "--applicant", "asa@sater.example"])
            .requireSuccess()
        #expect(answer.text.contains("Till: Åsa Öberg <asa@sater.example>"))
        #expect(answer.text.contains("Inger Lund kommer att ta kontakt med dig"))
        #expect(
            try store.run(["letters", "list", "--waiting", "--applicant", "Åsa Öberg"]).requireSuccess().lines.count
                == 2)
        #expect(try store.run(["letters", "write"]).status == .exited(64))
        #expect(try store.run(["letters", "write", "--dry-run"], as: "bo.ek").requireSuccess().text.isEmpty)
    }

    @Test func `a template is shown, checked, saved, used and taken back`() throws {
        let shown = try store.run(["letters", "template", "show", "not-admitted"]).requireSuccess().text
        #expect(shown.hasPrefix("Besked om din ansökan"))
        let faulty = try store.write(Array("Ämne\n\nHej {{förnamn}}\n".utf8), to: "fel.mustache")
        for command in [
            ["letters", "template", "check", "not-admitted", faulty, "--lang", "sv"],
            ["letters", "template", "save", "not-admitted", "--from", faulty],
        ] {
            let answer = try store.run(command)
            #expect(answer.status == .exited(65), "\(command)")
            #expect(answer.errors.contains("rad 3, kolumn 5: fältet ”förnamn” finns inte; det finns programme"))
        }
        let own = try store.write(Array("Svar till {{name}}\n\nHej {{firstName}}!\n".utf8), to: "egen.mustache")
        #expect(
            try store.run(["letters", "template", "save", "not-admitted", "--from", own]).requireSuccess().text == "1\n"
        )
        let preview = try store.run([
            "letters", "write", "--dry-run", "--letter", "not-admitted", "--applicant", "Åsa Öberg",
        ]).requireSuccess().text
        #expect(preview.contains("Svar till Åsa Öberg\n\nHej Åsa!\n"))
        try store.run(["letters", "template", "reset", "not-admitted"]).requireSuccess()
        #expect(try store.run(["letters", "template", "show", "not-admitted"]).requireSuccess().text == shown)
        let denied = try store.run(["letters", "template", "save", "not-admitted", "--from", own], as: "eva.strom")
        #expect(denied.status == .exited(77))
    }

    @Test func `the digest in the journal is that of the file`() throws {
        let file = try #require(
            try store.run([
                "letters", "write", "ut", "--applicant", "Åsa Öberg", "--letter", "not-admitted", "--format", "text",
                "--mark-sent",
            ]).requireSuccess().lines.first)
        let sum = try RunningProcess(
            "/usr/bin/env", ["sha256sum", store.workplace + "/" + file], input: [], environment: store.environment()
        ).wait().requireSuccess().text.prefix(64)
        let facts = try store.facts(in: .municipality("sater"))
        #expect(facts.contains { $0.contains("letter.sent") && $0.contains("\"digest\":\"\(sum)\"") }, "\(facts)")
    }
}
