/// Why a line of the budget cannot be as it is written.
public enum BudgetFault: Error, Equatable, Sendable {
    case nameMissing
    case nameTooLong
    /// The line says that its amount is known, estimated or an option, and gives none.
    case amountMissing
    /// The line says that nobody knows the amount, and gives one.
    case amountOfUnknown
    case amountOutside(Int)
    /// An amount for each, and nothing that there is a number of.
    case nothingToMultiply
    case unitTwice(BudgetUnit)
    /// Only the line itself can say how many pieces there are.
    case countMissing(BudgetUnit)
    case countOutside(Int)
    /// Money that may come is not an option but unknown.
    case optionalFunding
    case bearerWithoutName
    case noSuchMunicipality(MunicipalityCode)
    /// There are no committees to share it.
    case noCommittees
    /// The product is more than any budget holds.
    case tooLarge
}

extension BudgetLine {
    /// The most kronor that a line can be.
    public static let mostKronor = 1_000_000_000_000
    /// The highest number that an amount can be multiplied with.
    public static let mostPieces = 1_000_000
    /// The most lines of a budget, so that no sum of them is more than a whole number holds.
    public static let mostLines = 500
    /// The longest name, in characters.
    public static let longestName = 80

    /// Checks all that a line can say of itself.
    public func check(municipalities: [MunicipalityCode], committees: [BudgetCommittee]) throws(BudgetFault) {
        guard !Programme.trimmed(name).isEmpty else { throw .nameMissing }
        guard name.count <= BudgetLine.longestName else { throw .nameTooLong }
        try checkAmount()
        if let stated { try BudgetLine.check(kronor: stated) }
        if side == .funding, standing == .option { throw .optionalFunding }
        switch bearer {
        case .municipality(let code) where !municipalities.contains(code): throw .noSuchMunicipality(code)
        case .committee(let name) where Programme.trimmed(name).isEmpty: throw .bearerWithoutName
        case .fund(let name) where Programme.trimmed(name).isEmpty: throw .bearerWithoutName
        case .committees where committees.isEmpty: throw .noCommittees
        default: break
        }
    }

    private func checkAmount() throws(BudgetFault) {
        switch (standing, amount) {
        case (.known, nil), (.estimated, nil): throw .amountMissing
        case (.unknown, _?): throw .amountOfUnknown
        default: break
        }
        switch amount {
        case .sum(let kronor): try BudgetLine.check(kronor: kronor)
        case .each(let kronor, let measures):
            try BudgetLine.check(kronor: kronor)
            guard !measures.isEmpty else { throw .nothingToMultiply }
            for (index, measure) in measures.enumerated() {
                if measures[..<index].contains(where: { $0.unit == measure.unit }) { throw .unitTwice(measure.unit) }
                if measure.unit == .piece, measure.count == nil { throw .countMissing(.piece) }
                if let count = measure.count, !(0...BudgetLine.mostPieces).contains(count) {
                    throw .countOutside(count)
                }
            }
        case .fee, nil: break
        }
    }

    private static func check(kronor: Int) throws(BudgetFault) {
        guard (0...mostKronor).contains(kronor) else { throw .amountOutside(kronor) }
    }
}
