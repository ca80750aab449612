extension SelectionSettings {
    /// The selection that a new programme begins with unless it is cloned from another: the five criteria (S4-14), the
    /// checklist (S4-4) and what an application must say (S4-12). Nothing of it is a decision until somebody makes one.
    public static func usual(hasTest: Bool) -> SelectionSettings {
        SelectionSettings(
            eligibility: usualEligibility, requiredFields: [.position, .motivation, .leadershipWill, .managerConsent],
            test: Test(used: hasTest, passMark: nil, maximum: nil, reuseMonths: nil), scale: 1...5,
            criteria: usualCriteria, demand: Demand(perCriterion: nil, mean: nil), panelSize: 2, ties: .person,
            unfilled: .stayEmpty)
    }

    private static let usualEligibility: [EligibilityItem] = [
        EligibilityItem(
            id: "permanent",
            name: LocalizedText(sv: "Tillsvidareanställd", en: "Permanent employment"),
            help: LocalizedText(
                sv: "Anställningen gäller tills vidare i den kommun som ansökan avser. Vikariat och visstid "
                    + "räcker inte.",
                en: "The post is permanent in the municipality applied for. Temporary and fixed-term posts are "
                    + "not enough."), source: "S4-4"),
        EligibilityItem(
            id: "not-manager",
            name: LocalizedText(sv: "Inte chef i dag", en: "Not a manager today"),
            help: LocalizedText(
                sv: "Har varken chefstjänst eller formellt ledaruppdrag. Samordnare utan personalansvar går bra.",
                en: "Holds neither a manager's post nor a formal leader's assignment. A coordinator without "
                    + "staff responsibility is fine."), source: "S4-4"),
        EligibilityItem(
            id: "motivation",
            name: LocalizedText(sv: "Motiverad att bli chef", en: "Motivated to become a manager"),
            help: LocalizedText(
                sv: "Ansökan säger varför personen vill bli chef och vad hen vill åstadkomma.",
                en: "The application says why the person wants to become a manager and what to achieve."),
            source: "S4-4"),
        EligibilityItem(
            id: "qualities",
            name: LocalizedText(sv: "Personliga förutsättningar", en: "Personal qualities"),
            help: LocalizedText(
                sv: "Något i ansökan, eller något chefen berättat, tyder på att personen kan leda andra.",
                en: "Something in the application, or told by the manager, suggests that the person can lead "
                    + "others."), source: "S4-4"),
        EligibilityItem(
            id: "time",
            name: LocalizedText(sv: "Tid och vilja", en: "Time and will"),
            help: LocalizedText(
                sv: "Kan avstå en dag i månaden för träffar och en för uppgifter, och vill läsa in sig på egen "
                    + "tid.",
                en: "Can set aside one day a month for meetings and one for tasks, and is willing to read in "
                    + "their own time."), source: "S4-4"),
    ]

    private static let usualLevels: [LocalizedText] = [
        LocalizedText(sv: "Syns inte", en: "Not seen"),
        LocalizedText(sv: "Syns någon gång", en: "Seen now and then"),
        LocalizedText(sv: "Syns ofta", en: "Seen often"),
        LocalizedText(sv: "Tydligt och stadigt", en: "Clear and steady"),
        LocalizedText(sv: "Tydligt, också när det är svårt", en: "Clear, also when it is hard"),
    ]

    private static let usualCriteria: [Criterion] = [
        Criterion(
            id: "maturity", short: "PM", name: LocalizedText(sv: "Personlig mognad", en: "Personal maturity"),
            description: LocalizedText(
                sv: "Känner sig själv och står stadigt. Håller isär person och uppdrag, tar relationer för vad "
                    + "de är och möter varje läge på det sätt som läget kräver.",
                en: "Knows and trusts themselves. Keeps person and task apart, takes relations for what they are "
                    + "and meets each situation as it requires."),
            levels: usualLevels),
        Criterion(
            id: "endurance", short: "U", name: LocalizedText(sv: "Uthållighet", en: "Endurance"),
            description: LocalizedText(
                sv: "Håller kraft och arbetslust när det går emot och ger sig inte förrän arbetet är i hamn.",
                en: "Keeps up strength and spirit when things go wrong and does not let go until the work is "
                    + "done."),
            levels: usualLevels),
        Criterion(
            id: "cooperation", short: "S", name: LocalizedText(sv: "Samarbetsförmåga", en: "Cooperation"),
            description: LocalizedText(
                sv: "Har lätt att arbeta med andra: hör vad de menar, är smidig i kontakten och reder ut tvister "
                    + "så att båda kan gå vidare.",
                en: "Works easily with others: hears what they mean, is smooth to deal with and settles disputes "
                    + "so that both can go on."),
            levels: usualLevels),
        Criterion(
            id: "communication", short: "MK",
            name: LocalizedText(sv: "Muntlig kommunikation", en: "Oral communication"),
            description: LocalizedText(
                sv: "Uttrycker sig klart och levande på tu man hand och inför grupp. Tar in vad motparten säger "
                    + "och lägger sig på rätt nivå.",
                en: "Speaks clearly and with life to one person and to a group. Takes in what the other says and "
                    + "finds the right level."),
            levels: usualLevels),
        Criterion(
            id: "leadership", short: "L", name: LocalizedText(sv: "Ledarskap", en: "Leadership"),
            description: LocalizedText(
                sv: "Får människor att vilja åt samma håll, ger dem mandat att handla och håller ihop gruppen. "
                    + "Andra vänder sig till personen för riktning.",
                en: "Makes people want to go the same way, gives them authority to act and holds the group "
                    + "together. Others turn to them for direction."),
            levels: usualLevels),
    ]
}
