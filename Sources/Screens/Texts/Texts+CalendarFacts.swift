import Domain
import Workflow

extension Texts {
    /// What a fact about the calendar says, in one line.
    func describe(_ fact: CalendarFact, in world: World) -> String {
        switch fact {
        case .breaksSet(let code, let change):
            let place = world.programme.settings.municipality(code)?.name ?? code.rawValue
            return say("\(place): ", "\(place): ") + describe(change)
        case .freezeBroken(let id, let change):
            let title = world.programme.calendar.entries[id]?.occasion.title ?? id.short
            guard let broken = change.new else {
                return say("\(title): skälet taget tillbaka", "\(title): reason undone")
            }
            let cost = broken.cost.map { say(", \($0) kr", ", \($0) kr") } ?? ""
            return say("\(title) ändrat efter frysdagen: ", "\(title) changed after the freeze: ") + broken.reason
                + cost
        case .released(let number, let name, _):
            return say("kalendern publicerad som nr \(number), \(name)", "calendar published as no. \(number), \(name)")
        }
    }

    private func describe(_ change: Change<[SchoolBreak]?>) -> String {
        let (old, new) = (change.old ?? [], change.new ?? [])
        let added = new.filter { !old.contains($0) }
        if let first = added.first { return "\(first.name) \(period(first.days))" }
        let gone = old.filter { !new.contains($0) }
        return gone.first.map { say("\($0.name) borttaget", "\($0.name) removed") }
            ?? say("skolloven som i inställningarna", "school breaks as in the settings")
    }

    /// Why a command about the calendar was refused, and what to do about it.
    func refusal(_ refusal: CalendarRefusal, in world: World) -> String {
        switch refusal {
        case .frozen(_, let since):
            return say(
                "bokningen är fast sedan \(day(since)); flytten kräver ett skäl (reason=)",
                "the booking has been fixed since \(day(since)); the move takes a reason (reason=)")
        case .published:
            return say(
                "tillfället är publicerat; ställ in det i stället, så att alla får veta",
                "the occasion is published; cancel it instead, so that everybody is told")
        case .nothingToPublish:
            guard let latest = world.programme.calendar.releases.latest else {
                return say("det finns inget att publicera", "there is nothing to publish")
            }
            let who = world.programme.settings.name(of: latest.signature.by)
            let when = moment(latest.signature.at, today: world.today)
            return say(
                "inget har ändrats sedan senaste utgåvan, nr \(latest.number) ”\(latest.name)”, som \(who) publicerade \(when)",
                "nothing has changed since the latest release, no. \(latest.number) “\(latest.name)”, published by \(who) \(when)"
            )
        case .releaseNameTaken(let name):
            return say(
                "en utgåva heter redan ”\(name)”; välj ett annat namn",
                "a release is called “\(name)” already; choose another name")
        case .changedSinceSeen:
            return say(
                "kalendern har ändrats sedan du öppnade frågan, och inget är publicerat; stäng med Esc, se ändringarna (p) och publicera igen (P)",
                "the calendar has changed since you opened the question, and nothing is published; close with Esc, look at the changes (p) and publish again (P)"
            )
        case .noSuchBreak(let name):
            return say("det finns inget lov ”\(name)” i kommunen", "the municipality has no break “\(name)”")
        case .noSuchCohort(let id): return say("det finns ingen omgång \(id)", "there is no cohort \(id)")
        case .nobodyListed:
            return say(
                "delgruppen är tom; ange deltagare, eller välj hela omgången",
                "the part is empty; name its participants, or choose the whole cohort")
        case .sessionDoesNotFit(let session):
            return say(
                "passet ”\(session)” ligger inte på någon av dagarna, eller slutar före sin början",
                "the session “\(session)” lies on none of the days, or ends before it begins")
        }
    }
}
