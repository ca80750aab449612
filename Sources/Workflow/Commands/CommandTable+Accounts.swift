extension CommandTable {
    /// What gives an account of the programme; asked for now and then, so that most of it has no keys and none of it room in
    /// the footer.
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
            .showReport, keys: ["r"], in: [.overview], label: ("rapport", "report"),
            help: (
                "Rapporten till styrgruppen: plan, deltagare, kurs, kostnad, utfall och utvärdering",
                "The report to the steering group: plan, participants, course, cost, outcomes and evaluation"
            )),
        CommandEntry(
            .exportReport, keys: ["R"], in: [.overview], label: ("rapport till fil", "report to file"),
            help: (
                "Skriv rapporten till en HTML-fil att skriva ut eller skicka",
                "Write the report to an HTML file to print or to send"
            )),
        CommandEntry(
            .showPlan, keys: [], in: View.screens, label: ("plan", "plan"),
            help: (
                "Planen: möjliga deltagare, längd, innehåll, metod, kostnad per deltagare, insatser för kvinnor och män",
                "The plan: possible participants, length, content, method, cost per participant, measures for women and men"
            )),
        CommandEntry(
            .exportPlan, keys: [], in: View.screens, label: ("plan till fil", "plan to file"),
            help: ("Skriv planen till en HTML-fil", "Write the plan to an HTML file")),
        CommandEntry(
            .writeProtocol, keys: [], in: View.screens, label: ("protokoll", "protocol"),
            help: (
                "Skriv beslutsprotokollet: en text att läsa och en fil som vem som helst kan räkna efter",
                "Write the decision protocol: a text to read and a file that anybody can compute again"
            )),
    ]
}
