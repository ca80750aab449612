public import Domain

/// What is said about cohorts in lists and dialogs, in both languages.
public struct CohortWords {
    let world: World

    /// The words for a world.
    public init(_ world: World) { self.world = world }

    private var settings: ProgrammeSettings { world.programme.settings }

    /// The name of a cohort.
    public func name(_ id: CohortID?) -> LocalizedText {
        settings.cohort(id)?.name ?? LocalizedText(sv: id?.rawValue ?? "–", en: id?.rawValue ?? "–")
    }

    /// The name of a cohort looked at, or that all are.
    public func name(ofAllOr id: CohortID?) -> LocalizedText {
        id.map { name($0) } ?? LocalizedText(sv: "Alla omgångar", en: "All cohorts")
    }

    /// The next cohort to look at; nil for all of them, who come after the last.
    func next(after id: CohortID?) -> CohortID? {
        let order: [CohortID?] = [nil] + settings.cohorts.map { $0.id }
        return order[((order.firstIndex(of: id) ?? 0) + 1) % order.count]
    }

    /// The number of a cohort, for columns too narrow for its name.
    public func short(_ id: CohortID?) -> LocalizedText {
        guard let index = settings.cohorts.firstIndex(where: { $0.id == id }) else { return name(id) }
        return LocalizedText(sv: "omg. \(index + 1)", en: "cohort \(index + 1)")
    }

    /// What an applicant wishes; empty where nothing is said.
    public func wish(_ wish: CohortWish?) -> LocalizedText {
        LocalizedText(
            sv: wish?.written(.swedish, in: settings) ?? "", en: wish?.written(.english, in: settings) ?? "")
    }

    /// Why somebody follows a cohort, in a few words.
    public func ground(_ row: CohortsFeature.Row) -> LocalizedText {
        if let change = row.change {
            let day = SeatWords(world).day(change.day)
            return LocalizedText(sv: "bytte \(day.swedish)", en: "changed on \(day.english)")
        }
        guard row.applicant != nil else { return LocalizedText(sv: "tom plats", en: "vacant seat") }
        guard let ground = row.ground else {
            return LocalizedText(sv: "ersättare på platsen", en: "replacement on the seat")
        }
        switch ground {
        case .byHand: return LocalizedText(sv: "för hand", en: "by hand")
        case .only: return LocalizedText(sv: "kan bara den", en: "can follow this only")
        case .wish: return LocalizedText(sv: "önskad", en: "wished for")
        case .whichever: return LocalizedText(sv: "vilken som helst", en: "whichever")
        case .noWish: return LocalizedText(sv: "inget önskemål", en: "no wish")
        case .wishFull(let id):
            return LocalizedText(
                sv: "! önskade \(short(id).swedish), fullt", en: "! wished for \(short(id).english), full")
        case .onlyFull(let id):
            return LocalizedText(
                sv: "! kan bara \(short(id).swedish), fullt", en: "! can follow \(short(id).english) only, full")
        }
    }

    /// The wishes that an application can state, as a form offers them.
    func wishes() -> [Form.Field.Option] {
        let all: [CohortWish?] =
            [nil, .whichever] + settings.cohorts.map { .rather($0.id) } + settings.cohorts.map { .only($0.id) }
        return all.map { wish in
            let label =
                switch wish {
                case nil: LocalizedText(sv: "vet ej", en: "unknown")
                case .rather(let id)?:
                    LocalizedText(sv: "helst \(name(id).swedish)", en: "rather \(name(id).english)")
                default: self.wish(wish)
                }
            return Form.Field.Option(wish?.text ?? "", label)
        }
    }
}
