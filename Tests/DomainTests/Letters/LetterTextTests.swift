import Domain
import TestSupport
import Testing

/// Whole letters as they are sent, to be read as the recipient would.
@Suite struct LetterTextTests {
    private var scenario: Scenario

    init() throws { scenario = try Scenario.decided() }

    private func letter(
        _ name: String, _ kind: LetterKind, _ language: Language = .swedish, in municipality: MunicipalityCode = "sater"
    ) throws -> String {
        try scenario.programme.letterText(
            LetterKey(scenario.id(name, in: municipality), kind), language, for: scenario.actor("eva.strom")
        ).text
    }

    @Test mutating func whateverIsPartOfTheCourseIsListed() throws {
        let day = try #require(Day(2021, 4, 20))
        for (number, kind) in [(91, OccasionKind.seminar), (92, .information)] {
            try scenario.perform(
                .addOccasion(
                    OccasionID(rawValue: UInt64(number)), Occasion(kind: kind, title: "Nytt", days: day...day)),
                as: "tove.kron")
        }
        let text = try letter("Åsa Öberg", .admitted)
        #expect(text.contains("\n9. 20 april 2021: Nytt\n10. 11–12 maj 2021"))
    }

    @Test func admitted() throws {
        let actual = try letter("Åsa Öberg", .admitted)
        #expect(
            actual == """
                Framtida chefer 2020–21
                Säter · Gagnef

                Du är antagen till Framtida chefer 2020–21

                Hej Åsa!

                Du är antagen till Framtida chefer 2020–21. Beslutet fattades 8 maj 2020 (Styrgruppen § 8). Välkommen!

                Ordna en mentor före starten

                Du väljer själv din mentor. Mentorn ska vara chef i någon av de kommuner som deltar: Säter och Gagnef. Välj helst någon annan än din egen chef. Uppdraget tar ungefär 15–20 timmar. Skicka mentorns namn, e-postadress och kommun till oss så snart du har fått ett ja.

                Alla deltagare och mentorer träffas före starten: 25 augusti 2020 kl. 09.00, Borlänge, Stadshuset. Träffen är obligatorisk.

                Kursdagar

                1. 7–8 september 2020, Tällberg (med övernattning): Start: vem är jag som ledare?
                2. 6 oktober 2020, Borlänge: Samtalet som verktyg
                3. 11 november 2020, Borlänge: När det skaver
                4. 10 december 2020, Borlänge: Gruppen på väg
                5. 15 januari 2021, Borlänge: Arbetsgivarens ansvar
                6. 9 februari 2021, Borlänge: Att tala så att andra vill lyssna
                7. 15 mars 2021, Borlänge: Pengarna och nämnden
                8. 14 april 2021, Borlänge: Förändra med folk kvar i båten
                9. 11–12 maj 2021, Tällberg (med övernattning): Avslut tillsammans med mentorerna

                Lägg in dagarna i din kalender redan nu. Programmet tar ungefär 10 procent av en heltid, med uppgifterna mellan kursdagarna inräknade.

                Programmet garanterar ingen chefstjänst.

                Kan du inte ta emot platsen? Hör av dig genast, så att en reserv hinner få den.

                Vänliga hälsningar

                Petra Lind
                petra.lind@example.se

                """)
    }

    @Test func admittedInEnglish() throws {
        let actual = try letter("Åsa Öberg", .admitted, .english)
        #expect(
            actual == """
                Future managers 2020–21
                Säter · Gagnef

                You are admitted to Future managers 2020–21

                Dear Åsa,

                You are admitted to Future managers 2020–21. The decision was made on 8 May 2020 (Styrgruppen § 8). Welcome!

                Find a mentor before the start

                You choose your own mentor. The mentor must be a manager in one of the participating municipalities: Säter and Gagnef. Preferably choose somebody other than your own manager. Mentoring takes about 15–20 hours. Send us the mentor's name, e-mail address and municipality as soon as you have a yes.

                All participants and mentors meet before the start: 25 August 2020 at 09:00, Borlänge, Stadshuset. The meeting is obligatory.

                Course days

                1. 7–8 September 2020, Tällberg (with overnight stay): Start: vem är jag som ledare?
                2. 6 October 2020, Borlänge: Samtalet som verktyg
                3. 11 November 2020, Borlänge: När det skaver
                4. 10 December 2020, Borlänge: Gruppen på väg
                5. 15 January 2021, Borlänge: Arbetsgivarens ansvar
                6. 9 February 2021, Borlänge: Att tala så att andra vill lyssna
                7. 15 March 2021, Borlänge: Pengarna och nämnden
                8. 14 April 2021, Borlänge: Förändra med folk kvar i båten
                9. 11–12 May 2021, Tällberg (with overnight stay): Avslut tillsammans med mentorerna

                Please put the days in your calendar now. The programme takes about 10 percent of full time, including the tasks between the course days.

                No post is guaranteed.

                If you cannot take your seat, tell us at once, so that a reserve can have it in time.

                Kind regards

                Petra Lind
                petra.lind@example.se

                """)
    }

    @Test func reserve() throws {
        let actual = try letter("Cecilia Åberg", .reserve)
        #expect(
            actual == """
                Framtida chefer 2020–21
                Säter · Gagnef

                Du är reserv till Framtida chefer 2020–21

                Hej Cecilia!

                Tack för din ansökan till Framtida chefer 2020–21. Platserna i Säter räckte inte den här gången, men du är reserv nummer 1. Beslutet fattades 8 maj 2020 (Styrgruppen § 8).

                Blir en plats ledig hör vi av oss till reserverna i tur och ordning. Reserver kan kallas till och med 7 oktober 2020. Har du inte hört något då blir det ingen plats den här gången, och din chef tar upp med dig hur du kan utvecklas på andra sätt.

                Kursen börjar 7 september 2020. Håll gärna de här dagarna fria:

                1. 7–8 september 2020, Tällberg
                2. 6 oktober 2020, Borlänge
                3. 11 november 2020, Borlänge
                4. 10 december 2020, Borlänge
                5. 15 januari 2021, Borlänge
                6. 9 februari 2021, Borlänge
                7. 15 mars 2021, Borlänge
                8. 14 april 2021, Borlänge
                9. 11–12 maj 2021, Tällberg

                Vill du inte stå kvar som reserv? Säg till, så går turen vidare.

                Vänliga hälsningar

                Petra Lind
                petra.lind@example.se

                """)
    }

    @Test func notAdmitted() throws {
        let actual = try letter("Elsa Nord", .notAdmitted)
        #expect(
            actual == """
                Framtida chefer 2020–21
                Säter · Gagnef

                Besked om din ansökan till Framtida chefer 2020–21

                Hej Elsa!

                Tack för din ansökan till Framtida chefer 2020–21. Du har inte fått en plats den här gången. Beslutet fattades 8 maj 2020 (Styrgruppen § 8).

                Vi vet att det är tråkigt att få det beskedet. Maj Rask kommer att ta kontakt med dig för att tala om hur du kan utvecklas på andra sätt i Säter.

                Vill du veta hur din ansökan bedömdes är du välkommen att höra av dig.

                Vänliga hälsningar

                Petra Lind
                petra.lind@example.se

                """)
    }

    @Test func notAdmittedInEnglish() throws {
        let actual = try letter("Elsa Nord", .notAdmitted, .english)
        #expect(
            actual == """
                Future managers 2020–21
                Säter · Gagnef

                About your application to Future managers 2020–21

                Dear Elsa,

                Thank you for applying to Future managers 2020–21. You have not been given a seat this time. The decision was made on 8 May 2020 (Styrgruppen § 8).

                We know that this is not what you hoped for. Maj Rask will contact you to talk about other ways to develop in Säter.

                If you want to know how your application was judged, you are welcome to get in touch.

                Kind regards

                Petra Lind
                petra.lind@example.se

                """)
    }

    @Test func managerOfAdmitted() throws {
        let actual = try letter("Åsa Öberg", .managerOfAdmitted)
        #expect(
            actual == """
                Framtida chefer 2020–21
                Säter · Gagnef

                Åsa Öberg är antagen till Framtida chefer 2020–21

                Hej Hanna Hedin!

                Åsa Öberg är antagen till Framtida chefer 2020–21. Beslutet fattades 8 maj 2020 (Styrgruppen § 8). Du är ansvarig chef under hela programmet.

                Det betyder att du

                - ger Åsa tid, ungefär 10 procent av en heltid
                - betalar avgiften oavsett resultat, också om deltagaren avbryter. Vi återkommer med beloppet när det är beslutat
                - hjälper till vid behov när Åsa väljer mentor: en chef i någon av kommunerna, helst någon annan än du

                Kursdagar

                1. 7–8 september 2020, Tällberg (med övernattning): Start: vem är jag som ledare?
                2. 6 oktober 2020, Borlänge: Samtalet som verktyg
                3. 11 november 2020, Borlänge: När det skaver
                4. 10 december 2020, Borlänge: Gruppen på väg
                5. 15 januari 2021, Borlänge: Arbetsgivarens ansvar
                6. 9 februari 2021, Borlänge: Att tala så att andra vill lyssna
                7. 15 mars 2021, Borlänge: Pengarna och nämnden
                8. 14 april 2021, Borlänge: Förändra med folk kvar i båten
                9. 11–12 maj 2021, Tällberg (med övernattning): Avslut tillsammans med mentorerna

                Programmet garanterar ingen chefstjänst.

                Vänliga hälsningar

                Petra Lind
                petra.lind@example.se

                """)
    }

    @Test func managerOfReserve() throws {
        let actual = try letter("Cecilia Åberg", .managerOfReserve, .english)
        #expect(
            actual == """
                Future managers 2020–21
                Säter · Gagnef

                Cecilia Åberg is on the reserve list for Future managers 2020–21

                Dear Hanna Hedin,

                Cecilia Åberg is reserve number 1 in Säter for Future managers 2020–21. The decision was made on 8 May 2020 (Styrgruppen § 8).

                If a seat becomes vacant, Cecilia can be called at short notice, until 7 October 2020. You are then the responsible manager: you give time and pay the fee whatever the result, unless it has been charged for the seat already.

                If there is no seat, we ask you to talk with Cecilia about other ways to develop.

                Kind regards

                Petra Lind
                petra.lind@example.se

                """)
    }

    @Test func managerOfNotAdmitted() throws {
        let actual = try letter("Elsa Nord", .managerOfNotAdmitted)
        #expect(
            actual == """
                Framtida chefer 2020–21
                Säter · Gagnef

                Elsa Nord har inte fått plats i Framtida chefer 2020–21

                Hej Maj Rask!

                Elsa Nord har inte fått plats i Framtida chefer 2020–21 den här gången. Beslutet fattades 8 maj 2020 (Styrgruppen § 8).

                Vi ber dig ta kontakt med Elsa snart och tala om hur Elsa kan utvecklas på andra sätt. Meddela sedan personalavdelningen i Säter vad ni kom överens om och vilken dag ni talades vid.

                Vänliga hälsningar

                Petra Lind
                petra.lind@example.se

                """)
    }

    @Test mutating func mentor() throws {
        try scenario.plan("2020-12-03", "Mentorerna möts", kind: .mentorMeeting, place: "Falun, Rådhuset")
        try scenario.perform(
            .mentor(.choose(scenario.id("Åsa Öberg"), Scenario.mentor(), reason: "")), as: "petra.lind")
        let actual = try letter("Åsa Öberg", .mentor)
        #expect(
            actual == """
                Framtida chefer 2020–21
                Säter · Gagnef

                Tack för att du vill vara mentor i Framtida chefer 2020–21

                Hej Maria Sten!

                Åsa Öberg i Säter är antagen till Framtida chefer 2020–21 och har berättat att du vill vara mentor. Tack!

                Uppdraget tar ungefär 15–20 timmar från start till avslut.

                Mentorer och deltagare träffas före starten: 25 augusti 2020 kl. 09.00, Borlänge, Stadshuset. Träffen är obligatorisk.

                Gemensamma träffar för mentorer

                - 3 december 2020: Mentorerna möts, Falun, Rådhuset

                Du är också inbjuden till det sista tillfället: 11–12 maj 2021, Tällberg.

                Har ditt chefsuppdrag upphört, eller stämmer något annat inte? Hör av dig, så hjälper vi till.

                Vänliga hälsningar

                Petra Lind
                petra.lind@example.se

                """)
    }

    @Test mutating func offer() throws {
        let bjorn = scenario.id("Björn Ek")
        try scenario.perform(.withdraw(bjorn, reason: "Nytt arbete"), as: "eva.strom")
        let seat = SeatID("sater", 2)
        try scenario.perform(.seat(.offer(seat, to: scenario.id("Cecilia Åberg"), note: "Ringde")), as: "petra.lind")
        let actual = try letter("Cecilia Åberg", .offer)
        #expect(
            actual == """
                Framtida chefer 2020–21
                Säter · Gagnef

                En plats är ledig i Framtida chefer 2020–21

                Hej Cecilia!

                En plats har blivit ledig i Framtida chefer 2020–21, och du står på tur att få den.

                Svara senast 13 maj 2020. Har vi inte fått ditt svar då går platsen vidare till nästa reserv.

                Ordna en mentor före starten

                Du väljer själv din mentor. Mentorn ska vara chef i någon av de kommuner som deltar: Säter och Gagnef. Välj helst någon annan än din egen chef. Uppdraget tar ungefär 15–20 timmar. Skicka mentorns namn, e-postadress och kommun till oss så snart du har fått ett ja.

                Alla deltagare och mentorer träffas före starten: 25 augusti 2020 kl. 09.00, Borlänge, Stadshuset. Träffen är obligatorisk.

                Kursdagar

                1. 7–8 september 2020, Tällberg (med övernattning): Start: vem är jag som ledare?
                2. 6 oktober 2020, Borlänge: Samtalet som verktyg
                3. 11 november 2020, Borlänge: När det skaver
                4. 10 december 2020, Borlänge: Gruppen på väg
                5. 15 januari 2021, Borlänge: Arbetsgivarens ansvar
                6. 9 februari 2021, Borlänge: Att tala så att andra vill lyssna
                7. 15 mars 2021, Borlänge: Pengarna och nämnden
                8. 14 april 2021, Borlänge: Förändra med folk kvar i båten
                9. 11–12 maj 2021, Tällberg (med övernattning): Avslut tillsammans med mentorerna

                Programmet garanterar ingen chefstjänst.

                Vänliga hälsningar

                Petra Lind
                petra.lind@example.se

                """)
    }
}
