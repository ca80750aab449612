/// What an applicant has written: one text per field, empty where nothing was given.
///
/// The fields lie packed in a piece of bytes that many applications may share, because 100 000 applications with twenty
/// small strings each would cost ten times the memory that their text does, and as long to read.
public struct Application: Equatable, Sendable {
    /// A character that no text holds, since control characters are dropped, and that JSON needs no escape for.
    static let separator: UInt8 = 0x7F

    /// UTF-8, the fields in order with a separator between; empty fields at the end are left out.
    private var packed: SharedBytes

    /// An application without any text.
    public init() { packed = SharedBytes([]) }

    /// An application with the given texts; control characters other than line breaks are dropped.
    public init(_ texts: [ApplicationField: String]) {
        packed = Application.pack { texts[$0] ?? "" }
    }

    /// An application whose fields are handed over one by one, in the order of `ApplicationField.allCases`.
    public init(inOrder text: (ApplicationField) -> String) {
        packed = Application.pack(text)
    }

    /// An application as a snapshot keeps it.
    ///
    /// Nothing is checked or copied, so that 100 000 of them load in a blink; `packed` must come from ``packedTexts``
    /// of a program with the same ``ApplicationField/allCases``.
    public init(packedTexts packed: SharedBytes) { self.packed = packed }

    /// All texts in one piece, for a snapshot to keep.
    public var packedTexts: SharedBytes { packed }

    static let fields = ApplicationField.allCases

    private static func pack(_ text: (ApplicationField) -> String) -> SharedBytes {
        var packed: [UInt8] = []
        var pendingSeparators = 0
        for field in fields {
            let value = cleaned(text(field))
            if !value.isEmpty {
                packed.append(contentsOf: repeatElement(separator, count: pendingSeparators))
                pendingSeparators = 0
                packed.append(contentsOf: value.utf8)
            }
            pendingSeparators += 1
        }
        return SharedBytes(packed)
    }

    private static func cleaned(_ text: String) -> String {
        // 0xC2 leads the control characters 0x80…0x9F, which terminals obey as they do an escape.
        guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F || $0 == 0xC2 }) else { return text }
        var clean = String.UnicodeScalarView()
        var previousWasReturn = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0D: clean.append("\n")
            case 0x0A where previousWasReturn: break
            case 0x09: clean.append(" ")
            case 0x0A, 0x20...0x7E, 0xA0...: clean.append(scalar)
            default: break
            }
            previousWasReturn = scalar.value == 0x0D
        }
        return String(clean)
    }

    /// The text of a field; empty when nothing was given.
    public subscript(field: ApplicationField) -> String {
        get { withBytes(of: field) { String(decoding: $0, as: UTF8.self) } }
        set {
            let current = self
            packed = Application.pack { $0 == field ? newValue : current[$0] }
        }
    }

    /// Whether nothing was given in a field.
    public func isEmpty(_ field: ApplicationField) -> Bool { withBytes(of: field) { $0.isEmpty } }

    /// Looks at the UTF-8 of a field without making a string of it: imports, exports and indices look at many fields of
    /// 100 000 applications.
    func withBytes<Result>(of field: ApplicationField, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        packed.withBytes { bytes in
            var remaining = Application.fields.firstIndex(of: field) ?? Application.fields.count
            var start = 0
            while remaining > 0, start < bytes.count {
                if bytes[start] == Application.separator { remaining -= 1 }
                start += 1
            }
            guard remaining == 0 else { return body(UnsafeBufferPointer(rebasing: bytes[..<0])) }
            var end = start
            while end < bytes.count, bytes[end] != Application.separator { end += 1 }
            return body(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        }
    }

    /// The first name.
    public var firstName: String { self[.firstName] }
    /// The last name.
    public var lastName: String { self[.lastName] }

    /// First and last name.
    public var fullName: String {
        let (firstName, lastName) = (firstName, lastName)
        if firstName.isEmpty { return lastName }
        return lastName.isEmpty ? firstName : firstName + " " + lastName
    }

    /// What a yes-or-no field answers; nil for unknown.
    public func answer(_ field: ApplicationField) -> Bool? {
        withBytes(of: field) { bytes in
            bytes.elementsEqual("yes".utf8) ? true : bytes.elementsEqual("no".utf8) ? false : nil
        }
    }

    /// When the application came in, to the day; nil when it was not said.
    public var receivedDay: Day? {
        withBytes(of: .received) { Day(String(decoding: $0.prefix(10), as: UTF8.self)) }
    }

    /// The fields that differ between two applications, with both texts.
    public func changes(to other: Application) -> [FieldChange] {
        ApplicationField.allCases.compactMap { field in
            let old = self[field]
            let new = other[field]
            return old == new ? nil : FieldChange(field, Change(from: old, to: new))
        }
    }
}

/// One field of an application that changed.
public struct FieldChange: Equatable, Sendable {
    /// The field.
    public let field: ApplicationField
    /// The text before and after.
    public let change: Change<String>

    /// A changed field.
    public init(_ field: ApplicationField, _ change: Change<String>) {
        self.field = field
        self.change = change
    }
}
