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
            _ name: String, _ label: LocalizedText, text: String = "", multiline: Bool = false, options: [Option] = []
        ) {
            self.name = name
            self.label = label
            self.text = TextField(text, multiline: multiline)
            self.options = options
        }

        mutating func step(_ offset: Int) {
            guard !options.isEmpty else { return }
            let current = options.firstIndex { $0.name == text.text } ?? 0
            let next = (current + offset + options.count) % options.count
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
        case recordTest([ApplicantID])
        case setPanel([ApplicantID])
        /// A place for somebody in a ranking with so many seats, since reserves are numbered from the seat line on.
        case moveRanked(ApplicantID, seats: Int)
        case setQuota
    }

    /// What is filled in.
    public let title: LocalizedText
    /// What it becomes.
    public let purpose: Purpose
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
    }

    /// The texts by field name.
    public var texts: [String: String] {
        Dictionary(fields.map { ($0.name, $0.text.text) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func react(_ command: CommandID, in world: World) -> DialogReaction {
        switch command {
        case .nextField, .cursorDown: index = min(index + 1, fields.count - 1)
        case .previousField, .cursorUp: index = max(index - 1, 0)
        case .stepLeft: fields[index].step(-1)
        case .stepRight: fields[index].step(1)
        case .submitForm, .confirm:
            if command == .confirm, index < fields.count - 1 {
                index += 1
                return .stay
            }
            return submit(in: world)
        default: break
        }
        return .stay
    }

    private mutating func submit(in world: World) -> DialogReaction {
        do throws(WordFault) {
            problem = nil
            if case .chooseFirstDay(let occasion) = purpose {
                return .answer(.day(try firstDay(of: occasion, in: world)))
            }
            return .submit(try commands(in: world))
        } catch {
            problem = .field(error.field, error.text)
            if let wrong = fields.firstIndex(where: { $0.name == error.field }) { index = wrong }
            return .stay
        }
    }

    mutating func type(_ edit: TextField.Edit) {
        guard fields.indices.contains(index), fields[index].options.isEmpty else {
            if case .left = edit { fields[index].step(-1) }
            if case .right = edit { fields[index].step(1) }
            if case .insert(" ") = edit { fields[index].step(1) }
            return
        }
        fields[index].text.apply(edit)
    }

    mutating func restore(_ draft: Draft) {
        for position in fields.indices {
            if let text = draft.texts[fields[position].name] {
                fields[position].text = TextField(text, multiline: fields[position].text.isMultiline)
            }
        }
        restored = draft.at
    }
}
