public import Domain

/// What the state machines are told about the world around them with every action: they hold no clock, no store and no
/// source of chance.
public struct World: Sendable {
    /// The programme as it stands.
    public var programme: Programme
    /// The person at the keyboard.
    public var actor: Actor
    /// The language of the interface.
    public var language: Language
    /// Today's date on Swedish clocks, or the sample's day in a sample store.
    public var today: Day
    /// The moment of the action.
    public var now: Instant
    /// Bits for a new id, fresh with every action.
    public var freshID: UInt64
    /// How many columns and rows the terminal has.
    public var size: (columns: Int, rows: Int)
    /// Whether views have no panes beside each other, as for a screen reader.
    public var isLinear = false
    /// How far the text that is being read can be scrolled, in lines, as told by whoever has laid it out.
    public var scrollLimit = Int.max
    /// The others who have the programme open, in the order in which they came.
    public var others: [Whereabouts] = []
    /// Why nothing can be changed; nil when changes are possible.
    public var readOnly: LocalizedText?
    /// The parts of the programme that can only be looked at because something is wrong with them.
    public var damages: [DamagedPart] = []
    /// Whose protected identity is noted as read for what is being told; the log tells nothing more of anybody else's than
    /// what it was about.
    public var notedReading: ApplicantID?
    /// Whether there are other programmes to go back to.
    public var isOneOfSeveral = false

    /// A world as it is at one moment.
    public init(
        programme: Programme, actor: Actor, language: Language, today: Day, now: Instant, freshID: UInt64,
        size: (columns: Int, rows: Int), readOnly: LocalizedText? = nil
    ) {
        self.programme = programme
        self.actor = actor
        self.language = language
        self.today = today
        self.now = now
        self.freshID = freshID
        self.size = size
        self.readOnly = readOnly
    }

    /// The rows between the lines at the top and those at the bottom, where a screen's list is.
    public var bodyRows: Int { max(size.rows - Chrome.above - Chrome.below, 1) }

    /// The municipalities whose applicants the person may see.
    public var municipalities: [MunicipalityCode] { actor.visibleMunicipalities(programme.settings) }

    /// The municipalities whose ranking the person may read.
    public var rankedMunicipalities: [MunicipalityCode] { actor.rankedMunicipalities(programme.settings) }

    /// The municipalities whose part of the admission the person may see: where it is not decided, it is an order of merit.
    public var admissionMunicipalities: [MunicipalityCode] {
        programme.admission == nil ? rankedMunicipalities : municipalities
    }

    /// What would come of a command; nil when it would be carried out.
    public func refusal(of command: Command) -> Refusal? {
        do throws(Refusal) {
            _ = try programme.decide(command, by: actor, on: today)
            return nil
        } catch {
            return error
        }
    }
}

/// The lines around the body of every screen.
public enum Chrome {
    /// Title with screens, context line, tabs or heading, rule.
    public static let above = 4
    /// Rule, keys, status.
    public static let below = 3
}
