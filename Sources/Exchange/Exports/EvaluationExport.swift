public import Domain
import JSON

/// What participants have answered: distributions with the number of answers, and what was written, where enough have.
public struct EvaluationExport: Sendable {
    private let access: ExportAccess
    private let today: Day

    /// An export of what somebody may read; of nothing for those who read no evaluations.
    public init(_ access: ExportAccess, on today: Day) {
        self.access = access
        self.today = today
    }

    private var results: [EvaluationResult] {
        guard access.actor.readsEvaluations else { return [] }
        return access.programme.evaluationTasks(on: today).filter { $0.handedIn > 0 }
            .map { access.programme.evaluation(of: $0.subject) }
    }

    /// A table for Excel: a row per level with how many chose it, or per text; empty for what is kept back.
    public var csv: [UInt8] {
        var writer = CSVWriter()
        let headings = [
            access.say("Tillfälle", "Occasion"), access.say("Dag", "Day"), access.say("Inlämnade", "Handed in"),
            access.say("Av", "Of"), access.say("Fråga", "Question"), access.say("Nivå", "Level"),
            access.say("Text", "Text"), access.say("Antal", "Count"), access.say("Svar på frågan", "Answers"),
        ]
        writer.write(headings.map { .text($0) })
        for result in results {
            for question in result.questions { write(question, of: result, to: &writer) }
        }
        return writer.bytes
    }

    private func write(_ question: QuestionResult, of result: EvaluationResult, to writer: inout CSVWriter) {
        let before: [CSVCell] = [
            .text(name(of: result.subject)), day(of: result.subject).map { .day($0) } ?? .empty, .whole(result.handedIn),
            result.invited.map { .whole($0) } ?? .empty, .text(question.question.text[access.language]),
        ]
        let answers = CSVCell.whole(question.answers)
        if question.question.isInWords {
            for text in question.texts ?? [] { writer.write(before + [.empty, .text(text), .empty, answers]) }
            if question.texts?.isEmpty ?? true { writer.write(before + [.empty, .empty, .empty, answers]) }
            return
        }
        for (index, level) in question.question.levels.enumerated() {
            let count = question.counts.map { CSVCell.whole($0[index]) } ?? .empty
            writer.write(before + [.whole(index + 1), .text(level[access.language]), count, answers])
        }
    }

    /// An object with `leastAnswers` and `evaluations`, each with `occasion` (an id) or `end` (a cohort), `title`, `day`,
    /// `handedIn`, `invited` (`null` where nobody knows) and `questions`: `question`, `text`, `answers`, and `levels` (a
    /// list of `text` and `count`) or `texts`; `null` for what is kept back.
    public var json: [UInt8] {
        var writer = JSONWriter(.pretty)
        writer.beginObject()
        writer.member("format", "aspirant-evaluation")
        writer.member("version", 1)
        writer.member("programme", access.programme.settings.id)
        writer.member("leastAnswers", access.programme.settings.evaluation.leastAnswers)
        writer.member("evaluations", results) { writer, result in write(result, to: &writer) }
        writer.endObject()
        writer.newline()
        return writer.bytes
    }

    private func write(_ result: EvaluationResult, to writer: inout JSONWriter) {
        writer.beginObject()
        switch result.subject {
        case .occasion(let id): writer.member("occasion", id.description)
        case .end(let id): writer.member("end", id.rawValue)
        }
        writer.member("title", name(of: result.subject))
        if let day = day(of: result.subject) { writer.member("day", day.description) }
        writer.member("handedIn", result.handedIn)
        writer.key("invited")
        if let invited = result.invited { writer.int(invited) } else { writer.null() }
        writer.member("questions", result.questions) { writer, question in write(question, to: &writer) }
        writer.endObject()
    }

    private func write(_ result: QuestionResult, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("question", result.question.id.rawValue)
        writer.member("text", result.question.text[access.language])
        writer.member("answers", result.answers)
        if result.question.isInWords {
            writer.key("texts")
            if let texts = result.texts {
                writer.beginArray()
                for text in texts { writer.string(text) }
                writer.endArray()
            } else {
                writer.null()
            }
        } else if let counts = result.counts {
            writer.member("levels", Array(zip(result.question.levels, counts))) { writer, level in
                writer.beginObject()
                writer.member("text", level.0[access.language])
                writer.member("count", level.1)
                writer.endObject()
            }
        } else {
            writer.key("levels")
            writer.null()
        }
        writer.endObject()
    }

    private func name(of subject: EvaluationSubject) -> String {
        switch subject {
        case .occasion(let id): return access.programme.calendar.entries[id]?.occasion.title ?? id.description
        case .end(let id):
            let cohort = access.programme.settings.cohorts.first { $0.id == id }
            return access.say("Slututvärdering", "Final evaluation") + (cohort.map { " " + $0.name[access.language] } ?? "")
        }
    }

    private func day(of subject: EvaluationSubject) -> Day? {
        switch subject {
        case .occasion(let id): access.programme.calendar.entries[id]?.occasion.days.lowerBound
        case .end(let id): access.programme.endOfCourse(of: id)
        }
    }
}
