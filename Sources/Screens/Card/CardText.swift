import Domain
import Terminal
import Workflow

/// What the programme is: where it comes from, who runs it, what it consists of and what it is for (S1-1, S0-1, S2-11).
///
/// Only what is set is told; a heading stands over nothing nowhere.
struct CardText {
    let scene: Scene

    private var settings: ProgrammeSettings { scene.world.programme.settings }
    private var card: ProgrammeCard { settings.card }
    private var texts: Texts { scene.texts }
    private var language: Language { scene.world.language }

    /// A heading with what stands under it, each in lines of its own.
    private struct Section {
        let title: String
        let entries: [String]
    }

    func lines(width: Int) -> [TextLine] {
        let name = TextLayout(settings.name[language], width: max(width, 1)).lines.map { TextLine(String($0), .title) }
        return name
            + sections.filter { !$0.entries.isEmpty }.flatMap { section in
                [TextLine(""), TextLine(section.title, .heading)] + section.entries.flatMap { hanging($0, width) }
            }
    }

    private var sections: [Section] {
        [
            Section(title: scene.say("Programmet", "The programme"), entries: programme),
            Section(title: scene.say("Bakgrund", "Background"), entries: text(card.background)),
            Section(title: scene.say("Deltagare", "Participants"), entries: participants),
            Section(title: scene.say("Mål", "Goals"), entries: settings.goals.map { "– " + $0[language] }),
            Section(
                title: scene.say("Så syns det om målen nås", "What shows whether the goals are reached"),
                entries: card.indicators.map { "– " + $0[language] }),
            Section(title: scene.say("Kursen", "The course"), entries: course),
            Section(title: scene.say("Innehåll", "Contents"), entries: card.contents.map { "– " + $0[language] }),
            Section(title: scene.say("Åtgärder för kvinnor och män", "Measures for women and men"), entries: measures),
            Section(title: scene.say("Lokaler", "Premises"), entries: text(card.premises)),
            Section(title: scene.say("Leverantörer", "Suppliers"), entries: card.suppliers.map(supplier)),
            Section(title: scene.say("Samarbetspartner", "Partners"), entries: card.partners.map(partner)),
            Section(title: scene.say("Kontaktpersoner", "Contacts"), entries: card.contacts.map(contact)),
            Section(title: scene.say("Beslut", "Decisions"), entries: settings.decisions.map(decision)),
            Section(
                title: scene.say("Behovet och vad programmet ger", "The need, and what the programme gives"),
                entries: need),
        ]
    }

    // MARK: - Sections

    private var programme: [String] {
        let host = settings.host.flatMap { settings.municipality($0)?.name }
        let names = settings.municipalities.map(\.name)
        var entries: [String] = []
        func add(_ swedish: String, _ english: String, _ value: String?) {
            if let value, !value.isEmpty { entries.append(scene.say(swedish, english) + ": " + value) }
        }
        add("Område", "Area", card.area?[language])
        add("Tid", "Time", texts.period(settings.period))
        for phase in card.phases { entries.append("\(phase.name[language]): \(texts.period(phase.period))") }
        add("Region", "Region", card.region)
        add("Ägare", "Owner", card.owner)
        add("Värd", "Host", settings.uses(.severalMunicipalities) ? host : nil)
        let count = names.count
        add(
            count == 1 ? "Kommun" : "\(count) kommuner", count == 1 ? "Municipality" : "\(count) municipalities",
            language.list(names))
        add("Finansiär", "Funder", settings.funder)
        add("Avgift per deltagare", "Fee per participant", settings.fee.map(language.kronor))
        return entries
    }

