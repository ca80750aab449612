import Domain
import TestSupport
import Testing

/// Assignments handed in, and mentors.
extension ParticipantsScreenTests {
    @Test func assignments80() throws {
        let text = try screen("6<Tab><Tab><Left>")
        #expect(
            text == """
                 Falun 2020                0 Prog 1 Kö 2 Int 3 Rang 4 Kal 5 Brev [6 Deltagare]
                 till 6 okt · Intervjua en chef om ett svårt beslut.                  Tove Kron
                  Alla  Närvaro [Uppgifter] Mentorer                           1 av 4 inlämnade
                ────────────────────────────────────────────────────────────────────────────────
                   Namn                       Kommun    Inlämnad          Anteckning
                 ▸ Åsa Öberg                  Säter     2 okt             Väl gjort
                   Björn Ek                   Säter     ! försenad
                   Skyddad 000E               Säter     ! försenad
                   Jonna Alm                  Gagnef    ! försenad








                ────────────────────────────────────────────────────────────────────────────────
                 ! mentorn har 2 deltagare
                 Uppgifter 1 av 2, krav 2

                ────────────────────────────────────────────────────────────────────────────────
                 Enter allt om  s inlämnad  e annan dag  x ta bort  Tab lista  ? hjälp

                """)
    }

    @Test func mentors80() throws {
        let text = try screen("6<Shift-Tab><Down>")
        #expect(
            text == """
                 Falun 2020                0 Prog 1 Kö 2 Int 3 Rang 4 Kal 5 Brev [6 Deltagare]
                 Alla kommuner · 4 deltagare                   Tove Kron, utbildningssamordnare
                  Alla  Närvaro  Uppgifter [Mentorer]          ! 1 saknar mentor, senast 20 aug
                ────────────────────────────────────────────────────────────────────────────────
                   Namn                    Kommun    Mentor                Förträff   Timmar
                   Åsa Öberg               Säter     Maria Sten            25 aug        1,5  !
                 ▸ Björn Ek                Säter     Bo Ek                 –               0  !
                   Skyddad 000E            Säter     vald                  –               0  !
                   Jonna Alm               Gagnef    saknas                –                  !








                ────────────────────────────────────────────────────────────────────────────────
                 ! mentorn satt i deltagarens panel
                 0 timmar av 15–20

                ────────────────────────────────────────────────────────────────────────────────
                 Enter allt om  M mentor  t timmar  p förträff  x ej chef  Tab lista  ? hjälp

                """)
    }

    @Test func mentorsEnglish60() throws {
        let text = try screen("6<Shift-Tab>", 60, 16, language: .english)
        #expect(
            text == """
                 Falun 2020               0  1  2  3  4  5 [6 Participants]
                 All municipalities · 4 participants              Tove Kron
                  All  Att  Work [Ment]     ! 1 without a mentor, by 20 Aug
                ────────────────────────────────────────────────────────────
                   Name                    Mentor                  Hours
                 ▸ Åsa Öberg               Maria Sten                1.5  !
                   Björn Ek                Bo Ek                       0  !
                   Protected 000E          chosen                      0  !
                   Jonna Alm               missing                        !




                ────────────────────────────────────────────────────────────
                 Enter all about  M mentor  t hours  p pre-meeting  ? help

                """)
    }
}
