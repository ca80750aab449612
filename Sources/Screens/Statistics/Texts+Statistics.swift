public import Domain
public import Workflow

extension Texts {
    /// What a step on the way to a seat is called.
    public func name(of stage: FunnelStage) -> String {
        switch stage {
        case .applied: say("Sökt", "Applied")
        case .eligible: say("Behöriga", "Eligible")
        case .selected: say("Utvalda", "Selected")
        case .passedTest: say("Godkänt test", "Passed the test")
        case .interviewed: say("Intervjuade", "Interviewed")
        case .meetsDemands: say("Når kraven", "Meet the demands")
        case .ranked: say("Rangordnade", "Ranked")
        case .admitted: say("Antagna", "Admitted")
        case .reserve: say("Reserver", "Reserves")
        case .enrolled: say("Inskrivna", "Enrolled")
        case .remaining: say("Kvar", "Remaining")
        case .approved: say("Godkända", "Approved")
        }
    }

    /// The same where a column has little room.
    func shortName(of stage: FunnelStage) -> String {
        switch stage {
        case .applied: say("Sökt", "Appl")
        case .eligible: say("Beh", "Elig")
        case .selected: say("Utv", "Sel")
        case .passedTest: say("Test", "Test")
        case .interviewed: say("Int", "Int")
        case .meetsDemands: say("Krav", "Dem")
        case .ranked: say("Rang", "Rank")
        case .admitted: say("Ant", "Adm")
        case .reserve: say("Res", "Res")
        case .enrolled: say("Inskr", "Enr")
        case .remaining: say("Kvar", "Rem")
        case .approved: say("Godk", "Appr")
        }
    }

    /// What applicants are told apart by.
    public func name(of dimension: SelectionStatistics.Dimension) -> String {
        switch dimension {
        case .municipality: say("Kommun", "Municipality")
        case .gender: say("Kön", "Gender")
        case .department: say("Förvaltning", "Department")
        case .cohort: say("Omgång", "Cohort")
        }
    }

    /// What a group of applicants is called.
    public func name(of group: SelectionStatistics.Group, in world: World) -> String {
        switch group {
        case .municipality(let code): world.programme.settings.municipality(code)?.name ?? code.rawValue
        case .text(let text): text
        case .small: say("Små grupper", "Small groups")
        case .unstated: say("Inte angivet", "Not stated")
        }
    }
}
