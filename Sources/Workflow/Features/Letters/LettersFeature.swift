public import Domain

/// The letters that the decision asks for, and the follow-up of those who were not admitted.
public struct LettersFeature: Sendable {
    /// The list shown.
    public internal(set) var tab = LetterTab.all
    /// The municipality shown; nil for all that the person may see.
    public internal(set) var municipality: MunicipalityCode?
    /// Whether what is done is left out of the lists.
    public internal(set) var hidesDone = false
    /// The language that letters are written in, where somebody has chosen another than the programme's.
    public internal(set) var chosenLanguage: Language?
    /// Where the person stands in the list.
    public internal(set) var cursor = ListCursor()
    /// The marked letters; actions apply to all of them.
    public internal(set) var marks: Set<LetterKey> = []
    /// The letters shown.
    public private(set) var letters: [Letter] = []
    /// The follow-ups shown.
    public private(set) var followUps: [FollowUpTask] = []
    /// Every letter that the person may see in the chosen municipality.
    public private(set) var allLetters: [Letter] = []
    /// Every follow-up that the person may see in the chosen municipality.
    public private(set) var allFollowUps: [FollowUpTask] = []
    private var isStale = true

    /// A screen that has not been looked at.
    public init() {}

    /// The view that the person looks at.
    public var view: View { tab == .followUps ? .followUps : .letters }

    /// Whether somebody can be without a seat and have to be followed up.
    private var hasFollowUps = true

    /// The lists that have something in them, besides the first and the follow-ups, which are always there.
    public var tabs: [LetterTab] {
        LetterTab.allCases.filter { tab in
            tab == .all || tab == .followUps && hasFollowUps || allLetters.contains { tab.holds($0.key.kind) }
        }
    }

    /// The selected letter; nil in an empty list and among the follow-ups.
    public var selected: Letter? {
        tab != .followUps && letters.indices.contains(cursor.index) ? letters[cursor.index] : nil
    }

    /// The selected follow-up; nil in an empty list and among the letters.
    public var selectedFollowUp: FollowUpTask? {
        tab == .followUps && followUps.indices.contains(cursor.index) ? followUps[cursor.index] : nil
    }

    /// The applicant whom the selected row is about.
    public var applicant: ApplicantID? { selected?.key.applicant ?? selectedFollowUp?.applicant }

    /// What an action applies to: all marked, also those that are hidden, else the selected letter.
    public var targets: [Letter] {
        marks.isEmpty ? selected.map { [$0] } ?? [] : allLetters.filter { marks.contains($0.key) }
    }

    /// The language of letters.
    public func language(in world: World) -> Language { chosenLanguage ?? world.programme.settings.language }

    /// How many rows the list has.
    var count: Int { tab == .followUps ? followUps.count : letters.count }

    /// Notes that the programme has changed; the lists are made anew when they are next needed.
    mutating func invalidate() { isStale = true }

    /// Brings the lists up to date, keeping the selected row selected.
    mutating func refresh(in world: World) {
        guard isStale else { return cursor.clamp(count: count, page: page(world)) }
        isStale = false
        if let chosen = municipality, !world.municipalities.contains(chosen) { municipality = nil }
        allLetters = world.programme.letters(for: world.actor).filter { shows($0.municipality) }
        allFollowUps = world.programme.followUps(for: world.actor, on: world.today).filter { shows($0.municipality) }
        hasFollowUps = world.programme.settings.uses(.selection)
        marks.formIntersection(allLetters.map(\.key))
        reselect(in: world)
    }

    private func shows(_ code: MunicipalityCode) -> Bool { municipality.map { $0 == code } ?? true }

    /// Makes the list of the tab, keeping the selected row selected where possible.
    mutating func reselect(in world: World) {
        let (letter, task) = (selected?.key, selectedFollowUp?.applicant)
        if !tabs.contains(tab) { tab = .all }
        letters = allLetters.filter { tab.holds($0.key.kind) && (!hidesDone || $0.standing.isWaiting) }
        followUps = tab == .followUps ? allFollowUps.filter { !hidesDone || $0.done == nil } : []
        let row =
            letter.flatMap { key in letters.firstIndex { $0.key == key } }
            ?? task.flatMap { id in followUps.firstIndex { $0.applicant == id } }
        cursor.select(row ?? cursor.index, count: count, page: page(world))
    }

    /// Takes the mark from letters for which the action has been carried out.
    mutating func unmark(_ events: [Scoped<Event>]) {
        for event in events {
            if case .letter(.sent(let id, let kind, _)) = event.value { marks.remove(LetterKey(id, kind)) }
        }
    }

    /// Shows a list from its first row.
    mutating func show(_ tab: LetterTab, in world: World) {
        self.tab = tab
        cursor = ListCursor()
        isStale = true
        refresh(in: world)
    }

    /// The lines at the foot of the follow-ups that say what came of the selected one; none in a low window.
    public static func detailRows(_ bodyRows: Int) -> Int { bodyRows >= 14 ? 3 : 0 }

    /// The visible rows of the list; the heading takes one.
    func page(_ world: World) -> Int {
        let details = tab == .followUps ? LettersFeature.detailRows(world.bodyRows) : 0
        return max(world.bodyRows - 1 - details, 1)
    }
}

extension Letter.Standing {
    /// Whether somebody has to see to the letter: it is not sent, or what was sent does not hold any more.
    public var isWaiting: Bool {
        switch self {
        case .unsent, .outdated: true
        case .sent: false
        }
    }
}
