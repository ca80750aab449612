/// One seat of a municipality's quota, by its number from 1; it stays the same whoever holds it.
public struct SeatID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The municipality whose quota the seat belongs to.
    public let municipality: MunicipalityCode
    /// The number within the quota, from 1.
    public let number: Int

    /// A seat of a municipality.
    public init(_ municipality: MunicipalityCode, _ number: Int) {
        self.municipality = municipality
        self.number = number
    }

    /// Reads what `description` writes, such as `sater-2`; nil for anything else.
    public init?(_ text: some StringProtocol) {
        guard let dash = text.lastIndex(of: "-"), dash > text.startIndex,
            let number = Int(text[text.index(after: dash)...]), number > 0
        else { return nil }
        self.init(MunicipalityCode(String(text[..<dash])), number)
    }

    /// The code and the number, such as `sater-2`.
    public var description: String { "\(municipality)-\(number)" }

    /// Orders by code and number, which is stable; people's lists follow the programme's order.
    public static func < (left: SeatID, right: SeatID) -> Bool {
        (left.municipality, left.number) < (right.municipality, right.number)
    }
}
