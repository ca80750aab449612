public import Domain

/// A part of the programme that can only be looked at because something is wrong with its journal; the rest goes on.
public struct DamagedPart: Equatable, Sendable {
    /// How much of it is shown.
    public enum Extent: Equatable, Sendable {
        /// Everything that was saved.
        case whole
        /// Nothing behind a record, which is 0 where nothing is shown at all.
        case through(Int)
    }

    /// Whose journal it is.
    public let scope: Scope
    /// How much of it is shown.
    public let extent: Extent
    /// What is wrong, with its place.
    public let finding: LocalizedText
    /// What to do, and whom to ask.
    public let advice: LocalizedText

    /// A part that can only be looked at.
    public init(scope: Scope, extent: Extent, finding: LocalizedText, advice: LocalizedText) {
        self.scope = scope
        self.extent = extent
        self.finding = finding
        self.advice = advice
    }
}
