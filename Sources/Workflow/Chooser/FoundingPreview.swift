public import Domain

/// What would be made, to be read before it is.
public struct FoundingPreview: Equatable, Sendable {
    /// What would be made, and the form to go back to.
    public enum Content: Equatable, Sendable {
        case new(NewProgramme, from: FoundingForm)
        case clone(ProgrammeClone, from: CloneForm?)
    }

    /// What would be made.
    public let content: Content
    /// The text of it, and how far it has been read.
    public internal(set) var reader: Reader

    /// A preview from its beginning.
    public init(_ content: Content) {
        self.content = content
        switch content {
        case .new(let programme, _): reader = Reader(.newProgramme(programme))
        case .clone(let clone, _): reader = Reader(.clone(clone))
        }
    }

    /// What would be made.
    public var programme: NewProgramme {
        switch content {
        case .new(let programme, _): programme
        case .clone(let clone, _): clone.programme
        }
    }

    /// The key of the draft that it came from.
    var draftKey: String? {
        switch content {
        case .new: FoundingForm.draftKey
        case .clone(_, let form): form?.form.draftKey
        }
    }

    /// Where Esc leads.
    var origin: ChooserState.Situation {
        switch content {
        case .new(_, let founding): .founding(founding)
        case .clone(_, let form): form.map { .cloning($0) } ?? .choosing
        }
    }
}

extension ChooserState {
    mutating func goBackFromPreview() {
        if case .preview(let preview) = situation { situation = preview.origin }
    }

    mutating func look(
        at preview: FoundingPreview, _ command: CommandID, in world: ChooserWorld
    ) -> [ChooserEffect] {
        if let step = command.step {
            var preview = preview
            preview.reader.move(step, page: world.bodyRows, limit: world.scrollLimit)
            situation = .preview(preview)
            return []
        }
        switch command {
        case .confirm: return [.found(preview.programme)]
        case .cancel: situation = preview.origin
        default: break
        }
        return []
    }

    // MARK: - What is being written

    mutating func type(_ edit: TextField.Edit, in world: ChooserWorld) -> [ChooserEffect] {
        notice = nil
        switch situation {
        case .founding(var founding):
            founding.type(edit, world.language)
            situation = .founding(founding)
            return keep(founding, in: world)
        case .cloning(var clone):
            clone.form.type(edit, world.language)
            situation = .cloning(clone)
            return keep(Draft(key: clone.form.draftKey, texts: clone.form.changedTexts, at: world.now))
        case .choosing, .help, .preview: return []
        }
    }

    mutating func keep(_ founding: FoundingForm, in world: ChooserWorld) -> [ChooserEffect] {
        keep(Draft(key: FoundingForm.draftKey, texts: founding.texts, at: world.now))
    }

    private mutating func keep(_ draft: Draft) -> [ChooserEffect] {
        guard !draft.texts.isEmpty else { return forgetDraft(draft.key) }
        drafts[draft.key] = draft
        return [.saveDraft(draft)]
    }

    mutating func forgetDraft(_ key: String) -> [ChooserEffect] {
        drafts.removeValue(forKey: key) == nil ? [] : [.removeDraft(key: key)]
    }
}
