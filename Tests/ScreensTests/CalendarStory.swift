import Domain
import TestSupport

/// A planned course of 2 + 7 + 2 days, with mentor meetings and information around it (S4-9, S4-10).
enum CalendarStory {
    static func plan(_ scenario: inout Scenario) throws {
        for (first, days, title, place, lecturer) in course {
            try add(
                &scenario, first, days: days, title, kind: .courseDay, place: place, lecturer: lecturer,
                theme: "Ledarskap i vardagen", overnight: days > 1)
        }
        try add(&scenario, (2020, 3, 12), days: 1, "Information till anställda", kind: .information, place: "Rådhuset")
        try add(
            &scenario, (2020, 8, 25), days: 1, "Förträff för deltagare och mentorer", kind: .mentorMeeting,
            place: "Stadshuset, Borlänge")
        scenario.wake(on: Day(2020, 4, 26) ?? scenario.today)
    }

    private typealias Date = (Int, Int, Int)

    private static let course: [(Date, days: Int, title: String, place: String, lecturer: String)] = [
        ((2020, 9, 7), 2, "Start: vem är jag som ledare?", "Tällberg", "Ylva Sundin"),
        ((2020, 10, 6), 1, "Samtalet som verktyg", "Borlänge", "Ylva Sundin"),
        ((2020, 11, 11), 1, "När det skaver", "Borlänge", "Torbjörn Ask"),
        ((2020, 12, 10), 1, "Gruppen på väg", "Borlänge", "Torbjörn Ask"),
        ((2021, 1, 15), 1, "Arbetsgivarens ansvar", "Borlänge", "Kristina Vedholm"),
        ((2021, 2, 9), 1, "Att tala så att andra vill lyssna", "Borlänge", "Nadia Fares"),
        ((2021, 3, 15), 1, "Pengarna och nämnden", "Borlänge", "Göran Stolt"),
        ((2021, 4, 14), 1, "Förändra med folk kvar i båten", "Borlänge", "Nadia Fares"),
        ((2021, 5, 11), 2, "Avslut tillsammans med mentorerna", "Tällberg", "Ylva Sundin"),
    ]

    private static func add(
        _ scenario: inout Scenario, _ first: Date, days: Int, _ title: String, kind: OccasionKind, place: String,
        lecturer: String = "", theme: String = "", overnight: Bool = false
    ) throws {
        guard let day = Day(first.0, first.1, first.2) else { return }
        let occasion = Occasion(
            kind: kind, title: title, days: day...(day + days - 1), starts: ClockTime(9, 0), ends: ClockTime(16, 30),
            place: place, lecturer: lecturer, theme: theme, overnight: overnight)
        try scenario.perform(.addOccasion(scenario.drawID(), occasion), as: "tove.kron")
    }
}
