/// The ranked in the order of their means, with the line after the seats, for trying what one changed mean would do.
struct ScoreLine {
    typealias Standing = SeatLineSensitivity.Standing
    typealias Crossing = SeatLineSensitivity.Crossing

    private let seats: Int
    /// Best mean first.
    private var sorted: [(id: ApplicantID, mean: Mean)] = []
    private var places: [ApplicantID: Int] = [:]
    private(set) var comparisons = 0

    init(seats: Int) { self.seats = seats }

    mutating func fill(_ entries: [(ApplicantID, Mean)]) {
        sorted = entries.map { (id: $0.0, mean: $0.1) }.sorted { $1.mean < $0.mean }
        places = Dictionary(sorted.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    /// Where a mean stands in the order as it is.
    func standing(_ mean: Mean) -> Standing { line(of: Changed(removed: nil, inserted: nil)).standing(mean) }

    /// Who stands elsewhere when somebody gets another mean, or none because the demands are not met.
    mutating func crossings(of id: ApplicantID, to mean: Mean?, _ standings: [ApplicantID: Standing]) -> [Crossing] {
        let removed = places[id]
        let inserted = mean.map { mean in (firstIndex(below: mean, without: removed), mean) }
        let changed = Changed(removed: removed, inserted: inserted)
        let (old, new) = (line(of: Changed(removed: nil, inserted: nil)), line(of: changed))
        var crossings: [Crossing] = []
        func note(_ id: ApplicantID, _ standing: Standing) {
            // Between the reserves and those below the demands there is no seat to win or lose.
            guard let from = standings[id], from != standing, from.holdsSeat || standing.holdsSeat else { return }
            crossings.append(Crossing(applicant: id, from: from, to: standing))
        }
        note(id, mean.map(new.standing) ?? .belowDemand)
        // Nobody but those whose mean lies at one of the two lines can be moved by somebody else's score.
        guard old != new, let one = old.mean ?? new.mean, let other = new.mean ?? old.mean else { return crossings }
        let (low, high) = (min(one, other), max(one, other))
        var index = firstIndex(notAbove: high)
        while index < sorted.count {
            comparisons += 1
            guard sorted[index].mean >= low else { break }
            if sorted[index].id != id { note(sorted[index].id, new.standing(sorted[index].mean)) }
            index += 1
        }
        return crossings
    }

    // MARK: - The line

    /// The mean of the last seat, and whether others share it beyond the line; no mean while there is a seat for all.
    private struct Line: Equatable {
        let seats: Int
        let mean: Mean?
        let isShared: Bool

        func standing(_ mean: Mean) -> Standing {
            guard seats > 0 else { return .reserve }
            guard let line = self.mean, mean <= line else { return .seat }
            return mean < line ? .reserve : isShared ? .shared : .seat
        }
    }

    /// The order less one person and with one mean put in.
    private struct Changed {
        let removed: Int?
        let inserted: (index: Int, mean: Mean)?
    }

    private func line(of changed: Changed) -> Line {
        guard seats > 0, let last = mean(at: seats - 1, changed) else {
            return Line(seats: seats, mean: nil, isShared: false)
        }
        return Line(seats: seats, mean: last, isShared: mean(at: seats, changed) == last)
    }

    private func mean(at position: Int, _ changed: Changed) -> Mean? {
        var position = position
        if let (index, mean) = changed.inserted {
            if position == index { return mean }
            if position > index { position -= 1 }
        }
        if let removed = changed.removed, position >= removed { position += 1 }
        return sorted.indices.contains(position) ? sorted[position].mean : nil
    }

    // MARK: - Searching

    /// The place that a mean would take behind its equals in the order less one person.
    private mutating func firstIndex(below mean: Mean, without removed: Int?) -> Int {
        let index = partition { $0 < mean }
        return removed.map { $0 < index ? index - 1 : index } ?? index
    }

    private mutating func firstIndex(notAbove mean: Mean) -> Int { partition { $0 <= mean } }

    /// The first index from which on a condition holds, found by halving.
    private mutating func partition(_ holds: (Mean) -> Bool) -> Int {
        var (low, high) = (0, sorted.count)
        while low < high {
            comparisons += 1
            let middle = (low + high) / 2
            if holds(sorted[middle].mean) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
