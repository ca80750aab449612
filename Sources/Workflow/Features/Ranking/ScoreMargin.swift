public import Domain

/// How somebody stands to the seat line when the scores decide the order: whether one score being one step different
/// could move the person across (requirements H 3).
public enum ScoreMargin: Equatable, Sendable {
    /// Has a seat, and no single score one step higher or lower, of anybody, takes it away.
    case secure
    /// A single score one step higher or lower moves the person across the line, or makes the place beside it shared.
    case onePoint
}

extension ScoreMargin {
    /// The margins of those for whom one can be told beside their places.
    ///
    /// Empty where the scores do not decide: when people have decided another order, or when panels are still incomplete,
    /// so that somebody may yet come in between.
    static func margins(
        of table: RankingTable, _ sensitivity: SeatLineSensitivity, in programme: Programme
    ) -> [ApplicantID: ScoreMargin] {
        guard table.incomplete.isEmpty, table.isInScoreOrder,
            table.rows.allSatisfy({ programme.isOpened($0.applicant) })
        else { return [:] }
        var margins: [ApplicantID: ScoreMargin] = [:]
        for row in table.rows {
            if sensitivity.isOnePointAway(row.applicant) {
                margins[row.applicant] = .onePoint
            } else if row.position <= table.seats {
                margins[row.applicant] = .secure
            }
        }
        return margins
    }
}

extension RankingTable {
    /// Whether everybody stands where the mean puts them; nobody has been moved past somebody with a better one.
    public var isInScoreOrder: Bool {
        let means = rows.compactMap(\.result.mean)
        return means.count == rows.count && zip(means, means.dropFirst()).allSatisfy { $0 >= $1 }
    }
}

extension Programme {
    /// Whether all cards of an applicant's panel are opened, so that scores may be shown.
    public func isOpened(_ id: ApplicantID) -> Bool { applicant(id).map { isOpened($0.progress) } ?? false }
}
