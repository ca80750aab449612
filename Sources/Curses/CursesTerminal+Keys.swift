public import Terminal

extension CursesTerminal {
    /// All keys that have arrived, none when there are none; to be called when the terminal has input.
    ///
    /// Waits only after a lone ESC, for 25 ms (or ESCDELAY), to tell Escape from the beginning of a sequence.
    ///
    /// - Throws: ``TerminalError/endOfInput`` once everything that arrived before the end has been returned.
    public func readKeys() throws(TerminalError) -> [Key] { try keys.read() }
}
