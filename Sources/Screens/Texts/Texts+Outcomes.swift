public import Domain
import Workflow

extension Texts {
    /// When outcomes are told, in a few words.
    public func name(of point: OutcomePoint) -> String {
        switch point.months {
        case nil: say("i dag", "today")
        case 0?: say("vid slutet", "at the end")
        case let months?: say("efter \(months) månader", "after \(months) months")
        }
    }

    /// How far away a day is on which outcomes will be told.
    func timeLeft(to day: Day, from today: Day) -> String {
        guard day - today > 62 else { return countdown(to: day, from: today) }
        var months = 0
        while today.adding(months: months + 1) <= day { months += 1 }
        return say("om \(months) månader", "in \(months) months")
    }

    /// How many had become managers: `7 av 15 = 46,7 %`; where some are unknown, the least share and, where there is room
    /// for all of it, the highest.
    public func managers(_ count: OutcomeCount, isShort: Bool = false) -> String {
        let (part, whole, unknown) = (count.managers, count.participants, count.unknownManagers)
        guard unknown < whole else {
            return say("okänt för alla \(whole)", "unknown for all \(whole)")
        }
        let share = say(
            "\(part) av \(whole) = \(percent(count.share))", "\(part) of \(whole) = \(percent(count.share))")
        guard unknown > 0 else { return share }
        let least = say("minst \(share); ", "at least \(share); ") + self.unknown(unknown)
        return isShort
            ? least
            : least + say(", högst \(percent(count.highestShare))", ", at most \(percent(count.highestShare))")
    }

    /// Whom the participants worked for, each with the same denominator.
    func employers(_ count: OutcomeCount) -> String {
        var parts = [say("\(count.stayed) kvar i sin kommun", "\(count.stayed) with their municipality")]
        if count.moved > 0 {
            parts.append(say("\(count.moved) i en annan av kommunerna", "\(count.moved) with another of them"))
        }
        parts.append(say("\(count.left) har slutat", "\(count.left) have left"))
        if count.unknownEmployers > 0 {
            parts.append(unknown(count.unknownEmployers))
        }
        return parts.joined(separator: ", ") + say(" (av \(count.participants))", " (of \(count.participants))")
    }

    private func unknown(_ count: Int) -> String { say(count == 1 ? "1 okänd" : "\(count) okända", "\(count) unknown") }

    /// Since when a participant is a manager, in a column.
    func standing(of alumnus: Alumnus, in world: World) -> String {
        let hidden = !world.listsDetails(of: alumnus.applicant)
        if let first = alumnus.career.firstPost {
            let post = hidden || first.note.post.isEmpty ? "" : ", \(first.note.post)"
            return shortDay(first.day) + " \(first.day.year)" + post
        }
        guard let last = alumnus.career.history.last(where: { $0.note.isManager == false }) else {
            return say("okänt", "unknown")
        }
        return say("inte chef ", "no manager ") + shortDay(last.day) + " \(last.day.year)"
    }

    /// Whom a participant works for as far as is known, in a column.
    func employer(of alumnus: Alumnus, in world: World) -> String {
        let hidden = !world.listsDetails(of: alumnus.applicant)
        switch alumnus.career.history.last(where: { $0.note.employer != nil })?.note.employer {
        case .own?: return say("kvar", "stayed")
        case .participating(let code)?:
            return hidden ? say("annan", "other") : world.programme.settings.municipality(code)?.name ?? code.rawValue
        case .elsewhere?: return say("slutat", "left")
        case nil: return say("okänt", "unknown")
        }
    }

    /// What a municipality has to recruit a year: `400 medarbetare om året till och med 2020`; managers go without saying.
    func need(_ need: RecruitmentNeed) -> String {
        let years = need.lastYear.map { say(" till och med \($0)", " until \($0)") } ?? ""
        let whom = need.whom == .employees ? say(" medarbetare", " employees") : ""
        return say("\(need.perYear)\(whom) om året\(years)", "\(need.perYear)\(whom) a year\(years)")
    }

    /// Why those who took part are not set against a need of staff of any kind.
    var needIsWider: String {
        say(
            "Behovet gäller alla medarbetare, inte bara chefer; hur stor del som är chefer är inte angivet, så ingen "
                + "andel räknas.",
            "The need is of all staff, not only of managers; how many of them are managers is not stated, so no "
                + "share is computed.")
    }

    /// Whether somebody wants to be in the network, in a column.
    func network(_ answer: NetworkAnswer?) -> String {
        guard let answer else { return "–" }
        return answer.wants ? say("ja", "yes") : say("nej", "no")
    }

    /// What a fact about outcomes says.
    func describe(_ event: OutcomeEvent, in world: World) -> String {
        switch event {
        case .noted(let id, let day, let change):
            let when = self.day(day, relativeTo: world.today)
            guard let note = change.new else {
                return say("uppgiften om \(when) borttagen", "what was recorded of \(when) removed")
            }
            return "\(when): \(world.text(of: note, about: id))"
        case .networkAnswered(_, let change):
            guard let answer = change.new else { return say("svaret om nätverket borttaget", "network answer removed") }
            return answer.wants
                ? say("vill vara med i nätverket", "wants to be in the network")
                : say("vill inte vara med i nätverket", "does not want to be in the network")
        }
    }

    /// Why something about outcomes was refused.
    func refusal(_ refusal: OutcomeRefusal, in world: World) -> String {
        func text(_ day: Day) -> String { self.day(day, relativeTo: world.today) }
        switch refusal {
        case .notParticipant:
            return say("personen har inte haft någon plats i programmet", "the person has had no seat in the programme")
        case .nothingSaid:
            return say(
                "säg om personen är chef, eller var personen arbetar", "say if the person is a manager, or works where")
        case .dayOutside(let day, let range):
            return say(
                "\(text(day)) går inte; dagen ska ligga från \(text(range.lowerBound)) till i dag",
                "\(text(day)) will not do; the day must lie from \(text(range.lowerBound)) until today")
        case .nothingRecorded(let day):
            return say("inget är inskrivet om \(text(day))", "nothing is recorded of \(text(day))")
        }
    }
}
