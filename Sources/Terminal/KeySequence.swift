/// The keys behind escape sequences, as terminals have agreed on them over the years.
enum KeySequence {
    /// `ESC O x`: arrows and the numeric pad in application mode.
    static func application(final: UInt8) -> Key? {
        switch final {
        case UInt8(ascii: "M"): return .enter
        case UInt8(ascii: "I"): return .tab
        case UInt8(ascii: "X"): return .character("=")
        case UInt8(ascii: "j")...UInt8(ascii: "y"):
            // The pad sends its characters moved up by 64: * + , - . / 0 … 9.
            return .character(Character(Unicode.Scalar(final - 0x40)))
        default: return letter(final, isShifted: false)
        }
    }

    /// `ESC [ [ x`: F1 to F5 on the Linux console.
    static func linuxFunction(final: UInt8) -> Key? {
        guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final) else { return nil }
        return .function(Int(final - UInt8(ascii: "A")) + 1)
    }

    /// `ESC [ parameters x`.
    static func control(parameters: some Collection<UInt8>, final: UInt8) -> Key? {
        // With a private mark it is an answer of the terminal, and with another first number a report: no keys.
        if let mark = parameters.first, (UInt8(ascii: "<")...UInt8(ascii: "?")).contains(mark) { return nil }
        let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
            .map { Int(String(decoding: $0, as: UTF8.self)) }
        let first = numbers.first.flatMap { $0 } ?? 1
        let modifiers = (numbers.dropFirst().first.flatMap { $0 } ?? 1) - 1
        let isShifted = modifiers & 1 != 0
        switch final {
        case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "@"):
            return numbered(first)
        case UInt8(ascii: "Z"): return .backTab
        case UInt8(ascii: "a")...UInt8(ascii: "d"):  // rxvt
            return letter(final - 0x20, isShifted: true)
        default: return first == 1 ? letter(final, isShifted: isShifted) : nil
        }
    }

    private static func letter(_ final: UInt8, isShifted: Bool) -> Key? {
        switch final {
        case UInt8(ascii: "A"): isShifted ? .shift(.up) : .up
        case UInt8(ascii: "B"): isShifted ? .shift(.down) : .down
        case UInt8(ascii: "C"): isShifted ? .shift(.right) : .right
        case UInt8(ascii: "D"): isShifted ? .shift(.left) : .left
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "F"): .end
        case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final - UInt8(ascii: "P")) + 1)
        default: nil
        }
    }

    private static func numbered(_ number: Int) -> Key? {
        switch number {
        case 1, 7: .home
        case 2: .insert
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23...24: .function(number - 12)
        default: nil
        }
    }
}
