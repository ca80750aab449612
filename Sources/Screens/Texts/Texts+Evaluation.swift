import Domain
import Workflow

extension Texts {
    /// How many have answered, of how many.
    func handedIn(_ count: Int, of invited: Int?) -> String {
        guard let invited else {
            return say(count == 1 ? "1 svar" : "\(count) svar", count == 1 ? "1 answer" : "\(count) answers")
        }
        return say("\(count) av \(invited)", "\(count) of \(invited)")
    }

    /// How far an evaluation has come, in a column.
    func standing(of task: EvaluationTask, minimum: Int, today: Day) -> String {
        if task.days.lowerBound > today { return countdown(to: task.days.lowerBound, from: today) }
        if task.handedIn == 0 { return say("inga svar än", "no answers yet") }
        return task.handedIn < minimum
            ? say("visas från \(minimum) svar", "shown from \(minimum) on") : say("kan läsas", "can be read")
    }

    /// Who reads the answers, for those who do not.
    var evaluationReaders: String {
        say(
            "Utvärderingarna läses av styrgruppen, programkontoret, personalchefer och HR.",
            "Evaluations are read by the steering group, the programme office, personnel chiefs and HR.")
    }

    /// A share of a whole in percent with one decimal, such as `46,7 %`.
    func percent(_ part: Int, of whole: Int) -> String { percent(Mean(sum: part * 100, count: whole)) }

    func percent(_ share: Mean?) -> String {
        guard let share else { return "–" }
        return mean(share, decimals: 1) + (language == .swedish ? "\u{A0}%" : "%")
    }

    /// What a fact about evaluations says.
    func describe(_ event: EvaluationEvent, in world: World) -> String {
        switch event {
        case .answered(_, let subject, let change):
            let name = world.name(of: subject)[language]
            return change.new == nil
                ? say("ett svar borttaget: \(name)", "an answer removed: \(name)")
                : say("ett svar inskrivet: \(name)", "an answer entered: \(name)")
        case .withdrawn(let id, let change):
            return change.new.map {
                say("svarsblankett \(id.short) räknas inte – \($0)", "answer sheet \(id.short) does not count – \($0)")
            } ?? say("svarsblankett \(id.short) räknas igen", "answer sheet \(id.short) counts again")
        }
    }

    /// Why something about an evaluation was refused.
    func refusal(_ refusal: EvaluationRefusal, in world: World) -> String {
        func name(_ id: QuestionID) -> String {
            world.programme.settings.evaluation.question(id)?.name[language] ?? id.rawValue
        }
        switch refusal {
        case .nothingAsked:
            return say(
                "programmet har inga frågor om detta; de läggs in i programme.json, ”evaluation”",
                "the programme has no questions about this; they are set in programme.json, “evaluation”")
        case .noSuchQuestion(let id):
            let ids = world.programme.settings.evaluation.questions.map(\.id.rawValue)
            return say(
                "det finns ingen fråga \(id); det finns \(list(ids))",
                "there is no question \(id); there are \(list(ids))")
        case .notAsked(let id):
            return say("frågan ”\(name(id))” ställs inte här", "the question “\(name(id))” is not asked here")
        case .levelOutside(let id, let level, let range):
            return say(
                "nivå \(level) finns inte för ”\(name(id))”; välj \(range.lowerBound)–\(range.upperBound)",
                "there is no level \(level) for “\(name(id))”; choose \(range.lowerBound)–\(range.upperBound)")
        case .wrongKind(let id):
            let isInWords = world.programme.settings.evaluation.question(id)?.isInWords == true
            return isInWords
                ? say("”\(name(id))” besvaras med ord", "“\(name(id))” is answered in words")
                : say("”\(name(id))” besvaras med en nivå", "“\(name(id))” is answered by a level")
        case .notBegun(let day):
            let day = self.day(day, relativeTo: world.today)
            return say("det kan utvärderas från \(day)", "it can be evaluated from \(day)")
        case .nothingAnswered: return say("inget svar är ifyllt", "no answer is filled in")
        case .noSuchAnswer(let id):
            return say("det finns ingen svarsblankett \(id)", "there is no answer sheet \(id)")
        case .alreadyWithdrawn:
            return say("svarsblanketten räknas redan inte", "the answer sheet does not count already")
        }
    }
}
