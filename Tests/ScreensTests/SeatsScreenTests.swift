import Domain
import TestSupport
import Testing
import Workflow

@Suite("The seats one by one on the screen")
struct SeatsScreenTests {
    private let first = SeatID("sater", 1)
    private let second = SeatID("sater", 2)
    private let gagnef = SeatID("gagnef", 1)

    /// The 20th of September: one seat offered and late, one to be offered after a no, one without reserves.
    private func autumn() throws -> Scenario {
        var scenario = try Scenario.admitted()
        if let day = Day(2020, 9, 10) { scenario.wake(on: day) }
        for seat in [first, gagnef] { try scenario.leave(scenario.holder(seat)) }
        try scenario.seat(.offer(first, to: nil, note: "Ringde, väntar på besked från chefen"))
        if let day = Day(2020, 9, 12) { scenario.wake(on: day) }
        try scenario.seat(.attempt(first, on: nil, note: "Svarar inte"))
        if let day = Day(2020, 9, 20) { scenario.wake(on: day) }
        try scenario.leave(scenario.holder(second))
        return scenario
    }

    @Test("What can be done about each vacant seat")
    func vacant80() throws {
        let screen = try rankingScreen(try autumn(), "rut.alm", "3S", 80, 24)
        print("SNAP80\n" + screen)
    }

    @Test("At the smallest size")
    func vacant60() throws {
        let screen = try rankingScreen(try autumn(), "rut.alm", "3S<Down>", 60, 16)
        print("SNAP60\n" + screen)
    }

    @Test("All seats in a large window, in English")
    func all120() throws {
        let screen = try rankingScreen(try autumn(), "petra.lind", "3S<Tab>", 120, 40, language: .english)
        print("SNAP120\n" + screen)
    }

    @Test("Without colours and line drawing")
    func plain() throws {
        let screen = try rankingScreen(try autumn(), "rut.alm", "3S", 80, 24, plain: true)
        print("SNAPPLAIN\n" + screen)
    }

    @Test("The offer and what it means")
    func offer() throws {
        let screen = try rankingScreen(try autumn(), "rut.alm", "3S<Down>e", 80, 24)
        print("SNAPOFFER\n" + screen)
    }

    @Test("All about a seat")
    func story() throws {
        let screen = try rankingScreen(try autumn(), "rut.alm", "3S<Enter>", 80, 30)
        print("SNAPSTORY\n" + screen)
    }

    @Test("A protected identity shows neither name nor manager nor what was said")
    func protected() throws {
        var scenario = try autumn()
        let cilla = scenario.id("Cilla Säter")
        let change = FieldChange(.protected, Change(from: "no", to: "yes"))
        try scenario.perform(.editApplication(cilla, [change]), as: "eva.strom")
        for keys in ["3S", "3S<Enter>", "3Ss<Enter>", "0l"] {
            let screen = try rankingScreen(scenario, "rut.alm", keys, 120, 40)
            #expect(!screen.contains("Cilla"), "\(keys)")
            #expect(!screen.contains("besked från chefen"), "\(keys)")
        }
    }

    @Test("The day after the window")
    func closed() throws {
        var scenario = try autumn()
        if let day = Day(2020, 10, 2) { scenario.wake(on: day) }
        let screen = try rankingScreen(scenario, "rut.alm", "3S<Down>e", 80, 24)
        print("SNAPCLOSED\n" + screen)
    }

    @Test("What the admission would mean")
    func preview() throws {
        let scenario = try Scenario.rankedForSeats(
            { $0.unfilled = .nextMunicipality }, counts: [("sater", 3), ("ludvika", 1), ("gagnef", 0)])
        let screen = try rankingScreen(scenario, "petra.lind", "3Ai", 80, 30)
        print("SNAPPREVIEW\n" + screen)
        let list = try rankingScreen(scenario, "petra.lind", "3A", 80, 24)
        print("SNAPADM\n" + list)
        let decide = try rankingScreen(scenario, "petra.lind", "3AB", 80, 24)
        print("SNAPDECIDE\n" + decide)
    }

    @Test("What waits is on the overview")
    func overview() throws {
        let screen = try rankingScreen(try autumn(), "rut.alm", "0", 80, 24)
        print("SNAPOVER\n" + screen)
    }
}
