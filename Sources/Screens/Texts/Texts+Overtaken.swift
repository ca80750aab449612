import Domain
import Workflow

extension Texts {
    /// What two have made of the same thing, line by line: who else, what was there, what stands there now, and what the
    /// person wants.
    func overtaken(_ overtaken: Overtaken, in world: World) -> [String] {
        let subject = overtaken.wanted.applicant.map { world.name($0) + ": " } ?? ""
        let name = writer(overtaken.signature, in: world)
        let has = overtaken.signature?.by == world.actor.id ? "have" : "has"
        var lines = [
            subject + say("\(name) har ändrat samma sak under tiden", "\(name) \(has) changed the same thing meanwhile")
        ]
        guard !isHidden(overtaken.wanted, in: world) else { return lines }
        let mine = describeChange(overtaken.wanted, in: world)
        let before: String? =
            switch overtaken.before {
            case .unknown: nil
            case .nothing: say("inget", "nothing")
            case .fact(let fact): describeChange(fact, in: world)
            }
        let theirs = overtaken.theirs.map { describeChange($0, in: world) }
        // Where the words do not tell them apart, such as another note to the same answer, they are not said twice.
        if let before, before != theirs { lines.append(say("Före: ", "Before: ") + before) }
        if let theirs {
            lines.append(
                say("Nu: ", "Now: ") + theirs + (theirs == mine ? say(" (annan lydelse)", " (other words)") : ""))
        }
        lines.append(say("Ditt: ", "Yours: ") + mine)
        if let hindrance = overtaken.hindrance {
            lines.append(say("Går inte: ", "Not done: ") + refusal(hindrance, in: world))
        }
        return lines
    }

    /// What has become of a ranking while somebody was about to move a person in it.
    func overtaken(_ conflict: RankingConflict, moving id: ApplicantID?, in world: World) -> [String] {
        let name = conflict.by.map { writer($0, nil, in: world) } ?? say("Någon annan", "Somebody else")
        var lines = [
            say(
                "\(name) har ändrat rangordningen under tiden",
                "\(name) \(conflict.by == world.actor.id ? "have" : "has") changed the ranking meanwhile")
        ]
        let changed = RankingDifference(from: conflict.seen, to: conflict.stands).lines
        // Whom one is about to move, and whoever was moved, say more than those who made way.
        let told = [id, conflict.latest].compactMap { $0 }.reduce(into: [ApplicantID]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        for person in told {
            guard let line = changed.first(where: { $0.applicant == person }) else { continue }
            let (from, to) = (place(line.from, conflict.seen), place(line.to, conflict.stands))
            lines.append(
                say("\(world.name(person)): före \(from), nu \(to)", "\(world.name(person)): was \(from), now \(to)"))
        }
        if let id, !changed.contains(where: { $0.applicant == id }),
            let index = conflict.stands.applicants.firstIndex(of: id)
        {
            let now = place(index + 1, conflict.stands)
            lines.append(say("\(world.name(id)): fortfarande \(now)", "\(world.name(id)): still \(now)"))
        }
        return lines
    }

    private func place(_ place: Int?, _ order: RankingOrder) -> String {
        guard let place else { return "–" }
        return order.isSeat(place) ? say("plats \(place)", "place \(place)") : "R\(place - order.seats)"
    }

    /// Who has written something, and when where that is known, as the beginning of a sentence.
    func writer(_ signature: Signature?, in world: World) -> String {
        guard let signature else { return say("Någon annan", "Somebody else") }
        return writer(signature.by, signature.at, in: world)
    }

    private func writer(_ person: PersonID, _ at: Instant?, in world: World) -> String {
        let when = at.map { " (\(moment($0, today: world.today)))" } ?? ""
        return person == world.actor.id
            ? say("Du själv, i ett annat fönster\(when),", "You yourself, in another window\(when),")
            : world.programme.settings.name(of: person) + when
    }

    /// That nothing has been saved, and the keys that choose.
    func choice(key: String, mine: (sv: String, en: String), in world: World) -> String {
        say(
            "Inte sparat än: \(key) \(mine.sv), Ctrl-T låter det som står nu stå.",
            "Not saved yet: \(key) \(mine.en), Ctrl-T leaves what stands now.")
    }
}
