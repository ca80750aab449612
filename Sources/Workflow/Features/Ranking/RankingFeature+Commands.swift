import Domain

extension RankingFeature {
    mutating func handle(_ command: CommandID, in world: World) -> Reaction {
        refresh(in: world)
        switch situation {
        case .ranking: return handleRanking(command, in: world)
        case .admission: return handleAdmission(command, in: world)
        case .allocation:
            guard command == .back else { return allocation.handle(command, in: world) }
            show(.admission, in: world)
            return .none
        case .cohorts:
            guard command == .back else { return cohorts.handle(command, in: world) }
            show(.admission, in: world)
            return .none
        case .seats(let origin):
            guard command == .back else { return seats.handle(command, in: world) }
            show(origin == .admission ? .admission : .ranking, in: world)
            return .none
        }
    }

    mutating func pick(_ outcome: Choice.Outcome, in world: World) -> Reaction {
        switch outcome {
        case .municipality(let code): show(code, in: world)
        case .claim(let claim): allocation.attempt(claim, in: world)
        default: break
        }
        return .none
    }

    mutating func digit(_ digit: Int, in world: World) -> Reaction { .none }

    private mutating func handleRanking(_ command: CommandID, in world: World) -> Reaction {
        if let step = command.step {
            move(step, in: world)
            return .none
        }
        switch command {
        case .nextTab: turn(1, in: world)
        case .previousTab: turn(-1, in: world)
        case .municipality: return .open(.choice(.municipalities(world.rankedMunicipalities, in: world)))
        case .showAdmission: show(.admission, in: world)
        case .showSeats: showSeats(in: world)
        case .exportRanking: return .effect(.export(.ranking(municipality)))
        case .submitRanking, .reopenRanking, .versions, .compareVersions, .sensitivity, .consultations:
            return actOnRanking(command, in: world)
        default: return act(command, in: world)
        }
        return .none
    }

    /// Shows the seats one by one, those that wait for something first.
    mutating func showSeats(in world: World) {
        situation = .seats(from: situation == .admission ? .admission : .ranking)
        seats.begin(in: world)
    }

    /// Leaves what lies inside the screen for its beginning.
    mutating func leave(in world: World) { show(.ranking, in: world) }

    /// Looks at something else, as it is now.
    private mutating func show(_ situation: Situation, in world: World) {
        self.situation = situation
        invalidate()
        refresh(in: world)
    }

    private mutating func turn(_ offset: Int, in world: World) {
        let codes = world.rankedMunicipalities
        guard codes.count > 1, let current = municipality.flatMap({ codes.firstIndex(of: $0) }) else { return }
        show(codes[(current + offset + codes.count) % codes.count], in: world)
    }

    // MARK: - The cursor

    private mutating func move(_ step: ListCursor.Step, in world: World) {
        cursor.move(step, count: lines.count, page: RankingFeature.page(world))
        switch step {
        case .down, .pageDown, .first: settleCursor(forwards: true, in: world)
        case .up, .pageUp, .last: settleCursor(forwards: false, in: world)
        }
    }

    /// Puts the cursor on a person: the next one in the direction of the step, else the nearest the other way.
    mutating func settleCursor(forwards: Bool, in world: World) {
        let page = RankingFeature.page(world)
        guard let first = lines.firstIndex(where: \.isSelectable), let last = lines.lastIndex(where: \.isSelectable)
        else { return }
        let index = cursor.index
        let after = lines[index...].firstIndex(where: \.isSelectable) ?? last
        let before = lines[...index].lastIndex(where: \.isSelectable) ?? first
        let target = forwards ? after : before
        // At either end the lines beyond the last person come into sight too.
        if target == first { cursor.select(0, count: lines.count, page: page) }
        if target == last { cursor.select(lines.count - 1, count: lines.count, page: page) }
        cursor.select(target, count: lines.count, page: page)
    }
}
