extension CommandTable {
    private static let applicant = CommandEntry.Parameter(
        "applicant", "sökandens id, e-post eller namn", "the applicant's id, e-mail address or name")
    private static let other = CommandEntry.Parameter(
        "other", "den andra ansökans id, e-post eller namn", "the other application's id, e-mail address or name")
    private static let reason = CommandEntry.Parameter("reason", "skälet", "the reason")
    private static let municipality = CommandEntry.Parameter(
        "municipality", "kommunens namn eller kod", "the municipality's name or code")
    private static let time = CommandEntry.Parameter("time", required: false, "klockslaget", "the time")
    private static let place = CommandEntry.Parameter("place", required: false, "platsen", "the place")
    private static let list: Set<View> = [.queue, .application]

    /// What comes before the interview beside the daily steps; `applicant.more` offers what fits the selected application.
    static let screening: [CommandEntry] = eligibility + duplicates + rules + abilityTest

    private static let eligibility: [CommandEntry] = [
        CommandEntry(
            .loseEligibility, keys: [], in: list, label: ("ej längre behörig", "not eligible now"),
            help: (
                "Inte längre behörig, från en dag och med skäl; följderna visas först",
                "No longer eligible, from a day and with the reason; what follows is shown first"
            ),
            parameters: [
                applicant,
                .init(
                    "cause", "became-manager, lost-permanent-post, left, moved eller other",
                    "became-manager, lost-permanent-post, left, moved or other"),
                .init("day", "dagen det gäller från", "the day from which it holds"),
                .init("to", required: false, "kommunen som personen flyttar till", "the municipality moved to"),
                reason,
            ]),
        CommandEntry(
            .restoreEligibility, keys: [], in: list, label: ("behörig igen", "eligible again"),
            help: ("Behörig igen, med skäl", "Eligible again, with the reason"), parameters: [applicant, reason]),
        CommandEntry(
            .requestCompletion, keys: [], in: list, label: ("komplettering", "ask for more"),
            help: ("Begär det som saknas i ansökan", "Ask for what is missing in the application"),
            parameters: [
                applicant, .init("due", required: false, "sista dag att svara", "the last day to answer"),
                .init("note", required: false, "vad som skrevs till den sökande", "what was written to the applicant"),
            ]),
        CommandEntry(
            .receiveCompletion, keys: [], in: list, label: ("komplettering in", "more came in"),
            help: ("Kompletteringen har kommit in", "What was asked for has come in"),
            parameters: [applicant, .init("day", "dagen den kom in", "the day when it came")]
                + ApplicationWords.parameters.filter { $0.name != "received" }),
    ]

    private static let duplicates: [CommandEntry] = [
        CommandEntry(
            .showDuplicates, keys: [], in: list, label: ("dubbletter", "duplicates"),
            help: ("Möjliga dubbletter, och vad som ska gälla", "Possible duplicates, and which application stands")),
        CommandEntry(
            .mergeDuplicate, keys: [], in: list, label: ("samma person", "same person"),
            help: (
                "Samma person: den ena ansökan stängs, den andra gäller; inget tas bort",
                "The same person: one application is closed, the other stands; nothing is deleted"
            ),
            parameters: [
                applicant, .init("into", "ansökan som gäller i stället", "the application that stands instead"),
                reason,
            ]),
        CommandEntry(
            .keepApart, keys: [], in: list, label: ("olika personer", "two people"),
            help: (
                "Två olika personer, med skäl; likheten pekas inte ut mer",
                "Two different people, with the reason; the likeness is no longer pointed out"
            ),
            parameters: [applicant, other, reason]),
        CommandEntry(
            .reportDuplicate, keys: [], in: list, label: ("säg till", "tell them"),
            help: (
                "Säg till kommunerna om en möjlig dubblett, utan uppgifter om den andra ansökan",
                "Tell the municipalities of a possible duplicate, without anything from the other application"
            ),
            parameters: [applicant, other]),
    ]

    private static let rules: [CommandEntry] = [
        CommandEntry(
            .showRules, keys: [], in: list, label: ("regler", "rules"),
            help: (
                "Kommunens regler för första urvalet, med alla versioner",
                "The municipality's rules of the first selection, with all versions"
            )),
        CommandEntry(
            .setRule, keys: [], in: list, label: ("ny regel", "new rule"),
            help: (
                "Bestäm en regel för första urvalet, innan några poäng är öppna",
                "Set a rule of the first selection, before any scores are open"
            ),
            parameters: [
                municipality,
                .init("rule", required: false, "regelns id, för att ändra den", "the rule's id, to change it"),
                .init("group", "department eller occupation", "department or occupation"),
                .init("names", "namnen, åtskilda av semikolon", "the names, separated by semicolons"),
                .init("effect", "favours, demands eller requires", "favours, demands or requires"),
                .init("mean", required: false, "krav på medelvärdet", "the demanded mean"),
                .init("per-criterion", required: false, "krav per kriterium", "the demand per criterion"),
                .init("item", required: false, "ett krav till på behörighetslistan", "one more item of the checklist"),
                reason, .init("decided-by", "vem som har beslutat, och när", "who decided, and when"),
            ]),
        CommandEntry(
            .endRule, keys: [], in: list, label: ("avsluta regel", "end a rule"),
            help: ("Avsluta en regel, med skäl", "End a rule, with the reason"),
            parameters: [municipality, .init("rule", "regelns id", "the rule's id"), reason]),
    ]

    private static let abilityTest: [CommandEntry] = [
        CommandEntry(
            .inviteToTest, keys: [], in: list, label: ("kalla till test", "invite to test"),
            help: ("Kalla till förmågetestet", "Invite to the ability test"),
            parameters: [applicant, .init("day", "testdagen", "the day of the test"), time, place]),
        CommandEntry(
            .grantRetest, keys: [], in: list, label: ("omprov", "retest"),
            help: (
                "Omprov, med skäl; det tidigare resultatet sparas men gäller inte",
                "Another try, with the reason; the earlier result is kept but does not count"
            ),
            parameters: [
                applicant, reason, .init("day", required: false, "nya testdagen", "the new day of the test"), time,
                place,
            ]),
        CommandEntry(
            .reuseTest, keys: [], in: list, label: ("äldre resultat", "older result"),
            help: (
                "Låt ett äldre godkänt testresultat gälla, inom den tid som programmet tillåter",
                "Let an older passed test count, within the time that the programme allows"
            ),
            parameters: [
                applicant, .init("day", "den gamla testdagen", "the day of the old test"),
                .init("score", required: false, "resultatet", "the result"),
                .init("source", required: false, "var resultatet finns", "where the result is found"),
            ]),
        CommandEntry(
            .declineReuse, keys: [], in: list, label: ("avböjer äldre", "declines older"),
            help: (
                "Den sökande vill göra testet på nytt i stället för att återanvända ett äldre",
                "The applicant wants to take the test anew instead of reusing an older one"
            ),
            parameters: [applicant, reason]),
        CommandEntry(
            .allowReuse, keys: [], in: list, label: ("godtar äldre", "accepts older"),
            help: (
                "Den sökande vill ändå återanvända ett äldre testresultat",
                "The applicant wants to reuse an older test result after all"
            ),
            parameters: [applicant, reason]),
    ]
}
