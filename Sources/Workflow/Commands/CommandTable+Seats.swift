extension CommandTable {
    private static let seat = CommandEntry.Parameter(
        "seat", "platsen, som ”Säter 2” eller sater-2", "the seat, such as “Säter 2” or sater-2")
    private static let day = CommandEntry.Parameter(
        "day", required: false, "dagen om inte i dag, som 2020-09-30", "the day if not today, such as 2020-09-30")
    private static let note = CommandEntry.Parameter("note", required: false, "vad som sades", "what was said")
    private static let reference = CommandEntry.Parameter(
        "reference", "beslutets beteckning", "the decision's reference")

    static let seats: [CommandEntry] = [
        CommandEntry(
            .showSeats, keys: ["S"], in: [.overview, .ranking, .admission], label: ("platser", "seats"),
            help: (
                "Platserna en för en: innehavare, vakanser, erbjudanden till reserver",
                "The seats one by one: holders, vacancies, offers to reserves"
            ),
            footer: 33),
        CommandEntry(
            .previewAdmission, keys: ["i"], in: [.admission], label: ("följder", "outcome"),
            help: (
                "Allt som beslutet skulle innebära: vem får vilken plats, reserver, tomma platser, vilka som får besked",
                "All that the decision would mean: who gets which seat, reserves, empty seats, who is told"
            ),
            footer: 21),
        CommandEntry(
            .open, keys: ["Enter"], in: [.seats], label: ("allt om platsen", "all about it"),
            help: (
                "Allt om platsen: vilka som haft den, erbjudanden, samtal, turordning, avgift",
                "All about the seat: who has had it, offers, calls, who is in line, the fee"
            ),
            footer: 10),
        CommandEntry(
            .makeOffer, keys: ["e"], in: [.seats], label: ("erbjud", "offer"),
            help: (
                "Erbjud den vakanta platsen till näste i turordningen",
                "Offer the vacant seat to the next in line"
            ),
            footer: 12,
            parameters: [
                seat,
                .init(
                    "applicant", required: false, "den som väntas stå på tur; annat nekas",
                    "the one who is to be next; anything else is refused"), note,
            ]),
        CommandEntry(
            .answerOffer, keys: ["s"], in: [.seats], label: ("svar", "answer"),
            help: (
                "Skriv in svaret: ja, nej, inte nådd, eller ta tillbaka erbjudandet",
                "Record the answer: yes, no, not reached, or take the offer back"
            ),
            footer: 14,
            parameters: [
                seat,
                .init(
                    "answer", "accepted, declined, unreachable eller taken-back",
                    "accepted, declined, unreachable or taken-back"), day, note,
            ]),
        CommandEntry(
            .recordAttempt, keys: ["f"], in: [.seats], label: ("försök", "attempt"),
            help: ("Skriv in ett försök att nå personen", "Record an attempt to reach the person"), footer: 16,
            parameters: [seat, day, note]),
        CommandEntry(
            .assignSeat, keys: ["t"], in: [.admission, .seats], label: ("tilldela", "assign"),
            help: (
                "Avgör vart en plats går som kommunen inte kan fylla, med skäl och beslut",
                "Decide where a seat goes that its municipality cannot fill, with reason and decision"
            ),
            footer: 22,
            parameters: [
                seat,
                .init(
                    "municipality", "kommunen vars reserver får platsen, eller none för tom",
                    "the municipality whose reserves get the seat, or none to leave it empty"),
                .init(
                    "reason", "skälet; om kommunerna, inte om personer", "the reason; about municipalities, not people"),
                reference,
            ]),
        CommandEntry(
            .reopenOffer, keys: ["R"], in: [.seats], label: ("öppna svar", "reopen"),
            help: (
                "Ta tillbaka ett nej eller ”inte nådd”, med skäl; erbjudandet blir öppet igen",
                "Take back a no or “not reached”, with the reason; the offer is open again"
            ),
            footer: 24, parameters: [seat, .init("reason", "skälet", "the reason")]),
        CommandEntry(
            .nextTab, keys: ["Tab", "."], in: [.seats], label: ("alla/väntar", "all/waiting"),
            help: ("Växla mellan platser som väntar på något och alla", "Switch between seats that wait and all"),
            footer: 20),
        CommandEntry(
            .decideSeatRule, keys: ["r"], in: [.admission, .seats], label: ("regel", "rule"),
            help: (
                "Skriv in styrgruppens regel för platser som en kommun inte kan fylla",
                "Record the steering group's rule for seats that a municipality cannot fill"
            ),
            footer: 60,
            parameters: [
                .init(
                    "rule", "stay-empty, next-municipality eller case-by-case",
                    "stay-empty, next-municipality or case-by-case"),
                .init(
                    "order", required: false, "kommunerna i ordning, med komma emellan",
                    "the municipalities in order, with commas between"), reference,
            ]),
    ]
}
