public import Domain

extension LettersFeature {
    mutating func handle(_ command: CommandID, in world: World) -> Reaction {
        refresh(in: world)
        if let step = command.step {
            cursor.move(step, count: count, page: page(world))
            return .none
        }
        switch command {
        case .nextTab: turnTab(1, in: world)
        case .previousTab: turnTab(-1, in: world)
        case .back: marks = []
        case .mark: toggleMark(in: world)
        case .markAll: marks = marks.isEmpty ? Set(letters.map(\.key)) : []
        case .hideDone:
            hidesDone.toggle()
            reselect(in: world)
        case .municipality: return .open(.choice(.municipalities(world.municipalities, in: world, withAll: true)))
        case .letterLanguage: return turnLanguage(in: world)
        case .history: return applicant.map { .effect(.loadHistory($0)) } ?? nothingSelected
        case .showTemplates: return .open(.choice(.templates(language(in: world), in: world)))
        default: return act(command, in: world)
        }
        return .none
    }

    mutating func pick(_ outcome: Choice.Outcome, in world: World) {
        guard case .municipality(let code) = outcome else { return }
        municipality = code.rawValue.isEmpty ? nil : code
        show(tab, in: world)
    }

    private mutating func turnTab(_ offset: Int, in world: World) {
        let tabs = tabs
        let current = tabs.firstIndex(of: tab) ?? 0
        tab = tabs[(current + offset + tabs.count) % tabs.count]
        reselect(in: world)
    }

    private mutating func toggleMark(in world: World) {
        guard let key = selected?.key else { return }
        if marks.remove(key) == nil { marks.insert(key) }
        cursor.move(.down, count: count, page: page(world))
    }

    private mutating func turnLanguage(in world: World) -> Reaction {
        let language: Language = language(in: world) == .swedish ? .english : .swedish
        chosenLanguage = language
        return .say(
            language == .swedish
                ? LocalizedText(sv: "Breven skrivs på svenska", en: "Letters are written in Swedish")
                : LocalizedText(sv: "Breven skrivs på engelska", en: "Letters are written in English"))
    }

    private var nothingSelected: Reaction { .say(LocalizedText(sv: "Ingen rad är vald", en: "No row is selected")) }

    private func act(_ command: CommandID, in world: World) -> Reaction {
        if tab == .followUps {
            guard let task = selectedFollowUp else { return nothingSelected }
            return command == .recordFollowUp ? followUp(task, in: world) : .none
        }
        guard let first = targets.first else { return nothingSelected }
        switch command {
        case .open: return open(in: world)
        case .sendLetter: return send(in: world)
        case .writeLetters:
            let language = language(in: world)
            // Nobody is to look for files that were never written.
            for letter in targets {
                if let refusal = world.refusal(ofReading: letter.key, language) { return .refused(refusal) }
            }
            return .effect(.writeLetters(targets.map(\.key), language))
        case .chooseMentor: return MentorDialogs(world).choose(first.key.applicant)
        default: return .none
        }
    }

    private func open(in world: World) -> Reaction {
        guard let letter = selected else { return nothingSelected }
        let language = language(in: world)
        if let refusal = world.refusal(ofReading: letter.key, language) { return .refused(refusal) }
        return .open(.reader(Reader(.letter(letter.key, language))))
    }

    /// Marks letters as sent. Those sent before are left out, unless only such are chosen: then the reason is asked for.
    private func send(in world: World) -> Reaction {
        let targets = targets
        let language = language(in: world)
        let commands = targets.map { letter in
            let seen = try? world.programme.letterText(letter.key, language, for: world.actor).digest
            return Command.letter(.markSent(letter.key, language, seen: seen, reason: ""))
        }
        let subjects = targets.map { world.subject(of: $0) }
        let sent = targets.compactMap { $0.sent?.signature }
        guard sent.count < targets.count else {
            let last = sent.map(\.at).max()?.swedishDay
            return .open(
                .prompt(
                    Prompt(
                        LocalizedText(sv: "Skickat igen", en: "Sent again"),
                        question: LocalizedText(sv: "Skäl att skicka igen", en: "Reason to send it again"),
                        commands: commands, subjects: subjects, in: world,
                        consequences: last.map {
                            [
                                LocalizedText(
                                    sv: "Skickades \(Language.swedish.date($0)); samma brev går nu en gång till",
                                    en: "Was sent \(Language.english.date($0)); the same letter now goes once more")
                            ]
                        } ?? [])))
        }
        if commands.count == 1 {
            if let refusal = world.refusal(of: commands[0]) { return .refused(refusal) }
            return .perform(commands)
        }
        return .open(
            .prompt(
                .preview(
                    LocalizedText(sv: "Markera som skickade", en: "Mark as sent"), commands: commands,
                    subjects: subjects, draftKey: "letters.send", in: world)))
    }

    private func followUp(_ task: FollowUpTask, in world: World) -> Reaction {
        let trial = Command.followUp(
            .record(task.applicant, seen: task.done?.value, FollowUp(day: world.today, agreed: "…")))
        if let refusal = world.refusal(of: trial) { return .refused(refusal) }
        return .open(.form(.followUp(task, in: world)))
    }
}

extension World {
    /// Why somebody cannot read a letter; nil when it can be read.
    func refusal(ofReading key: LetterKey, _ language: Language) -> Refusal? {
        do throws(Refusal) {
            _ = try programme.letterText(key, language, for: actor)
            return nil
        } catch {
            return error
        }
    }

    /// Whom a letter goes to, as lists show it.
    public func recipient(of letter: Letter) -> String {
        guard letter.key.kind.recipient != .applicant, let recipient = letter.recipient else {
            return name(letter.key.applicant)
        }
        // The mentor or the manager tells who somebody with a protected identity is.
        guard listsDetails(of: letter.key.applicant) else { return language == .swedish ? "(skyddad)" : "(protected)" }
        if !recipient.name.isEmpty { return recipient.name }
        return recipient.email.isEmpty ? "–" : recipient.email
    }

    /// A letter in a line: the recipient and, where it is somebody else, whom it is about.
    func subject(of letter: Letter) -> String {
        let about = letter.key.kind.recipient == .applicant ? "" : " (\(name(letter.key.applicant)))"
        return recipient(of: letter) + about + " – " + letter.key.kind.label[self.language]
    }
}

extension LetterKind {
    /// What a letter of this kind is called in lists.
    public var label: LocalizedText {
        switch self {
        case .admitted: LocalizedText(sv: "antagen", en: "admitted")
        case .reserve: LocalizedText(sv: "reserv", en: "reserve")
        case .notAdmitted: LocalizedText(sv: "ej antagen", en: "not admitted")
        case .offer: LocalizedText(sv: "erbjudande", en: "offer")
        case .managerOfAdmitted: LocalizedText(sv: "chef: antagen", en: "mgr: admitted")
        case .managerOfReserve: LocalizedText(sv: "chef: reserv", en: "mgr: reserve")
        case .managerOfNotAdmitted: LocalizedText(sv: "chef: ej antagen", en: "mgr: not admitted")
        case .mentor: LocalizedText(sv: "mentor", en: "mentor")
        case .enrolled: LocalizedText(sv: "deltar", en: "takes part")
        case .certificate: LocalizedText(sv: "intyg", en: "certificate")
        }
    }
}
