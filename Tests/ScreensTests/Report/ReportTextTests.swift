import Domain
import Screens
import Terminal
import TestSupport
import Testing
import Workflow

@Suite("The report as text")
struct ReportTextTests {
    func text(
        _ scenario: Scenario, _ extent: ProgrammeReport.Extent = .whole, as person: PersonID = "petra.lind",
        in language: Language = .swedish, width: Int = 80, ascii: Bool = false
    ) -> String {
        let world = Player(scenario, as: person, language: language).world
        let report = scenario.programme.report(extent, for: world.actor, on: scenario.today)
        return ReaderText.lines(
            of: .report(report), in: world, width: width,
            capabilities: Capabilities(colors: .none, usesUnicode: !ascii)
        ).joined(separator: "\n")
    }

    @Test("All that a report can tell")
    func whole() throws {
        let report = text(try .reported())
        #expect(
            report == """
                FALUN · SÄTER
                Framtida chefer 2020–21
                Rapport till styrgruppen, 1 juni 2022

                  Ägare          Falu kommun
                  Programområde  Kompetensförsörjning
                  Tid            1 september 2020 – 31 maj 2021
                  Region         Dalarna
                  Kommuner       Säter och Falun

                Planen
                  Möjliga deltagare      15 platser
                  Längd                  1 dag vid 1 tillfälle
                                         1 september 2020 – 31 maj 2021
                  Innehåll               Leda mig själv; Leda andra
                  Metod                  på plats
                  Kostnad per deltagare  minst 12 500 kr
                                         kostnaden minst 187 500 kr på 15 deltagare
                                         därtill 2 666–2 667 kr om optionerna avropas
                  Insatser för kvinnor   Kursdagar på skoltid
                  Insatser för män       saknas

                Mål
                  - Fler söker chefstjänster
                  - Kommunerna rekryterar internt

                Urvalet
                  Sökande som kom så långt
                  Sökt             15  ██████████████████████████████
                  Behöriga         15  ██████████████████████████████
                  Utvalda          15  ██████████████████████████████
                  Godkänt test     15  ██████████████████████████████
                  Intervjuade      15  ██████████████████████████████
                  Når kraven       15  ██████████████████████████████
                  Rangordnade      15  ██████████████████████████████
                  Antagna          15  ██████████████████████████████
                  Reserver          0

                Platser per kommun
                  Platser per kommun
                  Kommun  Platser  Tillsatta  Reserver
                  Säter         6          6         0  ████████████████████
                  Falun         9          9         0  ██████████████████████████████
                  Summa        15         15         0
                  █ tillsatta

                Kursen
                  Dagar och tillfällen
                              Angivet  Planerat  Genomfört
                  Dagar             1         1          1  ██████████████████████████████
                  Tillfällen        1         1          1  ██████████████████████████████
                  █ genomfört   · kvar
                  Omfattning  0,5 % av heltid
                  Närvaro     13 av 14 deltagardagar = 92,9 %
                              1 deltagardag är inte rapporterad

                Kostnad
                  Kostnad                minst 187 500 kr
                  Okänt, inte medräknat  Lokaler
                  Optioner, ingår inte   40 000 kr
                  Per deltagare          minst 12 500 kr (15 deltagare)
                  Per kursdag            minst 187 500 kr (1 kursdag)
                  - Utbildning: Uppgivet 187 000 kr: 500 kr mer, inom 1 %
                  Vem som betalar
                  Säter            75 000  ████████████████████
                  Falun     minst 112 500  ██████████████████████████████

                Utfall
                  15 deltagare till slutet.
                  Har blivit chef
                  vid slutet, 31 maj 2021        5 av 15 = 33,3 %
                  efter 12 månader, 31 maj 2022  minst 7 av 15 = 46,7 %; 1 okänd, högst 53,3 %
                  i dag, 1 juni 2022             minst 7 av 15 = 46,7 %; 1 okänd, högst 53,3 %
                  efter 24 månader, 31 maj 2023  mäts om 11 månader
                  Per kommun i dag
                  Säter   6 av 6 = 100,0 %                              ████████████████
                  Falun   minst 1 av 9 = 11,1 %; 1 okänd, högst 22,2 %  ███??···················
                  █ har blivit chef   ? okänt   · har inte blivit chef
                  Behov, Säter        10 om året
                                      6 deltagare
                  Behov, Falun        40 om året till och med 2025
                                      9 deltagare
                  Behov, tillsammans  15 deltagare av 50 om året = 30,0 % av ett års behov

                Utvärdering
                  Hur stor nytta har du av det här? (efter 1 tillfälle)
                  Svar           Antal   Andel
                  Inte alls          0   0,0 %
                  Lite               1  20,0 %  ███████████████
                  Ganska mycket      2  40,0 %  ██████████████████████████████
                  Mycket             2  40,0 %  ██████████████████████████████
                  Alla svar          5
                  Hur stor nytta har du av det här? (vid slutet)
                  Svar           Antal   Andel
                  Inte alls          0   0,0 %
                  Lite               0   0,0 %
                  Ganska mycket      1  33,3 %  ███████████████
                  Mycket             2  66,7 %  ██████████████████████████████
                  Alla svar          3
                  Jag är redo att söka en chefstjänst. (vid slutet)
                  Svar           Antal   Andel
                  Inte alls          0   0,0 %
                  Lite               0   0,0 %
                  Ganska mycket      1  33,3 %  ███████████████
                  Mycket             2  66,7 %  ██████████████████████████████
                  Alla svar          3

                Rapporten nämner ingen som har sökt eller deltagit.
                Framtagen 1 juni 2022 av Petra Lind.
                """)
    }

    @Test("The same in English, narrow and in ASCII")
    func narrow() throws {
        let report = text(try .reported(), in: .english, width: 56, ascii: true)
        #expect(
            report == """
                FALUN · SÄTER
                Future managers 2020–21
                Report to the steering group, 1 June 2022

                  Owner           Falu kommun
                  Programme area  Supply of skills
                  Time            1 September 2020 – 31 May 2021
                  Region          Dalarna
                  Municipalities  Säter and Falun

                The plan
                  Possible           15 seats
                  participants
                  Length             1 day over 1 occasion
                                     1 September 2020 – 31 May 2021
                  Content            Leading myself; Leading others
                  Method             on site
                  Cost per           at least 12 500 SEK
                  participant        the cost of at least 187 500 SEK on
                                     15 participants
                                     and 2 666–2 667 SEK if the options
                                     are used
                  Measures for       Course days in school hours
                  women
                  Measures for men   missing

                Goals
                  - More apply for managers’ posts
                  - The municipalities recruit internally

                The selection
                  Applicants who came this far
                  Applied               15  ############################
                  Eligible              15  ############################
                  Selected              15  ############################
                  Passed the test       15  ############################
                  Interviewed           15  ############################
                  Meet the demands      15  ############################
                  Ranked                15  ############################
                  Admitted              15  ############################
                  Reserves               0

                Seats by municipality
                  Seats by municipality
                  Municipality  Seats  Filled  Reserves
                  Säter             6       6         0  ##########
                  Falun             9       9         0  ###############
                  Total            15      15         0
                  # filled

                The course
                  Days and occasions
                             Stated  Planned  Held
                  Days            1        1     1  ####################
                  Occasions       1        1     1  ####################
                  # held   - left
                  Load        0.5% of full time
                  Attendance  13 of 14 participant days = 92.9%
                              1 participant day is not recorded

                Cost
                  Cost               at least 187 500 SEK
                  Unknown, not       Lokaler
                  included
                  Options, not       40 000 SEK
                  included
                  Per participant    at least 12 500 SEK
                                     (15 participants)
                  Per course day     at least 187 500 SEK (1 course day)
                  - Utbildning: Stated 187 000 SEK: 500 SEK more,
                    within 1%
                  Who pays
                  Säter            75 000  ###################
                  Falun  at least 112 500  #############################

                Outcomes
                  15 participants to the end.
                  Have become managers
                  at the end,   5 of 15 = 33.3%
                  31 May 2021
                  after 12      at least 7 of 15 = 46.7%; 1 unknown, at
                  months, 31    most 53.3%
                  May 2022
                  today, 1      at least 7 of 15 = 46.7%; 1 unknown, at
                  June 2022     most 53.3%
                  after 24      told in 11 months
                  months, 31
                  May 2023
                  By municipality today
                  Säter         6 of 6 = 100.0%
                  Falun         at least 1 of 9 = 11.1%; 1 unknown, at
                                most 22.2%
                  Need, Säter     10 a year
                                  6 participants
                  Need, Falun     40 a year until 2025
                                  9 participants
                  Need, together  15 participants of 50 a year = 30.0%
                                  of a year’s need

                Evaluation
                  How much use is this to you? (after 1 occasion)
                  Answer       Number  Share
                  Not at all        0   0.0%
                  A little          1  20.0%  #############
                  Rather much       2  40.0%  ##########################
                  Much              2  40.0%  ##########################
                  All answers       5
                  How much use is this to you? (at the end)
                  Answer       Number  Share
                  Not at all        0   0.0%
                  A little          0   0.0%
                  Rather much       1  33.3%  #############
                  Much              2  66.7%  ##########################
                  All answers       3
                  I am ready to apply. (at the end)
                  Answer       Number  Share
                  Not at all        0   0.0%
                  A little          0   0.0%
                  Rather much       1  33.3%  #############
                  Much              2  66.7%  ##########################
                  All answers       3

                The report names nobody who applied or took part.
                Made on 1 June 2022 by Petra Lind.
                """)
    }

    @Test("An obligatory programme on its first days")
    func obligatory() throws {
        let report = text(try .obligatory())
        #expect(
            report == """
                Framtida chefer 2020–21
                Rapport till styrgruppen, 26 april 2020

                  Tid       1 september 2020 – 31 maj 2021
                  Kommuner  Säter

                Planen
                  Möjliga deltagare      planerat för 70
                                         för alla chefer
                  Längd                  11 dagar vid 9 tillfällen
                                         1 september 2020 – 31 maj 2021
                                         omkring 10 % av heltid
                  Innehåll               Ledarskap i vardagen
                  Metod                  på plats
                  Kostnad per deltagare  saknas: ingen budget är inskriven
                  Insatser för kvinnor   saknas
                  Insatser för män       saknas

                Mål
                  Inga mål är angivna.

                Deltagarna
                  Antal
                  Inskrivna     ..
                  Kvar          ..
                  Programmet är planerat för 70.

                Kursen
                  Dagar och tillfällen
                              Angivet  Planerat  Genomfört
                  Dagar            11        11          0  ······························
                  Tillfällen        9         9          0  ·························
                  █ genomfört   · kvar
                  Omfattning  10,7 % av heltid
                              angivet 10 %

                Kostnad
                  Okänd: ingen budget är inskriven.

                Utfall
                  Färre än 5 deltar.
                  Visas inte: färre än 5 deltagare.

                .. visas inte: färre än 5 personer, eller en siffra som sådana kunde räknas fram
                ur.
                Rapporten nämner ingen deltagare.
                Framtagen 26 april 2020 av Petra Lind.
                """)
    }

    @Test("Nobody is named, and nothing speaks of a selection where there is none")
    func words() throws {
        let told = text(try .reported())
        for name in ["Alm", "Järv", "Namnsson", "Eva Ström"] { #expect(!told.contains(name), "\(name)") }
        let obligatory = text(try .obligatory(), as: "vera.gast").lowercased()
        for word in ["sökand", "sökt", "urval", "rangord", "antag", "reserv", "intervju", "kvot"] {
            #expect(!obligatory.contains(word), "\(word)")
        }
    }

    @Test("Who may see nobody is told so; who may not read evaluations is told who does")
    func others() throws {
        let told = text(try .reported(), as: "sten.hed")
        #expect(told.contains("den som har tagit fram rapporten ser inga personer"), "\(told)")
        let mentor = text(try .reported(), as: "mia.vass")
        #expect(mentor.contains("Utvärderingarna läses av"), "\(mentor)")
    }

    @Test("On the screen: r reads it, :report.plan the plan, R writes the file")
    func keys() throws {
        var player = Player(try .reported(), as: "petra.lind")
        player.resize(60, 16)
        try player.press("r")
        let screen = player.text()
        #expect(
            screen == """
                 Falun 2020                   [0 Program] 1  2  3  4  5  6
                 Framtida chefer 2020–21          Petra Lind, projektledare
                 Rapporten                                           ↓ mer
                ────────────────────────────────────────────────────────────
                 FALUN · SÄTER
                 Framtida chefer 2020–21
                 Rapport till styrgruppen, 1 juni 2022

                   Ägare          Falu kommun
                   Programområde  Kompetensförsörjning
                   Tid            1 september 2020 – 31 maj 2021
                   Region         Dalarna
                   Kommuner       Säter och Falun
                ────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
        try player.press("<End>")
        #expect(player.text().contains("Rapporten nämner ingen"))
        try player.press("<Esc>:report.plan<Enter>")
        #expect(player.text().contains("Planen"))
        try player.press("<Esc>R:report.export-plan<Enter>")
        #expect(player.effects == [.export(.report(.whole, nil)), .export(.report(.plan, nil))])
    }
}
