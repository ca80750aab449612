public import Domain

extension AppState {
    /// What commands come to on what the person saw when beginning to decide, for the store to hold against what stands
    /// when it is saved.
    public mutating func considered(_ commands: [Command], in world: World) -> [[Scoped<Event>]] {
        let facts = (seen ?? world.programme).considered(commands, by: world.actor, on: world.today)
        submitted = commands
        // Let go of before anything is saved: a programme that two hold is copied when one of them changes.
        if facts.allSatisfy({ !$0.isEmpty }) { seen = nil }
        return facts
    }

    /// Shows a refusal where the person is looking: in the dialog that stays open, otherwise in the status line.
    mutating func show(_ refusal: Refusal, in world: World) -> [Effect] {
        defer {
            // What stands now is shown, so that who goes on does so having seen it.
            if dialog != nil, seen == nil || refusal.isAboutOthersChange { seen = world.programme }
        }
        let wasSubmitting = isSubmitting
        isSubmitting = false
        if case .overtaken = refusal { isChoosing = true }
        if case .overtaken(let overtaken) = refusal, !isAsking, overtaken.hindrance == nil {
            dialog = .confirm(.overwriting(overtaken, by: submitted))
            return []
        }
        guard wasSubmitting else {
            notice = .refused(refusal)
            return []
        }
        switch dialog {
        case .prompt(var prompt):
            prompt.meet(refusal)
            dialog = .prompt(prompt)
        case .form(var form):
            let isMerged = form.meet(refusal, in: world)
            dialog = .form(form)
            if isMerged {
                seen = world.programme
                return invokeInDialog(.submitForm, in: world)
            }
        case .palette(var palette):
            palette.problem = .refused(refusal)
            dialog = .palette(palette)
        case .confirm, .choice, .reader, nil:
            dialog = nil
            notice = .refused(refusal)
        }
        return []
    }

    /// Whether something is being written that says beside itself what others have changed.
    private var isAsking: Bool {
        switch dialog {
        case .prompt, .form, .palette: true
        case .confirm, .choice, .reader, nil: false
        }
    }
}

extension Refusal {
    fileprivate var isAboutOthersChange: Bool {
        switch self {
        case .conflict, .overtaken, .rankingChanged: true
        default: false
        }
    }
}
