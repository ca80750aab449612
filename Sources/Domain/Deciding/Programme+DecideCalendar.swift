extension Programme {
    func decideAdded(_ id: OccasionID, _ occasion: Occasion, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        try require(Permission.plan, actor)
        guard calendar.entries[id] == nil else { throw .alreadyExists }
        let checked = try wellFormed(occasion)
        return [Scoped(.programme, .occasionSet(id, Change(from: nil, to: checked)))]
    }

    func decideChanged(
        _ id: OccasionID, _ seen: Occasion, _ wanted: Occasion, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        try require(Permission.plan, actor)
        guard let entry = calendar.entries[id] else { throw .noSuchOccasion(id) }
        guard entry.cancelled == nil else { throw .occasionCancelled }
        let merged = try wellFormed(try entry.occasion.merging(wanted, basedOn: seen))
        guard merged != entry.occasion else { throw .nothingToChange }
        return [Scoped(.programme, .occasionSet(id, Change(from: entry.occasion, to: merged)))]
    }

    func decideCancelled(_ id: OccasionID, _ reason: String, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        try require(Permission.plan, actor)
        guard let entry = calendar.entries[id] else { throw .noSuchOccasion(id) }
        guard entry.cancelled == nil else { throw .occasionCancelled }
        let reason = try required(reason, .reason)
        return [Scoped(.programme, .occasionCancelled(id, Change(from: nil, to: reason)))]
    }

    func decideRestored(_ id: OccasionID, _ actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        try require(Permission.plan, actor)
        guard let entry = calendar.entries[id] else { throw .noSuchOccasion(id) }
        guard let cancelled = entry.cancelled else { throw .occasionNotCancelled }
        return [Scoped(.programme, .occasionCancelled(id, Change(from: cancelled.value, to: nil)))]
    }

    private func wellFormed(_ occasion: Occasion) throws(Refusal) -> Occasion {
        var checked = occasion
        checked.title = try required(occasion.title, .title)
        guard occasion.length <= 366 else { throw .invalid(.day, occasion.days.upperBound.description) }
        if let starts = occasion.starts, let ends = occasion.ends, ends <= starts, occasion.length == 1 {
            throw .invalid(.field, "\(starts)–\(ends)")
        }
        return checked
    }
}

extension Occasion {
    /// Merges what two people changed at the same time, field by field; the same field changed both ways is a conflict.
    func merging(_ mine: Occasion, basedOn seen: Occasion) throws(Refusal) -> Occasion {
        var merged = self
        try merged.merge(\.kind, "kind", mine, seen) { $0.rawValue }
        try merged.merge(\.title, "title", mine, seen) { $0 }
        try merged.merge(\.days, "days", mine, seen) { "\($0.lowerBound) – \($0.upperBound)" }
        try merged.merge(\.starts, "starts", mine, seen) { $0?.description ?? "" }
        try merged.merge(\.ends, "ends", mine, seen) { $0?.description ?? "" }
        try merged.merge(\.place, "place", mine, seen) { $0 }
        try merged.merge(\.lecturer, "lecturer", mine, seen) { $0 }
        try merged.merge(\.theme, "theme", mine, seen) { $0 }
        try merged.merge(\.module, "module", mine, seen) { $0 }
        try merged.merge(\.audience, "audience", mine, seen) { $0 }
        try merged.merge(\.overnight, "overnight", mine, seen) { $0 ? "yes" : "no" }
        return merged
    }

    private mutating func merge<Value: Equatable>(
        _ field: WritableKeyPath<Occasion, Value>, _ name: String, _ mine: Occasion, _ seen: Occasion,
        text: (Value) -> String
    ) throws(Refusal) {
        let (wanted, old, theirs) = (mine[keyPath: field], seen[keyPath: field], self[keyPath: field])
        guard wanted != old, wanted != theirs else { return }
        guard theirs == old else {
            throw .conflict(.init(field: name, old: text(old), theirs: text(theirs), mine: text(wanted)))
        }
        self[keyPath: field] = wanted
    }
}
