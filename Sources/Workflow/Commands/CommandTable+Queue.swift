extension CommandTable {
    private static let applicant = CommandEntry.Parameter(
        "applicant", "sökandens id, e-post eller namn", "the applicant's id, e-mail address or name")
    private static let reason = CommandEntry.Parameter("reason", "skälet", "the reason")
    private static let list: Set<View> = [.queue, .application]

    static let queue: [CommandEntry] = [
        CommandEntry(
            .open, keys: ["Enter", "Right"], in: [.queue, .interviews, .overview, .admission],
            label: ("öppna", "open"), help: ("Öppna raden", "Open the row"), footer: 10),
        CommandEntry(
            .nextTab, keys: ["Tab", "."], in: [.queue, .interviews, .ranking], label: ("nästa flik", "next tab"),
            help: ("Nästa steg, lista eller kommun", "Next stage, list or municipality"), footer: 60),
        CommandEntry(
            .previousTab, keys: ["Shift-Tab", ","], in: [.queue, .interviews, .ranking],
            label: ("förra fliken", "previous tab"),
            help: ("Föregående steg, lista eller kommun", "Previous stage, list or municipality")),
        CommandEntry(
            .filter, keys: ["/"], in: [.queue], label: ("filter", "filter"),
            help: (
                "Visa dem vars namn, förvaltning eller befattning innehåller …",
                "Show those whose name, department or position contains …"
            ),
            footer: 50),
        CommandEntry(
            .sort, keys: ["o"], in: [.queue], label: ("ordna", "sort"),
            help: ("Ordna efter en kolumn", "Sort by a column"), footer: 65),
        CommandEntry(
            .reverseSort, keys: ["O"], in: [.queue], label: ("vänd", "reverse"),
            help: ("Vänd ordningen", "Turn the order round")),
        CommandEntry(
            .mark, keys: ["Space"], in: [.queue], label: ("märk", "mark"),
            help: ("Märk raden; åtgärder gäller alla märkta", "Mark the row; actions apply to all marked"), footer: 40),
        CommandEntry(
            .markAll, keys: ["*", "m"], in: [.queue], label: ("märk alla", "mark all"),
            help: ("Märk alla som visas, eller ta bort alla märken", "Mark all that are shown, or remove all marks")),
        CommandEntry(
            .municipality, keys: ["K"], in: [.queue, .ranking], label: ("kommun", "municipality"),
            help: ("Välj vilken kommun som visas", "Choose which municipality is shown")),
        CommandEntry(
            .assessEligibility, keys: ["b"], in: list, label: ("behörighet", "eligibility"),
            help: ("Bedöm en punkt i behörighetslistan", "Judge an item of the eligibility checklist"), footer: 20,
            parameters: [
                applicant, .init("item", "punktens id", "the item's id"),
                .init("verdict", "met, not-met eller unknown", "met, not-met or unknown"),
                .init("note", required: false, "vad det grundas på", "what it rests on"),
            ]),
        CommandEntry(
            .selectFirst, keys: ["f"], in: list, label: ("välj ut", "select"),
            help: ("Välj ut i första urvalet, med skäl", "Select in the first selection, with the reason"), footer: 22,
            parameters: [applicant, reason]),
        CommandEntry(
            .reject, keys: ["x"], in: list, label: ("välj bort", "reject"),
            help: ("Välj bort i första urvalet, med skäl", "Reject in the first selection, with the reason"),
            footer: 24,
            parameters: [applicant, reason]),
        CommandEntry(
            .reconsider, keys: ["X"], in: list, label: ("ompröva", "reconsider"),
            help: ("Ta tillbaka första urvalet, med skäl", "Take the first selection back, with the reason"),
            footer: 33,
            parameters: [applicant, reason]),
        CommandEntry(
            .recordTest, keys: ["t"], in: list, label: ("test", "test"),
            help: (
                "Skriv in förmågetestet: godkänt, underkänt eller saknas",
                "Record the ability test: passed, failed or missing"
            ),
            footer: 26,
            parameters: [
                applicant, .init("outcome", "passed, failed eller missing", "passed, failed or missing"),
                .init("score", required: false, "resultatet", "the result"),
                .init("day", required: false, "testdagen", "the day of the test"),
                .init("cause", required: false, "orsak när resultat saknas", "the cause when there is no result"),
            ]),
        CommandEntry(
            .recordConsent, keys: ["c"], in: list, label: ("chefens svar", "manager"),
            help: ("Skriv in ansvarig chefs svar", "Record the responsible manager's answer"), footer: 28,
            parameters: [
                applicant, .init("at", "application eller consultation", "application or consultation"),
                .init("answer", "asked, granted eller refused", "asked, granted or refused"),
                .init("note", required: false, "vad som sades", "what was said"),
            ]),
        CommandEntry(
            .setPanel, keys: ["p"], in: list, label: ("panel", "panel"),
            help: ("Bestäm vilka som intervjuar, när och var", "Decide who interviews, when and where"), footer: 30,
            parameters: [
                applicant,
                .init("members", "intervjuarnas id, åtskilda av komma", "the interviewers' ids, separated by commas"),
                .init("day", required: false, "dagen", "the day"),
                .init("time", required: false, "tiden: 9.30 eller 9.30-10.15", "the time: 9:30 or 9:30-10:15"),
                .init("length", required: false, "längden i minuter", "the length in minutes"),
                .init("place", required: false, "platsen", "the place"),
            ]),
        CommandEntry(
            .withdraw, keys: ["w"], in: list, label: ("dra tillbaka", "withdraw"),
            help: ("Ansökan dras tillbaka, med skäl", "The application is withdrawn, with the reason"), footer: 70,
            parameters: [applicant, reason]),
        CommandEntry(
            .reinstate, keys: ["W"], in: list, label: ("återinför", "reinstate"),
            help: (
                "En återtagen ansökan gäller igen, med skäl", "A withdrawn application stands again, with the reason"
            ),
            footer: 34, parameters: [applicant, reason]),
        CommandEntry(
            .history, keys: ["i"], in: list, label: ("historik", "history"),
            help: ("Allt som har hänt med ansökan, av vem och när", "Everything that has happened to the application"),
            footer: 45),
        CommandEntry(
            .moreActions, keys: ["d"], in: list, label: ("mer", "more"),
            help: (
                "Mer att göra: komplettering, kallelse, omprov, behörighet, dubbletter, regler",
                "More to do: completion, invitation, retest, eligibility, duplicates, rules"
            ), footer: 43),
        CommandEntry(
            .addApplicant, keys: ["+", "a"], in: [.queue], label: ("ny", "new"),
            help: ("Skriv in en ansökan för hand", "Enter an application by hand"), footer: 55,
            parameters: applicationParameters),
        CommandEntry(
            .editApplicant, keys: ["e"], in: list, label: ("ändra", "edit"),
            help: ("Ändra uppgifterna i ansökan", "Change the texts of the application"), footer: 35,
            parameters: [applicant] + ApplicationWords.parameters),
        CommandEntry(
            .exportApplicants, keys: ["E"], in: [.queue], label: ("exportera", "export"),
            help: ("Skriv de sökande till en CSV-fil för Excel", "Write the applicants to a CSV file for Excel")),
    ]

    private static let applicationParameters: [CommandEntry.Parameter] =
        [.init("municipality", "kommunens namn eller kod", "the municipality's name or code")]
        + ApplicationWords.parameters
}
