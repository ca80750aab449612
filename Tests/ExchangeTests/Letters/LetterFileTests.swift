import Domain
import Exchange
import TestSupport
import Testing

@Suite struct LetterFileTests {
    private var scenario: Scenario

    init() throws { scenario = try Scenario.decided() }

    private func files(
        _ names: [(String, LetterKind)], as person: PersonID = "eva.strom", language: Language = .swedish,
        _ forms: [LetterFile.Form] = LetterFile.Form.allCases
    ) throws(LetterFileError) -> [LetterFile] {
        try LetterFiles(scenario.programme, by: scenario.actor(person), in: language, at: scenario.now)
            .files(names.map { LetterKey(scenario.id($0.0), $0.1) }, as: forms)
    }

    private func failure(_ names: [(String, LetterKind)], as person: PersonID = "eva.strom") -> LetterFileError? {
        do throws(LetterFileError) {
            _ = try files(names, as: person)
            return nil
        } catch {
            return error
        }
    }

    @Test func eachLetterBecomesATextAndADraft() throws {
        let files = try files([("Åsa Öberg", .admitted), ("Åsa Öberg", .managerOfAdmitted)])
        let end = scenario.id("Åsa Öberg").short
        #expect(
            files.map(\.name) == [
                "antagen-oberg-asa-\(end).txt", "antagen-oberg-asa-\(end).eml", "chef-antagen-oberg-asa-\(end).txt",
                "chef-antagen-oberg-asa-\(end).eml",
            ])
        #expect(
            try self.files([("Åsa Öberg", .admitted)], language: .english)[0].name == "admitted-oberg-asa-\(end).txt")
    }

    @Test func theTextIsTheLetterThatTheDigestIsOf() throws {
        let file = try files([("Elsa Nord", .notAdmitted)], [.text])[0]
        let text = String(decoding: file.bytes, as: UTF8.self)
        let letter = try scenario.programme.letterText(
            LetterKey(scenario.id("Elsa Nord"), .notAdmitted), .swedish, for: scenario.actor("eva.strom"))
        #expect(text == letter.text && TextDigest(of: text) == letter.digest)
        #expect(text.hasPrefix("Framtida chefer 2020–21\nSäter · Gagnef\n\nBesked om din ansökan"))
    }

    @Test func aProtectedIdentityIsInNoFileNameAndNotForOthers() throws {
        let files = try files([("Greta Skydd", .notAdmitted), ("Greta Skydd", .managerOfNotAdmitted)])
        #expect(files.allSatisfy { $0.name.contains("skyddad") })
        #expect(files.allSatisfy { !$0.name.contains("greta") && !$0.name.contains("hemlig") })
        #expect(
            failure([("Greta Skydd", .notAdmitted)], as: "petra.lind")
                == .refused(LetterKey(scenario.id("Greta Skydd"), .notAdmitted), .letter(.protectedIdentity)))
    }

    @Test func aMissingAddressIsToldWithWhoseItIsAndNothingIsWritten() throws {
        let fatima = LetterKey(scenario.id("Fatima Yilmaz"), .notAdmitted)
        #expect(
            failure([("Elsa Nord", .notAdmitted), ("Fatima Yilmaz", .notAdmitted)]) == .addressMissing([fatima]))
        #expect(try files([("Fatima Yilmaz", .notAdmitted)], [.text]).count == 1)
    }

    @Test mutating func anAddressThatIsNoneIsRefused() throws {
        let id = scenario.id("Elsa Nord")
        let change = FieldChange(.email, Change(from: "elsa@sater.example", to: "elsa@x.se\nBcc: y@z.se"))
        try scenario.perform(.editApplication(id, [change]), as: "eva.strom")
        #expect(
            failure([("Elsa Nord", .notAdmitted)])
                == .addressInvalid(LetterKey(id, .notAdmitted), "elsa@x.se\nBcc: y@z.se"))
    }

    @Test(arguments: [
        ("../../etc", "passwd", "passwd-etc"), ("Åsa", "Öberg", "oberg-asa"), ("Zoë", "O'Neil-Ek", "oneil-ek-zoe"),
        ("A\nB", "C", "c-ab"), ("", "Ek", "ek"), ("李", "", ""), ("A\u{30A}sa", "Ek", "ek-asa"),
    ])
    mutating func fileNamesAreSafeWhateverPeopleAreCalled(_ first: String, _ last: String, _ expected: String) throws {
        let id = scenario.id("Elsa Nord")
        var changes: [FieldChange] = []
        if first != "Elsa" { changes.append(FieldChange(.firstName, Change(from: "Elsa", to: first))) }
        if last != "Nord" { changes.append(FieldChange(.lastName, Change(from: "Nord", to: last))) }
        try scenario.perform(.editApplication(id, changes), as: "eva.strom")
        let file = try LetterFiles(scenario.programme, by: scenario.actor("eva.strom"), in: .swedish, at: scenario.now)
            .files([LetterKey(id, .notAdmitted)], as: [.text])[0]
        #expect(
            file.name.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
            })
        if !expected.isEmpty { #expect(file.name == "ej-antagen-\(expected)-\(id.short).txt") }
    }
}
