public import Domain

/// The interviews that a person has to do with, in two lists: those to sit in on, and those of others to keep track of.
public struct InterviewList: Equatable, Sendable {
    /// One of the two lists.
    public enum Tab: CaseIterable, Equatable, Sendable {
        /// The panels that the person sits on.
        case mine
        /// The other panels of a municipality whose personnel chief or HR representative the person is.
        case others
    }

    /// One interview.
    public struct Row: Equatable, Sendable {
        /// The applicant.
        public let applicant: ApplicantID
        /// The municipality applied in.
        public let municipality: MunicipalityCode
        /// Whether something remains to be done: my card to hand in, or for others' panels a card to wait for.
        public let isWaiting: Bool
        /// Why my card, which is open, cannot be filled in now; nil when it can, and for others' panels.
        public var hindrance: Refusal?
    }

    /// The panels that the person sits on.
    public let mine: [Row]
    /// The panels that the person only keeps track of.
    public let others: [Row]
    /// The lists that the person has a use for.
    public let tabs: [Tab]

    /// Nobody's interviews.
    public init() {
        mine = []
        others = []
        tabs = [.mine]
    }

    /// The interviews of the person at the keyboard; what waits comes first, and the soonest first in each part.
    ///
    /// Nothing in the order depends on a score. An application that has ended is left out unless its cards were opened.
    public init(_ world: World) {
        let programme = world.programme
        var mine: [(key: SortKey, row: Row)] = []
        var others: [(key: SortKey, row: Row)] = []
        var oversees = false
        for code in programme.settings.municipalities.map(\.code) {
            guard let record = programme.municipalities[code] else { continue }
            let isOverseer = world.actor.holds([.personnelChief, .hrRepresentative], in: code)
            oversees = oversees || isOverseer
            for applicant in record.applicants where !applicant.isUntouched {
                let progress = applicant.progress
                guard let panel = progress.panel else { continue }
                let isMine = panel.members.contains(world.actor.id)
                guard isMine || isOverseer else { continue }
                let isOpened = programme.isOpened(progress)
                guard isOpened || programme.stage(of: applicant, in: code) != .ended else { continue }
                var row = Row(applicant: applicant.id, municipality: code, isWaiting: !isOpened)
                if isMine {
                    let isOpen =
                        if case .open = programme.standing(of: world.actor.id, on: applicant) { true } else { false }
                    let hindrance = isOpen ? programme.hindranceToScoring(applicant, in: code) : nil
                    row = Row(
                        applicant: applicant.id, municipality: code, isWaiting: isOpen && hindrance == nil,
                        hindrance: hindrance)
                }
                let key = SortKey(row, applicant, panel)
                if isMine { mine.append((key, row)) } else { others.append((key, row)) }
            }
        }
        self.mine = mine.sorted { $0.key < $1.key }.map(\.row)
        self.others = others.sorted { $0.key < $1.key }.map(\.row)
        tabs = oversees ? [.mine, .others] : [.mine]
    }

    /// The rows of a list.
    public subscript(tab: Tab) -> [Row] {
        switch tab {
        case .mine: mine
        case .others: others
        }
    }
}

/// What waits before what is done, the soonest first, what is not booked last, then by name.
private struct SortKey: Comparable {
    private let isDone: Bool
    private let day: Int
    private let minutes: Int
    private let name: [UInt8]

    init(_ row: InterviewList.Row, _ applicant: Applicant, _ panel: Panel) {
        isDone = !row.isWaiting
        day = panel.day?.number ?? .max
        minutes = panel.time?.minutes ?? .max
        // A protected identity is listed last, under no name.
        name =
            applicant.isProtected
            ? [0xFF] + SwedishCollation.key(applicant.id.short)
            : SwedishCollation.key(applicant.application.lastName) + [0]
                + SwedishCollation.key(applicant.application.firstName)
    }

    static func < (left: SortKey, right: SortKey) -> Bool {
        if left.isDone != right.isDone { return right.isDone }
        if left.day != right.day { return left.day < right.day }
        if left.minutes != right.minutes { return left.minutes < right.minutes }
        return left.name.lexicographicallyPrecedes(right.name)
    }
}
