public import Domain
import Screens
public import Terminal
public import Workflow

/// A person at the keyboard of a whole session in memory: keys become actions, and what the state machines ask for is
/// done to a scenario as the run loop does it to the store.
public struct Player: Sendable {
    /// The programme that the session works on.
    public var scenario: Scenario
    /// Where the person is.
    public private(set) var state: AppState
    /// Everything asked of the run loop so far, in order.
    public private(set) var effects: [Effect] = []
    /// Why nothing can be changed; nil when changes are possible.
    public var readOnly: LocalizedText?
    /// Who else has the programme open.
    public var others: [Whereabouts] = []

    private let person: PersonID
    private let language: Language
    private var size: (columns: Int, rows: Int)
    private var done: [[Scoped<Event>]] = []
    private var undone: [[Scoped<Event>]] = []

    /// A session of a person in a terminal of 80 × 24.
    public init(_ scenario: Scenario, as person: PersonID, language: Language = .swedish, drafts: [Draft] = []) {
        self.scenario = scenario
        self.person = person
        self.language = language
        size = (80, 24)
        let world = Player.world(scenario, person, language, size)
        state = AppState(drafts: drafts, in: world)
    }

    /// The world as the session sees it now.
    public var world: World {
        var world = Player.world(scenario, person, state.chosenLanguage ?? language, size)
        world.readOnly = readOnly
        world.others = others
        let scene = Scene(state: state, world: world, theme: Theme(Capabilities(colors: .basic, usesUnicode: true)))
        world.scrollLimit = Painter.scrollLimit(scene, size: Size(width: size.columns, height: size.rows))
        return world
    }

    private static func world(
        _ scenario: Scenario, _ person: PersonID, _ language: Language, _ size: (columns: Int, rows: Int)
    ) -> World {
        World(
            programme: scenario.programme, actor: scenario.actor(person), language: language, today: scenario.today,
            now: scenario.now, freshID: 1_000_000 + UInt64(scenario.history.count), size: size)
    }

    /// Presses the keys of a script such as `1/berg<Enter>`.
    public mutating func press(_ script: String) throws(KeyScriptError) {
        for key in try KeyScript(script).keys { press(key) }
    }

    /// Presses one key.
    public mutating func press(_ key: Key) { handle(Keymap.action(for: key, in: state)) }

    /// Gives the terminal another size.
    public mutating func resize(_ columns: Int, _ rows: Int) {
        size = (columns, rows)
        handle(.resized)
    }

    /// Hands an action to the state machines and does what they ask for.
    public mutating func handle(_ action: Action) {
        for effect in state.handle(action, in: world) {
            effects.append(effect)
            carryOut(effect)
        }
    }

    /// The rows shown now.
    public func screen(ascii: Bool = false, mono: Bool = false) -> [String] {
        grid(state, world, width: size.columns, height: size.rows, ascii: ascii, mono: mono).rows
    }

    /// The rows shown now as one text.
    public func text(ascii: Bool = false, mono: Bool = false) -> String {
        screen(ascii: ascii, mono: mono).joined(separator: "\n")
    }

    private mutating func carryOut(_ effect: Effect) {
        switch effect {
        case .perform(let commands):
            let seen = state.considered(commands, in: world)
            settle { scenario, person throws(Refusal) in
                try scenario.transact(commands, considered: seen, as: person)
            }
        case .noteRead(let id, let matters): note(id, matters)
        case .undo: takeBack()
        case .redo: repeatUndone()
        case .loadHistory(let id): showHistory(of: id)
        case .loadLog(let query, let limit): handle(.logArrived(log(query, limit), isContinuation: false))
        case .loadMoreLog: handle(.logArrived(LogPage(rows: [], searchedBackTo: nil), isContinuation: true))
        case .verifyJournals, .exportLog: break
        case .saveDraft, .removeDraft, .export, .writeProtocol, .writeLetters, .suspend, .chooseProgramme, .quit: break
        }
    }

    private mutating func settle(
        _ kind: Saved.Kind = .change,
        _ change: (inout Scenario, PersonID) throws(Refusal) -> [Scoped<Event>]
    ) {
        let at = scenario.now
        do throws(Refusal) {
            let events = try change(&scenario, person)
            switch kind {
            case .change:
                done.append(events)
                undone = []
            case .undo: undone.append(events)
            case .redo: done.append(events)
            }
            handle(.saved(Saved(events: events, at: at, kind: kind)))
        } catch {
            handle(.refused(error))
        }
    }

    private mutating func note(_ id: ApplicantID, _ matters: [ProtectedMatter]) {
        // Looking takes no time, unlike what a person does.
        let now = scenario.now
        defer { scenario.now = now }
        do throws(Refusal) {
            _ = try scenario.transact([.access(.read(id, matters))], as: person)
        } catch {
            handle(.notNoted(id, "\(error)"))
        }
    }

    private mutating func takeBack() {
        guard let last = done.last else { return handle(.refused(.nothingToUndo)) }
        settle(.undo) { scenario, person throws(Refusal) in
            try scenario.undo(last, as: person)
        }
        if case .saved = state.notice { done.removeLast() }
    }

    private mutating func repeatUndone() {
        guard let last = undone.last else { return handle(.refused(.nothingToRedo)) }
        settle(.redo) { scenario, person throws(Refusal) in
            try scenario.undo(last, as: person)
        }
        if case .saved = state.notice { undone.removeLast() }
    }

    /// The scenario's history as a log, a record for each fact, numbered within its journal.
    private func log(_ query: LogQuery, _ limit: Int) -> LogPage {
        var numbers: [Scope: Int] = [:]
        let rows = scenario.history.map { record in
            numbers[record.fact.scope, default: 0] += 1
            return LogRow(
                LogRow.ID(record.fact.scope, numbers[record.fact.scope, default: 0]), at: record.signature.at,
                account: record.signature.by.rawValue, person: record.signature.by, transaction: "0123456789abcdef",
                events: [record.fact.value], replaced: [true])
        }
        let found = rows.reversed().filter { row in
            (query.person.map { $0 == row.person } ?? true) && (query.scope.map { $0 == row.id.scope } ?? true)
                && (query.topic.map { topic in row.events.contains { $0.map { LogTopic($0) } == topic } } ?? true)
                && (query.applicant.map { id in row.events.contains { $0?.concerns(id) ?? false } } ?? true)
        }
        return LogPage(rows: Array(found.prefix(limit)), searchedBackTo: nil)
    }

    private mutating func showHistory(of id: ApplicantID) {
        let texts = Texts(world.language)
        let lines = scenario.history.filter { $0.fact.value.concerns(id) }.map { record in
            let at = record.signature.at
            let who = scenario.programme.settings.name(of: record.signature.by)
            return "\(at.swedishDay) \(at.swedishTime)  \(who)  \(texts.describe(record.fact.value, in: world))"
        }
        handle(
            .historyArrived(id, title: texts.language == .swedish ? "Historik" : "History", entries: lines))
    }
}

extension Scenario {
    /// Carries out commands as one change: all of them or, when one is refused, none.
    @discardableResult
    public mutating func transact(
        _ commands: [Command], considered seen: [[Scoped<Event>]]? = nil, as person: PersonID
    ) throws(Refusal) -> [Scoped<Event>] {
        var whole = programme
        var facts: [Scoped<Event>] = []
        for (index, command) in commands.enumerated() {
            let new = try whole.decide(command, considered: seen?[index] ?? [], by: actor(person), on: today)
            for fact in new { whole.apply(fact.value, in: fact.scope, signed: Signature(by: person, at: now)) }
            facts += new
        }
        record(facts, by: person)
        return facts
    }
}
