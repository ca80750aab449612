import Domain
import Workflow

extension Texts {
    /// A flag as a short word for lists.
    func short(_ flag: ApplicationFlag) -> String {
        switch flag {
        case .late: say("sen", "late")
        case .duplicate: say("dubblett", "duplicate")
        case .incomplete: say("ofullständig", "incomplete")
        case .managerToday: say("chef i dag", "manager today")
        case .notPermanent: say("ej tillsvidare", "not permanent")
        case .consentRefused: say("chefen nekar", "manager refuses")
        case .protected: say("skyddad", "protected")
        }
    }

    /// A flag in full.
    func long(_ flag: ApplicationFlag, in settings: ProgrammeSettings) -> String {
        switch flag {
        case .late:
            let closes = settings.deadline(.applicationsClose).map { day($0.day) } ?? ""
            return say("Inkom efter sista ansökningsdag \(closes)", "Came in after the last day, \(closes)")
        case .duplicate:
            return say(
                "Samma person ser ut att ha sökt mer än en gång", "The same person seems to have applied more than once"
            )
        case .incomplete(let fields):
            let names = fields.map { ApplicationWords.label($0)[language].lowercased() }
            return say("Saknas: \(list(names))", "Missing: \(list(names))")
        case .managerToday: return say("Uppger sig vara chef i dag", "Says to be a manager today")
        case .notPermanent: return say("Är inte tillsvidareanställd", "Is not permanently employed")
        case .consentRefused: return say("Ansvarig chef beviljar inte", "The responsible manager does not consent")
        case .protected:
            return say("Skyddade personuppgifter: visas inte i listor", "Protected identity: not shown in lists")
        }
    }

    /// What the responsible manager says, as a word.
    func consent(_ answer: ConsentAnswer?) -> String {
        switch answer {
        case .granted: say("ja", "yes")
        case .refused: say("nej", "no")
        case .asked: say("frågad", "asked")
        case nil: say("tyst", "silent")
        }
    }

    /// Why an application has ended.
    func ended(_ reason: EndReason) -> String {
        switch reason {
        case .rejected(let reason): say("Bortvald: \(reason)", "Rejected: \(reason)")
        case .testFailed: say("Underkänt förmågetest", "Failed the ability test")
        case .belowDemand: say("Når inte de krav som ställs på poängen", "Below the demanded scores")
        case .notEligible: say("Uppfyller inte längre behörighetskraven", "No longer meets the demands of eligibility")
        case .consentRefused(let point):
            say(
                "Ansvarig chef nekade (\(point.label.swedish.lowercased()))",
                "The responsible manager refused (\(point.label.english.lowercased()))")
        case .withdrawn(let reason): say("Återtagen: \(reason)", "Withdrawn: \(reason)")
        }
    }
}
