public import Domain

extension Ineligibility.Cause {
    /// What has happened, in a few words.
    public var label: LocalizedText {
        switch self {
        case .becameManager: LocalizedText(sv: "har blivit chef", en: "has become a manager")
        case .lostPermanentPost:
            LocalizedText(sv: "är inte längre tillsvidareanställd", en: "has no permanent post any more")
        case .left: LocalizedText(sv: "har slutat", en: "has left")
        case .moved: LocalizedText(sv: "har bytt till en annan kommun", en: "has moved to another municipality")
        case .other: LocalizedText(sv: "annat", en: "something else")
        }
    }
}

extension DuplicatePair.Likeness {
    /// What two applications have in common.
    public var label: LocalizedText {
        switch self {
        case .email: LocalizedText(sv: "samma e-post", en: "same e-mail")
        case .nameAndPhone: LocalizedText(sv: "samma namn och telefon", en: "same name and phone")
        }
    }
}

extension SelectionRule.Group.Kind {
    /// What the members of a group have in common.
    public var label: LocalizedText {
        switch self {
        case .department: LocalizedText(sv: "en förvaltning", en: "a department")
        case .occupation: LocalizedText(sv: "en yrkesgrupp", en: "an occupation")
        }
    }
}

extension SelectionRule {
    /// The rule in one sentence, without its reason: whom it is about and what it says of them.
    public var sentence: LocalizedText {
        let names = group.names.joined(separator: ", ")
        switch effect {
        case .favours: return LocalizedText(sv: "\(names) gynnas", en: "\(names): favoured")
        case .demands(let demand):
            return LocalizedText(
                sv: "\(names): högre krav, \(demand.parts(.swedish).joined(separator: " och "))",
                en: "\(names): higher demands, \(demand.parts(.english).joined(separator: " and "))")
        case .requires(let text):
            return LocalizedText(
                sv: "\(names): dessutom krävs \(text)", en: "\(names): also demanded: \(text)")
        }
    }

    /// The rule in one sentence, with why and who decided.
    public var explanation: LocalizedText {
        LocalizedText(
            sv: "\(sentence.swedish): ”\(reason)” (\(decidedBy))", en: "\(sentence.english): “\(reason)” (\(decidedBy))"
        )
    }
}

extension SelectionSettings.Demand {
    /// What is demanded, part by part.
    func parts(_ language: Language) -> [String] {
        func text(_ threshold: Threshold) -> String {
            language == .swedish
                ? String(threshold.description.map { $0 == "." ? "," : $0 }) : threshold.description
        }
        return [
            mean.map { language == .swedish ? "medel \(text($0))" : "mean \(text($0))" },
            perCriterion.map {
                language == .swedish ? "minst \(text($0)) i varje kriterium" : "at least \(text($0)) in each criterion"
            },
        ].compactMap { $0 }
    }
}

extension World {
    /// What follows when somebody no longer counts, in the words that a dialog shows.
    func texts(of consequences: [LeavingConsequence]) -> [LocalizedText] { consequences.map(text) }

    private func leaving(_ name: String, _ stage: Stage) -> LocalizedText {
        switch stage {
        case .new:
            LocalizedText(
                sv: "\(name) är inte med i första urvalet.", en: "\(name) is not part of the first selection.")
        case .test:
            LocalizedText(
                sv: "\(name) lämnar urvalet; förmågetestet behövs inte.",
                en: "\(name) leaves the selection; no ability test is needed.")
        case .interview:
            LocalizedText(
                sv: "\(name) lämnar urvalet; intervjun behövs inte.",
                en: "\(name) leaves the selection; no interview is needed.")
        case .ranking, .admitted, .ended:
            LocalizedText(sv: "\(name) lämnar urvalet.", en: "\(name) leaves the selection.")
        }
    }

    private func text(_ consequence: LeavingConsequence) -> LocalizedText {
        func place(_ code: MunicipalityCode) -> String { programme.settings.municipality(code)?.name ?? code.rawValue }
        switch consequence {
        case .leavesSelection(let id, let stage):
            return leaving(name(id), stage)
        case .cardsRest(let id, let count):
            return LocalizedText(
                sv: "\(name(id)): \(count) inlämnade kort finns kvar men räknas inte.",
                en: "\(name(id)): \(count) cards handed in are kept but do not count.")
        case .leavesRanking(let id, let position, let seats):
            let isSeat = position <= seats
            return LocalizedText(
                sv:
                    "\(name(id)) lämnar rangordningen (\(isSeat ? "plats \(position)" : "reserv \(position - seats)")).",
                en: "\(name(id)) leaves the ranking (\(isSeat ? "place \(position)" : "reserve \(position - seats)")).")
        case .movesUp(let id, let old, let new):
            return LocalizedText(
                sv: "\(name(id)) flyttar upp från \(old) till \(new).",
                en: "\(name(id)) moves up from \(old) to \(new).")
        case .getsSeat(let id):
            return LocalizedText(sv: "\(name(id)) får platsen.", en: "\(name(id)) gets the seat.")
        case .seatStaysEmpty(let code):
            return LocalizedText(
                sv: "En plats i \(place(code)) blir utan sökande.",
                en: "A seat in \(place(code)) is left without anybody.")
        case .rankingHandedIn(let code, let version):
            return LocalizedText(
                sv:
                    "Rangordningen för \(place(code)) är inlämnad (version \(version)). Projektledningen ser ändringen; ska ordningen bli en annan måste rangordningen öppnas igen.",
                en:
                    "The ranking of \(place(code)) is handed in (version \(version)). The coordinators see the change; for another order the ranking must be opened again."
            )
        case .seatBecomesVacant(let id):
            return LocalizedText(
                sv: "Platsen som \(name(id)) har blir ledig.", en: "The seat of \(name(id)) becomes vacant.")
        case .reserveIsNext(let id):
            return LocalizedText(sv: "\(name(id)) står på tur som reserv.", en: "\(name(id)) is the next reserve.")
        case .noReserveLeft(let code):
            return LocalizedText(
                sv: "\(place(code)) har ingen reserv kvar.", en: "\(place(code)) has no reserve left.")
        case .seatIsAssigned(let seat):
            let name = SeatWords(self).seat(seat)
            return LocalizedText(
                sv: "Vart \(name) går avgörs särskilt.", en: "Where \(name) goes is decided as a case.")
        case .windowClosed(let lastDay):
            let day = SeatWords(self).day(lastDay)
            return LocalizedText(
                sv: "Ingen får platsen: ersättare kunde sättas in till och med \(day.swedish).",
                en: "Nobody gets the seat: a replacement could come until \(day.english).")
        case .offerLapses(let id, let seat):
            let seat = SeatWords(self).seat(seat)
            return LocalizedText(
                sv: "Erbjudandet om \(seat) till \(name(id)) faller.",
                en: "The offer of \(seat) to \(name(id)) lapses.")
        case .leavesReserve(let id, let number):
            return LocalizedText(
                sv: "\(name(id)) stryks som reserv \(number).", en: "\(name(id)) is no longer reserve \(number).")
        }
    }
}

extension DuplicateRuling.Outcome {
    /// How an application stands to the other one.
    public var label: LocalizedText {
        switch self {
        case .reported: LocalizedText(sv: "möjlig dubblett", en: "possible duplicate")
        case .keptApart: LocalizedText(sv: "två personer", en: "two people")
        case .stands: LocalizedText(sv: "gäller", en: "stands")
        case .closed: LocalizedText(sv: "stängd", en: "closed")
        }
    }
}
