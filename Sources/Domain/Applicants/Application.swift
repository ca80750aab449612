/// What an applicant has written: one text per field, empty where nothing was given.
///
/// The fields lie packed in one string, because 100 000 applications with twenty small strings each would cost ten times
/// the memory that their text does.
public struct Application: Equatable, Sendable {
    /// A character that no text holds, since control characters are dropped, and that JSON needs no escape for.
    private static let separator: UInt8 = 0x7F

    /// The first name.
    public private(set) var firstName: String
    /// The last name.
    public private(set) var lastName: String
    private var packed: String

    /// An application without any text.
    public init() {
        firstName = ""
        lastName = ""
        packed = ""
    }

    /// An application with the given texts; control characters other than line breaks are dropped.
    public init(_ texts: [ApplicationField: String]) {
        self.init()
        firstName = Application.cleaned(texts[.firstName] ?? "")
        lastName = Application.cleaned(texts[.lastName] ?? "")
        packed = Application.pack { texts[$0] ?? "" }
    }

    /// An application whose fields are handed over one by one, in the order of `ApplicationField.allCases`.
    public init(inOrder text: (ApplicationField) -> String) {
        firstName = Application.cleaned(text(.firstName))
        lastName = Application.cleaned(text(.lastName))
        packed = Application.pack(text)
    }

    /// An application as a snapshot keeps it.
    ///
    /// Nothing is checked or copied, so that 100 000 of them load in a blink; `packed` must come from ``packedTexts``
    /// of a program with the same ``ApplicationField/allCases``.
    public init(firstName: String, lastName: String, packedTexts packed: String) {
        self.firstName = firstName
        self.lastName = lastName
        self.packed = packed
    }

    /// All texts but the names in one string, for a snapshot to keep.
    public var packedTexts: String { packed }

    private static let packedFields = ApplicationField.allCases.filter { $0 != .firstName && $0 != .lastName }

    private static func pack(_ text: (ApplicationField) -> String) -> String {
        var packed = ""
        var pendingSeparators = 0
        for field in packedFields {
            let value = cleaned(text(field))
            if !value.isEmpty {
                for _ in 0..<pendingSeparators { packed.unicodeScalars.append(Unicode.Scalar(separator)) }
                pendingSeparators = 0
                packed += value
            }
            pendingSeparators += 1
        }
        return packed
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
        get {
            switch field {
            case .firstName: return firstName
            case .lastName: return lastName
            default:
                guard let index = Application.packedFields.firstIndex(of: field) else { return "" }
                return part(index)
            }
        }
        set {
            switch field {
            case .firstName: firstName = Application.cleaned(newValue)
            case .lastName: lastName = Application.cleaned(newValue)
            default:
                let current = self
                packed = Application.pack { $0 == field ? newValue : current[$0] }
            }
        }
    }

    /// Looks through the bytes themselves: stepping over the string's indices takes ten times as long, and imports and
    /// exports read every field of 100 000 applications.
    private func part(_ index: Int) -> String {
        packed.utf8.withContiguousStorageIfAvailable { bytes in
            var start = 0
            var remaining = index
            while remaining > 0 {
                guard start < bytes.count else { return "" }
                if bytes[start] == Application.separator { remaining -= 1 }
                start += 1
            }
            var end = start
            while end < bytes.count, bytes[end] != Application.separator { end += 1 }
            return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
        } ?? ""
    }

    /// First and last name.
    public var fullName: String {
        if firstName.isEmpty { return lastName }
        return lastName.isEmpty ? firstName : firstName + " " + lastName
    }

    /// What a yes-or-no field answers; nil for unknown.
    public func answer(_ field: ApplicationField) -> Bool? {
        switch self[field] {
        case "yes": true
        case "no": false
        default: nil
        }
    }

    /// When the application came in, to the day; nil when it was not said.
    public var receivedDay: Day? { Day(self[.received].prefix(10)) }

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
