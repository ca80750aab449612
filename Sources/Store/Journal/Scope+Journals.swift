import Domain

/// Each scope has a journal of its own.
extension Scope {
    /// How a record names a journal; a municipality can therefore not have the code "programme".
    var journalName: String {
        switch self {
        case .programme: "programme"
        case .municipality(let code): code.rawValue
        }
    }

    init(journalName: String) {
        self = journalName == "programme" ? .programme : .municipality(MunicipalityCode(journalName))
    }

    /// The order in which locks are taken: the programme first, then municipalities by code.
    ///
    /// Every session keeps to it, so that no two can wait for each other.
    static func isLockedBefore(_ one: Scope, _ other: Scope) -> Bool {
        switch (one, other) {
        case (_, .programme): false
        case (.programme, .municipality): true
        case (.municipality(let first), .municipality(let second)): first < second
        }
    }
}
