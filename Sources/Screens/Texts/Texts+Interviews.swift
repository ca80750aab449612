import Domain
import Workflow

extension Texts {
    /// How far a card has come, as a word or two for lists.
    func standing(_ standing: CardStanding, of criteria: Int) -> String {
        switch standing {
        case .open(0): say("ej börjat", "not begun")
        case .open(let rated): say("\(rated) av \(criteria)", "\(rated) of \(criteria)")
        case .sealed: say("inlämnat", "handed in")
        case .setAside: say("jäv", "conflict")
        }
    }

    /// Why an open card cannot be filled in now, as a word or two for lists.
    func shortHindrance(_ refusal: Refusal) -> String {
        switch refusal {
        case .wrongStage(.test, _): say("test kvar", "no test")
        case .rankingLocked, .admissionDecided: say("låst", "locked")
        default: say("inte nu", "not now")
        }
    }

    /// How many of a panel's cards are in; in words when all of them are.
    func panelProgress(_ programme: Programme, _ progress: Progress) -> String {
        let (sealed, members) = programme.panelProgress(progress)
        if programme.isOpened(progress) { return say("alla inne", "all in") }
        return say("\(sealed) av \(members) inne", "\(sealed) of \(members) in")
    }

    /// When an interview is, with its end where it has one: `tis 21 apr 13:30–14:15`.
    func interviewPeriod(_ panel: Panel, today: Day) -> String {
        interviewTime(panel, today: today) + (panel.ends.map { "–\($0)" } ?? "")
    }

    /// When an interview is: `i dag 13:30`, `tis 21 apr 13:30`; says so when it is not booked.
    func interviewTime(_ panel: Panel, today: Day) -> String {
        guard let day = panel.day else { return say("inte bokad", "not booked") }
        let date: String
        switch day - today {
        case 0: date = say("i dag", "today")
        case 1: date = say("i morgon", "tomorrow")
        default: date = "\(shortWeekday(day.weekday)) \(shortDay(day))"
        }
        return panel.time.map { "\(date) \($0)" } ?? date
    }

    /// A scale as `1–5`.
    func scale(_ scale: ClosedRange<Int>) -> String { "\(scale.lowerBound)–\(scale.upperBound)" }
}
