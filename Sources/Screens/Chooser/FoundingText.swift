import Domain
import Terminal
import Workflow

/// A programme as it would be made, in words, before it is.
struct FoundingText {
    let scene: Scene

    private var texts: Texts { scene.texts }
    private var language: Language { scene.world.language }

    func lines(_ new: NewProgramme, width: Int) -> [TextLine] {
        let settings = new.settings
        var lines = about(settings)
        lines += section(scene.say("Kommuner och platser", "Municipalities and seats"), places(settings))
        lines += section(scene.say("Dagar", "Dates"), dates(settings))
        lines += section(scene.say("Kursen", "The course"), course(settings))
        lines += section(scene.say("Urvalet", "The selection"), selection(settings))
        lines += section(scene.say("Personer", "People"), people(settings))
        lines += section(
            scene.say("Inte beslutat än", "Not decided yet"),
            [
                scene.say(
                    "avgift, bevarandetid, skala, krav och regler för urvalet: de står som vanligt tills någon beslutar",
                    "fee, retention, scale, demands and rules of the selection: as usual until somebody decides")
            ])
        return lines.flatMap { line in
            TextLayout(line.text, width: width).lines.map { TextLine(String($0), line.role) }
        }
    }

    private func section(_ title: String, _ lines: [String]) -> [TextLine] {
        lines.isEmpty ? [] : [TextLine(""), TextLine(title, .heading)] + lines.map { TextLine("  " + $0) }
    }

    private func about(_ settings: ProgrammeSettings) -> [TextLine] {
        [
            TextLine(settings.name[language], .heading),
            TextLine("\(settings.short) · \(settings.id) · " + texts.period(settings.period)),
        ]
    }

    private func places(_ settings: ProgrammeSettings) -> [String] {
        let host = settings.host.map { code in
            scene.say("Värd: ", "Host: ") + (settings.municipality(code)?.name ?? code.rawValue)
        }
        let names = settings.municipalities.map { municipality in
            settings.selection == nil ? municipality.name : "\(municipality.name) \(municipality.seats)"
        }
        let sum = scene.say("\(settings.seats) platser", "\(settings.seats) seats")
        return [names.joined(separator: ", ") + " – " + sum] + (host.map { [$0] } ?? [])
    }

    private func dates(_ settings: ProgrammeSettings) -> [String] {
        settings.cohorts.map { cohort in
            "\(cohort.name[language]): \(texts.period(cohort.period)), "
                + scene.say("\(cohort.seats) platser", "\(cohort.seats) seats")
        }
            + settings.deadlines.sorted { $0.day < $1.day }.map {
                "\($0.name[language]): " + texts.weekdayPeriod($0.day...$0.day)
            }
    }

    private func course(_ settings: ProgrammeSettings) -> [String] {
        let course = settings.course
        let residential =
            switch course.residential {
            case .none: scene.say("inga internat", "nothing residential")
            case .firstAndLast: scene.say("internat först och sist", "residential first and last")
            case .all: scene.say("alla internat", "all residential")
            }
        var lines = [
            scene.say(
                "\(course.days) dagar, \(course.occasions) tillfällen, \(residential)",
                "\(course.days) days, \(course.occasions) occasions, \(residential)")
        ]
        if let percent = course.loadPercent {
            lines.append(scene.say("\(percent) % av heltid", "\(percent)% of full time"))
        }
        if let hours = settings.mentorHours {
            lines.append(
                scene.say(
                    "mentor, \(hours.lowerBound)–\(hours.upperBound) timmar",
                    "a mentor, \(hours.lowerBound)–\(hours.upperBound) hours"))
        }
        return lines
    }

    private func selection(_ settings: ProgrammeSettings) -> [String] {
        guard let selection = settings.selection else {
            return [
                settings.enrolment.isObligatory
                    ? scene.say("Inget: alla måste delta", "None: everybody must take part")
                    : scene.say("Inget: deltagare skrivs in", "None: people are enrolled")
            ]
        }
        let criteria = selection.criteria.map { $0.name[language] }
        return [
            scene.say("Kriterier: ", "Criteria: ") + texts.list(criteria),
            selection.test.used
                ? scene.say("Förmågetest före intervjun", "An ability test before the interview")
                : scene.say("Utan förmågetest", "No ability test"),
        ]
    }

    private func people(_ settings: ProgrammeSettings) -> [String] {
        settings.people.map { person in
            let roles = person.roles.map { role in
                texts.name(of: role.role)
                    + (role.municipality.flatMap { settings.municipality($0)?.name }.map { " " + $0 } ?? "")
            }
            let account = person.accounts.first ?? scene.say("inget konto", "no account")
            return "\(person.name), \(roles.joined(separator: ", ")) (\(account))"
        }
    }
}
