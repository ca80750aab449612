public import Domain

extension OverviewFeature.Row {
    /// Where a row leads: to where what it says is done.
    public var destination: Destination {
        switch self {
        case .municipality(let code): .queue(code, nil)
        case .task(.firstSelection(let code, _)): .queue(code, .new)
        case .task(.tests(let code, _)): .queue(code, .test)
        case .task(.completions(let code, _)): .queue(code, nil)
        case .task(.leftRanking(let code, _)): .ranking(code)
        case .task(.panels(let code, _)): .queue(code, .interview)
        case .task(.myCards), .task(.declarations): .screen(.interviews)
        case .task(.conflicts): .otherInterviews
        case .task(.duplicates): .duplicates
        case .task(.consultations(let code, _, _, _)), .task(.ties(let code, _)), .task(.ranking(let code)):
            .ranking(code)
        case .task(.missingRankings), .task(.admission), .task(.quotas): .admission
        case .task(.cohorts): .cohorts
        case .task(.calendar): .screen(.calendar)
        case .task(.openDecisions): .decisions
        case .task(.letters): .screen(.letters)
        case .task(.evaluations): .screen(.evaluation)
        case .task(.outcomes): .screen(.outcomes)
        case .task(.followUps): .followUps
        case .task(.mentors): .participants(.mentors)
        case .task(.attendance): .participants(.attendance)
        case .task(.approvals): .participants(.all)
        case .task(.seats(.unassigned)): .admission
        case .task(.seats): .seats
        }
    }

    /// Whether two rows ask for the same, perhaps with other figures.
    func isAboutTheSame(as other: OverviewFeature.Row) -> Bool {
        switch (self, other) {
        case (.municipality(let one), .municipality(let another)): one == another
        case (.task(let one), .task(let another)): one.kind == another.kind && destination == other.destination
        case (.municipality, .task), (.task, .municipality): false
        }
    }
}

extension WaitingTask {
    /// The deadline that a task is to be done by.
    public var deadline: DeadlineKind? {
        switch self {
        case .firstSelection, .completions, .duplicates: .firstSelection
        case .tests: .test
        case .panels, .myCards, .declarations, .conflicts: .interviews
        case .consultations, .ties, .ranking, .missingRankings, .leftRanking: .rankingSubmitted
        case .admission, .cohorts, .quotas: .decision
        case .openDecisions: nil
        case .seats(.unassigned): .decision
        case .mentors, .calendar, .seats, .letters, .followUps, .attendance, .approvals, .evaluations, .outcomes: nil
        }
    }

    /// The day that a task is to be done by; nil when the programme has set none.
    public func due(in settings: ProgrammeSettings) -> Day? {
        if case .mentors(_, let day) = self { return day }
        return deadline.flatMap { settings.deadline($0)?.day }
    }

    fileprivate var kind: Int {
        switch self {
        case .firstSelection: 0
        case .tests: 1
        case .panels: 2
        case .myCards: 3
        case .consultations: 4
        case .ties: 5
        case .ranking: 6
        case .missingRankings: 7
        case .admission: 8
        case .quotas: 9
        case .calendar: 10
        case .seats(.unassigned): 11
        case .seats(.assign): 12
        case .seats(.offer): 13
        case .seats(.unanswered): 14
        case .seats(.windowCloses): 15
        case .completions: 16
        case .leftRanking: 17
        case .letters: 18
        case .followUps: 19
        case .duplicates: 20
        case .declarations: 21
        case .conflicts: 22
        case .mentors: 23
        case .attendance: 24
        case .approvals: 25
        case .cohorts: 26
        case .evaluations: 40
        case .outcomes: 41
        case .openDecisions: 42
        }
    }
}
