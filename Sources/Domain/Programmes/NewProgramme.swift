/// All that a programme begins with, written as one save: nobody ever meets half of it.
public struct NewProgramme: Equatable, Sendable {
    /// How it is set up.
    public internal(set) var settings: ProgrammeSettings
    /// Templates of letters in place of the shipped ones, in the order of their keys.
    public internal(set) var templates: [Template]
    /// What stands in the calendar from the start.
    public internal(set) var occasions: [PlannedOccasion]

    /// A template of the programme's own.
    public struct Template: Equatable, Sendable {
        /// Which letters, in which language.
        public let key: LetterTemplateKey
        /// What it says.
        public let text: String

        /// A template.
        public init(_ key: LetterTemplateKey, _ text: String) {
            self.key = key
            self.text = text
        }
    }

    /// An occasion with the id that it gets.
    public struct PlannedOccasion: Equatable, Sendable {
        /// The id.
        public let id: OccasionID
        /// What, when and where.
        public let occasion: Occasion

        /// An occasion.
        public init(_ id: OccasionID, _ occasion: Occasion) {
            self.id = id
            self.occasion = occasion
        }
    }

    /// A programme with its settings, and perhaps templates and a calendar.
    public init(_ settings: ProgrammeSettings, templates: [Template] = [], occasions: [PlannedOccasion] = []) {
        self.settings = settings
        self.templates = templates
        self.occasions = occasions
    }
}

extension Programme {
    /// Defines the programme with all that it begins with.
    ///
    /// Who may do that is not a matter of roles in it: there are none before it is defined. Whoever creates the
    /// programme's directory asks ``Actor/mayFoundProgrammes`` elsewhere, and the file system has the last word.
    func decideFounded(_ new: NewProgramme) throws(Refusal) -> [Scoped<Event>] {
        guard !isDefined else { throw .programmeAlreadyDefined }
        var facts = [Event.settingsDefined(Change(from: nil, to: new.settings))]
        for template in new.templates {
            do throws(TemplateFault) {
                _ = try LetterTemplate(template.text, for: template.key.kind)
            } catch {
                throw .letter(.template(error))
            }
            facts.append(.letter(.templateSet(template.key, Change(from: nil, to: template.text))))
        }
        var defined = self
        defined.settings = new.settings
        for planned in new.occasions {
            let checked = try defined.wellFormed(planned.occasion)
            facts.append(.occasionSet(planned.id, Change(from: nil, to: checked)))
        }
        return facts.map { Scoped(.programme, $0) }
    }
}

extension Actor {
    /// Whether the actor's role in one programme of a store lets others be founded beside it.
    public var mayFoundProgrammes: Bool { isCoordinator }
}
