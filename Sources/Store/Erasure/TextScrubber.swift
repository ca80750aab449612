import Domain
import JSON

/// Takes somebody's name and addresses out of what was written about others.
///
/// Only what stands within a longer text is replaced. A text that is nothing but the name is somebody's name: of
/// another person who is called the same, or of the same person as a mentor or manager, which is another matter.
struct TextScrubber {
    private let texts: [[Character]]
    /// The longest run of plain letters and digits of each, by which most facts are passed over unread.
    private let marks: [[UInt8]]
    private let replacement: String

    init(_ texts: [String], replacement: String) {
        self.texts = texts.map { $0.lowercased().map { $0 } }
        marks = texts.map { TextScrubber.mark($0) }
        self.replacement = replacement
    }

    /// The fact without the texts; nil where it holds none of them.
    func scrubbing(_ data: ArraySlice<UInt8>) throws(JSONFault) -> [UInt8]? {
        guard mayHold(data) else { return nil }
        var reader = JSONReader(data)
        var writer = JSONWriter()
        guard try scrub(&reader, &writer) else { return nil }
        return writer.bytes
    }

    /// The text without the texts; nil where it holds none of them.
    func scrubbing(_ text: String) -> String? {
        let characters = Array(text)
        let lower = characters.map { $0.lowercased() }
        var clean = ""
        var index = 0
        var isChanged = false
        while index < characters.count {
            if let found = texts.first(where: { Self.stands($0, in: lower, at: index) }) {
                guard found.count < characters.count else { return nil }
                clean += replacement
                index += found.count
                isChanged = true
            } else {
                clean.append(characters[index])
                index += 1
            }
        }
        return isChanged ? clean : nil
    }

    private static func stands(_ wanted: [Character], in text: [String], at index: Int) -> Bool {
        guard text.count - index >= wanted.count else { return false }
        for offset in wanted.indices where text[index + offset] != String(wanted[offset]) { return false }
        return true
    }

    /// Copies a value; true where something was taken out of it.
    private func scrub(_ reader: inout JSONReader, _ writer: inout JSONWriter) throws(JSONFault) -> Bool {
        var isChanged = false
        switch try reader.peek() {
        case .object:
            try reader.beginObject()
            writer.beginObject()
            while let key = try reader.nextKey() {
                writer.key(key.string)
                isChanged = try scrub(&reader, &writer) || isChanged
            }
            writer.endObject()
        case .array:
            try reader.beginArray()
            writer.beginArray()
            while try reader.nextElement() { isChanged = try scrub(&reader, &writer) || isChanged }
            writer.endArray()
        case .string:
            let text = try reader.readString()
            let clean = scrubbing(text)
            writer.string(clean ?? text)
            isChanged = clean != nil
        case .number, .bool, .null: writer.raw(try reader.readRaw())
        }
        return isChanged
    }

    private func mayHold(_ data: ArraySlice<UInt8>) -> Bool {
        marks.contains { mark in Self.holds(data, mark) }
    }

    /// Whether bytes hold a run of plain letters and digits, in any case.
    static func holds(_ data: some Collection<UInt8>, _ mark: [UInt8]) -> Bool {
        guard let first = mark.first else { return true }
        return data.withContiguousStorageIfAvailable { bytes in
            guard bytes.count >= mark.count else { return false }
            for start in 0...(bytes.count - mark.count) where lower(bytes[start]) == first {
                var length = 1
                while length < mark.count, lower(bytes[start + length]) == mark[length] { length += 1 }
                if length == mark.count { return true }
            }
            return false
        } ?? true
    }

    private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    private static func mark(_ text: String) -> [UInt8] {
        let runs = text.utf8.map(lower).split { !(0x61...0x7A).contains($0) && !(0x30...0x39).contains($0) }
        return runs.max { $0.count < $1.count }.map { Array($0) } ?? []
    }
}
