import Domain
import Workflow

extension Texts {
    /// What something is called that the rules know by its name in the formats; that name where there is no other.
    func name(ofField name: String, in settings: ProgrammeSettings) -> String {
        if let field = ApplicationField(rawValue: name) { return ApplicationWords.label(field)[language].lowercased() }
        if let criterion = settings.selection?.criteria.first(where: { $0.id.rawValue == name }) {
            return criterion.name[language].lowercased()
        }
        if let item = settings.selection?.eligibility.first(where: { $0.id.rawValue == name }) {
            return item.name[language].lowercased()
        }
        if let known = Texts.fieldNames[name] { return known[language] }
        return OccasionField(rawValue: name).map { OccasionWords.label($0)[language].lowercased() } ?? name
    }

    /// A value in a conflict as people know it: judgements and causes stand there in the words of the formats.
    func value(_ text: String) -> String {
        let parts = text.split(separator: " – ", maxSplits: 1).map(String.init)
        guard let word = parts.first else { return text }
        let known =
            Verdict(rawValue: word)?.label ?? Ineligibility.Cause(rawValue: word)?.label
            ?? DuplicateRuling.Outcome(rawValue: word)?.label
        return ([known?[language] ?? word] + parts.dropFirst()).joined(separator: " – ")
    }

    private static let fieldNames: [String: LocalizedText] = [
        "unfilled": LocalizedText(sv: "regeln för platser som inte fylls", en: "the rule for unfilled seats"),
        "assignment": LocalizedText(sv: "vart platsen går", en: "where the seat goes"),
        "offer": LocalizedText(sv: "erbjudandet", en: "the offer"),
        "contact": LocalizedText(sv: "anteckningen", en: "the note"),
        // An occasion, and what can be merged in it; the rest of its fields are called as on its form.
        "breaks": LocalizedText(sv: "skolloven", en: "the school breaks"),
        "freezeBreak": LocalizedText(sv: "skälet till flytten", en: "the reason for the move"),
        "occasion": LocalizedText(sv: "tillfället", en: "the occasion"),
        "kind": LocalizedText(sv: "slaget", en: "the kind"),
        "title": LocalizedText(sv: "titeln", en: "the title"),
        "days": LocalizedText(sv: "dagarna", en: "the days"),
        "starts": LocalizedText(sv: "starttiden", en: "the start"),
        "ends": LocalizedText(sv: "sluttiden", en: "the end"),
        "place": LocalizedText(sv: "platsen", en: "the place"),
        "lecturer": LocalizedText(sv: "föreläsaren", en: "the lecturer"),
        "theme": LocalizedText(sv: "temat", en: "the theme"),
        "module": LocalizedText(sv: "modulen", en: "the module"),
        "audience": LocalizedText(sv: "vilka tillfället är för", en: "whom the occasion is for"),
        "overnight": LocalizedText(sv: "övernattningen", en: "the night"),
        "cancelled": LocalizedText(sv: "om tillfället är inställt", en: "whether the occasion is cancelled"),
        // What can be taken back.
        "quota": LocalizedText(sv: "kvoten", en: "the quota"),
        "application": LocalizedText(sv: "ansökan", en: "the application"),
        "consultation": LocalizedText(sv: "chefens svar", en: "the manager's answer"),
        "firstSelection": LocalizedText(sv: "första urvalet", en: "the first selection"),
        "test": LocalizedText(sv: "förmågetestet", en: "the ability test"),
        "withdrawal": LocalizedText(sv: "om ansökan är återtagen", en: "whether the application is withdrawn"),
        "panel": LocalizedText(sv: "panelen", en: "the panel"),
        "clearance": LocalizedText(sv: "intyget om jäv", en: "the declaration of no conflict"),
        "replaced": LocalizedText(sv: "vem som sitter i panelen", en: "who is on the panel"),
        "conflict": LocalizedText(sv: "jävsanmälan", en: "the declared conflict"),
        "override": LocalizedText(
            sv: "beslutet om den ofullständiga panelen", en: "the decision on the incomplete panel"),
        "order": LocalizedText(sv: "ordningen", en: "the order"),
        "ineligibility": LocalizedText(sv: "behörigheten", en: "the eligibility"),
        "completion": LocalizedText(sv: "kompletteringen", en: "the completion"),
        "duplicate": LocalizedText(sv: "beslutet om dubbletten", en: "the decision on the duplicate"),
        "rule": LocalizedText(sv: "regeln", en: "the rule"),
        "invitation": LocalizedText(sv: "kallelsen", en: "the invitation"),
        "reuse": LocalizedText(sv: "om ett äldre test får gälla", en: "whether an older test may count"),
        "letter": LocalizedText(sv: "om brevet är skickat", en: "whether the letter is sent"),
        "template": LocalizedText(sv: "brevmallen", en: "the letter template"),
        "mentor": LocalizedText(sv: "mentorn", en: "the mentor"),
        "attendance": LocalizedText(sv: "närvaron", en: "the attendance"),
        "assignment-handed-in": LocalizedText(sv: "vad som är inlämnat", en: "what is handed in"),
        "approval": LocalizedText(sv: "godkännandet", en: "the approval"),
        "premeeting": LocalizedText(sv: "förträffen", en: "the pre-meeting"),
        "career": LocalizedText(sv: "uppgiften om deltagaren", en: "what is recorded of the participant"),
        "network": LocalizedText(sv: "svaret om nätverket", en: "the answer about the network"),
        "answer": LocalizedText(sv: "svarsblanketten", en: "the answer sheet"),
        "withdrawn": LocalizedText(sv: "om blanketten räknas", en: "whether the sheet counts"),
        "budget": LocalizedText(sv: "budgetraden", en: "the line of the budget"),
        "budget.name": LocalizedText(sv: "namnet", en: "the name"),
        "budget.side": LocalizedText(sv: "slaget", en: "the kind"),
        "budget.standing": LocalizedText(sv: "läget", en: "the standing"),
        "budget.amount": LocalizedText(sv: "beloppet", en: "the amount"),
        "budget.stated": LocalizedText(sv: "det uppgivna beloppet", en: "the stated amount"),
        "budget.bearer": LocalizedText(sv: "vem som betalar", en: "who pays"),
        "budget.note": LocalizedText(sv: "anteckningen", en: "the note"),
        "followUp": LocalizedText(sv: "uppföljningen", en: "the follow-up"),
    ]
}
