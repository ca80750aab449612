extension CommandTable {
    /// What participants have answered about the course.
    static let evaluations: [CommandEntry] = [
        CommandEntry(
            .open, keys: ["Enter"], in: [.evaluation], label: ("läs svaren", "read the answers"),
            help: (
                "Läs svaren: en fördelning per fråga, och det som skrevs",
                "Read the answers: a distribution per question, and what was written"
            ),
            footer: 10),
        CommandEntry(
            .enterAnswers, keys: ["a", "+"], in: [.evaluation], label: ("skriv in svar", "enter answers"),
            help: (
                "Skriv in vad en deltagare har svarat, utan namn; filer läses med aspirant import evaluation",
                "Enter what one participant has answered, without a name; files are read by aspirant import evaluation"
            ),
            footer: 12,
            parameters: [
                .init("occasion", required: false, "tillfället: titel, dag eller id", "the occasion: title, day or id"),
                .init("end", required: false, "omgången, för slututvärderingen", "the cohort, for the final evaluation"),
                .init(
                    "answers", "svaren, som ”nytta=4; bast=Övningarna”", "the answers, such as “useful=4; best=The talks”"),
            ]),
        CommandEntry(
            .compareEvaluations, keys: ["v"], in: [.evaluation], label: ("jämför", "compare"),
            help: (
                "Jämför tillfällena fråga för fråga, i tidsordning",
                "Compare the occasions question by question, in order of time"
            ),
            footer: 14),
        CommandEntry(
            .exportEvaluation, keys: ["E"], in: [.evaluation], label: ("till fil", "to file"),
            help: (
                "Skriv fördelningarna och fritextsvaren till en CSV-fil",
                "Write the distributions and what was written to a CSV file"
            ),
            footer: 20),
        CommandEntry(
            .withdrawAnswers, keys: ["x"], in: [.evaluation], label: ("räkna bort", "take out"),
            help: (
                "Räkna bort en svarsblankett som är fel, med skäl",
                "Take a sheet of answers that is wrong out of the count, with the reason"
            ),
            footer: 30,
            parameters: [
                .init("answer", "svarsblankettens id", "the id of the sheet"), .init("reason", "skälet", "the reason"),
            ]),
    ]
}
