import Domain
import Screens
import TestSupport
import Testing
import Workflow

/// What comes before the interview, as it is shown.
struct ScreeningScreenTests {
    private let rule = SelectionRule(
        id: "r1", .init(.department, ["Omsorgen"]), .favours, reason: "Elva chefer går i pension före 2025",
        decidedBy: "Kommunchefen 2 april")

    /// Somebody with most of what can be known: a rule, a completion, a retest, a possible duplicate elsewhere.
    private func scenario() throws -> Scenario {
        var scenario = Scenario.falun()
        try scenario.perform(.screening(.setRule("sater", rule, seen: nil)), as: "eva.strom")
        let id = try scenario.apply("Åsa", "Ek", in: "sater", [.target: "", .email: "asa@example.se"])
        let other = try scenario.apply("Åsa", "Ek", in: "falun", [.email: "asa@example.se"])
        let due = scenario.today + 7
        try scenario.perform(.screening(.requestCompletion(id, due: due, note: "", seen: nil)), as: "ida.moss")
        try scenario.perform(.screening(.reportDuplicate(id, of: other)), as: "rut.alm")
        try scenario.perform(.selectFirst(id, reason: "Omsorgen är först"), as: "eva.strom")
        try scenario.perform(.recordTest(id, TestResult(.failed, score: 50, day: scenario.today)), as: "ida.moss")
        let again = TestInvitation(scenario.today + 14, time: ClockTime(9, 0), place: "Rådhuset")
        try scenario.perform(.screening(.grantRetest(id, again, reason: "Brandlarm under provet")), as: "eva.strom")
        return scenario
    }

    private func player(
        _ keys: String, as person: PersonID = "eva.strom", _ language: Language = .swedish,
        _ size: (Int, Int) = (80, 24)
    ) throws -> Player {
        var player = Player(try scenario(), as: person, language: language)
        player.resize(size.0, size.1)
        try player.press("1" + keys)
        return player
    }

