extension Programme {
    /// Whether a fact begins where the facts before it ended: what it says was there is what stands there.
    ///
    /// A journal holds this by itself, since facts are decided on what stands. Whoever reads facts elsewhere, as a
    /// decision protocol is read, finds by it a value that has been changed in one place only (requirements H 1). Facts
    /// that say nothing of what was before always continue.
    public func continues(with event: Event, in scope: Scope) -> Bool {
        do throws(Refusal) {
            try requireCurrent(event, scope)
            return true
        } catch {
            // What can never be taken back, undo refuses before it looks at what stands.
            return error == .cannotUndo
        }
    }
}