    private var participants: [String] {
        var entries: [String] = []
        if settings.uses(.enrolment) {
            let whom = settings.enrolment.whom.map { scene.say(" för ", " for ") + $0[language] } ?? ""
            if settings.enrolment.isObligatory {
                entries.append(scene.say("Obligatoriskt\(whom)", "Obligatory\(whom)"))
            } else if let whom = settings.enrolment.whom?[language] {
                entries.append(whom)
            }
        }
        if settings.uses(.severalCohorts) {
            entries += settings.cohorts.map { cohort in
                "\(cohort.name[language]): \(texts.places(cohort.seats, in: settings)), \(texts.period(cohort.period))"
            }
        } else if settings.seats > 0 {
            entries.append(texts.places(settings.seats, in: settings))
        }
        if let guarantee = settings.guarantee { entries.append(guarantee[language]) }
        return entries
    }

    private var course: [String] {
        let course = settings.course
        var entries: [String] = []
        if course.days > 0 {
            entries.append(texts.length(of: course))
        }
        if let load = course.loadPercent {
            entries.append(scene.say("Omkring \(load) % av heltid", "About \(load)% of full time"))
        }
        if !card.modes.isEmpty {
            entries.append(
                scene.say("Deltagande: ", "Taking part: ")
                    + card.modes.map { $0.label[language] }.joined(separator: ", "))
        }
        if let hours = settings.mentorHours {
            entries.append(
                scene.say(
                    "Mentor \(hours.lowerBound)–\(hours.upperBound) timmar",
                    "Mentor \(hours.lowerBound)–\(hours.upperBound) hours"))
        }
        return entries + text(card.method)
    }

    private var measures: [String] {
        [
            card.measuresForWomen.map { scene.say("Kvinnor: ", "Women: ") + $0[language] },
            card.measuresForMen.map { scene.say("Män: ", "Men: ") + $0[language] },
        ].compactMap { $0 }
    }

    private func supplier(_ supplier: ProgrammeCard.Supplier) -> String {
        let years: String? =
            switch (supplier.since, supplier.until) {
            case (let since?, let until?): since == until ? "\(since)" : "\(since)–\(until)"
            case (let since?, nil): scene.say("sedan \(since)", "since \(since)")
            case (nil, let until?): scene.say("till och med \(until)", "until \(until)")
            case (nil, nil): nil
            }
        return supplier.name + (years.map { " (\($0))" } ?? "") + (supplier.delivers.map { ": " + $0[language] } ?? "")
    }

    private func partner(_ partner: ProgrammeCard.Partner) -> String {
        partner.name + (partner.contributes.map { ": " + $0[language] } ?? "")
    }

    private func contact(_ contact: ProgrammeCard.Contact) -> String {
        let place = contact.municipality.flatMap { settings.municipality($0)?.name }.map { $0 + ": " } ?? ""
        return place
            + [contact.name, contact.post, contact.phone, contact.email].filter { !$0.isEmpty }
            .joined(separator: ", ")
    }

    private func decision(_ decision: RecordedDecision) -> String {
        decision.reference + (decision.day.map { ", " + texts.day($0) } ?? "")
    }

    // MARK: - Need

    private var need: [String] {
        let needs = settings.outcomes.needs
        guard !needs.isEmpty else { return [] }
        let stated = needs.map { need in
            let name = settings.municipality(need.municipality)?.name ?? need.municipality.rawValue
            return "\(name): " + texts.need(need)
        }
        let programme = scene.world.programme
        let count = programme.participations.count { $0.ended == nil }
        var supply = scene.say("Programmet: \(count) deltagare", "The programme: \(count) participants")
        let summary = programme.outcomes(for: scene.world.actor, on: scene.world.today)
        if summary.reached > 0, let total = summary.totals?[summary.reached - 1] {
            supply += scene.say(", har blivit chefer: ", ", have become managers: ") + texts.managers(total)
        }
        return stated + [supply] + (needs.contains { $0.whom == .employees } ? [texts.needIsWider] : [])
    }

    // MARK: - Lines

    private func text(_ text: LocalizedText?) -> [String] { text.map { [$0[language]] } ?? [] }

    private func hanging(_ text: String, _ width: Int) -> [TextLine] {
        TextLayout(text, width: max(width - 4, 1)).lines.enumerated().map { index, line in
            TextLine((index == 0 ? "  " : "    ") + line)
        }
    }
}
