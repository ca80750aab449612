import Domain
import Terminal
import Workflow

/// Draws a text to read: help made from the command table, why somebody has a place, or given lines.
struct ReaderPainter {
    let scene: Scene
    let reader: Reader

    func draw(in grid: inout CellGrid) {
        DialogPainter.heading(title, scene, in: &grid)
        let lines = lines(width: grid.size.width - 3)
        let rows = max(grid.size.height - 2, 1)
        let first = reader.clampedTop(lines: lines.count, page: rows)
        for (y, line) in lines.dropFirst(first).prefix(rows).enumerated() {
            grid.put(line.text, at: Point(x: 1, y: y + 2), style: scene.theme[line.role])
        }
        if first + rows < lines.count {
            let more = "\(scene.glyphs.arrows.down) " + scene.say("mer ", "more ")
            grid.put(
                more, at: Point(x: grid.size.width - CharacterWidth.of(more) - 1, y: 0), style: scene.theme[.faint])
        }
        grid.cursor = Point(x: 0, y: 2)
    }

    /// How many lines of the text are out of sight below when its first line is at the top.
    func scrollLimit(_ size: Size) -> Int { max(lines(width: size.width - 3).count - max(size.height - 2, 1), 0) }

    private var title: String {
        if let title = reader.title { return title }
        switch reader.content {
        case .help(let view): return scene.say("Hjälp: ", "Help: ") + view.label[scene.world.language]
        case .whyHere(let id): return scene.say("Varför här? ", "Why here? ") + scene.world.name(id)
        case .rankingVersions(let code):
            return scene.say("Rangordningens versioner: ", "Versions of the ranking: ") + name(of: code)
        case .calendarChanges(let number): return ReleaseText(scene: scene).title(number)
        case .admissionPreview: return scene.say("Vad beslutet skulle innebära", "What the decision would mean")
        case .seat(let id): return scene.say("Platsen ", "The seat ") + SeatWords(scene.world).seat(id)
        case .allocations: return scene.say("Platsfördelningen", "The seat allocation")
        case .allocation(let allocation):
            return scene.say("Plats för plats: ", "Seat by seat: ") + allocation.method.label[scene.world.language]
        case .whyCohort(let id): return scene.say("Varför den omgången? ", "Why this cohort? ") + scene.world.name(id)
        case .rankingDifference(let code, _, _): return scene.say("Skillnader: ", "Differences: ") + name(of: code)
        case .sensitivity(let code):
            return scene.say("En poäng vid platsgränsen: ", "One point at the seat line: ") + name(of: code)
        case .consultations(let code): return scene.say("Samråd: ", "Consultations: ") + name(of: code)
        case .selectionRules(let code):
            return scene.say("Regler för första urvalet: ", "Rules of the first selection: ") + name(of: code)
        case .schedule(let tab): return InterviewSchedule(scene: scene).title(tab)
        case .mirrors: return scene.say("Spegel för intervjuare", "A mirror for interviewers")
        case .statistics:
            return scene.world.programme.settings.uses(.selection)
                ? scene.say("Statistik över urvalet", "Statistics of the selection")
                : scene.say("Statistik över deltagarna", "Statistics of the participants")
        case .letter(let key, _): return scene.say("Brev: ", "Letter: ") + key.kind.label[scene.world.language]
        case .letterTemplate(let key):
            return scene.say("Brevmall: ", "Template: ") + key.kind.label[scene.world.language]
        case .evaluation(let subject):
            return scene.say("Utvärdering: ", "Evaluation: ") + scene.world.name(of: subject)[scene.world.language]
        case .evaluationTrend: return scene.say("Utvärderingarna i tidsordning", "The evaluations in order of time")
        case .outcomes(let code, let cohort):
            let which = [code.map(name), cohort.map { CohortWords(scene.world).name($0)[scene.world.language] }]
                .compactMap { $0 }.joined(separator: ", ")
            return scene.say("Utfall efter programmet", "Outcomes after the programme")
                + (which.isEmpty ? "" : ": " + which)
        case .retention: return scene.say("Gallring", "Retention")
        case .disclosures: return scene.say("Utlämnade uppgifter", "Disclosures")
        case .card: return scene.say("Programkort", "Programme card")
        case .newProgramme: return scene.say("Det här skapas", "This will be made")
        case .clone: return scene.say("Det här skapas som en klon", "This will be made as a clone")
        case .budget(let row): return BudgetStory(scene: scene).title(row)
        case .report(let report):
            return report.extent == .plan ? scene.say("Planen", "The plan") : scene.say("Rapporten", "The report")
        case .logRow(let row): return LogRowText(scene: scene).title(row)
        case .chains: return scene.say("Kedjan", "The chain")
        case .damage: return scene.say("Skador", "Damage")
        case .whoIsHere: return scene.say("Inne nu", "Here now")
        case .lines, .history: return ""
        }
    }

    private func name(of code: MunicipalityCode) -> String {
        scene.world.programme.settings.municipality(code)?.name ?? code.rawValue
    }

