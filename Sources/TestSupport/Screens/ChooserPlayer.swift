public import Domain
import Screens
public import Terminal
public import Workflow

/// A person at the keyboard of the list of programmes, in memory.
public struct ChooserPlayer: Sendable {
    /// Where the person is.
    public private(set) var state: ChooserState
    /// Everything asked of the run loop so far, in order.
    public private(set) var effects: [ChooserEffect] = []
    /// Whether the person owns the store.
    public var isOwner = false

    private let language: Language
    private let today: Day
    private let now: Instant
    private var size: (columns: Int, rows: Int) = (80, 24)

    /// A session with programmes as far as they have been read, in a terminal of 80 × 24.
    public init(_ rows: [ChooserRow], language: Language = .swedish) {
        let scenario = Scenario.falun()
        (self.language, today, now) = (language, scenario.today, scenario.now)
        state = ChooserState()
        handle(.listed(rows.map(\.id)))
        for row in rows { handle(.read(row)) }
    }

    /// A programme as the chooser shows it to somebody who has read all of it.
    public static func row(
        _ scenario: Scenario, as person: PersonID, id: String? = nil, waiting: [LocalizedText]? = nil
    ) -> ChooserRow {
        let read = ProgrammeSummary(scenario.programme, for: scenario.actor(person), on: scenario.today)
        let summary = ProgrammeSummary(
            id: id ?? read.id, name: read.name, short: read.short, phase: read.phase, period: read.period,
            municipalities: read.municipalities, seats: read.seats, participants: read.participants, next: read.next,
            origin: read.origin, roles: read.roles)
        return ChooserRow(summary.id, .read(summary, waiting.map { .known($0) } ?? .unread))
    }

    /// Presses the keys of a script such as `+Mora<Enter>`.
    public mutating func press(_ script: String) throws(KeyScriptError) {
        for key in try KeyScript(script).keys { handle(Keymap.action(for: key, in: state)) }
    }

    /// Gives the terminal another size.
    public mutating func resize(_ columns: Int, _ rows: Int) {
        size = (columns, rows)
        handle(.resized)
    }

    /// Hands an action to the state machine.
    public mutating func handle(_ action: ChooserAction) { effects += state.handle(action, in: world) }

    private var world: ChooserWorld {
        var world = ChooserWorld(
            language: state.chosenLanguage ?? language, today: today, now: now, size: size, account: "petra.lind",
            place: "/srv/aspirant", isOwner: isOwner)
        world.scrollLimit = ChooserPainter.scrollLimit(
            ChooserScene(
                state: state, world: world, theme: Theme(Capabilities(colors: .basic, usesUnicode: true))),
            size: Size(width: size.columns, height: size.rows))
        return world
    }

    /// The cells shown now.
    public func grid(ascii: Bool = false, mono: Bool = false, isLinear: Bool = false) -> CellGrid {
        let theme = Theme(Capabilities(colors: mono ? .none : .basic, usesUnicode: !ascii), isLinear: isLinear)
        return ChooserPainter.draw(
            ChooserScene(state: state, world: world, theme: theme),
            size: Size(width: size.columns, height: size.rows))
    }

    /// The rows shown now as one text.
    public func text(ascii: Bool = false, mono: Bool = false, isLinear: Bool = false) -> String {
        grid(ascii: ascii, mono: mono, isLinear: isLinear).rows.joined(separator: "\n")
    }
}
