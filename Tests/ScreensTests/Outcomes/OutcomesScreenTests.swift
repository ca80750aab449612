import Domain
import TestSupport
import Testing
import Workflow

@Suite("The outcomes on the screen")
struct OutcomesScreenTests {
    private static let end = Day(2021, 5, 31) ?? Day(number: 0)

    /// Fifteen took part; seven had become managers by the end, and of one nobody knows at twelve months.
    private func player(
        _ keys: String, as person: PersonID = "petra.lind", _ columns: Int = 80, _ rows: Int = 24,
        language: Language = .swedish, on day: Day? = nil
    ) throws -> Player {
        var (scenario, ids, _) = try Scenario.heldCourse(
            of: [("falun", 8), ("sater", 5), ("gagnef", 2)], protectsLast: true
        ) {
            $0.outcomes = OutcomeSettings(
                needs: [RecruitmentNeed(municipality: "falun", perYear: 40, lastYear: 2025)])
        }
        let today = day ?? Self.end.adding(months: 12)
        scenario.wake(on: today)
        let posts = ["enhetschef", "rektor", "förskolechef", "gruppchef", "ekonomichef", "enhetschef", "chef"]
        for (id, post) in zip(ids.prefix(7), posts) {
            try scenario.note(id, Self.end - 4, manager: true, post: post, place: "Hemtjänsten")
        }
        for id in ids.dropFirst(7) { try scenario.note(id, Self.end - 4, manager: false) }
        if today > Self.end {
            try scenario.note(ids[0], today, manager: true, .participating("sater"), post: "avdelningschef")
            for id in ids[1..<6] { try scenario.note(id, today, manager: nil) }
            try scenario.note(ids[6], Self.end + 100, manager: nil, .elsewhere)
            for id in ids[7..<14] { try scenario.note(id, today, manager: false) }
            try scenario.perform(
                .outcome(.answerNetwork(ids[0], seen: nil, NetworkAnswer(wants: true, day: today))), as: "petra.lind")
            try scenario.perform(
                .outcome(.answerNetwork(ids[1], seen: nil, NetworkAnswer(wants: false, day: today))), as: "petra.lind")
        }
        var player = Player(scenario, as: person, language: language)
        player.resize(columns, rows)
        try player.press(keys)
        return player
    }

