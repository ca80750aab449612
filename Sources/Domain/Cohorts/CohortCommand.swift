/// What can be asked for about who follows which cohort.
public enum CohortCommand: Equatable, Sendable {
    /// Puts somebody into a cohort by hand before the distribution is decided; nil leaves it to the proposal again.
    case place(ApplicantID, in: CohortID?, reason: String)
    /// Decides the distribution as it is proposed.
    case decide(reference: String)
    /// Takes the decision up again.
    case reopen(reason: String)
    /// Somebody who takes part goes over to another cohort on a day, or today; what was attended follows.
    case change(ApplicantID, to: CohortID, on: Day?, reason: String)
}

/// A fact about who follows which cohort.
public enum CohortEvent: Equatable, Sendable {
    // In the programme's scope: ids, days and outcomes only.
    case placed(ApplicantID, Change<CohortID?>)
    case distributed(Change<CohortDistribution?>, reason: String)
    case changed(ApplicantID, number: Int, Change<CohortChange?>)

    // In a municipality's scope.
    case explained(ApplicantID, number: Int, Change<CohortReason?>)
}

extension CohortEvent {
    /// The fact that takes this one back; nil for the decision, which is reopened with a reason.
    var inverse: CohortEvent? {
        switch self {
        case .placed(let id, let change): .placed(id, change.inverse)
        case .distributed: nil
        case .changed(let id, let number, let change): .changed(id, number: number, change.inverse)
        case .explained(let id, let number, let change): .explained(id, number: number, change.inverse)
        }
    }

    /// The applicant whose municipality's journal holds the fact; nil for those in the programme's journal.
    var applicant: ApplicantID? {
        switch self {
        case .placed, .distributed, .changed: nil
        case .explained(let id, _, _): id
        }
    }

    /// Whether the fact names an applicant.
    func concerns(_ id: ApplicantID) -> Bool {
        switch self {
        case .placed(let other, _), .changed(let other, _, _), .explained(let other, _, _): other == id
        case .distributed(let change, _): [change.old, change.new].contains { $0?.names(id) == true }
        }
    }
}

extension Programme {
    mutating func apply(_ event: CohortEvent, _ signature: Signature) {
        switch event {
        case .placed(let id, let change): cohorts.placements[id] = change.new.map { Signed($0, signature) }
        case .distributed(let change, _): cohorts.distribution = change.new.map { Signed($0, signature) }
        case .changed(let id, let number, let change):
            var all = cohorts.changes[id] ?? []
            all.set(change.new.map { Signed($0, signature) }, number: number)
            cohorts.changes[id] = all.isEmpty ? nil : all
        case .explained: break
        }
    }
}

extension AfterDecision {
    mutating func apply(_ event: CohortEvent, _ signature: Signature) {
        guard case .explained(_, let number, let change) = event else { return }
        cohortReasons.set(change.new.map { Signed($0, signature) }, number: number)
    }
}

extension Array {
    /// Adds an element that stands there by its number from 1, or takes it away again.
    fileprivate mutating func set(_ element: Element?, number: Int) {
        if let element {
            append(element)
        } else if indices.contains(number - 1) {
            remove(at: number - 1)
        }
    }
}
