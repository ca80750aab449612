public import Domain

/// Several fields to fill in, such as an application or an occasion.
public struct Form: Equatable, Sendable {
    /// One field with its label and what is wrong with it.
    public struct Field: Equatable, Sendable {
        /// The name that drafts and the command line know the field by.
        public let name: String
        /// What is shown before the field.
        public let label: LocalizedText
        /// What is written so far; for choices, the name of the option.
        public internal(set) var text: TextField
        /// The options that can be stepped through; empty for a text.
        public let options: [Option]
        /// What is asked in full, where the label is only a word of it; nil where the label says it all.
        public let help: LocalizedText?

        /// One of the values that a field can have.
        public struct Option: Equatable, Sendable {
            /// The name that drafts and the command line know the value by.
            public let name: String
            /// What is shown.
            public let label: LocalizedText

            /// A value to choose.
            public init(_ name: String, _ label: LocalizedText) {
                self.name = name
                self.label = label
            }
        }

        /// A field to write in, or with options to choose from.
        public init(
            _ name: String, _ label: LocalizedText, text: String = "", multiline: Bool = false, options: [Option] = [],
            help: LocalizedText? = nil
        ) {
            self.name = name
            self.label = label
            self.text = TextField(text, multiline: multiline)
            self.options = options
            self.help = help
        }

        mutating func step(_ offset: Int) {
            guard !options.isEmpty else { return }
            let current = options.firstIndex { $0.name == text.text } ?? 0
            let next = (current + offset + options.count) % options.count
            text = TextField(options[next].name)
        }

        /// Takes the next option whose label begins with a letter, as in lists of choices elsewhere.
        mutating func pick(_ letter: String, _ language: Language) {
            let current = options.firstIndex { $0.name == text.text } ?? -1
            let order = options.indices.map { (current + 1 + $0) % options.count }
            let wanted = letter.lowercased()
            guard let next = order.first(where: { options[$0].label[language].lowercased().hasPrefix(wanted) }) else {
                return
            }
            text = TextField(options[next].name)
        }
    }

    /// What the filled-in form becomes.
    public enum Purpose: Equatable, Sendable {
        case addApplicant
        case editApplicant(ApplicantID, seen: Application)
        case addOccasion
        case editOccasion(OccasionID, seen: Occasion)
        /// Asks for a first day, which the calendar shows before anything is changed.
        case chooseFirstDay(of: Occasion)
        /// Asks for a series, which the calendar proposes before anything is added.
        case addSeries
        case enterBreak
        case recordTest([ApplicantID])
        case setPanel([ApplicantID])
        /// A place for somebody in a ranking as it was seen; reserves are numbered from its seat line on.
        case moveRanked(ApplicantID, seen: RankingOrder)
        case announceLot(ApplicantID)
        case setQuota
        case chooseMentor(ApplicantID)
        case recordFollowUp(ApplicantID, seen: FollowUp?)
        /// Something about a participant or the mentor.
        case participant(ParticipantForm)
        /// One person's answers to an evaluation.
        case enterAnswers(EvaluationSubject)
        /// What is known of a participant's work on a day, beside what was known when the form was opened.
        case recordOutcome(ApplicantID, seen: Career)
        case assignSeat(SeatID, to: MunicipalityCode?)
        case decideSeatRule
        /// Asks for figures that are tried before anything is decided.
        case tryEmployees(MunicipalityCode)
        case allocateSeats(SeatAllocation)
        case changeCohort(ApplicantID)
        /// Something from before the interview.
        case screening(ScreeningForm)
        /// Where a matter was decided that a clone has to decide again.
        case recordDecision(String)
        /// Another value of the settings, with the part as it was when the form was opened.
        case correctSetting(SettingsField, seen: SettingsPart)
        /// A step of setting up a programme; the chooser takes what is filled in.
        case foundProgramme
        /// Asks for what the log is to show.
        case filterLog
        /// A line of the budget.
        case budget(BudgetForm)
        /// Asks where the request to erase somebody is found, which shows what would go.
        case erase(ApplicantID)
        case disclose([ApplicantID])
    }

    /// What is filled in.
    public internal(set) var title: LocalizedText
    /// What it becomes.
    public internal(set) var purpose: Purpose
    /// Identifies the draft.
    public let draftKey: String
    /// The fields, in order.
    public internal(set) var fields: [Field]
    /// The field being written in.
    public internal(set) var index = 0
    /// When the texts were taken over from a draft; nil when they were not.
    public internal(set) var restored: Instant?
    /// What is wrong, in words, and in which field; nil when nothing is known to be.
    public internal(set) var problem: Problem?
    /// What others have made of fields while this person was writing in them, by field: what the person saw, and what
    /// stands there now. It stays until the person has chosen.
    public internal(set) var overtaken: [String: Change<String>] = [:]
    /// Who that was, where it is known.
    public internal(set) var overtakers: [String: Signature] = [:]
    /// The field about which a save has asked, because others have changed it; nil while nothing is asked.
    public internal(set) var question: Question?
    /// How many fields have been chosen about since the first question.
    var questionsAnswered = 0
    /// The fields as the person saw them, which is what a change is told from.
    var original: [Field]
    /// The fields as they would open now, as far as this session knows.
    var standing: [Field]

