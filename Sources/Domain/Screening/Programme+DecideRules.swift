extension Programme {
    /// Sets a new rule, or changes the one with the same id; the personnel chief answers for it (S4-6).
    func decideRule(
        _ code: MunicipalityCode, _ rule: SelectionRule, _ seen: SelectionRule?, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        let current = try rulesToChange(code, actor)
        let sound = try sound(rule)
        let index = current.firstIndex { $0.id == rule.id }
        let old = index.map { current[$0] }
        try requireSeen(seen, old, "rule")
        guard sound != old else { throw .nothingToChange }
        var new = current
        if let index { new[index] = sound } else { new.append(sound) }
        return [changing(code, to: SelectionRuleSet(new, reason: sound.reason))]
    }

    func decideRuleEnded(
        _ code: MunicipalityCode, _ id: SelectionRuleID, _ reason: String, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        let current = try rulesToChange(code, actor)
        guard current.contains(where: { $0.id == id }) else { throw .screening(.noSuchRule(id)) }
        let reason = try required(reason, .reason)
        return [changing(code, to: SelectionRuleSet(current.filter { $0.id != id }, reason: reason))]
    }

    private func changing(_ code: MunicipalityCode, to rules: SelectionRuleSet) -> Scoped<Event> {
        Scoped(.municipality(code), .screening(.rulesSet(Change(from: record(code).rules.inForce, to: rules))))
    }

    /// The rules of a municipality, as long as they may be changed by the actor.
    private func rulesToChange(_ code: MunicipalityCode, _ actor: Actor) throws(Refusal) -> [SelectionRule] {
        guard settings.municipality(code) != nil else { throw .noSuchMunicipality(code) }
        try require(Permission.rank, in: code, actor)
        _ = try selectionSettings()
        try requireUnlocked(code)
        try requireScoresSealed(code)
        return record(code).rules.current
    }

    /// Refuses rules once scores are open: a rule made to fit known scores would be no rule (S4-18a).
    func requireScoresSealed(_ code: MunicipalityCode) throws(Refusal) {
        guard !hasRevealedScores(code) else { throw .screening(.scoresRevealed(code)) }
    }

    /// The rule without surrounding space, refused when something is missing from it or it demands no more than the
    /// programme does.
    private func sound(_ rule: SelectionRule) throws(Refusal) -> SelectionRule {
        let names = rule.group.names.map(Programme.trimmed).filter { !$0.isEmpty }
        guard !names.isEmpty else { throw .missing(.group) }
        var effect = rule.effect
        switch effect {
        case .favours: break
        case .demands(let more): try requireHigher(more)
        case .requires(let text): effect = .requires(try required(text, .demand))
        }
        return SelectionRule(
            id: rule.id, SelectionRule.Group(rule.group.kind, names), effect,
            reason: try required(rule.reason, .reason), decidedBy: try required(rule.decidedBy, .decidedBy))
    }

    private func requireHigher(_ more: SelectionSettings.Demand) throws(Refusal) {
        let selection = try selectionSettings()
        guard more.perCriterion != nil || more.mean != nil else { throw .missing(.demand) }
        for threshold in [more.perCriterion, more.mean].compactMap({ $0 })
        where threshold.thousandths > selection.scale.upperBound * 1000 {
            throw .scoreOutsideScale(threshold.thousandths / 1000, selection.scale)
        }
        guard selection.demand.raised(to: more) != selection.demand else { throw .screening(.demandNotHigher) }
    }
}
