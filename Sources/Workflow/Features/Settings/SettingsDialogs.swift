import Domain

/// What is asked before a single value of the settings is corrected by hand.
struct SettingsDialogs {
    let world: World

    init(_ world: World) { self.world = world }

    private var settings: ProgrammeSettings { world.programme.settings }

    /// Which value: dates, amounts or people first, and then which of them.
    func choose() -> Reaction {
        // Who may not is told so before anything is written.
        if let first = settings.correctableFields.lazy.compactMap(trial).first,
            let refusal = world.refusal(of: first), refusal != .nothingToChange
        {
            return .refused(refusal)
        }
        let groups: [(LocalizedText, (SettingsField) -> Bool)] = [
            (LocalizedText(sv: "Tidsgränser och datum", en: "Deadlines and dates"), { $0.sort == .day }),
            (
                LocalizedText(sv: "Belopp, antal och namn", en: "Amounts, numbers and names"),
                { $0.sort != .day && $0.part.kind != .person }
            ),
            (LocalizedText(sv: "Personer", en: "People"), { $0.part.kind == .person }),
        ]
        let options = groups.compactMap { name, isMeant -> Choice.Option? in
            let fields = settings.correctableFields.filter(isMeant)
            return fields.isEmpty ? nil : Choice.Option(name, .choose(choice(name, of: fields)))
        }
        return .open(
            .choice(Choice(LocalizedText(sv: "Rätta en inställning", en: "Correct a setting"), options: options)))
    }

    private func trial(_ field: SettingsField) -> Command? {
        settings.part(field.part).map {
            .settings(.correct([SettingsChange(field.part, Change(from: $0, to: $0))], reason: "…"))
        }
    }

    private func choice(_ title: LocalizedText, of fields: [SettingsField]) -> Choice {
        let words = SettingsWords(settings)
        return Choice(
            title,
            options: fields.compactMap { field in
                guard let seen = settings.part(field.part) else { return nil }
                return Choice.Option(
                    words.name(of: field).asLine, .fill(.setting(field, seen, in: world)), detail: value(of: field))
            })
    }

    /// What the field says now, as other screens would show it.
    private func value(of field: SettingsField) -> LocalizedText {
        let text = field.text(in: settings)
        switch field.sort {
        case .day: if let day = Day(text) { return SeatWords(world).day(day) }
        case .amount:
            if let amount = Int(text) {
                let grouped = amount.grouped(by: "\u{A0}")
                return LocalizedText(sv: grouped, en: grouped)
            }
        case .text: break
        }
        return LocalizedText(sv: text.isEmpty ? "okänt" : text, en: text.isEmpty ? "unknown" : text)
    }
}

extension LocalizedText {
    /// As it stands at the beginning of a line.
    fileprivate var asLine: LocalizedText {
        func line(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
        return LocalizedText(sv: line(swedish), en: line(english))
    }
}

extension Form {
    /// A form for what a single value of the settings is to say, and why.
    static func setting(_ field: SettingsField, _ seen: SettingsPart, in world: World) -> Form {
        let settings = world.programme.settings
        let name = SettingsWords(settings).name(of: field)
        return Form(
            LocalizedText(sv: "Rätta: \(name.swedish)", en: "Correct: \(name.english)"),
            purpose: .correctSetting(field, seen: seen), draftKey: "settings.correct \(field.name)",
            fields: [
                Field("value", LocalizedText(sv: "Ska vara", en: "Is to be"), text: field.text(in: settings)),
                Field("reason", LocalizedText(sv: "Skäl, som alla läser", en: "Reason, for all to read")),
            ])
    }

    func correction(of field: SettingsField, _ seen: SettingsPart, in world: World) throws(WordFault) -> Command {
        var value = texts["value"] ?? ""
        if field.sort == .day {
            // People write days in many ways; a form understands them all. Without a year the one nearest to what stood there
            // is meant, which may lie outside the programme's period.
            let old = Day(field.text(in: world.programme.settings)) ?? world.today
            guard let day = DayPhrase(reference: old, period: old...old).day(value) else {
                throw .notADay("value", value)
            }
            value = day.description
        } else if field.sort == .amount {
            value.removeAll { $0 == " " || $0 == "\u{A0}" }
            if value.hasSuffix("kr") { value.removeLast(2) }
        }
        guard let correction = field.correction(value, of: seen) else {
            throw .invalid("value", value, expected: field.expected)
        }
        return .settings(.correct([correction], reason: texts["reason"] ?? ""))
    }
}
