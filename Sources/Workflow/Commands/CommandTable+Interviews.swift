extension CommandTable {
    private static let applicant = CommandEntry.Parameter(
        "applicant", "sökandens id, e-post eller namn", "the applicant's id, e-mail address or name")
    private static let criterion = CommandEntry.Parameter("criterion", "kriteriets id", "the criterion's id")

    private static let reason = CommandEntry.Parameter("reason", "skälet", "the reason")
    private static let score = CommandEntry.Parameter(
        "score", "poängen eller not-assessed", "the score, or not-assessed")

    static let interviews: [CommandEntry] = scoring + panels

    private static let scoring: [CommandEntry] = [
        CommandEntry(
            .giveRating, keys: (1...9).map(String.init) + ["s"], in: [.card], label: ("poäng", "score"),
            help: (
                "En siffra ger poäng och går vidare; s visar skalan att välja ur",
                "A digit scores and moves on; s shows the scale to choose from"
            ),
            footer: 10,
            parameters: [
                applicant, criterion, score, .init("note", required: false, "belägg", "the evidence"),
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
                "Lämna in kortet; sedan ändras det bara med skäl, synligt för alla i panelen",
                "Hand the card in; after that it is changed only with a reason, for the panel to see"
            ),
            footer: 16, parameters: [applicant]),
        CommandEntry(
            .declareNoConflict, keys: ["i"], in: [.card, .interviews], label: ("inget jäv", "no conflict"),
            help: (
                "Intyga att du inte är jävig: inte chef över, närstående till eller på annat sätt partisk",
                "Declare that you have no conflict: neither manager of, close to nor partial to the person"
            ),
            footer: 8, parameters: [applicant]),
        CommandEntry(
            .amendRating, keys: ["a"], in: [.card], label: ("rätta", "amend"),
            help: (
                "Rätta en poäng på ett inlämnat kort, med skäl; den första står kvar bredvid",
                "Amend a score of a card handed in, with a reason; the first one stays beside it"
            ),
            footer: 13, parameters: [applicant, criterion, score, reason]),
        CommandEntry(
            .showQuestions, keys: ["f"], in: [.card], label: ("frågor", "questions"),
            help: (
                "Visa intervjufrågorna i stället för nivåerna, eller tillbaka",
                "Show the interview questions instead of the levels, or back"
            ),
            footer: 22),
        CommandEntry(
            .showCriterion, keys: ["b"], in: [.card], label: ("kriteriet", "criterion"),
            help: (
                "Läs allt om det valda kriteriet, med skalan kvar, eller tillbaka",
                "Read all about the selected criterion, with the scale in sight, or back"
            ),
            footer: 92),
        CommandEntry(
            .declareConflict, keys: ["d"], in: [.card, .interviews], label: ("jäv", "conflict"),
            help: (
                "Anmäl jäv: du bedömer inte den här personen",
                "Declare a conflict of interest: you do not score this person"
            ),
            footer: 30, parameters: [applicant, reason]),
    ]

    private static let panels: [CommandEntry] = [
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
                applicant, criterion, score,
                .init("note", required: false, "hur panelen resonerade", "how the panel reasoned"),
            ]),
        CommandEntry(
            .replaceMember, keys: ["e"], in: [.interviews, .panel], label: ("ersätt", "replace"),
            help: (
                "Låt någon annan ta en frånvarande eller jävig intervjuares plats, med skäl",
                "Let somebody take the place of an interviewer who is absent or has a conflict, with a reason"
            ),
            footer: 32,
            parameters: [
                applicant, .init("absent", "den som inte kan", "who cannot come"),
                .init("with", "den som tar platsen", "who takes the place"), reason,
            ]),
        CommandEntry(
            .recordConflict, keys: ["D"], in: [.interviews, .panel], label: ("annans jäv", "other's conflict"),
            help: (
                "Anteckna någon annans jäv, med skäl: kortet läggs åt sidan (personalchefen)",
                "Record somebody else's conflict, with a reason: the card is set aside (personnel chief)"
            ),
            parameters: [applicant, .init("person", "vem som är jävig", "who has the conflict"), reason]),
        CommandEntry(
            .showSchedule, keys: ["t"], in: [.interviews], label: ("tider", "times"),
            help: (
                "Intervjuerna dag för dag, med krockar och sådant som inte är bokat",
                "The interviews day by day, with clashes and what is not booked"
            ),
            footer: 24),
        CommandEntry(
            .exportForms, keys: ["E"], in: [.interviews], label: ("blanketter", "forms"),
            help: (
                "Skriv mina intervjuer som blanketter att fylla i utan uppkoppling",
                "Write my interviews as forms to fill in off line"
            )),
        CommandEntry(
            .showMirror, keys: [], in: [.interviews], label: ("spegel", "mirror"),
            help: (
                "Hur jag bedömer jämfört med dem jag suttit i panel med",
                "How I score beside those I have sat on panels with"
            )),
    ]
}
