/// What is done about matters that have to be decided again in a cloned programme.
public enum DecisionCommand: Equatable, Sendable {
    /// Notes that a matter has been decided, where that is written down.
    ///
    /// - Parameter day: The day of the decision; nil when it is not known.
    case record(matter: String, reference: String, day: Day?)
}

/// Where a matter was decided.
public struct DecisionNote: Hashable, Sendable {
    /// Where the decision is found, such as a paragraph of minutes; never empty.
    public let reference: String
    /// The day of the decision; nil when unknown.
    public let day: Day?

    /// A decision.
    public init(reference: String, day: Day?) {
        self.reference = reference
        self.day = day
    }
}

/// A fact about a decision on the programme's settings.
public enum DecisionEvent: Equatable, Sendable {
    /// Where a matter was decided; nil while it is open.
    case recorded(matter: String, Change<DecisionNote?>)

    /// The fact that takes this one back.
    var inverse: DecisionEvent {
        switch self {
        case .recorded(let matter, let change): .recorded(matter: matter, change.inverse)
        }
    }
}

extension Programme {
    /// What was decided for the programme that this one was cloned from and that nobody has decided here (S1-11).
    ///
    /// A matter is decided by what decides it, such as a quota; in the settings; or by a note of where it was.
    public var openDecisions: [String] {
        (settings.origin?.undecided ?? []).filter { matter in
            recordedDecisions[matter] == nil && !settings.decisions.contains { $0.settings.contains(matter) }
                && !isDecidedByItself(matter)
        }
    }

    private func isDecidedByItself(_ matter: String) -> Bool {
        switch matter {
        case "quotas": return !quotas.isEmpty || seatDecisions.allocation != nil
        case "allocation": return seatDecisions.allocation != nil
        case "unfilled": return seatDecisions.rule != nil
        case "fee": return settings.fee != nil
        case "budget": return !budgetChanges.versions.isEmpty
        case "breaks": return !calendar.enteredBreaks.isEmpty
        default:
            guard matter.hasPrefix(CarriedDecision.rulesPrefix) else { return false }
            let code = MunicipalityCode(String(matter.dropFirst(CarriedDecision.rulesPrefix.count)))
            return record(code).rules.number > 0
        }
    }

    func decide(_ command: DecisionCommand, _ actor: Actor, _ today: Day) throws(Refusal) -> [Scoped<Event>] {
        switch command {
        case .record(let matter, let reference, let day):
            try require(Permission.decideQuota, actor)
            guard (settings.origin?.undecided ?? []).contains(matter) else { throw .invalid(.field, matter) }
            let reference = try required(reference, .reference)
            if let day, day > today { throw .dayTooLate(day, latest: today) }
            let old = recordedDecisions[matter]?.value
            let new = DecisionNote(reference: reference, day: day)
            guard old != new else { throw .nothingToChange }
            return [Scoped(.programme, .decision(.recorded(matter: matter, Change(from: old, to: new))))]
        }
    }

    mutating func apply(_ event: DecisionEvent, _ signature: Signature) {
        switch event {
        case .recorded(let matter, let change):
            recordedDecisions[matter] = change.new.map { Signed($0, signature) }
        }
    }

    /// Puts in the decisions noted as a snapshot holds them.
    public mutating func restore(_ decisions: [String: Signed<DecisionNote>]) { recordedDecisions = decisions }
}
