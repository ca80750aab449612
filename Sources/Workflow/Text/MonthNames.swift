public import Domain

/// The names of the months as they stand in running text.
public enum MonthNames {
    /// The name of the month with a number, 1…12; empty for another number.
    public static func name(_ number: Int, in language: Language) -> String { language.month(number) }
}
