public import Domain

/// Those who take part in the course: attendance, assignments, mentors and approval.
public struct ParticipantsFeature: Sendable {
    /// What the person does on the screen.
    public enum Situation: Equatable, Sendable {
        case list
        /// Reads one participant in full from a line on.
        case reading(ApplicantID, top: Int)
    }

    /// A participant with what has been recorded.
    public struct Row: Equatable, Sendable {
        /// Who, with the seat.
        public let participant: Participant
        /// How far the participant has come.
        public let progress: CourseProgress
        /// What has been done since the decision.
        public let after: AfterDecision
        /// What to look at about the mentor.
        public let warnings: [MentorWarning]

        /// Whether the participant has a seat now.
        public var isEnrolled: Bool { participant.ended == nil }
    }

    /// What the person does.
    public internal(set) var situation = Situation.list
    /// The lists that the programme has.
    public private(set) var tabs = ParticipantTab.allCases
    /// The list shown.
    public internal(set) var tab = ParticipantTab.all
    /// The municipality shown; nil for all that the person may see.
    public internal(set) var municipality: MunicipalityCode?
    /// The cohort shown; nil for all.
    public internal(set) var cohort: CohortID?
    /// Whether what is done is left out of the lists.
    public internal(set) var hidesDone = false
    /// Where the person stands in the list.
    public internal(set) var cursor = ListCursor()
    /// The participants shown.
    public private(set) var rows: [Row] = []
    /// Everybody whom the person may see in the chosen municipality.
    public private(set) var allRows: [Row] = []
    /// The days on which attendance is taken, in order of time.
    public private(set) var days: [CourseDate] = []
    /// The occasions that ask for something to be handed in, in order of time.
    public private(set) var assignments: [CourseDate] = []
    /// Which of the days is shown, by its place among them.
    public private(set) var dayIndex = 0
    /// Which of the assignments is shown, by its place among them.
    public private(set) var assignmentIndex = 0
    private var hasChosenDay = false
    var isStale = true

    /// A day of an occasion.
    public struct CourseDate: Equatable, Sendable {
        /// Which day of which occasion.
        public let id: AttendanceDay
        /// Its date.
        public let date: Day
        /// The occasion as it stands.
        public let occasion: Occasion
    }

    /// A screen that has not been looked at.
    public init() {}

    /// The view that the person looks at.
    public var view: View {
        if case .reading = situation { return .participant }
        return tab.view
    }

    /// The day shown; nil in an empty calendar.
    public var day: CourseDate? { days.indices.contains(dayIndex) ? days[dayIndex] : nil }

    /// The assignment shown; nil when there is none.
    public var assignment: CourseDate? {
        assignments.indices.contains(assignmentIndex) ? assignments[assignmentIndex] : nil
    }

    /// The selected participant; in full view the one that is read.
    public var selected: Row? {
        if case .reading(let id, _) = situation { return allRows.last { $0.participant.applicant == id } }
        return rows.indices.contains(cursor.index) ? rows[cursor.index] : nil
    }

    mutating func invalidate() { isStale = true }

    /// Brings the lists up to date, keeping the selected participant selected.
    mutating func refresh(in world: World) {
        guard isStale else { return cursor.clamp(count: rows.count, page: page(world)) }
        isStale = false
        if let chosen = municipality, !world.municipalities.contains(chosen) { municipality = nil }
        let programme = world.programme
        tabs = ParticipantTab.allCases.filter { $0.view.part.map(programme.settings.uses) ?? true }
        if !tabs.contains(tab) { tab = .all }
        if let chosen = cohort, programme.settings.cohort(chosen) == nil { cohort = nil }
        let all = programme.courseParticipants(in: municipality.map { [$0] } ?? world.municipalities)
        let people = ordered(all.filter { cohort == nil || $0.cohort == cohort }, in: world)
        allRows = zip(people, programme.courseProgress(of: people)).map { participant, progress in
            Row(
                participant: participant, progress: progress,
                after: programme.applicant(participant.applicant)?.progress.after ?? AfterDecision(),
                warnings: programme.mentorWarnings(of: participant.applicant))
        }
        refreshDays(in: world)
        if case .reading(let id, _) = situation, !allRows.contains(where: { $0.participant.applicant == id }) {
            situation = .list
        }
        reselect(in: world)
    }

