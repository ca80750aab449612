public import Domain

/// The interviews that somebody has still to score, as forms to print or to fill in where there is no connection (S4-18c).
///
/// Plain text, one page after the other. What it was made from stands last in each, so that a form that is read back
/// later never overwrites something newer. Protected identities are not named (requirements G).
public struct InterviewForms: Sendable {
    /// One interview's form.
    public struct Form: Equatable, Sendable {
        /// A name for a file with this form alone; says when, not who.
        public let name: String
        /// The form.
        public let bytes: [UInt8]
    }

    private let programme: Programme
    private let actor: Actor
    private let language: Language
    private static let width = 76

    /// The forms of a person in a language.
    public init(_ programme: Programme, actor: Actor, language: Language) {
        self.programme = programme
        self.actor = actor
        self.language = language
    }

    /// The forms, the soonest interview first; none when nothing is left to score.
    public var forms: [Form] {
        guard let selection = programme.settings.selection else { return [] }
        return interviews.map { applicant, panel in
            Form(name: fileName(applicant, panel), bytes: Array(text(applicant, panel, selection).utf8))
        }
    }

    /// All forms in one text, each on a page of its own.
    public var bytes: [UInt8] { Array(forms.map(\.bytes).joined(separator: [0x0C])) }

    private var interviews: [(Applicant, Panel)] {
        var found: [(Applicant, Panel)] = []
        for code in programme.settings.municipalities.map(\.code) {
            for applicant in programme.record(code).applicants where !applicant.isUntouched {
                let progress = applicant.progress
                guard let panel = progress.panel, panel.members.contains(actor.id),
                    progress.cards[actor.id]?.sealed == nil, !programme.hasConflict(actor.id, with: applicant),
                    programme.stage(of: applicant, in: code) != .ended
                else { continue }
                found.append((applicant, panel))
            }
        }
        return found.sorted { left, right in
            let (one, other) = (InterviewForms.order(left.1), InterviewForms.order(right.1))
            return one == other ? left.0.id < right.0.id : one < other
        }
    }

    /// What is not booked comes last.
    private static func order(_ panel: Panel) -> Int {
        panel.day.map { $0.number * 1440 + (panel.time?.minutes ?? 0) } ?? .max
    }

    private func fileName(_ applicant: Applicant, _ panel: Panel) -> String {
        let parts = [panel.day?.description, panel.time?.description.filter { $0 != ":" }, applicant.id.short]
        return say("intervju-", "interview-") + parts.compactMap { $0 }.joined(separator: "-") + ".txt"
    }

    // MARK: - The text

    private func text(_ applicant: Applicant, _ panel: Panel, _ selection: SelectionSettings) -> String {
        let card = applicant.progress.cards[actor.id] ?? ScoreCard()
        var lines = heading(applicant, panel, selection)
        lines += identity(applicant, card)
        for criterion in selection.criteria { lines += section(criterion, card, selection.scale) }
        lines += base(card, selection)
        return lines.joined(separator: "\n") + "\n"
    }

    private func heading(_ applicant: Applicant, _ panel: Panel, _ selection: SelectionSettings) -> [String] {
        let name = programme.listName(of: applicant, protectedAs: say("Skyddad", "Protected"))
        let day = panel.day?.description ?? say("inte bokad", "not booked")
        let time = panel.time.map { " \($0)" + (panel.ends.map { "–\($0)" } ?? "") } ?? ""
        let place = panel.place.isEmpty ? "" : ", " + panel.place
        let panelists = panel.members.map(programme.settings.name).joined(separator: ", ")
        let scale = "\(selection.scale.lowerBound)–\(selection.scale.upperBound)"
        let unassessed =
            selection.scale.contains(0)
            ? FormWord.notAssessed[language] : say("0 om det inte gick att bedöma", "0 if it could not be assessed")
        return ["[\(FormWord.heading)]"]
            + help(
                [
                    say("Intervju med ", "Interview with ") + name + ", " + programme.settings.short,
                    day + time + place, say("Panel: ", "Panel: ") + panelists, "",
                    say(
                        "Skriv efter kolon. Poäng är \(scale), eller \(unassessed); tomt är inget svar. Belägg får ta "
                            + "många rader. Rader som börjar med # är hjälp och läses inte. Läses tillbaka med: aspirant "
                            + "import forms FIL. Kortet lämnas in först när du själv gör det.",
                        "Write after the colon. A score is \(scale), or \(unassessed); empty is no answer. Evidence may take "
                            + "many lines. Lines that begin with # are help and are not read. Read back with: aspirant "
                            + "import forms FILE. The card is handed in only when you do it yourself."),
                ]) + [""]
    }

