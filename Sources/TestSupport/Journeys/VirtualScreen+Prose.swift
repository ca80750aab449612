extension VirtualScreen {
    /// The screen as running text: rows joined and spaces collapsed, so that a sentence is found wherever it is wrapped.
    public var prose: String { text.split { $0 == "\n" || $0 == " " }.joined(separator: " ") }
}
