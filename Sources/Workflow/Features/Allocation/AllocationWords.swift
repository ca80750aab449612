public import Domain

/// Words about sharing seats.
public struct AllocationWords {
    let world: World

    /// Words for somebody's world.
    public init(_ world: World) { self.world = world }

    /// A municipality's name.
    public func name(_ code: MunicipalityCode) -> String {
        world.programme.settings.municipality(code)?.name ?? code.rawValue
    }

    private func names(_ codes: [MunicipalityCode]) -> LocalizedText {
        let names = codes.map(name)
        return LocalizedText(sv: Language.swedish.list(names), en: Language.english.list(names))
    }

    /// That some have the same figure, and what it takes to go on.
    public func text(_ tie: AllocationTie) -> LocalizedText {
        let names = names(tie.candidates)
        guard let winners = tie.winners else {
            return LocalizedText(
                sv: "\(names.swedish) har samma tal; för \(tie.seats == 1 ? "1 plats" : "\(tie.seats) platser") "
                    + "måste ordningen beslutas",
                en: "\(names.english) have the same figure; their order must be decided for "
                    + (tie.seats == 1 ? "1 seat" : "\(tie.seats) seats"))
        }
        let winning = self.names(winners)
        return LocalizedText(
            sv: "\(names.swedish) har samma tal; \(winning.swedish) går före enligt beslut",
            en: "\(names.english) have the same figure; \(winning.english) comes first by decision")
    }

    /// Why seats cannot be shared.
    public func text(_ fault: AllocationFault) -> LocalizedText {
        switch fault {
        case .seats(let count):
            LocalizedText(sv: "\(count) platser kan inte delas", en: "\(count) seats cannot be shared")
        case .noEmployees:
            LocalizedText(sv: "ingen kommun har några anställda", en: "no municipality has any employees")
        case .employees(let code, let count):
            LocalizedText(
                sv: "\(name(code)): \(count) anställda kan inte stämma",
                en: "\(name(code)): \(count) employees cannot be right")
        case .twice(let code):
            LocalizedText(sv: "\(name(code)) står två gånger", en: "\(name(code)) stands twice")
        case .bounds(let code):
            LocalizedText(
                sv: "\(name(code)): minst är mer än högst, eller mindre än 0",
                en: "\(name(code)): the least is more than the most, or less than 0")
        case .minimumsExceed(let sum, let seats):
            LocalizedText(
                sv: "kommunernas minsta antal är tillsammans \(sum), platserna är \(seats)",
                en: "the least seats of all are \(sum) together, there are \(seats)")
        case .maximumsFallShort(let sum, let seats):
            LocalizedText(
                sv: "kommunernas högsta antal räcker bara till \(sum) av \(seats) platser",
                en: "the most seats of all are only \(sum) of \(seats)")
        }
    }
}

extension AllocationMethod {
    /// What the method is called.
    public var label: LocalizedText {
        switch self {
        case .largestRemainder: LocalizedText(sv: "största resten", en: "largest remainder")
        case .sainteLague: LocalizedText(sv: "Sainte-Laguë", en: "Sainte-Laguë")
        case .modifiedSainteLague: LocalizedText(sv: "jämkade uddatalsmetoden", en: "modified Sainte-Laguë")
        case .dHondt: LocalizedText(sv: "d’Hondt", en: "D’Hondt")
        }
    }

    /// The same in a column's heading.
    public var short: LocalizedText {
        switch self {
        case .largestRemainder: LocalizedText(sv: "Rest", en: "Remain.")
        case .sainteLague: LocalizedText(sv: "S-Laguë", en: "S-Laguë")
        case .modifiedSainteLague: LocalizedText(sv: "Jämkad", en: "Modif.")
        case .dHondt: LocalizedText(sv: "d’Hondt", en: "D’Hondt")
        }
    }
}
