/// How a programme stands, in so few words that many of them can stand below each other.
public struct ProgrammeSummary: Equatable, Sendable {
    /// The id, also the name of the programme's directory.
    public let id: String
    /// The full name.
    public let name: LocalizedText
    /// The short name.
    public let short: String
    /// How far it has come.
    public let phase: ProgrammePhase
    /// When it runs.
    public let period: Period
    /// The names of the municipalities, in their order.
    public let municipalities: [String]
    /// The seats of all cohorts together.
    public let seats: Int
    /// How many take part; nil while nobody does.
    public let participants: Int?
    /// What is due next; nil when nothing is left.
    public let next: Deadline?
    /// The programme that it was cloned from; nil for one that was not.
    public let origin: String?
    /// The roles that the person holds in it, each once; none for a stranger.
    public let roles: [Role]

    /// A summary put together from its parts, as a cache does.
    public init(
        id: String, name: LocalizedText, short: String, phase: ProgrammePhase, period: Period,
        municipalities: [String], seats: Int, participants: Int?, next: Deadline?, origin: String?, roles: [Role]
    ) {
        self.id = id
        self.name = name
        self.short = short
        self.phase = phase
        self.period = period
        self.municipalities = municipalities
        self.seats = seats
        self.participants = participants
        self.next = next
        self.origin = origin
        self.roles = roles
    }

    /// How a programme stands for somebody on a day; its own journal is enough to know it.
    public init(_ programme: Programme, for actor: Actor, on today: Day) {
        let settings = programme.settings
        // Enrolments stand with their municipalities: whoever sees some of them cannot count all.
        let seesAll =
            settings.selection != nil
            || actor.visibleMunicipalities(settings).count == settings.municipalities.count
        let taking = seesAll ? programme.participants.count : 0
        self.init(
            id: settings.id, name: settings.name, short: settings.short, phase: settings.phase(on: today),
            period: settings.period, municipalities: settings.municipalities.map(\.name), seats: settings.seats,
            participants: taking > 0 ? taking : nil, next: settings.nextDeadline(from: today).map(settings.titled),
            origin: settings.origin?.programme,
            roles: Role.allCases.filter { role in actor.roles.contains { $0.role == role } })
    }

    /// Whether the person's roles let others be founded beside it.
    public var mayFound: Bool { roles.contains { $0.isProgrammeWide && $0 != .steeringGroup } }
}
