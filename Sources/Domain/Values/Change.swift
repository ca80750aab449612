/// What a value was and what it became; the unit of audit, of undo and of conflicts between sessions.
public struct Change<Value: Equatable & Sendable>: Equatable, Sendable {
    /// The value before.
    public let old: Value
    /// The value after.
    public let new: Value

    /// A change from one value to another.
    public init(from old: Value, to new: Value) {
        self.old = old
        self.new = new
    }

    /// The change that takes this one back.
    public var inverse: Change { Change(from: new, to: old) }
}

/// Who did something and when.
public struct Signature: Hashable, Sendable {
    /// The person who did it.
    public let by: PersonID
    /// The moment when it was recorded.
    public let at: Instant

    /// A signature of a person at a moment.
    public init(by: PersonID, at: Instant) {
        self.by = by
        self.at = at
    }
}

/// A value together with who stated it and when.
public struct Signed<Value: Equatable & Sendable>: Equatable, Sendable {
    /// What was stated.
    public let value: Value
    /// Who stated it and when.
    public let signature: Signature

    /// A value stated by somebody.
    public init(_ value: Value, _ signature: Signature) {
        self.value = value
        self.signature = signature
    }
}

/// One copy-on-write allocation for state that most applicants lack or share, so that 100 000 of them stay small.
public struct Boxed<Value: Sendable>: Sendable {
    private final class Storage: Sendable {
        let value: Value
        init(_ value: Value) { self.value = value }
    }

    private var storage: Storage

    /// Puts a value in a box.
    public init(_ value: Value) { storage = Storage(value) }

    /// The boxed value.
    public var value: Value {
        // Lent and not copied: who asks for one field of many does not pay for the others.
        _read { yield storage.value }
        set { storage = Storage(newValue) }
    }
}

extension Boxed: Equatable where Value: Equatable {
    /// Whether two boxes hold the same.
    public static func == (left: Boxed, right: Boxed) -> Bool {
        left.storage === right.storage || left.storage.value == right.storage.value
    }
}
