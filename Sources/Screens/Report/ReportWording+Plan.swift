import Domain
import Workflow

extension ReportWording {
    /// What a plan must state (S1-5); what the programme does not say is said to be missing.
    var plan: ReportPage.Section? {
        .init(
            say("Planen", "The plan"),
            [
                .facts([
                    fact("Möjliga deltagare", "Possible participants", participants),
                    fact("Längd", "Length", length),
                    fact("Innehåll", "Content", contents),
                    fact("Metod", "Method", method),
                    costPerParticipant,
                    fact("Insatser för kvinnor", "Measures for women", measure(report.plan.measuresForWomen)),
                    fact("Insatser för män", "Measures for men", measure(report.plan.measuresForMen)),
                ])
            ])
    }

    private var missing: String { say("saknas", "missing") }

    private func fact(_ swedish: String, _ english: String, _ values: [String]) -> ReportPage.Fact {
        let name = say(swedish, english)
        return values.isEmpty ? .init(name, missing: missing) : .init(name, values)
    }

    private func measure(_ text: LocalizedText?) -> [String] { text.map { [$0[language]] } ?? [] }

    private var participants: [String] {
        let plan = report.plan
        var values = [plan.places.map { texts.places($0, in: settings) }].compactMap { $0 }
        if let affordable = plan.affordable {
            let count = BudgetUnit.participant.counted(affordable, language)
            values.append(say("pengarna räcker till \(count)", "the money is enough for \(count)"))
        }
        if !values.isEmpty, let whom = plan.whom { values.append(say("för ", "for ") + whom[language]) }
        return values
    }

    private var length: [String] {
        guard let course = report.plan.course else { return [] }
        // The course is as long as its cohorts: the programme may have been prepared for long before (S1-3).
        let cohorts = settings.cohorts.map(\.period)
        let first = cohorts.map(\.lowerBound).min() ?? report.plan.period.lowerBound
        let last = cohorts.map(\.upperBound).max() ?? report.plan.period.upperBound
        var values = [texts.length(of: course), texts.period(first...last)]
        if let load = course.loadPercent {
            values.append(say("omkring \(load)\u{A0}% av heltid", "about \(load)% of full time"))
        }
        return values
    }

    private var contents: [String] {
        let contents = report.plan.contents.map { $0[language] }
        return contents.isEmpty ? [] : [contents.joined(separator: "; ")]
    }

    private var method: [String] {
        let modes = report.plan.modes.map { $0.label[language] }.joined(separator: ", ")
        return ([modes] + measure(report.plan.method)).filter { !$0.isEmpty }
    }

    private var costPerParticipant: ReportPage.Fact {
        let name = say("Kostnad per deltagare", "Cost per participant")
        guard report.budget != nil else {
            return .init(name, missing: say("saknas: ingen budget är inskriven", "missing: no budget is entered"))
        }
        guard let ratio = report.plan.perParticipant else {
            return .init(
                name,
                missing: say("saknas: antalet deltagare är inte känt", "missing: the number of participants is unknown")
            )
        }
        guard !ratio.figure.isBlank else {
            return .init(name, missing: say("okänd: inget belopp är känt", "unknown: no amount is known"))
        }
        let count = BudgetUnit.participant.counted(ratio.count.number, language)
        return .init(
            name,
            [
                texts.kronor(ratio),
                say(
                    "kostnaden \(texts.kronor(ratio.figure)) på \(count)",
                    "the cost of \(texts.kronor(ratio.figure)) on \(count)"),
            ] + options(among: ratio.count.number))
    }

    /// What options would cost each beside that, such as a training that a pre-study only plans.
    private func options(among count: Int) -> [String] {
        guard let budget = report.budget, budget.options.kronor > 0,
            let share = EvenShare(budget.options.kronor, among: count)
        else { return [] }
        let most = share.withOneMore > 0 ? "–" + (share.each + 1).grouped() : ""
        let each = share.each.grouped() + most
        return [
            say(
                "därtill \(each) kr om optionerna avropas", "and \(each) SEK if the options are used")
        ]
    }
}
