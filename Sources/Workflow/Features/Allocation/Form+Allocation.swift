import Domain

extension Form {
    /// A form for the figures that a municipality's seats are reckoned from; they are tried, not recorded.
    static func employees(of code: MunicipalityCode, claim: SeatClaim?, in world: World) -> Form {
        Form(
            LocalizedText(
                sv: "Prova andra tal för \(AllocationWords(world).name(code))",
                en: "Try other figures for \(AllocationWords(world).name(code))"),
            purpose: .tryEmployees(code), draftKey: "seats.try \(code)",
            fields: [
                Field(
                    "employees", LocalizedText(sv: "Anställda", en: "Employees"),
                    text: claim.map { "\($0.employees)" } ?? ""),
                Field(
                    "minimum", LocalizedText(sv: "Minst platser", en: "Least seats"),
                    text: claim.map { $0.minimum > 0 ? "\($0.minimum)" : "" } ?? ""),
                Field(
                    "maximum", LocalizedText(sv: "Högst platser", en: "Most seats"),
                    text: claim?.maximum.map(String.init) ?? ""),
            ])
    }

    /// The figures that were filled in.
    func claim(of code: MunicipalityCode) throws(WordFault) -> SeatClaim {
        let words = Words(texts.filter { !$0.value.isEmpty })
        let employees = try words.count("employees", 0...SeatClaim.mostEmployees)
        let minimum = words.isGiven("minimum") ? try words.count("minimum", 0...10_000) : 0
        let maximum = words.isGiven("maximum") ? try words.count("maximum", minimum...10_000) : nil
        return SeatClaim(code, employees: employees, minimum: minimum, maximum: maximum)
    }

    /// A form for the decision on a method; asks for an order only where a tie needs one.
    static func allocation(_ allocation: SeatAllocation, in world: World) -> Form {
        let words = AllocationWords(world)
        var fields = [Field("reference", LocalizedText(sv: "Beslutets beteckning", en: "The decision's reference"))]
        if let tie = allocation.tie {
            let names = (tie.winners.map { $0 + tie.candidates.filter { !(tie.winners ?? []).contains($0) } })
            fields.insert(
                Field(
                    "order", LocalizedText(sv: "Ordning vid lika tal", en: "Order where figures are the same"),
                    text: (names ?? []).map(words.name).joined(separator: ", ")), at: 0)
        }
        let label = allocation.method.label
        return Form(
            LocalizedText(
                sv: "Besluta platserna: \(label.swedish)", en: "Decide the seats: \(label.english)"),
            purpose: .allocateSeats(allocation), draftKey: "seats.allocate \(allocation.method.rawValue)",
            fields: fields)
    }
}
