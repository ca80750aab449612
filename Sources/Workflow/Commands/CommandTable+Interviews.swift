extension CommandTable {
    private static let applicant = CommandEntry.Parameter(
        "applicant", "sökandens id, e-post eller namn", "the applicant's id, e-mail address or name")
    private static let criterion = CommandEntry.Parameter("criterion", "kriteriets id", "the criterion's id")

    static let interviews: [CommandEntry] = [
        CommandEntry(
            .giveRating, keys: [], in: [.card], label: ("poäng", "score"),
            help: (
                "En siffra ger poäng och går vidare till nästa kriterium",
                "A digit scores and moves on to the next criterion"
            ),
            parameters: [
                applicant, criterion, .init("score", "poängen eller not-assessed", "the score, or not-assessed"),
                .init("note", required: false, "belägg", "the evidence"),
            ]),
        CommandEntry(
            .notAssessed, keys: ["0"], in: [.card], label: ("ej bedömd", "not assessed"),
            help: (
                "Kriteriet kunde inte bedömas; räknas aldrig som noll",
                "The criterion could not be assessed; never counts as zero"
            ),
            footer: 12),
        CommandEntry(
            .clearRating, keys: ["Backspace", "-"], in: [.card], label: ("ta bort", "clear"),
            help: ("Ta bort poängen", "Clear the score")),
        CommandEntry(
            .noteEvidence, keys: ["n", "Enter"], in: [.card], label: ("belägg", "evidence"),
            help: ("Skriv vad poängen grundas på", "Write what the score rests on"), footer: 14,
            parameters: [applicant, criterion, .init("note", "belägget", "the evidence")]),
        CommandEntry(
            .submitCard, keys: ["L"], in: [.card], label: ("lämna in", "hand in"),
            help: (
                "Lämna in kortet; det går inte att ändra sedan", "Hand the card in; it cannot be changed after that"
            ),
            footer: 16, parameters: [applicant]),
        CommandEntry(
            .declareConflict, keys: ["d"], in: [.card, .interviews], label: ("jäv", "conflict"),
            help: (
                "Anmäl jäv: du bedömer inte den här personen",
                "Declare a conflict of interest: you do not score this person"
            ),
            footer: 30, parameters: [applicant, .init("reason", "skälet", "the reason")]),
        CommandEntry(
            .showPanel, keys: ["v"], in: [.card, .interviews], label: ("panelen", "panel"),
            help: (
                "Visa panelens kort bredvid varandra när alla lämnat",
                "Show the panel's cards side by side once all are in"
            ),
            footer: 20),
        CommandEntry(
            .recordConsensus, keys: ["s", "Enter"], in: [.panel], label: ("samsyn", "consensus"),
            help: (
                "Skriv in vad panelen enats om; ingens poäng skrivs över",
                "Record what the panel agreed on; nobody's score is overwritten"
            ),
            footer: 12,
            parameters: [
                applicant, criterion, .init("score", "poängen eller not-assessed", "the score, or not-assessed"),
                .init("note", required: false, "hur panelen resonerade", "how the panel reasoned"),
            ]),
    ]
}
