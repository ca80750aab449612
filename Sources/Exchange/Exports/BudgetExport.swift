import Domain
import JSON

/// The budget as a file: every line with how it was reckoned, the sums, and who pays.
public struct BudgetExport: Sendable {
    private let programme: Programme
    private let language: Language
    private let budget: Budget

    /// An export of a programme's budget; nil in a programme that has none.
    public init?(_ access: ExportAccess) {
        guard let budget = access.programme.budget else { return nil }
        self.budget = budget
        programme = access.programme
        language = access.language
    }

    private func say(_ swedish: String, _ english: String) -> String { language == .swedish ? swedish : english }

    // MARK: - For Excel

    /// A table for Excel: a row per line, then the sums. What is unknown is an empty cell, never 0.
    public var csv: [UInt8] {
        var writer = CSVWriter()
        let headings = [
            say("Slag", "Kind"), say("Rad", "Line"), say("Läge", "Standing"), say("Kronor", "Kronor"),
            say("À kronor", "Kronor each"), say("Antal", "Numbers"), say("Uppgivet", "Stated"),
            say("Skillnad", "Difference"), say("Betalas av", "Paid by"), say("Anteckning", "Note"),
        ]
        writer.write(headings.map { .text($0) })
        for section in Budget.Section.allCases {
            for entry in budget.entries(of: section) { writer.write(row(entry)) }
        }
        for (name, figure) in sums { writer.write(row(name, figure)) }
        for ratio in [budget.perParticipant, budget.perDay].compactMap({ $0 }) { writer.write(row(ratio)) }
        for share in budget.bearers { writer.write(row(share, say("Vem som betalar", "Who pays"))) }
        for share in budget.municipalities { writer.write(row(share, say("Per kommun", "Per municipality"))) }
        return writer.bytes
    }

    private var sums: [(String, BudgetFigure)] {
        var sums = [(say("Kostnader", "Costs"), budget.cost)]
        if !budget.entries(of: .options).isEmpty { sums.append((say("Optioner", "Options"), budget.options)) }
        if let funding = budget.funding { sums.append((say("Finansiering", "Funding"), funding)) }
        return sums
    }

    private func row(_ entry: BudgetEntry) -> [CSVCell] {
        let numbers = entry.factors.map {
            "\($0.number) \(($0.number == 1 ? $0.unit.label : $0.unit.plural)[language])"
        }
        return [
            .text(entry.line.side.label[language]), .text(entry.line.name), .text(entry.line.standing.label[language]),
            whole(entry.kronor), whole(entry.each), .text(numbers.joined(separator: " × ")), whole(entry.line.stated),
            whole(entry.difference), .text(programme.settings.name(of: entry.line.bearer)[language]),
            .text(entry.line.note),
        ]
    }

    private func row(_ name: String, _ figure: BudgetFigure) -> [CSVCell] {
        [.text(say("summa", "sum")), .text(name)] + cells(figure)
    }

    private func row(_ share: BudgetShare, _ heading: String) -> [CSVCell] {
        [.text(heading), .text(programme.settings.name(of: share.party)[language])] + cells(share.figure)
    }

    private func row(_ ratio: BudgetRatio) -> [CSVCell] {
        let name = say("Per ", "Per ") + ratio.count.unit.label[language] + " (\(ratio.count.number))"
        return [.text(say("summa", "sum")), .text(name)]
            + cells(
                BudgetFigure(
                    kronor: ratio.share.each, estimated: ratio.figure.estimated, unknown: ratio.figure.unknown))
    }

    /// A sum with the word that says how far it can be relied upon.
    private func cells(_ figure: BudgetFigure) -> [CSVCell] {
        var standing = figure.isEstimated ? say("uppskattat", "estimated") : say("känt", "known")
        if !figure.isComplete { standing = figure.isBlank ? say("okänt", "unknown") : say("minst", "at least") }
        return [.text(standing), figure.isBlank ? .empty : .whole(figure.kronor)]
    }

    private func whole(_ number: Int?) -> CSVCell { number.map { .whole($0) } ?? .empty }

    // MARK: - For programs

