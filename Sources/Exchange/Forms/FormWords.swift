import Domain

/// The words of an interview form, which are read back in either language whatever language it was written in.
enum FormWord: CaseIterable {
    case applicant, interviewer, programme, conflict, score, evidence

    /// What stands before the colon.
    var text: LocalizedText {
        switch self {
        case .applicant: LocalizedText(sv: "sökande", en: "applicant")
        case .interviewer: LocalizedText(sv: "intervjuare", en: "interviewer")
        case .programme: LocalizedText(sv: "program", en: "programme")
        case .conflict: LocalizedText(sv: "jäv", en: "conflict")
        case .score: LocalizedText(sv: "poäng", en: "score")
        case .evidence: LocalizedText(sv: "belägg", en: "evidence")
        }
    }

    /// The word that a text before a colon means, with small or capital letters; nil for none.
    init?(_ text: some StringProtocol) {
        let wanted = text.lowercased()
        guard let word = FormWord.allCases.first(where: { $0.text.swedish == wanted || $0.text.english == wanted })
        else { return nil }
        self = word
    }

    /// The heading that begins a form, with the version of the format.
    static let heading = "aspirant-form 1"
    /// The heading of what the form was made from, in either language.
    static let base = LocalizedText(sv: "underlag", en: "made from")

    static let notAssessed = LocalizedText(sv: "ej bedömd", en: "not assessed")
    static let none = LocalizedText(sv: "nej", en: "no")

    /// Whether a text says this word in either language.
    static func says(_ word: LocalizedText, _ text: String) -> Bool {
        let text = text.lowercased()
        return text == word.swedish || text == word.english
    }
}

/// What a card says, as a form carries it: what it was made from, what stands now, or what was filled in.
struct FormContent: Equatable, Sendable {
    var ratings: [CriterionID: Rating] = [:]
    var notes: [CriterionID: String] = [:]

    init() {}

    init(_ card: ScoreCard) {
        ratings = card.ratings
        notes = card.notes
    }
}

/// A text on one line between quotation marks, for the part of a form that is not written by hand.
enum QuotedLine {
    static func encode(_ text: String) -> String {
        var line = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": line += "\\\\"
            case "\"": line += "\\\""
            case "\n": line += "\\n"
            case "\r": line += "\\r"
            case "\t": line += "\\t"
            default: line.unicodeScalars.append(scalar)
            }
        }
        return line + "\""
    }

    /// The text; nil where it is not whole.
    static func decode(_ line: some StringProtocol) -> String? {
        var scalars = Array(line.unicodeScalars)[...]
        guard scalars.popFirst() == "\"", scalars.popLast() == "\"" else { return nil }
        var text = String.UnicodeScalarView()
        while let scalar = scalars.popFirst() {
            guard scalar == "\\" else {
                text.append(scalar)
                continue
            }
            switch scalars.popFirst() {
            case "\\": text.append("\\")
            case "\"": text.append("\"")
            case "n": text.append("\n")
            case "r": text.append("\r")
            case "t": text.append("\t")
            default: return nil
            }
        }
        return String(text)
    }
}
