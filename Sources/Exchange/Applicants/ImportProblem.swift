public import Domain

/// Something in a file that keeps a row from being imported.
public struct ImportProblem: Error, Equatable, Sendable {
    /// What is wrong.
    public enum Reason: Equatable, Sendable {
        /// The row cannot be read.
        case row(CSVProblem)
        /// A cell under a heading cannot be taken.
        case cell(CellProblem, heading: String, found: String)
        /// The rules of the programme refuse the row.
        case refused(Refusal)
        /// The same person takes part already, or stands on another row.
        case repeated(ImportLine.Twin)
    }

    /// What is wrong.
    public let reason: Reason
    /// Where: the start of the cell, or where reading failed.
    public let position: TextPosition

    /// A problem at a place.
    public init(_ reason: Reason, at position: TextPosition) {
        self.reason = reason
        self.position = position
    }

    /// The heading, the offending text, the reason and what to do, without the place.
    public var text: LocalizedText {
        switch reason {
        case .row(let problem): problem.text
        case .cell(let problem, let heading, let found):
            LocalizedText(
                sv: ImportProblem.sentence(problem.text.swedish, heading, found, "”"),
                en: ImportProblem.sentence(problem.text.english, heading, found, "“"))
        case .refused(let refusal):
            // The words for a refusal belong to the screens; a report that has them puts them in.
            LocalizedText(
                sv: "nekas av programmets regler: \(refusal)", en: "refused by the programme's rules: \(refusal)")
        case .repeated(.row(let line)):
            LocalizedText(
                sv: "samma person som på rad \(line); ta bort den ena raden",
                en: "the same person as on line \(line); remove one of the rows")
        case .repeated(.applicant(let id, _)):
            LocalizedText(
                sv: "personen deltar redan (\(id.short.uppercased())); ändra uppgifterna där i stället",
                en: "the person takes part already (\(id.short.uppercased())); change the entry there instead")
        }
    }

    /// The same problem without what stands in the cell.
    var withoutText: ImportProblem {
        guard case .cell(let problem, let heading, _) = reason else { return self }
        return ImportProblem(.cell(problem, heading: heading, found: ""), at: position)
    }

    private static func sentence(_ text: String, _ heading: String, _ found: String, _ open: String) -> String {
        found.isEmpty ? "\(heading): \(text)" : "\(heading): \(open)\(shortened(found))” \(text)"
    }

    /// Enough of a text to find it by.
    private static func shortened(_ text: String) -> String {
        let line = FieldText.singleLine(text)
        return line.count <= 40 ? line : line.prefix(39) + "…"
    }
}

extension ImportProblem: CustomStringConvertible {
    /// `line:column: heading: reason`, in English.
    public var description: String { "\(position): \(text.english)" }
}
