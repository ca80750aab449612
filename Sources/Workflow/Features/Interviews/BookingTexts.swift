public import Domain

extension Panel {
    /// From when to when, as on a form: `13:30`, `13:30–14:15`; empty until booked.
    public var timeText: String {
        guard let time else { return "" }
        return ends.map { "\(time)–\($0)" } ?? "\(time)"
    }
}

extension World {
    /// A clash in one sentence: who is booked elsewhere, when and with whom.
    public func text(of clash: BookingClash) -> LocalizedText {
        let name = programme.settings.name(of: clash.person)
        let time = "\(clash.other.starts)–\(clash.other.ends)"
        let whom = self.name(clash.other.applicant)
        let place = programme.settings.municipality(clash.other.municipality)?.name ?? ""
        return LocalizedText(
            sv: "Krock: \(name) är bokad \(time) samma dag med \(whom), \(place).",
            en: "Clash: \(name) is booked \(time) the same day with \(whom), \(place).")
    }

    /// What setting a member's card aside leads to; empty while nothing rests on it.
    func consequences(ofConflictOf person: PersonID, with id: ApplicantID) -> [LocalizedText] {
        guard let applicant = programme.applicant(id), applicant.progress.cards[person]?.sealed != nil else {
            return []
        }
        let left = programme.countingMembers(of: applicant).filter { $0 != person }.count
        let needed = programme.settings.selection?.panelSize ?? left
        let kept = LocalizedText(
            sv: "Det inlämnade kortet står kvar som spår men räknas inte i något medelvärde.",
            en: "The card handed in stays as a trace but counts in no mean.")
        guard left < needed else { return [kept] }
        return [
            kept,
            LocalizedText(
                sv:
                    "Panelen blir ofullständig: \(left) av \(needed) kort. Ersätt (e) eller godta det (y i rangordningen).",
                en:
                    "The panel becomes incomplete: \(left) of \(needed) cards. Replace (e) or accept it (y in the ranking)."
            ),
        ]
    }
}

extension Confirm {
    /// Asks for the declaration that must come before the first score, and gives the score with it.
    static func noConflict(with id: ApplicantID, then commands: [Command], in world: World) -> Confirm {
        var consequences = [
            LocalizedText(
                sv:
                    "Jäv är det om du är chef över personen, närstående, vän eller ovän, eller har eget intresse i saken.",
                en:
                    "It is a conflict if you manage the person, are close, friend or foe, or have an interest of your own."
            ),
            LocalizedText(
                sv: "Är du jävig: svara nej och tryck d. Upptäcks det senare läggs ditt kort åt sidan.",
                en: "If you have one: answer no and press d. If it shows later your card is set aside."),
        ]
        if !commands.isEmpty {
            consequences.append(
                LocalizedText(
                    sv: "Ja sparar ditt intygande och poängen på en gång.",
                    en: "Yes saves your declaration and the score at once."))
        }
        return Confirm(
            LocalizedText(
                sv: "Intygar du att du inte är jävig mot \(world.name(id))?",
                en: "Do you declare that you have no conflict of interest with \(world.name(id))?"),
            consequences: consequences, commands: [.panel(.declareNoConflict(id))] + commands)
    }
}
