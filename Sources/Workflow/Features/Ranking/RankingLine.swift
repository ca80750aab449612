public import Domain

/// A line of a ranking as it is shown; only people can be selected.
public enum RankingLine: Equatable, Sendable {
    /// Somebody ranked, by the index in the table's rows.
    case row(Int)
    /// Seats that nobody fills.
    case emptySeats(Int)
    /// The line between the seats and the reserves.
    case seatLine
    /// Nobody is ranked yet.
    case nobody
    case gap
    /// So many panels are incomplete and keep the ranking from being handed in.
    case incompleteHeading(Int)
    /// Somebody whose panel is incomplete.
    case incomplete(ApplicantID)
    /// So many do not meet the demands.
    case belowHeading(Int)
    /// Somebody below the demands, by the index in the table's list of them.
    case below(Int)

    /// Whether the cursor can stand here.
    public var isSelectable: Bool {
        switch self {
        case .row, .incomplete, .below: true
        case .emptySeats, .seatLine, .nobody, .gap, .incompleteHeading, .belowHeading: false
        }
    }

    /// Whom the line is about; nil when about nobody.
    public func applicant(in table: RankingTable) -> ApplicantID? {
        switch self {
        case .row(let index): table.rows.indices.contains(index) ? table.rows[index].applicant : nil
        case .incomplete(let id): id
        case .below(let index):
            table.belowDemand.indices.contains(index) ? table.belowDemand[index].applicant : nil
        case .emptySeats, .seatLine, .nobody, .gap, .incompleteHeading, .belowHeading: nil
        }
    }

    /// The lines of a ranking: the seats, the line, the reserves, and below them who is in the way.
    static func lines(of table: RankingTable) -> [RankingLine] {
        let rows = table.rows.indices.map(RankingLine.row)
        var lines = Array(rows.prefix(table.seats))
        if rows.isEmpty { lines.append(.nobody) }
        if table.emptySeats > 0, !rows.isEmpty { lines.append(.emptySeats(table.emptySeats)) }
        lines.append(.seatLine)
        lines += rows.dropFirst(table.seats)
        if !table.incomplete.isEmpty {
            lines += [.gap, .incompleteHeading(table.incomplete.count)] + table.incomplete.map(RankingLine.incomplete)
        }
        if !table.belowDemand.isEmpty {
            lines +=
                [.gap, .belowHeading(table.belowDemand.count)]
                + table.belowDemand.indices.map(RankingLine.below)
        }
        return lines
    }
}

extension RankingTable {
    /// The number of a place, such as `2`, or of a reserve, such as `R1`.
    public func number(_ position: Int) -> String { position > seats ? "R\(position - seats)" : "\(position)" }

    /// A place as words: `plats 2`, or the number of the reserve.
    public func placeName(_ position: Int) -> LocalizedText {
        let number = number(position)
        guard position <= seats else { return LocalizedText(sv: number, en: number) }
        return LocalizedText(sv: "plats \(number)", en: "place \(number)")
    }
}
