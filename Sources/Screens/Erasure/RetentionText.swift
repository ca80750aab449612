import Domain
public import Workflow

/// Who is to be erased when, by which rule, and who has been.
public struct RetentionText {
    private let world: World
    private let texts: Texts

    /// What a person may know of it.
    public init(_ world: World) {
        self.world = world
        texts = Texts(world.language)
    }

    /// The text, a paragraph each; lines that begin with spaces belong to the one before.
    public var lines: [String] {
        let items = world.programme.retentions(in: world.municipalities)
        let due = items.filter { $0.isDue(on: world.today) }
        var lines = rules + [""]
        lines.append(
            due.isEmpty
                ? texts.say("Ingen ska raderas i dag.", "Nobody is to be erased today.")
                : texts.say("\(due.count) ska raderas nu:", "\(due.count) to be erased now:"))
        lines += due.map { "  " + line($0) }
        if !due.isEmpty {
            lines.append(
                texts.say(
                    "Ställ dig på personen i kön och skriv :erase, eller kör aspirant erase.",
                    "Stand on the person in the queue and type :erase, or run aspirant erase."))
        }
        lines += coming(items.filter { !$0.isDue(on: world.today) })
        lines += erased
        return lines
    }

    private var rules: [String] {
        let settings = world.programme.settings
        return [texts.say("Gallringsregler", "Retention rules")]
            + RetentionOutcome.allCases.map { outcome in
                let name = RetentionWords.label(outcome)[world.language]
                guard let months = settings.retentionMonths(for: outcome) else {
                    return "  " + texts.say("\(name): inte beslutat", "\(name): not decided")
                }
                let time = RetentionWords.months(months)[world.language]
                return "  \(name): \(time) \(start(outcome))"
            }
    }

    private func start(_ outcome: RetentionOutcome) -> String {
        switch outcome {
        case .notAdmitted: texts.say("från antagningsbeslutet", "from the admission decision")
        case .withdrawn: texts.say("från återtagandet", "from the withdrawal")
        case .admitted: texts.say("från programmets slut", "from the end of the programme")
        }
    }

    private func line(_ item: RetentionItem) -> String {
        let day = item.due.map { texts.day($0) } ?? ""
        return "\(day)  \(world.name(item.applicant))  \(RetentionWords.label(item.outcome)[world.language])"
    }

    /// How many, by the day: the names of people whose time has not come are nobody's business here.
    private func coming(_ items: [RetentionItem]) -> [String] {
        guard !items.isEmpty else { return [] }
        var lines = ["", texts.say("Senare", "Later")]
        let undecided = items.filter { $0.due == nil }
        for (day, items) in Dictionary(grouping: items.filter { $0.due != nil }, by: { $0.due }).sorted(by: {
            ($0.key?.number ?? 0) < ($1.key?.number ?? 0)
        }) {
            guard let day else { continue }
            lines.append("  \(texts.day(day)): " + people(items.count))
        }
        if !undecided.isEmpty {
            lines.append(
                "  " + people(undecided.count)
                    + texts.say(
                        " utan gallringsregel eller dag att räkna från", " without a rule or a day to count from"))
        }
        return lines
    }

    private func people(_ count: Int) -> String {
        count == 1 ? texts.say("1 person", "1 person") : texts.say("\(count) personer", "\(count) people")
    }

    private var erased: [String] {
        let all = world.programme.erasures.values.sorted { $0.value.number < $1.value.number }
        guard !all.isEmpty else { return [] }
        return ["", texts.say("Raderade", "Erased")]
            + all.map { erasure in
                let day = texts.day(erasure.signature.at.swedishDay)
                let place =
                    world.programme.settings.municipality(erasure.value.municipality)?.name
                    ?? erasure.value.municipality.rawValue
                let ground = RetentionWords.label(erasure.value.ground)[world.language]
                return "  "
                    + texts.say(
                        "raderad person \(erasure.value.number), \(place): \(day), \(ground)",
                        "erased person \(erasure.value.number), \(place): \(day), \(ground)")
            }
    }
}

/// What has been disclosed, the latest first.
public struct DisclosureText {
    private let world: World
    private let texts: Texts

    /// What a person may know of it.
    public init(_ world: World) {
        self.world = world
        texts = Texts(world.language)
    }

    /// The text, a paragraph each.
    public var lines: [String] {
        let all = world.municipalities.flatMap { world.programme.record($0).disclosures }
            .sorted { $0.signature.at > $1.signature.at }
        guard !all.isEmpty else { return [texts.say("Ingenting har lämnats ut.", "Nothing has been disclosed.")] }
        return all.map { disclosure in
            let moment = texts.moment(disclosure.signature.at, today: world.today)
            let by = world.programme.settings.name(of: disclosure.signature.by)
            let names = disclosure.value.applicants.map(world.name).joined(separator: ", ")
            return "\(moment)  \(by)  \(texts.summary(of: disclosure.value)): \(names)"
        }
    }
}
