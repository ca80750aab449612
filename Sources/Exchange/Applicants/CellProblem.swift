public import Domain

/// Why a cell cannot be taken as it stands.
public enum CellProblem: Error, Equatable, Sendable {
    /// The cell must have a text.
    case empty
    /// Neither yes nor no.
    case notYesOrNo
    /// No date in any of the known forms.
    case notADate
    /// Written like a date, but there is no such day or time.
    case noSuchDate
    /// No e-mail address, or more than one.
    case notAnEmailAddress
    /// No known answer about gender.
    case notAGender
    /// A spreadsheet has turned the number into an approximation such as `4,67E+10`.
    case roundedNumber
    /// No municipality of the programme; these are the ones there are.
    case notAMunicipality([String])

    /// The reason and what to do; it follows the quoted text of the cell.
    public var text: LocalizedText {
        switch self {
        case .empty:
            LocalizedText(sv: "cellen är tom; fyll i den", en: "the cell is empty; fill it in")
        case .notYesOrNo:
            LocalizedText(
                sv: "är varken ja eller nej; skriv ja, nej eller lämna tomt",
                en: "is neither yes nor no; write yes, no or leave it empty")
        case .notADate:
            LocalizedText(
                sv: "är inget datum; skriv som 2020-03-30 eller 2020-03-30 14:05",
                en: "is no date; write it like 2020-03-30 or 2020-03-30 14:05")
        case .noSuchDate:
            LocalizedText(
                sv: "finns inte i almanackan (dag läses före månad); skriv som 2020-03-30",
                en: "is not in the calendar (the day is read before the month); write it like 2020-03-30")
        case .notAnEmailAddress:
            LocalizedText(
                sv: "är ingen e-postadress; skriv en enda, som namn@kommun.se, eller lämna tomt",
                en: "is no e-mail address; write a single one, like name@kommun.se, or leave it empty")
        case .notAGender:
            LocalizedText(
                sv: "är inget känt svar; skriv kvinna, man, annat, vill ej uppge eller lämna tomt",
                en: "is no known answer; write woman, man, other, prefer not to say or leave it empty")
        case .roundedNumber:
            LocalizedText(
                sv: "har avrundats av kalkylprogrammet; hämta numret ur källan och spara kolumnen som text",
                en: "was rounded by the spreadsheet; fetch the number from its source and save the column as text")
        case .notAMunicipality(let names):
            LocalizedText(
                sv: "är ingen av programmets kommuner; skriv \(names.joined(separator: ", "))",
                en: "is no municipality of the programme; write \(names.joined(separator: ", "))")
        }
    }
}