    /// Those with seats in the order of the decision; those enrolled by name within their municipality. Who is hidden stands
    /// last there, since an order may not tell what a name does not (requirements G).
    private func ordered(_ people: [Participant], in world: World) -> [Participant] {
        guard world.programme.settings.uses(.enrolment) else { return people }
        let codes = world.programme.settings.municipalities.map(\.code)
        let keyed = people.enumerated().map { index, participant in
            let applicant = world.programme.applicant(participant.applicant)
            let isHidden = applicant?.isProtected ?? true
            let application = applicant?.application ?? Application()
            let name =
                isHidden
                ? [] : SwedishCollation.key(application.lastName) + [0] + SwedishCollation.key(application.firstName)
            let place = codes.firstIndex(of: participant.municipality) ?? 0
            return (place: place, isHidden: isHidden, name: name, index: index, participant: participant)
        }
        return keyed.sorted { one, other in
            if one.place != other.place { return one.place < other.place }
            if one.isHidden != other.isHidden { return other.isHidden }
            if one.name != other.name { return one.name.lexicographicallyPrecedes(other.name) }
            return one.index < other.index
        }.map(\.participant)
    }

    private mutating func refreshDays(in world: World) {
        let (shown, asked) = (day?.id, assignment?.id)
        days = world.programme.attendanceDays.filter { $0.occasion.belongs(to: cohort) }.map {
            CourseDate(id: $0.id, date: $0.date, occasion: $0.occasion)
        }
        assignments = days.filter { !$0.occasion.homework.isEmpty && $0.id.number == $0.occasion.length }
        func place(_ dates: [CourseDate], _ kept: AttendanceDay?) -> Int {
            if hasChosenDay, let kept, let index = dates.firstIndex(where: { $0.id == kept }) { return index }
            // The latest that has been is what there is something to record of.
            return dates.lastIndex { $0.date <= world.today } ?? 0
        }
        dayIndex = place(days, shown)
        assignmentIndex = place(assignments, asked)
    }

    /// Makes the list of the tab, keeping the selected participant selected where possible.
    mutating func reselect(in world: World) {
        let kept = rows.indices.contains(cursor.index) ? rows[cursor.index].participant : nil
        rows = allRows.filter { isShown($0) }
        let row = kept.flatMap { kept in rows.firstIndex { $0.participant.applicant == kept.applicant } }
        cursor.select(row ?? cursor.index, count: rows.count, page: page(world))
    }

    private func isShown(_ row: Row) -> Bool {
        switch tab {
        case .all: !hidesDone || (row.isEnrolled && row.after.participation.approval == nil)
        case .attendance: day.map { day in row.progress.days.contains { $0.id == day.id } } ?? false
        case .assignments:
            assignment.map { asked in
                row.progress.assignments.contains {
                    $0.id == asked.id.occasion && !(hidesDone && $0.handIn != nil)
                }
            } ?? false
        case .mentors: row.isEnrolled && (!hidesDone || needsMentor(row))
        }
    }

    /// Whether there is something to see to about the mentor: the reminder list of S4-8.
    private func needsMentor(_ row: Row) -> Bool { row.after.mentor == nil || !row.warnings.isEmpty }

    /// Shows another day or assignment, as many further.
    mutating func step(_ offset: Int, in world: World) {
        hasChosenDay = true
        switch tab {
        case .attendance: dayIndex = max(0, min(dayIndex + offset, days.count - 1))
        case .assignments: assignmentIndex = max(0, min(assignmentIndex + offset, assignments.count - 1))
        case .all, .mentors: break
        }
        reselect(in: world)
    }

    /// Shows a list from its first row.
    mutating func show(_ tab: ParticipantTab, in world: World) {
        self.tab = tab
        situation = .list
        cursor = ListCursor()
        isStale = true
        refresh(in: world)
    }

    /// The lines at the foot that say more of the selected participant; none in a low window.
    public static func detailRows(_ bodyRows: Int) -> Int { bodyRows >= 14 ? 4 : 0 }

    /// The visible rows of the list; the heading takes one.
    func page(_ world: World) -> Int {
        max(world.bodyRows - 1 - ParticipantsFeature.detailRows(world.bodyRows), 1)
    }
}
