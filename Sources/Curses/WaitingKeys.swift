internal import CNcurses

/// The keys that are pressed before the first screen is there.
public enum WaitingKeys {
    /// Keeps them for the screen as they are, where the terminal would edit them as a line and show them.
    ///
    /// To be called as the first thing by a program that will open a ``CursesTerminal``. Nothing happens without a
    /// terminal, and a program that ends without opening one leaves the terminal as it was found.
    public static func hold() { cnc_hold_keys() }
}
