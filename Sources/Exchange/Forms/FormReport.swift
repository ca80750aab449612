public import Domain

/// Tells what reading forms back does, form by form; the same text before and after it is done.
public struct FormReport: Sendable {
    private let path: String
    private let programme: Programme
    private let language: Language
    private let refusal: @Sendable (Refusal) -> String

    /// A report on a file, named as the person named it; `refusal` gives the words for what the rules refuse.
    public init(
        path: String, programme: Programme, language: Language, refusal: @escaping @Sendable (Refusal) -> String
    ) {
        self.path = path
        self.programme = programme
        self.language = language
        self.refusal = refusal
    }

    /// What becomes of a form, beginning with whose it is.
    public func lines(_ plan: FormPlan) -> [String] {
        switch plan.outcome {
        case .unchanged: [place(plan.line) + subject(plan) + say(": inget nytt", ": nothing new")]
        case .changes(let differences, let commands):
            [place(plan.line) + subject(plan)] + commands.compactMap(declaration)
                + differences.map { "  ~ \(label($0.field)): \(quoted($0.theirs)) → \(quoted($0.mine))" }
                + (commands.contains { if case .submitCard = $0 { true } else { false } }
                    ? [say("  ~ kortet lämnas in", "  ~ the card is handed in")] : [])
        case .conflicts(let conflicts):
            [
                place(plan.line) + subject(plan)
                    + say(
                        ": kortet har ändrats sedan blanketten skrevs; inget läses in",
                        ": the card has changed since the form was made; nothing is read in")
            ]
                + conflicts.map { conflict in
                    "! " + place(conflict.line) + label(conflict.field)
                        + say(
                            ": var \(quoted(conflict.old)), är nu \(quoted(conflict.theirs)), blanketten säger \(quoted(conflict.mine))",
                            ": was \(quoted(conflict.old)), is now \(quoted(conflict.theirs)), the form says \(quoted(conflict.mine))"
                        )
                } + [
                    say(
                        "  Hämta en ny blankett (aspirant export forms) och skriv in det som ska gälla.",
                        "  Take a new form (aspirant export forms) and write what is to hold.")
                ]
        case .unreadable(let problems): problems.map { "! " + place($0.line) + $0.text[language] }
        case .refused(let reason): ["! " + place(plan.line) + subject(plan) + ": " + refusal(reason)]
        }
    }

    private func declaration(_ command: Command) -> String? {
        switch command {
        case .panel(.declareNoConflict): say("  ~ intygar att jäv saknas", "  ~ declares no conflict of interest")
        case .declareConflict(_, let reason):
            say("  ~ anmäler jäv, inga poäng läses in: ", "  ~ declares a conflict, no scores are read in: ") + reason
        default: nil
        }
    }

    private func subject(_ plan: FormPlan) -> String {
        guard let applicant = plan.applicant.flatMap(programme.applicant) else { return say("blankett", "form") }
        return programme.listName(of: applicant, protectedAs: say("Skyddad", "Protected"))
    }

    private func label(_ field: FormPlan.Field) -> String {
        func name(_ id: CriterionID) -> String {
            programme.settings.selection?.criteria.first { $0.id == id }?.name[language] ?? id.rawValue
        }
        switch field {
        case .score(let id): return name(id)
        case .evidence(let id): return name(id) + say(", belägg", ", evidence")
        }
    }

    private func place(_ line: Int) -> String { "\(path):\(line): " }

    private func say(_ swedish: String, _ english: String) -> String { language == .swedish ? swedish : english }

    /// A text on one line, short enough to compare at a glance.
    private func quoted(_ text: String) -> String {
        if text.isEmpty { return "–" }
        if text == "not-assessed" { return FormWord.notAssessed[language] }
        if text.count < 3, text.allSatisfy(\.isNumber) { return text }
        let line = FieldText.singleLine(text)
        let shown = line.count <= 60 ? line : line.prefix(59) + "…"
        return say("”\(shown)”", "“\(shown)”")
    }
}
