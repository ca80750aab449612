public import Domain

/// Why a row of a CSV file could not be read; the rows around it still can.
public enum CSVProblem: Error, Equatable, Sendable {
    /// A quote opens a field and nothing closes it.
    case unterminatedQuote(TextPosition)
    /// Something follows the quote that closes a field.
    case textAfterQuote(TextPosition, opened: TextPosition)
    /// The row has fewer or more fields than the headings.
    case wrongFieldCount(TextPosition, expected: Int, found: Int)
    /// A byte 0 stands in the row, as after a disk fault or in a file that is no text.
    case nulByte(TextPosition)

    /// Where reading failed.
    public var position: TextPosition {
        switch self {
        case .unterminatedQuote(let position), .textAfterQuote(let position, _), .wrongFieldCount(let position, _, _),
            .nulByte(let position):
            position
        }
    }

    /// The reason and what to do, without the place.
    public var text: LocalizedText {
        switch self {
        case .unterminatedQuote:
            LocalizedText(
                sv: "citattecknet som öppnar fältet får inget slut; sätt ett avslutande \" eller ta bort det första",
                en: "the quote that opens the field is never closed; add the closing \" or remove the first one")
        case .textAfterQuote(_, let opened):
            LocalizedText(
                sv: "det står text efter det avslutande citattecknet (fältet öppnas på \(opened)); "
                    + "citattecken inne i ett fält ska skrivas dubbelt, \"\"",
                en: "text follows the closing quote (the field opens at \(opened)); "
                    + "quotes inside a field must be doubled, \"\"")
        case .wrongFieldCount(_, let expected, let found):
            LocalizedText(
                sv: "raden har \(found) fält men rubrikraden \(expected); "
                    + "kontrollera avgränsare och citattecken på raden",
                en: "the row has \(found) fields but the headings \(expected); "
                    + "check the separators and quotes of the row")
        case .nulByte:
            LocalizedText(
                sv: "raden innehåller en nollbyte; filen är skadad eller ingen textfil, exportera den på nytt",
                en: "the row contains a zero byte; the file is damaged or no text file, export it again")
        }
    }
}

extension CSVProblem: CustomStringConvertible {
    /// `line:column: reason`, in English.
    public var description: String { "\(position): \(text.english)" }
}
