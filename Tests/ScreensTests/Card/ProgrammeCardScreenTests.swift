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
                 Falun 2020              [0 Program] 4 Kalender  5 Brev  6 Deltagare  8 Utfall
                 Framtida chefer 2020–21                              Petra Lind, projektledare
                 Programkort
                ────────────────────────────────────────────────────────────────────────────────
                 Framtida chefer 2020–21

                 Programmet
                   Område: Ledarutveckling
                   Tid: 1 september 2020 – 31 maj 2021
                   Förprojektering: 8 februari – 8 april 2020
                   Region: Dalarna
                   Ägare: Säters kommun
                   Kommun: Säter

                 Bakgrund
                   Arbetsmiljöundersökningen 2019 visade att cheferna behöver mer stöd.

                 Deltagare
                   Obligatoriskt för alla chefer
                   planerat för 70
                   Programmet garanterar ingen chefstjänst.

                 Mål
                   – God service till invånarna
                   – Attraktiv arbetsgivare

                 Så syns det om målen nås
                   – Fler söker chefstjänster

                 Kursen
                   11 dagar vid 9 tillfällen
                   Omkring 10 % av heltid
                   Deltagande: på distans, på lärcentrum
                   Samtal i grupp.

                 Innehåll
                   – Lön och löneprocess
                   – Ledarskap

                 Åtgärder för kvinnor och män
                   Kvinnor: Kurstider på dagtid
                   Män: Inbjudan till fler yrken

                 Lokaler
                   Anpassade för rullstol

                 Leverantörer
                   Ledarkraft AB (sedan 2013): utbildningen
                   Kursgården (2010–2012)

                 Samarbetspartner
                   Ingenjörsskolan: lärare

                 Kontaktpersoner
                   Säter: Eva Ström, personalchef, 0225-550 00, eva.strom@sater.example

                 Beslut
                   Kommunstyrelsen § 112, 12 juni 2020

                 Behovet och vad programmet ger
                   Säter: 400 medarbetare om året till och med 2025
                   Programmet: 4 deltagare
                   Behovet gäller alla medarbetare, inte bara chefer; hur stor del som är
                     chefer är inte angivet, så ingen andel räknas.











                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }

    @Test("In English in a narrow terminal, page by page")
    func english() throws {
        let screen = try player(.english, size: (60, 16)).text()
        #expect(
            screen == """
                 Falun 2020                       [0 Programme] 4  5  6  8
                 Future managers 2020–21         Petra Lind, project leader
                 Programme card                                     ↓ more
                ────────────────────────────────────────────────────────────
                 Future managers 2020–21

                 The programme
                   Area: Leadership
                   Time: 1 September 2020 – 31 May 2021
                   Pre-study: 8 February – 8 April 2020
                   Region: Dalarna
                   Owner: Säters kommun
                   Municipality: Säter
                ────────────────────────────────────────────────────────────
                 Esc close  ? help

                """)
    }

    @Test("Of a programme that says little only that is told")
    func little() throws {
        var player = Player(.falun(), as: "petra.lind")
        try player.press("v")
        let screen = player.text()
        #expect(
            screen == """
                 Falun 2020          [0 Program] 1 Kö  2 Intervjuer  3 Rangordning  4 Kalender
                 Framtida chefer 2020–21                              Petra Lind, projektledare
                 Programkort
                ────────────────────────────────────────────────────────────────────────────────
                 Framtida chefer 2020–21

                 Programmet
                   Tid: 1 september 2020 – 31 maj 2021
                   Värd: Falun
                   5 kommuner: Borlänge, Falun, Ludvika, Säter och Gagnef

                 Deltagare
                   24 platser
                   Programmet garanterar ingen chefstjänst.

                 Kursen
                   11 dagar vid 9 tillfällen, internat först och sist
                   Omkring 10 % av heltid
                   Mentor 15–20 timmar


                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }
}
