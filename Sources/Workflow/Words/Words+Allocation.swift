public import Domain

extension Words {
    /// The choice of a method that the words mean; what they leave out is as decided before, or as in the settings.
    func allocation(in programme: Programme) throws(WordFault) -> AllocationDecision {
        AllocationDecision(
            try option("method", AllocationMethod.self), claims: try seatClaims(in: programme),
            precedence: try municipalities("order", in: programme), reference: self["reference"] ?? "")
    }

    /// What the words want tried.
    public func allocationTrial(in programme: Programme) throws(WordFault) -> AllocationTrial {
        AllocationTrial(
            method: self["method"] == nil ? nil : try option("method", AllocationMethod.self),
            seats: self["seats"] == nil ? nil : try count("seats", 1...10_000),
            claims: try seatClaims(in: programme))
    }

    private func seatClaims(in programme: Programme) throws(WordFault) -> [SeatClaim] {
        let employees = try figures("employees", 0...SeatClaim.mostEmployees, in: programme)
        let minimums = try figures("minimum", 0...10_000, in: programme)
        let maximums = try figures("maximum", 0...10_000, in: programme)
        let known = programme.seatClaims
        return programme.settings.municipalities.compactMap { municipality -> SeatClaim? in
            let code = municipality.code
            let before = known.first { $0.municipality == code }
            guard let count = employees[code] ?? before?.employees else { return nil }
            return SeatClaim(
                code, employees: count, minimum: minimums[code] ?? before?.minimum ?? 0,
                maximum: maximums[code] ?? before?.maximum)
        }
    }

    /// A whole number within bounds.
    func count(_ key: String, _ range: ClosedRange<Int>) throws(WordFault) -> Int {
        // Thousands are written with spaces, as in `22 700`.
        let text = try required(key).filter { $0 != " " && $0 != "\u{A0}" }
        guard let value = Int(text), range.contains(value) else {
            throw .invalid(
                key, text,
                expected: LocalizedText(
                    sv: "ett heltal från \(range.lowerBound) till \(range.upperBound)",
                    en: "a whole number from \(range.lowerBound) to \(range.upperBound)"))
        }
        return value
    }

    /// Figures by municipality, such as `falun=5700,sater=1200`.
    private func figures(
        _ key: String, _ range: ClosedRange<Int>, in programme: Programme
    ) throws(WordFault) -> [MunicipalityCode: Int] {
        var figures: [MunicipalityCode: Int] = [:]
        for part in (self[key] ?? "").split(separator: ",") {
            let halves = part.split(separator: "=", maxSplits: 1)
            guard halves.count == 2, let found = programme.settings.municipality(named: halves[0].trimmed) else {
                throw .invalid(
                    key, String(part),
                    expected: LocalizedText(
                        sv: "kommun=tal med komma emellan, som falun=5700,sater=1200",
                        en: "municipality=number with commas between, such as falun=5700,sater=1200"))
            }
            figures[found.code] = try Words([key: String(halves[1])]).count(key, range)
        }
        return figures
    }
}

extension Substring {
    fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
