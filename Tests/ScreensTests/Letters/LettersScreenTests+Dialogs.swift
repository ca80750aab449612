import Domain
import TestSupport
import Testing
import Workflow

/// What is asked before letters are sent, mentors written in and templates changed.
extension LettersScreenTests {
    @Test("What marking several will do")
    func send() throws {
        let screen = try player("5<Tab>ms", after: sendSome).text()
        #expect(
            screen == """
                 Falun 2020                     0 Prog 1 Kö 2 Int 3 Rang 4 Kal [5 Brev] 6 Delt
                 Alla kommuner · beslutad 8 maj                       Petra Lind, projektledare
                 Markera som skickade
                ────────────────────────────────────────────────────────────────────────────────
                  Görs för 2 av 3
                  ✓ Björn Ek – antagen
                  ✓ Jonna Alm – antagen
                  ! Åsa Öberg – antagen: brevet ”antagen” skickades 09:01 av Petra Lind; ange…

                  Enter gör det, Esc avbryter.











                ────────────────────────────────────────────────────────────────────────────────
                 Enter ok  Esc avbryt  Ctrl-G hjälp

                """)
    }

    @Test("Sending again asks why")
    func again() throws {
        let screen = try player("5s", 60, 16, after: sendSome).text()
        #expect(
            screen == """
                 Falun 2020                       0  1  2  3  4 [5 Brev] 6
                 Alla kommuner · beslutad 8 maj   Petra Lind, projektledare
                 Skickat igen
                ────────────────────────────────────────────────────────────
                  ✓ Åsa Öberg – antagen
                    Skickades 8 maj 2020; samma brev går nu en gång till

                  Skäl att skicka igen:





                ────────────────────────────────────────────────────────────
                 Enter ok  Esc avbryt  Ctrl-G hjälp

                """)
    }

    @Test("The form for a mentor")
    func mentor() throws {
        let screen = try player("5MHanna Hedin").text()
        #expect(
            screen == """
                 Falun 2020                     0 Prog 1 Kö 2 Int 3 Rang 4 Kal [5 Brev] 6 Delt
                 Alla kommuner · beslutad 8 maj                       Petra Lind, projektledare
                 Mentor för Åsa Öberg                                               fält 1 av 5
                ────────────────────────────────────────────────────────────────────────────────
                ▸ Mentorns namn             Hanna Hedin
                  E-post
                  Kommun                    Säter
                  Är chef där               ja
                  Är deltagarens egen chef  nej












                ────────────────────────────────────────────────────────────────────────────────
                 Ctrl-S spara  Esc avbryt  Enter nästa fält  Ctrl-R börja om  Ctrl-G hjälp

                """)
    }

    @Test("Templates and whose they are")
    func templates() throws {
        let screen = try player("5T").text()
        #expect(
            screen == """
                 Falun 2020                     0 Prog 1 Kö 2 Int 3 Rang 4 Kal [5 Brev] 6 Delt
                 Alla kommuner · beslutad 8 maj                       Petra Lind, projektledare
                 Brevmallar
                ────────────────────────────────────────────────────────────────────────────────

                 ▸ antagen            medföljer programmet
                   reserv             medföljer programmet
                   ej antagen         medföljer programmet
                   erbjudande         medföljer programmet
                   chef: antagen      medföljer programmet
                   chef: reserv       medföljer programmet
                   chef: ej antagen   medföljer programmet
                   mentor             medföljer programmet
                   intyg              medföljer programmet







                ────────────────────────────────────────────────────────────────────────────────
                 Enter ok  Esc avbryt  ? hjälp

                """)
    }
}
