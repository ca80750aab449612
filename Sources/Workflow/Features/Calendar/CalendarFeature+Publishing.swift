public import Domain

extension CalendarFeature {
    /// Asks what the release is to be called, with what it would change and how many must be told.
    func publish(in world: World) -> Reaction {
        let calendar = world.programme.calendar
        let number = (calendar.releases.latest?.number ?? 0) + 1
        let name = world.language == .swedish ? "Utgåva \(number)" : "Release \(number)"
        let command = Command.calendar(.publish(name: name, note: "", seen: calendar.mark))
        if let refusal = world.refusal(of: command) { return .refused(refusal) }
        let changes = calendar.unpublishedChanges
        return .open(
            .prompt(
                Prompt(
                    LocalizedText(sv: "Publicera kalendern", en: "Publish the calendar"),
                    question: LocalizedText(sv: "Utgåvans namn", en: "Name of the release"), commands: [command],
                    subjects: [CalendarFeature.count(changes)[world.language]], in: world, text: name,
                    consequences: CalendarFeature.consequences(ofPublishing: changes, in: world))))
    }

    /// `2 nya, 1 flyttat, 1 inställt`.
    static func count(_ changes: [OccasionChange]) -> LocalizedText {
        var (swedish, english): ([String], [String]) = ([], [])
        for sort in OccasionChange.Sort.allCases {
            let count = changes.count { $0.sort == sort }
            guard count > 0 else { continue }
            swedish.append("\(count) \(sort.label(count).swedish)")
            english.append("\(count) \(sort.label(count).english)")
        }
        return LocalizedText(sv: swedish.joined(separator: ", "), en: english.joined(separator: ", "))
    }

    private static func consequences(ofPublishing changes: [OccasionChange], in world: World) -> [LocalizedText] {
        let notices = world.programme.notices(of: changes)
        let people = notices.count { if case .participant = $0.recipient { true } else { false } }
        let others = notices.count - people
        // Before the admission nobody is known by name; the cohort is then one of those to be told.
        let who =
            people == 0
            ? LocalizedText(sv: "\(others) mottagare", en: "\(others) recipients")
            : LocalizedText(
                sv: "\(people) deltagare och \(others) andra", en: "\(people) participants and \(others) others")
        var lines = [
            LocalizedText(
                sv: "Besked till \(who.swedish); p visar till vilka, om vad",
                en: "To be told: \(who.english); p shows whom, of what")
        ]
        let warned = world.programme.calendar.warnings(world.programme.settings).values.count { !$0.isEmpty }
        if warned > 0 {
            lines.append(
                LocalizedText(
                    sv: "\(warned) tillfälle\(warned == 1 ? "" : "n") att se upp med (!)",
                    en: "\(warned) occasion\(warned == 1 ? "" : "s") to look out for (!)"))
        }
        lines.append(
            LocalizedText(
                sv: "En utgåva kan inte ångras; det som är fel rättas i nästa",
                en: "A release cannot be undone; what is wrong is put right in the next one"))
        return lines
    }
}

extension OccasionChange.Sort {
    /// The word for so many of them.
    public func label(_ count: Int = 1) -> LocalizedText {
        let isOne = count == 1
        return switch self {
        case .added: LocalizedText(sv: isOne ? "nytt" : "nya", en: "new")
        case .moved: LocalizedText(sv: isOne ? "flyttat" : "flyttade", en: "moved")
        case .changed: LocalizedText(sv: isOne ? "ändrat" : "ändrade", en: "changed")
        case .cancelled: LocalizedText(sv: isOne ? "inställt" : "inställda", en: "cancelled")
        case .restored: LocalizedText(sv: isOne ? "återinfört" : "återinförda", en: "restored")
        }
    }
}
