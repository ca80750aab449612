import Domain

/// A ranking handed in says what the scores and the moves before it give: version, seats, everybody's mean, the order.
enum SubmissionCheck: FactCheck {
    static func discrepancy(of event: Event, in scope: Scope, on day: Day, after programme: Programme) -> Discrepancy? {
        guard case .rankingSubmitted(let version, let seats, let entries) = event,
            case .municipality(let code) = scope
        else { return nil }
        let table = programme.rankingTable(code)
        guard version == table.version else {
            return Discrepancy(expected: "version \(table.version)", found: "version \(version)")
        }
        guard seats == programme.seats(of: code) else {
            return Discrepancy(expected: "\(programme.seats(of: code)) seats", found: "\(seats)")
        }
        // Whether those whose identity is masked belong there may follow from what is masked.
        let isWhole = entries.count == table.rows.count
        let told = entries.filter { isWhole || !programme.isMasked($0.applicant) }
        let rows = table.rows.filter { isWhole || !programme.isMasked($0.applicant) }
        guard told.count == rows.count else {
            return Discrepancy(expected: "\(rows.count) ranked", found: "\(told.count)")
        }
        for (entry, row) in zip(told, rows) {
            if let discrepancy = discrepancy(of: entry, row, table, programme) { return discrepancy }
        }
        return nil
    }

    private static func discrepancy(
        of entry: RankedEntry, _ row: RankingRow, _ table: RankingTable, _ programme: Programme
    ) -> Discrepancy? {
        guard let own = table.rows.first(where: { $0.applicant == entry.applicant })?.result else {
            return Discrepancy(expected: "nobody but those who meet the demands", found: "\(entry.applicant)")
        }
        let mean = own.mean?.fraction ?? "none"
        guard own.mean?.sum == entry.mean?.sum, own.mean?.count == entry.mean?.count else {
            return Discrepancy(
                expected: "the mean \(mean) of \(entry.applicant)", found: entry.mean?.fraction ?? "none")
        }
        guard own.scoreCount == entry.scoreCount else {
            return Discrepancy(
                expected: "\(own.scoreCount) scores of \(entry.applicant)", found: "\(entry.scoreCount)")
        }
        // Names settle what stands beside what among equals, and a masked name settles it otherwise.
        guard entry.applicant == row.applicant || own.mean == row.result.mean && hasMasked(own.mean, table, programme)
        else {
            return Discrepancy(
                expected: "\(row.applicant) at place \(row.position)", found: "\(entry.applicant)")
        }
        return nil
    }

    /// Whether one of those with a mean has a masked name.
    private static func hasMasked(_ mean: Mean?, _ table: RankingTable, _ programme: Programme) -> Bool {
        table.rows.contains { row in
            row.result.mean == mean
                && programme.isMasked(row.applicant)
        }
    }
}
