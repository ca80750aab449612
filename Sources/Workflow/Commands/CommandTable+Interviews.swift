extension CommandTable {
    private static let applicant = CommandEntry.Parameter(
        "applicant", "sökandens id, e-post eller namn", "the applicant's id, e-mail address or name")
    private static let criterion = CommandEntry.Parameter("criterion", "kriteriets id", "the criterion's id")

    static let interviews: [CommandEntry] = [
        CommandEntry(
            .giveRating, keys: (1...9).map(String.init) + ["s"], in: [.card], label: ("poäng", "score"),
            help: (
                "En siffra ger poäng och går vidare; s visar skalan att välja ur",
                "A digit scores and moves on; s shows the scale to choose from"
            ),
            footer: 10,
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
            .scoreHigher, keys: ["Right", "l"], in: [.card], label: ("högre", "higher"),
            help: (
                "Ett steg uppåt på skalan; utan poäng till den lägsta", "One step up the scale; unscored, to the lowest"
            )),
        CommandEntry(
            .scoreLower, keys: ["Left", "h"], in: [.card], label: ("lägre", "lower"),
            help: (
                "Ett steg nedåt på skalan; utan poäng till den högsta",
                "One step down the scale; unscored, to the highest"
            )),
        CommandEntry(
            .cursorDown, keys: ["Tab"], in: [.card, .panel], label: ("nästa", "next"),
            help: ("Nästa kriterium", "Next criterion"), footer: 18),
        CommandEntry(
            .cursorUp, keys: ["Shift-Tab"], in: [.card, .panel], label: ("förra", "previous"),
            help: ("Föregående kriterium", "Previous criterion")),
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
            .showPanel, keys: ["p"], in: [.card, .interviews], label: ("panelen", "panel"),
            help: (
                "Visa panelens kort bredvid varandra när alla lämnat",
                "Show the panel's cards side by side once all are in"
            ),
            footer: 20),
        CommandEntry(
            .readMotivation, keys: ["m"], in: [.card, .panel], label: ("motivering", "motivation"),
            help: ("Läs vad personen skrev i ansökan", "Read what the person wrote in the application"), footer: 25),
        CommandEntry(
            .readEvidence, keys: ["n"], in: [.panel], label: ("belägg", "evidence"),
            help: ("Läs alla belägg, kriterium för kriterium", "Read all the evidence, criterion by criterion"),
            footer: 14),
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
