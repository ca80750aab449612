import Domain

extension SeatsFeature {
    mutating func handle(_ command: CommandID, in world: World) -> Reaction {
        if let step = command.step {
            move(step, in: world)
            return .none
        }
        switch command {
        case .nextTab:
            toggle(in: world)
            return .none
        case .decideSeatRule: return SeatDialogs(world).rule()
        default: break
        }
        guard let selected else {
            return .say(
                world.programme.admission == nil
                    ? LocalizedText(
                        sv: "Antagningen är inte beslutad; A visar den", en: "The admission is not decided; A shows it")
                    : LocalizedText(sv: "Ingen plats är vald", en: "No seat is selected"))
        }
        switch command {
        case .open: return .open(.reader(Reader(.seat(selected.seat.id))))
        case .makeOffer: return SeatDialogs(world).offer(selected)
        case .recordAttempt: return SeatDialogs(world).attempt(selected)
        case .answerOffer: return SeatDialogs(world).answer(selected)
        case .reopenOffer: return SeatDialogs(world).reopen(selected)
        case .assignSeat: return SeatDialogs(world).assign(selected.seat.id)
        default: return .none
        }
    }

    /// Whether the footer is to show a command: what the selected seat allows, to those who may do it.
    func suggests(_ command: CommandID, in world: World) -> Bool {
        switch command {
        case .open: return selected != nil
        case .makeOffer: if case .offer? = selected?.step { return mayAdmit(world) } else { return false }
        case .answerOffer, .recordAttempt:
            if case .wait? = selected?.step { return mayAdmit(world) } else { return false }
        case .assignSeat: return selected?.step == .assign && mayAdmit(world)
        case .reopenOffer:
            guard let seat = selected?.seat, mayAdmit(world) else { return false }
            return world.refusal(of: .seat(.reopenOffer(seat.id, reason: "…"))) == nil
        case .nextTab: return counts.vacant > 0 && counts.vacant < counts.all
        case .decideSeatRule: return false
        default: return true
        }
    }

    private func mayAdmit(_ world: World) -> Bool {
        world.actor.holds([.projectLeader, .recruitmentCentre], in: nil)
    }
}
