public import Domain
import JSON

/// What an import of a calendar did or would do, in words: every event, and everything that was not understood.
public struct CalendarImportReport {
    private let plan: CalendarImportPlan
    private let path: String
    private let language: Language
    private let label: (OccasionField) -> String
    private let refusal: (Refusal) -> String

    /// A report on a plan for a file.
    public init(
        of plan: CalendarImportPlan, path: String, language: Language, label: @escaping (OccasionField) -> String,
        refusal: @escaping (Refusal) -> String
    ) {
        self.plan = plan
        self.path = path
        self.language = language
        self.label = label
        self.refusal = refusal
    }

    private func say(_ swedish: String, _ english: String) -> String { language == .swedish ? swedish : english }

    /// The lines that the account of an import consists of.
    public var lines: [String] {
        plan.lines.flatMap(text) + plan.remarks.map { "? \(path):\($0.line): \($0.text[language])" } + ignored + missing
    }

    /// `2 nya, 1 ändrat, 14 oförändrade, 1 lämnat som det är, 3 anmärkningar`.
    public var summary: String {
        func count(_ matches: (CalendarImportPlan.Outcome) -> Bool) -> Int { plan.lines.count { matches($0.outcome) } }
        let added = count { $0 == .added }
        let changed = count { if case .changed = $0 { true } else { $0 == .restored } }
        let cancelled = count { $0 == .cancelled }
        let unchanged = count { $0 == .unchanged }
        let left = plan.lines.count - added - changed - cancelled - unchanged
        var parts = [
            say("\(added) \(added == 1 ? "nytt" : "nya")", "\(added) new"),
            say("\(changed) \(changed == 1 ? "ändrat" : "ändrade")", "\(changed) changed"),
            say("\(cancelled) \(cancelled == 1 ? "inställt" : "inställda")", "\(cancelled) cancelled"),
            say("\(unchanged) \(unchanged == 1 ? "oförändrat" : "oförändrade")", "\(unchanged) unchanged"),
        ]
        if left > 0 {
            parts.append(say("\(left) \(left == 1 ? "lämnat som det är" : "lämnade som de är")", "\(left) left alone"))
        }
        let remarks = plan.remarks.count
        if remarks > 0 {
            parts.append(
                say(
                    remarks == 1 ? "1 anmärkning" : "\(remarks) anmärkningar",
                    remarks == 1 ? "1 remark" : "\(remarks) remarks"))
        }
        return parts.joined(separator: ", ")
    }

    private func text(_ line: CalendarImportPlan.Line) -> [String] {
        let what = "\(path):\(line.number): \(line.occasion.title), \(days(line.occasion))"
        switch line.outcome {
        case .added: return ["+ \(what)"]
        case .changed(let fields): return ["~ \(what)"] + fields.map { change($0, line) }
        case .restored: return ["~ \(what)", "    " + say("hålls ändå", "is held after all")]
        case .cancelled: return ["x \(what)", "    " + say("ställs in", "is cancelled")]
        case .unchanged: return ["= \(what)"]
        case .older(let sequence, let revision):
            return [
                "- \(what)",
                "    "
                    + say(
                        "äldre version (\(sequence)) än den som står (\(revision)); lämnas",
                        "an older version (\(sequence)) than what stands (\(revision)); left alone"),
            ]
        case .deadline:
            return [
                "- \(what)",
                "    "
                    + say(
                        "tidsgränser ändras i programmets inställningar, inte här",
                        "deadlines are changed in the programme's settings, not here"),
            ]
        case .refused(let why): return ["! \(what)", "    " + say("går inte: ", "not done: ") + refusal(why)]
        }
    }

    private func change(_ field: OccasionField, _ line: CalendarImportPlan.Line) -> String {
        let (old, new) = (line.seen?.text(of: field) ?? "", line.occasion.text(of: field))
        return "    \(label(field)): \(old.isEmpty ? "–" : old) → \(new.isEmpty ? "–" : new)"
    }

    private func days(_ occasion: Occasion) -> String {
        let (first, last) = (occasion.days.lowerBound, occasion.days.upperBound)
        let times = occasion.starts.map { " \($0)" + (occasion.ends.map { "–\($0)" } ?? "") } ?? ""
        return (first == last ? "\(first)" : "\(first) – \(last)") + times
    }

    private var ignored: [String] {
        plan.ignored.map {
            "? \(path):\($0.line): "
                + say(
                    "\($0.name) (\($0.count)) har ingen plats i ett tillfälle och togs inte in",
                    "\($0.name) (\($0.count)) has no place in an occasion and was not taken in")
        }
    }

    private var missing: [String] {
        plan.missing.map {
            "- "
                + say(
                    "\($0.occasion.title), \(days($0.occasion)): finns inte längre i filen men står kvar här",
                    "\($0.occasion.title), \(days($0.occasion)): is no longer in the file but stands here")
        }
    }

    /// An object with `lines` (`line`, `title`, `from`, `to`, `outcome`, `fields`) and `remarks` (`line`, `text`).
    public var json: [UInt8] {
        var writer = JSONWriter(.pretty)
        writer.beginObject()
        writer.member("format", "aspirant-calendar-import")
        writer.member("version", 1)
        writer.member("lines", plan.lines) { writer, line in
            writer.beginObject()
            writer.member("line", line.number)
            writer.member("title", line.occasion.title)
            writer.member("from", line.occasion.days.lowerBound.description)
            writer.member("to", line.occasion.days.upperBound.description)
            writer.member("outcome", name(line.outcome))
            if case .changed(let fields) = line.outcome {
                writer.member("fields", fields) { $0.string($1.rawValue) }
            }
            if case .refused(let why) = line.outcome { writer.member("reason", refusal(why)) }
            writer.endObject()
        }
        writer.member("remarks", plan.remarks) { writer, remark in
            writer.beginObject()
            writer.member("line", remark.line)
            writer.member("text", remark.text[language])
            writer.endObject()
        }
        writer.endObject()
        writer.newline()
        return writer.bytes
    }

    private func name(_ outcome: CalendarImportPlan.Outcome) -> String {
        switch outcome {
        case .added: "added"
        case .changed: "changed"
        case .cancelled: "cancelled"
        case .restored: "restored"
        case .unchanged: "unchanged"
        case .older: "older"
        case .deadline: "deadline"
        case .refused: "refused"
        }
    }
}
