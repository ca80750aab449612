public import Domain
public import Workflow

/// Everything that is said on screens and on the command line, in one language.
public struct Texts: Sendable {
    /// The language.
    public let language: Language
    /// Whether they are read on the command line, where there are commands by name and no keys.
    let isOnCommandLine: Bool

    /// The texts in a language.
    public init(_ language: Language, onCommandLine isOnCommandLine: Bool = false) {
        self.language = language
        self.isOnCommandLine = isOnCommandLine
    }

    func say(_ swedish: String, _ english: String) -> String { language == .swedish ? swedish : english }

    /// The name of a screen in the top line.
    public func name(of screen: ScreenID) -> String {
        switch screen {
        case .overview: say("Program", "Programme")
        case .queue: say("Kö", "Queue")
        case .interviews: say("Intervjuer", "Interviews")
        case .ranking: say("Rangordning", "Ranking")
        case .calendar: say("Kalender", "Calendar")
        case .letters: say("Brev", "Letters")
        case .participants: say("Deltagare", "Participants")
        case .evaluation: say("Utvärdering", "Evaluation")
        case .outcomes: say("Utfall", "Outcomes")
        case .budget: say("Budget", "Budget")
        case .log: say("Logg", "Log")
        }
    }

    /// The name of a screen where there is no room for it in full.
    func shortName(of screen: ScreenID) -> String {
        switch screen {
        case .overview: say("Prog", "Prog")
        case .queue: say("Kö", "Queue")
        case .interviews: say("Int", "Int")
        case .ranking: say("Rang", "Rank")
        case .calendar: say("Kal", "Cal")
        case .letters: say("Brev", "Letters")
        case .participants: say("Delt", "Part")
        case .evaluation: say("Utv", "Eval")
        case .outcomes: say("Utfall", "Outcomes")
        case .budget: say("Budget", "Budget")
        case .log: say("Logg", "Log")
        }
    }

    /// The name of a stage.
    public func name(of stage: Stage?) -> String {
        switch stage {
        case nil: say("Alla", "All")
        case .new: say("Nya", "New")
        case .test: say("Test", "Test")
        case .interview: say("Intervju", "Interview")
        case .ranking: say("Rangordning", "Ranking")
        case .admitted: say("Antagna", "Admitted")
        case .ended: say("Avslutade", "Ended")
        }
    }

    /// The name of a stage where there is little room.
    func short(_ stage: Stage?) -> String {
        switch stage {
        case .interview: say("Int", "Int")
        case .ranking: say("Rang", "Rank")
        case .admitted: say("Ant", "Adm")
        case .ended: say("Avsl", "End")
        case nil, .new, .test: name(of: stage)
        }
    }

    /// The name of a role.
    public func name(of role: Domain.Role) -> String {
        switch role {
        case .steeringGroup: say("styrgrupp", "steering group")
        case .recruitmentCentre: say("rekryteringscenter", "recruitment centre")
        case .projectLeader: say("projektledare", "project leader")
        case .trainingCoordinator: say("utbildningssamordnare", "training coordinator")
        case .personnelChief: say("personalchef", "personnel chief")
        case .hrRepresentative: say("HR", "HR")
        case .interviewer: say("intervjuare", "interviewer")
        case .responsibleManager: say("ansvarig chef", "responsible manager")
        case .mentor: say("mentor", "mentor")
        case .viewer: say("läsare", "viewer")
        }
    }

    /// Who a person is: the name with the first role and its municipality.
    func person(_ actor: Actor, in settings: ProgrammeSettings) -> String {
        guard let first = actor.roles.first(where: { $0.role != .steeringGroup }) ?? actor.roles.first else {
            return say("\(actor.name), utan roll", "\(actor.name), without a role")
        }
        let place = first.municipality.flatMap { settings.municipality($0)?.name }.map { " " + $0 } ?? ""
        return "\(actor.name), \(name(of: first.role))\(place)"
    }

    /// The label of a command.
    public func label(of command: CommandID) -> String {
        CommandTable.entry(command)?.label[language] ?? command.rawValue
    }

    /// What a command is called at the beginning of a sentence.
    func title(of command: CommandID) -> String {
        let label = label(of: command)
        return label.prefix(1).uppercased() + label.dropFirst()
    }

    /// How a command is given where the texts are read: by its key on a screen, by its name on the command line.
    ///
    /// - Parameter name: The command that takes words, where the one with the key does not.
    func way(_ command: CommandID, named name: CommandID? = nil) -> String {
        if isOnCommandLine { return (name ?? command).rawValue }
        return CommandTable.entry(command)?.keys.first.map(key) ?? ":" + command.rawValue
    }

    /// The same with the place of the key, which a command line does not need.
    func way(_ command: CommandID, named name: CommandID? = nil, _ swedish: String, _ english: String) -> String {
        isOnCommandLine ? way(command, named: name) : way(command) + " " + say(swedish, english)
    }

    /// The names of a command's keys, with digits in a row as `1–9`.
    public func keys(of entry: CommandEntry) -> [String] {
        let digits = entry.keys.prefix { $0.count == 1 && $0.first?.isWholeNumber == true }
        guard digits.count > 1, let first = digits.first, let last = digits.last else { return entry.keys.map(key) }
        return ["\(first)–\(last)"] + entry.keys.dropFirst(digits.count).map(key)
    }

    /// The name of a key as it stands on a keyboard.
    public func key(_ name: String) -> String {
        switch name {
        case "Space": say("Blanksteg", "Space")
        case "Up": "↑"
        case "Down": "↓"
        case "Left": "←"
        case "Right": "→"
        case "Shift-Up": say("Skift+↑", "Shift+↑")
        case "Shift-Down": say("Skift+↓", "Shift+↓")
        case "Shift-Left": say("Skift+←", "Shift+←")
        case "Shift-Right": say("Skift+→", "Shift+→")
        case "Shift-Tab": say("Skift+Tab", "Shift+Tab")
        case "Backspace": say("Backsteg", "Backspace")
        default: name
        }
    }
}
