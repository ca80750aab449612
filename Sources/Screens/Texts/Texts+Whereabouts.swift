public import Domain
public import Workflow

extension Texts {
    /// Those who have the programme open, each once, whoever has it open in several windows with all of them.
    public func whereabouts(_ others: [Whereabouts], in world: World) -> [String] {
        byPerson(others).map { windows in
            guard windows.count > 1 else { return whereabouts(windows[0], in: world) }
            return name(of: windows, in: world) + ": "
                + windows.map { details(of: $0, in: world) }.filter { !$0.isEmpty }.joined(separator: "; ")
        }
    }

    /// The names of those who have the programme open, each once.
    func names(of others: [Whereabouts], in world: World) -> String {
        byPerson(others).map { name(of: $0, in: world) }.joined(separator: ", ")
    }

    /// The windows of each person, in the order in which the people came.
    private func byPerson(_ others: [Whereabouts]) -> [[Whereabouts]] {
        var people: [PersonID] = []
        for other in others where !people.contains(other.person) { people.append(other.person) }
        return people.map { person in others.filter { $0.person == person } }
    }

    private func name(of windows: [Whereabouts], in world: World) -> String {
        let name = world.programme.settings.name(of: windows[0].person)
        return windows.count == 1 ? name : name + say(" (\(windows.count) fönster)", " (\(windows.count) windows)")
    }

    /// Somebody who has the programme open: who, where and since when, and what about where the reader may know.
    public func whereabouts(_ other: Whereabouts, in world: World) -> String {
        let name = world.programme.settings.name(of: other.person)
        return [name, details(of: other, in: world)].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func details(of other: Whereabouts, in world: World) -> String {
        let settings = world.programme.settings
        var place = ScreenID(name: other.screen).map(name(of:)) ?? ""
        // Somebody who may not see a municipality is not told either that work goes on there.
        if let code = other.municipality, world.municipalities.contains(code),
            let municipality = settings.municipality(code)?.name
        {
            place += place.isEmpty ? municipality : ", \(municipality)"
        }
        let time = moment(other.since, today: world.today)
        let since = time.isEmpty ? "" : say("sedan \(time)", "since \(time)")
        let writing = other.subject.map { subject in
            name(of: subject, in: world).map { say("skriver om \($0)", "writing about \($0)") }
                ?? say("skriver", "writing")
        }
        return [place, since, writing ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// That others are writing about what one stands on or writes about oneself; nil where nobody is.
    func writers(about subject: Whereabouts.Subject?, isOwn: Bool, in world: World) -> String? {
        guard let subject, case let writers = world.writers(about: subject), !writers.isEmpty else { return nil }
        let names = names(of: writers, in: world)
        guard let about = name(of: subject, in: world) else { return nil }
        guard isOwn else {
            return say("\(names) skriver om \(about) just nu", "\(names) is writing about \(about) right now")
        }
        return fitting(
            [
                say(
                    "\(names) skriver också om \(about); inget skrivs över osett",
                    "\(names) is writing about \(about) too; nothing is overwritten unseen"),
                say("\(names) skriver också om \(about)", "\(names) is writing about \(about) too"),
                say("\(names) skriver också här", "\(names) is writing here too"),
            ], in: world)
    }

    /// The first text that fits the line at the bottom, or else the last.
    func fitting(_ texts: [String], in world: World) -> String {
        texts.first { $0.count + 2 <= world.size.columns } ?? texts.last ?? ""
    }

    /// What the drafts that are kept are about, for offering them again.
    func drafts(_ drafts: [Draft], in world: World) -> String {
        let subjects = drafts.sorted { $0.at > $1.at }.map { $0.subject.flatMap { name(of: $0, in: world) } }
        let names = subjects.compactMap { $0 }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        guard let first = names.first else {
            return drafts.count == 1
                ? fitting(
                    [
                        say(
                            "Ett halvskrivet utkast finns kvar; öppna samma sak igen så är texten där",
                            "A half-written draft is kept; open the same thing again and the text is there"),
                        say(
                            "Ett utkast finns kvar; öppna samma sak igen", "A draft is kept; open the same thing again"),
                    ], in: world)
                : fitting(
                    [
                        say(
                            "\(drafts.count) halvskrivna utkast finns kvar; öppna samma sak igen så är texten där",
                            "\(drafts.count) half-written drafts are kept; open the same thing again and the text is there"
                        ),
                        say(
                            "\(drafts.count) utkast finns kvar; öppna samma sak igen",
                            "\(drafts.count) drafts are kept; open the same thing again"),
                    ], in: world)
        }
        guard drafts.count > 1 else {
            return fitting(
                [
                    say(
                        "Ett halvskrivet utkast om \(first) finns kvar; öppna igen så är texten där",
                        "A half-written draft about \(first) is kept; open it again and the text is there"),
                    say("Utkast om \(first) finns kvar; öppna igen", "A draft about \(first) is kept; open it again"),
                    say("Utkast kvar: \(first)", "Draft kept: \(first)"),
                ], in: world)
        }
        let count = drafts.count
        return fitting(
            [
                say("\(count) utkast finns kvar, om \(list(names))", "\(count) drafts are kept, about \(list(names))"),
                say(
                    "\(count) utkast finns kvar, senast om \(first)",
                    "\(count) drafts are kept, the latest about \(first)"),
                say("\(count) utkast kvar, även \(first)", "\(count) drafts kept, also \(first)"),
            ], in: world)
    }

    /// What a person may know that somebody writes about; nil for what he or she does not see.
    private func name(of subject: Whereabouts.Subject, in world: World) -> String? {
        switch subject {
        case .applicant(let id):
            world.programme.municipality(of: id).map(world.municipalities.contains) == true ? world.name(id) : nil
        case .occasion(let id): world.programme.calendar.entries[id]?.occasion.title
        }
    }
}
