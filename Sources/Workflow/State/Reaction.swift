public import Domain

/// What a feature answers an action with.
public struct Reaction: Equatable, Sendable {
    /// What the run loop is to do.
    public var effects: [Effect] = []
    /// A dialog to open.
    public var dialog: Dialog?
    /// What the status line is to say.
    public var notice: Notice?
    /// A place to go to, before any dialog opens.
    public var destination: Destination?

    /// Nothing to do.
    public static let none = Reaction()

    /// Carries out commands as one change.
    public static func perform(_ commands: [Command]) -> Reaction { Reaction(effects: [.perform(commands)]) }
    /// Carries out one command.
    public static func perform(_ command: Command) -> Reaction { perform([command]) }
    /// Asks the run loop for something.
    public static func effect(_ effect: Effect) -> Reaction { Reaction(effects: [effect]) }
    /// Opens a dialog.
    public static func open(_ dialog: Dialog) -> Reaction { Reaction(dialog: dialog) }
    /// Says why something cannot be done.
    public static func refused(_ refusal: Refusal) -> Reaction { Reaction(notice: .refused(refusal)) }
    /// Says something.
    public static func say(_ text: LocalizedText) -> Reaction { Reaction(notice: .text(text)) }

    /// Goes to another place in the program.
    public static func go(to destination: Destination) -> Reaction { Reaction(destination: destination) }

    /// An answer put together from its parts.
    public init(
        effects: [Effect] = [], dialog: Dialog? = nil, notice: Notice? = nil, destination: Destination? = nil
    ) {
        self.effects = effects
        self.dialog = dialog
        self.notice = notice
        self.destination = destination
    }
}
