import Domain

/// Reads filled-in interview forms, one or several in a file.
///
/// Whatever editor they come from: any line ends, byte order mark or encoding, spaces round the colon, capital letters,
/// either language.
struct FormReader {
    private let selection: SelectionSettings
    private var forms: [FilledForm] = []
    private var strayLines: [FormProblem] = []
    private var place = Place.identity

    private enum Place: Equatable {
        case identity
        case criterion(CriterionID)
        /// Among the lines of evidence for a criterion.
        case evidence(CriterionID)
        case base
        /// In a part that is not known, which has been told.
        case unknown
    }

    /// The forms of a file, and what stands before the first of them without being one.
    static func read(_ bytes: [UInt8], _ selection: SelectionSettings) -> (forms: [FilledForm], stray: [FormProblem]) {
        var reader = FormReader(selection: selection)
        for (index, line) in lines(of: DecodedText(bytes).bytes).enumerated() { reader.read(line, index + 1) }
        reader.endNotes()
        for index in reader.forms.indices { reader.forms[index].complain(ofMissing: selection) }
        return (reader.forms, reader.strayLines)
    }

    private init(selection: SelectionSettings) { self.selection = selection }

    /// Lines as editors count them, ended by LF, CR LF or, in a file without any LF, CR; a new page is no new line.
    private static func lines(of bytes: [UInt8]) -> [String] {
        let end: UInt8 = bytes.contains(0x0A) ? 0x0A : 0x0D
        return bytes.split(separator: end, omittingEmptySubsequences: false).map { line in
            String(decoding: line.filter { $0 != 0x0C && $0 != 0x0D }, as: UTF8.self)
        }
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        var text = Substring(text)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }

    private mutating func read(_ line: String, _ number: Int) {
        if line.hasPrefix("#") { return }
        if line.hasPrefix("[") { return begin(line, number) }
        guard !forms.isEmpty else {
            if !line.allSatisfy(\.isWhitespace), strayLines.isEmpty {
                strayLines.append(
                    FormProblem(
                        number, sv: "före blankettens början [\(FormWord.heading)]; det här är ingen intervjublankett",
                        en: "before the form's beginning [\(FormWord.heading)]; this is no interview form"))
            }
            return
        }
        if place == .base { return readBase(line, number) }
        if let (word, value) = FormReader.answer(line), accepts(word, isIndented: line.first?.isWhitespace == true) {
            return answer(word, value, number)
        }
        if case .evidence(let id) = place { return note(line, id) }
        guard place != .unknown, !line.allSatisfy(\.isWhitespace) else { return }
        complain(
            number,
            sv: "”\(line.prefix(40))” hör inte till något fält; skriv belägg efter \(FormWord.evidence.text.swedish):",
            en: "“\(line.prefix(40))” belongs to no field; write evidence after \(FormWord.evidence.text.english):")
    }

    private static func answer(_ line: String) -> (FormWord, String)? {
        guard let colon = line.firstIndex(of: ":"), let word = FormWord(trimmed(line[..<colon])) else { return nil }
        return (word, trimmed(line[line.index(after: colon)...]))
    }

    /// Whether a word means something here; in evidence a line such as "Program: …" is evidence.
    private func accepts(_ word: FormWord, isIndented: Bool) -> Bool {
        switch (place, word) {
        case (.evidence, _) where isIndented: false
        case (.identity, .applicant), (.identity, .interviewer), (.identity, .programme), (.identity, .conflict),
            (.criterion, .score), (.criterion, .evidence), (.evidence, .score):
            true
        default: false
        }
    }

    private mutating func complain(_ line: Int, sv: String, en: String) {
        forms[forms.count - 1].problems.append(FormProblem(line, sv: sv, en: en))
    }

    // MARK: - Parts

    private mutating func begin(_ line: String, _ number: Int) {
        let name = FormReader.trimmed(line.dropFirst().prefix { $0 != "]" })
        endNotes()
        if name.lowercased() == FormWord.heading {
            forms.append(FilledForm(line: number))
            place = .identity
            return
        }
        guard !forms.isEmpty else {
            strayLines.append(
                FormProblem(
                    number, sv: "[\(name)] väntade [\(FormWord.heading)]; det här är ingen intervjublankett",
                    en: "[\(name)] where [\(FormWord.heading)] was expected; this is no interview form"))
            return
        }
        if FormWord.says(FormWord.base, name) {
            forms[forms.count - 1].hasBase = true
            place = .base
        } else if let criterion = selection.criteria.first(where: { $0.id.rawValue == name.lowercased() }) {
            if forms[forms.count - 1].criteria.contains(criterion.id) {
                complain(
                    number, sv: "[\(name)] står två gånger; ta bort den ena", en: "[\(name)] stands twice; remove one")
            }
            forms[forms.count - 1].criteria.append(criterion.id)
            place = .criterion(criterion.id)
        } else {
            complain(
                number, sv: "[\(name)] är inget kriterium; är det belägg, börja raden med ett blanksteg",
                en: "[\(name)] is no criterion; if it is evidence, begin the line with a space")
            place = .unknown
        }
    }

