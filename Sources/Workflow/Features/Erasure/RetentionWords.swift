public import Domain

/// What outcomes, grounds and parts of what is kept are called.
public enum RetentionWords {
    /// What an outcome is called.
    public static func label(_ outcome: RetentionOutcome) -> LocalizedText {
        switch outcome {
        case .notAdmitted: LocalizedText(sv: "inte antagen", en: "not admitted")
        case .withdrawn: LocalizedText(sv: "återtagen", en: "withdrawn")
        case .admitted: LocalizedText(sv: "antagen", en: "admitted")
        }
    }

    /// A number of months in words.
    public static func months(_ months: Int) -> LocalizedText {
        months == 1
            ? LocalizedText(sv: "1 månad", en: "1 month")
            : LocalizedText(sv: "\(months) månader", en: "\(months) months")
    }

    /// A part of what is kept of somebody, with how much of it there is.
    public static func label(_ part: ErasurePart, _ count: Int) -> LocalizedText {
        let name =
            switch part {
            case .application: LocalizedText(sv: "ansökan", en: "the application")
            case .checklist: LocalizedText(sv: "behörighet och första urval", en: "eligibility and first selection")
            case .test: LocalizedText(sv: "testresultat", en: "test results")
            case .consents: LocalizedText(sv: "chefens svar", en: "the manager's answers")
            case .interview: LocalizedText(sv: "intervjupoäng och anteckningar", en: "interview scores and notes")
            case .ranking: LocalizedText(sv: "skäl och poäng i rangordningar", en: "reasons and scores in rankings")
            case .letters: LocalizedText(sv: "brev", en: "letters")
            case .mentor: LocalizedText(sv: "mentor", en: "the mentor")
            case .attendance: LocalizedText(sv: "närvaro och godkännande", en: "attendance and approval")
            case .economy: LocalizedText(sv: "betalningsansvar och samtal", en: "fee liability and calls")
            case .outcomes: LocalizedText(sv: "uppföljning och utfall", en: "follow-up and outcomes")
            }
        guard count > 1 else { return name }
        return LocalizedText(sv: "\(name.swedish) (\(count))", en: "\(name.english) (\(count))")
    }

    /// Why somebody was erased, or is to be.
    public static func label(_ ground: ErasureGround) -> LocalizedText {
        switch ground {
        case .rule(let outcome, let months, _):
            LocalizedText(
                sv: "gallringsregeln: \(label(outcome).swedish), \(self.months(months).swedish)",
                en: "the retention rule: \(label(outcome).english), \(self.months(months).english)")
        case .request(let reference):
            LocalizedText(sv: "begäran eller beslut \(reference)", en: "request or decision \(reference)")
        }
    }

    /// A class of fields.
    public static func label(_ fields: FieldClass) -> LocalizedText {
        switch fields {
        case .open: LocalizedText(sv: "öppna uppgifter", en: "open fields")
        case .results: LocalizedText(sv: "resultat", en: "results")
        case .protected: LocalizedText(sv: "skyddade uppgifter", en: "protected fields")
        case .needs: LocalizedText(sv: "behov", en: "needs")
        }
    }
}
