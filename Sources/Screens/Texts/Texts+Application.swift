import Domain
import Workflow

extension Texts {
    /// A flag as a short word for lists.
    func short(_ flag: ApplicationFlag) -> String {
        switch flag {
        case .late: say("sen", "late")
        case .duplicate: say("dubblett", "duplicate")
        case .duplicateElsewhere: say("dubblett?", "duplicate?")
        case .completionAsked: say("inväntar svar", "answer awaited")
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
        case .duplicateElsewhere:
            let who = recruiters(in: settings)
            return say(
                "Samma person kan ha sökt i en annan kommun; fråga \(who)",
                "The same person may have applied in another municipality; ask \(who)")
        case .completionAsked(let due):
            let by = due.map { say(", svar senast \(day($0))", ", answer by \(day($0))") } ?? ""
            return say("Komplettering är begärd\(by)", "Completion has been asked for\(by)")
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

    /// Those who see the applications of all municipalities and can answer for a duplicate.
    private func recruiters(in settings: ProgrammeSettings) -> String {
        let people = settings.people.filter { person in person.roles.contains { $0.role == .recruitmentCentre } }
        let office = name(of: Domain.Role.recruitmentCentre)
        return people.isEmpty ? office : "\(office) (\(list(people.map(\.name))))"
    }

    /// What the responsible manager says, as a word; a dash where nobody has asked.
    func consent(_ answer: ConsentAnswer?) -> String {
        switch answer {
        case .granted: say("ja", "yes")
        case .refused: say("nej", "no")
        case .asked: say("frågad", "asked")
        case nil: "–"
        }
    }

    /// Why an application has ended.
    func ended(_ reason: EndReason, in world: World) -> String {
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
        case .noLongerEligible(let what):
            say("Inte längre behörig: ", "No longer eligible: ") + text(of: what, in: world)
        case .merged:
            say(
                "Stängd: samma person har en annan ansökan som gäller",
                "Closed: the same person has another application that stands")
        }
    }
}
