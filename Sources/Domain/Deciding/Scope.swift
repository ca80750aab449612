/// Where a fact is kept: with the whole programme, or with one municipality and readable there only (S4-13).
public enum Scope: Hashable, Sendable {
    case programme
    case municipality(MunicipalityCode)
}

/// Something together with the scope that it belongs to.
public struct Scoped<Value: Equatable & Sendable>: Equatable, Sendable {
    /// Where it belongs.
    public let scope: Scope
    /// What belongs there.
    public let value: Value

    /// Something that belongs to a scope.
    public init(_ scope: Scope, _ value: Value) {
        self.scope = scope
        self.value = value
    }
}
