extension CommandTable {
    static let allocation: [CommandEntry] = [
        CommandEntry(
            .showAllocation, keys: ["f"], in: [.overview, .admission], label: ("fördelning", "allocation"),
            help: (
                "Fördela platserna efter antal anställda: metoderna sida vid sida",
                "Share the seats by number of employees: the methods side by side"
            ),
            footer: 52),
        CommandEntry(
            .open, keys: ["Enter"], in: [.allocation], label: ("plats för plats", "seat by seat"),
            help: (
                "Plats för plats: vilket tal som vann den, vem som var närmast, och omgångarna",
                "Seat by seat: which figure won it, who came next, and the cohorts"
            ),
            footer: 10),
        CommandEntry(
            .readAllocation, keys: ["V"], in: [.allocation], label: ("läs allt", "read all"),
            help: (
                "Metoderna sida vid sida och den valda plats för plats, som en text",
                "The methods side by side and the one looked at seat by seat, as a text"
            )),
        CommandEntry(
            .nextTab, keys: ["Tab", "."], in: [.allocation], label: ("metod", "method"),
            help: ("Nästa metod", "The next method"), footer: 12),
        CommandEntry(
            .previousTab, keys: ["Shift-Tab", ","], in: [.allocation], label: ("förra metoden", "last method"),
            help: ("Förra metoden", "The method before")),
        CommandEntry(
            .moreSeats, keys: ["+"], in: [.allocation], label: ("fler", "more"),
            help: ("Prova med en plats till", "Try one seat more"), footer: 14),
        CommandEntry(
            .fewerSeats, keys: ["-"], in: [.allocation], label: ("färre", "fewer"),
            help: ("Prova med en plats mindre", "Try one seat fewer"), footer: 15),
        CommandEntry(
            .tryEmployees, keys: ["e"], in: [.allocation], label: ("andra tal", "other figures"),
            help: (
                "Prova ett annat antal anställda, minst eller högst antal platser",
                "Try another number of employees, least or most seats"
            ),
            footer: 16),
        CommandEntry(
            .allocateSeats, keys: ["B"], in: [.allocation], label: ("besluta", "decide"),
            help: (
                "Besluta platserna enligt metoden, med beslutets beteckning; kvoterna följer",
                "Decide the seats by the method, with the decision's reference; the quotas follow"
            ),
            footer: 20,
            parameters: [
                .init(
                    "method", "largest-remainder, sainte-lague, modified-sainte-lague eller dhondt",
                    "largest-remainder, sainte-lague, modified-sainte-lague or dhondt"),
                .init(
                    "employees", required: false, "anställda, som falun=5700,sater=1200; annars som i inställningarna",
                    "employees, such as falun=5700,sater=1200; else as in the settings"),
                .init("minimum", required: false, "minst platser, som sater=1", "least seats, such as sater=1"),
                .init("maximum", required: false, "högst platser, som falun=8", "most seats, such as falun=8"),
                .init(
                    "order", required: false, "kommunerna i ordning där talen är lika",
                    "the municipalities in order where figures are the same"),
                .init("reference", "beslutets beteckning", "the decision's reference"),
            ]),
    ]
}
