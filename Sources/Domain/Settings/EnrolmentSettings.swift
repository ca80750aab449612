/// Who takes part in a programme without a selection, and whether they must (S2-1, S3-1).
public struct EnrolmentSettings: Equatable, Sendable {
    /// Whether taking part is obligatory.
    public var isObligatory: Bool
    /// Whom the programme is for, such as “alla chefer”; nil where nothing is said.
    public var whom: LocalizedText?

    /// Voluntary and for nobody in particular by default.
    public init(isObligatory: Bool = false, whom: LocalizedText? = nil) {
        self.isObligatory = isObligatory
        self.whom = whom
    }
}
