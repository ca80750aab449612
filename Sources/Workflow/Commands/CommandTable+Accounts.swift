extension CommandTable {
    /// What gives an account of the selection; asked for now and then, so that it has no keys and no room in the footer.
    static let accounts: [CommandEntry] = [
        CommandEntry(
            .statistics, keys: [], in: View.screens, label: ("statistik", "statistics"),
            help: (
                "Hur många som kom hur långt, per kommun, kön och förvaltning",
                "How many came how far, by municipality, gender and department"
            )),
        CommandEntry(
            .exportStatistics, keys: [], in: View.screens, label: ("statistik till fil", "statistics to file"),
            help: ("Skriv statistiken till en CSV-fil", "Write the statistics to a CSV file")),
        CommandEntry(
            .writeProtocol, keys: [], in: View.screens, label: ("protokoll", "protocol"),
            help: (
                "Skriv beslutsprotokollet: en text att läsa och en fil som vem som helst kan räkna efter",
                "Write the decision protocol: a text to read and a file that anybody can compute again"
            )),
    ]
}
