/// Somebody who pays a part of the costs.
public enum BudgetParty: Hashable, Sendable {
    case municipality(MunicipalityCode)
    /// All municipalities, where what they share it by is not known.
    case municipalities
    case committee(String)
    /// All committees, where their numbers of participants are not known.
    case committees
    case fund(String)
    case fee
    /// It is not decided who pays.
    case undecided
}

/// What somebody pays, and of which lines.
public struct BudgetShare: Hashable, Sendable {
    /// Who pays.
    public let party: BudgetParty
    /// How much; as unknown as the lines that it is a part of.
    public let figure: BudgetFigure
    /// The parts that it is made of.
    public let parts: [Part]

    /// A part of a line.
    public struct Part: Hashable, Sendable {
        /// Of which line.
        public let line: BudgetLineID
        /// How many kronor; nil while the line's amount is not known.
        public let kronor: Int?
    }
}

/// Shares kronor out so that the shares add up to the sum, to the krona.
struct ExactShares {
    /// What each gets, in the order of the weights.
    let kronor: [Int]

    /// Shares a sum by weights: whole shares first, the kronor left over to the largest remainders, the first of equals
    /// first. Nil when there is no weight.
    init?(_ sum: Int, by weights: [Int]) {
        let whole = weights.reduce(0, +)
        guard whole > 0, sum >= 0 else { return nil }
        // A sum times a weight may be more than an integer holds; its quotient is not.
        let quotients = weights.map { whole.dividingFullWidth(sum.multipliedFullWidth(by: $0)) }
        let left = sum - quotients.reduce(0) { $0 + $1.quotient }
        let favoured = quotients.indices.sorted {
            (-quotients[$0].remainder, $0) < (-quotients[$1].remainder, $1)
        }.prefix(left)
        var kronor = quotients.map(\.quotient)
        for index in favoured { kronor[index] += 1 }
        self.kronor = kronor
    }
}

/// Who pays what of the lines.
struct BudgetSharing {
    private let settings: ProgrammeSettings
    private let seats: [Int]
    private let feeSeats: [Int]

    init(_ programme: Programme) {
        settings = programme.settings
        let codes = settings.municipalities.map(\.code)
        seats = codes.map { programme.seats(of: $0) }
        // From the admission on the fees follow those who have had the seats.
        let payers = programme.admission == nil ? nil : programme.feeClaims.map(\.municipality)
        feeSeats = codes.map { code in
            payers?.count { $0 == code } ?? programme.seats(of: code)
        }
    }

    /// What each payer pays, in the order of the lines that name them; municipalities in the programme's order.
    func bearers(of entries: [BudgetEntry]) -> [BudgetShare] {
        var shares = Shares()
        for entry in entries {
            switch entry.line.bearer {
            case nil: shares.add(entry, to: .undecided)
            case .municipality(let code): shares.add(entry, to: .municipality(code))
            case .municipalities(let key):
                shares.add(entry, to: municipalities, by: weights(key), undivided: .municipalities)
            case .committee(let name): shares.add(entry, to: .committee(name))
            case .committees: shares.add(entry, to: committees, by: committeeWeights, undivided: .committees)
            case .fund(let name): shares.add(entry, to: .fund(name))
            case .fee: shares.add(entry, to: .fee)
            }
        }
        return shares.all(first: municipalities + committees)
    }

    /// What each municipality pays: its own, its share of what all share, and what its managers pay as fees.
    func municipalities(of entries: [BudgetEntry]) -> [BudgetShare] {
        var shares = Shares()
        for entry in entries {
            switch entry.line.bearer {
            case .municipality(let code): shares.add(entry, to: .municipality(code))
            case .municipalities(let key):
                shares.add(entry, to: municipalities, by: weights(key), undivided: .municipalities)
            case .fee: shares.add(entry, to: municipalities, by: known(feeSeats), undivided: .fee)
            case .committee, .committees, .fund, nil: break
            }
        }
        let named = shares.all(first: municipalities)
        // Who pays nothing is told too: that is not the same as not being told.
        return named.isEmpty
            ? []
            : municipalities.map { party in
                named.first { $0.party == party } ?? BudgetShare(party: party, figure: .nothing, parts: [])
            } + named.filter { !municipalities.contains($0.party) }
    }

    private var municipalities: [BudgetParty] { settings.municipalities.map { .municipality($0.code) } }
    private var committees: [BudgetParty] { (settings.budget?.committees ?? []).map { .committee($0.name) } }

    private func weights(_ key: BudgetKey) -> [Int]? {
        switch key {
        case .seats: known(settings.municipalities.count == 1 ? [1] : seats)
        case .equally: known(settings.municipalities.map { _ in 1 })
        case .employees: known(settings.municipalities.map(\.employees))
        }
    }

    private var committeeWeights: [Int]? { known((settings.budget?.committees ?? []).map(\.participants)) }

    /// The weights, unless one is missing or there is nothing to share by.
    private func known(_ weights: [Int?]) -> [Int]? {
        let known = weights.compactMap { $0 }
        return known.count == weights.count && known.contains { $0 > 0 } ? known : nil
    }
}

/// What has been put down to each payer so far.
private struct Shares {
    private var order: [BudgetParty] = []
    private var figures: [BudgetParty: BudgetFigure] = [:]
    private var parts: [BudgetParty: [BudgetShare.Part]] = [:]

    mutating func add(_ entry: BudgetEntry, to party: BudgetParty) {
        add(entry, kronor: entry.kronor ?? 0, to: party)
    }

    mutating func add(
        _ entry: BudgetEntry, to parties: [BudgetParty], by weights: [Int]?, undivided: BudgetParty
    ) {
        guard let weights, let shares = ExactShares(entry.kronor ?? 0, by: weights) else {
            return add(entry, to: undivided)
        }
        for (index, party) in parties.enumerated() where weights[index] > 0 {
            add(entry, kronor: shares.kronor[index], to: party)
        }
    }

    private mutating func add(_ entry: BudgetEntry, kronor: Int, to party: BudgetParty) {
        if figures[party] == nil { order.append(party) }
        figures[party] = (figures[party] ?? .nothing) + entry.figure.with(kronor: kronor)
        parts[party, default: []].append(
            BudgetShare.Part(line: entry.id, kronor: entry.kronor.map { _ in kronor }))
    }

    /// All that pay: those of a list in its order, then the others as they came.
    func all(first listed: [BudgetParty]) -> [BudgetShare] {
        let named = listed.filter { figures[$0] != nil }
        return (named + order.filter { !listed.contains($0) }).compactMap { party in
            figures[party].map { BudgetShare(party: party, figure: $0, parts: parts[party] ?? []) }
        }
    }
}
