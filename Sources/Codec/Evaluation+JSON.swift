package import Domain
package import JSON

extension EvaluationSubject: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var occasion: OccasionID?
        var cohort: CohortID?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "occasion": occasion = try OccasionID(reading: &reader)
            case "end": cohort = try CohortID(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        switch (occasion, cohort) {
        case (let occasion?, nil): self = .occasion(occasion)
        case (nil, let cohort?): self = .end(cohort)
        case (nil, nil): throw reader.missing("occasion")
        case (_?, _?): throw reader.fault(expected: "either \"occasion\" or \"end\"", found: "both")
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        switch self {
        case .occasion(let id): writer.member("occasion", id)
        case .end(let id): writer.member("end", id)
        }
        writer.endObject()
    }
}

/// An answer to one question: the level chosen, or what was written.
private struct QuestionAnswer: JSONStorable {
    let question: QuestionID
    var level: Int?
    var text: String?

    init(_ question: QuestionID, level: Int? = nil, text: String? = nil) {
        self.question = question
        self.level = level
        self.text = text
    }

    init(reading reader: inout JSONReader) throws(JSONFault) {
        var question: QuestionID?
        var level: Int?
        var text: String?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "question": question = try QuestionID(reading: &reader)
            case "level": level = try reader.readInt(in: 1..., "a level from 1")
            case "text": text = try reader.readText()
            default: throw reader.unknown(key)
            }
        }
        guard (level == nil) != (text == nil) else {
            throw reader.fault(expected: "either \"level\" or \"text\"", found: level == nil ? "neither" : "both")
        }
        self.init(try reader.require(question, "question"), level: level, text: text)
    }

    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("question", question)
        if let level { writer.member("level", level) }
        if let text { writer.member("text", text) }
        writer.endObject()
    }
}

extension AnswerSheet: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var (levels, texts): ([QuestionID: Int], [QuestionID: String]) = ([:], [:])
        try reader.beginArray()
        while try reader.nextElement() {
            let place = try reader.place()
            let answer = try QuestionAnswer(reading: &reader)
            guard levels[answer.question] == nil, texts[answer.question] == nil else {
                throw reader.fault(
                    at: place, expected: "an answer to another question", found: "\"\(answer.question)\" again")
            }
            levels[answer.question] = answer.level
            texts[answer.question] = answer.text
        }
        self.init(levels: levels, texts: texts)
    }

    package func write(to writer: inout JSONWriter) {
        let answers =
            levels.map { QuestionAnswer($0.key, level: $0.value) } + texts.map { QuestionAnswer($0.key, text: $0.value) }
        writer.beginArray()
        for answer in answers.sorted(by: { $0.question < $1.question }) { answer.write(to: &writer) }
        writer.endArray()
    }
}
