extension CommandTable {
    private static let applicant = CommandEntry.Parameter(
        "applicant", "sökandens id, e-post eller namn", "the applicant's id, e-mail address or name")
    private static let reason = CommandEntry.Parameter("reason", "skälet", "the reason")
    private static let municipality = CommandEntry.Parameter(
        "municipality", "kommunens namn eller kod", "the municipality's name or code")

    static let ranking: [CommandEntry] = [
        CommandEntry(
            .whyHere, keys: ["v", "Enter"], in: [.ranking], label: ("varför här?", "why here?"),
            help: (
                "Varför personen har sin plats: kriterier, krav, beslut, samråd",
                "Why the person has the place: criteria, demands, decisions, consultation"
            ),
            footer: 12),
        CommandEntry(
            .whyHere, keys: ["v"], in: [.admission, .application], label: ("varför här?", "why here?"),
            help: (
                "Varför en person har sin plats: kriterier, krav, beslut, samråd",
                "Why somebody has the place: criteria, demands, decisions, consultation"
            ),
            footer: 15),
        CommandEntry(
            .whyHere, keys: ["v"], in: [.queue, .interviews, .panel, .card], label: ("varför här?", "why here?"),
            help: (
                "Varför den sökande står där den står: beslut, kriterier, krav, samråd",
                "Why the applicant stands there: decisions, criteria, demands, consultation"
            )),
        CommandEntry(
            .moveUp, keys: ["F", "Shift-Up"], in: [.ranking], label: ("upp", "up"),
            help: ("Flytta upp ett steg, med skäl", "Move one place up, with the reason"), footer: 20),
        CommandEntry(
            .moveDown, keys: ["J", "Shift-Down"], in: [.ranking], label: ("ned", "down"),
            help: ("Flytta ned ett steg, med skäl", "Move one place down, with the reason"), footer: 22),
        CommandEntry(
            .submitRanking, keys: ["L"], in: [.ranking], label: ("lämna in", "hand in"),
            help: ("Lämna in rangordningen; den låses", "Hand the ranking in; it is locked"), footer: 24,
            parameters: [municipality]),
        CommandEntry(
            .move, keys: ["p"], in: [.ranking], label: ("till plats", "to place"),
            help: ("Flytta till en viss plats, med skäl", "Move to a given place, with the reason"), footer: 26,
            parameters: [
                applicant, .init("to", "platsen, som 2 eller R1", "the place, such as 2 or R1"), reason,
                .init(
                    "because", required: false, "consultation om samrådet ledde till flytten",
                    "consultation if the consultation led to it"),
            ]),
        CommandEntry(
            .breakTie, keys: ["t"], in: [.ranking], label: ("avgör delad", "settle tie"),
            help: (
                "Avgör en delad plats till den valdas fördel, med skäl",
                "Settle a shared place in favour of the selected, with the reason"
            ),
            footer: 28),
        CommandEntry(
            .consult, keys: ["c"], in: [.ranking], label: ("samråd", "consultation"),
            help: ("Skriv in chefens svar i samrådet", "Record the manager's answer in the consultation"), footer: 30),
        CommandEntry(
            .overridePanel, keys: ["y"], in: [.ranking], label: ("rangordna ändå", "rank anyway"),
            help: (
                "Rangordna trots ofullständig panel, med skäl", "Rank in spite of an incomplete panel, with the reason"
            ),
            footer: 34, parameters: [applicant, reason]),
        CommandEntry(
            .reopenRanking, keys: ["R"], in: [.ranking], label: ("öppna igen", "reopen"),
            help: (
                "Öppna en inlämnad rangordning som ny version, med skäl",
                "Reopen a submitted ranking as a new version, with the reason"
            ),
            footer: 36, parameters: [municipality, reason]),
        CommandEntry(
            .versions, keys: ["i"], in: [.ranking], label: ("versioner", "versions"),
            help: (
                "Inlämnade versioner: vem, när, varför och i vilken ordning",
                "Versions handed in: who, when, why and in which order"
            ),
            footer: 38),
        CommandEntry(
            .announceLot, keys: ["o"], in: [.ranking], label: ("lotta", "lot"),
            help: (
                "Lotta om en delad plats: utlys före det att siffran är känd, dra när den är känd",
                "Draw lots for a shared place: announce before the figure is known, draw when it is"
            ),
            footer: 29,
            parameters: [
                applicant, .init("source", "var siffran kommer ifrån", "where the figure comes from"),
                .init("published", "dagen då den blir känd", "the day when it becomes known"),
            ]),
        CommandEntry(
            .drawLot, keys: [], in: [.ranking], label: ("dra lotten", "draw the lot"),
            help: (
                "Dra en utlyst lott med siffran som källan gav", "Draw an announced lot with the figure its source gave"
            ),
            parameters: [applicant, .init("seed", "siffran, som den offentliggjordes", "the figure as published")]),
        CommandEntry(
            .consultations, keys: ["C"], in: [.ranking], label: ("samrådslista", "consultations"),
            help: (
                "Samråden: tillfrågade, svar, tysta chefer med dagar, och vad de ändrade",
                "The consultations: asked, answers, silent managers with days, and what they changed"
            ),
            footer: 31),
        CommandEntry(
            .sensitivity, keys: ["s"], in: [.ranking], label: ("en poäng", "one point"),
            help: (
                "Vilka enstaka poäng som skulle flytta någon över platsgränsen",
                "Which single scores would move somebody across the seat line"
            ),
            footer: 39),
        CommandEntry(
            .compareVersions, keys: ["d"], in: [.ranking], label: ("skillnader", "differences"),
            help: (
                "Jämför två versioner: vem som flyttats, kommit till eller lämnat, och varför",
                "Compare two versions: who moved, came or left, and why"
            ),
            footer: 40),
        CommandEntry(
            .showAdmission, keys: ["A"], in: [.ranking], label: ("antagning", "admission"),
            help: (
                "Alla kommuner: vad som är inlämnat och vilka som får plats",
                "All municipalities: what is in and who gets a seat"
            ),
            footer: 32),
        CommandEntry(
            .decideAdmission, keys: ["B"], in: [.admission], label: ("besluta", "decide"),
            help: (
                "Besluta vilka som antas och vilka som blir reserver", "Decide who is admitted and who is in reserve"
            ),
            footer: 20, parameters: [.init("reference", "beslutets beteckning", "the decision's reference")]),
        CommandEntry(
            .reopenAdmission, keys: ["R"], in: [.admission], label: ("öppna igen", "reopen"),
            help: ("Öppna antagningen igen, med skäl", "Reopen the admission, with the reason"), footer: 25,
            parameters: [reason]),
        CommandEntry(
            .setQuota, keys: ["p"], in: [.overview, .admission], label: ("platser", "seats"),
            help: (
                "Ändra en kommuns platser, med beslutets beteckning",
                "Change a municipality's seats, with the decision's reference"
            ),
            footer: 50,
            parameters: [
                municipality, .init("seats", "antal platser", "the number of seats"),
                .init("reference", "beslutets beteckning", "the decision's reference"),
            ]),
        CommandEntry(
            .exportRanking, keys: ["E"], in: [.ranking, .admission], label: ("exportera", "export"),
            help: ("Skriv rangordningen till en CSV-fil för Excel", "Write the ranking to a CSV file for Excel"),
            footer: 70),
    ]
}
