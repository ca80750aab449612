import Domain

extension Form {
    /// A form for a school break of a municipality that the person may speak for.
    static func newBreak(in world: World) -> Form {
        let codes = world.municipalities
        let options = codes.compactMap { code in
            world.programme.settings.municipality(code).map {
                Field.Option(code.rawValue, LocalizedText(sv: $0.name, en: $0.name))
            }
        }
        return Form(
            LocalizedText(sv: "Skollov", en: "School break"), purpose: .enterBreak, draftKey: "break.set",
            fields: [
                Field(
                    "municipality", LocalizedText(sv: "Kommun", en: "Municipality"), text: codes.first?.rawValue ?? "",
                    options: options),
                Field("name", LocalizedText(sv: "Lovets namn", en: "Name")),
                Field("from", LocalizedText(sv: "Första dag", en: "First day")),
                Field("to", LocalizedText(sv: "Sista dag", en: "Last day")),
            ])
    }

    /// The break that was filled in, with days as people write them.
    func schoolBreak(in world: World) throws(WordFault) -> SchoolBreak {
        let phrase = DayPhrase(reference: world.today, period: world.programme.settings.period)
        var words = texts
        words["from"] = try day("from", phrase).description
        words["to"] = words["to"]?.isEmpty == false ? try day("to", phrase).description : words["from"]
        return try Words(words).schoolBreak(in: world.programme)
    }
}

extension CalendarFeature {
    /// The breaks that the person may take away.
    func breakChoice(in world: World) -> Reaction {
        let options = breaks.filter { world.municipalities.contains($0.municipality) }.map { listed in
            let place = world.programme.settings.municipality(listed.municipality)?.name ?? listed.municipality.rawValue
            let days = "\(listed.days.lowerBound) – \(listed.days.upperBound)"
            return Choice.Option(
                LocalizedText(sv: "\(place): \(listed.name)", en: "\(place): \(listed.name)"),
                .perform([.calendar(.removeBreak(listed))]), detail: LocalizedText(sv: days, en: days))
        }
        guard !options.isEmpty else {
            return .say(LocalizedText(sv: "Inga skollov är inskrivna", en: "No school breaks are entered"))
        }
        return .open(
            .choice(
                Choice(
                    LocalizedText(sv: "Vilket lov ska tas bort?", en: "Which break is to be removed?"), options: options
                )))
    }
}
