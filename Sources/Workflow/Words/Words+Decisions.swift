public import Domain

/// What a matter that has to be decided again is called.
public enum DecisionWords {
    /// A matter by its name in the formats; the name itself where it has no other.
    public static func text(_ matter: String, in settings: ProgrammeSettings) -> LocalizedText {
        switch matter {
        case "quotas": LocalizedText(sv: "kommunernas platser", en: "the municipalities' seats")
        case "allocation": LocalizedText(sv: "hur platserna fördelas", en: "how the seats are shared")
        case "fee": LocalizedText(sv: "avgiften", en: "the fee")
        case "scale": LocalizedText(sv: "poängens skala", en: "the scale of the scores")
        case "demand": LocalizedText(sv: "kraven på poängen", en: "the demanded scores")
        case "test": LocalizedText(sv: "förmågetestets gräns", en: "the pass mark of the test")
        case "ties": LocalizedText(sv: "hur delade platser avgörs", en: "how ties are broken")
        case "consultation": LocalizedText(sv: "om samråd krävs", en: "whether consultations are required")
        case "unfilled": LocalizedText(sv: "platser som inte kan fyllas", en: "seats that cannot be filled")
        case "seats": LocalizedText(sv: "reglerna för platserna", en: "the rules of the seats")
        case "approval": LocalizedText(sv: "kraven för godkännande", en: "what approval demands")
        case "retention": LocalizedText(sv: "hur länge uppgifter bevaras", en: "how long data are kept")
        case "statistics": LocalizedText(sv: "minsta antal i statistik", en: "the least number in statistics")
        case "employees": LocalizedText(sv: "antal anställda per kommun", en: "the number of employees")
        case "budget": LocalizedText(sv: "budgeten", en: "the budget")
        case "breaks": LocalizedText(sv: "skolloven", en: "the school breaks")
        default: other(matter, in: settings)
        }
    }

    private static func other(_ matter: String, in settings: ProgrammeSettings) -> LocalizedText {
        guard matter.hasPrefix(CarriedDecision.rulesPrefix) else { return LocalizedText(sv: matter, en: matter) }
        let code = MunicipalityCode(String(matter.dropFirst(CarriedDecision.rulesPrefix.count)))
        let name = settings.municipality(code)?.name ?? code.rawValue
        return LocalizedText(sv: "regler för första urvalet i \(name)", en: "rules of the first selection in \(name)")
    }
}

extension Words {
    /// The note of where a matter was decided; nil for another command.
    func decisionCommands(_ id: CommandID, in programme: Programme) throws(WordFault) -> [Command]? {
        guard id == .recordDecision else { return nil }
        let text = try required("matter")
        let known = programme.settings.origin?.undecided ?? []
        let key = SwedishCollation.key(text)
        let found = known.first { matter in
            let name = DecisionWords.text(matter, in: programme.settings)
            return [matter, name.swedish, name.english].contains { SwedishCollation.key($0) == key }
        }
        guard let matter = found else {
            let names = known.isEmpty ? "–" : known.joined(separator: ", ")
            throw .invalid("matter", text, expected: LocalizedText(sv: "något av \(names)", en: "one of \(names)"))
        }
        return [
            .decision(
                .record(
                    matter: matter, reference: try required("reference"), day: isGiven("day") ? try day("day") : nil))
        ]
    }
}

extension Choice {
    /// What has to be decided again, to pick what has been.
    static func openDecisions(in world: World) -> Choice {
        let settings = world.programme.settings
        return Choice(
            LocalizedText(sv: "Ska beslutas på nytt", en: "To be decided again"),
            options: world.programme.openDecisions.map { matter in
                Option(DecisionWords.text(matter, in: settings), .fill(.decision(on: matter, in: world)))
            })
    }
}

extension Form {
    /// A form for where a matter was decided.
    static func decision(on matter: String, in world: World) -> Form {
        let text = DecisionWords.text(matter, in: world.programme.settings)
        return Form(
            LocalizedText(sv: "Beslutat: \(text.swedish)", en: "Decided: \(text.english)"),
            purpose: .recordDecision(matter), draftKey: "decision.record \(matter)",
            fields: [
                Field("reference", LocalizedText(sv: "Beslutets beteckning", en: "The decision's reference")),
                Field("day", LocalizedText(sv: "Dag", en: "Day"), text: world.today.description),
            ])
    }
}
