import Domain

/// A column that only this program writes; an import of an exported file knows it again.
enum OwnColumn: CaseIterable {
    /// The applicant's id; nothing to import.
    case id
    /// How far the application has come; nothing to import, since it follows from what has been decided.
    case stage
    /// The texts of columns that an earlier import did not know.
    case extra

    var heading: LocalizedText {
        switch self {
        case .id: LocalizedText(sv: "Aspirant: id", en: "Aspirant: id")
        case .stage: LocalizedText(sv: "Aspirant: steg", en: "Aspirant: stage")
        case .extra: LocalizedText(sv: "Aspirant: övriga kolumner", en: "Aspirant: other columns")
        }
    }

    init?(heading: String) {
        let key = HeadingKey(heading)
        guard
            let column = OwnColumn.allCases.first(where: {
                HeadingKey($0.heading.swedish) == key || HeadingKey($0.heading.english) == key
            })
        else { return nil }
        self = column
    }
}
