public import Domain

extension QueueFeature {
    mutating func handle(_ command: CommandID, in world: World) -> Reaction {
        refresh(in: world)
        if let step = command.step { return move(step, in: world) }
        switch command {
        case .open: return open()
        case .back: return goBack(in: world)
        case .nextTab: return turnTab(1, in: world)
        case .previousTab: return turnTab(-1, in: world)
        case .filter:
            situation = .filtering
            filterField = TextField(query.text)
            return .none
        case .sort: return .open(.choice(sortChoice()))
        case .reverseSort:
            query.isDescending.toggle()
            reselect(in: world)
            return .none
        case .mark: return toggleMark(in: world)
        case .markAll:
            marks = marks.isEmpty ? Set(rows.map(\.id)) : []
            return .none
        case .municipality: return .open(.choice(.municipalities(world.municipalities, in: world, withAll: true)))
        case .exportApplicants: return .effect(.export(.applicants(municipality)))
        case .addApplicant:
            // Nobody is to fill in twenty fields and then hear that somebody else must do it.
            if let code = municipality ?? world.municipalities.first,
                let refusal = notPermitted(
                    .addApplicant(ApplicantID(rawValue: world.freshID), code, Application()), world)
            {
                return .refused(refusal)
            }
            return .open(.form(.newApplicant(in: world, municipality: municipality)))
        default: return act(command, in: world)
        }
    }

    private mutating func move(_ step: ListCursor.Step, in world: World) -> Reaction {
        if case .reading(let id, let top) = situation {
            var reader = Reader(.lines([]))
            reader.top = top
            reader.move(step, page: world.bodyRows, limit: world.scrollLimit)
            situation = .reading(id, top: reader.top)
        } else {
            cursor.move(step, count: rows.count, page: QueueFeature.page(world))
        }
        return .none
    }

    private mutating func open() -> Reaction {
        if case .list = situation, let id = selected { situation = .reading(id, top: 0) }
        return .none
    }

    private mutating func goBack(in world: World) -> Reaction {
        if case .reading = situation {
            situation = .list
        } else if !query.text.isEmpty {
            query.text = ""
            reselect(in: world)
        } else {
            marks = []
        }
        return .none
    }

    private mutating func turnTab(_ offset: Int, in world: World) -> Reaction {
        guard case .list = situation else { return .none }
        let tabs = QueueFeature.tabs(in: world.programme.settings)
        let current = tabs.firstIndex(of: query.stage) ?? 0
        query.stage = tabs[(current + offset + tabs.count) % tabs.count]
        reselect(in: world)
        return .none
    }

    private mutating func toggleMark(in world: World) -> Reaction {
        guard let id = selected else { return .none }
        if marks.remove(id) == nil { marks.insert(id) }
        cursor.move(.down, count: rows.count, page: QueueFeature.page(world))
        return .none
    }

    // MARK: - The filter

    mutating func typeFilter(_ edit: TextField.Edit, in world: World) {
        filterField.apply(edit)
        query.text = filterField.text
        reselect(in: world)
    }

    mutating func handleFilter(_ command: CommandID, in world: World) {
        switch command {
        case .confirm: situation = .list
        case .cancel:
            query.text = ""
            situation = .list
            reselect(in: world)
        default: if let step = command.step { _ = move(step, in: world) }
        }
    }

    mutating func pick(_ outcome: Choice.Outcome, in world: World) {
        switch outcome {
        case .sort(let column):
            query.isDescending = query.column == column ? !query.isDescending : false
            query.column = column
            reselect(in: world)
        case .municipality(let code): show(code.rawValue.isEmpty ? nil : code, query.stage, in: world)
        default: break
        }
    }

    private func sortChoice() -> Choice {
        Choice(
            LocalizedText(sv: "Ordna efter", en: "Sort by"),
            options: QueueColumn.allCases.map { Choice.Option($0.label, .sort($0)) },
            selected: QueueColumn.allCases.firstIndex(of: query.column) ?? 0)
    }
}

extension CommandID {
    /// The step through a list that a command is; nil for other commands.
    var step: ListCursor.Step? {
        switch self {
        case .cursorUp: .up
        case .cursorDown: .down
        case .pageUp: .pageUp
        case .pageDown: .pageDown
        case .cursorFirst: .first
        case .cursorLast: .last
        default: nil
        }
    }
}

extension QueueColumn {
    /// What the column is called.
    public var label: LocalizedText {
        switch self {
        case .name: LocalizedText(sv: "Namn", en: "Name")
        case .municipality: LocalizedText(sv: "Kommun", en: "Municipality")
        case .department: LocalizedText(sv: "Förvaltning", en: "Department")
        case .stage: LocalizedText(sv: "Steg", en: "Stage")
        case .consent: LocalizedText(sv: "Chef", en: "Manager")
        case .received: LocalizedText(sv: "Inkom", en: "Received")
        case .test: LocalizedText(sv: "Test", en: "Test")
        case .panel: LocalizedText(sv: "Panel", en: "Panel")
        case .waiting: LocalizedText(sv: "Väntar", en: "Waits")
        case .flags: LocalizedText(sv: "Att se på", en: "Look at")
        }
    }
}
