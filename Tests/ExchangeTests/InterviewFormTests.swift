import Domain
import Exchange
import TestSupport
import Testing

/// Interview forms written, filled in by all sorts of editors, and read back.
@Suite struct InterviewFormTests {
    private var scenario: Scenario
    private let asa: ApplicantID

    init() throws {
        let room = try InterviewRoom()
        scenario = room.scenario
        asa = room.asa
    }

    private func forms(_ person: PersonID = "bo.ek", _ language: Language = .swedish) -> InterviewForms {
        InterviewForms(scenario.programme, actor: scenario.actor(person), language: language)
    }

    /// The form of Åsa's interview, as Bo has it.
    private func form(_ language: Language = .swedish) throws -> String {
        let bytes = try #require(
            forms("bo.ek", language).forms.first { String(decoding: $0.bytes, as: UTF8.self).contains("Öberg") }
        ).bytes
        return String(decoding: bytes, as: UTF8.self)
    }

    private func plans(_ text: String, as person: PersonID = "bo.ek", handsIn: Bool = false) -> [FormPlan] {
        FormImport(
            into: scenario.programme, by: scenario.actor(person), on: scenario.today, handsIn: handsIn
        ).plans(Array(text.utf8))
    }

    private func outcome(_ text: String, as person: PersonID = "bo.ek", handsIn: Bool = false) throws
        -> FormPlan.Outcome
    {
        try #require(plans(text, as: person, handsIn: handsIn).first).outcome
    }

    /// The text with something written after a word of a criterion's part.
    private func filled(_ text: String, _ criterion: String, _ word: String, _ value: String) throws -> String {
        let part = try #require(text.range(of: "[\(criterion)]"))
        let place = try #require(text.range(of: "\n\(word):", in: part.upperBound..<text.endIndex))
        let end = text[place.upperBound...].firstIndex(of: "\n") ?? text.endIndex
        return text[..<place.upperBound] + " " + value + text[end...]
    }

    @Test func theFormIsReadableByItself() throws {
        let text = try form()
        #expect(
            text.prefix { $0 != "[" || true }.hasPrefix(
                """
                [aspirant-form 1]
                # Intervju med Åsa Öberg, Falun 2020
                # 2020-04-21 13:00, Rådhuset, Åsrummet
                # Panel: Bo Ek, Siv Alder
                #
                # Skriv efter kolon. Poäng är 1–5, eller 0 om det inte gick att bedöma; tomt
                # är inget svar.
                """))
        #expect(text.contains("[maturity] Personlig mognad\n"))
        #expect(text.contains("#  3  Ger 3 tydliga exempel och kan säga vad de ledde till\n"))
        #expect(text.contains("#  -  Berätta om något som gick fel. Vad gjorde du sedan?\n"))
        #expect(text.contains("jäv: nej\n"))
        #expect(
            text.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.contains(".note = ") || $0.hasPrefix("  ") })
    }

    @Test func onlyInterviewsLeftToScoreAreWritten() throws {
        let all = String(decoding: forms().bytes, as: UTF8.self)
        #expect(all.split(separator: "[aspirant-form 1]").count == 2, "Åsa and the protected person")
        #expect(!all.contains("Björn"), "handed in already")
        #expect(!all.contains("Dragan"), "a conflict of interest")
        #expect(forms("eva.strom").forms.isEmpty)
    }

    @Test func aProtectedIdentityIsNotNamed() throws {
        let all = String(decoding: forms().bytes, as: UTF8.self)
        #expect(all.contains("Intervju med Skyddad"))
        #expect(!all.contains("Hemlig"))
        #expect(!forms().forms.contains { $0.name.contains("berg") }, "nor does a file's name say who")
    }

    @Test func readBackUntouchedItChangesNothing() throws {
        #expect(try outcome(try form()) == .unchanged)
        #expect(try outcome(try form(.english)) == .unchanged)
        #expect(plans(String(decoding: forms().bytes, as: UTF8.self)).map(\.outcome) == [.unchanged, .unchanged])
    }

    @Test func whatWasFilledInGoesOntoTheCard() throws {
        var text = try filled(try form(), "speech", "poäng", "4")
        text = try filled(text, "leadership", "poäng", "ej bedömd")
        text = try filled(text, "speech", "belägg", "Tydlig.\n\n  Program: svarade på frågan\n")
        let plan = try #require(plans(text).first)
        #expect(
            plan.commands == [
                .giveRating(asa, "speech", .score(4)),
                .noteEvidence(asa, "speech", "Tydlig.\n\nProgram: svarade på frågan"),
                .giveRating(asa, "leadership", .notAssessed),
            ])
        #expect(!plan.commands.contains(.submitCard(asa)), "never handed in unless asked")
        #expect(plans(text, handsIn: true).first?.commands.last == .submitCard(asa))
    }

    @Test(
        "Whatever the editor does to the file",
        arguments: [
            { $0.replacingLineEnds(with: "\r\n") }, { "\u{FEFF}" + $0 }, { $0.replacingLineEnds(with: "\r") },
            { $0.replacingText("poäng: 4", with: "POÄNG :   4  ") }, { $0.replacingText("poäng: 4", with: "score: 4") },
            { $0.replacingText("poäng: 4", with: "poa\u{308}ng: 4") },
            { $0.replacingText("poäng: 4", with: "poäng:\u{A0}4") }, { $0 + "\n\n\n" },
        ] as [@Sendable (String) -> String])
    func editors(_ change: @Sendable (String) -> String) throws {
        let text = change(try filled(try form(), "speech", "poäng", "4"))
        #expect(try #require(plans(text).first).commands == [.giveRating(asa, "speech", .score(4))])
    }

    @Test func readInWindows1252ToAnEditorsLiking() throws {
        let text = try filled(try form(), "speech", "belägg", "Tålig")
        let bytes = text.unicodeScalars.map { $0.value < 256 ? UInt8($0.value) : UInt8(0x96) }
        let plans = FormImport(into: scenario.programme, by: scenario.actor("bo.ek"), on: scenario.today).plans(bytes)
        #expect(plans.first?.commands.first == .noteEvidence(asa, "speech", "Tålig"))
    }

    @Test func aCardThatHasChangedSinceIsNotOverwritten() throws {
        var later = self
        let text = try filled(try form(), "maturity", "poäng", "2")
        try later.scenario.perform(.giveRating(asa, "maturity", .score(5)), as: "bo.ek")
        guard case .conflicts(let conflicts) = try later.outcome(text) else {
            Issue.record("overwrote what is newer")
            return
        }
        #expect(conflicts.map(\.field) == [.score("maturity")])
        #expect(conflicts.map { [$0.old, $0.theirs, $0.mine] } == [["4", "5", "2"]])
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false)[conflicts[0].line - 1] == "poäng: 2")
    }

    @Test func changesElsewhereOnTheCardAreMerged() throws {
        var later = self
        let text = try filled(try form(), "maturity", "poäng", "2")
        try later.scenario.perform(.giveRating(asa, "speech", .score(5)), as: "bo.ek")
        #expect(later.plans(text).first?.commands == [.giveRating(asa, "maturity", .score(2))])
    }

    @Test func theSameFormTwiceChangesNothingTheSecondTime() throws {
        var later = self
        let text = try filled(try form(), "speech", "poäng", "4")
        for command in plans(text).flatMap(\.commands) { try later.scenario.perform(command, as: "bo.ek") }
        #expect(try later.outcome(text) == .unchanged)
    }

    @Test func aCardHandedInIsNotChangedByAForm() throws {
        var later = self
        let text = try filled(try form(), "maturity", "poäng", "2")
        try later.scenario.score(asa, [4, 3, 5, 4, 4], as: "bo.ek")
        #expect(try later.outcome(text) == .refused(.cardSealed))
    }

    @Test func aFormIsForWhoeverItWasWrittenFor() throws {
        guard case .unreadable(let problems) = try outcome(try form(), as: "siv.alder") else {
            Issue.record("somebody filled in another's card")
            return
        }
        #expect(problems.map(\.text.swedish) == ["blanketten är bo.eks; var och en läser in sina egna"])
    }

    @Test func scoresNeedADeclarationAndAConflictTakesNone() throws {
        let room = try InterviewRoom()
        var undeclared = self
        undeclared.scenario = room.scenario
        let ida = InterviewForms(room.scenario.programme, actor: room.scenario.actor("ida.moss"), language: .swedish)
        let bytes = try #require(ida.forms.first { String(decoding: $0.bytes, as: UTF8.self).contains("Elsa") }).bytes
        let text = try filled(String(decoding: bytes, as: UTF8.self), "speech", "poäng", "4")
        guard case .unreadable(let problems) = try undeclared.outcome(text, as: "ida.moss") else {
            Issue.record("scored without a declaration")
            return
        }
        #expect(problems.map(\.text.swedish) == ["skriv nej efter jäv: om du inte är jävig, annars skälet"])
        #expect(
            undeclared.plans(text.replacingText("\njäv:", with: "\njäv: Nej"), as: "ida.moss").first?.commands
                == [.panel(.declareNoConflict(room.elsa)), .giveRating(room.elsa, "speech", .score(4))])
        #expect(
            undeclared.plans(text.replacingText("\njäv:", with: "\njäv: kusin"), as: "ida.moss").first?.commands
                == [.declareConflict(room.elsa, reason: "kusin")])
    }

    @Test(
        "What is wrong is told with its line and what to do",
        arguments: [
            ("poäng: 4", "poäng: 7", "”7” är ingen poäng; skriv 1–5, ej bedömd eller ingenting"),
            ("poäng: 4", "poäng: 3,5", "”3,5” är ingen poäng; skriv 1–5, ej bedömd eller ingenting"),
            ("jäv: nej", "jäv: ja", "skriv vad jävet är i stället för ja"),
            (
                "[speech]", "[tal]", "[tal] är inget kriterium; är det belägg, börja raden med ett blanksteg"
            ),
            ("[speech]", "[leadership]", "[leadership] står två gånger; ta bort den ena"),
            (
                "[underlag]", "[slut]",
                "[slut] är inget kriterium; är det belägg, börja raden med ett blanksteg"
            ),
            (
                "maturity.score = 4", "maturity.score = fyra",
                "underlaget är ändrat; hämta en ny blankett (aspirant export forms) och för över det du skrivit"
            ),
            (
                "program: falun", "program: motala",
                "blanketten hör till programmet ”motala-2020”; ange --programme eller --store"
            ),
        ])
    func faults(_ wanted: String, _ found: String, _ text: String) throws {
        let broken = try form().replacingText(wanted, with: found)
        guard case .unreadable(let problems) = try outcome(broken) else {
            Issue.record("read as if nothing were wrong")
            return
        }
        let problem = try #require(problems.first { $0.text.swedish == text })
        let lines = broken.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[problem.line - 1].hasPrefix(found))
    }

    @Test func whatIsNoFormIsToldAsThat() throws {
        guard case .unreadable(let problems) = try outcome("Förnamn;Efternamn\nÅsa;Öberg\n") else {
            Issue.record("read a list of applicants")
            return
        }
        #expect(problems.map(\.line) == [1])
        guard case .unreadable(let nothing) = try outcome("") else {
            Issue.record("read nothing at all")
            return
        }
        #expect(nothing[0].text.english.contains("aspirant export forms"))
    }

    @Test func theReportSaysWhatWillHappen() throws {
        let report = FormReport(path: "b.txt", programme: scenario.programme, language: .swedish) { "\($0)" }
        let text = try filled(try form(), "speech", "poäng", "4")
        let plan = try #require(plans(text, handsIn: false).first)
        #expect(report.lines(plan) == ["b.txt:1: Åsa Öberg", "  ~ Muntlig kommunikation: – → 4"])
        var later = self
        try later.scenario.perform(.giveRating(asa, "speech", .score(5)), as: "bo.ek")
        let conflict = try #require(later.plans(text).first)
        let line =
            try #require(text.split(separator: "\n", omittingEmptySubsequences: false).lastIndex(of: "poäng: 4")) + 1
        #expect(
            report.lines(conflict) == [
                "b.txt:1: Åsa Öberg: kortet har ändrats sedan blanketten skrevs; inget läses in",
                "! b.txt:\(line): Muntlig kommunikation: var –, är nu 5, blanketten säger 4",
                "  Hämta en ny blankett (aspirant export forms) och skriv in det som ska gälla.",
            ])
    }
}

extension String {
    fileprivate func range(of text: String) -> Range<Index>? { range(of: text, in: startIndex..<endIndex) }

    fileprivate func range(of text: String, in place: Range<Index>) -> Range<Index>? {
        var start = place.lowerBound
        while start < place.upperBound {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }

    /// The text with the first occurrence of another exchanged.
    fileprivate func replacingText(_ text: String, with other: String) -> String {
        guard let range = range(of: text) else { return self }
        return self[..<range.lowerBound] + other + self[range.upperBound...]
    }

    fileprivate func replacingLineEnds(with end: String) -> String {
        split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end)
    }
}
