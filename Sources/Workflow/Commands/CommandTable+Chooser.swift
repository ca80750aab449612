extension CommandTable {
    static let chooser: [CommandEntry] = [
        CommandEntry(
            .open, keys: ["Enter", "Right"], in: [.chooser], label: ("öppna", "open"),
            help: ("Öppna programmet", "Open the programme"), footer: 10),
        CommandEntry(
            .newProgramme, keys: ["+", "a"], in: [.chooser], label: ("nytt program", "new programme"),
            help: (
                "Lägg upp ett nytt program steg för steg; inget skrivs förrän du har sett allt",
                "Set up a new programme step by step; nothing is written until you have seen it all"
            ), footer: 20),
        CommandEntry(
            .cloneProgramme, keys: ["c"], in: [.chooser], label: ("klona", "clone"),
            help: (
                "Klona programmet till nästa år: dagar flyttas, personuppgifter följer aldrig med",
                "Clone the programme into next year: dates move, personal data never come along"
            ), footer: 30),
        CommandEntry(
            .back, keys: ["Esc"], in: [.chooser], label: ("tillbaka", "back"),
            help: ("Här är du redan överst; q avslutar", "You are at the top here; q quits")),
        CommandEntry(
            .showProgrammes, keys: [], in: View.screens, label: ("alla program", "all programmes"),
            help: (
                "Alla program i förrådet: läge, vad som väntar, nytt program, klona; Esc i programvyn leder också dit",
                "All programmes in the store: state, what waits, new, clone; Esc in the overview leads there too"
            )),

        CommandEntry(
            .correctSettings, keys: [], in: [.overview], label: ("rätta inställning", "correct a setting"),
            help: (
                "Rätta en tidsgräns, ett datum, ett belopp eller en persons uppgifter, med skäl",
                "Correct a deadline, a date, an amount or a person's details, with the reason"
            ),
            parameters: [
                .init(
                    "field", "vad, till exempel deadline.decision eller person.eva.strom.email",
                    "what, such as deadline.decision or person.eva.strom.email"),
                .init(
                    "value", required: false, "vad det ska stå; utelämnat betyder okänt",
                    "what it is to say; left out it becomes unknown"),
                .init("reason", "skälet, som alla kan läsa", "the reason, which everybody can read"),
            ]),
        CommandEntry(
            .recordDecision, keys: [], in: [.overview], label: ("beslutat på nytt", "decided again"),
            help: (
                "Anteckna var något beslutades som en klon måste besluta på nytt",
                "Note where a matter was decided that a clone has to decide again"
            ),
            parameters: [
                .init("matter", "vad, till exempel fee eller scale", "what, such as fee or scale"),
                .init("reference", "beslutets beteckning", "the decision's reference"),
                .init("day", required: false, "dagen", "the day"),
            ]),

        CommandEntry(
            .confirm, keys: ["Enter"], in: [.founding, .cloning], label: ("nästa fält", "next field"),
            help: ("Nästa fält; i det sista nästa steg", "Next field; in the last one the next step"), footer: 35),
        CommandEntry(
            .confirm, keys: ["Enter"], in: [.picking], label: ("välj", "pick"),
            help: ("Välj kommunen, eller ta bort den", "Pick the municipality, or put it back"), footer: 5),
        CommandEntry(
            .submitForm, keys: ["Ctrl-S", "PgDn"], in: [.founding, .cloning, .picking],
            label: ("nästa steg", "next step"),
            help: ("Nästa steg, när allt i det här stämmer", "The next step, when all in this one is right"), footer: 8),
        CommandEntry(
            .previousStep, keys: ["PgUp"], in: [.founding, .picking], label: ("förra steget", "previous step"),
            help: ("Tillbaka ett steg", "Back a step"), footer: 30),
        CommandEntry(
            .nextField, keys: ["Tab", "Down"], in: [.founding, .cloning], label: ("nästa fält", "next field"),
            help: ("Nästa fält", "Next field")),
        CommandEntry(
            .previousField, keys: ["Shift-Tab", "Up"], in: [.founding, .cloning],
            label: ("förra fältet", "previous field"),
            help: ("Föregående fält", "Previous field")),
        CommandEntry(
            .nextField, keys: ["Tab", "Down"], in: [.picking], label: ("ned", "down"), help: ("Nästa rad", "Next row")),
        CommandEntry(
            .previousField, keys: ["Shift-Tab", "Up"], in: [.picking], label: ("upp", "up"),
            help: ("Föregående rad", "Previous row")),
        CommandEntry(
            .discardDraft, keys: ["Ctrl-R"], in: [.founding, .cloning, .picking], label: ("börja om", "start over"),
            help: ("Kasta det skrivna och börja om", "Throw away what was written and start over"), footer: 50),
        CommandEntry(
            .cancel, keys: ["Esc"], in: [.founding, .cloning, .picking], label: ("avbryt", "cancel"),
            help: ("Till listan; det skrivna finns kvar", "To the list; what was written is kept"), footer: 20),

        CommandEntry(
            .confirm, keys: ["Enter"], in: [.foundingPreview], label: ("skapa", "create"),
            help: ("Skapa programmet: allt skrivs på en gång", "Create the programme: all is written at once"),
            footer: 10),
        CommandEntry(
            .cancel, keys: ["Esc", "q"], in: [.foundingPreview], label: ("tillbaka", "back"),
            help: ("Tillbaka för att ändra; inget har skrivits", "Back to change it; nothing has been written"),
            footer: 20),
    ]
}
