public import Domain

/// A value out of a few that a word of a command can have, with what the interface calls it.
///
/// Whoever has seen a screen knows the values by the words there, so the command line takes these beside the codes that
/// scripts and files use.
public protocol WordOption: RawRepresentable, CaseIterable where RawValue == String {
    /// What the interface calls it.
    var label: LocalizedText { get }
}

extension WordOption {
    /// The value that a text means: a code, or what the interface calls it in either language, whatever the case; nil for
    /// none.
    init?(word text: String) {
        let key = SwedishCollation.key(text)
        let found =
            Self(rawValue: text)
            ?? Self.allCases.first { option in
                [option.rawValue, option.label.swedish, option.label.english].contains {
                    SwedishCollation.key($0) == key
                }
            }
        guard let found else { return nil }
        self = found
    }

    /// All values for somebody who has named none of them, each with its code where that is another word.
    static var expected: LocalizedText {
        func names(_ language: Language) -> String {
            allCases.map { option in
                let label = option.label[language]
                return label == option.rawValue ? label : "\(label) (\(option.rawValue))"
            }.joined(separator: ", ")
        }
        return LocalizedText(sv: "något av \(names(.swedish))", en: "one of \(names(.english))")
    }
}

extension Verdict: WordOption {}
extension ConsentPoint: WordOption {}
extension ConsentAnswer: WordOption {}
extension TestOutcome: WordOption {}
extension Ineligibility.Cause: WordOption {}
extension SelectionRule.Group.Kind: WordOption {}
extension PreMeeting.Attended: WordOption {}
extension OccasionKind: WordOption {}
extension OccasionMode: WordOption {}
extension VenueAccess: WordOption {}
extension AudienceGroup: WordOption {}
extension AllocationMethod: WordOption {}
extension BudgetLine.Side: WordOption {}
extension BudgetLine.Standing: WordOption {}
extension LetterKind: WordOption {}
extension OfferAnswer: WordOption {}
extension SelectionSettings.UnfilledSeatRule: WordOption {}

extension Language: WordOption {
    /// What the language is called.
    public var label: LocalizedText {
        switch self {
        case .swedish: LocalizedText(sv: "svenska", en: "Swedish")
        case .english: LocalizedText(sv: "engelska", en: "English")
        }
    }
}

extension Placement.Cause: WordOption {
    /// What led to the move.
    public var label: LocalizedText {
        switch self {
        case .consultation: LocalizedText(sv: "samrådet", en: "the consultation")
        }
    }
}
