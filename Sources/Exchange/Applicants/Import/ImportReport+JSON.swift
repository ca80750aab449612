import Domain
import JSON

extension ImportReport {
    /// The report for a program to read: `file`, the counts, and a member of `rows` for each row that is not unchanged.
    ///
    /// Each row has `line` and `outcome` (`added`, `changed` or `held`); according to that `municipality`, `name`,
    /// `late`, `duplicate` (`line` or `applicant` with `municipality`), `changes` (`field`, `old`, `new`) and `problems`
    /// (`line`, `column`, `text`). Names and texts of protected identities are left out.
    public var json: [UInt8] {
        var writer = JSONWriter(.pretty)
        writer.beginObject()
        writer.member("format", "aspirant-import")
        writer.member("version", 1)
        writer.member("file", path)
        writer.member("encoding", file.encoding.rawValue)
        writer.member("unknownColumns", file.header.unknown) { $0.string($1.heading) }
        writer.member("added", plan.added)
        writer.member("changed", plan.changed)
        writer.member("unchanged", plan.unchanged)
        writer.member("held", plan.held)
        writer.member("rows", plan.lines.filter { !$0.isUnchanged }) { writer, line in write(line, to: &writer) }
        writer.endObject()
        writer.newline()
        return writer.bytes
    }

    private func write(_ line: ImportLine, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("line", line.position.line)
        switch line.outcome {
        case .added: writer.member("outcome", "added")
        case .changed: writer.member("outcome", "changed")
        case .unchanged: writer.member("outcome", "unchanged")
        case .held: writer.member("outcome", "held")
        }
        writer.member("municipality", ifPresent: line.municipality?.rawValue)
        if !line.isProtected, !line.name.isEmpty { writer.member("name", line.name) }
        if line.municipality != nil { writer.member("late", line.isLate) }
        if let twin = line.twin { write(twin, to: &writer) }
        if case .changed(_, _, let changes) = line.outcome {
            writer.member("changes", changes) { writer, change in
                writer.beginObject()
                writer.member("field", change.field.rawValue)
                // What somebody needs is for those who must know, who need not be those who import (S0-10).
                if !line.isProtected, change.field != .needs {
                    writer.member("old", change.change.old)
                    writer.member("new", change.change.new)
                }
                writer.endObject()
            }
        }
        if !line.problems.isEmpty {
            writer.member("problems", line.problems) { writer, problem in
                writer.beginObject()
                writer.member("line", problem.position.line)
                writer.member("column", problem.position.column)
                writer.member("text", text(of: problem))
                writer.endObject()
            }
        }
        writer.endObject()
    }

    private func write(_ twin: ImportLine.Twin, to writer: inout JSONWriter) {
        writer.key("duplicate")
        writer.beginObject()
        switch twin {
        case .row(let line): writer.member("line", line)
        case .applicant(let id, let municipality):
            writer.member("applicant", id.description)
            writer.member("municipality", municipality.rawValue)
        }
        writer.endObject()
    }
}

extension ImportLine {
    fileprivate var isUnchanged: Bool { if case .unchanged = outcome { true } else { false } }
}
