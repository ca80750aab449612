public import Domain
public import Workflow

/// Puts a report into words: which parts it has, what stands in them, and what is said of what is not known.
///
/// Nobody who applied or takes part is named, whoever reads it; what is unknown or kept back is said to be.
public struct ReportWording {
    let report: ProgrammeReport
    let world: World

    /// A report in the words of the interface's language.
    public init(_ report: ProgrammeReport, in world: World) {
        self.report = report
        self.world = world
    }

    var settings: ProgrammeSettings { world.programme.settings }
    var card: ProgrammeCard { settings.card }
    var texts: Texts { Texts(world.language) }
    var language: Language { world.language }

    func say(_ swedish: String, _ english: String) -> String { texts.say(swedish, english) }

    func name(_ code: MunicipalityCode) -> String { settings.municipality(code)?.name ?? code.rawValue }

    /// As official statistics write what is not told.
    static let hidden = ".."

    func figure(_ count: Int?) -> String { count.map { $0.grouped() } ?? Self.hidden }

    /// The report.
    public var page: ReportPage {
        let sections =
            switch report.extent {
            case .plan: [plan, goals, cost]
            case .whole: [plan, goals, selection, seats, course, cost, outcomes, evaluation]
            }
        return ReportPage(
            language: language, mark: card.logo, title: settings.name[language], subtitle: subtitle, head: head,
            sections: sections.compactMap { $0 }, foot: foot)
    }

    // MARK: - Around the parts

    private var subtitle: String {
        let day = texts.day(report.today)
        return switch report.extent {
        case .whole: say("Rapport till styrgruppen, \(day)", "Report to the steering group, \(day)")
        case .plan: say("Plan, \(day)", "Plan, \(day)")
        }
    }

    private var head: [ReportPage.Fact] {
        var facts: [ReportPage.Fact] = []
        func add(_ swedish: String, _ english: String, _ values: [String?]) {
            let known = values.compactMap { $0 }.filter { !$0.isEmpty }
            if !known.isEmpty { facts.append(.init(say(swedish, english), known)) }
        }
        add("Ägare", "Owner", [card.owner])
        add("Programområde", "Programme area", [card.area?[language]])
        add("Tid", "Time", [texts.period(settings.period)])
        add("Faser", "Phases", card.phases.map { "\($0.name[language]): \(texts.period($0.period))" })
        add("Region", "Region", [card.region])
        add("Kommuner", "Municipalities", [municipalities])
        add("Finansiär", "Funder", [settings.funder])
        return facts
    }

    /// By name as long as that can be taken in.
    private var municipalities: String {
        let names = settings.municipalities.map(\.name)
        return names.count <= Self.mostNames
            ? language.list(names) : say("\(names.count) kommuner", "\(names.count) municipalities")
    }

    private static let mostNames = 12

    private var foot: [String] {
        var notes: [String] = []
        if report.extent == .whole {
            notes += whoseFigures
            if isAnythingHidden {
                notes.append(
                    say(
                        "\(Self.hidden) visas inte: färre än \(report.minimum) personer, eller en siffra som sådana kunde "
                            + "räknas fram ur.",
                        "\(Self.hidden) is not shown: fewer than \(report.minimum) people, or a figure from which such "
                            + "could be computed."))
            }
            notes.append(
                settings.uses(.selection)
                    ? say(
                        "Rapporten nämner ingen som har sökt eller deltagit.",
                        "The report names nobody who applied or took part.")
                    : say("Rapporten nämner ingen deltagare.", "The report names no participant."))
        }
        let maker = world.actor.name
        let day = texts.day(report.today)
        return notes + [say("Framtagen \(day) av \(maker).", "Made on \(day) by \(maker).")]
    }

    /// Says whose people are counted, where that is not everybody's.
    private var whoseFigures: [String] {
        guard report.municipalities.count < settings.municipalities.count else { return [] }
        guard !report.municipalities.isEmpty else {
            return [
                say(
                    "Siffror om personer saknas: den som har tagit fram rapporten ser inga personer i programmet.",
                    "Figures about people are missing: whoever made the report sees no people in the programme.")
            ]
        }
        let names = language.list(report.municipalities.map(name))
        return [say("Siffror om personer gäller bara \(names).", "Figures about people are those of \(names) only.")]
    }

    private var isAnythingHidden: Bool {
        report.stages.contains { $0.count == nil }
            || report.seats.contains { $0.reserves == nil && report.municipalities.contains($0.municipality) }
                && report.isAdmissionDecided
    }

    /// What the programme wants to reach; said to be missing where nothing is stated.
    private var goals: ReportPage.Section? {
        let goals = settings.goals.map { $0[language] }
        let indicators = card.indicators.map { $0[language] }
        var blocks: [ReportPage.Block] = [
            goals.isEmpty ? .text(say("Inga mål är angivna.", "No goals are stated.")) : .list(goals)
        ]
        if !indicators.isEmpty {
            blocks.append(.text(say("Så syns det om målen nås:", "What shows whether the goals are reached:")))
            blocks.append(.list(indicators))
        }
        return .init(say("Mål", "Goals"), blocks)
    }
}

extension ProgrammeReport {
    /// Whether it is decided who gets the seats.
    var isAdmissionDecided: Bool { stages.contains { $0.stage == .admitted } || seats.contains { $0.filled != nil } }
}
