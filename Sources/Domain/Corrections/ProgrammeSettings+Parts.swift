extension ProgrammeSettings {
    /// All parts of the settings, in the order of the file.
    public var parts: [SettingsPart] {
        let head: [SettingsPart] = [
            .name(name), .short(short), .language(language), .period(period), .host(host), .funder(funder),
            .goals(goals), .guarantee(guarantee), .information(information),
        ]
        let lists: [SettingsPart] =
            cohorts.map { .cohort($0) } + municipalities.map { .municipality($0) } + deadlines.map { .deadline($0) }
        let rules: [SettingsPart] = [
            .selection(selection), .enrolment(enrolment), .replacement(replacementMonths), .course(course),
            .calendar(calendar), .mentors(mentorHours), .approval(approval), .needs(needsReaders), .fee(fee),
            .retention(retentionMonths, retentionByOutcome), .statistics(leastStatisticsCell),
            .evaluation(evaluation), .outcomes(outcomes), .card(card), .budget(budget), .decisions(decisions),
        ]
        return head + lists + rules + people.map { .person($0) } + [.letters(letters), .origin(origin)]
    }

    /// What a part says; nil for an element of a list that is not there.
    public func part(_ key: SettingsPart.Key) -> SettingsPart? { parts.first { $0.key == key } }

    /// What would have to be corrected for these settings to say what others say, in the order of the file.
    ///
    /// The id is no part: settings with another one are another programme's.
    public func changes(to other: ProgrammeSettings) -> [SettingsChange] {
        let (mine, theirs) = (parts, other.parts)
        let known = Dictionary(theirs.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let own = Set(mine.map(\.key))
        let changed = mine.compactMap { part in
            known[part.key] == part ? nil : SettingsChange(part.key, Change(from: part, to: known[part.key]))
        }
        let added = theirs.filter { !own.contains($0.key) }.map { SettingsChange($0.key, Change(from: nil, to: $0)) }
        return changed + added
    }

    /// Puts in what a part says now; nil takes an element out of its list.
    mutating func set(_ key: SettingsPart.Key, _ part: SettingsPart?) {
        guard let part else { return remove(key) }
        switch part {
        case .name(let value): name = value
        case .short(let value): short = value
        case .language(let value): language = value
        case .period(let value): period = value
        case .host(let value): host = value
        case .funder(let value): funder = value
        case .goals(let value): goals = value
        case .guarantee(let value): guarantee = value
        case .information(let value): information = value
        case .cohort(let value): cohorts.put(value) { $0.id == value.id }
        case .municipality(let value): municipalities.put(value) { $0.code == value.code }
        case .deadline(let value): deadlines.put(value) { $0.id == value.id }
        case .selection(let value): selection = value
        case .enrolment(let value): enrolment = value
        case .replacement(let value): replacementMonths = value
        case .course(let value): course = value
        case .calendar(let value): calendar = value
        case .mentors(let value): mentorHours = value
        case .approval(let value): approval = value
        case .needs(let value): needsReaders = value
        case .fee(let value): fee = value
        case .retention(let months, let byOutcome): (retentionMonths, retentionByOutcome) = (months, byOutcome)
        case .statistics(let value): leastStatisticsCell = value
        case .evaluation(let value): evaluation = value
        case .outcomes(let value): outcomes = value
        case .card(let value): card = value
        case .budget(let value): budget = value
        case .decisions(let value): decisions = value
        case .person(let value): people.put(value) { $0.id == value.id }
        case .letters(let value): letters = value
        case .origin(let value): origin = value
        }
    }

    private mutating func remove(_ key: SettingsPart.Key) {
        guard let code = key.code else { return }
        deadlines.removeAll { key.kind == .deadline && $0.id.rawValue == code }
        people.removeAll { key.kind == .person && $0.id.rawValue == code }
    }
}

extension Array {
    /// Puts an element in the place of the one that it stands for, or last.
    fileprivate mutating func put(_ element: Element, where isSame: (Element) -> Bool) {
        if let index = firstIndex(where: isSame) { self[index] = element } else { append(element) }
    }
}
