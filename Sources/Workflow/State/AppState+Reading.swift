import Domain

extension AppState {
    /// Notes what is protected and stands on the screen now, once in a session for each person and matter.
    ///
    /// It goes by what is shown and not by what was pressed, so that no way there can be forgotten. What is noted is shown
    /// only if that is saved: see ``hide(_:because:in:)``.
    mutating func noteReading(in world: World) -> [Effect] {
        var effects: [Effect] = []
        for id in peopleInFull {
            guard let applicant = world.programme.applicant(id) else { continue }
            let known = read[id] ?? []
            let new = world.programme.protectedMatters(of: applicant, for: world.actor).filter { !known.contains($0) }
            guard !new.isEmpty else { continue }
            read[id] = known.union(new)
            effects.append(.noteRead(id, new))
        }
        return effects
    }

    /// Leaves what is protected and could not be noted as read: what leaves no trace is not shown.
    mutating func hide(_ id: ApplicantID, because reason: String, in world: World) {
        read[id] = nil
        if dialog?.personInFull == id { dialog = nil }
        if case .reading(id, _) = queue.situation { queue.situation = .list }
        if case .reading(id, _) = participants.situation { participants.situation = .list }
        let text = LocalizedText(
            sv: "Skyddade uppgifter visas inte, för läsningen kunde inte antecknas: \(reason)",
            en: "What is protected is not shown, because the reading could not be noted: \(reason)")
        notice = .failed(text[world.language])
        refresh(in: world)
    }

    /// Those of whom all that the person may read stands on the screen, behind a dialog and in it.
    private var peopleInFull: [ApplicantID] {
        var people: [ApplicantID] = []
        switch screen {
        case .queue: if case .reading(let id, _) = queue.situation { people.append(id) }
        case .participants: if case .reading(let id, _) = participants.situation { people.append(id) }
        case .overview, .interviews, .ranking, .calendar, .letters, .evaluation, .outcomes, .budget, .log: break
        }
        if let id = dialog?.personInFull, !people.contains(id) { people.append(id) }
        return people
    }
}

extension Dialog {
    /// Whose protected matters the dialog shows; nil where it shows nobody's.
    fileprivate var personInFull: ApplicantID? {
        switch self {
        case .form(let form): form.purpose.personInFull
        case .reader(let reader): if case .letter(let key, _) = reader.content { key.applicant } else { nil }
        case .prompt, .confirm, .choice, .palette: nil
        }
    }
}

extension Form.Purpose {
    fileprivate var personInFull: ApplicantID? {
        switch self {
        case .editApplicant(let id, _), .participant(.needs(let id, _)),
            .participant(.enrolment(.edit(let id, _, _))):
            id
        default: nil
        }
    }
}
