import Domain

extension CommandTable {
    private static let lists: Set<View> = [.participants, .attendance, .assignments, .mentors]
    private static let mentoring: Set<View> = [.mentors, .participant]
    private static let applicant = CommandEntry.Parameter(
        "applicant", "deltagarens id, e-post eller namn", "the participant's id, e-mail address or name")
    private static let day = CommandEntry.Parameter(
        "day", "dagen, som 2020-09-07", "the day, such as 2020-09-07")
    private static let someDay = CommandEntry.Parameter(
        "day", required: false, "dagen om inte i dag, som 2021-05-20", "the day if not today, such as 2021-05-20")
    private static let occasion = CommandEntry.Parameter(
        "occasion", "tillfällets id, titel eller första dag", "the occasion's id, title or first day")
    private static let ofSeveral = CommandEntry.Parameter(
        "occasion", required: false, "tillfället, om flera hålls den dagen",
        "the occasion, if several are held that day")
    private static let cause = CommandEntry.Parameter("cause", "orsaken", "the cause")
    private static let note = CommandEntry.Parameter("note", required: false, "en anteckning", "a note")
    private static let competence = CommandEntry.Parameter(
        "competence", required: false, "kompetensen, om inte programmets egen text",
        "the competence, if not the programme's own text")

    static let participants: [CommandEntry] = participantLists + attendance + assignments + mentorship + approvals

    private static let participantLists: [CommandEntry] = [
        CommandEntry(
            .open, keys: ["Enter"], in: lists, label: ("allt om", "all about"),
            help: ("Allt om deltagaren: dagar, uppgifter, mentor, krav", "All about the participant"), footer: 10,
            part: .mentors),
        CommandEntry(
            .open, keys: ["Enter"], in: lists, label: ("allt om", "all about"),
            help: ("Allt om deltagaren: dagar, uppgifter, krav", "All about the participant"), footer: 10),
        CommandEntry(
            .nextTab, keys: ["Tab", "."], in: lists, label: ("lista", "list"),
            help: (
                "Nästa lista: alla, närvaro, uppgifter, mentorer", "Next list: all, attendance, assignments, mentors"
            ), footer: 18, part: .mentors),
        CommandEntry(
            .nextTab, keys: ["Tab", "."], in: lists, label: ("lista", "list"),
            help: ("Nästa lista: alla, närvaro, uppgifter", "Next list: all, attendance, assignments"), footer: 18),
        CommandEntry(
            .previousTab, keys: ["Shift-Tab", ","], in: lists, label: ("förra listan", "previous list"),
            help: ("Föregående lista", "Previous list")),
        CommandEntry(
            .earlierDay, keys: ["Left", "h"], in: [.attendance, .assignments], label: ("tidigare", "earlier"),
            help: ("Föregående dag eller uppgift", "The day or assignment before")),
        CommandEntry(
            .laterDay, keys: ["Right"], in: [.attendance, .assignments], label: ("nästa dag", "next day"),
            help: ("Nästa dag eller uppgift", "The next day or assignment"), footer: 19),
        CommandEntry(
            .hideDone, keys: ["d"], in: [.participants, .assignments, .mentors], label: ("att göra", "to do"),
            help: (
                "Visa bara det som återstår: utan beslut, ej inlämnat, utan mentor",
                "Show only what is left: undecided, not handed in, without a mentor"
            ), footer: 30, part: .mentors),
        CommandEntry(
            .hideDone, keys: ["d"], in: [.participants, .assignments], label: ("att göra", "to do"),
            help: ("Visa bara det som återstår", "Show only what is left"), footer: 30),
        CommandEntry(
            .municipality, keys: ["K"], in: lists, label: ("kommun", "municipality"),
            help: ("Välj vilken kommun som visas", "Choose which municipality is shown"), footer: 50),
        CommandEntry(
            .history, keys: ["i"], in: lists.union([.participant]), label: ("historik", "history"),
            help: (
                "Allt som har hänt med deltagaren, av vem och när", "Everything that has happened, by whom and when"
            ),
            footer: 45),
        CommandEntry(
            .exportParticipants, keys: ["E"], in: [.participants], label: ("registret", "register"),
            help: ("Skriv deltagarregistret till en CSV-fil", "Write the register of participants to a CSV file"),
            footer: 40),
    ]

    private static let attendance: [CommandEntry] = [
        CommandEntry(
            .markPresent, keys: ["n"], in: [.attendance], label: ("närvarande", "present"),
            help: ("Deltagaren var där", "The participant was there"), footer: 11,
            parameters: [applicant, day, ofSeveral]),
        CommandEntry(
            .markAbsent, keys: ["f"], in: [.attendance], label: ("frånvarande", "absent"),
            help: (
                "Frånvarande, med orsak; kan skrivas in före dagen",
                "Absent, with the cause; can be recorded beforehand"
            ), footer: 12, parameters: [applicant, day, ofSeveral, cause]),
        CommandEntry(
            .markExcused, keys: ["b"], in: [.attendance], label: ("befriad", "excused"),
            help: ("Befriad från dagen, med orsak", "Absent with leave, with the cause"), footer: 14,
            parameters: [applicant, day, ofSeveral, cause]),
        CommandEntry(
            .markPartly, keys: ["d"], in: [.attendance], label: ("del av dagen", "part"),
            help: ("Där en del av dagen, i procent", "There for a part of the day, in percent"), footer: 15,
            parameters: [
                applicant, day, ofSeveral, .init("percent", "procent av dagen, 1–99", "percent of the day, 1–99"),
                .init("cause", required: false, "orsaken", "the cause"),
            ]),
        CommandEntry(
            .markAllPresent, keys: ["a"], in: [.attendance], label: ("alla", "all"),
            help: (
                "Alla utan uppgift var där; det som är anmält i förväg ändras inte",
                "All not recorded were there; what was reported beforehand stays"
            ), footer: 13,
            parameters: [
                day, ofSeveral,
                .init("municipality", required: false, "bara en kommun", "only one municipality"),
            ]),
        CommandEntry(
            .clearAttendance, keys: ["x"], in: [.attendance], label: ("ta bort", "remove"),
            help: ("Ta bort uppgiften om dagen", "Remove what is recorded of the day"), footer: 16,
            parameters: [applicant, day, ofSeveral]),
    ]

