public import Domain

/// A programme in memory that tests drive by commands, with a clock and ids that are the same in every run.
///
/// A value: copying one keeps a state to come back to, or branches into two sessions that know nothing of each other.
/// Everything goes through `Programme.decide` and `Programme.apply`, so no scenario can stand in a state that the
/// rules do not allow.
public struct Scenario: Sendable {
    /// A fact with its scope and who recorded it when.
    public struct Record: Equatable, Sendable {
        /// The fact.
        public let fact: Scoped<Event>
        /// Who recorded it and when.
        public let signature: Signature
    }

    /// The programme as it stands.
    public private(set) var programme: Programme
    /// All facts so far, oldest first, as a journal would hold them.
    public private(set) var history: [Record] = []
    /// The time; every command moves it one minute on.
    public var now: Instant
    private var idsDrawn: UInt64 = 0

    /// A programme before its first fact, at 09:00 on Monday 6 April 2020, the week after the last day to apply.
    public init() {
        programme = Programme()
        now = Instant(milliseconds: 1_586_156_400_000)
    }

    /// A programme defined with settings.
    public init(_ settings: ProgrammeSettings) {
        self.init()
        let defined = Event.settingsDefined(Change(from: nil, to: settings))
        record([Scoped(.programme, defined)], by: "petra.lind")
    }

    /// The date on Swedish clocks.
    public var today: Day { now.swedishDay }

    /// Puts the clock at nine in the morning of a day.
    public mutating func wake(on day: Day) {
        now = Instant(day: day, time: ClockTime(9, 0) ?? now.swedishTime)
    }

    /// The next id, the same in every run.
    public mutating func drawID<Subject>(_: Subject.Type = Subject.self) -> RandomID<Subject> {
        idsDrawn += 1
        return RandomID(rawValue: idsDrawn)
    }

    /// A person of the programme as the one who acts; a stranger without roles when there is no such person.
    public func actor(_ id: PersonID) -> Actor {
        guard let person = programme.settings.person(id) else { return Actor(id: id, name: id.rawValue, roles: []) }
        return Actor(id: person.id, name: person.name, roles: person.roles)
    }

    /// Carries out a command, or throws the refusal and changes nothing.
    @discardableResult
    public mutating func perform(_ command: Command, as person: PersonID) throws(Refusal) -> [Scoped<Event>] {
        let facts = try programme.decide(command, by: actor(person), on: today)
        record(facts, by: person)
        return facts
    }

    /// Takes recorded facts back, or throws the refusal and changes nothing.
    @discardableResult
    public mutating func undo(_ facts: [Scoped<Event>], as person: PersonID) throws(Refusal) -> [Scoped<Event>] {
        let inverses = try programme.decideUndo(of: facts, by: actor(person), on: today)
        record(inverses, by: person)
        return inverses
    }

    /// The reason why a command would be refused now; nil when it would be carried out. Nothing changes either way.
    public func refusal(of command: Command, as person: PersonID) -> Refusal? {
        do throws(Refusal) {
            _ = try programme.decide(command, by: actor(person), on: today)
            return nil
        } catch {
            return error
        }
    }

    /// The reason why an undo would be refused now; nil when it would be carried out. Nothing changes either way.
    public func refusal(ofUndoing facts: [Scoped<Event>], as person: PersonID) -> Refusal? {
        do throws(Refusal) {
            _ = try programme.decideUndo(of: facts, by: actor(person), on: today)
            return nil
        } catch {
            return error
        }
    }

    /// Records facts as they stand, past all rules, as the journal of another session would bring them.
    public mutating func record(_ facts: [Scoped<Event>], by person: PersonID) {
        let signature = Signature(by: person, at: now)
        for fact in facts {
            programme.apply(fact.value, in: fact.scope, signed: signature)
            history.append(Record(fact: fact, signature: signature))
        }
        now = Instant(milliseconds: now.milliseconds + 60_000)
    }

    /// The programme folded anew from all facts, as a restart does.
    public func replayed() -> Programme {
        history.reduce(into: Programme()) { programme, record in
            programme.apply(record.fact.value, in: record.fact.scope, signed: record.signature)
        }
    }
}
