import Domain
import Screens
import TestSupport
import Testing
import Workflow

/// Who pays what.
extension BudgetScreenTests {
    @Test("What each municipality pays, and the fees seat by seat")
    func municipalities() throws {
        let screen = try text("9GGG", try fees(), 80, 30)
        #expect(
            screen == """
                 Falun 2020            0 Prog 1 Kö 2 Int 3 Rang 4 Kal 5 Brev 6 Delt [9 Budget]
                 Budget · 4 deltagare                                 Petra Lind, projektledare
                 Alla kostnader är kända eller uppskattade
                ────────────────────────────────────────────────────────────────────────────────
                   Rad                            Läge           Kronor  Betalas av
                   Kostnader                                  ca 51 000
                     Kurs                         uppskattat  ca 50 000  deltagaravgifter
                     Böcker                       känt            1 000  kommuner efter platser
                   Finansiering                                  48 000
                     Avgifter                     känt           48 000  deltagaravgifter
                   Saknas                                      ca 3 000
                   Per deltagare (4)                          ca 12 750
                   Per kursdag (11)                      ca 4 636–4 637
                   Avgifter (4)                                  48 000
                   Vem som betalar
                     Säter                                          500
                     Ludvika                                        250
                     Gagnef                                         250
                     deltagaravgifter                         ca 50 000
                   Vad varje kommun betalar
                     Säter                                    ca 25 500
                     Ludvika                                  ca 12 750
                 ▸   Gagnef                                   ca 12 750
                ────────────────────────────────────────────────────────────────────────────────
                 Kurs 12 500 kr + Böcker 250 kr
                 Uppskattat: Kurs

                ────────────────────────────────────────────────────────────────────────────────
                 Enter varför?  a ny rad  V läs allt  E till fil  u ångra  : kommando  ? hjälp

                """)
        let claims = try text("9jjjjjjjj<Enter>", try fees())
        #expect(
            claims == """
                 Falun 2020            0 Prog 1 Kö 2 Int 3 Rang 4 Kal 5 Brev 6 Delt [9 Budget]
                 Budget · 4 deltagare                                 Petra Lind, projektledare
                 Varför det här talet? Avgifter (4)
                ────────────────────────────────────────────────────────────────────────────────
                 Avgifter (4): 48 000
                 Avgiften är 12 000 kr. 4 platser debiteras, var och en en gång: 1 där
                 deltagaren har slutat, 1 som någon annan har tagit över.

                 Säter 1  Anna Säter: Hanna Chef, Omsorgen betalar; slutade 10 september,
                 avgiften står kvar
                     Cilla Säter: ingen ny avgift för platsen
                 Säter 2  Bengt Säter: Hanna Chef, Omsorgen betalar
                 Ludvika 1  Anna Ludvika: Hanna Chef, Omsorgen betalar
                 Gagnef 1  Anna Gagnef: Hanna Chef, Omsorgen betalar







                ────────────────────────────────────────────────────────────────────────────────
                 Esc stäng  ? hjälp

                """)
    }

    /// Four seats, one of which somebody has left and another has taken over, and a course that the fees pay.
    func fees() throws -> Scenario {
        var scenario = try Scenario.admitted { falun in
            falun.fee = 12_000
            falun.budget = BudgetSettings(lines: [
                ListedBudgetLine(
                    "course", BudgetLine("Kurs", standing: .estimated, amount: .sum(50_000), bearer: .fee)),
                ListedBudgetLine(
                    "books",
                    BudgetLine("Böcker", standing: .known, amount: .sum(1000), bearer: .municipalities(.seats))),
                ListedBudgetLine(
                    "fees", BudgetLine("Avgifter", side: .funding, standing: .known, amount: .fee, bearer: .fee)),
            ])
        }
        let seat = SeatID("sater", 1)
        if let day = Day(2020, 9, 10) { scenario.wake(on: day) }
        try scenario.leave(scenario.holder(seat))
        try scenario.seat(.offer(seat, to: nil, note: ""))
        try scenario.seat(.answer(seat, .accepted, on: nil, note: ""))
        return scenario
    }
}
