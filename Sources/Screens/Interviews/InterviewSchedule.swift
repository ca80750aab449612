import Domain
import Terminal
import Workflow

/// Interviews day by day: what is to come, what is not booked, then what has been; clashes stand where they are.
struct InterviewSchedule {
    let scene: Scene

    private struct Entry {
        let row: InterviewList.Row
        let applicant: Applicant
        let panel: Panel
    }

    private var programme: Programme { scene.world.programme }

    func title(_ tab: InterviewList.Tab) -> String {
        switch tab {
        case .mine: scene.say("Mina intervjuer dag för dag", "My interviews day by day")
        case .others: scene.say("Kommunens intervjuer dag för dag", "The municipality's interviews day by day")
        }
    }

    func lines(_ tab: InterviewList.Tab, width: Int) -> [TextLine] {
        let list = scene.state.interviews.list
        let entries = (tab == .mine ? list.mine : list.mine + list.others).compactMap(entry)
        guard !entries.isEmpty else { return [TextLine(scene.say("Inga intervjuer.", "No interviews."), .faint)] }
        let today = scene.world.today
        let booked = entries.filter { $0.panel.day != nil }
        let coming = booked.filter { ($0.panel.day ?? today) >= today }
        let unbooked = entries.filter { $0.panel.day == nil }
        let past = booked.filter { ($0.panel.day ?? today) < today }
        var lines = days(coming, width)
        if !unbooked.isEmpty {
            lines.append(TextLine(scene.say("Inte bokade", "Not booked"), .heading))
            lines += unbooked.flatMap { line($0, width) } + [TextLine("")]
        }
        if !past.isEmpty {
            lines.append(TextLine(scene.say("Har varit", "Have been"), .title))
            lines += days(past, width)
        }
        return lines.last?.text.isEmpty == true ? lines.dropLast() : lines
    }

    private func entry(_ row: InterviewList.Row) -> Entry? {
        guard let applicant = programme.municipalities[row.municipality]?.applicants[row.applicant],
            let panel = applicant.progress.panel
        else { return nil }
        return Entry(row: row, applicant: applicant, panel: panel)
    }

    private func days(_ entries: [Entry], _ width: Int) -> [TextLine] {
        let byDay = Dictionary(grouping: entries) { $0.panel.day ?? scene.world.today }
        return byDay.keys.sorted().flatMap { day -> [TextLine] in
            let entries = (byDay[day] ?? []).sorted { left, right in
                let (one, other) = (left.panel.time?.minutes ?? .max, right.panel.time?.minutes ?? .max)
                return one == other ? left.row.applicant < right.row.applicant : one < other
            }
            return [heading(day)] + entries.flatMap { line($0, width) } + [TextLine("")]
        }
    }

    private func heading(_ day: Day) -> TextLine {
        let texts = scene.texts
        let date = "\(texts.weekday(day.weekday)) \(texts.day(day, relativeTo: scene.world.today))"
        let distance = day - scene.world.today
        let near = (0...1).contains(distance) ? " · " + texts.countdown(to: day, from: scene.world.today) : ""
        return TextLine(date + near, .heading)
    }

    /// The time, the name and with whom; then where, how far the panel is, and any clash below.
    private func line(_ entry: Entry, _ width: Int) -> [TextLine] {
        let time = entry.panel.timeText.isEmpty ? "–" : entry.panel.timeText
        let indent = "  " + time + String(repeating: " ", count: max(13 - CharacterWidth.of(time), 1))
        let others = entry.panel.members.filter { $0 != scene.world.actor.id }.map(programme.settings.name)
        let isMine = entry.panel.members.contains(scene.world.actor.id)
        var parts = [scene.world.name(entry.row.applicant)]
        if !others.isEmpty { parts.append((isMine ? scene.say("med ", "with ") : "") + scene.texts.list(others)) }
        if !entry.panel.place.isEmpty { parts.append(entry.panel.place) }
        parts.append(scene.texts.panelProgress(programme, entry.applicant.progress))
        let blanks = String(repeating: " ", count: CharacterWidth.of(indent))
        let room = max(width - CharacterWidth.of(indent), 1)
        let body = TextLayout(parts.joined(separator: ", "), width: room).lines.enumerated().map { row, line in
            TextLine((row == 0 ? indent : blanks) + line, entry.row.isWaiting ? .plain : .faint)
        }
        let clashes = scene.state.interviews.bookings.clashes(of: entry.applicant, in: entry.row.municipality)
        return body
            + clashes.flatMap { clash in
                TextLayout(scene.world.text(of: clash)[scene.world.language], width: max(room - 2, 1)).lines
                    .enumerated()
                    .map { TextLine(blanks + ($0 == 0 ? "! " : "  ") + $1, .warning) }
            }
    }
}
