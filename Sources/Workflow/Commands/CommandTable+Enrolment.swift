extension CommandTable {
    private static let applicant = CommandEntry.Parameter(
        "applicant", "deltagarens id, e-post eller namn", "the participant's id, e-mail address or name")
    private static let municipality = CommandEntry.Parameter(
        "municipality", required: false, "kommunen, om flera deltar", "the municipality, where several take part")
    private static let since = CommandEntry.Parameter(
        "since", required: false, "första dagen, om inte kursens start eller i dag",
        "the first day, if not the start of the course or today")
    private static let cohort = CommandEntry.Parameter(
        "cohort", required: false, "omgången, där det finns flera", "the cohort, where there are several")

    /// Who takes part in a programme without a selection.
    static let enrolments: [CommandEntry] = [
        CommandEntry(
            .addParticipant, keys: ["+", "a"], in: [.participants], label: ("ny", "new"),
            help: ("Skriv in en ny deltagare", "Enter a new participant"), footer: 24,
            parameters: [municipality] + ApplicationWords.parameters + [since, cohort]),
        CommandEntry(
            .editParticipant, keys: ["e"], in: [.participants, .participant], label: ("ändra", "edit"),
            help: (
                "Ändra uppgifterna om deltagaren, eller första dagen",
                "Change what is known of the participant, or the first day"
            ), footer: 25, parameters: [applicant] + ApplicationWords.parameters + [since, cohort]),
        CommandEntry(
            .endParticipation, keys: ["s"], in: [.participants, .participant], label: ("slutar", "leaves"),
            help: (
                "Deltagaren slutar delta, med dag och skäl", "The participant leaves, with the day and the reason"
            ), footer: 26,
            parameters: [
                applicant,
                .init(
                    "day", required: false, "första dagen utan deltagande, om inte i dag",
                    "the first day of not taking part, if not today"),
                .init("reason", "skälet", "the reason"),
            ]),
        CommandEntry(
            .resumeParticipation, keys: ["S"], in: [.participants, .participant], label: ("deltar igen", "is back"),
            help: ("Den som hade slutat deltar igen", "Who had left takes part again"), footer: 27,
            parameters: [
                applicant, .init("since", required: false, "dagen, om inte i dag", "the day, if not today"),
            ]),
    ]
}
