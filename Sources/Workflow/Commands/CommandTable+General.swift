import Domain

extension CommandTable {
    /// Where there are rows or lines to step through.
    private static let stepped = View.screens.union([.choice, .reader, .proposal, .chooser, .foundingPreview])

    static let navigation: [CommandEntry] = [
        CommandEntry(
            .showOverview, keys: ["0"], in: View.screens.subtracting([.card]), label: ("program", "programme"),
            help: (
                "Programmet: vad som väntar, platser och tidsgränser", "The programme: what waits, seats, deadlines"
            ),
            part: .selection),
        CommandEntry(
            .showOverview, keys: ["0"], in: View.screens.subtracting([.card]), label: ("program", "programme"),
            help: ("Programmet: vad som väntar, deltagare och tidsgränser", "The programme: what waits, deadlines")),
        CommandEntry(
            .showQueue, keys: ["1"], in: View.screens.subtracting([.card]), label: ("kö", "queue"),
            help: ("Ansökningskön", "The applicant queue")),
        CommandEntry(
            .showInterviews, keys: ["2"], in: View.screens.subtracting([.card]), label: ("intervjuer", "interviews"),
            help: ("Mina intervjuer", "My interviews")),
        CommandEntry(
            .showRanking, keys: ["3"], in: View.screens.subtracting([.card]), label: ("rangordning", "ranking"),
            help: ("Rangordningen per kommun", "The ranking per municipality")),
        CommandEntry(
            .showCalendar, keys: ["4"], in: View.screens.subtracting([.card]), label: ("kalender", "calendar"),
            help: ("Kurskalendern", "The course calendar")),
        CommandEntry(
            .showLetters, keys: ["5"], in: View.screens.subtracting([.card]), label: ("brev", "letters"),
            help: ("Brev efter beslutet, och uppföljning", "Letters after the decision, follow-up"), part: .selection),
        CommandEntry(
            .showLetters, keys: ["5"], in: View.screens.subtracting([.card]), label: ("brev", "letters"),
            help: ("Brev till deltagarna", "Letters to participants")),
        CommandEntry(
            .showParticipants, keys: ["6"], in: View.screens.subtracting([.card]), label: ("deltagare", "participants"),
            help: ("Deltagarna: närvaro, uppgifter, mentorer, godkännande", "Those who take part: attendance, mentors"),
            part: .mentors),
        CommandEntry(
            .showParticipants, keys: ["6"], in: View.screens.subtracting([.card]), label: ("deltagare", "participants"),
            help: ("Deltagarna: närvaro, uppgifter", "Those who take part: attendance, assignments")),
        CommandEntry(
            .showEvaluation, keys: ["7"], in: View.screens.subtracting([.card]), label: ("utvärdering", "evaluation"),
            help: ("Utvärderingen av kursen, tillfälle för tillfälle", "The evaluation of the course, by occasion")),
        CommandEntry(
            .showOutcomes, keys: ["8"], in: View.screens.subtracting([.card]), label: ("utfall", "outcomes"),
            help: (
                "Utfallet: vilka som har blivit chefer, nätverket av tidigare deltagare",
                "The outcomes: who has become a manager, the network of those who took part"
            )),
        CommandEntry(
            .showBudget, keys: ["9"], in: View.screens.subtracting([.card, .overview]), label: ("budget", "budget"),
            help: ("Budgeten: kostnader, finansiering, vem som betalar", "The budget: costs, funding, who pays")),
        CommandEntry(
            .showBudget, keys: ["b", "9"], in: [.overview], label: ("budget", "budget"),
            help: ("Budgeten: kostnader, finansiering, vem som betalar", "The budget: costs, funding, who pays"),
            footer: 54),
        CommandEntry(
            .cursorDown, keys: ["Down", "j"], in: stepped,
            label: ("ned", "down"), help: ("Nästa rad", "Next row")),
        CommandEntry(
            .cursorUp, keys: ["Up", "k"], in: stepped, label: ("upp", "up"),
            help: ("Föregående rad", "Previous row")),
        CommandEntry(
            .pageDown, keys: ["PgDn"], in: stepped, label: ("sida ned", "page down"),
            help: ("En sida nedåt", "One page down")),
        CommandEntry(
            .pageUp, keys: ["PgUp"], in: stepped, label: ("sida upp", "page up"),
            help: ("En sida uppåt", "One page up")),
        CommandEntry(
            .cursorFirst, keys: ["Home", "g"], in: stepped, label: ("först", "first"),
            help: ("Till första raden", "To the first row")),
        CommandEntry(
            .cursorLast, keys: ["End", "G"], in: stepped, label: ("sist", "last"),
            help: ("Till sista raden", "To the last row")),
    ]

