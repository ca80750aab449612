/// Somebody who applies in a journey, and what becomes of the application.
struct JourneyApplicant {
    enum Fate {
        /// Is a manager already, so that the first selection says no.
        case rejected
        case failsTest
        /// The scores of the two interviewers, a digit for each criterion; 0 is not assessed.
        case interviewed(String, String)
    }

    let firstName: String
    let lastName: String
    let email: String
    let fate: Fate

    var isRejected: Bool { if case .rejected = fate { true } else { false } }
    var failsTest: Bool { if case .failsTest = fate { true } else { false } }

    /// The digits that an interviewer gives; nil for somebody who is never interviewed.
    func scores(from interviewer: Int) -> String? {
        guard case .interviewed(let first, let second) = fate else { return nil }
        return interviewer == 0 ? first : second
    }
}

extension [JourneyApplicant] {
    /// Reads lines such as `Anna Alm 55555 44444`, `Dan Dahl 47`, which is the sum of all ten scores, `Bo Berg rejected`
    /// and `Cia Dal failed`.
    static func reading(_ text: String, from municipality: String) -> [JourneyApplicant] {
        text.split(separator: "\n").enumerated().map { index, line in
            let words = line.split(separator: " ").map(String.init)
            let fate: JourneyApplicant.Fate =
                switch words[2] {
                case "rejected": .rejected
                case "failed": .failsTest
                case let total where words.count == 3:
                    .interviewed(digits(sum: (Int(total) ?? 0) / 2), digits(sum: ((Int(total) ?? 0) + 1) / 2))
                default: .interviewed(words[2], words[3])
                }
            return JourneyApplicant(
                firstName: words[0], lastName: words[1], email: "a\(index + 1)@\(municipality).example", fate: fate)
        }
    }

    /// Five scores as even as can be, with a sum.
    private static func digits(sum: Int) -> String {
        (0..<5).map { String(sum / 5 + ($0 < sum % 5 ? 1 : 0)) }.joined()
    }
}