    private mutating func answer(_ word: FormWord, _ value: String, _ number: Int) {
        let last = forms.count - 1
        forms[last].lines[word] = number
        switch (word, place) {
        case (.applicant, _): forms[last].applicant = value
        case (.interviewer, _): forms[last].interviewer = value
        case (.programme, _): forms[last].programme = value
        case (.conflict, _): declare(value, number)
        case (.score, .criterion(let id)), (.score, .evidence(let id)): score(value, id, number)
        case (.evidence, .criterion(let id)):
            forms[last].noteLines[id] = number
            place = .evidence(id)
            if !value.isEmpty { note(value, id) }
        case (.score, _), (.evidence, _): break  // Accepted only among criteria.
        }
    }

    private mutating func declare(_ value: String, _ number: Int) {
        if value.isEmpty { return }
        if FormWord.says(FormWord.none, value) {
            forms[forms.count - 1].declaration = .noConflict
        } else if ["ja", "yes", "j", "y"].contains(value.lowercased()) {
            complain(number, sv: "skriv vad jävet är i stället för ja", en: "write what the conflict is instead of yes")
        } else {
            forms[forms.count - 1].declaration = .conflict(value)
        }
    }

    private mutating func score(_ value: String, _ id: CriterionID, _ number: Int) {
        forms[forms.count - 1].scoreLines[id] = number
        guard !value.isEmpty, value != "-", value != "–" else { return }
        if FormWord.says(FormWord.notAssessed, value) || value == "0" && !selection.scale.contains(0) {
            forms[forms.count - 1].filled.ratings[id] = .notAssessed
            return
        }
        let scale = "\(selection.scale.lowerBound)–\(selection.scale.upperBound)"
        guard let score = Int(value), selection.scale.contains(score) else {
            return complain(
                number, sv: "”\(value)” är ingen poäng; skriv \(scale), ej bedömd eller ingenting",
                en: "“\(value)” is no score; write \(scale), not assessed or nothing")
        }
        forms[forms.count - 1].filled.ratings[id] = .score(score)
    }

    private mutating func note(_ line: String, _ id: CriterionID) {
        forms[forms.count - 1].filled.notes[id, default: ""] += FormReader.trimmed(line) + "\n"
    }

    /// Takes away the blank lines round the evidence, which the form has for writing on.
    private mutating func endNotes() {
        guard case .evidence(let id) = place, !forms.isEmpty else { return }
        let note = FormReader.trimmed(forms[forms.count - 1].filled.notes[id] ?? "")
        forms[forms.count - 1].filled.notes[id] = note.isEmpty ? nil : note
    }

    // MARK: - What it was made from

    private mutating func readBase(_ line: String, _ number: Int) {
        let text = FormReader.trimmed(line)
        guard !text.isEmpty else { return }
        let parts = text.split(separator: "=", maxSplits: 1).map(FormReader.trimmed)
        let name = parts[0].split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, name.count == 2 else { return damaged(number) }
        let id = CriterionID(name[0])
        switch name[1] {
        case "score" where parts[1] == "not-assessed": forms[forms.count - 1].base.ratings[id] = .notAssessed
        case "score":
            guard let score = Int(parts[1]) else { return damaged(number) }
            forms[forms.count - 1].base.ratings[id] = .score(score)
        case "note":
            guard let note = QuotedLine.decode(parts[1]) else { return damaged(number) }
            forms[forms.count - 1].base.notes[id] = note
        default: damaged(number)
        }
    }

    private mutating func damaged(_ number: Int) {
        complain(
            number,
            sv: "underlaget är ändrat; hämta en ny blankett (aspirant export forms) och för över det du skrivit",
            en: "what the form was made from has been changed; take a new form (aspirant export forms) and copy into it"
        )
    }
}

extension FilledForm {
    fileprivate mutating func complain(ofMissing selection: SelectionSettings) {
        for word in [FormWord.programme, .applicant, .interviewer] where lines[word] == nil {
            problems.append(
                FormProblem(
                    line, sv: "raden \(word.text.swedish): saknas; hämta en ny blankett (aspirant export forms)",
                    en: "the line \(word.text.english): is missing; take a new form (aspirant export forms)"))
        }
        guard !hasBase else { return }
        problems.append(
            FormProblem(
                line,
                sv:
                    "[\(FormWord.base.swedish)] saknas, så det går inte att se vad som hunnit ändras; hämta en ny blankett",
                en: "[\(FormWord.base.english)] is missing, so what has changed since cannot be told; take a new form"))
    }
}
