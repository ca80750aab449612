import Domain
import Terminal
import Workflow

/// What a release of the calendar changed, or what has changed since the latest, and who must be told of it (H 8).
struct ReleaseText {
    let scene: Scene

    private var texts: Texts { scene.texts }
    private var calendar: CourseCalendar { scene.world.programme.calendar }

    func title(_ number: Int?) -> String {
        guard let number, let release = calendar.releases.list.first(where: { $0.number == number }) else {
            let name = calendar.releases.latest?.name ?? ""
            return scene.say("Ändrat sedan \(name)", "Changed since \(name)")
        }
        return scene.say("Utgåva \(number): \(release.name)", "Release \(number): \(release.name)")
    }

    func lines(_ number: Int?, width: Int) -> [TextLine] {
        let release = calendar.releases.list.first { $0.number == number }
        let changes = release?.changes ?? (number == nil ? calendar.unpublishedChanges : [])
        var lines: [TextLine] = []
        if let release {
            let who = scene.world.programme.settings.name(of: release.signature.by)
            let at = texts.moment(release.signature.at, today: scene.world.today)
            lines += wrapped(scene.say("Publicerad \(at) av \(who)", "Published \(at) by \(who)"), 0, width, .faint)
            if !release.note.isEmpty { lines += wrapped(release.note, 0, width) }
            lines.append(TextLine(""))
        }
        guard !changes.isEmpty else {
            return lines + [TextLine(scene.say("Inget har ändrats.", "Nothing has changed."), .faint)]
        }
        for sort in OccasionChange.Sort.allCases { lines += section(sort, changes.filter { $0.sort == sort }, width) }
        return lines + told(changes, width)
    }

    private func section(_ sort: OccasionChange.Sort, _ changes: [OccasionChange], _ width: Int) -> [TextLine] {
        guard !changes.isEmpty else { return [] }
        let word = sort.label(changes.count)[scene.world.language]
        var lines = [TextLine("\(changes.count) \(word)", .heading)]
        for change in changes {
            lines += wrapped(texts.line(change, in: scene.world), 2, width)
            for field in texts.fieldLines(change, in: scene.world) { lines += wrapped(field, 6, width, .faint) }
            if let broken = calendar.entries[change.id]?.freezeBreak, sort == .moved {
                let why = scene.say("Efter frysdagen: ", "After the freeze: ") + broken.value.reason
                lines += wrapped(why, 6, width, .warning)
            }
        }
        return lines + [TextLine("")]
    }

    private func told(_ changes: [OccasionChange], _ width: Int) -> [TextLine] {
        let notices = scene.world.programme.notices(of: changes)
        var lines = [TextLine(scene.say("Ska få besked", "To be told"), .heading)]
        // Those who are told the same are named together: the participants of a cohort fill one paragraph.
        var groups: [(changes: [OccasionChange], recipients: [Recipient])] = []
        for notice in notices {
            if let index = groups.firstIndex(where: { $0.changes == notice.changes }) {
                groups[index].recipients.append(notice.recipient)
            } else {
                groups.append((notice.changes, [notice.recipient]))
            }
        }
        for group in groups {
            lines += wrapped(texts.summary(group.recipients, in: scene.world), 2, width)
            let about = texts.list(group.changes.map { $0.new.occasion.title })
            lines += wrapped(scene.say("om ", "of ") + about, 6, width, .faint)
        }
        return lines
    }

    private func wrapped(_ text: String, _ indent: Int, _ width: Int, _ role: Role = .plain) -> [TextLine] {
        TextLayout(text, width: max(width - indent, 8)).lines.map {
            TextLine(String(repeating: " ", count: indent) + String($0), role)
        }
    }
}
