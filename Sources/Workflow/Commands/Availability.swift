public import Domain

/// Why a command that exists cannot be used right now; a disabled command says why.
enum Availability {
    /// The reason against a command; nil when it may be tried.
    static func reason(against command: CommandID, view: View, in world: World) -> LocalizedText? {
        guard let entry = CommandTable.entry(command, in: view) else {
            return CommandTable.entry(command).map(elsewhere)
        }
        if entry.isScriptable || asksForChange(command), let readOnly = world.readOnly { return readOnly }
        return nil
    }

    /// Commands that lead to a change though they are no change by themselves.
    private static func asksForChange(_ command: CommandID) -> Bool {
        switch command {
        case .moveUp, .moveDown, .breakTie, .consult, .announceLot, .drawLot, .dayEarlier, .dayLater, .weekEarlier,
            .weekLater, .shorten, .dropProposed, .notAssessed, .clearRating, .scoreLower, .scoreHigher, .makeOffer,
            .recordAttempt, .answerOffer, .assignSeat, .decideApproval, .placeInCohort, .changeCohort, .decideCohorts,
            .reopenCohorts:
            true
        default: false
        }
    }

    /// Says where a command can be used.
    static func elsewhere(_ entry: CommandEntry) -> LocalizedText {
        let view = View.allCases.first { entry.views.contains($0) } ?? .overview
        return LocalizedText(
            sv: "finns i vyn ”\(view.label.swedish)”", en: "is found in the view “\(view.label.english)”")
    }
}

extension View {
    /// What the view is called.
    public var label: LocalizedText {
        switch self {
        case .overview: LocalizedText(sv: "Program", en: "Programme")
        case .queue: LocalizedText(sv: "Kö", en: "Queue")
        case .application: LocalizedText(sv: "Ansökan", en: "Application")
        case .interviews: LocalizedText(sv: "Intervjuer", en: "Interviews")
        case .card: LocalizedText(sv: "Mitt kort", en: "My card")
        case .panel: LocalizedText(sv: "Panelen", en: "The panel")
        case .ranking: LocalizedText(sv: "Rangordning", en: "Ranking")
        case .admission: LocalizedText(sv: "Antagning", en: "Admission")
        case .seats: LocalizedText(sv: "Platser", en: "Seats")
        case .allocation: LocalizedText(sv: "Platsfördelning", en: "Seat allocation")
        case .cohorts: LocalizedText(sv: "Omgångar", en: "Cohorts")
        case .calendar: LocalizedText(sv: "Kalender", en: "Calendar")
        case .letters: LocalizedText(sv: "Brev", en: "Letters")
        case .evaluation: LocalizedText(sv: "Utvärdering", en: "Evaluation")
        case .outcomes: LocalizedText(sv: "Utfall", en: "Outcomes")
        case .budget: LocalizedText(sv: "Budget", en: "Budget")
        case .log: LocalizedText(sv: "Logg", en: "Log")
        case .followUps: LocalizedText(sv: "Uppföljning", en: "Follow-up")
        case .participants: LocalizedText(sv: "Deltagare", en: "Participants")
        case .attendance: LocalizedText(sv: "Närvaro", en: "Attendance")
        case .assignments: LocalizedText(sv: "Uppgifter", en: "Assignments")
        case .mentors: LocalizedText(sv: "Mentorer", en: "Mentors")
        case .participant: LocalizedText(sv: "Deltagaren", en: "The participant")
        case .rescheduling: LocalizedText(sv: "Andra dagar", en: "Other days")
        case .occasion: LocalizedText(sv: "Tillfället", en: "The occasion")
        case .proposal: LocalizedText(sv: "Förslag till serie", en: "Proposed series")
        case .chooser: LocalizedText(sv: "Programmen", en: "The programmes")
        case .founding: LocalizedText(sv: "Nytt program", en: "New programme")
        case .cloning: LocalizedText(sv: "Klona programmet", en: "Clone the programme")
        case .picking: LocalizedText(sv: "Välj kommuner", en: "Pick municipalities")
        case .foundingPreview: LocalizedText(sv: "Innan programmet skapas", en: "Before it is made")
        case .filter: LocalizedText(sv: "Filter", en: "Filter")
        case .prompt: LocalizedText(sv: "Fråga", en: "Question")
        case .confirm: LocalizedText(sv: "Bekräfta", en: "Confirm")
        case .choice: LocalizedText(sv: "Välj", en: "Choose")
        case .form: LocalizedText(sv: "Formulär", en: "Form")
        case .palette: LocalizedText(sv: "Kommando", en: "Command")
        case .reader: LocalizedText(sv: "Läs", en: "Read")
        }
    }
}
