import Domain
import TestSupport
import Testing

/// Templates are checked when they are read: what they cannot say is told with line and column.
@Suite struct LetterTemplateTests {
    private func found(_ text: String, for kind: LetterKind = .admitted) -> TemplateFault? {
        do throws(TemplateFault) {
            _ = try LetterTemplate(text, for: kind)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: LetterTemplateKey.all)
    func theShippedTemplatesAreSound(_ key: LetterTemplateKey) {
        #expect(found(LetterTemplates.shipped(key), for: key.kind) == nil)
    }

    @Test func everyFieldCanBeWrittenSomewhere() {
        for field in LetterField.allCases {
            let kinds = LetterKind.allCases.filter(field.isKnown)
            #expect(!kinds.isEmpty, "\(field)")
            let tag =
                switch field.shape {
                case .text: "{{\(field.rawValue)}}"
                case .flag, .list: "{{#\(field.rawValue)}}x{{/\(field.rawValue)}}"
                case .item: "{{#occasions}}{{\(field.rawValue)}}{{/occasions}}"
                case .itemFlag: "{{#occasions}}{{#\(field.rawValue)}}x{{/\(field.rawValue)}}{{/occasions}}"
                }
            for kind in kinds { #expect(found("Ämne\n\n\(tag)", for: kind) == nil, "\(field) in \(kind)") }
        }
    }

    @Test func anUnknownFieldIsToldWithItsPlaceAndThoseThatThereAre() throws {
        let fault = try #require(found("Ämne\n\nHej {{namn}}!"))
        #expect((fault.line, fault.column) == (3, 5))
        guard case .unknownField("namn", let known) = fault.problem else {
            Issue.record("\(fault.problem)")
            return
        }
        #expect(known.contains("name") && known.contains("firstName"))
        #expect(!known.contains("reserveNumber"), "an admitted person has no number in the reserve")
    }

    @Test func aFieldOfAnotherKindOfLetterIsUnknown() {
        #expect(found("Ämne\n\n{{reserveNumber}}", for: .reserve) == nil)
        #expect(found("Ämne\n\n{{reserveNumber}}", for: .admitted) != nil)
        #expect(found("Ämne\n\n{{answerBy}}", for: .offer) == nil)
        #expect(found("Ämne\n\n{{mentor}}", for: .notAdmitted) != nil)
    }

    @Test(arguments: [
        ("", 1, 1, TemplateFault.Problem.subjectMissing), (" \nHej", 1, 1, .subjectMissing),
        ("Ämne", 2, 1, .bodyMissing), ("Ämne\n \n", 2, 1, .bodyMissing), ("Ämne\n\nHej {{name", 3, 5, .tagNotClosed),
        ("Ämne\n\nåäö {{", 3, 5, .tagNotClosed), ("Ämne\n\n{{}}", 3, 1, .tagEmpty), ("Ämne\n\n{{#}}", 3, 1, .tagEmpty),
        ("Ämne\n\n{{>foot}}", 3, 1, .tagNotSupported(">")), ("Ämne\n\n{{=<% %>=}}", 3, 1, .tagNotSupported("=")),
        ("Ämne\n\n{{#fee}}\nx", 3, 1, .sectionNotClosed("fee")),
        ("Ämne\n\nx {{/fee}}", 3, 3, .sectionNotOpen("fee", open: nil)),
        ("Ämne\n\n{{#fee}}{{^starts}}{{/fee}}{{/starts}}", 3, 20, .sectionNotOpen("fee", open: "starts")),
        ("Ämne\n\n{{occasions}}", 3, 1, .notAText("occasions")), ("Ämne\n\n{{when}}", 3, 1, .outsideList("when")),
        ("Ämne\n\n{{^occasions}}{{when}}{{/occasions}}", 3, 15, .outsideList("when")),
        ("Ämne\n\n{{#occasions}}{{#mentorMeetings}}", 3, 15, .listInList("mentorMeetings")),
        ("{{#fee}}Ämne\n\nx", 1, 1, .sectionNotClosed("fee")),
    ])
    func faultsHaveTheirPlace(_ text: String, _ line: Int, _ column: Int, _ problem: TemplateFault.Problem) throws {
        let fault = try #require(found(text), "\(text)")
        #expect(fault.line == line && fault.column == column && fault.problem == problem, "\(text): \(fault)")
    }

    // MARK: - What templates give, read through a letter

    private func letter(_ template: String, fee: Int? = nil) throws -> LetterText {
        var scenario = try Scenario.decided { $0.fee = fee }
        let key = LetterTemplateKey(.admitted, .swedish)
        let seen = scenario.programme.letterTemplates.text(key)
        try scenario.perform(.letter(.setTemplate(key, seen: seen, to: template)), as: "petra.lind")
        return try scenario.programme.letterText(
            LetterKey(scenario.id("Åsa Öberg"), .admitted), .swedish, for: scenario.actor("petra.lind"))
    }

    @Test func sectionsShowWhatIsKnownAndInvertedOnesWhatIsNot() throws {
        let text = "Till {{name}}\n\n{{#fee}}Avgift {{fee}}.{{/fee}}{{^fee}}Ingen avgift än.{{/fee}}"
        #expect(try letter(text).body == "Ingen avgift än.\n")
        #expect(try letter(text, fee: 12_500).body == "Avgift 12\u{A0}500\u{A0}kr.\n")
        #expect(try letter(text).subject == "Till Åsa Öberg")
    }

    @Test func aFeeOfZeroIsKnownAndAnUnknownOneIsNotZero() throws {
        let text = "Ämne\n\n{{#fee}}{{fee}}{{/fee}}{{^fee}}okänd{{/fee}}"
        #expect(try letter(text, fee: 0).body == "0\u{A0}kr\n")
        #expect(try letter(text).body == "okänd\n")
    }

    @Test func aTagAloneOnItsLineLeavesNoLineAndOmittedPartsNoGap() throws {
        let text =
            "Ämne\n\nEtt\n\n{{! en tanke }}\n{{#fee}}\nTvå\n{{/fee}}\n\n  {{^fee}}\nTre\n{{/fee}}  \n\n\nFyra\n\n"
        #expect(try letter(text).body == "Ett\n\nTre\n\nFyra\n")
    }

    @Test func linesFromWindowsAndThreeBracesMeanTheSame() throws {
        #expect(
            try letter("Ämne\r\n\r\nHej {{{firstName}}}\r\nVälkommen {{& name }}").body
                == "Hej Åsa\nVälkommen Åsa Öberg\n")
    }

    @Test func nothingIsEscapedAndNothingFilledInIsReadAsATemplate() throws {
        var scenario = try Scenario.decided()
        let id = scenario.id("Åsa Öberg")
        let change = FieldChange(.firstName, Change(from: "Åsa", to: "{{fee}} & <Åsa>\nBcc: x@y.se"))
        try scenario.perform(.editApplication(id, [change]), as: "eva.strom")
        let text = try scenario.programme.letterText(
            LetterKey(id, .admitted), .swedish, for: scenario.actor("petra.lind"))
        #expect(text.body.hasPrefix("Hej {{fee}} & <Åsa>\nBcc: x@y.se!\n"))
        #expect(!text.subject.contains("\n"))
    }

    @Test func aListIsRepeatedAndKnowsWhatIsAroundIt() throws {
        let text =
            "Ämne\n\n{{#occasions}}\n{{number}} {{when}}{{#overnight}} natt{{/overnight}} {{firstName}}\n{{/occasions}}"
        let lines = try letter(text).body.split(separator: "\n")
        #expect(lines.count == 9)
        #expect(lines.first == "1 7–8 september 2020 natt Åsa")
        #expect(lines[1] == "2 6 oktober 2020 Åsa")
    }

    @Test func theSameValuesGiveTheSameDigestAsSha256sum() throws {
        #expect(
            TextDigest(of: "Åsa\n").description
                == "d12d86eb9dceba9cbabdf4c52d8f9882d9eff4096d123e18dcdf404c49cbd9c3")
        #expect(TextDigest(of: "").description == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(TextDigest("x") == nil)
        #expect(try letter("Ämne\n\n{{name}}").digest == letter("Ämne\n\n{{name}}").digest)
    }
}
