public import Domain

extension Words {
    /// The commands about evaluations and outcomes; nil for another command.
    func outcomeCommands(_ id: CommandID, in programme: Programme, freshID: UInt64) throws(WordFault) -> [Command]? {
        switch id {
        case .enterAnswers:
            let subject = try evaluationSubject(in: programme)
            return [.evaluation(.enter(AnswerID(rawValue: freshID), subject, try answers(about: subject, programme)))]
        case .withdrawAnswers:
            let text = try required("answer")
            guard let answer = AnswerID(text) else {
                throw .invalid(
                    "answer", text,
                    expected: LocalizedText(sv: "ett id på 13 tecken", en: "an id of 13 characters"))
            }
            return [.evaluation(.withdraw(answer, reason: self["reason"] ?? ""))]
        case .recordOutcome:
            let (id, day) = (try applicant(programme), try day("day"))
            let seen = programme.applicant(id)?.progress.after.career.notes[day]?.value
            return [.outcome(.record(id, day, seen: seen, try careerNote(programme)))]
        case .removeOutcome:
            return [.outcome(.remove(try applicant(programme), try day("day"), reason: self["reason"] ?? ""))]
        case .answerNetwork:
            let id = try applicant(programme)
            guard let wants = try Words.yesNo("answer", try required("answer")) else { throw .missing("answer") }
            let seen = programme.applicant(id)?.progress.after.career.network?.value
            return [.outcome(.answerNetwork(id, seen: seen, NetworkAnswer(wants: wants, day: try day("day"))))]
        default: return nil
        }
    }

    /// What an evaluation is about: an occasion, or the end of a cohort's course.
    public func evaluationSubject(in programme: Programme) throws(WordFault) -> EvaluationSubject {
        switch (isGiven("occasion"), isGiven("end")) {
        case (true, false): return .occasion(try occasion(in: programme).id)
        case (false, true):
            guard let cohort = try Words.cohort(named: self["end"] ?? "", in: programme) else { throw .missing("end") }
            return .end(cohort)
        case (false, false): throw .missing("occasion")
        case (true, true):
            throw WordFault("end", sv: "ange occasion= eller end=, inte båda", en: "give occasion= or end=, not both")
        }
    }

    /// Answers such as `useful=4; best=The talks; and lunch`: a part that begins with no question goes on with the one before.
    private func answers(about subject: EvaluationSubject, _ programme: Programme) throws(WordFault) -> AnswerSheet {
        let text = try required("answers")
        let questions = programme.settings.evaluation.questions(about: subject)
        var (levels, texts): ([QuestionID: Int], [QuestionID: String]) = ([:], [:])
        var last: QuestionID?
        for part in text.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
            let words = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(Words.bare)
            guard words.count == 2, let question = questions.first(where: { $0.id.rawValue == words[0] }) else {
                guard let last, texts[last] != nil else {
                    let ids = questions.map(\.id.rawValue).joined(separator: ", ")
                    throw .invalid(
                        "answers", Words.bare(part),
                        expected: LocalizedText(
                            sv: "frågans id, = och svaret; frågorna är \(ids)",
                            en: "the question's id, = and the answer; the questions are \(ids)"))
                }
                texts[last, default: ""] += ";" + part
                continue
            }
            last = question.id
            if question.isInWords { texts[question.id] = words[1] } else { levels[question.id] = try level(words[1], question) }
        }
        return AnswerSheet(levels: levels, texts: texts)
    }

    private func level(_ text: String, _ question: EvaluationQuestion) throws(WordFault) -> Int {
        guard let level = Int(text) else {
            throw .invalid(
                "answers", "\(question.id)=\(text)",
                expected: LocalizedText(
                    sv: "en nivå 1–\(question.levels.count) för \(question.id)",
                    en: "a level 1–\(question.levels.count) for \(question.id)"))
        }
        return level
    }

    private static func bare(_ text: Substring) -> String {
        var text = text
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }

    /// What is known of a participant's work; what is not said is unknown.
    func careerNote(_ programme: Programme) throws(WordFault) -> CareerNote {
        CareerNote(
            isManager: try Words.yesNo("manager", self["manager"] ?? ""), employer: try employer(programme),
            place: self["place"] ?? "", post: self["post"] ?? "")
    }

    private func employer(_ programme: Programme) throws(WordFault) -> CareerNote.Employer? {
        guard let text = self["employer"], !text.isEmpty else { return nil }
        switch text {
        case "own": return .own
        case "elsewhere": return .elsewhere
        default:
            guard let found = programme.settings.municipality(named: text) else {
                let names = programme.settings.municipalities.map(\.name).joined(separator: ", ")
                throw .invalid(
                    "employer", text,
                    expected: LocalizedText(
                        sv: "own, elsewhere eller någon av \(names)", en: "own, elsewhere or one of \(names)"))
            }
            return .participating(found.code)
        }
    }
}
