package import Domain
package import JSON

extension EvaluationQuestion.Moment: JSONStorable {}

extension EvaluationQuestion: ListedElement {
    var listedID: QuestionID { id }
}

extension EvaluationQuestion: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var id: QuestionID?
        var asked = Moment.occasion
        var name: LocalizedText?
        var text: LocalizedText?
        var levels: [LocalizedText] = []
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "id": id = QuestionID(try reader.readCode())
            case "asked": asked = try Moment(reading: &reader)
            case "name": name = try LocalizedText(reading: &reader, atMost: 24)
            case "text": text = try LocalizedText(reading: &reader)
            case "levels": levels = try EvaluationQuestion.readLevels(&reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(
            id: try reader.require(id, "id"), asked: asked, name: try reader.require(name, "name"),
            text: try reader.require(text, "text"), levels: levels)
    }

    /// Two levels at least, or none for a question that is answered in words; texts that a screen has room for.
    private static func readLevels(_ reader: inout JSONReader) throws(JSONFault) -> [LocalizedText] {
        let place = try reader.place()
        var levels: [LocalizedText] = []
        try reader.beginArray()
        while try reader.nextElement() { levels.append(try LocalizedText(reading: &reader, atMost: 40)) }
        guard levels.count != 1, levels.count <= 10 else {
            throw reader.fault(at: place, expected: "2 to 10 levels, or none for words", found: "\(levels.count)")
        }
        return levels
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("asked", asked)
        writer.member("name", name)
        writer.member("text", text)
        if !levels.isEmpty { writer.member("levels", levels) }
        writer.endObject()
    }
}

extension EvaluationSettings: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var questions = Listing<QuestionID, EvaluationQuestion>("the code of a question that no other has")
        var leastAnswers = EvaluationSettings.usualLeastAnswers
        var guidelines: LocalizedText?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "questions":
                try questions.read(&reader) { reader throws(JSONFault) in try EvaluationQuestion(reading: &reader) }
            case "leastAnswers": leastAnswers = try reader.readInt(in: 2...100, "2 to 100 answers")
            case "guidelines": guidelines = try LocalizedText(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(
            questions: try reader.require(questions.elements, "questions"), leastAnswers: leastAnswers,
            guidelines: guidelines)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("leastAnswers", leastAnswers)
        if let guidelines { writer.member("guidelines", guidelines) }
        writer.member("questions", questions)
        writer.endObject()
    }
}
