extension CommandTable {
    private static let occasion = CommandEntry.Parameter(
        "occasion", "tillfällets id, titel eller dag", "the occasion's id, title or day")
    private static let reason = CommandEntry.Parameter(
        "reason", required: false, "skälet, efter frysdagen", "the reason, after the freeze")
    /// Where the keys that change days work: they begin to try other days, and go on trying.
    private static let days: Set<View> = [.calendar, .rescheduling]
    private static let trying: Set<View> = [.calendar, .rescheduling, .proposal]
    private static let one: Set<View> = [.calendar, .occasion]

    static let calendar: [CommandEntry] = decidingOnDays + occasions + looking + planning

    private static let decidingOnDays: [CommandEntry] = [
        CommandEntry(
            .confirm, keys: ["Enter"], in: [.rescheduling], label: ("gör så", "do it"),
            help: ("Ändra till de dagar som visas", "Change to the days shown"), footer: 10),
        CommandEntry(
            .cancel, keys: ["Esc", "q"], in: [.rescheduling], label: ("låt bli", "leave it"),
            help: ("Lämna tillfället som det var", "Leave the occasion as it was"), footer: 11),
        CommandEntry(
            .confirm, keys: ["Enter"], in: [.proposal], label: ("lägg in alla", "add all"),
            help: ("Lägg in förslaget som en enda ändring", "Take the proposal in as one change"), footer: 10),
        CommandEntry(
            .cancel, keys: ["Esc", "q"], in: [.proposal], label: ("låt bli", "leave it"),
            help: ("Lämna förslaget; inget läggs in", "Leave the proposal; nothing is added"), footer: 11),
        CommandEntry(
            .dropProposed, keys: ["x"], in: [.proposal], label: ("ta bort", "leave out"),
            help: ("Ta bort tillfället ur förslaget", "Leave the occasion out of the proposal"), footer: 24),
    ]

    private static let occasions: [CommandEntry] = [
        CommandEntry(
            .open, keys: ["Enter"], in: [.calendar], label: ("öppna", "open"),
            help: ("Visa allt om tillfället", "Show everything about the occasion"), footer: 10),
        CommandEntry(
            .editOccasion, keys: ["e"], in: one, label: ("ändra", "edit"),
            help: ("Ändra tillfället", "Change the occasion"), footer: 11,
            parameters: [occasion] + OccasionWords.optionalParameters),
        CommandEntry(
            .addOccasion, keys: ["+", "a"], in: [.calendar], label: ("nytt", "new"),
            help: ("Lägg till ett tillfälle", "Add an occasion"), footer: 12, parameters: OccasionWords.parameters),
        CommandEntry(
            .dayEarlier, keys: ["Left"], in: trying, label: ("dag bakåt", "day earlier"),
            help: ("Pröva en dag tidigare", "Try one day earlier")),
        CommandEntry(
            .dayLater, keys: ["Right"], in: trying, label: ("dag", "day"),
            help: ("Pröva en dag senare", "Try one day later"), footer: 14),
        CommandEntry(
            .weekEarlier, keys: ["Shift-Left"], in: trying, label: ("vecka bakåt", "week earlier"),
            help: ("Pröva en vecka tidigare", "Try one week earlier")),
        CommandEntry(
            .weekLater, keys: ["Shift-Right"], in: trying, label: ("vecka", "week"),
            help: ("Pröva en vecka senare", "Try one week later"), footer: 16),
        CommandEntry(
            .moveOccasion, keys: ["f"], in: days.union(one), label: ("flytta till", "move to"),
            help: ("Pröva en viss dag, som 7 sep", "Try a given day, such as 7 Sep"), footer: 20,
            parameters: [
                occasion, .init("to", required: false, "ny första dag", "the new first day"),
                .init("days", required: false, "antal dagar framåt (minus bakåt)", "days later (minus for earlier)"),
                reason,
            ]),
        CommandEntry(
            .lengthen, keys: ["l"], in: trying, label: ("längre", "longer"),
            help: ("Pröva en dag längre", "Try one day longer"), footer: 22,
            parameters: [occasion, .init("days", required: false, "antal dagar i allt", "days in all"), reason]),
        CommandEntry(
            .shorten, keys: ["s"], in: trying, label: ("kortare", "shorter"),
            help: ("Pröva en dag kortare", "Try one day shorter"), footer: 23),
        CommandEntry(
            .cancelOccasion, keys: ["x"], in: one, label: ("ställ in", "cancel"),
            help: ("Ställ in tillfället, med skäl", "Cancel the occasion, with the reason"), footer: 26,
            parameters: [occasion, .init("reason", "skälet", "the reason")]),
        CommandEntry(
            .restoreOccasion, keys: ["X"], in: one, label: ("återinför", "restore"),
            help: ("Återinför ett inställt tillfälle", "Restore a cancelled occasion"), footer: 13,
            parameters: [occasion]),
    ]

