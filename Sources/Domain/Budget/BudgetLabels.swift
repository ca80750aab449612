extension BudgetLine.Side {
    /// What the side is called.
    public var label: LocalizedText {
        switch self {
        case .cost: LocalizedText(sv: "kostnad", en: "cost")
        case .funding: LocalizedText(sv: "finansiering", en: "funding")
        }
    }
}

extension BudgetLine.Standing {
    /// What the standing is called.
    public var label: LocalizedText {
        switch self {
        case .known: LocalizedText(sv: "känt", en: "known")
        case .estimated: LocalizedText(sv: "uppskattat", en: "estimated")
        case .unknown: LocalizedText(sv: "okänt", en: "unknown")
        case .option: LocalizedText(sv: "option", en: "option")
        }
    }
}

extension BudgetUnit {
    /// What there is a number of, as one.
    public var label: LocalizedText {
        switch self {
        case .participant: LocalizedText(sv: "deltagare", en: "participant")
        case .municipality: LocalizedText(sv: "kommun", en: "municipality")
        case .cohort: LocalizedText(sv: "omgång", en: "cohort")
        case .year: LocalizedText(sv: "år", en: "year")
        case .month: LocalizedText(sv: "månad", en: "month")
        case .day: LocalizedText(sv: "kursdag", en: "course day")
        case .occasion: LocalizedText(sv: "tillfälle", en: "occasion")
        case .night: LocalizedText(sv: "natt", en: "night")
        case .piece: LocalizedText(sv: "styck", en: "piece")
        }
    }

    /// What there is a number of, as several.
    public var plural: LocalizedText {
        switch self {
        case .participant: LocalizedText(sv: "deltagare", en: "participants")
        case .municipality: LocalizedText(sv: "kommuner", en: "municipalities")
        case .cohort: LocalizedText(sv: "omgångar", en: "cohorts")
        case .year: LocalizedText(sv: "år", en: "years")
        case .month: LocalizedText(sv: "månader", en: "months")
        case .day: LocalizedText(sv: "kursdagar", en: "course days")
        case .occasion: LocalizedText(sv: "tillfällen", en: "occasions")
        case .night: LocalizedText(sv: "nätter", en: "nights")
        case .piece: LocalizedText(sv: "styck", en: "pieces")
        }
    }

    /// So many of it, such as `70 deltagare`.
    public func counted(_ number: Int, _ language: Language) -> String {
        number.grouped(by: "\u{A0}") + "\u{A0}" + (number == 1 ? label : plural)[language]
    }
}

extension BudgetKey {
    /// By what the municipalities share.
    public var label: LocalizedText {
        switch self {
        case .seats: LocalizedText(sv: "efter platser", en: "by seats")
        case .employees: LocalizedText(sv: "efter anställda", en: "by employees")
        case .equally: LocalizedText(sv: "lika", en: "equally")
        }
    }
}

extension ProgrammeSettings {
    /// Who pays, in a few words; a line of which it is not decided says so.
    public func name(of bearer: BudgetBearer?) -> LocalizedText {
        switch bearer {
        case nil: name(of: BudgetParty.undecided)
        case .municipality(let code): name(of: BudgetParty.municipality(code))
        case .municipalities(let key):
            LocalizedText(sv: "kommuner \(key.label.swedish)", en: "municipalities \(key.label.english)")
        case .committee(let name): LocalizedText(sv: name, en: name)
        case .committees: name(of: BudgetParty.committees)
        case .fund(let name): LocalizedText(sv: name, en: name)
        case .fee: name(of: BudgetParty.fee)
        }
    }

    /// A payer, in a few words.
    public func name(of party: BudgetParty) -> LocalizedText {
        switch party {
        case .municipality(let code):
            let name = municipality(code)?.name ?? code.rawValue
            return LocalizedText(sv: name, en: name)
        case .municipalities: return LocalizedText(sv: "kommunerna", en: "the municipalities")
        case .committee(let name), .fund(let name): return LocalizedText(sv: name, en: name)
        case .committees: return LocalizedText(sv: "nämnderna", en: "the committees")
        case .fee: return LocalizedText(sv: "deltagaravgifter", en: "participants’ fees")
        case .undecided: return LocalizedText(sv: "inte beslutat", en: "not decided")
        }
    }
}
