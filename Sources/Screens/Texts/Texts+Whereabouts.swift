public import Domain
public import Workflow

extension Texts {
    /// Somebody who has the programme open: who, where and since when, and what about where the reader may know.
    public func whereabouts(_ other: Whereabouts, in world: World) -> String {
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
        return [settings.name(of: other.person), place, since, writing ?? ""].filter { !$0.isEmpty }
            .joined(separator: " · ")
    }

    /// That others are writing about what one stands on or writes about oneself; nil where nobody is.
    func writers(about subject: Whereabouts.Subject?, isOwn: Bool, in world: World) -> String? {
        guard let subject, case let writers = world.writers(about: subject), !writers.isEmpty else { return nil }
        let names = writers.map { world.programme.settings.name(of: $0.person) }.joined(separator: ", ")
        guard let about = name(of: subject, in: world) else { return nil }
        return isOwn
            ? say(
                "\(names) skriver också om \(about) just nu; det som sparas sist skriver inte över det andra",
                "\(names) is writing about \(about) too right now; what is saved last does not overwrite the other")
            : say("\(names) skriver om \(about) just nu", "\(names) is writing about \(about) right now")
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
