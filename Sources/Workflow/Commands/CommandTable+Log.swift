import Domain

extension CommandTable {
    /// What has been recorded, by whom and when.
    static let log: [CommandEntry] = [
        CommandEntry(
            .open, keys: ["Enter"], in: [.log], label: ("hela", "in full"),
            help: (
                "Hela ändringen: allt som hör till, hur det var och hur det blev, skälet och postens nummer",
                "The change in full: all that belongs to it, what was and what became, the reason and its number"
            ),
            footer: 10),
        CommandEntry(
            .filter, keys: ["/"], in: [.log], label: ("sök", "search"),
            help: (
                "Visa bara det som motsvarar text, person, sökande, slag, kommun och dagar",
                "Show only what matches a text, a person, an applicant, a kind, a municipality and days"
            ),
            footer: 12),
        CommandEntry(
            .logPeople, keys: ["p"], in: [.log], label: ("person", "person"),
            help: ("Visa bara en persons ändringar", "Show only the changes of one person"), footer: 20),
        CommandEntry(
            .logTopics, keys: ["t"], in: [.log], label: ("slag", "kind"),
            help: (
                "Visa bara ett slags ändringar, som rangordning eller läsning av skyddade uppgifter",
                "Show only one kind of changes, such as ranking or reading of what is protected"
            ),
            footer: 22),
        CommandEntry(
            .municipality, keys: ["K"], in: [.log], label: ("kommun", "municipality"),
            help: ("Visa bara en kommuns eller programmets ändringar", "Show only one municipality’s changes"),
            footer: 24),
        CommandEntry(
            .history, keys: ["i"], in: [.log], label: ("historik", "history"),
            help: ("Allt som har hänt den sökande, av vem och när", "All that has happened to the applicant"),
            footer: 30),
        CommandEntry(
            .verifyLog, keys: ["v"], in: [.log], label: ("kontrollera", "verify"),
            help: (
                "Läs journalerna från början och kontrollera att kedjan av poster är hel",
                "Read the journals from their beginning and verify that the chain of records is whole"
            ),
            footer: 40),
        CommandEntry(
            .exportLog, keys: ["E"], in: [.log], label: ("till fil", "to file"),
            help: ("Skriv det som visas till en fil, CSV eller JSON", "Write what is shown to a file, CSV or JSON"),
            footer: 32),
        CommandEntry(
            .back, keys: ["Esc", "q", "h", "Left"], in: [.log], label: ("tillbaka", "back"),
            help: ("Visa allt igen, sedan tillbaka till programmet", "Show all again, then back to the programme"),
            footer: 90),
    ]
}
