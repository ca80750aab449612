public import Domain
public import Workflow

extension Texts {
    /// What waits for a person, beginning with what is to be done.
    func task(_ task: WaitingTask, in world: World, isShort: Bool = false) -> String {
        let settings = world.programme.settings
        func name(_ code: MunicipalityCode) -> String { settings.municipality(code)?.name ?? code.rawValue }
        switch task {
        case .firstSelection(let code, let count):
            return say(
                "Gör första urvalet i \(name(code)): \(applications(count))",
                "Make the first selection in \(name(code)): \(applications(count))")
        case .tests(let code, let count):
            return say(
                "Skriv in förmågetest i \(name(code)): \(count) saknas",
                "Record ability tests in \(name(code)): \(count) missing")
        case .completions(let code, let count):
            return say(
                "Invänta kompletteringar i \(name(code)): \(count) begärda",
                "Wait for completions in \(name(code)): \(count) asked for")
        case .duplicates(let count):
            return say(
                count == 1 ? "Avgör 1 möjlig dubblett" : "Avgör \(count) möjliga dubbletter",
                count == 1 ? "Decide 1 possible duplicate" : "Decide \(count) possible duplicates")
        case .declarations(let ids, let first):
            let who = ids.count == 1 ? world.name(ids[0]) : say("\(ids.count) intervjuer", "\(ids.count) interviews")
            let when = countdown(to: first, from: world.today)
            return say(
                "Svara om jäv: \(who), " + (ids.count == 1 ? when : "den första \(when)"),
                "Declare on conflicts: \(who), " + (ids.count == 1 ? when : "the first \(when)"))
        case .conflicts(let code, let count):
            return say(
                "Anteckna jäv i \(name(code)): \(count) sökande har sin chef i panelen",
                "Record conflicts in \(name(code)): \(applicants(count)) with the manager on the panel")
        case .leftRanking(let code, let count):
            return say(
                "Se över rangordningen i \(name(code)): \(count) är inte kvar",
                "Look over the ranking of \(name(code)): \(count) no longer there")
        case .panels(let code, let count):
            return say(
                "Bestäm vilka som intervjuar i \(name(code)): \(count) sökande",
                "Decide who interviews in \(name(code)): \(applicants(count))")
        case .myCards(let ids):
            let who = ids.count == 1 ? world.name(ids[0]) : say("\(ids.count) intervjuer", "\(ids.count) interviews")
            return say("Lämna in dina poäng: \(who)", "Hand in your scores: \(who)")
        case .consultations(let code, let count, let silent, let since):
            return say(
                "Samråd med chefer i \(name(code)): \(count) återstår",
                "Consult the managers in \(name(code)): \(count) to go")
                + (since.map { self.silent(silent, since: $0, today: world.today) } ?? "")
        case .ties(let code, let count):
            return say(
                "Avgör delade platser i \(name(code)): \(count) sökande",
                "Settle shared places in \(name(code)): \(applicants(count))")
        case .ranking(let code):
            return say("Lämna in rangordningen för \(name(code))", "Hand in the ranking of \(name(code))")
        case .missingRankings(let codes):
            let all = settings.municipalities.count
            let names =
                isShort && codes.count > 1
                ? say("\(codes.count) av \(all) kommuner", "\(codes.count) of \(all) municipalities")
                : list(codes.map(name))
            return say("Rangordning saknas från \(names)", "Rankings missing from \(names)")
        case .admission:
            return say("Besluta antagningen: alla har lämnat in", "Decide the admission: all rankings are in")
        case .cohorts(let count):
            return say(
                "Besluta omgångarna: \(count) ska veta när de börjar",
                "Decide the cohorts: \(count) are to know when they begin")
        case .quotas(let sum, let seats):
            return say("Rätta kvoterna: \(quotas(sum, seats))", "Correct the quotas: \(quotas(sum, seats))")
        case .letters(let count) where !settings.uses(.selection):
            return say("Skicka \(count) brev till deltagare", count == 1 ? "Send 1 letter" : "Send \(count) letters")
        case .openDecisions(let matters):
            let first = DecisionWords.text(matters[0], in: settings)[language]
            let rest = matters.count == 1 ? "" : say(" och \(matters.count - 1) till", " and \(matters.count - 1) more")
            return say("Besluta på nytt: \(first)\(rest)", "Decide again: \(first)\(rest)")
        case .letters(let count):
            return say(
                count == 1 ? "Skicka 1 brev efter beslutet" : "Skicka \(count) brev efter beslutet",
                count == 1 ? "Send 1 letter after the decision" : "Send \(count) letters after the decision")
        case .followUps(let count):
            return say(
                count == 1
                    ? "Följ upp 1 som inte fick plats" : "Följ upp \(count) som inte fick plats",
                count == 1 ? "Follow up 1 who got no seat" : "Follow up \(count) who got no seat")
        case .evaluations(let count):
            return say(
                count == 1 ? "Samla in svaren på 1 utvärdering" : "Samla in svaren på \(count) utvärderingar",
                count == 1 ? "Collect the answers of 1 evaluation" : "Collect the answers of \(count) evaluations")
        case .outcomes(let count):
            return say(
                count == 1
                    ? "Ta reda på hur det har gått för 1 deltagare"
                    : "Ta reda på hur det har gått för \(count) deltagare",
                count == 1 ? "Find out what became of 1 participant" : "Find out what became of \(count) participants")
        case .seats(let task): return self.task(task, in: world)
        case .mentors, .attendance, .approvals: return participantTask(task) ?? ""
        case .calendar(let plan): return say("Planera kursen: \(course(plan))", "Plan the course: \(course(plan))")
        }
    }