    static let general: [CommandEntry] = [
        CommandEntry(
            .back, keys: ["Esc", "q", "h", "Left"],
            in: [.application, .panel, .admission, .seats, .allocation, .cohorts, .occasion, .participant],
            label: ("tillbaka", "back"),
            help: ("Tillbaka till listan", "Back to the list"), footer: 90),
        CommandEntry(
            .back, keys: ["Esc", "q"], in: [.card], label: ("tillbaka", "back"),
            help: ("Tillbaka till listan; allt på kortet är sparat", "Back to the list; all on the card is saved"),
            footer: 90),
        CommandEntry(
            .back, keys: ["Esc"], in: [.letters], label: ("rensa", "clear"),
            help: ("Ta bort märkena", "Remove the marks"), footer: 11),
        CommandEntry(
            .back, keys: ["Esc"], in: [.queue], label: ("rensa", "clear"),
            help: ("Rensa filtret, sedan märkena", "Clear the filter, then the marks"), footer: 12),
        CommandEntry(
            .back, keys: ["Esc"], in: [.overview], label: ("tillbaka", "back"),
            help: (
                "Lämna det som pågår, sedan till listan över program",
                "Leave what is going on, then to the list of programmes"
            )),
        CommandEntry(
            .back, keys: ["Esc"],
            in: [
                .interviews, .ranking, .followUps, .participants, .attendance, .assignments, .mentors,
                .evaluation, .outcomes, .budget,
            ],
            label: ("tillbaka", "back"),
            help: ("Lämna det som pågår; här är du redan överst", "Leave what is going on; you are at the top here")),
        CommandEntry(
            .undo, keys: ["u"], in: View.screens, label: ("ångra", "undo"),
            help: ("Ångra din senaste ändring", "Undo your latest change"), footer: 80, parameters: []),
        CommandEntry(
            .redo, keys: ["U"], in: View.screens, label: ("gör om", "redo"),
            help: ("Gör om det som ångrades", "Redo what was undone"), parameters: []),
        CommandEntry(
            .log, keys: ["l"], in: [.overview], label: ("logg", "log"),
            help: (
                "Loggen: vad som har ändrats, av vem, när och varför",
                "The log: what has changed, by whom, when and why"
            ),
            footer: 30),
        CommandEntry(
            .showCard, keys: ["v"], in: [.overview], label: ("programkort", "card"),
            help: (
                "Programkortet: vad programmet är, vilka som driver det, mål, leverantörer och beslut",
                "The programme card: what the programme is, who runs it, goals, suppliers and decisions"
            )),
        CommandEntry(
            .whoIsHere, keys: [], in: View.screens, label: ("inne nu", "here now"),
            help: (
                "Vilka andra som har programmet öppet, var de är och vad de skriver om",
                "Who else has the programme open, where they are and what they are writing about"
            )),
        CommandEntry(
            .showDamage, keys: [], in: View.screens, label: ("skador", "damage"),
            help: (
                "Vad i programmet som är skadat, var, vad det betyder och vad som går att göra",
                "What in the programme is damaged, where, what that means and what can be done"
            )),
        CommandEntry(
            .language, keys: ["s"], in: [.overview, .chooser], label: ("English", "svenska"),
            help: ("Byt språk mellan svenska och engelska", "Switch between Swedish and English"), footer: 40),
        CommandEntry(
            .palette, keys: [":"], in: View.screens, label: ("kommando", "command"),
            help: ("Skriv vilket kommando som helst vid namn", "Write any command by its name"), footer: 95),
        CommandEntry(
            .help, keys: ["?", "F1"],
            in: View.screens.union([.rescheduling, .proposal, .chooser, .foundingPreview, .confirm, .choice, .reader]),
            label: ("hjälp", "help"),
            help: ("Hjälp för det du ser just nu", "Help for what you see right now"), footer: 99),
        CommandEntry(
            .help, keys: ["Ctrl-G", "F1"], in: View.writing, label: ("hjälp", "help"),
            help: (
                "Hjälp för det du skriver i; det skrivna finns kvar",
                "Help for what you write in; what is written is kept"
            ), footer: 99),
        CommandEntry(
            .suspend, keys: ["Ctrl-Z"], in: Set(View.allCases), label: ("pausa", "suspend"),
            help: ("Till skalet; fg tar dig tillbaka", "To the shell; fg takes you back")),
        CommandEntry(
            .quit, keys: ["q"],
            in: [
                .overview, .queue, .interviews, .ranking, .calendar, .letters, .followUps, .participants, .attendance,
                .assignments, .mentors, .evaluation, .outcomes, .budget, .chooser,
            ],
            label: ("avsluta", "quit"),
            help: ("Avsluta; allt är redan sparat", "Quit; everything is already saved"), footer: 97),
    ]

