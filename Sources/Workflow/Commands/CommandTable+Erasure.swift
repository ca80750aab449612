extension CommandTable {
    private static let applicant = CommandEntry.Parameter(
        "applicant", "sökandens id, e-post eller namn", "the applicant's id, e-mail address or name")
    private static let people: Set<View> = [.queue, .application, .participants, .participant]

    /// How long what is known of people is kept, and to whom it is given; asked for now and then, so that nothing of it has
    /// a key.
    static let erasure: [CommandEntry] = [
        CommandEntry(
            .showRetention, keys: [], in: View.screens, label: ("gallring", "retention"),
            help: (
                "Gallring: vem som ska raderas när, enligt vilken regel",
                "Retention: who is to be erased when, by which rule"
            )),
        CommandEntry(
            .erasePerson, keys: [], in: people, label: ("radera", "erase"),
            help: (
                "Radera personen för gott, enligt gallringsregeln eller på begäran; visar först vad som försvinner",
                "Erase the person for good, by the retention rule or on request; shows first what goes"
            ),
            parameters: [
                applicant,
                .init("code", "koden som visades", "the code that was shown"),
                .init(
                    "reference", required: false, "var begäran eller beslutet finns; utan den gäller gallringsregeln",
                    "where the request or decision is found; without it the retention rule holds"),
            ]),
        CommandEntry(
            .disclose, keys: [], in: people, label: ("lämna ut", "disclose"),
            help: (
                "Lämna ut uppgifter om de märkta: mottagare och grund skrivs upp, skyddade uppgifter döljs",
                "Disclose what is known of those marked: recipient and basis are recorded, protected fields masked"
            ),
            parameters: [
                applicant,
                .init("to", "mottagaren", "the recipient"),
                .init("basis", "grunden, till exempel 2 kap. 15 § TF", "the legal basis"),
                .init(
                    "unmask", required: false, "yes: också skyddade uppgifter", "yes: protected fields too"),
            ]),
        CommandEntry(
            .showDisclosures, keys: [], in: View.screens, label: ("utlämnat", "disclosures"),
            help: (
                "Vad som har lämnats ut, till vem och på vilken grund", "What was disclosed, to whom and on what basis"
            )
        ),
    ]
}
