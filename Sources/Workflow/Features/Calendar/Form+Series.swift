import Domain

extension Form {
    /// A form for a series, filled in so that it proposes what the programme still lacks.
    static func newSeries(cohort: CohortID?, in world: World) -> Form {
        let settings = world.programme.settings
        let plan = world.programme.calendar.plan(settings, cohort: cohort ?? settings.cohorts.first?.id)
        let isEmpty = plan.occasions == 0 && settings.course.occasions > 0
        let missing = settings.course.occasions - plan.occasions
        let first = max(settings.period.lowerBound, world.today)
        let weekdays = Weekday.allCases.map { ("\($0.rawValue)", $0.label) }
        let rhythms =
            [("month", LocalizedText(sv: "varje månad", en: "every month"))]
            + [1, 2, 3, 4, 6, 8].map {
                (
                    "\($0)",
                    LocalizedText(
                        sv: $0 == 1 ? "varje vecka" : "var \($0):e vecka",
                        en: $0 == 1 ? "every week" : "every \($0) weeks")
                )
            }
        func choice(_ name: String, _ label: LocalizedText, _ text: String, _ options: [(String, LocalizedText)])
            -> Field
        {
            Field(name, label, text: text, options: options.map { .init($0.0, $0.1) })
        }
        let shaped =
            settings.uses(.residential)
            ? [
                choice(
                    "shaped", LocalizedText(sv: "Internat som angivet", en: "Residential as stated"),
                    isEmpty ? "yes" : "no", noYes)
            ] : []
        return Form(
            LocalizedText(sv: "Ny serie, som förslag", en: "New series, as a proposal"), purpose: .addSeries,
            draftKey: "series.add",
            fields: [
                choice(
                    "kind", OccasionWords.label(.kind), OccasionKind.courseDay.rawValue,
                    Form.kinds(in: settings, with: .courseDay).map { ($0.rawValue, $0.label) }),
                Field("title", OccasionWords.label(.title), text: ""),
                choice("weekday", LocalizedText(sv: "Veckodag", en: "Weekday"), "2", weekdays),
                choice("every", LocalizedText(sv: "Hur ofta", en: "How often"), "month", rhythms),
                Field("count", LocalizedText(sv: "Antal", en: "How many"), text: "\(missing > 0 ? missing : 4)"),
                Field("from", LocalizedText(sv: "Tidigast", en: "Not before"), text: first.description),
            ] + shaped + [
                Field("times", LocalizedText(sv: "Tider", en: "Times")),
                Field("place", OccasionWords.label(.place)), Field("lecturer", OccasionWords.label(.lecturer)),
                Field("module", OccasionWords.label(.module)),
            ] + Form.cohort(cohort, in: world))
    }

    /// The wish that was filled in.
    func series(in world: World) throws(WordFault) -> OccasionSeries {
        var words = texts.filter { !$0.value.isEmpty }
        let phrase = DayPhrase(reference: world.today, period: world.programme.settings.period)
        words["from"] = try day("from", phrase).description
        return try Words(words, by: world.actor).wish(in: world.programme)
    }
}

extension Weekday {
    /// The weekday's name.
    var label: LocalizedText {
        let swedish = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"]
        let english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        return LocalizedText(sv: swedish[rawValue - 1], en: english[rawValue - 1])
    }
}