    private static let assignments: [CommandEntry] = [
        CommandEntry(
            .handIn, keys: ["s"], in: [.assignments], label: ("inlämnad", "handed in"),
            help: ("Uppgiften lämnades in i dag", "The assignment was handed in today"), footer: 11,
            parameters: [applicant, occasion, day, note]),
        CommandEntry(
            .handInOn, keys: ["e"], in: [.assignments], label: ("annan dag", "other day"),
            help: ("Inlämnad en annan dag, med anteckning", "Handed in on another day, with a note"), footer: 12),
        CommandEntry(
            .clearHandIn, keys: ["x"], in: [.assignments], label: ("ta bort", "remove"),
            help: ("Uppgiften är inte inlämnad", "The assignment is not handed in"), footer: 16,
            parameters: [applicant, occasion]),
    ]

    private static let mentorship: [CommandEntry] = [
        CommandEntry(
            .logMentorHours, keys: ["t"], in: mentoring, label: ("timmar", "hours"),
            help: ("Skriv in tid med mentorn", "Log time with the mentor"), footer: 14,
            parameters: [
                applicant, day,
                .init("hours", "timmar som 1,5 eller 1:30", "hours such as 1.5 or 1:30"), note,
                .init(
                    "number", required: false, "träffens nummer, för att rätta den", "the meeting's number, to amend it"
                ),
            ]),
        CommandEntry(
            .removeMentorHours, keys: [], in: mentoring, label: ("ta bort timmar", "remove hours"),
            help: ("Ta bort en inskriven träff med mentorn", "Remove a meeting with the mentor that was logged"),
            parameters: [applicant, .init("number", "träffens nummer", "the meeting's number")]),
        CommandEntry(
            .recordPremeeting, keys: ["p"], in: mentoring, label: ("förträff", "pre-meeting"),
            help: ("Vilka av de två som kom till förträffen", "Who of the two came to the pre-meeting"), footer: 15,
            parameters: [
                applicant,
                .init("attended", "both, participant, mentor eller neither", "both, participant, mentor or neither"),
                .init("day", required: false, "dagen, om inte kalenderns", "the day, if not the calendar's"),
            ]),
        CommandEntry(
            .mentorCeased, keys: ["x"], in: mentoring, label: ("ej chef", "no manager"),
            help: (
                "Mentorn är inte chef längre; flaggas hos alla som har samma mentor",
                "The mentor is no manager any more; flagged for all with the same mentor"
            ), footer: 16, parameters: [applicant, day, note]),
        CommandEntry(
            .mentorRestored, keys: ["X"], in: mentoring, label: ("chef igen", "manager again"),
            help: ("Mentorn är chef i alla fall", "The mentor is a manager after all"), parameters: [applicant]),
    ]

    private static let approvals: [CommandEntry] = [
        CommandEntry(
            .decideApproval, keys: ["b"], in: [.participants, .participant], label: ("godkänn", "approve"),
            help: (
                "Godkänn med beskriven kompetens, eller inte godkänd med skäl",
                "Approve with a described competence, or not, with the reason"
            ), footer: 20),
        CommandEntry(
            .approve, keys: [], in: [.participants, .participant], label: ("godkänd", "approved"),
            help: ("Godkänn en deltagare", "Approve a participant"),
            parameters: [
                applicant, competence, someDay,
                .init("reason", required: false, "skäl, om krav saknas", "the reason, if requirements lack"),
            ]),
        CommandEntry(
            .declineApproval, keys: [], in: [.participants, .participant], label: ("inte godkänd", "not approved"),
            help: ("Godkänn inte en deltagare, med skäl", "Do not approve a participant, with the reason"),
            parameters: [applicant, someDay, .init("reason", "skälet", "the reason")]),
        CommandEntry(
            .describeCompetence, keys: [], in: [.participants, .participant], label: ("beskriv kompetens", "describe"),
            help: (
                "Ändra beskrivningen av en godkänd deltagares kompetens",
                "Change the description of the competence of somebody approved"
            ), parameters: [applicant, .init("competence", "kompetensen", "the competence")]),
        CommandEntry(
            .showCertificate, keys: ["C"], in: [.participants, .participant], label: ("intyg", "certificate"),
            help: (
                "Läs intyget; det skrivs som fil bland breven (5)",
                "Read the certificate; it is written as a file among the letters (5)"
            ), footer: 22),
        CommandEntry(
            .setNeeds, keys: ["n"], in: [.participants, .participant], label: ("behov", "needs"),
            help: (
                "Vad deltagaren behöver för att kunna delta; läses bara av dem som måste veta",
                "What the participant needs to take part; read only by those who must know"
            ), footer: 35,
            parameters: [
                applicant, .init("text", required: false, "behovet; tomt tar bort", "the needs; empty removes"),
            ]
        ),
    ]
}