    private static let looking: [CommandEntry] = [
        CommandEntry(
            .nextView, keys: ["v"], in: [.calendar], label: ("vy", "view"),
            help: ("Nästa vy: månad, vecka, år, agenda", "Next view: month, week, year, agenda"), footer: 18),
        CommandEntry(
            .previousView, keys: ["V"], in: [.calendar], label: ("förra vyn", "view before"),
            help: ("Föregående vy", "The view before")),
        CommandEntry(
            .nextTab, keys: ["Tab", "."], in: [.calendar], label: ("bläddra", "turn"),
            help: ("Bläddra en månad, en vecka eller ett år framåt", "Turn a month, a week or a year on"), footer: 30),
        CommandEntry(
            .previousTab, keys: ["Shift-Tab", ","], in: [.calendar], label: ("bakåt", "back"),
            help: ("Bläddra en månad, en vecka eller ett år bakåt", "Turn a month, a week or a year back")),
        CommandEntry(
            .goToday, keys: ["t"], in: [.calendar], label: ("i dag", "today"),
            help: ("Till i dag och det som kommer näst", "To today and what comes next")),
        CommandEntry(
            .back, keys: ["Esc"], in: [.calendar], label: ("tillbaka", "back"),
            help: ("Bläddra tillbaka till det valda tillfället", "Turn back to the selected occasion")),
        CommandEntry(
            .nextCohort, keys: ["c"], in: [.calendar], label: ("omgång", "cohort"),
            help: ("Visa en omgång i taget, eller alla", "Show one cohort at a time, or all"), footer: 28),
        CommandEntry(
            .showMonth, keys: [], in: [.calendar], label: ("månad", "month"),
            help: ("Månader bredvid listan", "Months beside the list")),
        CommandEntry(
            .showWeek, keys: [], in: [.calendar], label: ("vecka", "week"),
            help: ("En vecka, dag för dag", "One week, day by day")),
        CommandEntry(
            .showYear, keys: [], in: [.calendar], label: ("år", "year"),
            help: ("Tolv månader i ett svep", "Twelve months at a glance")),
        CommandEntry(
            .showAgenda, keys: [], in: [.calendar], label: ("agenda", "agenda"),
            help: ("Listan ensam, med allt som ryms", "The list alone, with all there is room for")),
    ]

    private static let planning: [CommandEntry] = [
        CommandEntry(
            .addSeries, keys: ["S"], in: [.calendar], label: ("serie", "series"),
            help: (
                "Föreslå en serie, som ungefär varje månad på en tisdag",
                "Propose a series, such as about monthly on a Tuesday"
            ), footer: 32, parameters: OccasionWords.seriesParameters),
        CommandEntry(
            .publishCalendar, keys: ["P"], in: [.calendar], label: ("publicera", "publish"),
            help: ("Publicera kalendern som en ny utgåva", "Publish the calendar as a new release"), footer: 34,
            parameters: [
                .init("name", "utgåvans namn", "the name of the release"),
                .init("note", required: false, "vad som står i beskedet", "what the message says"),
            ]),
        CommandEntry(
            .showChanges, keys: ["p"], in: [.calendar], label: ("ändrat", "changes"),
            help: (
                "Vad som ändrats sedan senaste utgåvan, och vem som ska få veta det",
                "What has changed since the latest release, and who must be told"
            ), footer: 33),
        CommandEntry(
            .showReleases, keys: [], in: [.calendar], label: ("utgåvor", "releases"),
            help: ("Alla utgåvor och vad var och en ändrade", "All releases and what each one changed")),
        CommandEntry(
            .setBreak, keys: [], in: [.calendar], label: ("lov", "school break"),
            help: ("Skriv in ett skollov i en kommun", "Enter a school break of a municipality"),
            parameters: [
                .init("municipality", "kommunen", "the municipality"), .init("name", "lovets namn", "its name"),
                .init("from", "första dagen", "the first day"),
                .init("to", required: false, "sista dagen", "the last day"),
            ]),
        CommandEntry(
            .removeBreak, keys: [], in: [.calendar], label: ("ta bort lov", "remove break"),
            help: ("Ta bort ett skollov", "Remove a school break"),
            parameters: [
                .init("municipality", "kommunen", "the municipality"), .init("name", "lovets namn", "its name"),
                .init("year", required: false, "året det börjar", "the year it begins in"),
            ]),
        CommandEntry(
            .exportCalendar, keys: ["E"], in: [.calendar], label: ("iCalendar", "iCalendar"),
            help: (
                "Skriv kalendern till en .ics-fil för Outlook, khal och calcurse",
                "Write the calendar to an .ics file for Outlook, khal and calcurse"
            ),
            footer: 40),
        CommandEntry(
            .exportChanges, keys: [], in: [.calendar], label: ("besked", "messages"),
            help: (
                "Skriv vad som ändrats och vem som ska få veta det till en textfil",
                "Write what has changed and who must be told to a text file"
            )),
    ]
}
