extension CommandTable {
    private static let applicant = CommandEntry.Parameter(
        "applicant", "id, e-post eller namn", "id, e-mail or name")
    private static let reason = CommandEntry.Parameter("reason", "skälet", "the reason")

    static let cohorts: [CommandEntry] = [
        CommandEntry(
            .showCohorts, keys: ["o"], in: [.admission], label: ("omgångar", "cohorts"),
            help: (
                "Vilka som följer vilken omgång: förslag, önskemål, flytt för hand, beslut",
                "Who follows which cohort: proposal, wishes, moves by hand, decision"
            ),
            footer: 19),
        CommandEntry(
            .open, keys: ["Enter", "v"], in: [.cohorts], label: ("varför?", "why?"),
            help: ("Varför den här omgången?", "Why this cohort?"), footer: 10),
        CommandEntry(
            .placeInCohort, keys: ["f"], in: [.cohorts], label: ("flytta", "move"),
            help: (
                "Sätt personen i en viss omgång för hand, med skäl; övriga fördelas om",
                "Put the person into a certain cohort by hand, with the reason; the others are distributed anew"
            ),
            footer: 12,
            parameters: [
                applicant,
                .init(
                    "cohort", "omgången, eller proposed för förslagets",
                    "the cohort, or proposed for the proposal's"), reason,
            ]),
        CommandEntry(
            .changeCohort, keys: ["b"], in: [.cohorts], label: ("byt omgång", "change cohort"),
            help: (
                "Deltagaren byter omgång från en dag, med skäl; det som gåtts igenom följer med",
                "The participant changes cohort from a day on, with the reason; what was attended follows"
            ),
            footer: 14,
            parameters: [
                applicant, .init("cohort", "den nya omgången", "the new cohort"),
                .init(
                    "day", required: false, "första dagen om inte i dag, som 2013-02-01",
                    "the first day if not today, such as 2013-02-01"), reason,
            ]),
        CommandEntry(
            .changeCohort, keys: [], in: [.participants, .participant], label: ("byt omgång", "change cohort"),
            help: (
                "Deltagaren byter omgång från en dag, med skäl; det som gåtts igenom följer med",
                "The participant changes cohort from a day on, with the reason; what was attended follows"
            )),
        CommandEntry(
            .nextTab, keys: ["Tab", "."], in: [.cohorts], label: ("omgång", "cohort"),
            help: (
                "Alla, en omgång i taget, de som inte får sitt önskemål",
                "All, one cohort at a time, those who do not get their wish"
            ),
            footer: 16),
        CommandEntry(
            .previousTab, keys: ["Shift-Tab", ","], in: [.cohorts], label: ("förra", "last"),
            help: ("Förra listan", "The list before")),
        CommandEntry(
            .decideCohorts, keys: ["B"], in: [.cohorts], label: ("besluta", "decide"),
            help: (
                "Besluta vilka som följer vilken omgång, med beslutets beteckning",
                "Decide who follows which cohort, with the decision's reference"
            ),
            footer: 20, parameters: [.init("reference", "beslutets beteckning", "the decision's reference")]),
        CommandEntry(
            .reopenCohorts, keys: ["R"], in: [.cohorts], label: ("öppna igen", "reopen"),
            help: ("Öppna omgångarna igen, med skäl", "Reopen the cohorts, with the reason"), footer: 25,
            parameters: [reason]),
        CommandEntry(
            .nextCohort, keys: ["c"], in: [.participants, .attendance, .assignments, .mentors, .outcomes],
            label: ("omgång", "cohort"),
            help: ("Visa en omgång i taget, eller alla", "Show one cohort at a time, or all"), footer: 28),
    ]
}
