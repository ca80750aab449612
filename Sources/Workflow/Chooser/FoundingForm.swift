public import Domain

/// Setting up a programme step by step; a step is left forwards only when all in it is right.
public struct FoundingForm: Equatable, Sendable {
    /// A step of the way.
    public enum Step: Hashable, Sendable {
        case basics, municipalities, cohorts, seats, course
        /// One of the people, from 1.
        case person(Int)
    }

    /// Which draft it is; there is one at a time.
    public static let draftKey = "programme.new"

    /// Where the person is.
    public private(set) var step = Step.basics
    /// The fields of the step.
    public private(set) var form: Form
    /// The list of the step that picks municipalities.
    public private(set) var picker: MunicipalityPicker
    /// All that has been written, of all steps, by field.
    public private(set) var texts: [String: String]
    let taken: Set<String>
    let account: String
    let today: Day

    /// The first step, with nothing written.
    ///
    /// - Parameters:
    ///   - taken: The ids that other programmes have.
    ///   - account: Whose account it is, who is the first of the people unless somebody else is written there.
    public init(taken: Set<String>, account: String, today: Day) {
        (self.taken, self.account, self.today) = (taken, account, today)
        texts = [:]
        picker = MunicipalityPicker()
        form = Form(
            LocalizedText(sv: "", en: ""), purpose: .foundProgramme, draftKey: FoundingForm.draftKey, fields: [])
        go(to: .basics)
    }

    /// Whether the step is a list to pick from rather than fields.
    public var isPicking: Bool { step == .municipalities }

    /// The number of the step and of all steps; the people are one.
    public var progress: (step: Int, of: Int) {
        let order = FoundingForm.order
        return ((order.firstIndex(of: step) ?? order.count) + 1, order.count + 1)
    }

    private static let order: [Step] = [.basics, .municipalities, .cohorts, .seats, .course]

    mutating func restore(_ draft: Draft) {
        texts = draft.texts
        picker = MunicipalityPicker(picked: municipalityNames)
        go(to: .basics)
        form.restored = draft.at
    }

    mutating func startAnew() { self = FoundingForm(taken: taken, account: account, today: today) }

    mutating func type(_ edit: TextField.Edit, _ language: Language) {
        if isPicking { picker.type(edit) } else { form.type(edit, language) }
        takeTexts()
    }

    private mutating func takeTexts() {
        if isPicking { texts["municipalities"] = picker.picked.joined(separator: ";") }
        for field in form.fields where !isPicking { texts[field.name] = field.text.text }
    }

    mutating func togglePicked() {
        picker.toggle()
        takeTexts()
    }

    mutating func movePicker(_ step: ListCursor.Step, page: Int) { picker.move(step, page: page) }

    mutating func stepField(_ command: CommandID) { form.step(command) }

    // MARK: - From step to step

    /// What lies behind a step.
    enum Onward { case step(Step), end }

    /// Goes on to the next step, or says what is wrong; returns the programme after the last one.
    mutating func goOn() -> NewProgramme? {
        takeTexts()
        do throws(WordFault) {
            try check(step)
            switch next {
            case .step(let step):
                go(to: step)
                return nil
            case .end: return NewProgramme(try settings())
            }
        } catch {
            show(error)
            return nil
        }
    }

    /// Goes back a step; false from the first one.
    mutating func goBack() -> Bool {
        takeTexts()
        switch step {
        case .basics: return false
        case .person(1): go(to: .course)
        case .person(let number): go(to: .person(number - 1))
        case .municipalities, .cohorts, .seats, .course:
            let index = FoundingForm.order.firstIndex(of: step) ?? 1
            go(to: FoundingForm.order[index - 1])
        }
        return true
    }

    private var next: Onward {
        switch step {
        case .person(let number): return hasPerson(number) ? .step(.person(number + 1)) : .end
        case .basics, .municipalities, .cohorts, .seats, .course:
            let index = (FoundingForm.order.firstIndex(of: step) ?? 0) + 1
            return .step(index < FoundingForm.order.count ? FoundingForm.order[index] : .person(1))
        }
    }

    private mutating func show(_ fault: WordFault) {
        // What only shows at the end is put right where it was written.
        if let place = home(of: fault.field), place != step { go(to: place) }
        if isPicking { picker.problem = fault.besideField } else { form.show(fault) }
    }

    private mutating func go(to step: Step) {
        self.step = step
        let restored = form.restored
        form = Form(
            title(of: step), purpose: .foundProgramme, draftKey: FoundingForm.draftKey, fields: fields(of: step))
        if restored != nil { form.restored = restored }
    }

    private func home(of field: String) -> Step? {
        if field == "municipalities" { return .municipalities }
        if field.hasPrefix("person") {
            return Int(field.dropFirst(6).prefix { $0.isNumber }).map { .person($0) }
        }
        return FoundingForm.order.first { step in fields(of: step).contains { $0.name == field } }
    }
}

extension ChooserState {
    mutating func found(
        _ founding: FoundingForm, _ command: CommandID, in world: ChooserWorld
    ) -> [ChooserEffect] {
        var founding = founding
        defer { if case .founding = situation { situation = .founding(founding) } }
        switch command {
        case .cancel:
            situation = .choosing
            return []
        case .discardDraft:
            founding.startAnew()
            return forgetDraft(FoundingForm.draftKey)
        case .previousStep:
            _ = founding.goBack()
            return []
        case .submitForm: return goOn(&founding, in: world)
        case .confirm:
            if founding.isPicking {
                founding.togglePicked()
                return keep(founding, in: world)
            }
            guard founding.form.index == founding.form.fields.count - 1 else {
                founding.stepField(.nextField)
                return []
            }
            return goOn(&founding, in: world)
        case .nextField, .previousField:
            if founding.isPicking {
                founding.movePicker(command == .nextField ? .down : .up, page: world.pickedRows)
            } else {
                founding.stepField(command)
            }
            return []
        default: return []
        }
    }

    private mutating func goOn(_ founding: inout FoundingForm, in world: ChooserWorld) -> [ChooserEffect] {
        if let programme = founding.goOn() {
            situation = .preview(FoundingPreview(.new(programme, from: founding)))
        }
        return keep(founding, in: world)
    }
}

extension ChooserWorld {
    /// The rows of the list that municipalities are picked from.
    public var pickedRows: Int { max(bodyRows - 3, 1) }
}