    private func identity(_ applicant: Applicant, _ card: ScoreCard) -> [String] {
        let declared = card.clearance == nil ? "" : " " + FormWord.none[language]
        return [
            "\(FormWord.programme.text[language]): \(programme.settings.id)",
            "\(FormWord.applicant.text[language]): \(applicant.id)",
            "\(FormWord.interviewer.text[language]): \(actor.id)", "",
        ]
            + help([
                say(
                    "Är du jävig? Skriv nej, annars skälet. Utan svar tas inga poäng emot.",
                    "Have you a conflict of interest? Write no, otherwise the reason. No scores are taken without an answer."
                )
            ]) + ["\(FormWord.conflict.text[language]):\(declared)", ""]
    }

    private func section(_ criterion: Criterion, _ card: ScoreCard, _ scale: ClosedRange<Int>) -> [String] {
        var lines = ["[\(criterion.id)] \(criterion.name[language])"] + help([criterion.description[language]])
        if criterion.levels.count == scale.count {
            lines += zip(scale, criterion.levels).flatMap { help([$1[language]], indent: "  \($0)  ") }
        }
        if !criterion.questions.isEmpty {
            lines += help([say("Frågor", "Questions")])
            lines += criterion.questions.flatMap { help([$0[language]], indent: "  -  ") }
        }
        let score = card.ratings[criterion.id].map { " " + text(of: $0) } ?? ""
        lines += ["\(FormWord.score.text[language]):\(score)", "\(FormWord.evidence.text[language]):"]
        // Indented, so that no line of the evidence can be taken for a heading or for help.
        let note = card.notes[criterion.id].map { InterviewForms.lines(of: $0).map { "  " + $0 } } ?? ["", ""]
        return lines + note + [""]
    }

    /// What the form was made from; the person has no need to touch it.
    private func base(_ card: ScoreCard, _ selection: SelectionSettings) -> [String] {
        var lines = ["[\(FormWord.base[language])] " + say("ändra inget härifrån", "change nothing from here on")]
        for criterion in selection.criteria {
            if let rating = card.ratings[criterion.id] {
                lines.append("\(criterion.id).score = \(rating.score.map(String.init) ?? "not-assessed")")
            }
            if let note = card.notes[criterion.id] { lines.append("\(criterion.id).note = \(QuotedLine.encode(note))") }
        }
        return lines
    }

    private func text(of rating: Rating) -> String { rating.score.map { "\($0)" } ?? FormWord.notAssessed[language] }

    /// Lines of help, wrapped to the width of a printed page, the second and following ones indented as the first.
    private func help(_ texts: [String], indent: String = " ") -> [String] {
        let blanks = String(repeating: " ", count: indent.count)
        return texts.flatMap { text -> [String] in
            guard !text.isEmpty else { return ["#"] }
            var (lines, line) = ([String](), "")
            for word in text.split(separator: " ") {
                if !line.isEmpty, line.count + 1 + word.count > InterviewForms.width - indent.count {
                    lines.append(line)
                    line = ""
                }
                line += (line.isEmpty ? "" : " ") + word
            }
            return (lines + [line]).enumerated().map { "#" + ($0 == 0 ? indent : blanks) + $1 }
        }
    }

    private static func lines(of text: String) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    }

    private func say(_ swedish: String, _ english: String) -> String { language == .swedish ? swedish : english }
}
