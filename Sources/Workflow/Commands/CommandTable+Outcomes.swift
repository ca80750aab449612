extension CommandTable {
    private static let applicant = CommandEntry.Parameter(
        "applicant", "deltagarens id, e-post eller namn", "the participant's id, e-mail address or name")

    /// What became of those who took part.
    static let outcomes: [CommandEntry] = [
        CommandEntry(
            .recordOutcome, keys: ["Enter", "e"], in: [.outcomes], label: ("skriv in", "record"),
            help: (
                "Skriv in vad som är känt en dag: chef eller inte, var, och vilken tjänst",
                "Record what is known of a day: manager or not, where, and which post"
            ),
            footer: 10,
            parameters: [
                applicant, .init("day", "dagen som det gäller", "the day that it is about"),
                .init("manager", required: false, "chef: ja, nej eller tomt om okänt", "manager: yes, no or empty"),
                .init(
                    "employer", required: false, "own, elsewhere eller en av programmets kommuner",
                    "own, elsewhere or a municipality of the programme"),
                .init("place", required: false, "arbetsplatsen", "the workplace"),
                .init("post", required: false, "tjänsten; krävs för en chef", "the post; needed for a manager"),
            ]),
        CommandEntry(
            .outcomeSummary, keys: ["v"], in: [.outcomes], label: ("sammanställning", "summary"),
            help: (
                "Hur många som har blivit chefer, per mättidpunkt och kommun, och behovet",
                "How many have become managers, by point in time and municipality, and the need"
            ),
            footer: 12),
        CommandEntry(
            .answerNetwork, keys: ["n"], in: [.outcomes], label: ("nätverk", "network"),
            help: (
                "Skriv in om deltagaren vill vara med i nätverket efter programmet",
                "Record whether the participant wants to be in the network afterwards"
            ),
            footer: 14,
            parameters: [
                applicant, .init("answer", "ja eller nej", "yes or no"), .init("day", "dagen för svaret", "the day"),
            ]),
        CommandEntry(
            .removeOutcome, keys: ["x"], in: [.outcomes], label: ("ta bort", "remove"),
            help: (
                "Ta bort en uppgift som är fel, med skäl", "Remove something that is wrong, with the reason"
            ),
            footer: 30,
            parameters: [
                applicant, .init("day", "dagen som uppgiften gäller", "the day that it is about"),
                .init("reason", "skälet", "the reason"),
            ]),
        CommandEntry(
            .exportOutcomes, keys: ["E"], in: [.outcomes], label: ("till fil", "to file"),
            help: (
                "Skriv sammanställningen till en CSV-fil; små kommuner räknas ihop",
                "Write the summary to a CSV file; small municipalities are counted together"
            ),
            footer: 20),
        CommandEntry(
            .exportAlumni, keys: [], in: View.screens, label: ("nätverkslista", "alumni list"),
            help: (
                "Skriv listan över alumnerna: de som vill vara med i nätverket",
                "Write the alumni list: those who want to be in the network"
            )),
        CommandEntry(
            .hideDone, keys: ["d"], in: [.outcomes], label: ("bara okända", "unknown only"),
            help: ("Visa bara dem som något är okänt om, eller alla igen", "Show only those of whom something is unknown"),
            footer: 40),
        CommandEntry(
            .municipality, keys: ["K"], in: [.outcomes], label: ("kommun", "municipality"),
            help: ("Välj vilken kommun som visas", "Choose which municipality is shown"), footer: 50),
        CommandEntry(
            .history, keys: ["i"], in: [.outcomes], label: ("historik", "history"),
            help: ("Allt som har hänt, av vem och när", "Everything that has happened, by whom and when"), footer: 45),
    ]
}
