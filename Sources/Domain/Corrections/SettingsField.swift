/// A single value of the settings that is corrected by hand: a date, an amount, a name or an address.
public enum SettingsField: Hashable, Sendable {
    case deadline(DeadlineID)
    case first
    case last
    case cohortFirst(CohortID)
    case cohortLast(CohortID)
    case short
    case funder
    case fee
    case replacementMonths
    case employees(MunicipalityCode)
    case personName(PersonID)
    case personEmail(PersonID)
}

extension SettingsField {
    /// The name in scripts, such as `deadline.mentor-chosen` or `person.eva.strom.email`.
    public var name: String {
        switch self {
        case .deadline(let id): "deadline.\(id.rawValue)"
        case .first: "period.first"
        case .last: "period.last"
        case .cohortFirst(let id): "cohort.\(id.rawValue).first"
        case .cohortLast(let id): "cohort.\(id.rawValue).last"
        case .short: "short"
        case .funder: "funder"
        case .fee: "fee"
        case .replacementMonths: "replacement.months"
        case .employees(let code): "municipality.\(code.rawValue).employees"
        case .personName(let id): "person.\(id.rawValue).name"
        case .personEmail(let id): "person.\(id.rawValue).email"
        }
    }

    /// What a value of the field is.
    public enum Sort: Sendable { case day, amount, text }

    /// What a value of the field is.
    public var sort: Sort {
        switch self {
        case .deadline, .first, .last, .cohortFirst, .cohortLast: .day
        case .fee, .replacementMonths, .employees: .amount
        case .short, .funder, .personName, .personEmail: .text
        }
    }

    /// Which part of the settings it belongs to.
    public var part: SettingsPart.Key {
        switch self {
        case .deadline(let id): SettingsPart.Key(.deadline, id.rawValue)
        case .first, .last: SettingsPart.Key(.period)
        case .cohortFirst(let id), .cohortLast(let id): SettingsPart.Key(.cohort, id.rawValue)
        case .short: SettingsPart.Key(.short)
        case .funder: SettingsPart.Key(.funder)
        case .fee: SettingsPart.Key(.fee)
        case .replacementMonths: SettingsPart.Key(.replacement)
        case .employees(let code): SettingsPart.Key(.municipality, code.rawValue)
        case .personName(let id), .personEmail(let id): SettingsPart.Key(.person, id.rawValue)
        }
    }

    /// What the field says, as people write it; empty for what is unknown.
    public func text(in settings: ProgrammeSettings) -> String {
        switch (self, settings.part(part)) {
        case (_, .deadline(let deadline)?): deadline.day.description
        case (.first, .period(let days)?): days.lowerBound.description
        case (_, .period(let days)?): days.upperBound.description
        case (.cohortFirst, .cohort(let cohort)?): cohort.period.lowerBound.description
        case (_, .cohort(let cohort)?): cohort.period.upperBound.description
        case (_, .short(let text)?): text
        case (_, .funder(let text)?): text ?? ""
        case (_, .fee(let amount)?), (_, .replacement(let amount)?): amount.map { "\($0)" } ?? ""
        case (_, .municipality(let municipality)?): municipality.employees.map { "\($0)" } ?? ""
        case (.personName, .person(let person)?): person.name
        case (_, .person(let person)?): person.email
        default: ""
        }
    }

    /// The correction that makes the field say something else; nil for what it cannot say, such as a last day before the
    /// first.
    ///
    /// - Parameter seen: What the part that it belongs to said when the person saw it.
    public func correction(_ text: String, of seen: SettingsPart) -> SettingsChange? {
        corrected(seen, Programme.trimmed(text)).map { SettingsChange(part, Change(from: seen, to: $0)) }
    }

    private func corrected(_ part: SettingsPart, _ text: String) -> SettingsPart? {
        let (day, amount) = (Day(text), text.isEmpty ? nil : Int(text))
        // Unknown is written as nothing, which is not 0.
        let isAmount = text.isEmpty || amount.map { $0 >= 0 } ?? false
        switch (self, part) {
        case (_, .deadline(let old)):
            return day.map {
                .deadline(Deadline(id: old.id, kind: old.kind, day: $0, name: old.name, cohort: old.cohort))
            }
        case (.first, .period(let days)): return day.flatMap { moved(days, first: $0).map { .period($0) } }
        case (_, .period(let days)): return day.flatMap { moved(days, last: $0).map { .period($0) } }
        case (_, .cohort(var cohort)):
            guard let day else { return nil }
            let isFirst = if case .cohortFirst = self { true } else { false }
            guard let period = isFirst ? moved(cohort.period, first: day) : moved(cohort.period, last: day) else {
                return nil
            }
            cohort.period = period
            return .cohort(cohort)
        case (_, .short): return text.isEmpty || text.count > 24 ? nil : .short(text)
        case (_, .funder): return .funder(text.isEmpty ? nil : text)
        case (_, .fee): return isAmount ? .fee(amount) : nil
        case (_, .replacement): return isAmount && amount ?? 0 <= 24 ? .replacement(amount) : nil
        case (_, .municipality(let old)):
            guard isAmount else { return nil }
            return .municipality(
                Municipality(
                    code: old.code, name: old.name, aliases: old.aliases, employees: amount, seats: old.seats))
        case (.personName, .person(let old)):
            guard !text.isEmpty else { return nil }
            return .person(
                Person(id: old.id, name: text, email: old.email, accounts: old.accounts, roles: old.roles))
        case (_, .person(let old)):
            return .person(
                Person(id: old.id, name: old.name, email: text, accounts: old.accounts, roles: old.roles))
        default: return nil
        }
    }

    private func moved(_ days: Period, first: Day? = nil, last: Day? = nil) -> Period? {
        let (first, last) = (first ?? days.lowerBound, last ?? days.upperBound)
        return first <= last ? first...last : nil
    }
}

extension ProgrammeSettings {
    /// The single values that can be corrected by hand, in the order in which they are offered: dates first.
    public var correctableFields: [SettingsField] {
        let dates = deadlines.sorted { ($0.day, $0.id.rawValue) < ($1.day, $1.id.rawValue) }.map { $0.id }
        return dates.map { .deadline($0) }
            + (hasCohorts ? cohorts.flatMap { [.cohortFirst($0.id), .cohortLast($0.id)] } : onlyCohortDates)
            + [.first, .last, .fee, .replacementMonths, .short, .funder]
            + municipalities.map { .employees($0.code) }
            + people.flatMap { [.personName($0.id), .personEmail($0.id)] }
    }

    private var onlyCohortDates: [SettingsField] {
        cohorts.first.map { [.cohortFirst($0.id), .cohortLast($0.id)] } ?? []
    }
}
