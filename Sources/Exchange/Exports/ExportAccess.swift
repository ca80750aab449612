public import Domain

/// What somebody may take out of a programme, and in which language.
public struct ExportAccess: Sendable {
    let programme: Programme
    let actor: Actor
    let language: Language
    /// The municipalities exported, in the programme's order.
    public let municipalities: [MunicipalityCode]

    /// Everything that an actor may see, or one municipality of it; there is nothing to export of others.
    public init(
        to programme: Programme, actor: Actor, only municipality: MunicipalityCode? = nil, language: Language
    ) {
        self.programme = programme
        self.actor = actor
        self.language = language
        municipalities = actor.visibleMunicipalities(programme.settings)
            .filter { municipality == nil || $0 == municipality }
    }

    func say(_ swedish: String, _ english: String) -> String { language == .swedish ? swedish : english }

    func name(_ code: MunicipalityCode) -> String {
        programme.settings.municipality(code)?.name ?? code.rawValue
    }

    /// The name of a cohort; empty for none.
    func name(_ cohort: CohortID?) -> String {
        programme.settings.cohort(cohort)?.name[language] ?? cohort?.rawValue ?? ""
    }

    /// What an application says in a field, in words: yes and no, and a cohort by its name.
    func written(_ field: ApplicationField, in application: Application) -> String {
        let text = application[field]
        if field == .cohortWish { return CohortWish(text: text)?.written(language, in: programme.settings) ?? text }
        guard field.isYesNo else { return text }
        return switch application.answer(field) {
        case true?: say("ja", "yes")
        case false?: say("nej", "no")
        case nil: ""
        }
    }

    /// Whether it has to be told who follows which cohort.
    var tellsCohorts: Bool { programme.settings.hasCohorts }

    /// The word that stands for the name of a protected identity.
    var protectedName: String { say("Skyddad identitet", "Protected identity") }

    /// Whether special needs may be told: they are for those who must know (S0-10).
    func tellsNeeds(of applicant: Applicant) -> Bool { programme.mayKnowNeeds(of: applicant, actor) }
}
