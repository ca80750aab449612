import Domain
public import Workflow

extension Texts {
    /// What has happened to a part of the programme, on one line.
    public func damage(_ part: DamagedPart, in world: World) -> String {
        let name =
            part.scope == .programme ? say("Programmets journal", "The programme's journal") : scopeName(part, world)
        switch part.extent {
        case .whole:
            return say(
                "\(name) är skadad bakåt i tiden och bara läsbar", "\(name) is damaged further back and read-only")
        case .through(let record):
            return say(
                "\(name) är skadad och bara läsbar; visas till post \(record)",
                "\(name) is damaged and read-only; shown to record \(record)")
        }
    }

    /// In place of what somebody needs, for who must know it and cannot be noted as having read it.
    var needsKept: String {
        say("visas inte: läsningen kan inte antecknas", "not shown: the reading cannot be noted")
    }

    /// What has happened, where, what it means for whoever works there, and what to do.
    public func damageInFull(_ part: DamagedPart, in world: World) -> String {
        let meaning =
            switch part.extent {
            case .whole:
                say(
                    "Allt som har sparats visas, utom äldre rader i loggen; inget kan ändras här förrän journalen är lagad.",
                    "All that was saved is shown, but for older lines of the log; nothing can be changed here until the "
                        + "journal has been mended.")
            case .through(let record):
                say(
                    "Det som visas slutar vid post \(record): det som har sparats därefter syns inte, och inget kan ändras "
                        + "här förrän journalen är lagad.",
                    "What is shown ends with record \(record): what was saved after it is not seen, and nothing can be "
                        + "changed here until the journal has been mended.")
            }
        let name =
            part.scope == .programme ? say("Programmets journal", "The programme's journal") : scopeName(part, world)
        let kept =
            part.scope == .programme
            ? ""
            : say(
                " Särskilda behov och skyddade identiteter därifrån visas inte, för läsningen kan inte antecknas.",
                " Special needs and protected identities there are not shown, because the reading cannot be noted.")
        return say("\(name) är skadad och bara läsbar. ", "\(name) is damaged and read-only. ")
            + "\(meaning)\(kept) \(part.finding[language]) \(part.advice[language])"
    }

    /// All that is damaged, on one line.
    func damages(in world: World) -> String? {
        guard let first = world.damages.first else { return nil }
        guard world.damages.count > 1 else { return damage(first, in: world) }
        let names = world.damages.map { part in
            part.scope == .programme ? say("programmet självt", "the programme itself") : scopeName(part, world)
        }
        return say("Skadat och bara läsbart: ", "Damaged and read-only: ") + names.joined(separator: ", ")
    }

    private func scopeName(_ part: DamagedPart, _ world: World) -> String { world.label(of: part.scope)[language] }
}
