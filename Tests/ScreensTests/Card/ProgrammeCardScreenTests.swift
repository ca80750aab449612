import Domain
import TestSupport
import Testing
import Workflow

@Suite("The programme card")
struct ProgrammeCardScreenTests {
    /// A programme of one municipality with all that a card can say (S3-*, S2-*, S1-*).
    private func player(_ language: Language = .swedish, size: (Int, Int) = (80, 50), keys: String = "v") throws
        -> Player
    {
        func text(_ swedish: String, _ english: String) -> LocalizedText { LocalizedText(sv: swedish, en: english) }
        var scenario = try Scenario.obligatory { programme in
            programme.goals = [
                text("God service till invånarna", "Good service"),
                text("Attraktiv arbetsgivare", "Attractive employer"),
            ]
            programme.decisions = [
                RecordedDecision(settings: [], reference: "Kommunstyrelsen § 112", day: Day(2020, 6, 12))
            ]
            programme.outcomes = OutcomeSettings(needs: [
                RecruitmentNeed(municipality: "sater", perYear: 400, lastYear: 2025, whom: .employees)
            ])
            programme.card = ProgrammeCard(
                area: text("Ledarutveckling", "Leadership"),
                phases: [
                    .init(
                        name: text("Förprojektering", "Pre-study"),
                        period: Day(number: 18_300)...Day(number: 18_360))
                ],
                owner: "Säters kommun", region: "Dalarna",
                background: text(
                    "Arbetsmiljöundersökningen 2019 visade att cheferna behöver mer stöd.",
                    "The survey of 2019 showed that managers need more support."),
                contacts: [
                    .init(
                        municipality: "sater", name: "Eva Ström", post: "personalchef", phone: "0225-550 00",
                        email: "eva.strom@sater.example")
                ],
                suppliers: [
                    .init(name: "Ledarkraft AB", delivers: text("utbildningen", "the training"), since: 2013),
                    .init(name: "Kursgården", since: 2010, until: 2012),
                ],
                partners: [.init(name: "Ingenjörsskolan", contributes: text("lärare", "teachers"))],
                modes: [.remote, .learningCentre], method: text("Samtal i grupp.", "Talks in groups."),
                contents: [text("Lön och löneprocess", "Pay"), text("Ledarskap", "Leadership")],
                indicators: [text("Fler söker chefstjänster", "More apply for managers' posts")],
                measuresForWomen: text("Kurstider på dagtid", "Course times by day"),
                measuresForMen: text("Inbjudan till fler yrken", "Invitations to more trades"),
                premises: text("Anpassade för rullstol", "Suited for wheelchairs"))
        }
        scenario.wake(on: try #require(Day(2020, 10, 20)))
        var player = Player(scenario, as: "petra.lind", language: language)
        player.resize(size.0, size.1)
        try player.press(keys)
        return player
    }

    @Test("All that is set is told")
    func whole() throws {
        let screen = try player(size: (80, 78)).text()
        #expect(
            screen == """
                TODO
                """)
    }

    @Test("In English in a narrow terminal, page by page")
    func english() throws {
        let screen = try player(.english, size: (60, 16)).text()
        #expect(
            screen == """
                TODO
                """)
    }

    @Test("Of a programme that says little only that is told")
    func little() throws {
        var player = Player(.falun(), as: "petra.lind")
        try player.press("v")
        let screen = player.text()
        #expect(
            screen == """
                TODO
                """)
    }
}
