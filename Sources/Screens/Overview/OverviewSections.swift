import Domain
import Terminal
import Workflow

/// The sections of the opening screen as lines.
struct OverviewSections {
    let scene: Scene

    private var overview: OverviewFeature { scene.state.overview }
    private var programme: Programme { scene.world.programme }
    private var texts: Texts { scene.texts }

    /// What is damaged, before all else: what is shown of it may not be all.
    func damage(_ width: Int) -> [OverviewLine] {
        guard !scene.world.damages.isEmpty else { return [] }
        let hint = scene.say(
            ":damage visar vad det betyder och vem som kan laga det.", ":damage says what it means and who can mend it."
        )
        return [OverviewLine(.heading(scene.say("Skadat", "Damaged")), width: width)]
            + scene.world.damages.flatMap { part in
                let finding = part.finding[scene.world.language]
                return paragraphs(["! \(texts.damage(part, in: scene.world)). \(finding)"], width, .warning)
            } + paragraphs([hint], width, .faint)
    }

    func waiting(_ width: Int) -> [OverviewLine] {
        let heading = OverviewLine(.heading(scene.say("Väntar på dig", "Waiting for you")), width: width)
        guard !scene.world.actor.roles.isEmpty else {
            return [OverviewLine(.heading(scene.say("Välkommen", "Welcome")), width: width)]
                + paragraphs(texts.stranger(scene.world.actor, in: programme.settings), width)
        }
        var lines = [heading]
        lines += overview.tasks.map { OverviewLine(.task($0), width: width, row: .task($0)) }
        if overview.tasks.isEmpty {
            lines.append(
                OverviewLine(
                    .text(scene.say("Inget väntar på dig just nu.", "Nothing waits for you right now."), .plain),
                    width: width))
        }
        if let admission = programme.admission?.value {
            let text = scene.say(
                "Antagningen är beslutad: \(admission.count) antagna (\(admission.reference)).",
                "The admission is decided: \(admission.count) admitted (\(admission.reference)).")
            lines += paragraphs([text], width)
        }
        if programme.settings.uses(.selection), overview.applicants == 0, !scene.world.municipalities.isEmpty {
            lines += [.blank] + paragraphs(texts.howToImport, width)
        }
        return lines
    }

    func deadlines(_ width: Int) -> [OverviewLine] {
        let sorted = programme.settings.deadlines.sorted { ($0.day, $0.id.rawValue) < ($1.day, $1.id.rawValue) }
        guard !sorted.isEmpty else { return [] }
        let next = sorted.firstIndex { $0.day >= scene.world.today }
        let countdowns = sorted.enumerated().map { index, deadline in
            // Which is the next one the heading says too, so that a narrow window leaves it out.
            scene.texts.countdown(to: deadline.day, from: scene.world.today)
                + (index == next && width >= 70 ? scene.say(", nästa", ", next") : "")
        }
        let room = countdowns.map { CharacterWidth.of($0) }.max() ?? 0
        return [OverviewLine(.heading(scene.say("Tidsgränser", "Deadlines")), width: width)]
            + sorted.indices.map {
                OverviewLine(
                    .deadline(sorted[$0], countdown: countdowns[$0], room: room, isNext: $0 == next), width: width)
            }
    }

    func seats(_ width: Int) -> [OverviewLine] {
        guard programme.settings.uses(.selection) else { return enrolment(width) }
        var lines = [OverviewLine(.seatTitles, width: width)]
        lines += overview.standings.map { standing in
            OverviewLine(
                .standing(standing), width: width, row: standing.counts == nil ? nil : .municipality(standing.code))
        }
        if overview.standings.count > 1 { lines.append(OverviewLine(.total, width: width)) }
        let (sum, seats) = (programme.quotaSum, programme.settings.seats)
        if sum != seats {
            let text = "! " + scene.say("Kvoterna: ", "The quotas: ") + texts.quotas(sum, seats) + "."
            lines += paragraphs([text], width, .warning)
        }
        return lines
    }

    private func enrolment(_ width: Int) -> [OverviewLine] {
        EnrolmentLines(scene: scene).lines(width: width).map { line in
            OverviewLine(line.role == .heading ? .heading(line.text) : .text(line.text, line.role), width: width)
        }
    }

    func stages(_ width: Int) -> [OverviewLine] {
        guard overview.applicants > 0 else { return [] }
        let visible = overview.standings.filter { $0.counts != nil }.map(\.code)
        let place = visible.count == 1 ? programme.settings.municipality(visible[0]).map { " i \($0.name)" } ?? "" : ""
        let heading = scene.say("Sökande per steg\(place)", "Applicants by stage")
        return [OverviewLine(.heading(heading), width: width)]
            + programme.settings.stages.map { OverviewLine(.stage($0), width: width) }
    }

    /// Who else is there; nothing where one is alone.
    func present(_ width: Int) -> [OverviewLine] {
        guard !scene.world.others.isEmpty else { return [] }
        return [OverviewLine(.heading(scene.say("Inne nu", "Here now")), width: width)]
            + paragraphs(texts.whereabouts(scene.world.others, in: scene.world), width)
    }

    private func paragraphs(_ texts: [String], _ width: Int, _ role: Role = .plain) -> [OverviewLine] {
        texts.flatMap { TextLayout($0, width: max(width - 5, 1)).lines }
            .map { OverviewLine(.text(String($0), role), width: width) }
    }
}
