public import Domain

/// What reading a file of answers would do.
public struct EvaluationPlan: Equatable, Sendable {
    /// What is entered, in an order that has nothing to do with the file's.
    public let commands: [Command]
    /// How many rows are there already.
    public let known: Int
    /// How many rows were taken out of the count before, and stay out.
    public let withdrawn: Int
    /// How many rows have no answer at all.
    public let empty: Int
}

/// Plans the import of answers to an evaluation.
///
/// Nothing that tells who answered is known, so that a sheet is recognised by what it says: the same file again adds
/// nothing, and a file that has grown adds what is new. Several equal sheets in a file are as many people.
public struct EvaluationImport {
    private let programme: Programme
    private let subject: EvaluationSubject
    private let part: String

    /// An import about something; `part` tells one group's answers from another's, where two groups may have answered the
    /// same word for word.
    public init(into programme: Programme, about subject: EvaluationSubject, part: String = "") {
        self.programme = programme
        self.subject = subject
        self.part = part
    }

    /// What the rows of a file would do.
    public func plan(_ rows: [EvaluationFile.Row]) -> EvaluationPlan {
        var copies: [AnswerSheet: Int] = [:]
        var (new, known, withdrawn, empty): ([(AnswerID, AnswerSheet)], Int, Int, Int) = ([], 0, 0, 0)
        for row in rows {
            guard !row.sheet.isEmpty else {
                empty += 1
                continue
            }
            let copy = copies[row.sheet, default: 0] + 1
            copies[row.sheet] = copy
            let id = id(of: row.sheet, copy)
            switch programme.evaluations.answers[id] {
            case nil: new.append((id, row.sheet))
            case let answer?: if answer.withdrawn == nil { known += 1 } else { withdrawn += 1 }
            }
        }
        // Ids come from digests: sorted by them, the order of the file is gone, which may have been the alphabet.
        let commands = new.sorted { $0.0 < $1.0 }.map { Command.evaluation(.enter($0.0, subject, $0.1)) }
        return EvaluationPlan(commands: commands, known: known, withdrawn: withdrawn, empty: empty)
    }

    private func id(of sheet: AnswerSheet, _ copy: Int) -> AnswerID {
        let about =
            switch subject {
            case .occasion(let id): "occasion \(id)"
            case .end(let id): "end \(id)"
            }
        let digest = TextDigest(of: "\(programme.settings.id)\n\(about)\n\(part)\n\(copy)\n\(sheet.canonical)")
        return AnswerID(rawValue: UInt64(digest.description.prefix(16), radix: 16) ?? 0)
    }
}