    @Test("An application tells what was asked for, the rule, the invitation and the test that does not count")
    func application() throws {
        let text = try player("<Enter>").text()
        #expect(
            text == """
                 Falun 2020           0 Program [1 Kö] 2 Intervjuer  3 Rangordning  4 Kalender
                 Säter · test                                     Eva Ström, personalchef Säter
                 Åsa Ek
                ────────────────────────────────────────────────────────────────────────────────
                 ! Samma person kan ha sökt i en annan kommun; fråga rekryteringscenter (Rut
                 Alm)
                 ! Saknas: målverksamhet
                 ! Komplettering är begärd, svar senast 13 april 2020

                 Behörighet
                   ? Tillsvidareanställd: inte känt
                   ? Inte chef i dag: inte känt
                   ? Motivation: inte känt
                   ? Personliga egenskaper: inte känt
                   ? Tid och vilja: inte känt

                 Beslut
                   Komplettering: begärd (målverksamhet), svar senast 13 april (om 7 dagar)
                     (Ida Moss, 09:04)
                   Möjlig dubblett: ansökan i en annan kommun (Rut Alm, 09:05)
                   Regel r1: Omsorgen gynnas: ”Elva chefer går i pension före 2025”      ↓ mer
                ────────────────────────────────────────────────────────────────────────────────
                 t test  c chefens svar  X ompröva  e ändra  d mer  i historik  ? hjälp

                """)
    }

    @Test("In English, in the smallest window")
    func smallest() throws {
        let text = try player("<Enter><PgDn>", .english, (60, 16)).text()
        #expect(
            text == """
                 Falun 2020                            0 [1 Queue] 2  3  4
                 Säter · test                                     Eva Ström
                 Åsa Ek
                ────────────────────────────────────────────────────────────
                   ? Personal qualities: unknown
                   ? Time and will: unknown

                 Decisions
                   Completion: asked for (target operation), answer by
                     13 April (in 7 days) (Ida Moss, 09:04)
                   Possible duplicate: an application in another
                     municipality (Rut Alm, 09:05)
                   Rule r1: Omsorgen: favoured: “Elva chefer går i  ↓ more
                ────────────────────────────────────────────────────────────
                 t test  c manager  X reconsider  e edit  d more  ? help

                """)
    }

    @Test("The list with the rule and the invitation in its pane")
    func list() throws {
        let text = try player("", .swedish, (120, 40)).text()
        #expect(
            text == """
                 Falun 2020                                                   0 Program [1 Kö] 2 Intervjuer  3 Rangordning  4 Kalender
                 Säter · 2 platser · besked om 32 dagar                                                   Eva Ström, personalchef Säter
                 [Alla 1] Nya 0  Test 1  Intervju 0  Rangordning 0  Antagna 0  Avslutade 0
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                   Namn↑                Förvaltning       Steg         Chef    Väntar  Att se på        │ Åsa Ek
                 ▸ Åsa Ek               Omsorgen          test         ja         0 d  dubblett?, oful… │ Samordnare
                                                                                                        │ Omsorgen
                                                                                                        │
                                                                                                        │ Behörig  0 av 5
                                                                                                        │ Chef     ja
                                                                                                        │ Test     kallad 20 apr
                                                                                                        │ Panel    –
                                                                                                        │ Intervju –
                                                                                                        │
                                                                                                        │ ! Samma person kan ha sökt i
                                                                                                        │ en annan kommun; fråga
                                                                                                        │ rekryteringscenter (Rut Alm)
                                                                                                        │ ! Saknas: målverksamhet
                                                                                                        │ ! Komplettering är begärd,
                                                                                                        │ svar senast 13 april 2020
                                                                                                        │ Regel: Omsorgen gynnas
                                                                                                        │
                                                                                                        │ ”Jag vill utvecklas.”
                                                                                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │
                                                                                                        │
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 Enter öppna  t test  c chefens svar  X ompröva  e ändra  Blanksteg märk  d mer  i historik  / filter  + ny  ? hjälp

                """)
    }

    @Test("What else can be done")
    func more() throws {
        let text = try player("d").text(ascii: true, mono: true)
        #expect(
            text == """
                 Falun 2020           0 Program [1 Kö] 2 Intervjuer  3 Rangordning  4 Kalender
                 Säter · 2 platser · besked om 32 dagar           Eva Ström, personalchef Säter
                 Mer att göra: Åsa Ek
                --------------------------------------------------------------------------------

                 > Kompletteringen har kommit in
                   Begär komplettering
                   Kalla till förmågetestet
                   Återanvänd ett äldre testresultat
                   Vill göra testet på nytt
                   Möjlig dubblett
                   Inte längre behörig
                   Regler för första urvalet
                   Ny regel för första urvalet
                   Avsluta en regel






                --------------------------------------------------------------------------------
                 Enter ok  Esc avbryt  ? hjälp

                """)
    }

    @Test("What follows when somebody is no longer eligible after the ranking was handed in")
    func consequences() throws {
        var scenario = Scenario.falun {
            $0.seats = [("sater", 1)]
            $0.cohortSeats = 1
        }
        try scenario.applicant("Åsa", "Ek", in: "sater", at: .ranking, scores: [5, 5, 5, 5, 5])
        try scenario.applicant("Bo", "Al", in: "sater", at: .ranking)
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        var player = Player(scenario, as: "eva.strom")
        try player.press("1<Down>:eligibility.lose<Enter><Tab><Tab><Tab>Blir enhetschef<Ctrl-S>")
        #expect(
            player.text() == """
                 Falun 2020           0 Program [1 Kö] 2 Intervjuer  3 Rangordning  4 Kalender
                 Säter · 1 plats · besked om 32 dagar             Eva Ström, personalchef Säter
                 Inte längre behörig: Åsa Ek
                ────────────────────────────────────────────────────────────────────────────────
                  ✓ Åsa Ek
                    Åsa Ek lämnar rangordningen (plats 1).
                    Åsa Ek: 2 inlämnade kort finns kvar men räknas inte.
                    Bo Al får platsen.
                    Rangordningen för Säter är inlämnad (version 1). Projektledningen ser
                    ändringen; ska ordningen bli en annan måste rangordningen öppnas igen.

                  Enter gör det, Esc avbryter.









                ────────────────────────────────────────────────────────────────────────────────
                 Enter ok  Esc avbryt  Ctrl-G hjälp

                """)
        try player.press("<Enter>0")
        let line = "Se över rangordningen i Säter: 1 är inte kvar                   om 24 dagar"
        #expect(player.screen().contains { $0.contains(line) })
    }

    @Test("The rules with their versions")
    func rules() throws {
        var player = Player(try scenario(), as: "eva.strom")
        let changed = SelectionRule(
            id: "r2", .init(.occupation, ["Lärare"]),
            .demands(SelectionSettings.Demand(perCriterion: nil, mean: Threshold("3.5"))), reason: "Många söker",
            decidedBy: "Kommunchefen 3 april")
        try player.scenario.perform(.screening(.setRule("sater", changed, seen: nil)), as: "eva.strom")
        try player.scenario.perform(.screening(.endRule("sater", "r1", reason: "Behovet är fyllt")), as: "eva.strom")
        try player.press("1:rule.show<Enter>")
        #expect(
            player.text() == """
                 Falun 2020           0 Program [1 Kö] 2 Intervjuer  3 Rangordning  4 Kalender
                 Säter · 2 platser · besked om 32 dagar           Eva Ström, personalchef Säter
                 Regler för första urvalet: Säter
                ────────────────────────────────────────────────────────────────────────────────
                 Version 3, gäller (Eva Ström, 09:10)
                   r2 Lärare: högre krav, medel 3,5
                      ”Många söker” (Kommunchefen 3 april)
                      Ändrad: ”Behovet är fyllt”

                 Version 2 (Eva Ström, 09:09)
                   r1 Omsorgen gynnas
                      ”Elva chefer går i pension före 2025” (Kommunchefen 2 april)
                   r2 Lärare: högre krav, medel 3,5
                      ”Många söker” (Kommunchefen 3 april)

                 Version 1 (Eva Ström, 09:01)
                   r1 Omsorgen gynnas
                      ”Elva chefer går i pension före 2025” (Kommunchefen 2 april)

                 Reglerna visas där urvalet görs och avgör inget själva. De kan ändras tills
                 de första poängen öppnas.
                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }

    @Test("Who does not see the other municipality is told whom to ask and nothing else")
    func duplicateElsewhere() throws {
        let text = try player("<Enter>").text()
        #expect(text.contains("fråga"))
        #expect(!text.contains("Falun (") && !text.contains("Ek (Falun"))
        let centre = try player("<Down><Enter>", as: "rut.alm").text()
        #expect(centre.contains("Samma person ser ut att ha sökt mer än en gång"))
    }

    @Test("After an undone import people are named, a protected identity is not")
    func undoneImport() throws {
        let world = try player("").world
        let texts = Texts(.swedish)
        let gone = ApplicantID(rawValue: 4711)
        func said(_ application: Application) -> String {
            texts.describe(.applicationRetracted(gone, application), in: world)
        }
        #expect(said(Scenario.application("Bo", "Al")) == "Bo Al: inskrivningen ångrad")
        let hidden = said(Scenario.application("Bo", "Al", [.protected: "yes"]))
        #expect(hidden == "Skyddad \(gone.short.uppercased()): inskrivningen ångrad")
        let edited = Event.eligibilityAssessed(gone, "time", Change(from: nil, to: Assessment(.met)))
        #expect(texts.describe(edited, in: world) == "en borttagen ansökan: tid och vilja: uppfyllt")
    }

    @Test("A conflict is told in words, not in those of the formats")
    func conflict() throws {
        let world = try player("").world
        let conflict = Refusal.conflict(
            .init(field: "time", old: "unknown", theirs: "not-met – Hinner inte", mine: "met"))
        #expect(
            Texts(.swedish).refusal(conflict, in: world)
                == "någon annan har ändrat tid och vilja under tiden: var ”inte känt”, är ”inte uppfyllt – Hinner inte”, du ville ”uppfyllt”"
        )
    }

    @Test("Every refusal says why in both languages", arguments: Language.allCases)
    func refusals(_ language: Language) throws {
        let world = try player("").world
        let day = world.today
        let refusals: [ScreeningRefusal] = [
            .isOut(ApplicantID(rawValue: 1)), .stillEligible, .beforeApplication(day, applied: day),
            .outsidePeriod(day), .movedWhere, .nothingMissing, .completionNotAsked, .completionReceived(day),
            .sameApplication, .protectedIdentity, .scoresRevealed("sater"), .noSuchRule("r9"), .demandNotHigher,
            .testRecorded(.missing), .testNotRecorded, .testPassed, .reuseNotAllowed(day),
            .testTooOld(day, validThrough: day, applied: day), .notReused(day), .reuseDeclined, .reuseNotDeclined,
            .reuseNotPassed(score: 1, mark: 2),
        ]
        let texts = refusals.map { Texts(language).refusal(.screening($0), in: world) }
        #expect(texts.allSatisfy { $0.count > 10 })
        #expect(Set(texts).count == refusals.count)
    }
}
