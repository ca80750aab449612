import Domain

extension AppState {
    /// Notes what is protected and stands on the screen now, once in a session for each person and matter.
    ///
    /// It goes by what is shown and not by what was pressed, so that no way there can be forgotten. What is noted is shown
    /// only if that is saved: see ``hide(_:because:in:)``.
    mutating func noteReading(in world: World) -> [Effect] {
        var effects: [Effect] = []
        for (id, shown) in peopleShown(to: world.actor, world.programme).sorted(by: { $0.key < $1.key }) {
            guard let applicant = world.programme.applicant(id) else { continue }
            let known = read[id] ?? []
            let new = world.programme.protectedMatters(of: applicant, for: world.actor).filter {
                shown.contains($0) && !known.contains($0)
            }
            guard !new.isEmpty else { continue }
            read[id] = known.union(new)
            effects.append(.noteRead(id, new))
        }
        return effects
    }

    /// Leaves what is protected and could not be noted as read: what leaves no trace is not shown.
    mutating func hide(_ id: ApplicantID, because reason: String, in world: World) {
        read[id] = nil
        if dialog?.personShown?.0 == id { dialog = nil }
        if case .reading(id, _) = queue.situation { queue.situation = .list }
        if case .reading(id, _) = participants.situation { participants.situation = .list }
        switch interviews.situation {
        case .card(let position) where position.applicant == id: interviews.situation = .list
        case .panel(id, _, _): interviews.situation = .list
        case .card, .panel, .list: break
        }
        let text = LocalizedText(
            sv: "Skyddade uppgifter visas inte, för läsningen kunde inte antecknas: \(reason)",
            en: "What is protected is not shown, because the reading could not be noted: \(reason)")
        notice = .failed(text[world.language])
        refresh(in: world)
    }

    /// Those of whom more than a list tells stands on the screen, behind a dialog and in it, with what of it is protected.
    private func peopleShown(to actor: Actor, _ programme: Programme) -> [ApplicantID: Set<ProtectedMatter>] {
        let all = Set(ProtectedMatter.allCases)
        var people: [ApplicantID: Set<ProtectedMatter>] = [:]
        switch screen {
        case .queue: if case .reading(let id, _) = queue.situation { people[id] = all }
        case .participants: if case .reading(let id, _) = participants.situation { people[id] = all }
        case .interviews:
            switch interviews.situation {
            case .list: break
            case .card(let position): people[position.applicant] = [.identity]
            // Of those on the panel alone the name stands above it.
            case .panel(let id, _, _):
                if programme.applicant(id)?.progress.panel?.members.contains(actor.id) == true {
                    people[id] = [.identity]
                }
            }
        case .overview, .ranking, .calendar, .letters, .evaluation, .outcomes, .budget, .log: break
        }
        if let (id, matters) = dialog?.personShown { people[id, default: []].formUnion(matters) }
        return people
    }
}

extension Dialog {
    /// Whose protected matters the dialog shows, and which; nil where it shows nobody's.
    fileprivate var personShown: (ApplicantID, Set<ProtectedMatter>)? {
        switch self {
        case .form(let form): form.purpose.personShown
        case .reader(let reader):
            switch reader.content {
            case .letter(let key, _): (key.applicant, Set(ProtectedMatter.allCases))
            // The facts and the reasons that people gave tell who it is.
            case .history(let id, _): (id, [.identity])
            default: nil
            }
        case .prompt, .confirm, .choice, .palette: nil
        }
    }
}

extension Form.Purpose {
    fileprivate var personShown: (ApplicantID, Set<ProtectedMatter>)? {
        switch self {
        case .editApplicant(let id, _), .participant(.needs(let id, _)),
            .participant(.enrolment(.edit(let id, _, _))):
            (id, Set(ProtectedMatter.allCases))
        // Who the mentor is, where somebody works and what was agreed with the manager tell who it is.
        case .chooseMentor(let id), .participant(.mentorCeased(let id)), .recordOutcome(let id, _),
            .recordFollowUp(let id, _):
            (id, [.identity])
        default: nil
        }
    }
}