    func lines(width: Int) -> [TextLine] {
        switch reader.content {
        case .help(let view): help(view, width: width)
        case .whyHere(let id): WhyHere(scene: scene).lines(id, width: width)
        case .rankingVersions(let code): RankingVersions(scene: scene).lines(code, width: width)
        case .calendarChanges(let number): ReleaseText(scene: scene).lines(number, width: width)
        case .schedule(let tab): InterviewSchedule(scene: scene).lines(tab, width: width)
        case .mirrors(let mirrors): MirrorPage(scene: scene).lines(mirrors, width: width)
        case .letter(let key, let language): LetterPreview(scene: scene).lines(key, language, width: width)
        case .letterTemplate(let key): LetterPreview(scene: scene).lines(key, width: width)
        case .admissionPreview: AdmissionPreview(scene: scene).lines(width: width)
        case .seat(let id): SeatStory(scene: scene).lines(id, width: width)
        case .allocations(let feature): AllocationText(scene: scene).lines(feature, width: width)
        case .allocation(let allocation): AllocationText(scene: scene).lines(allocation, width: width)
        case .whyCohort(let id): CohortStory(scene: scene).lines(id, width: width)
        case .rankingDifference(let code, let from, let to):
            RankingDifferenceLines(scene: scene).lines(code, from, to, width: width)
        case .sensitivity(let code): SensitivityLines(scene: scene).lines(code, width: width)
        case .consultations(let code): ConsultationLines(scene: scene).lines(code, width: width)
        case .selectionRules(let code): SelectionRulesText(scene: scene).lines(code, width: width)
        case .statistics(let statistics): StatisticsText(scene: scene, statistics: statistics).lines(width: width)
        case .evaluation(let subject): EvaluationText(scene: scene).lines(subject, width: width)
        case .evaluationTrend: EvaluationTrend(scene: scene).lines(width: width)
        case .report(let report):
            ReportText(page: ReportWording(report, in: scene.world).page, glyphs: scene.glyphs, width: width).lines
        case .retention: RetentionText(scene.world).lines.flatMap { hanging($0, width: width) }
        case .disclosures: DisclosureText(scene.world).lines.flatMap { hanging($0, width: width) }
        case .card: CardText(scene: scene).lines(width: width)
        case .newProgramme(let programme): FoundingText(scene: scene).lines(programme, width: width)
        case .clone(let clone): CloneText(scene: scene).lines(clone, width: width)
        case .budget(let row): BudgetStory(scene: scene).lines(row, width: width)
        case .outcomes(let code, let cohort): OutcomesText(scene: scene).lines(code, cohort, width: width)
        case .chains: LogChainText(scene: scene).lines().flatMap { hanging($0, width: width) }
        case .damage: damage(width: width)
        case .whoIsHere: whoIsHere(width: width)
        case .logRow(let row): LogRowText(scene: scene).lines(row, width: width)
        case .lines(let lines):
            lines.flatMap { line in TextLayout(line, width: width).lines.map { TextLine(String($0)) } }
        case .history(_, let entries): entries.flatMap { hanging($0, width: width) }
        }
    }

    private func damage(width: Int) -> [TextLine] {
        guard !scene.world.damages.isEmpty else {
            return [
                TextLine(
                    scene.say(
                        "Inget av det som har lästs är skadat.", "Nothing of what has been read is damaged."))
            ]
        }
        return Array(
            scene.world.damages.map { hanging(scene.texts.damageInFull($0, in: scene.world), width: width) }
                .joined(separator: [TextLine("")]))
    }

    private func whoIsHere(width: Int) -> [TextLine] {
        let others = scene.world.others
        guard !others.isEmpty else {
            return [TextLine(scene.say("Ingen annan har programmet öppet.", "Nobody else has the programme open."))]
        }
        return scene.texts.whereabouts(others, in: scene.world).flatMap { hanging($0, width: width) }
    }

    /// An entry whose further lines are indented, so that the eye finds where the next one begins.
    private func hanging(_ entry: String, width: Int) -> [TextLine] {
        let indent = String(repeating: " ", count: 4)
        let first = TextLayout(entry, width: width).lines.first.map { String($0) } ?? ""
        let rest = entry.dropFirst(first.count).drop { $0.isWhitespace }
        guard !rest.isEmpty else { return [TextLine(first)] }
        return [TextLine(first)]
            + TextLayout(String(rest), width: max(width - indent.count, 1)).lines.map { TextLine(indent + $0) }
    }

    private func help(_ view: View, width: Int) -> [TextLine] {
        CommandTable.help(of: view, in: scene.world.programme).enumerated().flatMap { index, group in
            let heading = TextLine(group.title[scene.world.language], .heading)
            return (index == 0 ? [heading] : [TextLine(""), heading])
                + group.entries.flatMap { help($0, width: width) }
        }
    }

    /// The keys of a command beside what it does, wrapped in a column of its own.
    private func help(_ entry: CommandEntry, width: Int) -> [TextLine] {
        let keyWidth = 17
        var keys = scene.keys(of: entry).joined(separator: "  ")
        if keys.isEmpty { keys = ":" + entry.id.rawValue }
        var text = entry.help[scene.world.language]
        if let roles = entry.id.roles, !scene.world.actor.mayTry(entry.id, in: nil) {
            text +=
                scene.say(" – bara ", " – only ") + scene.texts.list(roles.map { scene.texts.name(of: $0) }, or: true)
        }
        let lines = TextLayout(text, width: max(width - keyWidth - 2, 1)).lines.map(String.init)
        // A name that is too long for its column has a line of its own.
        let isLong = CharacterWidth.of(keys) >= keyWidth
        let blank = String(repeating: " ", count: keyWidth)
        let beside = isLong ? lines[...] : lines.dropFirst()
        let padding = String(repeating: " ", count: max(keyWidth - CharacterWidth.of(keys), 0))
        let first = "  " + keys + (isLong ? "" : padding + (lines.first ?? ""))
        return [TextLine(first)] + beside.map { TextLine("  " + blank + $0) }
    }
}
