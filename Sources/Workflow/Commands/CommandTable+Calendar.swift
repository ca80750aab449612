extension CommandTable {
    private static let occasion = CommandEntry.Parameter(
        "occasion", "tillfällets id, titel eller dag", "the occasion's id, title or day")

    static let calendar: [CommandEntry] = [
        CommandEntry(
            .addOccasion, keys: ["+", "a"], in: [.calendar], label: ("nytt", "new"),
            help: ("Lägg till ett tillfälle", "Add an occasion"), footer: 12, parameters: OccasionWords.parameters),
        CommandEntry(
            .editOccasion, keys: ["e"], in: [.calendar], label: ("ändra", "edit"),
            help: ("Ändra tillfället", "Change the occasion"), footer: 14,
            parameters: [occasion] + OccasionWords.optionalParameters),
        CommandEntry(
            .dayEarlier, keys: ["Left", "h"], in: [.calendar], label: ("dag bakåt", "day earlier"),
            help: ("Flytta tillfället en dag tidigare", "Move the occasion one day earlier")),
        CommandEntry(
            .dayLater, keys: ["Right"], in: [.calendar], label: ("dag framåt", "day later"),
            help: ("Flytta tillfället en dag senare", "Move the occasion one day later")),
        CommandEntry(
            .weekEarlier, keys: ["Shift-Left", "H"], in: [.calendar], label: ("vecka bakåt", "week earlier"),
            help: ("Flytta tillfället en vecka tidigare", "Move the occasion one week earlier")),
        CommandEntry(
            .weekLater, keys: ["Shift-Right"], in: [.calendar], label: ("vecka framåt", "week later"),
            help: ("Flytta tillfället en vecka senare", "Move the occasion one week later")),
        CommandEntry(
            .moveOccasion, keys: ["f"], in: [.calendar], label: ("flytta till", "move to"),
            help: ("Flytta tillfället till en viss dag", "Move the occasion to a given day"), footer: 18,
            parameters: [
                occasion, .init("to", required: false, "ny första dag", "the new first day"),
                .init("days", required: false, "antal dagar framåt (minus bakåt)", "days later (minus for earlier)"),
            ]),
        CommandEntry(
            .lengthen, keys: ["l"], in: [.calendar], label: ("längre", "longer"),
            help: ("En dag längre", "One day longer"), footer: 20,
            parameters: [occasion, .init("days", required: false, "antal dagar i allt", "days in all")]),
        CommandEntry(
            .shorten, keys: ["s"], in: [.calendar], label: ("kortare", "shorter"),
            help: ("En dag kortare", "One day shorter")),
        CommandEntry(
            .cancelOccasion, keys: ["x"], in: [.calendar], label: ("ställ in", "cancel"),
            help: ("Ställ in tillfället, med skäl", "Cancel the occasion, with the reason"), footer: 24,
            parameters: [occasion, .init("reason", "skälet", "the reason")]),
        CommandEntry(
            .restoreOccasion, keys: ["X"], in: [.calendar], label: ("återinför", "restore"),
            help: ("Återinför ett inställt tillfälle", "Restore a cancelled occasion"), parameters: [occasion]),
        CommandEntry(
            .exportCalendar, keys: ["E"], in: [.calendar], label: ("iCalendar", "iCalendar"),
            help: (
                "Skriv kalendern till en .ics-fil för Outlook, khal och calcurse",
                "Write the calendar to an .ics file for Outlook, khal and calcurse"
            ),
            footer: 40),
    ]
}
