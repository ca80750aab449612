import Domain
import Exchange
import Workflow

extension CalendarExport {
    /// The part of the calendar that was asked for.
    init(_ selection: CalendarSelection, in world: World) {
        let programme = world.programme
        self.init(programme, language: world.language, isDraft: selection.isDraft) { occasion in
            guard occasion.belongs(to: selection.cohort) else { return false }
            switch selection.who {
            case .everybody: return true
            case .participant(let id): return programme.concerns(occasion, participant: id)
            case .person(let id): return programme.concerns(occasion, person: id)
            case .lecturer(let name):
                return occasion.lecturers.contains { SwedishCollation.key($0) == SwedishCollation.key(name) }
            }
        }
    }
}

extension CalendarSelection {
    /// A part of the calendar by the names that people write.
    init(cohort: String?, person: String?, isDraft: Bool, in world: World) throws(Failure) {
        do throws(WordFault) {
            self.init(
                cohort: try cohort.flatMap { name throws(WordFault) in
                    try Words.cohort(named: name, in: world.programme)
                },
                who: try person.map { name throws(WordFault) in try Self.who(name, in: world) } ?? .everybody,
                isDraft: isDraft)
        } catch {
            throw .data(error.text[world.language])
        }
    }

    /// Whom a name means: somebody with a role, a lecturer of the calendar, or a participant that the reader may see.
    private static func who(_ name: String, in world: World) throws(WordFault) -> Who {
        let (programme, key) = (world.programme, SwedishCollation.key(name))
        if let person = programme.settings.people.first(where: {
            $0.id.rawValue == name || SwedishCollation.key($0.name) == key
        }) {
            return .person(person.id)
        }
        let lecturers = programme.calendar.entries.values.flatMap(\.occasion.lecturers)
        if let lecturer = lecturers.first(where: { SwedishCollation.key($0) == key }) { return .lecturer(lecturer) }
        return .participant(try Words(["person": name], by: world.actor).applicant(programme, key: "person"))
    }
}
