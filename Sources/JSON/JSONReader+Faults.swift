extension JSONReader {
    /// A fault at the value that was read last, for a codec whose value does not fit.
    public func fault(expected: String, found: String) -> JSONFault {
        fault(at: valueStart, expected: expected, found: found)
    }

    /// A fault for a key that has just been read and that the codec does not know; it points at the key.
    public func unknown(_ key: JSONKey) -> JSONFault {
        fault(at: keyStart, expected: "a known key", found: "\"\(key)\"")
    }

    /// A fault for a member that the object, which has just been read, lacks.
    public func missing(_ key: String) -> JSONFault {
        fault(at: max(bytes.startIndex, position - 1), expected: "the key \"\(key)\" in the object", found: "its end")
    }

    /// A fault at an index of the slice that the reader was made with.
    public func fault(at index: Int, expected: String, found: String) -> JSONFault {
        var line = firstLine
        var lineStart = bytes.startIndex
        for position in bytes.startIndex..<min(index, end) where bytes[position] == 0x0A {
            line += 1
            lineStart = position + 1
        }
        // In characters, not bytes: an editor counts "å" once.
        let place = max(lineStart, characterStart(min(index, end)))
        let column = String(decoding: bytes[lineStart..<place], as: UTF8.self).count + 1
        return JSONFault(line: line, column: column, expected: expected, found: found)
    }

    /// Where the character begins that a byte belongs to, also where that byte is what is wrong with it: half a character
    /// before the place would count as one.
    private func characterStart(_ index: Int) -> Int {
        for start in stride(from: index - 1, through: max(index - 3, bytes.startIndex), by: -1) {
            let length = bytes[start] >= 0xF0 ? 4 : bytes[start] >= 0xE0 ? 3 : bytes[start] >= 0xC0 ? 2 : 1
            if length > 1 { return index - start < length ? start : index }
            if bytes[start] < 0x80 { return index }
        }
        return index
    }

    func faultHere(expected: String) -> JSONFault {
        fault(at: position, expected: expected, found: foundHere)
    }

    /// Says what stands at `position` in words that make sense even for what cannot be printed.
    private var foundHere: String {
        guard position < end else { return "end of text" }
        switch bytes[position] {
        case 0: return "a NUL byte"
        case 0x0A, 0x0D: return "end of line"
        case 0xEF where bytes[position...].starts(with: [0xEF, 0xBB, 0xBF]): return "a byte order mark"
        case ..<0x20, 0x7F: return "a control character (0x\(String(bytes[position], radix: 16)))"
        case UInt8(ascii: "\""): return "a string"
        case UInt8(ascii: "{"): return "an object"
        case UInt8(ascii: "["): return "an array"
        default: break
        }
        let word = bytes[position...].prefix(24).prefix { $0 > 0x20 && !",:]}\"".utf8.contains($0) }
        guard let text = String(validating: word.isEmpty ? bytes[position...position] : word, as: UTF8.self) else {
            return bytes[position] < 0x80 ? text(bytes[position...position]) : "bytes that are not UTF-8 text"
        }
        return text
    }

    func text(_ slice: ArraySlice<UInt8>) -> String { String(decoding: slice, as: UTF8.self) }
}
