import Codec
public import Domain

/// What a correction changes within a part of the settings, value by value, as `programme.json` names them.
public struct SettingsComparison: Equatable, Sendable {
    /// A value that changes.
    public struct Value: Equatable, Sendable {
        /// Where it stands in the part, such as `scale.from`; empty where the part is one value.
        public let path: String
        /// What it said, as JSON; nil where it was not there.
        public let old: String?
        /// What it says, as JSON; nil where it is not there any more.
        public let new: String?
    }

    /// The values that change, in the order of the file.
    public let values: [Value]

    /// Compares what a part said with what it says.
    public init(_ correction: SettingsChange) {
        let old = correction.change.old.map { JSONLeaf.all(of: $0.json) } ?? []
        let new = correction.change.new.map { JSONLeaf.all(of: $0.json) } ?? []
        let before = Dictionary(old.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(new.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
        let added = new.filter { before[$0.path] == nil }
        values = (old + added).filter { before[$0.path] != after[$0.path] }.map {
            Value(path: $0.path, old: before[$0.path], new: after[$0.path])
        }
    }
}