    @Test("Seven of fifteen at the end")
    func end80() throws {
        let screen = try player("8", on: Self.end).text()
        #expect(
            screen == """
                 Falun 2020            0 Prog 1 Kö 2 Int 3 Rang 4 Kal 5 Brev 6 Delt [8 Utfall]
                 Utfall efter programmet                              Petra Lind, projektledare
                 15 deltagare till slutet 31 maj 2021
                ────────────────────────────────────────────────────────────────────────────────
                 Har blivit chef
                   vid slutet        31 maj 2021  7 av 15 = 46,7 %
                   efter 12 månader  31 maj 2022  om 12 månader
                   efter 24 månader  31 maj 2023  om 24 månader
                                                                                          ↓ mer
                   Namn                Från      Chef sedan                  Kommunen   Nätverk
                 ▸ Deltagare Alm       Falun     27 maj 2021, enhetschef     kvar       –
                   Deltagare Berg      Falun     27 maj 2021, rektor         kvar       –
                   Deltagare Ceder     Falun     27 maj 2021, förskolechef   kvar       –
                   Deltagare Dahl      Falun     27 maj 2021, gruppchef      kvar       –
                   Deltagare Ek        Falun     27 maj 2021, ekonomichef    kvar       –
                   Deltagare Fors      Falun     27 maj 2021, enhetschef     kvar       –
                   Deltagare Gran      Falun     27 maj 2021, chef           kvar       –
                ────────────────────────────────────────────────────────────────────────────────
                 27 maj: chef, enhetschef, kvar i kommunen, Hemtjänsten


                ────────────────────────────────────────────────────────────────────────────────
                 Enter skriv in  v sammanställning  n nätverk  E till fil  x ta bort  ? hjälp

                """)
    }

    @Test("A year later one is unknown, and is not counted as no")
    func year80() throws {
        let screen = try player("8").text()
        #expect(
            screen == """
                 Falun 2020            0 Prog 1 Kö 2 Int 3 Rang 4 Kal 5 Brev 6 Delt [8 Utfall]
                 Utfall efter programmet                              Petra Lind, projektledare
                 15 deltagare till slutet 31 maj 2021
                ────────────────────────────────────────────────────────────────────────────────
                 Har blivit chef
                   vid slutet        31 maj 2021  7 av 15 = 46,7 %
                   efter 12 månader  31 maj 2022  minst 7 av 15 = 46,7 %; 1 okänd
                   efter 24 månader  31 maj 2023  om 12 månader
                                                                                          ↓ mer
                   Namn                Från      Chef sedan                  Kommunen   Nätverk
                 ▸ Deltagare Alm       Falun     27 maj 2021, enhetschef     Säter      ja
                   Deltagare Berg      Falun     27 maj 2021, rektor         kvar       nej
                   Deltagare Ceder     Falun     27 maj 2021, förskolechef   kvar       –
                   Deltagare Dahl      Falun     27 maj 2021, gruppchef      kvar       –
                   Deltagare Ek        Falun     27 maj 2021, ekonomichef    kvar       –
                   Deltagare Fors      Falun     27 maj 2021, enhetschef     kvar       –
                   Deltagare Gran      Falun     27 maj 2021, chef           slutat     –
                ────────────────────────────────────────────────────────────────────────────────
                 31 maj: chef, avdelningschef, Säter
                 27 maj 2021: chef, enhetschef, kvar i kommunen, Hemtjänsten

                ────────────────────────────────────────────────────────────────────────────────
                 Enter skriv in  v sammanställning  n nätverk  E till fil  x ta bort  ? hjälp

                """)
    }

    @Test("The smallest window")
    func year60() throws {
        let screen = try player("8", 60, 16).text()
        #expect(
            screen == """
                 Falun 2020                  0  1  2  3  4  5  6 [8 Utfall]
                 Utfall efter programmet          Petra Lind, projektledare
                 15 deltagare till slutet 31 maj 2021
                ────────────────────────────────────────────────────────────
                 Har blivit chef, efter 12 månader
                   minst 7 av 15 = 46,7 %; 1 okänd                    ↓ mer
                   Namn                Chef sedan                   Nätverk
                 ▸ Deltagare Alm       27 maj 2021, enhetschef      ja
                   Deltagare Berg      27 maj 2021, rektor          nej
                   Deltagare Ceder     27 maj 2021, förskolechef    –
                   Deltagare Dahl      27 maj 2021, gruppchef       –
                   Deltagare Ek        27 maj 2021, ekonomichef     –
                   Deltagare Fors      27 maj 2021, enhetschef      –
                ────────────────────────────────────────────────────────────
                 Enter skriv in  v sammanställning  n nätverk  ? hjälp

                """)
    }

    @Test("All figures with their denominators")
    func summary() throws {
        let screen = try player("8v", 80, 40).text()
        #expect(
            screen == """
                 Falun 2020            0 Prog 1 Kö 2 Int 3 Rang 4 Kal 5 Brev 6 Delt [8 Utfall]
                 Utfall efter programmet                              Petra Lind, projektledare
                 Utfall efter programmet
                ────────────────────────────────────────────────────────────────────────────────
                 15 deltagare till slutet.

                 Vid slutet, 31 maj 2021
                   Har blivit chef: 7 av 15 = 46,7 %
                   █████████▎
                   Arbetsgivare: 15 kvar i sin kommun, 0 har slutat (av 15)
                   Falun: 7 av 8 = 87,5 %
                   Säter och Gagnef: 0 av 7 = 0,0 %

                 Efter 12 månader, 31 maj 2022
                   Har blivit chef: minst 7 av 15 = 46,7 %; 1 okänd, högst 53,3 %
                   █████████▎
                   Arbetsgivare: 12 kvar i sin kommun, 1 i en annan av kommunerna, 1 har
                     slutat, 1 okänd (av 15)
                   Falun: 7 av 8 = 87,5 %
                   Säter och Gagnef: minst 0 av 7 = 0,0 %; 1 okänd, högst 14,3 %

                 Efter 24 månader, 31 maj 2023
                   mäts om 12 månader

                 Behov av chefer, och vad programmet har gett
                   Falun: 40 om året till och med 2025; 8 deltagare
                   Säter: behovet är inte angivet; 5 deltagare
                   Gagnef: behovet är inte angivet; 2 deltagare
                   Tillsammans: minst 40 om året, eftersom behovet inte är angivet överallt;
                     15 deltagare

                 Nämnaren är alla som deltog till slutet. Den som ingen vet något om räknas
                 som okänd, aldrig som nej. Ett nej gäller bakåt och 3 månader framåt.
                 Kommuner med färre än 5 deltagare räknas ihop, så att ingen pekas ut.



                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }

    @Test("A wide window")
    func wide() throws {
        let screen = try player("8jj", 120, 30).text()
        #expect(
            screen == """
                 Falun 2020                    0 Program  1 Kö  2 Intervjuer  3 Rangordning  4 Kalender  5 Brev  6 Deltagare [8 Utfall]
                 Utfall efter programmet                                                                      Petra Lind, projektledare
                 15 deltagare till slutet 31 maj 2021
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 Har blivit chef
                   vid slutet        31 maj 2021  7 av 15 = 46,7 %
                   efter 12 månader  31 maj 2022  minst 7 av 15 = 46,7 %; 1 okänd, högst 53,3 %
                   efter 24 månader  31 maj 2023  om 12 månader
                                                                                                                                  ↓ mer
                   Namn                                    Från      Chef sedan                                      Kommunen   Nätverk
                   Deltagare Alm                           Falun     27 maj 2021, enhetschef                         Säter      ja
                   Deltagare Berg                          Falun     27 maj 2021, rektor                             kvar       nej
                 ▸ Deltagare Ceder                         Falun     27 maj 2021, förskolechef                       kvar       –
                   Deltagare Dahl                          Falun     27 maj 2021, gruppchef                          kvar       –
                   Deltagare Ek                            Falun     27 maj 2021, ekonomichef                        kvar       –
                   Deltagare Fors                          Falun     27 maj 2021, enhetschef                         kvar       –
                   Deltagare Gran                          Falun     27 maj 2021, chef                               slutat     –
                   Deltagare Hed                           Falun     inte chef 31 maj 2022                           kvar       –
                   Deltagare Alm                           Säter     inte chef 31 maj 2022                           kvar       –
                   Deltagare Berg                          Säter     inte chef 31 maj 2022                           kvar       –
                   Deltagare Ceder                         Säter     inte chef 31 maj 2022                           kvar       –
                   Deltagare Dahl                          Säter     inte chef 31 maj 2022                           kvar       –
                   Deltagare Ek                            Säter     inte chef 31 maj 2022                           kvar       –
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 31 maj: kvar i kommunen
                 27 maj 2021: chef, förskolechef, kvar i kommunen, Hemtjänsten

                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 Enter skriv in  v sammanställning  n nätverk  E till fil  x ta bort  d bara okända  i historik  K kommun  ? hjälp

                """)
    }

    @Test("What is known of a day")
    func form() throws {
        let screen = try player("8<Enter>").text()
        #expect(
            screen == """
                 Falun 2020            0 Prog 1 Kö 2 Int 3 Rang 4 Kal 5 Brev 6 Delt [8 Utfall]
                 Utfall efter programmet                              Petra Lind, projektledare
                 Utfall: Deltagare Alm                                              fält 1 av 5
                ────────────────────────────────────────────────────────────────────────────────
                ▸ Dag           2022-05-31
                  Chef          ja
                  Arbetsgivare  Säter
                  Tjänst        avdelningschef
                  Arbetsplats










                  Dagen då chefstjänsten började, eller dagen då du vet hur det är

                ────────────────────────────────────────────────────────────────────────────────
                 Ctrl-S spara  Esc avbryt  Enter nästa fält  Ctrl-G hjälp

                """)
    }

    @Test("In English, without colours and Unicode")
    func ascii() throws {
        let screen = try player("8", 80, 24, language: .english).text(ascii: true, mono: true)
        #expect(
            screen == """
                 Falun 2020    0 Prog 1 Queue 2 Int 3 Rank 4 Cal 5 Letters 6 Part [8 Outcomes]
                 Outcomes after the programme                        Petra Lind, project leader
                 15 participants to the end, 31 May 2021
                --------------------------------------------------------------------------------
                 Have become managers
                   at the end       31 May 2021  7 of 15 = 46.7%
                   after 12 months  31 May 2022  at least 7 of 15 = 46.7%; 1 unknown
                   after 24 months  31 May 2023  in 12 months
                                                                                         v more
                   Name                From      Manager since               Employer   Network
                 > Deltagare Alm       Falun     27 May 2021, enhetschef     Säter      yes
                   Deltagare Berg      Falun     27 May 2021, rektor         stayed     no
                   Deltagare Ceder     Falun     27 May 2021, förskolechef   stayed     -
                   Deltagare Dahl      Falun     27 May 2021, gruppchef      stayed     -
                   Deltagare Ek        Falun     27 May 2021, ekonomichef    stayed     -
                   Deltagare Fors      Falun     27 May 2021, enhetschef     stayed     -
                   Deltagare Gran      Falun     27 May 2021, chef           left       -
                --------------------------------------------------------------------------------
                 31 May: manager, avdelningschef, Säter
                 27 May 2021: manager, enhetschef, with the municipality, Hemtjänsten

                --------------------------------------------------------------------------------
                 Enter record  v summary  n network  E to file  x remove  ? help

                """)
    }

    @Test("A protected identity is not named, and where it works is not told")
    func protected() throws {
        let rows = try player("8G", 120, 40).screen()
        let row = try #require(rows.first { $0.contains("Skyddad") })
        #expect(row.contains("inte chef") && !row.contains("Berg"))
    }

    @Test("Before there is anything to follow it is said in a sentence")
    func sentences() throws {
        var player = Player(Scenario.falun(), as: "petra.lind")
        try player.press("8")
        #expect(player.text().contains("Utfallet följs från det att antagningen är beslutad"))
        #expect(try self.player("8", as: "vera.gast").text().contains("Utfallet följs av programkontoret"))
    }
}
