/// The fields of one application after the other, each found in one pass over its bytes; for whoever looks at several
/// fields of 100 000 applications.
struct ApplicationTexts {
    private var ends: [Int] = []

    /// Looks at an application's fields up to and with `last`.
    mutating func read<Result>(
        _ application: Application, through last: ApplicationField, _ body: (Fields) -> Result
    ) -> Result {
        application.packedTexts.withBytes { bytes in
            ends.removeAll(keepingCapacity: true)
            let count = last.position + 1
            var index = 0
            while ends.count < count {
                while index < bytes.count, bytes[index] != Application.separator { index += 1 }
                ends.append(index)
                index += 1
            }
            return body(Fields(bytes: bytes, ends: ends))
        }
    }

    /// The fields of one application, while it is looked at.
    struct Fields {
        fileprivate let bytes: UnsafeBufferPointer<UInt8>
        /// Where each field ends; what the application does not reach to is empty.
        fileprivate let ends: [Int]

        /// The UTF-8 of a field.
        subscript(field: ApplicationField) -> UnsafeBufferPointer<UInt8> {
            let position = field.position
            let start = min(position == 0 ? 0 : ends[position - 1] + 1, bytes.count)
            return UnsafeBufferPointer(rebasing: bytes[start..<max(start, min(ends[position], bytes.count))])
        }

        /// Whether the person's identity is protected (requirements G).
        var isProtected: Bool { self[.protected].elementsEqual("yes".utf8) }
    }
}

extension ApplicationField {
    /// The place of the field among all.
    fileprivate var position: Int { Application.fields.firstIndex(of: self) ?? 0 }
}

extension ApplicationTexts.Fields {
    /// Appends what ``SwedishCollation`` makes of last and first name, in this order.
    func appendSortedName(to keys: inout [UInt8]) {
        appendKey(of: .lastName, to: &keys)
        keys.append(0)
        appendKey(of: .firstName, to: &keys)
    }

    /// Appends what ``SwedishCollation`` makes of a field.
    func appendKey(of field: ApplicationField, to keys: inout [UInt8]) {
        SwedishCollation.appendKey(of: self[field], to: &keys)
    }
}
