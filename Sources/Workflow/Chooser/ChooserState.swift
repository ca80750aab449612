public import Domain

/// The programmes of a store, to choose one from, and the making of further ones.
///
/// A state machine of its own: it comes before any programme is open. ``handle(_:in:)`` is the only way in.
public struct ChooserState: Sendable {
    /// What the person is doing.
    public indirect enum Situation: Equatable, Sendable {
        case choosing
        /// Reading the keys, in the middle of something else.
        case help(Reader, over: Situation)
        /// Setting up a programme step by step.
        case founding(FoundingForm)
        /// Saying what a clone is to be.
        case cloning(CloneForm)
        /// Looking at what would be made.
        case preview(FoundingPreview)
    }

    /// What the status line says.
    public enum Notice: Equatable, Sendable {
        case text(LocalizedText)
        case refused(Refusal)
        case failed(String)
        case founded(String)
        case unknownKey(String)
    }

    /// The programmes: what is going on first, then what is planned, then what is finished, each by its start.
    ///
    /// In the order of their ids until all have been looked into, so that the list moves once and not with each of them.
    public private(set) var rows: [ChooserRow] = []
    /// Where the person stands among them.
    public private(set) var cursor = ListCursor()
    /// What the person is doing.
    public internal(set) var situation = Situation.choosing
    /// What the status line says; nil when it has nothing to say.
    public internal(set) var notice: Notice?
    /// The language chosen on the screen; nil until one is.
    public private(set) var chosenLanguage: Language?
    /// Half-written forms from before, by key.
    public internal(set) var drafts: [String: Draft]

    /// A chooser before it knows of any programme.
    ///
    /// - Parameter selected: The programme to stand on, such as the one that was left.
    public init(drafts: [Draft] = [], selected: String? = nil, language: Language? = nil) {
        self.drafts = Dictionary(drafts.map { ($0.key, $0) }, uniquingKeysWith: { _, last in last })
        wanted = selected
        hasChosen = selected != nil
        chosenLanguage = language
    }

    /// The programme to stand on once it is listed.
    private var wanted: String?
    /// Whether the person has gone to a programme; who has not stands on the first, whichever that is.
    private var hasChosen = false

    /// What the person looks at right now.
    public var view: View {
        switch situation {
        case .choosing: .chooser
        case .help: .reader
        case .founding(let founding): founding.isPicking ? .picking : .founding
        case .cloning: .cloning
        case .preview: .foundingPreview
        }
    }

    /// The selected programme; nil where there is none.
    public var selected: ChooserRow? { rows.indices.contains(cursor.index) ? rows[cursor.index] : nil }

    /// Whether the person may found a programme: the store's owner, and who coordinates one of those in it.
    public func mayFound(in world: ChooserWorld) -> Bool {
        world.isOwner || rows.contains { $0.summary?.mayFound == true }
    }

    /// The commands whose keys matter now, most important first.
    public func footer(in world: ChooserWorld) -> [CommandEntry] {
        CommandTable.footer(of: view, in: .undefined).filter { entry in
            switch entry.id {
            case .open: selected != nil
            case .newProgramme: mayFound(in: world)
            // Not only where it goes, so that the keys stay where they are at every step; elsewhere it is said why not.
            case .cloneProgramme: mayFound(in: world) && selected != nil
            case .previousStep: canGoBack
            default: true
            }
        }
    }

    private var canGoBack: Bool {
        if case .founding(let founding) = situation { founding.step != .basics } else { false }
    }

    private func mayClone(in world: ChooserWorld) -> Bool {
        guard let summary = selected?.summary else { return false }
        return world.isOwner || summary.mayFound
    }

    /// Whether an action is a step through what is shown, which leaves all else as it is.
    public func isStep(_ action: ChooserAction) -> Bool {
        if case .invoke(let command) = action { command.step != nil } else { false }
    }

    /// Takes in what a person meant or what happened, and returns what is to be done about it.
    public mutating func handle(_ action: ChooserAction, in world: ChooserWorld) -> [ChooserEffect] {
        switch action {
        case .invoke(let command):
            notice = nil
            return invoke(command, in: world)
        case .type(let edit): return type(edit, in: world)
        case .unknownKey(let key): notice = .unknownKey(key)
        case .resized: cursor.clamp(count: rows.count, page: world.listedRows)
        case .listed(let names): list(names, in: world)
        case .read(let row):
            guard let index = rows.firstIndex(where: { $0.id == row.id }) else { return [] }
            rows[index] = row
            arrange(standingOn: selected?.id, in: world)
        case .planned(let clone): situation = .preview(FoundingPreview(.clone(clone, from: cloneForm)))
        case .refused(let refusal):
            notice = .refused(refusal)
            goBackFromPreview()
        case .failed(let text):
            notice = .failed(text)
            goBackFromPreview()
        case .founded(let id):
            let forget = foundedDraft.map { forgetDraft($0) } ?? []
            notice = .founded(id)
            situation = .choosing
            wanted = id
            hasChosen = true
            return forget
        }
        return []
    }

