import Domain
import Workflow

extension ReportWording {
    /// The days and occasions, as stated, planned and held, and how much of them was attended.
    var course: ReportPage.Section? {
        let title = say("Kursen", "The course")
        let isPlanned = report.courses.contains { $0.plan.days > 0 }
        guard isPlanned || report.plan.course != nil else {
            return .init(
                title,
                [.text(say("Inga kursdagar är angivna eller planerade.", "No course days are stated or planned."))])
        }
        let rows = report.courses.flatMap(rows)
        let drawing = ReportPage.Drawing(
            say(
                "En stapel för dagar och en för tillfällen: det som är genomfört, och det som är kvar.",
                "A bar for days and one for occasions: what has been held, and what is left."), of: rows,
            legend: [.init(.filled, say("genomfört", "held")), .init(.rest, say("kvar", "left"))])
        let figures = ReportPage.Figures(
            say("Dagar och tillfällen", "Days and occasions"),
            columns: [
                .words(""), .numbers(say("Angivet", "Stated")), .numbers(say("Planerat", "Planned")),
                .numbers(say("Genomfört", "Held")),
            ], rows: rows, drawing: drawing)
        let facts = loads + [attendance, approval].compactMap { $0 }
        return .init(title, [.figures(figures)] + (facts.isEmpty ? [] : [.facts(facts)]))
    }

    private func rows(_ course: ProgrammeReport.CourseCount) -> [ReportPage.Row] {
        let (plan, stated) = (course.plan, course.plan.stated)
        func row(_ swedish: String, _ english: String, _ stated: Int, _ planned: Int, _ held: Int) -> ReportPage.Row {
            let whole = max(stated, planned)
            return .init(
                cohort(plan.cohort) + say(swedish, english),
                [stated > 0 ? "\(stated)" : "–", "\(planned)", "\(held)"],
                bar: [.init(.filled, held), .init(.rest, whole - held)])
        }
        return [
            row("Dagar", "Days", stated.days, plan.days, course.heldDays),
            row("Tillfällen", "Occasions", stated.occasions, plan.occasions, course.heldOccasions),
        ]
    }

    private func cohort(_ id: CohortID?) -> String {
        guard let id, let cohort = settings.cohorts.first(where: { $0.id == id }) else { return "" }
        return cohort.name[language] + ": "
    }

    /// The share of full time as planned, against what is stated.
    private var loads: [ReportPage.Fact] {
        report.courses.filter { $0.plan.days > 0 }.map { course in
            let planned = texts.percent(Mean(sum: course.plan.loadPermille, count: 10))
            var values = [say("\(planned) av heltid", "\(planned) of full time")]
            if let stated = course.plan.stated.loadPercent {
                values.append(say("angivet \(stated)\u{A0}%", "stated \(stated)%"))
            }
            return .init(cohort(course.plan.cohort) + say("Omfattning", "Load"), values)
        }
    }

    private var attendance: ReportPage.Fact? {
        let name = say("Närvaro", "Attendance")
        guard report.courses.contains(where: { $0.heldDays > 0 }), !report.municipalities.isEmpty else { return nil }
        guard let attendance = report.attendance else {
            return world.programme.knowsParticipants ? .init(name, missing: tooFew) : nil
        }
        let unrecorded = attendance.unrecorded
        guard let share = attendance.share else {
            return .init(name, missing: say("okänd: ingen är rapporterad", "unknown: none is recorded"))
        }
        // A part of a day counts for what it was.
        let decimals = attendance.attended % 100 == 0 ? 0 : 2
        let days = texts.mean(Mean(sum: attendance.attended, count: 100), decimals: decimals)
        var values = [
            say(
                "\(days) av \(attendance.days) deltagardagar = \(texts.percent(share))",
                "\(days) of \(attendance.days) participant days = \(texts.percent(share))")
        ]
        if unrecorded > 0 {
            values.append(
                say(
                    unrecorded == 1
                        ? "1 deltagardag är inte rapporterad" : "\(unrecorded) deltagardagar är inte rapporterade",
                    unrecorded == 1
                        ? "1 participant day is not recorded" : "\(unrecorded) participant days are not recorded"))
        }
        return .init(name, values)
    }

    private var approval: ReportPage.Fact? {
        guard let approval = report.approval, approval.approved + approval.declined > 0 else { return nil }
        let open = approval.participants - approval.approved - approval.declined
        var values = [
            say(
                "\(approval.approved) av \(approval.participants) = "
                    + texts.percent(approval.approved, of: approval.participants),
                "\(approval.approved) of \(approval.participants) = "
                    + texts.percent(approval.approved, of: approval.participants))
        ]
        if approval.declined > 0 {
            values.append(say("\(approval.declined) inte godkända", "\(approval.declined) not approved"))
        }
        if open > 0 { values.append(say("\(open) inte avgjorda", "\(open) not decided")) }
        return .init(say("Godkända", "Approved"), values)
    }

    var tooFew: String {
        say("visas inte: färre än \(report.minimum) deltagare", "not shown: fewer than \(report.minimum) participants")
    }
}
