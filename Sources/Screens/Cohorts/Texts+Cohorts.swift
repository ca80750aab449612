import Domain
import Workflow

extension Texts {
    /// What a fact about cohorts says; names of people stand before it where the fact is about one.
    func describe(_ event: CohortEvent, in world: World) -> String {
        let words = CohortWords(world)
        switch event {
        case .placed(let id, let change):
            let name = world.name(id)
            guard let cohort = change.new.map({ words.name($0) }) else {
                return say("\(name): omgång som föreslaget", "\(name): cohort as proposed")
            }
            return say("\(name) till \(cohort.swedish) för hand", "\(name) to \(cohort.english) by hand")
        case .distributed(let change, let reason):
            guard let decided = change.new else {
                return say("omgångarna öppnade igen: \(reason)", "cohorts reopened: \(reason)")
            }
            let counts = world.programme.settings.cohorts.map { cohort in
                "\(cohort.name[language]) \(decided.places.count { $0.cohort == cohort.id })"
            }
            return say("omgångarna beslutade: ", "cohorts decided: ") + list(counts) + " (\(decided.reference))"
        case .changed(let id, _, let change):
            let name = world.name(id)
            guard let made = change.new else {
                return say("\(name): bytet av omgång ångrat", "\(name): change of cohort undone")
            }
            let (cohort, day) = (words.name(made.to), shortDay(made.day))
            return say("\(name) byter till \(cohort.swedish) \(day)", "\(name) changes to \(cohort.english) on \(day)")
        case .explained(_, _, let change):
            guard let reason = change.new else { return say("skälet borttaget", "reason removed") }
            return say("skäl för omgången – \(reason.reason)", "reason for the cohort – \(reason.reason)")
        }
    }

    /// Why something about cohorts was refused, and what to do about it.
    func refusal(_ refusal: CohortRefusal, in world: World) -> String {
        let words = CohortWords(world)
        switch refusal {
        case .oneCohort: return say("programmet har bara en omgång", "the programme has one cohort only")
        case .noSuchCohort(let text):
            let ids = world.programme.settings.cohorts.map(\.id.rawValue).joined(separator: ", ")
            return say(
                "det finns ingen omgång \(text); det finns \(ids)", "there is no cohort \(text); there is \(ids)")
        case .notDistributed(let id):
            return say(
                "\(world.name(id)) har varken plats eller reservplats",
                "\(world.name(id)) has neither a seat nor a place among the reserves")
        case .decided:
            return say(
                "omgångarna är beslutade; öppna dem igen (R i vyn Omgångar), eller låt personen byta omgång",
                "the cohorts are decided; reopen them (R in the view Cohorts), or let the person change cohort")
        case .notDecided:
            return say(
                "det är inte beslutat vilka som följer vilken omgång; det görs i vyn Omgångar (3, A, o)",
                "it is not decided who follows which cohort; that is done in the view Cohorts (3, A, o)")
        case .tooMany(let cohort, let count, let seats):
            let name = words.name(cohort)
            return say(
                "\(name.swedish) får \(count) på \(seats) platser; flytta någon därifrån",
                "\(name.english) gets \(count) on \(seats) seats; move somebody out of it")
        case .builtOn:
            return say(
                "platser har erbjudits eller någon har bytt omgång efter beslutet; det kan inte öppnas igen",
                "seats have been offered or somebody has changed cohort since; the decision cannot be reopened")
        case .follows(let cohort):
            let name = words.name(cohort)
            return say("följer redan \(name.swedish)", "follows \(name.english) already")
        case .dayOutside(let wrong, let days):
            return say(
                "\(day(wrong)) går inte; från \(day(days.lowerBound)) till den nya omgångens slut \(day(days.upperBound))",
                "\(day(wrong)) will not do; from \(day(days.lowerBound)) to the end of the new cohort on \(day(days.upperBound))"
            )
        case .changedLater(let day):
            return say(
                "personen bytte omgång \(self.day(day)); ett nytt byte måste ligga efter",
                "the person changed cohort on \(self.day(day)); another change must come after that")
        case .attended:
            return say(
                "närvaro är registrerad i den nya omgången; byt tillbaka med skäl i stället",
                "attendance is recorded in the new cohort; change back with a reason instead")
        }
    }
}
