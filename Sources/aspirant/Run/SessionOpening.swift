import Domain
import Screens
import Store
import Workflow

/// Opens the programme that the options name.
struct SessionOpening {
    let options: StoreOptions

    init(_ options: StoreOptions) { self.options = options }

    func open() throws(Failure) -> ProgrammeSession {
        let session = try openProgramme()
        _ = try options.municipality(in: session.programme.settings)
        return session
    }

    private func openProgramme() throws(Failure) -> ProgrammeSession {
        do throws(SessionError) {
            return try ProgrammeSession.open(
                at: options.directory, programme: options.programme, as: options.account,
                isReadOnly: options.readOnly)
        } catch {
            throw Failure(error)
        }
    }
}

extension Failure {
    init(_ error: SessionError) {
        switch error {
        case .store(let error): self.init(error)
        case .refused(.programmeAlreadyDefined, _):
            self.init(
                73,
                LocalizedText(
                    sv: "programmet finns redan i förrådet. Öppna det, eller ange en annan katalog för ett nytt förråd.",
                    en: "the store has this programme already. Open it, or name another directory for a new store."))
        case .refused, .invalidSettings: self.init(65, error.text(for: .current))
        case .notASample, .openedReadOnly: self.init(77, error.text(for: .current))
        case .programmeNotNamed: self.init(64, error.text(for: .current))
        case .noSuchProgramme: self.init(66, error.text(for: .current))
        }
    }
}

extension ProgrammeSession {
    /// The world as it is at this moment, for commands without a screen.
    func world(_ options: StoreOptions, freshID: UInt64 = 0) -> World {
        var world = World(
            programme: programme, actor: actor, language: options.language ?? programme.settings.language,
            today: now().swedishDay, now: now(), freshID: freshID, size: (80, 24), readOnly: readOnlyText)
        world.damages = damages
        return world
    }
}
