import Domain

extension RankingFeature {
    /// Whether the footer is to show a command: a ranking that is handed in is reopened, not moved about in.
    ///
    /// A command that is left out can still be used; the refusal then says why not.
    func suggests(_ command: CommandID, in world: World) -> Bool {
        switch situation {
        case .ranking: suggestsInRanking(command, in: world)
        case .admission: suggestsInAdmission(command, in: world)
        case .seats: seats.suggests(command, in: world)
        case .cohorts: cohorts.suggests(command, in: world)
        case .allocation: allocation.suggests(command, in: world)
        }
    }

    private func suggestsInRanking(_ command: CommandID, in world: World) -> Bool {
        guard let municipality else {
            // Whoever sees no ranking has nothing to ask about one.
            return switch command {
            case .whyHere, .consultations, .versions: false
            case .showSeats: world.programme.admission != nil
            default: true
            }
        }
        let isHandedIn = world.programme.record(municipality).ranking.submitted != nil
        switch command {
        case .breakTie, .announceLot:
            return !isHandedIn && selectedRow?.isTied == true
        case .compareVersions:
            return world.programme.record(municipality).ranking.versions.count > (isHandedIn ? 1 : 0)
        case .moveUp, .moveDown, .move, .submitRanking, .overridePanel: return !isHandedIn
        case .showSeats: return world.programme.admission != nil
        case .reopenRanking: return isHandedIn
        default: return true
        }
    }

    private func suggestsInAdmission(_ command: CommandID, in world: World) -> Bool {
        switch command {
        case .decideAdmission: return world.programme.admission == nil
        case .reopenAdmission: return world.programme.admission != nil
        case .previewAdmission: return world.programme.admission == nil
        case .showSeats: return world.programme.admission != nil
        case .showCohorts: return cohorts.standing != nil
        case .assignSeat: return plan.empty.contains { $0.cause == .awaitsDecision }
        case .decideSeatRule: return false
        case .showAllocation: return world.programme.admission == nil
        case .setQuota: return world.programme.admission == nil && !plan.entries.isEmpty
        default: return true
        }
    }
}
