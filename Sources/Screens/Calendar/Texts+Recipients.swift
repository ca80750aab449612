import Domain
import Workflow

extension Texts {
    /// Who must be told, in a few words: `24 deltagare, Ylva Sundin och Tällberg`.
    func summary(_ recipients: [Recipient], in world: World) -> String {
        var parts: [String] = []
        let participants = recipients.count { if case .participant = $0 { true } else { false } }
        if participants > 0 { parts.append(say("\(participants) deltagare", "\(participants) participants")) }
        let people = recipients.count { if case .person = $0 { true } else { false } }
        if people > 2 { parts.append(say("\(people) med roll", "\(people) with a role")) }
        for recipient in recipients {
            switch recipient {
            case .participant: break
            case .person: if people <= 2 { parts.append(name(of: recipient, in: world)) }
            case .group, .described, .lecturer, .supplier, .venue: parts.append(name(of: recipient, in: world))
            }
        }
        return list(parts)
    }

    /// What somebody who must be told is called; a protected identity stays hidden.
    func name(of recipient: Recipient, in world: World) -> String {
        switch recipient {
        case .participant(let id, _): world.name(id)
        case .person(let id): world.programme.settings.name(of: id)
        case .group(let group): group.label[language]
        case .described(let text): text
        case .lecturer(let name), .supplier(let name), .venue(let name): name
        }
    }

    /// What a change says in one line, for a list of changes.
    func line(_ change: OccasionChange, in world: World) -> String {
        let (title, days) = (change.new.occasion.title, change.new.occasion.days)
        switch change.sort {
        case .added: return "\(title), \(weekdayPeriod(days))"
        case .moved:
            guard let old = change.old?.occasion else { return title }
            if old.days != days {
                return say(
                    "\(title): \(weekdayPeriod(old.days)) blir \(weekdayPeriod(days))",
                    "\(title): \(weekdayPeriod(old.days)) becomes \(weekdayPeriod(days))")
            }
            return say(
                "\(title): \(orDash(times(of: old))) blir \(orDash(times(of: change.new.occasion)))",
                "\(title): \(orDash(times(of: old))) becomes \(orDash(times(of: change.new.occasion)))")
        case .changed: return title
        case .cancelled: return "\(title), \(weekdayPeriod(days)): \(change.new.cancelled ?? "")"
        case .restored: return "\(title), \(weekdayPeriod(days))"
        }
    }

    /// What differs in the fields, one line each; the days are told by ``line(_:in:)``.
    func fieldLines(_ change: OccasionChange, in world: World) -> [String] {
        guard let old = change.old?.occasion else { return [] }
        let skipped: [OccasionField] = change.sort == .moved ? [.days, .starts, .ends] : []
        return change.fields.filter { !skipped.contains($0) }.map { field in
            let label = OccasionWords.label(field)[language]
            return
                "\(label): \(orDash(value(field, old, in: world))) → \(orDash(value(field, change.new.occasion, in: world)))"
        }
    }

    /// What stands in a field, as people say it.
    func value(_ field: OccasionField, _ occasion: Occasion, in world: World) -> String {
        switch field {
        case .kind: occasion.kind.label[language]
        case .days: weekdayPeriod(occasion.days)
        case .mode: occasion.mode.label[language]
        case .access: occasion.access.label[language]
        case .groups: list(occasion.groups.map { $0.label[language] })
        case .participants: list(occasion.participants.map(world.name))
        case .overnight: occasion.overnight ? say("ja", "yes") : say("nej", "no")
        case .cohort:
            world.programme.settings.cohorts.first { $0.id == occasion.cohort }?.name[language]
                ?? say("alla omgångar", "all cohorts")
        default: occasion.text(of: field)
        }
    }

    private func orDash(_ text: String) -> String { text.isEmpty ? "–" : text }
}
