import Domain

extension CommandTable {
    private static let both: Set<View> = [.letters, .followUps]
    private static let applicant = CommandEntry.Parameter(
        "applicant", "sökandens id, e-post eller namn", "the applicant's id, e-mail address or name")
    private static let letter = CommandEntry.Parameter(
        "letter", "brevets slag, som admitted", "the letter, as admitted")
    private static let language = CommandEntry.Parameter("language", required: false, "sv eller en", "sv or en")
    private static let reason = CommandEntry.Parameter("reason", "skälet", "the reason")

    static let letters: [CommandEntry] = [
        CommandEntry(
            .open, keys: ["Enter"], in: [.letters], label: ("läs", "read"),
            help: ("Läs brevet som det går iväg", "Read the letter as it will be sent"), footer: 10),
        CommandEntry(
            .recordFollowUp, keys: ["Enter", "e"], in: [.followUps], label: ("skriv in samtalet", "record the talk"),
            help: (
                "Skriv in dagen för chefens samtal och vad man kom överens om",
                "Record the day of the manager's talk and what was agreed"
            ),
            footer: 10,
            parameters: [
                applicant, .init("day", "dagen för samtalet", "the day of the talk"),
                .init("agreed", "vad man kom överens om", "what was agreed"),
            ]),
        CommandEntry(
            .sendLetter, keys: ["s"], in: [.letters], label: ("skickat", "sent"),
            help: (
                "Markera som skickat; ett brev som redan är skickat kräver ett skäl",
                "Mark as sent; a letter sent before needs a reason"
            ),
            footer: 12,
            parameters: [
                applicant, letter, language,
                .init("reason", required: false, "skäl att skicka igen", "the reason to send it again"),
            ]),
        CommandEntry(
            .writeLetters, keys: ["E"], in: [.letters], label: ("skriv filer", "write files"),
            help: (
                "Skriv breven som text och som e-postutkast (.eml) i en ny katalog",
                "Write the letters as text and as mail drafts (.eml) into a new directory"
            ),
            footer: 14),
        CommandEntry(
            .mark, keys: ["Space"], in: [.letters], label: ("märk", "mark"),
            help: ("Märk raden; åtgärder gäller alla märkta", "Mark the row; actions apply to all marked"), footer: 16),
        CommandEntry(
            .markAll, keys: ["*", "m"], in: [.letters], label: ("märk alla", "mark all"),
            help: ("Märk alla som visas, eller ta bort alla märken", "Mark all that are shown, or remove all marks")),
        CommandEntry(
            .chooseMentor, keys: ["M"], in: [.letters, .mentors, .participant], label: ("mentor", "mentor"),
            help: (
                "Skriv in vilken mentor en antagen har valt, eller byt mentor",
                "Record which mentor an admitted person has chosen, or change it"
            ),
            footer: 13,
            parameters: [
                applicant, .init("name", "mentorns namn", "the mentor's name"),
                .init("email", required: false, "mentorns e-post", "the mentor's e-mail address"),
                .init("municipality", "mentorns kommun", "the mentor's municipality"),
                .init("manager", "är chef där: ja eller nej", "is a manager there: yes or no"),
                .init(
                    "own-manager", required: false, "deltagarens egen chef: ja eller nej", "the own manager: yes or no"),
                .init("reason", required: false, "skäl till ett byte", "the reason for a change"),
            ]),
        CommandEntry(
            .releaseMentor, keys: [], in: [.letters, .mentors, .participant], label: ("ingen mentor", "no mentor"),
            help: ("Ta bort en vald mentor, med skäl", "Take a chosen mentor away, with the reason"),
            parameters: [applicant, reason]),
        CommandEntry(
            .hideDone, keys: ["d"], in: both, label: ("dölj klara", "hide done"),
            help: ("Visa bara det som återstår, eller allt igen", "Show only what is left, or all again"), footer: 30),
        CommandEntry(
            .nextTab, keys: ["Tab", "."], in: both, label: ("lista", "list"),
            help: ("Nästa lista: brev efter slag, sedan uppföljning", "Next list: letters by kind, then follow-up"),
            footer: 18, part: .selection),
        CommandEntry(
            .nextTab, keys: ["Tab", "."], in: [.letters], label: ("lista", "list"),
            help: ("Nästa lista: brev efter slag", "Next list: letters by kind"), footer: 18),
        CommandEntry(
            .previousTab, keys: ["Shift-Tab", ","], in: both, label: ("förra listan", "previous list"),
            help: ("Föregående lista", "Previous list")),
        CommandEntry(
            .municipality, keys: ["K"], in: both, label: ("kommun", "municipality"),
            help: ("Välj vilken kommun som visas", "Choose which municipality is shown"), footer: 50),
        CommandEntry(
            .history, keys: ["i"], in: both, label: ("historik", "history"),
            help: ("Allt som har hänt med personen, av vem och när", "Everything that has happened, by whom and when"),
            footer: 45),
        CommandEntry(
            .showTemplates, keys: ["T"], in: [.letters], label: ("mallar", "templates"),
            help: (
                "Läs brevmallarna; de ändras med aspirant letters template",
                "Read the templates; they are changed with aspirant letters template"
            ),
            footer: 60),
        CommandEntry(
            .letterLanguage, keys: [], in: [.letters], label: ("brevspråk", "letter language"),
            help: ("Skriv breven på svenska eller engelska", "Write the letters in Swedish or English")),
        CommandEntry(
            .setTemplate, keys: [], in: [.letters], label: ("spara mall", "save template"),
            help: (
                "Spara en brevmall; okända fält avvisas med rad och kolumn",
                "Save a letter template; unknown fields are refused with line and column"
            ),
            parameters: [letter, language, .init("text", "mallens text", "the template's text")]),
        CommandEntry(
            .resetTemplate, keys: [], in: [.letters], label: ("medföljande mall", "shipped template"),
            help: ("Ta tillbaka mallen som följer med", "Take the shipped template back into use"),
            parameters: [letter, language]),
    ]
}