    /// Where letters are text; what these do to it the text field knows.
    static let writing: [CommandEntry] = [
        CommandEntry(
            .pickOption, keys: ["Left", "Right", "Space"], in: [.form, .founding, .cloning], label: ("välj", "choose"),
            help: (
                "Byt val i ett fält med val, eller skriv första bokstaven; i en text går pilarna ett tecken",
                "Another choice in a field of choices, or type its first letter; in a text the arrows go one letter"
            )),
        CommandEntry(
            .textStart, keys: ["Home", "Ctrl-A"], in: View.writing, label: ("början", "start"),
            help: ("Till textens början", "To the start of the text")),
        CommandEntry(
            .textEnd, keys: ["End", "Ctrl-E"], in: View.writing, label: ("slutet", "end"),
            help: ("Till textens slut", "To the end of the text")),
        CommandEntry(
            .clearText, keys: ["Ctrl-U"], in: View.writing, label: ("töm", "clear"),
            help: ("Töm fältet", "Empty the field")),
        CommandEntry(
            .newLine, keys: ["Ctrl-J"], in: [.form, .prompt], label: ("ny rad", "new line"),
            help: ("Ny rad i en lång text", "A new line in a long text"), footer: 30),
    ]

    static let dialogs: [CommandEntry] = [
        CommandEntry(
            .pageDown, keys: ["PgDn"], in: [.prompt], label: ("fler", "more"),
            help: ("Fler av dem som det gäller", "More of those whom it is about")),
        CommandEntry(
            .pageUp, keys: ["PgUp"], in: [.prompt], label: ("förra", "before"),
            help: ("De som stod före", "Those who stood before")),
        CommandEntry(
            .confirm, keys: ["Enter"], in: [.prompt, .confirm, .choice, .palette],
            label: ("ok", "ok"), help: ("Godkänn", "Accept"), footer: 10),
        CommandEntry(
            .confirm, keys: ["Enter"], in: [.form], label: ("nästa fält", "next field"),
            help: (
                "Nästa fält; ny rad i en lång text; sparar i sista fältet",
                "Next field; a new line in a long text; saves in the last one"
            ),
            footer: 35),
        CommandEntry(
            .confirm, keys: ["Enter"], in: [.filter], label: ("visa", "show"),
            help: ("Till listan med filtret kvar", "To the list, keeping the filter"), footer: 10),
        CommandEntry(
            .submitForm, keys: ["Ctrl-S"], in: [.form], label: ("spara", "save"),
            help: (
                "Spara från vilket fält som helst; det som andra har ändrat under tiden visas först, ett i taget",
                "Save from any field; what others have changed meanwhile is shown first, one at a time"
            ), footer: 5),
        CommandEntry(
            .nextField, keys: ["Tab", "Down"], in: [.form], label: ("nästa fält", "next field"),
            help: ("Nästa fält", "Next field")),
        CommandEntry(
            .previousField, keys: ["Shift-Tab", "Up"], in: [.form], label: ("förra fältet", "previous field"),
            help: ("Föregående fält", "Previous field")),
        CommandEntry(
            .discardDraft, keys: ["Ctrl-R"], in: [.form, .prompt], label: ("börja om", "start over"),
            help: ("Kasta det skrivna och börja om", "Throw away what was written and start over"), footer: 40),
        CommandEntry(
            .pickByDigit, keys: (0...9).map(String.init), in: [.choice], label: ("poäng", "score"),
            help: (
                "Siffran själv väljer poängen i en lista över skalan", "In a list of the scale the digit picks itself"
            )),
        CommandEntry(
            .takeTheirs, keys: ["Ctrl-T"], in: [.form, .prompt], label: ("ta det nya", "take the new"),
            help: (
                "Ta det som står nu i ett fält som någon ändrat medan du skrev, eller låt ett nytt beslut stå",
                "Take what stands now in a field that somebody changed while you were writing, or leave a new decision"
            ),
            footer: 6),
        CommandEntry(
            .complete, keys: ["Tab"], in: [.palette], label: ("fyll i", "complete"),
            help: ("Fyll i det valda kommandot", "Fill in the selected command"), footer: 20),
        CommandEntry(
            .cursorDown, keys: ["Down"], in: [.palette, .filter], label: ("ned", "down"),
            help: ("Nästa rad", "Next row")),
        CommandEntry(
            .cursorUp, keys: ["Up"], in: [.palette, .filter], label: ("upp", "up"),
            help: ("Föregående rad", "Previous row")),
        CommandEntry(
            .stepLeft, keys: ["Left", "Up", "k"], in: [.confirm], label: ("vänster", "left"),
            help: ("Byt svar", "Change answer")),
        CommandEntry(
            .stepRight, keys: ["Right", "Down", "Tab"], in: [.confirm], label: ("höger", "right"),
            help: ("Byt svar", "Change answer")),
        CommandEntry(
            .yes, keys: ["j", "y", "J", "Y"], in: [.confirm], label: ("ja", "yes"), help: ("Ja, gör det", "Yes, do it"),
            footer: 30),
        CommandEntry(
            .no, keys: ["n", "N"], in: [.confirm], label: ("nej", "no"), help: ("Nej, låt bli", "No, leave it"),
            footer: 20),
        CommandEntry(
            .cancel, keys: ["Esc"], in: [.prompt, .form], label: ("avbryt", "cancel"),
            help: (
                "Avbryt; det skrivna finns kvar som utkast och visas igen nästa gång",
                "Cancel; what was written is kept as a draft and shown again the next time"
            ), footer: 30),
        CommandEntry(
            .cancel, keys: ["Esc"], in: [.confirm, .choice, .palette], label: ("avbryt", "cancel"),
            help: ("Avbryt; inget ändras", "Cancel; nothing is changed"), footer: 90),
        CommandEntry(
            .cancel, keys: ["Esc"], in: [.filter], label: ("rensa", "clear"),
            help: ("Ta bort filtret", "Remove the filter"), footer: 20),
        CommandEntry(
            .cancel, keys: ["Esc", "q", "Enter"], in: [.reader], label: ("stäng", "close"),
            help: ("Stäng", "Close"), footer: 90),
    ]
}
