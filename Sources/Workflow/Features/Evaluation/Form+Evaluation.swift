public import Domain

extension Form {
    /// A form for what one person has answered; nothing in it tells who.
    static func answers(to subject: EvaluationSubject, in world: World) -> Form {
        let name = world.name(of: subject)
        let fields = world.programme.settings.evaluation.questions(about: subject).map { question in
            let none = Field.Option("", LocalizedText(sv: "inget svar", en: "no answer"))
            let levels = question.levels.enumerated().map { index, level in
                Field.Option(
                    "\(index + 1)",
                    LocalizedText(sv: "\(index + 1) \(level.swedish)", en: "\(index + 1) \(level.english)"))
            }
            return Field(
                question.id.rawValue, question.name, multiline: question.isInWords,
                options: question.isInWords ? [] : [none] + levels, help: question.text)
        }
        return Form(
            LocalizedText(sv: "Svar: \(name.swedish)", en: "Answers: \(name.english)"),
            purpose: .enterAnswers(subject), draftKey: "evaluation.enter \(subject)", fields: fields)
    }

    /// The answers that were filled in.
    func answers(in world: World) throws(WordFault) -> AnswerSheet {
        var (levels, texts): ([QuestionID: Int], [QuestionID: String]) = ([:], [:])
        for field in fields where !field.text.isEmpty {
            let id = QuestionID(field.name)
            if field.options.isEmpty { texts[id] = field.text.text } else { levels[id] = Int(field.text.text) }
        }
        let sheet = AnswerSheet(levels: levels, texts: texts)
        guard !sheet.isEmpty else {
            throw WordFault(
                fields.first?.name ?? "answers", sv: "Fyll i minst ett svar", en: "Fill in at least one answer")
        }
        return sheet
    }
}

extension Choice {
    /// The sheets that can be taken out of the count, latest entered first; picking one asks for the reason.
    static func withdrawal(of sheets: [EvaluationAnswer], in world: World) -> Choice {
        let latest = sheets.sorted { ($0.entered.at, $0.id) > ($1.entered.at, $1.id) }
        let options = latest.map { answer in
            let day = answer.entered.at.swedishDay
            let title = LocalizedText(
                sv: "Blankett \(answer.id.short), inskriven \(Language.swedish.date(day))",
                en: "Sheet \(answer.id.short), entered \(Language.english.date(day))")
            let prompt = Prompt(
                LocalizedText(sv: "Räkna bort en svarsblankett", en: "Take a sheet out of the count"),
                question: LocalizedText(sv: "Skäl", en: "Reason"),
                commands: [.evaluation(.withdraw(answer.id, reason: ""))],
                subjects: [title[world.language]], in: world)
            return Option(title, .ask(prompt), detail: world.summary(of: answer))
        }
        return Choice(LocalizedText(sv: "Vilken blankett är fel?", en: "Which sheet is wrong?"), options: options)
    }
}

extension World {
    /// What an evaluation is about, in a line.
    public func name(of subject: EvaluationSubject) -> LocalizedText {
        switch subject {
        case .occasion(let id):
            let title = programme.calendar.entries[id]?.occasion.title ?? id.short
            return LocalizedText(sv: title, en: title)
        case .end(let id):
            let cohorts = programme.settings.cohorts
            guard cohorts.count > 1, let cohort = cohorts.first(where: { $0.id == id }) else {
                return LocalizedText(sv: "Slututvärdering", en: "Final evaluation")
            }
            return LocalizedText(
                sv: "Slututvärdering \(cohort.name.swedish)", en: "Final evaluation \(cohort.name.english)")
        }
    }

    /// The levels chosen on a sheet in the order of the questions, with a dash for what was not answered.
    fileprivate func summary(of answer: EvaluationAnswer) -> LocalizedText {
        let questions = programme.settings.evaluation.questions(about: answer.subject).filter { !$0.isInWords }
        let levels = questions.map { answer.sheet.levels[$0.id].map(String.init) ?? "–" }.joined(separator: " ")
        return LocalizedText(sv: levels, en: levels)
    }
}
