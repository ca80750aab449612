package import Domain
import JSON

extension SettingsPart {
    /// Reads what a part says; nil for an element of a list that is not there.
    static func read(_ kind: Kind, _ reader: inout JSONReader) throws(JSONFault) -> SettingsPart? {
        switch kind {
        case .name: return .name(try LocalizedText(reading: &reader))
        case .short: return .short(try reader.readText(atMost: 24))
        case .language: return .language(try Language(reading: &reader))
        case .period: return .period(try Period(reading: &reader))
        case .host: return .host(try MunicipalityCode?(reading: &reader))
        case .funder: return .funder(try reader.readStringOrNull())
        case .goals: return .goals(try [LocalizedText](reading: &reader))
        case .guarantee: return .guarantee(try LocalizedText?(reading: &reader))
        case .information: return .information(try LocalizedText?(reading: &reader))
        case .cohort: return .cohort(try Cohort(reading: &reader))
        case .municipality: return .municipality(try Municipality(reading: &reader))
        case .deadline: return try Deadline?(reading: &reader).map { .deadline($0) }
        case .person: return try Person?(reading: &reader).map { .person($0) }
        default: return try readRule(kind, &reader)
        }
    }

    private static func readRule(_ kind: Kind, _ reader: inout JSONReader) throws(JSONFault) -> SettingsPart? {
        switch kind {
        case .selection: return .selection(try SelectionSettings?(reading: &reader))
        case .enrolment: return .enrolment(try EnrolmentSettings(reading: &reader))
        case .replacement: return .replacement(try reader.readIntOrNull(in: 0...24, "0 to 24 months"))
        case .course: return .course(try CourseSettings(reading: &reader))
        case .calendar: return .calendar(try CalendarSettings(reading: &reader))
        case .mentors: return .mentors(try reader.readNullIfNext() ? nil : reader.readBounds("from", "to", least: 0))
        case .approval: return .approval(try ApprovalSettings(reading: &reader))
        case .needs: return .needs(try [Role](reading: &reader))
        case .fee: return .fee(try reader.readIntOrNull(in: 0..., "whole kronor, or null while unknown"))
        case .retention:
            let retention = try RetentionSettings(reading: &reader)
            return .retention(retention.months, retention.byOutcome)
        case .statistics: return .statistics(try reader.readInt(in: 1...100, "1 to 100 people"))
        case .evaluation: return .evaluation(try EvaluationSettings(reading: &reader))
        case .outcomes: return .outcomes(try OutcomeSettings?(reading: &reader) ?? OutcomeSettings(months: []))
        case .card: return .card(try ProgrammeCard(reading: &reader))
        case .budget: return .budget(try BudgetSettings?(reading: &reader))
        case .decisions: return .decisions(try [RecordedDecision](reading: &reader))
        case .letters: return .letters(try LetterSettings?(reading: &reader))
        case .origin: return .origin(try ProgrammeOrigin?(reading: &reader))
        default: return nil
        }
    }

    /// What the part says, as JSON.
    package var json: [UInt8] {
        var writer = JSONWriter()
        writeValue(to: &writer)
        return writer.bytes
    }

    /// Writes what the part says, as `programme.json` has it.
    func writeValue(to writer: inout JSONWriter) {
        switch self {
        case .name(let value): value.write(to: &writer)
        case .short(let value): value.write(to: &writer)
        case .language(let value): value.write(to: &writer)
        case .period(let value): value.write(to: &writer)
        case .host(let value): value.write(to: &writer)
        case .funder(let value): value.write(to: &writer)
        case .goals(let value): value.write(to: &writer)
        case .guarantee(let value), .information(let value): value.write(to: &writer)
        case .cohort(let value): value.write(to: &writer)
        case .municipality(let value): value.write(to: &writer)
        case .deadline(let value): value.write(to: &writer)
        case .selection(let value): value.write(to: &writer)
        case .enrolment(let value): value.write(to: &writer)
        case .replacement(let value), .fee(let value): value.write(to: &writer)
        case .course(let value): value.write(to: &writer)
        case .calendar(let value): value.write(to: &writer)
        case .mentors(let hours):
            guard let hours else { return writer.null() }
            writer.beginObject()
            writer.member("from", hours.lowerBound)
            writer.member("to", hours.upperBound)
            writer.endObject()
        case .approval(let value): value.write(to: &writer)
        case .needs(let value): value.write(to: &writer)
        case .retention(let months, let byOutcome): RetentionSettings(months, byOutcome).write(to: &writer)
        case .statistics(let value): value.write(to: &writer)
        case .evaluation(let value): value.write(to: &writer)
        case .outcomes(let value): value.write(to: &writer)
        case .card(let value): value.write(to: &writer)
        case .budget(let value): value.write(to: &writer)
        case .decisions(let value): value.write(to: &writer)
        case .person(let value): value.write(to: &writer)
        case .letters(let value): value.write(to: &writer)
        case .origin(let value): value.write(to: &writer)
        }
    }
}
