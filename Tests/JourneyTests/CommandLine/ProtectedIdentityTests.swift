import Domain
import TestSupport
import Testing

/// Requirements G, on the real program: nothing that it prints or writes tells a coordinator who is protected.
@Suite struct ProtectedIdentityTests {
    private static let secrets = ["Qvick", "Xerxesson", "qvick@sater.example", "0733-445566", "Hemlig"]
    private let store: JourneyStore

    init() throws {
        store = try JourneyStore(actingAs: "lena.grahn")
        let rows = """
            Förnamn;Efternamn;E-post;Telefon;Kommun;Förvaltning;Befattning;Chef beviljar;Motivering;Skyddade personuppgifter;Inkom
            Qvick;Xerxesson;qvick@sater.example;0733-445566;Säter;Hemlig förvaltning;Hemlig post;ja;Hemlig text;ja;2020-03-12
            Bo;Berg;bo@sater.example;070;Säter;Teknik;Ingenjör;ja;Vill;nej;2020-03-12

            """
        try store.write(rows.utf8, to: "sokande.csv")
        try store.run(["import", "applicants", "sokande.csv"]).requireSuccess()
    }

    @Test func `Log, exports, statistics, protocol and refusals name nobody protected`() throws {
        try store.run(
            ["do", "selection.select", "applicant=qvick@sater.example", "reason=Bra"], as: "eva.strom"
        ).requireSuccess()
        try store.run(
            ["do", "applicant.edit", "applicant=qvick@sater.example", "position=Hemlig igen"], as: "eva.strom"
        ).requireSuccess()
        let commands = [
            ["log"], ["log", "--json"], ["export", "applicants"], ["export", "applicants", "--format", "json"],
            ["export", "ranking", "--format", "json"], ["export", "statistics"], ["show", "statistics"],
            ["protocol", "write", "--json"], ["do", "ranking.submit", "municipality=Säter"],
        ]
        for command in commands {
            for account in ["lena.grahn", "eva.strom"] {
                let answer = try store.run(command, as: account)
                for secret in Self.secrets {
                    #expect(!(answer.text + answer.errors).contains(secret), "\(command) as \(account)")
                }
            }
        }
    }

    @Test func `The address of somebody protected finds nobody for a coordinator`() throws {
        let answer = try store.run(["do", "applicant.withdraw", "applicant=qvick@sater.example", "reason=x"])
        #expect(answer.status == .exited(65))
        let unknown = try store.run(["do", "applicant.withdraw", "applicant=nobody@sater.example", "reason=x"])
        #expect(answer.errors.replacing("qvick", with: "nobody") == unknown.errors)
    }

    @Test func `A panel scores somebody protected in a script, and nothing that it prints tells who it is`() throws {
        let chief = "as eva.strom at 2020-04-26T10:00\n"
        let qvick = "applicant=qvick@sater.example"
        let lines = [
            "selection.select \(qvick) reason=Bra", "test.record \(qvick) outcome=passed day=2020-04-26",
            "panel.set \(qvick) members=karin.backlund,bo.ek",
        ].joined(separator: "\n")
        try store.run(["do", "--batch", "-"], input: Array((chief + lines).utf8)).requireSuccess()
        try store.perform("interview.no-conflict", qvick, as: "bo.ek")
        let words = ["do", "interview.score", qvick, "criterion=maturity", "score=4"]
        let scored = try store.run(words, as: "bo.ek").requireSuccess()
        let stranger = try store.run(words, as: "jonas.lindqvist")
        #expect(stranger.status == .exited(65))
        for answer in [scored, stranger, try store.run(["log"], as: "bo.ek")] {
            for secret in Self.secrets where secret != "qvick@sater.example" {
                #expect(!(answer.text + answer.errors).contains(secret), "\(answer)")
            }
        }
    }

    @Test func `The protocol is masked unless somebody who may see it asks`() throws {
        for (account, shows, isTold) in [
            ("lena.grahn", true, false), ("eva.strom", false, false), ("eva.strom", true, true),
        ] {
            let written = try store.run(
                ["protocol"] + (shows ? ["--show-protected"] : []) + ["--lang", "en"], as: account
            ).requireSuccess()
            let file = try #require(written.lines.first { $0.hasSuffix(".json") })
            let bytes = try TemporaryFile.read(store.workplace + "/" + file)
            #expect(String(decoding: bytes, as: UTF8.self).contains("Xerxesson") == isTold)
            let check = try store.run(["protocol", "verify", file])
            #expect(check.status == .exited(0), "\(check.errors)")
        }
    }
}
