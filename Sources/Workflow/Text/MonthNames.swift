public import Domain

/// The names of the months as they stand in running text.
public enum MonthNames {
    private static let swedish = [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
        "december",
    ]
    private static let english = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// The name of the month with a number, 1…12; empty for another number.
    public static func name(_ number: Int, in language: Language) -> String {
        let names = language == .swedish ? swedish : english
        return names.indices.contains(number - 1) ? names[number - 1] : ""
    }
}
