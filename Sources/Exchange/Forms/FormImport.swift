public import Domain

/// What reading a filled-in form back would do to a card.
public struct FormPlan: Equatable, Sendable {
    /// A thing on the card that the form says something of.
    public enum Field: Equatable, Sendable {
        case score(CriterionID)
        case evidence(CriterionID)
    }

    /// A thing that the form changes.
    public struct Difference: Equatable, Sendable {
        /// The line of the form, from 1.
        public let line: Int
        /// What it is.
        public let field: Field
        /// What the form was made from; empty for nothing.
        public let old: String
        /// What stands on the card now; empty for nothing.
        public let theirs: String
        /// What the form says; empty for nothing.
        public let mine: String
    }

    /// What comes of it.
    public enum Outcome: Equatable, Sendable {
        /// The form says nothing that the card does not.
        case unchanged
        /// What will be changed, by these commands as one save.
        case changes([Difference], [Command])
        /// The card has been changed since the form was made: nothing of the form is taken.
        case conflicts([Difference])
        /// The form could not be read.
        case unreadable([FormProblem])
        /// The rules say no.
        case refused(Refusal)
    }

    /// The line that the form begins at, from 1.
    public let line: Int
    /// Whose interview it is; nil when the form does not tell.
    public let applicant: ApplicantID?
    /// What comes of it.
    public let outcome: Outcome

    /// Whether nothing stands in the way.
    public var isWhole: Bool {
        switch outcome {
        case .unchanged, .changes: true
        case .conflicts, .unreadable, .refused: false
        }
    }

    /// What is carried out, as one save; empty when there is nothing to do.
    public var commands: [Command] { if case .changes(_, let commands) = outcome { commands } else { [] } }
}

/// Plans the reading of filled-in interview forms onto the cards of the person who filled them in.
public struct FormImport {
    private let programme: Programme
    private let actor: Actor
    private let today: Day
    private let handsIn: Bool

    /// An import by somebody; cards are handed in only if asked.
    public init(into programme: Programme, by actor: Actor, on today: Day, handsIn: Bool = false) {
        self.programme = programme
        self.actor = actor
        self.today = today
        self.handsIn = handsIn
    }

    /// What each form of a file would do, in the order of the file.
    public func plans(_ bytes: [UInt8]) -> [FormPlan] {
        guard let selection = programme.settings.selection else {
            return [FormPlan(line: 1, applicant: nil, outcome: .refused(.notUsed(.selection)))]
        }
        let (forms, stray) = FormReader.read(bytes, selection)
        guard stray.isEmpty, !forms.isEmpty else {
            let nothing = FormProblem(
                1, sv: "filen har ingen intervjublankett; de skrivs med aspirant export forms",
                en: "the file has no interview form; they are written by aspirant export forms")
            return [FormPlan(line: 1, applicant: nil, outcome: .unreadable(stray.isEmpty ? [nothing] : stray))]
        }
        return forms.map { plan($0, selection) }
    }

    private func plan(_ form: FilledForm, _ selection: SelectionSettings) -> FormPlan {
        let id = ApplicantID(form.applicant)
        func plan(_ outcome: FormPlan.Outcome) -> FormPlan {
            FormPlan(line: form.line, applicant: id, outcome: outcome)
        }
        let problems = form.problems + strangers(form)
        guard problems.isEmpty, let id, let applicant = programme.applicant(id) else {
            return plan(.unreadable(problems))
        }
        let card = applicant.progress.cards[actor.id] ?? ScoreCard()
        if case .conflict(let reason) = form.declaration, card.conflict == nil {
            return plan(decided([.declareConflict(id, reason: reason)], []))
        }
        let differences = differences(form, card, selection)
        let conflicts = differences.filter { $0.theirs != $0.old }
        guard conflicts.isEmpty else { return plan(.conflicts(conflicts)) }
        var commands: [Command] = []
        if form.declaration == .noConflict, card.clearance == nil { commands.append(.panel(.declareNoConflict(id))) }
        if !differences.isEmpty, commands.isEmpty, card.clearance == nil {
            return plan(.unreadable([undeclared(form)]))
        }
        commands += differences.map { command($0, id, form) }
        if handsIn, card.sealed == nil { commands.append(.submitCard(id)) }
        return plan(commands.isEmpty ? .unchanged : decided(commands, differences))
    }

