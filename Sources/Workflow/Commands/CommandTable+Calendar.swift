extension CommandTable {
    private static let occasion = CommandEntry.Parameter(
        "occasion", "tillfällets id, titel eller dag", "the occasion's id, title or day")
    /// Where the keys that change days work: they begin to try other days, and go on trying.
    private static let days: Set<View> = [.calendar, .rescheduling]

    static let calendar: [CommandEntry] = [
        CommandEntry(
            .confirm, keys: ["Enter"], in: [.rescheduling], label: ("gör så", "do it"),
            help: ("Ändra till de dagar som visas", "Change to the days shown"), footer: 10),
        CommandEntry(
            .cancel, keys: ["Esc", "q"], in: [.rescheduling], label: ("låt bli", "leave it"),
            help: ("Lämna tillfället som det var", "Leave the occasion as it was"), footer: 11),
        CommandEntry(
            .editOccasion, keys: ["Enter", "e"], in: [.calendar], label: ("ändra", "edit"),
            help: ("Ändra tillfället", "Change the occasion"), footer: 10,
            parameters: [occasion] + OccasionWords.optionalParameters),
        CommandEntry(
            .addOccasion, keys: ["+", "a"], in: [.calendar], label: ("nytt", "new"),
            help: ("Lägg till ett tillfälle", "Add an occasion"), footer: 12, parameters: OccasionWords.parameters),
        CommandEntry(
            .dayEarlier, keys: ["Left"], in: days, label: ("dag bakåt", "day earlier"),
            help: ("Pröva en dag tidigare", "Try one day earlier")),
        CommandEntry(
            .dayLater, keys: ["Right"], in: days, label: ("dag", "day"),
            help: ("Pröva en dag senare", "Try one day later"), footer: 14),
        CommandEntry(
            .weekEarlier, keys: ["Shift-Left"], in: days, label: ("vecka bakåt", "week earlier"),
            help: ("Pröva en vecka tidigare", "Try one week earlier")),
        CommandEntry(
            .weekLater, keys: ["Shift-Right"], in: days, label: ("vecka", "week"),
            help: ("Pröva en vecka senare", "Try one week later"), footer: 16),
        CommandEntry(
            .moveOccasion, keys: ["f"], in: days, label: ("flytta till", "move to"),
            help: ("Pröva en viss dag, som 7 sep", "Try a given day, such as 7 Sep"), footer: 18,
            parameters: [
                occasion, .init("to", required: false, "ny första dag", "the new first day"),
                .init("days", required: false, "antal dagar framåt (minus bakåt)", "days later (minus for earlier)"),
            ]),
        CommandEntry(
            .lengthen, keys: ["l"], in: days, label: ("längre", "longer"),
            help: ("Pröva en dag längre", "Try one day longer"), footer: 20,
            parameters: [occasion, .init("days", required: false, "antal dagar i allt", "days in all")]),
        CommandEntry(
            .shorten, keys: ["s"], in: days, label: ("kortare", "shorter"),
            help: ("Pröva en dag kortare", "Try one day shorter"), footer: 22),
        CommandEntry(
            .cancelOccasion, keys: ["x"], in: [.calendar], label: ("ställ in", "cancel"),
            help: ("Ställ in tillfället, med skäl", "Cancel the occasion, with the reason"), footer: 24,
            parameters: [occasion, .init("reason", "skälet", "the reason")]),
        CommandEntry(
            .restoreOccasion, keys: ["X"], in: [.calendar], label: ("återinför", "restore"),
            help: ("Återinför ett inställt tillfälle", "Restore a cancelled occasion"), parameters: [occasion]),
        CommandEntry(
            .nextTab, keys: ["Tab", "."], in: [.calendar], label: ("månad", "month"),
            help: ("Bläddra till nästa månad", "Turn to the next month"), footer: 30),
        CommandEntry(
            .previousTab, keys: ["Shift-Tab", ","], in: [.calendar], label: ("förra månaden", "previous month"),
            help: ("Bläddra till föregående månad", "Turn to the previous month")),
        CommandEntry(
            .back, keys: ["Esc"], in: [.calendar], label: ("tillbaka", "back"),
            help: ("Bläddra tillbaka till det valda tillfället", "Turn back to the selected occasion")),
        CommandEntry(
            .exportCalendar, keys: ["E"], in: [.calendar], label: ("iCalendar", "iCalendar"),
            help: (
                "Skriv kalendern till en .ics-fil för Outlook, khal och calcurse",
                "Write the calendar to an .ics file for Outlook, khal and calcurse"
            ),
            footer: 40),
    ]
}
