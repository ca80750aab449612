import Domain

extension AllocationFeature {
    mutating func handle(_ command: CommandID, in world: World) -> Reaction {
        if let step = command.step {
            move(step, in: world)
            return .none
        }
        switch command {
        case .nextTab: turn(1, in: world)
        case .previousTab: turn(-1, in: world)
        case .moreSeats: resize(by: 1, in: world)
        case .fewerSeats: resize(by: -1, in: world)
        case .tryEmployees:
            guard let selected else { return .none }
            return .open(.form(.employees(of: selected, claim: claim(of: selected), in: world)))
        case .open:
            guard let allocation else { return .say(obstacle(in: world)) }
            return .open(.reader(Reader(.allocation(allocation))))
        case .readAllocation: return .open(.reader(Reader(.allocations(self))))
        case .allocateSeats: return decide(in: world)
        default: break
        }
        return .none
    }

    /// Whether the footer is to show a command.
    func suggests(_ command: CommandID, in world: World) -> Bool {
        switch command {
        case .open: return allocation != nil
        case .allocateSeats:
            guard world.programme.admission == nil, allocation != nil else { return false }
            if case .notPermitted? = world.refusal(of: trial()) { return false }
            return true
        default: return true
        }
    }

    private func trial() -> Command {
        .seat(.allocate(AllocationDecision(method, claims: claims, precedence: municipalities, reference: "…")))
    }

    private func decide(in world: World) -> Reaction {
        guard seats == world.programme.settings.seats else {
            let own = world.programme.settings.seats
            return .say(
                LocalizedText(
                    sv: "Programmet har \(own) platser; \(seats) kan bara provas",
                    en: "The programme has \(own) seats; \(seats) can only be tried"))
        }
        guard let allocation else { return .say(obstacle(in: world)) }
        if let refusal = world.refusal(of: trial()), refusal != .nothingToChange { return .refused(refusal) }
        return .open(.form(.allocation(allocation, in: world)))
    }

    /// Why there is nothing to look at.
    private func obstacle(in world: World) -> LocalizedText {
        if case .impossible(let fault) = outcomes[method] { return AllocationWords(world).text(fault) }
        let names = missing.map(AllocationWords(world).name).joined(separator: ", ")
        return LocalizedText(
            sv: "Antal anställda saknas för \(names); e skriver in det",
            en: "The number of employees is missing for \(names); e enters it")
    }
}
