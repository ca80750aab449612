/// One thing a person did at the keyboard.
public enum Key: Hashable, Sendable {
    /// The direction of an arrow key.
    public enum Arrow: Hashable, Sendable, CaseIterable {
        /// Up.
        case up
        /// Down.
        case down
        /// Left.
        case left
        /// Right.
        case right
    }

    /// A character as typed; never a control character.
    case character(Character)
    /// A letter in lower case with Ctrl held. Ctrl-I, -M, -J and -H arrive as Tab, Enter, Enter and Backspace.
    case control(Character)
    /// Arrow up.
    case up
    /// Arrow down.
    case down
    /// Arrow left.
    case left
    /// Arrow right.
    case right
    /// An arrow key with Shift held.
    case shift(Arrow)
    /// Home.
    case home
    /// End.
    case end
    /// Page up.
    case pageUp
    /// Page down.
    case pageDown
    /// Tab.
    case tab
    /// Tab with Shift held.
    case backTab
    /// Enter, also that of the numeric pad.
    case enter
    /// Escape by itself.
    case escape
    /// Backspace.
    case backspace
    /// Delete.
    case delete
    /// Insert.
    case insert
    /// A function key, from 1.
    case function(Int)
    /// Text pasted as one piece, line ends as `\n`; may hold anything the clipboard held.
    case paste(String)
}
