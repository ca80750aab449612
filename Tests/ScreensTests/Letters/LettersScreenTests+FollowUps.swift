import Domain
import TestSupport
import Testing
import Workflow

/// Talks with those who got no seat.
extension LettersScreenTests {
    @Test("Those who got no seat, seen by the personnel chief")
    func followUps80() throws {
        let screen = try player("5,", as: "eva.strom") { scenario in
            let elsa = scenario.id("Elsa Nord")
            let done = FollowUp(
                day: scenario.today, agreed: "Leder projektet om scheman i höst, och söker igen nästa år.")
            try scenario.perform(.followUp(.record(elsa, seen: nil, done)), as: "maj.rask")
            scenario.wake(on: scenario.today + 12)
        }.text()
        #expect(
            screen == """
                 Falun 2020                     0 Prog 1 Kö 2 Int 3 Rang 4 Kal [5 Brev] 6 Delt
                 Säter · beslutad 8 maj                           Eva Ström, personalchef Säter
                  Alla 16  Antagna 2  Reserver 2  Ej antagna 4  Chefer 8 [Uppföljning 3]
                ────────────────────────────────────────────────────────────────────────────────
                   Namn                Ansvarig chef    Varför               Läge
                 ▸ Elsa Nord           Maj Rask         bortvald             klar 8 maj
                   Fatima Yilmaz       Hanna Chef       test underkänt       öppen 12 dagar
                   Skyddad 000J                         bortvald             öppen 12 dagar
                   Hugo Låg            okänd            ej färdigbedömd      öppen 12 dagar









                ────────────────────────────────────────────────────────────────────────────────
                 8 maj: Leder projektet om scheman i höst, och söker igen nästa år. (inskrivet
                 av Maj Rask)
                ────────────────────────────────────────────────────────────────────────────────
                 Enter skriv in samtalet  Tab lista  d dölj klara  i historik  ? hjälp

                """)
    }

    @Test("Those who got no seat in all municipalities, in the smallest window and in English")
    func followUps60() throws {
        let screen = try player("5,", 60, 16, language: .english).text()
        #expect(
            screen == """
                 Falun 2020                    0  1  2  3  4 [5 Letters] 6
                 All municipalities · decided 8 May              Petra Lind
                  All 18  Adm 3  Res 2  Not 4  Mgr 9 [Follow-up 4]
                ────────────────────────────────────────────────────────────
                   Name                Manager           Standing
                 ▸ Elsa Nord           Maj Rask          open since today
                   Fatima Yilmaz       Hanna Chef        open since today
                   Protected 000J                        open since today
                   Hugo Låg            unknown           open since today




                ────────────────────────────────────────────────────────────
                 Tab list  d hide done  i history  K municipality  ? help

                """)
    }

    @Test("A talk to record")
    func followUpForm() throws {
        let screen = try player("5,<Enter><Tab>Mentor i höst", as: "eva.strom", 60, 16).text()
        #expect(
            screen == """
                 Falun 2020                       0  1  2  3  4 [5 Brev] 6
                 Säter · beslutad 8 maj       Eva Ström, personalchef Säter
                 Uppföljning med Elsa Nord                      fält 2 av 2
                ────────────────────────────────────────────────────────────
                  Dag för samtalet      2020-05-08
                ▸ Vad ni kom överens om Mentor i höst






                  Enter ger ny rad, Tab går till nästa fält
                ────────────────────────────────────────────────────────────
                 Ctrl-S spara  Esc avbryt  Enter nästa fält  Ctrl-G hjälp

                """)
    }
}