    /// An object with `lines`, `cost`, `options`, `funding`, `balance`, `perParticipant`, `perDay`,
    /// `possibleParticipants`, `bearers` and `municipalities`; an unknown amount is `null`.
    public var json: [UInt8] {
        var writer = JSONWriter(.pretty)
        writer.beginObject()
        writer.member("format", "aspirant-budget")
        writer.member("version", 1)
        writer.member("programme", programme.settings.id)
        writer.member("lines", budget.entries) { writer, entry in write(entry, to: &writer) }
        writer.key("cost")
        write(budget.cost, to: &writer)
        writer.key("options")
        write(budget.options, to: &writer)
        writer.key("funding")
        if let funding = budget.funding { write(funding, to: &writer) } else { writer.null() }
        writer.key("balance")
        write(budget.balance, to: &writer)
        writer.key("perParticipant")
        write(budget.perParticipant, to: &writer)
        writer.key("perDay")
        write(budget.perDay, to: &writer)
        writer.key("possibleParticipants")
        write(budget.possibleParticipants, to: &writer)
        writer.member("bearers", budget.bearers) { writer, share in write(share, to: &writer) }
        writer.member("municipalities", budget.municipalities) { writer, share in write(share, to: &writer) }
        writer.endObject()
        writer.newline()
        return writer.bytes
    }

    private func write(_ entry: BudgetEntry, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", entry.id.rawValue)
        writer.member("name", entry.line.name)
        writer.member("side", entry.line.side.rawValue)
        writer.member("standing", entry.line.standing.rawValue)
        writer.key("kronor")
        write(entry.kronor, to: &writer)
        if let each = entry.each { writer.member("each", each) }
        if !entry.factors.isEmpty {
            writer.member("numbers", entry.factors) { writer, factor in
                writer.beginObject()
                writer.member("unit", factor.unit.rawValue)
                writer.member("number", factor.number)
                writer.endObject()
            }
        }
        if let stated = entry.line.stated { writer.member("stated", stated) }
        if let difference = entry.difference { writer.member("difference", difference) }
        if let bearer = entry.line.bearer { writer.member("bearer", bearer.notation) }
        if !entry.line.note.isEmpty { writer.member("note", entry.line.note) }
        writer.endObject()
    }

    private func write(_ figure: BudgetFigure, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("kronor", figure.kronor)
        writer.member("estimated", figure.estimated) { $0.string($1.rawValue) }
        writer.member("unknown", figure.unknown) { $0.string($1.rawValue) }
        writer.endObject()
    }

    private func write(_ balance: BudgetBalance?, to writer: inout JSONWriter) {
        guard let balance else { return writer.null() }
        let bound =
            switch balance.bound {
            case .exact: "exact"
            case .atMost: "at-most"
            case .atLeast: "at-least"
            case .open: "open"
            }
        writer.beginObject()
        writer.member("kronor", balance.kronor)
        writer.member("bound", bound)
        writer.endObject()
    }

    private func write(_ ratio: BudgetRatio?, to writer: inout JSONWriter) {
        guard let ratio else { return writer.null() }
        writer.beginObject()
        writer.member("number", ratio.count.number)
        writer.member("each", ratio.share.each)
        writer.member("withOneMore", ratio.share.withOneMore)
        writer.member("isLeast", !ratio.figure.isComplete)
        writer.endObject()
    }

    private func write(_ share: BudgetShare, to writer: inout JSONWriter) {
        writer.beginObject()
        let (kind, name): (String, String?) =
            switch share.party {
            case .municipality(let code): ("municipality", code.rawValue)
            case .municipalities: ("municipalities", nil)
            case .committee(let name): ("committee", name)
            case .committees: ("committees", nil)
            case .fund(let name): ("fund", name)
            case .fee: ("fee", nil)
            case .undecided: ("undecided", nil)
            }
        writer.member("kind", kind)
        if let name { writer.member("name", name) }
        writer.key("figure")
        write(share.figure, to: &writer)
        writer.endObject()
    }

    private func write(_ number: Int?, to writer: inout JSONWriter) {
        if let number { writer.int(number) } else { writer.null() }
    }
}
