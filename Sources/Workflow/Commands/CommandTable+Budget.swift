extension CommandTable {
    private static let lineWords: [CommandEntry.Parameter] = [
        .init("side", required: false, "cost eller funding", "cost or funding"),
        .init(
            "standing", required: false, "known, estimated, unknown eller option", "known, estimated, unknown or option"
        ),
        .init(
            "amount", required: false, "hela kronor, som 1310000; fee är programmets avgift per plats; tomt är okänt",
            "whole kronor, such as 1310000; fee is the programme’s fee per seat; empty is unknown"),
        .init(
            "per", required: false, "vad beloppet är för var och en av, som ”participant, year” eller ”12 night”",
            "what the amount is for each of, such as “participant, year” or “12 night”"),
        .init(
            "stated", required: false, "vad beslutet säger i runda tal", "what the decision says in round figures"),
        .init(
            "bearer", required: false,
            "vem som betalar: municipality KOMMUN, municipalities seats|employees|equally, committee NAMN, committees, "
                + "fund NAMN, fee eller none",
            "who pays: municipality NAME, municipalities seats|employees|equally, committee NAME, committees, "
                + "fund NAME, fee or none"),
        .init("note", required: false, "anteckning", "a note"),
    ]
    private static let line = CommandEntry.Parameter("line", "radens id eller namn", "the line’s id or name")
    private static let why = CommandEntry.Parameter("reason", "skälet eller beslutet", "the reason or the decision")

    /// What the programme costs and who pays.
    static let budget: [CommandEntry] = [
        CommandEntry(
            .open, keys: ["Enter", "v"], in: [.budget], label: ("varför?", "why?"),
            help: (
                "Varför det här talet: hur det är räknat, vad det vilar på, och vem som har ändrat det",
                "Why this figure: how it was reckoned, what it rests on, and who has changed it"
            ),
            footer: 10),
        CommandEntry(
            .addBudgetLine, keys: ["a", "+"], in: [.budget], label: ("ny rad", "new line"),
            help: (
                "Skriv in en kostnad, en option eller pengar som ska betala",
                "Enter a cost, an option or money to pay with"
            ),
            footer: 12,
            parameters: [.init("name", "vad det är", "what it is")] + lineWords + [
                .init(
                    "id", required: false, "ett eget id, annars av namnet", "an id of its own, else made of the name"),
                why,
            ]),
        CommandEntry(
            .editBudgetLine, keys: ["e"], in: [.budget], label: ("ändra", "change"),
            help: ("Ändra raden, med skäl", "Change the line, with the reason"), footer: 14,
            parameters: [line, .init("name", required: false, "nytt namn", "another name")] + lineWords + [why]),
        CommandEntry(
            .settleBudgetLine, keys: ["f"], in: [.budget], label: ("fastställ", "settle"),
            help: (
                "Fastställ beloppet när det är upphandlat, beslutat eller betalt, eller avropa en option",
                "Settle the amount when it has been procured, decided or paid, or call off an option"
            ),
            footer: 13,
            parameters: [
                line,
                .init(
                    "amount", required: false, "hela kronor i allt; annars radens eget belopp",
                    "whole kronor in all; else the line’s own amount"), why,
            ]),
        CommandEntry(
            .removeBudgetLine, keys: ["x"], in: [.budget], label: ("ta bort", "remove"),
            help: ("Ta bort raden, med skäl", "Remove the line, with the reason"), footer: 30,
            parameters: [line, why]),
        CommandEntry(
            .readBudget, keys: ["V"], in: [.budget], label: ("läs allt", "read all"),
            help: (
                "Läs hela budgeten: rader, summor, vem som betalar och hur det är räknat",
                "Read the whole budget: lines, sums, who pays and how it was reckoned"
            ),
            footer: 16),
        CommandEntry(
            .exportBudget, keys: ["E"], in: [.budget], label: ("till fil", "to file"),
            help: ("Skriv budgeten till en CSV-fil", "Write the budget to a CSV file"), footer: 20),
    ]
}
