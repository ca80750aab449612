import Domain

extension LettersFeature {
    /// Whether a command is worth a place in the footer.
    func suggests(_ command: CommandID, in world: World) -> Bool {
        switch command {
        case .back: return !marks.isEmpty
        case .open, .mark, .sendLetter, .writeLetters: return selected != nil
        case .chooseMentor:
            guard let selected else { return false }
            return selected.key.kind == .admitted || selected.key.kind == .mentor
        case .recordFollowUp:
            guard let task = selectedFollowUp else { return false }
            let trial = Command.followUp(
                .record(task.applicant, seen: task.done?.value, FollowUp(day: world.today, agreed: "…")))
            return world.refusal(of: trial) == nil
        case .history: return applicant != nil
        case .municipality: return world.municipalities.count > 1
        case .hideDone: return !allLetters.isEmpty || !allFollowUps.isEmpty
        default: return true
        }
    }
}