    /// What is wrong with what was filled in.
    public enum Problem: Equatable, Sendable {
        case field(String, LocalizedText)
        case refused(Refusal)
    }

    /// A form with its fields.
    public init(_ title: LocalizedText, purpose: Purpose, draftKey: String, fields: [Field]) {
        self.title = title
        self.purpose = purpose
        self.draftKey = draftKey
        self.fields = fields
        (original, standing) = (fields, fields)
    }

    /// The texts by field name.
    public var texts: [String: String] {
        Dictionary(fields.map { ($0.name, $0.text.text) }, uniquingKeysWith: { first, _ in first })
    }

    /// The texts of the fields that differ from what the form began with, so that a draft never brings back what others
    /// have changed since.
    var changedTexts: [String: String] {
        Dictionary(
            zip(fields, original).filter { $0.text.text != $1.text.text }.map { ($0.0.name, $0.0.text.text) },
            uniquingKeysWith: { first, _ in first })
    }

    /// What the changed fields held when the form was opened, to be told apart from what others make of them.
    var seenTexts: [String: String] {
        Dictionary(
            zip(fields, original).filter { $0.text.text != $1.text.text }.map { ($1.name, $1.text.text) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The field being written in; nil in a form without fields.
    public var current: Field? { fields.indices.contains(index) ? fields[index] : nil }

    mutating func react(_ command: CommandID, in world: World) -> DialogReaction {
        switch command {
        case .nextField: index = max(min(index + 1, fields.count - 1), 0)
        case .previousField: index = max(index - 1, 0)
        case .takeTheirs:
            if isOvertaken { return .answer(.nothing) }
            takeTheirs()
        case .submitForm: return save(in: world)
        case .confirm:
            if current?.text.isMultiline == true {
                fields[index].text.apply(.insert("\n"))
            } else if index < fields.count - 1 {
                index += 1
            } else {
                return save(in: world)
            }
        default: break
        }
        return .stay
    }

    private mutating func save(in world: World) -> DialogReaction {
        asksBeforeSaving(in: world) ? .stay : submit(in: world)
    }

    private mutating func submit(in world: World) -> DialogReaction {
        do throws(WordFault) {
            problem = nil
            if case .chooseFirstDay(let occasion) = purpose {
                return .answer(.day(try firstDay(of: occasion, in: world)))
            }
            if case .addSeries = purpose { return .answer(.series(try series(in: world))) }
            if case .filterLog = purpose { return .answer(.log(try logQuery(in: world))) }
            if case .tryEmployees(let code) = purpose { return .answer(.claim(try claim(of: code))) }
            if case .erase(let id) = purpose { return previewErasure(of: id, in: world) }
            let commands = try commands(in: world)
            let clashes = world.programme.clashes(after: commands, visibleTo: world.actor)
            guard commands.count > 1 && !isOneChange || isPreviewed || !clashes.isEmpty else {
                return .submit(commands)
            }
            let preview = Prompt.preview(
                title, commands: commands, subjects: subjects(in: world), draftKey: draftKey, in: world,
                consequences: consequences(in: world) + clashes.map(world.text))
            return .close(.open(.prompt(preview)))
        } catch {
            problem = .field(error.field, error.besideField)
            if let wrong = fields.firstIndex(where: { $0.name == error.field }) { index = wrong }
            return .stay
        }
    }

    /// Those whom a form for several is about.
    private func subjects(in world: World) -> [String] {
        switch purpose {
        case .recordTest(let ids), .setPanel(let ids): ids.map(world.name)
        case .screening(let form): form.applicants.map(world.name)
        default: []
        }
    }

    /// Whether several commands are one change to one person, which needs no preview of each.
    private var isOneChange: Bool {
        if case .screening(.completion) = purpose { true } else { false }
    }

    private var isPreviewed: Bool {
        if case .screening(let form) = purpose { form.isPreviewed } else { false }
    }

    /// What else follows from what is filled in, where that is shown before it is done.
    private func consequences(in world: World) -> [LocalizedText] {
        guard case .screening(let form) = purpose, form.isPreviewed else { return [] }
        return world.texts(of: world.programme.consequences(ofLeaving: form.applicants, on: world.today))
    }

    mutating func type(_ edit: TextField.Edit, _ language: Language) {
        guard let current else { return }
        // What others have decided stays beside what is written until the person has chosen.
        if !isOvertaken { problem = nil }
        guard !current.options.isEmpty else {
            fields[index].text.apply(edit)
            return
        }
        switch edit {
        case .left: fields[index].step(-1)
        case .right, .insert(" "): fields[index].step(1)
        case .insert(let letter): fields[index].pick(letter, language)
        case .deleteBackward, .deleteForward, .deleteAll, .start, .end: break
        }
    }
}
