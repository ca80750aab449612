/// What erasing a person does to a fact.
public enum ErasureEffect: Equatable, Sendable {
    /// It says nothing about the person beyond the id, or nothing at all.
    case untouched
    /// It is about the person and goes.
    case erased
    /// It is also about others or holds an order together: this stays of it.
    case replaced(Event)
}

extension Event {
    /// What erasing somebody does to the fact.
    ///
    /// What is about the person alone goes. In orders, seats and lots the id stays, which stands for nobody once all else
    /// is gone: others' places and the counts of seats rest on it.
    public func erasing(_ id: ApplicantID) -> ErasureEffect {
        switch self {
        case .rankingMoved(let moved, let placement, let before, let order):
            guard moved == id else { return .untouched }
            return replaced(
                .rankingMoved(
                    id, placement?.withoutReason, placementBefore: before?.withoutReason, order: order))
        case .rankingSubmitted(let version, let seats, let entries):
            return replaced(
                .rankingSubmitted(
                    version: version, seats: seats,
                    entries.map { $0.applicant == id ? RankedEntry(applicant: id, mean: nil, scoreCount: 0) : $0 }))
        case .screening(.duplicateRuled(let one, let other, let change)) where other == id && one != id:
            let silent = Change(
                from: change.old.map { DuplicateRuling($0.outcome) }, to: change.new.map { DuplicateRuling($0.outcome) }
            )
            return replaced(.screening(.duplicateRuled(one, other: other, silent)))
        default: return applicant == id ? .erased : .untouched
        }
    }

    private func replaced(_ event: Event) -> ErasureEffect { event == self ? .untouched : .replaced(event) }
}

/// The texts by which somebody can be found where others have written: names, addresses and numbers, also earlier ones.
public struct IdentifyingTexts: Equatable, Sendable {
    private var firstNames: Set<String> = []
    private var lastNames: Set<String> = []
    private var addresses: Set<String> = []

    /// Nothing yet.
    public init() {}

    /// Learns what an application says.
    public mutating func learn(_ application: Application) {
        for field in ApplicationField.allCases { learn(field, application[field]) }
    }

    /// Learns what a fact says of somebody.
    public mutating func learn(_ event: Event, of id: ApplicantID) {
        switch event {
        case .applicationReceived(id, let application), .applicationRetracted(id, let application):
            learn(application)
        case .applicationEdited(id, let changes):
            for change in changes {
                learn(change.field, change.change.old)
                learn(change.field, change.change.new)
            }
        default: break
        }
    }

    private mutating func learn(_ field: ApplicationField, _ text: String) {
        guard !text.isEmpty else { return }
        switch field {
        case .firstName: firstNames.insert(text)
        case .lastName: lastNames.insert(text)
        case .email, .phone: addresses.insert(text)
        default: break
        }
    }

    /// First names each with the last names, as tables have them in columns of their own.
    public var names: [(first: String, last: String)] {
        firstNames.sorted().flatMap { first in lastNames.sorted().map { (first, $0) } }
    }

    /// Full names both ways, e-mail addresses and phone numbers, the longest first.
    public var texts: [String] {
        let names = firstNames.flatMap { first in lastNames.flatMap { ["\(first) \($0)", "\($0), \(first)"] } }
        return (names + addresses).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    }
}
