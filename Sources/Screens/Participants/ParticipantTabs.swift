import Domain
import Terminal
import Workflow

/// The lists about those who take part, and what the one shown is about.
struct ParticipantTabs {
    let scene: Scene

    private var feature: ParticipantsFeature { scene.state.participants }
    private var programme: Programme { scene.world.programme }

    /// The municipality shown and, in the lists of a day or an assignment, which.
    var context: String {
        switch feature.tab {
        case .all, .mentors: place + " · " + count
        case .attendance: feature.day.map { day($0) } ?? place
        case .assignments: feature.assignment.map { assignment($0) } ?? place
        }
    }

    private var place: String {
        let chosen = feature.municipality.map { [$0] } ?? scene.world.municipalities
        let place =
            chosen.count == 1
            ? programme.settings.municipality(chosen[0])?.name ?? "" : scene.say("Alla kommuner", "All municipalities")
        return place + (feature.cohort.map { ", " + CohortWords(scene.world).name($0)[scene.world.language] } ?? "")
    }

    private var count: String {
        let count = feature.allRows.count { $0.isEnrolled }
        return scene.say(count == 1 ? "1 deltagare" : "\(count) deltagare", "\(count) participants")
    }

    private func day(_ day: ParticipantsFeature.CourseDate) -> String {
        let weekday = scene.texts.weekday(day.date.weekday).prefix(3)
        let number =
            day.occasion.length > 1
            ? scene.say(
                ", dag \(day.id.number) av \(day.occasion.length)", ", day \(day.id.number) of \(day.occasion.length)")
            : ""
        return "\(weekday) \(scene.texts.shortDay(day.date))\(number) · \(day.occasion.title)"
    }

    private func assignment(_ asked: ParticipantsFeature.CourseDate) -> String {
        let due = programme.calendar.homeworkDue(after: asked.id.occasion).map {
            scene.say("till \(scene.texts.shortDay($0)) · ", "by \(scene.texts.shortDay($0)) · ")
        }
        let line = asked.occasion.homework.split(whereSeparator: \.isNewline).joined(separator: " ")
        return (due ?? "") + line
    }

    func draw(in grid: inout CellGrid) {
        let note = note
        let room = grid.size.width - (note.isEmpty ? 0 : CharacterWidth.of(note) + 2)
        var column = 1
        for tab in fitting(room) {
            let role: Role = tab.tab == feature.tab ? .current : .plain
            column += grid.put(tab.text, at: Point(x: column, y: 0), style: scene.theme[role])
        }
        grid.put(
            note, at: Point(x: column + 1, y: 0), style: scene.theme[.faint],
            width: max(grid.size.width - column - 2, 0), alignment: .trailing)
    }

    /// How far the list has come; what is left out is said instead.
    private var note: String {
        if feature.hidesDone, feature.tab != .attendance { return scene.say("bara att göra", "only to do") }
        switch feature.tab {
        case .attendance:
            guard let day = feature.day else { return "" }
            let done = feature.rows.count { row in
                row.progress.days.contains { $0.id == day.id && $0.attendance != nil }
            }
            return scene.say("\(done) av \(feature.rows.count) inskrivna", "\(done) of \(feature.rows.count) recorded")
        case .assignments:
            guard let asked = feature.assignment else { return "" }
            let done = feature.rows.count { row in
                row.progress.assignments.contains { $0.id == asked.id.occasion && $0.handIn != nil }
            }
            return scene.say("\(done) av \(feature.rows.count) inlämnade", "\(done) of \(feature.rows.count) handed in")
        case .mentors:
            let cohorts = feature.rows.filter { $0.after.mentor == nil }.map(\.participant.cohort)
            let lacking = cohorts.count
            guard lacking > 0 else { return "" }
            // Where cohorts have days of their own, the first of them is the one to hurry for.
            let due = Set(cohorts).compactMap { programme.mentorDeadline(of: $0) }.min()
            let late = due.map { $0 < scene.world.today } ?? false
            let by = due.map { scene.say(", senast ", ", by ") + scene.texts.shortDay($0) } ?? ""
            return (late ? "! " : "")
                + scene.say(
                    "\(lacking) saknar mentor\(by)", "\(lacking) without a mentor\(by)")
        case .all:
            let approved = feature.allRows.count { $0.after.participation.approval?.value.isApproved == true }
            return approved == 0 ? "" : scene.say("\(approved) godkända", "\(approved) approved")
        }
    }

    private func fitting(_ width: Int) -> [(text: String, tab: ParticipantTab)] {
        let forms = [false, true].map { short in feature.tabs.map { tab($0, short: short) } }
        return forms.first { $0.reduce(1) { $0 + CharacterWidth.of($1.text) } <= width }
            ?? [tab(feature.tab, short: false)]
    }

    private func tab(_ tab: ParticipantTab, short: Bool) -> (text: String, tab: ParticipantTab) {
        let text = scene.texts.name(of: tab, short: short)
        return (tab == feature.tab ? "[\(text)]" : " \(text) ", tab)
    }
}
