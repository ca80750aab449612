import Domain

/// What becomes of a form when others have changed the same thing meanwhile.
///
/// Saving is refused once, so that nobody overwrites what they have not seen. After that the form shows what stands now
/// beside what the person wrote: saving again keeps the person's text, and taking theirs is a key.
extension Form {
    /// Lays what the person has written over what stands now; fields left alone follow the others.
    mutating func rebase(in world: World) {
        guard let current = current(in: world) else { return }
        for position in fields.indices {
            guard let now = current.fields.first(where: { $0.name == fields[position].name }) else { continue }
            let (mine, seen) = (fields[position].text.text, original[position].text.text)
            if mine == seen { fields[position] = now } else { note(now, seen: seen, mine: mine) }
        }
        (title, purpose, original) = (current.title, current.purpose, current.fields)
    }

    /// Marks the fields that others have changed as well, the moment it happens.
    ///
    /// What the form was opened over stays as it was: somebody who saves before having seen the mark is refused once.
    mutating func markOvertaken(in world: World) {
        // Saved as a whole, so that what was left alone must follow the others at once.
        if isSavedAsItStands { return rebase(in: world) }
        guard let current = current(in: world) else { return }
        for position in fields.indices where fields[position].text.text != original[position].text.text {
            guard let now = current.fields.first(where: { $0.name == fields[position].name }) else { continue }
            note(now, seen: original[position].text.text, mine: fields[position].text.text)
        }
    }

    /// Whether the form becomes one value of several fields, of which others may change others than this person does.
    private var isSavedAsItStands: Bool {
        switch purpose {
        case .recordTest(let ids), .setPanel(let ids): ids.count == 1
        default: false
        }
    }

    /// Whether somebody else has decided the same thing meanwhile and the form as a whole says so: saving once more keeps
    /// what this person filled in, Ctrl-T leaves theirs.
    public var isOvertaken: Bool { if case .refused(.overtaken) = problem { true } else { false } }

    /// Shows why the last try was refused; what others wrote is said beside the field, with what can be done about it.
    ///
    /// - Returns: Whether others have changed other fields only, so that nothing is in the way of saving both.
    mutating func meet(_ refusal: Refusal, in world: World) -> Bool {
        problem = .refused(refusal)
        var isWhole = false
        switch refusal {
        case .conflict: break
        case .overtaken(let overtaken): isWhole = overtaken.hindrance == nil && isSavedAsItStands
        default: return false
        }
        let marked = overtaken
        rebase(in: world)
        // What was marked while the person was writing stays so until it has been saved over, having been refused once.
        for field in fields where overtaken[field.name] == nil && marked[field.name]?.new != field.text.text {
            overtaken[field.name] = marked[field.name]
        }
        standOnOvertaken()
        if shownOvertaken != nil || isWhole { problem = nil }
        return isWhole && shownOvertaken == nil
    }

    /// Keeps in mind that others have made something else of a field than this person did.
    mutating func note(_ now: Field, seen: String, mine: String) {
        let theirs = now.text.text
        overtaken[now.name] = theirs == seen || theirs == mine ? nil : Change(from: seen, to: theirs)
    }

    /// Puts what others wrote into the field being written in, or into the first that they have changed.
    mutating func takeTheirs() {
        guard let position = shownOvertaken, let change = overtaken[fields[position].name] else { return }
        fields[position].text = TextField(change.new, multiline: fields[position].text.isMultiline)
        overtaken[fields[position].name] = nil
        index = position
        problem = nil
        standOnOvertaken()
    }

    /// The overtaken field that is spoken of: the one being written in, otherwise the first.
    public var shownOvertaken: Int? {
        if let current, overtaken[current.name] != nil { return index }
        return fields.firstIndex { overtaken[$0.name] != nil }
    }

    mutating func standOnOvertaken() {
        if let position = shownOvertaken { index = position }
    }

    /// The form as it would open now; nil for forms that show nothing others could have changed.
    private func current(in world: World) -> Form? {
        switch purpose {
        case .editApplicant(let id, _): world.programme.applicant(id).map { Form.application(of: $0, in: world) }
        case .participant(.enrolment(.edit(let id, _, _))): enrolment(of: id, in: world)
        case .editOccasion(let id, _): world.programme.calendar.entries[id].map { Form.occasion($0, in: world) }
        case .screening(let form): Form.screening(form, in: world)
        case .recordFollowUp(let id, _): followUp(of: id, in: world)
        case .recordOutcome(let id, _): Form.outcome(of: id, in: world)
        case .budget(let form): form.current(in: world)
        // What several are given at once is not what anyone of them had.
        case .recordTest(let ids) where ids.count == 1: Form.testResult(of: ids, in: world)
        case .setPanel(let ids) where ids.count == 1: Form.panel(of: ids, in: world)
        default: nil  // The others show nothing that somebody else could have changed meanwhile.
        }
    }

    private func enrolment(of id: ApplicantID, in world: World) -> Form? {
        guard let applicant = world.programme.applicant(id), let enrolment = applicant.enrolment else { return nil }
        return Form.participant(applicant, enrolment, in: world)
    }

    private func followUp(of id: ApplicantID, in world: World) -> Form? {
        guard let applicant = world.programme.applicant(id), let code = world.programme.municipality(of: id) else {
            return nil
        }
        return world.programme.followUp(applicant, in: code, on: world.today).map { Form.followUp($0, in: world) }
    }
}
