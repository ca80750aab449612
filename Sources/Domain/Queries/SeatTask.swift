/// What waits for the coordinator about seats that nobody holds (H 4).
public enum SeatTask: Equatable, Sendable {
    /// Seats that the admission leaves unfilled and that are to be decided case by case.
    case unassigned(Int)
    /// Vacant seats for which it is to be decided which municipality may have them.
    case assign([SeatID])
    /// Vacant seats that somebody is in line for.
    case offer([SeatID])
    /// Offers whose last day to answer has passed.
    case unanswered([SeatID])
    /// The replacement window of a cohort, nil for the only one, closes on that day while so many of its seats are not
    /// filled; nothing can be filled after it.
    case windowCloses(Day, Int, cohort: CohortID? = nil)
}

extension Programme {
    func seatTasks(for actor: Actor, on today: Day) -> [SeatTask] {
        guard settings.selection != nil, actor.holds(Permission.admit, in: nil) else { return [] }
        guard admission != nil else {
            guard missingRankings.isEmpty else { return [] }
            let open = admissionProposal().empty.count { $0.cause == .awaitsDecision }
            return open > 0 && hasReserves ? [.unassigned(open)] : []
        }
        var (assign, offer, unanswered): ([SeatID], [SeatID], [SeatID]) = ([], [], [])
        var unfilled: [CohortID?: Int] = [:]
        for seat in seats where seat.vacancy != nil {
            let step = succession(of: seat, on: today).step
            switch step {
            case .offer, .assign, .wait: unfilled[seat.cohort, default: 0] += 1
            case .none, .empty, .closed: break
            }
            switch step {
            case .offer: offer.append(seat.id)
            case .assign: assign.append(seat.id)
            case .wait:
                if let offer = seat.waiting?.offer, offer.answerBy < today { unanswered.append(seat.id) }
            case .none, .empty, .closed: break
            }
        }
        var tasks = windowTasks(unfilled, today)
        if !unanswered.isEmpty { tasks.append(.unanswered(unanswered)) }
        if !offer.isEmpty { tasks.append(.offer(offer)) }
        if !assign.isEmpty { tasks.append(.assign(assign)) }
        return tasks
    }

    /// The windows that are closing, of the earlier cohort first.
    private func windowTasks(_ unfilled: [CohortID?: Int], _ today: Day) -> [SeatTask] {
        ([nil] + settings.cohorts.map { $0.id }).compactMap { cohort in
            guard let count = unfilled[cohort], let end = replacementEnd(of: cohort), end >= today,
                hasStarted(cohort, on: today)
            else { return nil }
            return .windowCloses(end, count, cohort: settings.hasCohorts ? cohort : nil)
        }
    }

    private var hasReserves: Bool { proposedAdmission().contains { !$0.reserves.isEmpty } }
}
