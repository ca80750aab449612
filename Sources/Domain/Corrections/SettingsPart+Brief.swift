extension SettingsPart {
    /// What the part says in a few words without a language, such as a day; nil for what has no short form.
    public var inBrief: String? {
        switch self {
        case .short(let text): text
        case .period(let days): SettingsPart.text(days)
        case .host(let code): code?.rawValue ?? "–"
        case .funder(let text): text ?? "–"
        case .cohort(let cohort): SettingsPart.text(cohort.period)
        case .deadline(let deadline): deadline.day.description
        case .replacement(let months), .fee(let months): months.map { $0.grouped() } ?? "–"
        case .mentors(let hours): hours.map { "\($0.lowerBound)–\($0.upperBound)" } ?? "–"
        case .statistics(let least): "\(least)"
        case .person(let person): person.email.isEmpty ? person.name : "\(person.name), \(person.email)"
        case .name, .language, .goals, .guarantee, .information, .municipality, .selection, .enrolment, .course,
            .calendar, .approval, .needs, .retention, .evaluation, .outcomes, .card, .budget, .decisions, .letters,
            .origin:
            nil
        }
    }

    private static func text(_ days: Period) -> String { "\(days.lowerBound) – \(days.upperBound)" }
}
