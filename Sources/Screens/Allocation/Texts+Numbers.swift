import Domain
import Workflow

extension Texts {
    /// `22 700`.
    func wholeNumber(_ number: Int) -> String { number.grouped() }

    /// `6,34`, rounded.
    func hundredths(_ quotient: Quotient) -> String {
        let rest = quotient.hundredths % 100
        return "\((quotient.hundredths / 100).grouped())\(decimalSign)\(rest < 10 ? "0" : "")\(rest)"
    }

    /// `1,4`, or `3` where there are no tenths.
    func tenths(_ number: Int) -> String {
        number % 10 == 0 ? "\(number / 10)" : "\(number / 10)\(decimalSign)\(number % 10)"
    }

    private var decimalSign: String { language == .swedish ? "," : "." }
}
