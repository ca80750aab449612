public import Domain

extension Prompt {
    /// Asks why an occasion is changed though it is fixed with its venue, and says what that costs.
    static func frozenChange(of id: OccasionID, from seen: Occasion, to wanted: Occasion, in world: World) -> Prompt {
        let since = world.programme.frozenSince(seen, on: world.today) ?? world.today
        return Prompt(
            LocalizedText(sv: "Ändra efter frysdagen", en: "Change after the freeze"),
            question: LocalizedText(sv: "Skäl", en: "Reason"),
            commands: [.calendar(.changeFrozen(id, seen: seen, to: wanted, reason: ""))], subjects: [seen.title],
            in: world, consequences: ChangeCost.explanation(world.programme.cost(ofChanging: seen), since: since))
    }
}

extension ChangeCost {
    /// That an occasion is fixed, since when, and what changing it costs as far as that is known.
    public static func explanation(_ cost: ChangeCost?, since: Day) -> [LocalizedText] {
        let fixed = LocalizedText(
            sv: "Bokningen är fast sedan \(since): flytt och avbokning kräver skäl",
            en: "The booking has been fixed since \(since): moving or cancelling takes a reason")
        return [fixed] + (cost.map { [$0.text] } ?? [])
    }

    /// `Kostnad: 19 200 kr (24 personer)`; what is unknown is said, never counted as nothing.
    public var text: LocalizedText {
        guard let known else {
            return LocalizedText(sv: "Kostnaden är inte känd", en: "The cost is not known")
        }
        let sum = known.grouped()
        return isWhole
            ? LocalizedText(sv: "Kostnad: \(sum) kr (\(people) personer)", en: "Cost: \(sum) kr (\(people) people)")
            : LocalizedText(
                sv: "Kostnad: minst \(sum) kr (\(people) personer); allt är inte känt",
                en: "Cost: at least \(sum) kr (\(people) people); not all of it is known")
    }
}
