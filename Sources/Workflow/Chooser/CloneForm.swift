public import Domain

/// What a clone of a programme is to be called and when it is to begin.
public struct CloneForm: Equatable, Sendable {
    /// The programme that it comes from.
    public let source: String
    /// The fields.
    public internal(set) var form: Form
    private let taken: Set<String>

    /// A form that proposes the next year.
    public init(of summary: ProgrammeSummary, taken: Set<String>) {
        source = summary.id
        self.taken = taken
        let start = summary.period.lowerBound.adding(months: 12)
        let name = YearNumbers.moved(summary.name.swedish, by: 1)
        form = Form(
            LocalizedText(sv: "Klona \(summary.short)", en: "Clone \(summary.short)"), purpose: .foundProgramme,
            draftKey: "programme.clone \(summary.id)",
            fields: [
                Form.Field("name", LocalizedText(sv: "Namn", en: "Name"), text: name),
                Form.Field(
                    "id", LocalizedText(sv: "Kortnamn i förrådet", en: "Id in the store"),
                    text: CloneForm.freeID(YearNumbers.moved(summary.id, by: 1), taken),
                    help: FoundingForm.idHelp),
                Form.Field(
                    "start", LocalizedText(sv: "Börjar omkring", en: "Begins about"), text: start.description,
                    help: LocalizedText(
                        sv: "Alla dagar flyttas lika många hela veckor, så att veckodagarna står kvar",
                        en: "All dates are moved by the same number of whole weeks, so that weekdays stay")),
            ])
    }

    static func freeID(_ wanted: String, _ taken: Set<String>) -> String {
        var (id, number) = (wanted, 2)
        while taken.contains(id) {
            id = "\(wanted)-\(number)"
            number += 1
        }
        return id
    }

    /// What is wished for; the first field that is wrong where something is.
    func wish(today: Day) throws(WordFault) -> ProgrammeClone.Wish {
        let texts = form.texts
        let name = (texts["name"] ?? "").trimmingBlanks
        guard !name.isEmpty else { throw .missing("name") }
        let id = try FoundingForm.checkedID(texts["id"] ?? "", taken)
        let text = texts["start"] ?? ""
        guard let start = DayPhrase(reference: today, period: today...(today + 730)).day(text) else {
            throw .notADay("start", text)
        }
        // The years in an untouched name follow the dates, also in the other language.
        let isUntouched = form.changedTexts["name"] == nil
        return ProgrammeClone.Wish(id: id, start: start, name: isUntouched ? nil : name)
    }
}

extension ChooserState {
    mutating func clone(_ clone: CloneForm, _ command: CommandID, in world: ChooserWorld) -> [ChooserEffect] {
        var clone = clone
        if command == .cancel {
            situation = .choosing
            return []
        }
        if command == .discardDraft {
            clone.form.startAnew()
            situation = .cloning(clone)
            return forgetDraft(clone.form.draftKey)
        }
        let isLast = clone.form.index == clone.form.fields.count - 1
        guard command == .submitForm || (command == .confirm && isLast) else {
            clone.form.step(command)
            situation = .cloning(clone)
            return []
        }
        do throws(WordFault) {
            let wish = try clone.wish(today: world.today)
            clone.form.problem = nil
            situation = .cloning(clone)
            return [.plan(of: clone.source, wish)]
        } catch {
            clone.form.show(error)
            situation = .cloning(clone)
            return []
        }
    }
}

extension Form {
    /// Goes to another field, where the form is one step of several and somebody else takes what is filled in.
    mutating func step(_ command: CommandID) {
        switch command {
        case .nextField, .confirm: index = max(min(index + 1, fields.count - 1), 0)
        case .previousField: index = max(index - 1, 0)
        default: break
        }
    }

    /// Says what is wrong beside the field.
    mutating func show(_ fault: WordFault) {
        problem = .field(fault.field, fault.besideField)
        if let wrong = fields.firstIndex(where: { $0.name == fault.field }) { index = wrong }
    }
}

extension String {
    /// The text without white space around it.
    var trimmingBlanks: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
