import Domain

/// What becomes of a form when others have changed the same thing meanwhile.
///
/// Nothing of theirs is written over unseen. Each field keeps what the person saw in it until the person has chosen: a save
/// stops at every field that others have changed as well, one at a time, and says what stood there, what stands there now
/// and what this person wrote. Saving once more keeps the person's text, and taking the other is a key.
extension Form {
    /// A field about which the person has been asked, and of how many.
    public struct Question: Equatable, Sendable {
        /// The field's name.
        public let field: String
        /// Which of the questions it is, from 1.
        public let number: Int
        /// How many there are.
        public let count: Int

        /// A question about a field.
        public init(field: String, number: Int, count: Int) {
            self.field = field
            self.number = number
            self.count = count
        }
    }

    /// Lays what the person has written over what stands now; fields left alone follow the others.
    ///
    /// - Parameters:
    ///   - news: What others have just done, which tells who changed a field.
    ///   - held: A field that is not changed under the person's hands; what is written in it next counts from what the
    ///     person saw.
    mutating func rebase(in world: World, news: [ForeignChange] = [], holding held: Int? = nil) {
        guard let current = current(in: world) else { return }
        for position in fields.indices {
            guard let now = current.fields.first(where: { $0.name == fields[position].name }) else { continue }
            let (mine, theirs) = (fields[position].text.text, now.text.text)
            if position == held, mine == original[position].text.text, mine != theirs {
                overtakers[now.name] = purpose.writer(of: now.name, among: news) ?? overtakers[now.name]
            } else if mine == original[position].text.text {
                if mine != theirs { fields[position] = now }
                settle(position, on: now)
            } else if theirs == mine {
                settle(position, on: now)
            } else {
                note(now, seen: original[position].text.text, news)
            }
        }
        (title, standing) = (current.title, current.fields)
        if overtaken.isEmpty { (purpose, questionsAnswered) = (current.purpose, 0) }
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
    public var isOvertaken: Bool {
        switch problem {
        case .refused(.overtaken), .refused(.rankingChanged): true
        case .refused, .field, nil: false
        }
    }

    /// Shows why the last try was refused; what others wrote is said beside the field, with what can be done about it.
    ///
    /// - Returns: Whether others have changed other fields only, so that nothing is in the way of saving both.
    mutating func meet(_ refusal: Refusal, in world: World) -> Bool {
        problem = .refused(refusal)
        var isWhole = false
        switch refusal {
        case .conflict: break
        case .overtaken(let overtaken): isWhole = overtaken.hindrance == nil && isSavedAsItStands
        case .rankingChanged(let conflict):
            // What has been shown now is what the next try is about.
            if case .moveRanked(let id, _) = purpose { see(conflict.stands, of: id, in: world) }
            return false
        default: return false
        }
        rebase(in: world)
        if askAboutNext() { return false }
        if isWhole { problem = nil }
        return isWhole
    }

    /// Takes the order of a ranking as it stands now for what the person has seen.
    private mutating func see(_ order: RankingOrder, of id: ApplicantID, in world: World) {
        purpose = .moveRanked(id, seen: order)
        guard let code = world.programme.municipality(of: id) else { return }
        let table = world.programme.rankingTable(code)
        if let row = table.rows.first(where: { $0.applicant == id }) { title = Form.move(row, in: table, world).title }
    }

    /// Takes the save for the answer to what has been asked, and asks about the next field that others have changed.
    ///
    /// - Returns: Whether there is something to choose before anything may be saved.
    mutating func asksBeforeSaving(in world: World) -> Bool {
        let answered = question?.field
        rebase(in: world)
        // Changed once more since it was asked, a field is asked about once more.
        if let answered, question?.field == answered, let position = fields.firstIndex(where: { $0.name == answered }),
            let now = standing.first(where: { $0.name == answered })
        {
            settle(position, on: now)
            questionsAnswered += 1
        }
        if askAboutNext() { return true }
        if let current = current(in: world) { purpose = current.purpose }
        return false
    }

    /// Shows what somebody has decided since the draft was written, where no field of the form tells it already.
    mutating func tell(_ overtaken: Overtaken) {
        if self.overtaken.isEmpty, !isSavedAsItStands { problem = .refused(.overtaken(overtaken)) }
    }

    private mutating func askAboutNext() -> Bool {
        guard let position = fields.firstIndex(where: { overtaken[$0.name] != nil }) else {
            (question, questionsAnswered) = (nil, 0)
            return false
        }
        problem = nil
        index = position
        question = Question(
            field: fields[position].name, number: questionsAnswered + 1, count: questionsAnswered + overtaken.count)
        return true
    }

    /// Takes what stands now for what the person has seen in a field.
    private mutating func settle(_ position: Int, on now: Field) {
        original[position] = now
        overtaken[now.name] = nil
        overtakers[now.name] = nil
        if question?.field == now.name { question = nil }
    }

    /// Keeps in mind that others have made something else of a field than this person did.
    private mutating func note(_ now: Field, seen: String, _ news: [ForeignChange]) {
        let theirs = now.text.text
        guard theirs != seen else {
            overtaken[now.name] = nil
            overtakers[now.name] = nil
            if question?.field == now.name { question = nil }
            return
        }
        guard overtaken[now.name]?.new != theirs else { return }
        overtaken[now.name] = Change(from: seen, to: theirs)
        overtakers[now.name] = purpose.writer(of: now.name, among: news) ?? overtakers[now.name]
        if question?.field == now.name { question = nil }
    }

    /// Puts what others wrote into the field that is asked about, the one being written in, or the first they have changed.
    mutating func takeTheirs() {
        guard let position = shownOvertaken else { return }
        let (name, wasAsking) = (fields[position].name, question != nil)
        guard let now = standing.first(where: { $0.name == name }) else { return }
        fields[position] = now
        index = position
        problem = nil
        settle(position, on: now)
        if wasAsking {
            questionsAnswered += 1
            _ = askAboutNext()
        }
    }

    /// The overtaken field that is spoken of: the one asked about, the one being written in, otherwise the first.
    public var shownOvertaken: Int? {
        if let question { return fields.firstIndex { $0.name == question.field } }
        if let current, overtaken[current.name] != nil { return index }
        return fields.firstIndex { overtaken[$0.name] != nil }
    }

    // MARK: - Drafts

    /// Takes over what was written earlier, over what the person saw then, and shows what others have changed since.
    mutating func restore(_ draft: Draft) {
        for position in fields.indices {
            let field = fields[position]
            guard let text = draft.texts[field.name] else { continue }
            fields[position].text = TextField(text, multiline: field.text.isMultiline)
        }
        restored = draft.at
    }

    /// The same in a form about something that others may have changed since the draft was written.
    ///
    /// - Parameter news: What others are known to have done since.
    mutating func restore(_ draft: Draft, in world: World, news: [ForeignChange]) {
        restore(draft)
        guard let current = current(in: world) else { return }
        for position in fields.indices {
            guard let seen = draft.seen[fields[position].name] else { continue }
            original[position].text = TextField(seen, multiline: fields[position].text.isMultiline)
        }
        // In a form whose fields depend on what is chosen in it, only those of the same name can be laid beside each other.
        standing = current.fields
        rebase(in: world, news: news)
        if let position = shownOvertaken { index = position }
    }

    mutating func startAnew() {
        (fields, original) = (standing, standing)
        (restored, problem, question, questionsAnswered) = (nil, nil, nil, 0)
        (overtaken, overtakers) = ([:], [:])
        index = min(index, max(fields.count - 1, 0))
    }

    // MARK: - What stands now

    /// The form as it would open now; nil for forms that show nothing others could have changed.
    private func current(in world: World) -> Form? {
        let programme = world.programme
        switch purpose {
        case .editApplicant(let id, _): return programme.applicant(id).map { Form.application(of: $0, in: world) }
        case .participant(.enrolment(.edit(let id, _, _))): return enrolment(of: id, in: world)
        case .participant(.needs(let id, _)):
            guard let applicant = programme.applicant(id), programme.mayKnowNeeds(of: applicant, world.actor) else {
                return nil
            }
            return Form.needs(of: id, seen: applicant.application[.needs], in: world)
        case .participant(.competence(let id, _)):
            let approval = programme.applicant(id)?.progress.after.participation.approval?.value
            return approval.map { Form.competence(of: id, seen: $0, in: world) }
        case .editOccasion(let id, _): return programme.calendar.entries[id].map { Form.occasion($0, in: world) }
        case .screening(let form): return Form.screening(form, in: world)
        case .recordFollowUp(let id, _): return followUp(of: id, in: world)
        case .recordOutcome(let id, _): return Form.outcome(of: id, in: world)
        case .budget(let form): return form.current(in: world)
        case .correctSetting(let field, _):
            return programme.settings.part(field.part).map { Form.setting(field, $0, in: world) }
        // What several are given at once is not what anyone of them had.
        case .recordTest(let ids) where ids.count == 1: return Form.testResult(of: ids, in: world)
        case .setPanel(let ids) where ids.count == 1: return Form.panel(of: ids, in: world)
        default: return nil  // The others show nothing that somebody else could have changed meanwhile.
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
