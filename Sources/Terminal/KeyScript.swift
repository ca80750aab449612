/// Keys written as text: characters as they are, other keys by name in angle brackets, as in `jj<Enter>abc<Esc>`.
///
/// The character `<` itself is written `<Less>`.
public struct KeyScript: Equatable, Sendable {
    /// The keys in order.
    public let keys: [Key]

    /// Reads a script.
    public init(_ script: String) throws(KeyScriptError) {
        var keys: [Key] = []
        var rest = script[...]
        while let character = rest.popFirst() {
            guard character == "<" else {
                keys.append(.character(character))
                continue
            }
            guard let end = rest.firstIndex(of: ">") else { throw .unclosed(script) }
            let name = String(rest[..<end])
            guard let key = Key(name: name) else { throw .unknownKey(name, script: script) }
            keys.append(key)
            rest = rest[rest.index(after: end)...]
        }
        self.keys = keys
    }

    /// Writes keys as a script; pasted text cannot be written and is left out.
    public static func text(of keys: [Key]) -> String {
        keys.map { key in
            switch key {
            case .character(" "), .character("<"): key.name == "Space" ? " " : "<Less>"
            case .character(let character): String(character)
            case .paste: ""
            default: "<\(key.name)>"
            }
        }.joined()
    }
}

/// Why a key script could not be read.
public enum KeyScriptError: Error, Equatable, CustomStringConvertible {
    /// A `<` without its `>`.
    case unclosed(String)
    /// No key has this name.
    case unknownKey(String, script: String)

    /// The reason and what to write instead.
    public var description: String {
        switch self {
        case .unclosed(let script): "key script \"\(script)\": a < without its >; write <Less> for the character"
        case .unknownKey(let name, let script): "key script \"\(script)\": no key is called <\(name)>"
        }
    }
}
