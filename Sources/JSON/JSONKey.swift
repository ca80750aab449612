/// The name of an object's member, as a view of the bytes that were read.
///
/// It is compared with a literal without making a `String`, so that a codec can be a plain `switch`:
///
///     while let key = try reader.nextKey() {
///         switch key {
///         case "name": name = try reader.readString()
///         default: throw reader.unknown(key)
///         }
///     }
public struct JSONKey: Sendable {
    let bytes: ArraySlice<UInt8>

    /// The name as a string.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether the name is exactly this literal, byte for byte.
    public static func == (key: JSONKey, literal: StaticString) -> Bool {
        literal.withUTF8Buffer { name in
            name.count == key.bytes.count && key.bytes.withUnsafeBytes { $0.elementsEqual(name) }
        }
    }

    /// Lets a literal stand as a pattern in a `switch` over keys.
    public static func ~= (literal: StaticString, key: JSONKey) -> Bool { key == literal }
}

extension JSONKey: Hashable {
    /// Whether two names are the same, byte for byte.
    public static func == (one: JSONKey, other: JSONKey) -> Bool { one.bytes == other.bytes }

    /// Hashes the bytes of the name.
    public func hash(into hasher: inout Hasher) {
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}

extension JSONKey: CustomStringConvertible {
    /// The name itself.
    public var description: String { string }
}
