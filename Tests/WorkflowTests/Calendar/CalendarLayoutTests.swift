import Testing
import Workflow

@Suite struct CalendarLayoutTests {
    @Test(arguments: [60, 75, 76, 80, 100, 111, 112, 120, 159, 160, 200, 300], [9, 14, 15, 17, 23, 33, 53])
    func everythingFindsRoom(columns: Int, bodyRows: Int) {
        let layout = CalendarLayout(columns: columns, bodyRows: bodyRows)
        #expect(columns - layout.monthsWidth - 3 >= 31, "number, days and a piece of the title")
        #expect(layout.listRows >= 5)
        #expect(layout.listRows + layout.headingRows + layout.detailRows == bodyRows)
        #expect(layout.detailIsBelowMonths || layout.detailRows >= 4)
    }

    @Test(arguments: [(80, 1), (112, 2), (120, 2), (160, 3), (200, 3)])
    func wideTerminalsShowMoreMonths(columns: Int, months: Int) {
        #expect(CalendarLayout(columns: columns, bodyRows: 20).months == months)
    }

    @Test func aTinyTerminalHasARowAllTheSame() {
        #expect(CalendarLayout(columns: 1, bodyRows: 1).listRows == 1)
    }
}
