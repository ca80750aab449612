import Domain
import Workflow

extension ReportWording {
    /// What became of the participants, each figure with its denominator (S3-2, H 11), and the need of managers (S3-5).
    var outcomes: ReportPage.Section? {
        guard settings.uses(.outcomes) else { return nil }
        let title = say("Utfall", "Outcomes")
        var blocks: [ReportPage.Block] = []
        if let summary = report.outcomes, settings.uses(.outcomes) {
            blocks.append(.text(participants(summary)))
            blocks += summary.totals.map { told(summary, $0) } ?? [.text(sentence(tooFew))]
        } else if !report.municipalities.isEmpty, settings.uses(.outcomes) {
            blocks.append(.text(say("Okänt: ingen deltar ännu.", "Unknown: nobody takes part yet.")))
        }
        if let need = report.need { blocks.append(.facts(facts(need))) }
        if report.need?.isOfAllStaff == true {
            blocks.append(.note(texts.needIsWider))
        }
        return blocks.isEmpty ? nil : .init(title, blocks)
    }

    private func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }

    private func participants(_ summary: OutcomeSummary) -> String {
        let count = summary.participants
        let isOver = report.today > summary.end
        guard count >= summary.minimum || count == 0 else {
            return isOver
                ? say("Färre än \(summary.minimum) till slutet.", "Fewer than \(summary.minimum) to the end.")
                : say("Färre än \(summary.minimum) deltar.", "Fewer than \(summary.minimum) take part.")
        }
        var text =
            isOver
            ? say(
                "\(count) deltagare till slutet.",
                count == 1 ? "1 participant to the end." : "\(count) participants to the end.")
            : say("\(count) deltar.", count == 1 ? "1 takes part." : "\(count) take part.")
        let left = summary.leftBefore
        guard left > 0 else { return text }
        let number =
            left < summary.minimum ? say("Färre än \(summary.minimum)", "Fewer than \(summary.minimum)") : "\(left)"
        text += say(" \(number) har lämnat programmet i förtid.", " \(number) left the programme early.")
        return text
    }

    private func told(_ summary: OutcomeSummary, _ totals: [OutcomeCount]) -> [ReportPage.Block] {
        let rows = summary.points.enumerated().map { index, point in
            let name = "\(texts.name(of: point)), \(texts.day(point.day))"
            guard index < summary.reached, totals.indices.contains(index) else {
                return ReportPage.Row(
                    name, [say("mäts ", "told ") + texts.timeLeft(to: point.day, from: report.today)])
            }
            return row(name, totals[index])
        }
        let legend: [ReportPage.Drawing.Key] = [
            .init(.filled, say("har blivit chef", "have become managers")), .init(.unknown, say("okänt", "unknown")),
            .init(.rest, say("har inte blivit chef", "have not")),
        ]
        let drawing = ReportPage.Drawing(
            say(
                "En stapel för varje tidpunkt, så lång som antalet deltagare till slutet.",
                "A bar for each point in time, as long as the number of participants to the end."),
            of: rows, atLeast: summary.participants, legend: legend)
        let columns: [ReportPage.Column] = [
            .words(say("Tidpunkt", "Point in time")), .words(say("Har blivit chef", "Have become managers")),
        ]
        var blocks: [ReportPage.Block] = [
            .figures(
                .init(
                    say("Har blivit chef", "Have become managers"), columns: columns, rows: rows,
                    drawing: summary.reached > 0 ? drawing : nil))
        ]
        if let groups = groups(summary, legend) { blocks.append(.figures(groups)) }
        return blocks
    }

    private func row(_ name: String, _ count: OutcomeCount) -> ReportPage.Row {
        .init(
            name, [texts.managers(count)],
            bar: [
                .init(.filled, count.managers), .init(.unknown, count.unknownManagers),
                .init(.rest, count.participants - count.managers - count.unknownManagers),
            ])
    }

    /// The municipalities at the latest point that has come, those too small together.
    private func groups(_ summary: OutcomeSummary, _ legend: [ReportPage.Drawing.Key]) -> ReportPage.Figures? {
        guard summary.reached > 0, !summary.groups.isEmpty else { return nil }
        let rows = summary.groups.map { group in
            row(language.list(group.municipalities.map(name)), group.counts[summary.reached - 1])
        }
        let point = summary.points[summary.reached - 1]
        return .init(
            say("Per kommun \(texts.name(of: point))", "By municipality \(texts.name(of: point))"),
            columns: [
                .words(say("Kommun", "Municipality")), .words(say("Har blivit chef", "Have become managers")),
            ], rows: rows,
            drawing: .init(
                say(
                    "En stapel för varje kommun, så lång som antalet deltagare därifrån.",
                    "A bar for each municipality, as long as the number of its participants."), of: rows,
                legend: legend))
    }

    private func facts(_ need: NeedAndSupply) -> [ReportPage.Fact] {
        var facts = need.rows.compactMap { row in
            row.need.map {
                ReportPage.Fact(
                    say("Behov, \(name(row.municipality))", "Need, \(name(row.municipality))"),
                    [texts.need($0), BudgetUnit.participant.counted(row.participants, language)])
            }
        }
        let unstated = need.rows.count - facts.count
        if unstated > 0 {
            facts.append(
                .init(
                    say("Behov, övriga", "Need, others"),
                    missing: say(
                        unstated == 1 ? "inte angivet i 1 kommun" : "inte angivet i \(unstated) kommuner",
                        unstated == 1 ? "not stated by 1 municipality" : "not stated by \(unstated) municipalities")))
        }
        if let share = need.share {
            let count = BudgetUnit.participant.counted(need.participants, language)
            facts.append(
                .init(
                    say("Behov, tillsammans", "Need, together"),
                    [
                        say(
                            "\(count) av \(need.statedPerYear) om året = \(texts.percent(share)) av ett års behov",
                            "\(count) of \(need.statedPerYear) a year = \(texts.percent(share)) of a year’s need")
                    ]))
        }
        return facts
    }

    // MARK: - What was answered

    /// How the answers were spread, question by question; what was written stays in the programme, where it is read by few.
    var evaluation: ReportPage.Section? {
        guard settings.uses(.evaluation) else { return nil }
        let title = say("Utvärdering", "Evaluation")
        guard world.actor.readsEvaluations else {
            return .init(title, [.text(texts.evaluationReaders)])
        }
        guard !report.answers.isEmpty else {
            return .init(title, [.text(say("Okänt: inga svar ännu.", "Unknown: no answers yet."))])
        }
        return .init(title, report.answers.flatMap(blocks))
    }

    private func blocks(_ answers: ProgrammeReport.AnswerCount) -> [ReportPage.Block] {
        let least = settings.evaluation.leastAnswers
        let kept = answers.keptBack
        let note = say(
            "\(kept) utvärderingar med färre än \(least) svar är inte med.",
            "\(kept) evaluations with fewer than \(least) answers are left out.")
        guard answers.evaluations > 0 else {
            return [.text(answers.question.text[language]), .note(note)]
        }
        let whole = answers.answers
        let rows = zip(answers.question.levels, answers.counts).map { level, count in
            ReportPage.Row(
                level[language], ["\(count)", texts.percent(count, of: whole)], bar: [.init(.filled, count)])
        }
        let asked =
            answers.isAtEnd
            ? say("vid slutet", "at the end")
            : say(
                answers.evaluations == 1 ? "efter 1 tillfälle" : "efter \(answers.evaluations) tillfällen",
                answers.evaluations == 1 ? "after 1 occasion" : "after \(answers.evaluations) occasions")
        let figures = ReportPage.Figures(
            answers.question.text[language] + " (" + asked + ")",
            columns: [
                .words(say("Svar", "Answer")), .numbers(say("Antal", "Number")), .numbers(say("Andel", "Share")),
            ],
            rows: rows, total: .init(say("Alla svar", "All answers"), ["\(whole)", ""]),
            drawing: .init(
                say(
                    "En stapel för varje svar, så lång som antalet som valde det.",
                    "A bar for each answer, as long as the number who chose it."), of: rows))
        return [.figures(figures)] + (kept > 0 ? [.note(note)] : [])
    }
}
