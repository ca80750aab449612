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

    /// The name of a cohort for columns too narrow for the whole of it: what tells it from the others, such as “Höst” of
    /// “Höstomgången”, or its number where nothing short does.
    public func short(_ id: CohortID?) -> LocalizedText {
        guard let index = settings.cohorts.firstIndex(where: { $0.id == id }) else { return name(id) }
        func short(_ language: Language, _ number: String) -> String {
            let names = settings.cohorts.map { $0.name[language] }
            if names[index].count <= CohortWords.shortWidth { return names[index] }
            let brief = names.map { CohortWords.brief($0) }
            let telling = Set(brief).count == brief.count && brief.allSatisfy { $0.contains(where: \.isLetter) }
            return telling && brief[index].count <= CohortWords.shortWidth ? brief[index] : number
        }
        return LocalizedText(
            sv: short(.swedish, "omg. \(index + 1)"), en: short(.english, "cohort \(index + 1)"))
    }

    private static let shortWidth = 8

    /// A name without the words that any cohort's may have.
    private static func brief(_ name: String) -> String {
        var words = name.split(separator: " ").map(String.init)
        if words.first?.lowercased() == "the" { words.removeFirst() }
        words = words.map { word in
            for ending in ["omgången", "omgång"] where word.lowercased().hasSuffix(ending) {
                return String(word.dropLast(ending.count))
            }
            return word.lowercased() == "cohort" ? "" : word
        }
        return words.filter { !$0.isEmpty }.joined(separator: " ")
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
            // The name comes first: where the column is narrow it is what must be read.
            return LocalizedText(sv: "! \(name(id).swedish) full", en: "! \(name(id).english) full")
        case .onlyFull(let id):
            return LocalizedText(
                sv: "! \(name(id).swedish) full, kan bara den",
                en: "! \(name(id).english) full, can follow it only")
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