    /// What says that the form belongs somewhere else.
    private func strangers(_ form: FilledForm) -> [FormProblem] {
        var problems: [FormProblem] = []
        func complain(_ word: FormWord, _ swedish: String, _ english: String) {
            if let line = form.lines[word] { problems.append(FormProblem(line, sv: swedish, en: english)) }
        }
        if form.programme != programme.settings.id {
            complain(
                .programme, "blanketten hör till programmet ”\(form.programme)”; ange --programme eller --store",
                "the form belongs to the programme “\(form.programme)”; give --programme or --store")
        }
        if form.interviewer != actor.id.rawValue {
            complain(
                .interviewer, "blanketten är \(form.interviewer)s; var och en läser in sina egna",
                "the form is \(form.interviewer)'s; everybody reads in their own")
        }
        if problems.isEmpty, ApplicantID(form.applicant).flatMap(programme.applicant) == nil {
            complain(
                .applicant, "det finns ingen sökande ”\(form.applicant)” som du får se",
                "there is no applicant “\(form.applicant)” that you may see")
        }
        return problems
    }

    private func undeclared(_ form: FilledForm) -> FormProblem {
        FormProblem(
            form.lines[.conflict] ?? form.line,
            sv: "skriv nej efter \(FormWord.conflict.text.swedish): om du inte är jävig, annars skälet",
            en: "write no after \(FormWord.conflict.text.english): if you have no conflict, otherwise the reason")
    }

    /// Where the form says something else than it was made from, and the card does not say that already.
    private func differences(
        _ form: FilledForm, _ card: ScoreCard, _ selection: SelectionSettings
    ) -> [FormPlan.Difference] {
        let now = FormContent(card)
        return selection.criteria.map(\.id).filter(form.criteria.contains).flatMap { id -> [FormPlan.Difference] in
            let (old, theirs, mine) = (form.base.ratings[id], now.ratings[id], form.filled.ratings[id])
            let (oldNote, note, newNote) = (form.base.notes[id], now.notes[id], form.filled.notes[id])
            var differences: [FormPlan.Difference] = []
            if mine != old, mine != theirs {
                differences.append(
                    .init(
                        line: form.scoreLines[id] ?? form.line, field: .score(id), old: FormImport.text(old),
                        theirs: FormImport.text(theirs), mine: FormImport.text(mine)))
            }
            if FormImport.lines(newNote) != FormImport.lines(oldNote),
                FormImport.lines(newNote) != FormImport.lines(note)
            {
                differences.append(
                    .init(
                        line: form.noteLines[id] ?? form.line, field: .evidence(id), old: oldNote ?? "",
                        theirs: note ?? "", mine: newNote ?? ""))
            }
            return differences
        }
    }

    /// A note as its lines without what editors put round them, so that only what was written differs.
    private static func lines(_ note: String?) -> [Substring] {
        (note ?? "").split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            var line = line
            while let first = line.first, first.isWhitespace { line.removeFirst() }
            while let last = line.last, last.isWhitespace { line.removeLast() }
            return line
        }
    }

    private static func text(_ rating: Rating?) -> String {
        rating.map { $0.score.map(String.init) ?? "not-assessed" } ?? ""
    }

    private func command(_ difference: FormPlan.Difference, _ id: ApplicantID, _ form: FilledForm) -> Command {
        switch difference.field {
        case .score(let criterion): .giveRating(id, criterion, form.filled.ratings[criterion])
        case .evidence(let criterion): .noteEvidence(id, criterion, form.filled.notes[criterion] ?? "")
        }
    }

    /// Tries the commands one after the other, so that a refusal is told before anything is saved.
    private func decided(_ commands: [Command], _ differences: [FormPlan.Difference]) -> FormPlan.Outcome {
        var later = programme
        let signature = Signature(by: actor.id, at: Instant(milliseconds: 0))
        for command in commands {
            do throws(Refusal) {
                for fact in try later.decide(command, by: actor, on: today) {
                    later.apply(fact.value, in: fact.scope, signed: signature)
                }
            } catch {
                return .refused(error)
            }
        }
        return .changes(differences, commands)
    }
}
