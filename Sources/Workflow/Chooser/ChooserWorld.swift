public import Domain

/// What the chooser is told about the world around it with every action.
public struct ChooserWorld: Sendable {
    /// The language of the interface.
    public var language: Language
    /// Today's date on Swedish clocks, or the sample's day.
    public var today: Day
    /// The moment of the action.
    public var now: Instant
    /// How many columns and rows the terminal has.
    public var size: (columns: Int, rows: Int)
    /// The account at the keyboard.
    public var account: String
    /// Where the programmes are.
    public var place: String
    /// Whether the account owns the store, and so may found programmes in it whatever its roles.
    public var isOwner: Bool
    /// How far the text that is being read can be scrolled, in lines.
    public var scrollLimit = Int.max
    /// Why nothing can be changed; nil when changes are possible.
    public var readOnly: LocalizedText?

    /// The world of a chooser at one moment.
    public init(
        language: Language, today: Day, now: Instant, size: (columns: Int, rows: Int), account: String, place: String,
        isOwner: Bool, readOnly: LocalizedText? = nil
    ) {
        self.language = language
        self.today = today
        self.now = now
        self.size = size
        self.account = account
        self.place = place
        self.isOwner = isOwner
        self.readOnly = readOnly
    }

    /// The rows between the lines at the top and those at the bottom.
    public var bodyRows: Int { max(size.rows - Chrome.above - Chrome.below, 1) }

    /// How many programmes are listed at once; what is known of the selected one stands below.
    public var listedRows: Int { max(bodyRows - ChooserWorld.detailRows(bodyRows), 1) }

    /// How many of the rows tell of the selected programme.
    public static func detailRows(_ bodyRows: Int) -> Int { bodyRows >= 14 ? 8 : 5 }
}
