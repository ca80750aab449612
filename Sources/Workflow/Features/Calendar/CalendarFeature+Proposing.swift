import Domain

// A series is a proposal: its occasions stand nowhere before Enter takes them in as one change.
extension CalendarFeature {
    mutating func settle(_ proposal: SeriesProposal, _ command: CommandID, in world: World) -> Reaction {
        var proposal = proposal
        if let step = command.step {
            proposal.cursor.move(step, count: proposal.rows.count, page: max(world.bodyRows - 2, 1))
            situation = .proposing(proposal)
            return .none
        }
        switch command {
        case .confirm: return take(proposal, in: world)
        case .cancel:
            situation = .browsing
            return .none
        case .dropProposed: proposal.drop(in: world.programme)
        default: proposal.change(in: world.programme) { CalendarFeature.change(command, $0) }
        }
        situation = .proposing(proposal)
        if let first = proposal.selected?.occasion.days.lowerBound { month = first.firstOfMonth }
        return .none
    }

    private mutating func take(_ proposal: SeriesProposal, in world: World) -> Reaction {
        guard !proposal.rows.isEmpty else {
            return .say(LocalizedText(sv: "Förslaget är tomt; Esc lämnar det", en: "Nothing is left; Esc leaves it"))
        }
        let commands = Command.adding(proposal.rows.map(\.occasion), freshID: world.freshID)
        if let refusal = commands.lazy.compactMap({ world.refusal(of: $0) }).first { return .refused(refusal) }
        // Left at once, so that a second Enter in the same burst cannot add them twice.
        situation = .browsing
        return .perform(commands)
    }
}
