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
    /// The replacement window closes on that day while so many seats are not filled; nothing can be filled after it.
    case windowCloses(Day, Int)
}

extension Programme {
    func seatTasks(for actor: Actor, on today: Day) -> [SeatTask] {
        guard settings.selection != nil, actor.holds(Permission.admit, in: nil) else { return [] }
        guard admission != nil else {
            guard missingRankings.isEmpty else { return [] }
            let open = admissionProposal().empty.count { $0.cause == .awaitsDecision }
            return open > 0 && hasReserves ? [.unassigned(open)] : []
        }
        var (assign, offer, unanswered, waiting): ([SeatID], [SeatID], [SeatID], Int) = ([], [], [], 0)
        for seat in seats where seat.vacancy != nil {
            switch succession(of: seat, on: today).step {
            case .offer: offer.append(seat.id)
            case .assign: assign.append(seat.id)
            case .wait:
                waiting += 1
                if let offer = seat.waiting?.offer, offer.answerBy < today { unanswered.append(seat.id) }
            case .none, .empty, .closed: break
            }
        }
        var tasks: [SeatTask] = []
        let unfilled = assign.count + offer.count + waiting
        if unfilled > 0, let end = replacementEnd, hasStarted(on: today), end >= today {
            tasks.append(.windowCloses(end, unfilled))
        }
        if !unanswered.isEmpty { tasks.append(.unanswered(unanswered)) }
        if !offer.isEmpty { tasks.append(.offer(offer)) }
        if !assign.isEmpty { tasks.append(.assign(assign)) }
        return tasks
    }

    private var hasReserves: Bool { proposedAdmission().contains { !$0.reserves.isEmpty } }
}