    /// The same where names have no place, as in what is kept of a programme beside it.
    public func taskWithoutNames(_ task: WaitingTask, in world: World) -> String {
        switch task {
        case .declarations(let ids, let first):
            let count = say(ids.count == 1 ? "1 intervju" : "\(ids.count) intervjuer", interviews(ids.count))
            let when = countdown(to: first, from: world.today)
            return say(
                "Svara om jäv: \(count), den första \(when)", "Declare on conflicts: \(count), the first \(when)")
        case .myCards(let ids):
            let count = say(ids.count == 1 ? "1 intervju" : "\(ids.count) intervjuer", interviews(ids.count))
            return say("Lämna in dina poäng: \(count)", "Hand in your scores: \(count)")
        default: return self.task(task, in: world)
        }
    }

    private func interviews(_ count: Int) -> String { count == 1 ? "1 interview" : "\(count) interviews" }

    /// How quotas that do not add up differ from the seats that there are.
    func quotas(_ sum: Int, _ seats: Int) -> String {
        let gap = abs(seats - sum)
        let places = say(gap == 1 ? "1 plats" : "\(gap) platser", gap == 1 ? "1 seat" : "\(gap) seats")
        return sum < seats
            ? say(
                "\(places) av \(seats) är inte \(gap == 1 ? "fördelad" : "fördelade")",
                "\(places) of \(seats) not shared out")
            : say("\(places) för mycket, programmet har \(seats)", "\(places) too many, the programme has \(seats)")
    }

    private func course(_ plan: CoursePlan) -> String {
        var parts: [String] = []
        if plan.days != plan.stated.days {
            parts.append(say("\(plan.days) av \(plan.stated.days) dagar", "\(plan.days) of \(plan.stated.days) days"))
        }
        if plan.occasions != plan.stated.occasions {
            parts.append(
                say(
                    "\(plan.occasions) av \(plan.stated.occasions) tillfällen",
                    "\(plan.occasions) of \(plan.stated.occasions) occasions"))
        }
        if plan.residentialHolds == false {
            parts.append(say("internaten stämmer inte", "residential occasions not as stated"))
        }
        return parts.joined(separator: ", ")
    }

    private func applications(_ count: Int) -> String {
        say(count == 1 ? "1 ansökan" : "\(count) ansökningar", count == 1 ? "1 application" : "\(count) applications")
    }

    private func applicants(_ count: Int) -> String { count == 1 ? "1 applicant" : "\(count) applicants" }

    /// How much time is left until a day that something must be done by, or by how much it is overdue.
    func due(_ day: Day, today: Day) -> String {
        let late = today - day
        guard late > 0 else { return countdown(to: day, from: today) }
        return say(
            late == 1 ? "1 dag försenat" : "\(late) dagar försenat", late == 1 ? "1 day late" : "\(late) days late")
    }

    /// `söndag 26 april 2020`.
    func longDay(_ day: Day) -> String { "\(weekday(day.weekday)) \(self.day(day))" }

    /// How far a ranking has come, in a word; a dash where that cannot be known.
    func ranking(_ progress: OverviewFeature.RankingProgress?) -> String {
        switch progress {
        case nil: "–"
        case .none?: say("ej påbörjad", "not begun")
        case .draft(let version)?: version > 1 ? say("utkast v\(version)", "draft v\(version)") : say("utkast", "draft")
        case .submitted(let version)?:
            version > 1 ? say("inlämnad v\(version)", "handed in v\(version)") : say("inlämnad", "handed in")
        }
    }

    /// What somebody without a role is told, in paragraphs.
    func stranger(_ actor: Actor, in settings: ProgrammeSettings) -> [String] {
        let leaders = settings.people.filter { person in person.roles.contains { $0.role == .projectLeader } }
            .map { $0.email.isEmpty ? $0.name : "\($0.name), \($0.email)" }
        let whom = leaders.isEmpty ? say("projektledaren", "the project leader") : leaders.joined(separator: "; ")
        return [
            say(
                "Du är inloggad som \(actor.id), som inte har någon roll i det här programmet. Därför syns inga "
                    + (settings.uses(.selection) ? "sökande." : "deltagare."),
                "You are logged in as \(actor.id), who has no role in this programme. Therefore no "
                    + (settings.uses(.selection) ? "applicants are shown." : "participants are shown.")
            ),
            say(
                "Be projektledaren lägga till kontot på dig: \(whom).",
                "Ask the project leader to add the account to your name: \(whom)."),
        ]
    }

    /// What to do when nobody has applied, in paragraphs.
    var howToImport: [String] {
        [
            say("Inga ansökningar har kommit in i systemet ännu.", "No applications have been entered yet."),
            say(
                "Hämta in dem från rekryteringssystemet:  aspirant import applicants FIL.csv",
                "Import them from the recruiting system:  aspirant import applicants FILE.csv"),
            say("Eller skriv in en för hand: tryck 1 och sedan +.", "Or enter one by hand: press 1, then +."),
        ]
    }
}
