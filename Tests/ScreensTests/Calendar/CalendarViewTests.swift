import Domain
import Screens
import Terminal
import TestSupport
import Testing
import Workflow

/// The calendar's other views as they are seen, and what comes of planning in them.
@Suite struct CalendarViewTests {
    /// The planned course with what is known of a venue, a homework, school breaks and a release.
    private func scenario(on day: String? = nil) throws -> Scenario {
        var scenario = Scenario.falun {
            let days = Day(2021, 3, 1).map { $0...($0 + 4) }
            $0.calendar = CalendarSettings(
                minimumDaysBetween: 21,
                breaks: days.map { [SchoolBreak(municipality: "sater", name: "sportlov", days: $0)] } ?? [],
                freeze: FreezeTerms(days: 30, costPerPerson: 800))
        }
        let planned = try Scenario.plannedCalendar().programme.calendar
        for entry in planned.sorted {
            var occasion = entry.occasion
            if entry.id == OccasionID(rawValue: 9) {
                (occasion.address, occasion.access) = ("Hotellvägen 2, Tällberg", .adapted)
                (occasion.module, occasion.groups) = ("Leda verksamheten", [.cohort, .mentors])
            }
            if entry.id == OccasionID(rawValue: 8) { occasion.homework = "Skriv ett utkast till din plan." }
            try scenario.perform(.addOccasion(entry.id, occasion), as: "tove.kron")
        }
        try scenario.perform(.calendar(.publish(name: "Kursåret", note: "", seen: nil)), as: "tove.kron")
        scenario.wake(on: try #require(Day(day ?? "2020-04-26")))
        return scenario
    }

    private func player(
        _ keys: String, _ width: Int, _ height: Int, _ language: Language = .swedish, on day: String? = nil
    ) throws -> Player {
        var player = Player(try scenario(on: day), as: "tove.kron", language: language)
        player.resize(width, height)
        try player.press(keys)
        return player
    }

    @Test func aWeek() throws {
        let screen = try player("4<End>v", 80, 24).screen()
        #expect(
            screen.joined(separator: "\n") == """
                x
                """)
    }

    @Test func aYear() throws {
        let screen = try player("4<End>vv", 80, 24).screen()
        #expect(
            screen.joined(separator: "\n") == """
                x
                """)
    }

    @Test func aYearInASmallPlainWindowInEnglish() throws {
        let screen = try player("4<End>vv", 60, 16, .english).screen(ascii: true, mono: true)
        #expect(
            screen.joined(separator: "\n") == """
                x
                """)
    }

    @Test func theAgenda() throws {
        let screen = try player("4<End>vvv", 80, 24).screen()
        #expect(
            screen.joined(separator: "\n") == """
                x
                """)
    }

    @Test func anOccasionInFull() throws {
        let screen = try player("4<End><Up><Enter>", 80, 24).screen()
        #expect(
            screen.joined(separator: "\n") == """
                x
                """)
    }

    /// Move the last residential into Ascension week after the freeze, and see every warning before anything is done.
    @Test func theLastResidentialIntoAscensionWeek() throws {
        let screen = try player("4<End><Right>", 80, 24, on: "2021-05-01").screen()
        #expect(
            screen.joined(separator: "\n") == """
                x
                """)
    }

    @Test func whatHasChangedSinceTheReleaseAndWhoIsTold() throws {
        let screen = try player("4<End><Left><Enter><Up>xSnö<Enter>p", 80, 24).screen()
        #expect(
            screen.joined(separator: "\n") == """
                x
                """)
    }

    @Test func aProposedSeries() throws {
        let keys = "4S<Tab>Nätverk<Tab><Tab><Tab><Ctrl-U>6<Tab><Ctrl-U>2020-09-20<Tab><Tab><Ctrl-S><Down>"
        let screen = try player(keys, 80, 24).screen()
        #expect(
            screen.joined(separator: "\n") == """
                x
                """)
    }

    @Test func publishingInASmallWindow() throws {
        let screen = try player("4<End><Right><Enter>P", 60, 16).screen()
        #expect(
            screen.joined(separator: "\n") == """
                x
                """)
    }

    /// Plan the whole Falun year from an empty calendar within the checks: a series, and nothing to remark.
    @Test func theWholeFalunYearFromAnEmptyCalendar() throws {
        var player = Player(Scenario.falun { $0.calendar = CalendarSettings(minimumDaysBetween: 21) }, as: "tove.kron")
        try player.press("4S<Tab>Framtida<Space>chefer<Ctrl-S>")
        #expect(player.text().contains("Blir:  11/11 dagar  9/9 tillfällen  internat först och sist ✓"))
        try player.press("<Enter>")
        #expect(player.state.calendar.plan?.holds == true)
        #expect(player.state.calendar.plan?.loadHolds == true)
        #expect(player.state.calendar.rows.allSatisfy { $0.warnings.isEmpty })
        #expect(player.state.calendar.rows.count { $0.number != nil } == 9)
        try player.press("u")
        #expect(player.state.calendar.rows.allSatisfy { $0.occasion == nil }, "one undo")
    }

    /// Every view at every size: the cursor stands somewhere, and nothing runs out of the window.
    @Test(arguments: [(60, 16), (80, 24), (100, 30), (120, 40), (200, 60)])
    func everyViewFitsAndHasACursor(width: Int, height: Int) throws {
        for keys in ["v", "vv", "vvv", "<Enter>", "<Right>", "<Right>v"] {
            for ascii in [false, true] {
                let player = try player("4<End>" + keys, width, height)
                let grid = grid(player.state, player.world, width: width, height: height, ascii: ascii)
                let cursor = try #require(grid.cursor, "\(keys) at \(width)×\(height)")
                #expect(grid.bounds.contains(cursor))
            }
        }
    }

    /// `--linear`: no months beside the list.
    @Test func linearViewsHaveNoMonths() throws {
        var player = try player("4<End>", 80, 24)
        var world = player.world
        world.isLinear = true
        let theme = Theme(Capabilities(colors: .none, usesUnicode: true), isLinear: true)
        let rows = Painter.draw(
            Scene(state: player.state, world: world, theme: theme), size: Size(width: 80, height: 24)
        ).rows
        #expect(!rows.contains { $0.contains("må  ti  on") })
        #expect(rows.contains { $0.contains("Avslut tillsammans med mentorerna") })
        try player.press("<Right>")
        let tried = Painter.draw(
            Scene(state: player.state, world: world, theme: theme), size: Size(width: 80, height: 24)
        ).rows
        #expect(!tried.contains { $0.contains("må  ti  on") })
    }
}
