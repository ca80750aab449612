package import Domain
package import JSON

extension Language: JSONStorable {}

extension ProgrammeSettings: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var draft = ProgrammeDraft()
        try reader.beginObject()
        while let key = try reader.nextKey() { try draft.read(key, from: &reader) }
        self = try draft.settings(reader)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("format", ProgrammeFile.format)
        writer.member("id", id)
        writer.member("name", name)
        writer.member("short", short)
        writer.member("language", language)
        writer.member("period", period)
        writer.member("host", host)
        writer.member("funder", funder)
        writer.member("goals", goals)
        if let guarantee { writer.member("guarantee", guarantee) }
        if let information { writer.member("information", information) }
        writer.member("cohorts", cohorts)
        writer.member("municipalities", municipalities)
        writer.member("deadlines", deadlines)
        writer.member("selection", selection)
        if enrolment != EnrolmentSettings() { writer.member("enrolment", enrolment) }
        writer.member("replacement", in: "months", replacementMonths)
        writer.member("course", course)
        if calendar != CalendarSettings() { writer.member("calendar", calendar) }
        writeMentors(to: &writer)
        writer.member("approval", approval == ApprovalSettings() ? nil : approval)
        writer.member("fee", fee)
        writer.key("retention")
        RetentionSettings(retentionMonths, retentionByOutcome).write(to: &writer)
        if leastStatisticsCell != ProgrammeSettings.usualStatisticsCell {
            writer.member("statistics", in: "leastCell", leastStatisticsCell)
        }
        if needsReaders != ProgrammeSettings.usualNeedsReaders { writeNeeds(to: &writer) }
        if evaluation != EvaluationSettings() { writer.member("evaluation", evaluation) }
        if outcomes != OutcomeSettings() { writer.member("outcomes", outcomes) }
        if card != ProgrammeCard() { writer.member("card", card) }
        if let budget { writer.member("budget", budget) }
        writer.member("decisions", decisions)
        writer.member("people", people)
        if let letters { writer.member("letters", letters) }
        if let origin { writer.member("origin", origin) }
        writer.endObject()
    }

    private func writeNeeds(to writer: inout JSONWriter) {
        writer.key("needs")
        writer.beginObject()
        writer.member("readers", needsReaders)
        writer.endObject()
    }

    private func writeMentors(to writer: inout JSONWriter) {
        writer.key("mentors")
        guard let mentorHours else { return writer.null() }
        writer.beginObject()
        writer.key("hours")
        writer.beginObject()
        writer.member("from", mentorHours.lowerBound)
        writer.member("to", mentorHours.upperBound)
        writer.endObject()
        writer.endObject()
    }
}

extension JSONWriter {
    /// Writes a member that is an object around one number, or null.
    fileprivate mutating func member(_ name: String, in inner: String, _ value: Int?) {
        key(name)
        guard let value else { return null() }
        beginObject()
        member(inner, value)
        endObject()
    }
}
