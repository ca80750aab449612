import Domain
import Workflow

extension Texts {
    /// What became of an occasion, in one line: what was entered or taken out, or each field as it was and has become.
    func describe(_ change: Change<Occasion?>, in world: World) -> String {
        guard let new = change.new else {
            return say("\(change.old?.title ?? "") borttaget", "\(change.old?.title ?? "") removed")
        }
        guard let old = change.old else { return "\(new.title), \(period(new.days))" }
        let fields = new.fields(differingFrom: old)
        // Days by themselves are what the calendar is mostly changed in, and need no name.
        if fields == [.days] {
            return say(
                "\(new.title): \(shortPeriod(old.days)) blir \(shortPeriod(new.days))",
                "\(new.title): \(shortPeriod(old.days)) becomes \(shortPeriod(new.days))")
        }
        var told = fields.filter { $0 != .source }
        // When it starts and when it ends are one thing to whoever reads it.
        if told.contains(.starts) { told.removeAll { $0 == .ends } }
        let texts = told.map { field in
            let (before, now) = (value(of: field, in: old, world), value(of: field, in: new, world))
            let isLong = field.isProse && max(before.count, now.count) > 40
            return "\(label(of: field)): " + (isLong ? say("ny text", "another text") : "\(before) → \(now)")
        }
        return "\(old.title): " + (texts.isEmpty ? say("ändrat", "changed") : texts.joined(separator: ", "))
    }

    private func label(of field: OccasionField) -> String {
        switch field {
        case .starts, .ends: say("tider", "times")
        default: OccasionWords.label(field)[language].lowercased()
        }
    }

    /// What stands in a field, as people read it.
    private func value(of field: OccasionField, in occasion: Occasion, _ world: World) -> String {
        let text = occasion.text(of: field)
        switch field {
        case .days: return shortPeriod(occasion.days)
        case .starts, .ends:
            let times = [occasion.starts, occasion.ends].map { $0?.description ?? "" }
            return times.allSatisfy(\.isEmpty) ? "–" : times.joined(separator: "–")
        case .kind: return occasion.kind.label[language]
        case .mode: return occasion.mode.label[language]
        case .access: return occasion.access.label[language]
        case .overnight: return occasion.overnight ? say("ja", "yes") : say("nej", "no")
        case .cohort: return occasion.cohort.map { CohortWords(world).name($0)[language] } ?? say("alla", "all")
        case .groups: return occasion.groups.isEmpty ? "–" : list(occasion.groups.map { $0.label[language] })
        // By name and not by number, and masked where an identity is protected.
        case .participants:
            return occasion.participants.isEmpty ? say("alla", "all") : list(occasion.participants.map(world.name))
        default: return text.isEmpty ? "–" : say("”\(text)”", "“\(text)”")
        }
    }
}

extension OccasionField {
    /// Whether what stands there is too long to be told in a line.
    fileprivate var isProse: Bool {
        switch self {
        case .sessions, .homework, .material, .note, .accessNote: true
        default: false
        }
    }
}
