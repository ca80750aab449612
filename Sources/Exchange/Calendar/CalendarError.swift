public import Domain

/// Why a calendar could not be written.
public enum CalendarError: Error, Equatable, Sendable {
    /// libical is not installed or cannot be used; the text is the loader's own.
    case libraryUnavailable(String)
    /// libical did not take a value of a property.
    case valueRefused(property: String, value: String)
    /// The file holds no calendar.
    case notACalendar

    /// The reason and what to do.
    public var text: LocalizedText {
        switch self {
        case .libraryUnavailable(let cause):
            LocalizedText(
                sv: "kalendern kräver biblioteket libical, som inte kunde öppnas (\(cause)); "
                    + "installera Debianpaketet libical3: sudo apt install libical3",
                en: "calendars need the library libical, which could not be opened (\(cause)); "
                    + "install the Debian package libical3: sudo apt install libical3")
        case .notACalendar:
            LocalizedText(
                sv: "filen är ingen iCalendar-kalender (BEGIN:VCALENDAR saknas); exportera den som .ics",
                en: "the file is no iCalendar calendar (BEGIN:VCALENDAR is missing); export it as .ics")
        case .valueRefused(let property, let value):
            LocalizedText(
                sv: "kalendern kan inte ha \(property) ”\(value)”; ändra uppgiften och försök igen",
                en: "a calendar cannot have \(property) “\(value)”; change it and try again")
        }
    }
}

extension CalendarError: CustomStringConvertible {
    /// The reason and what to do, in English.
    public var description: String { text.english }
}