    private var cloneForm: CloneForm? {
        if case .cloning(let form) = situation { form } else { nil }
    }

    private var foundedDraft: String? {
        if case .preview(let preview) = situation { preview.draftKey } else { nil }
    }

    // MARK: - The list

    private mutating func list(_ names: [String], in world: ChooserWorld) {
        let kept = wanted ?? selected?.id
        let known = Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let listed = Set(names)
        // New ones come last until it is known where they belong.
        rows = rows.filter { listed.contains($0.id) } + names.filter { known[$0] == nil }.map { ChooserRow($0) }
        arrange(standingOn: kept, in: world)
        if wanted == kept { wanted = nil }
    }

    /// Puts the programmes in order once all are known, and the cursor on the one that the person stood on.
    private mutating func arrange(standingOn kept: String?, in world: ChooserWorld) {
        if rows.allSatisfy({ $0.content != .unread }) { rows.sort { $0.place < $1.place } }
        if hasChosen, let index = rows.firstIndex(where: { $0.id == kept }) {
            cursor.select(index, count: rows.count, page: world.listedRows)
        } else {
            cursor.clamp(count: rows.count, page: world.listedRows)
        }
    }

    private mutating func invoke(_ command: CommandID, in world: ChooserWorld) -> [ChooserEffect] {
        if command == .suspend { return [.suspend] }
        if command == .help, view != .reader {
            situation = .help(Reader(.help(view)), over: situation)
            return []
        }
        switch situation {
        case .choosing: return choose(command, in: world)
        case .help(var reader, let covered):
            if let step = command.step {
                reader.move(step, page: world.bodyRows, limit: world.scrollLimit)
                situation = .help(reader, over: covered)
            } else if command == .help {
                situation = .help(Reader(.help(.reader)), over: covered)
            } else if [.cancel, .back, .confirm].contains(command) {
                situation = covered
            }
            return []
        case .founding(let founding): return found(founding, command, in: world)
        case .cloning(let form): return clone(form, command, in: world)
        case .preview(let preview): return look(at: preview, command, in: world)
        }
    }

    private mutating func choose(_ command: CommandID, in world: ChooserWorld) -> [ChooserEffect] {
        hasChosen = true
        if let step = command.step {
            cursor.move(step, count: rows.count, page: world.listedRows)
            return []
        }
        switch command {
        case .open: return openSelected(in: world)
        case .newProgramme: beginFounding(in: world)
        case .cloneProgramme: beginCloning(in: world)
        case .language: chosenLanguage = world.language == .swedish ? .english : .swedish
        // Esc is pressed to come here, and once too often easily; Ctrl-C is not.
        case .quit, .cancel: return [.quit]
        default: break
        }
        return []
    }

    private mutating func openSelected(in world: ChooserWorld) -> [ChooserEffect] {
        guard let selected else { return [] }
        if case .unreadable(let reason) = selected.content {
            notice = .failed(reason[world.language])
            return []
        }
        return [.open(selected.id)]
    }

    private mutating func beginFounding(in world: ChooserWorld) {
        guard mayFound(in: world, otherwise: .newProgramme) else { return }
        let taken = Set(rows.map(\.id))
        var founding = FoundingForm(taken: taken, account: world.account, today: world.today)
        if let draft = drafts[FoundingForm.draftKey] { founding.restore(draft) }
        situation = .founding(founding)
    }

    private mutating func beginCloning(in world: ChooserWorld) {
        guard let summary = selected?.summary else {
            if let fault = selected?.fault { notice = .failed(fault[world.language]) }
            return
        }
        guard mayFound(in: world, otherwise: .cloneProgramme) else { return }
        guard mayClone(in: world) else {
            notice = .refused(
                .notPermitted(needed: [.projectLeader, .recruitmentCentre, .trainingCoordinator], municipality: nil))
            return
        }
        var form = CloneForm(of: summary, taken: Set(rows.map(\.id)))
        if let draft = drafts[form.form.draftKey] { form.form.restore(draft) }
        situation = .cloning(form)
    }

    private mutating func mayFound(in world: ChooserWorld, otherwise command: CommandID) -> Bool {
        if let reason = world.readOnly {
            notice = .text(reason)
            return false
        }
        guard !mayFound(in: world) else { return true }
        notice = .text(
            LocalizedText(
                sv:
                    "Nya program läggs upp av den som äger förrådet eller samordnar ett program i det; du är \(world.account)",
                en: "Programmes are set up by whoever owns the store or coordinates one in it; you are \(world.account)"
            ))
        return false
    }
}
