import Domain
import Store

/// Why a clone was not planned.
enum CloningFault: Error {
    case refused(Refusal)
    case failed(Failure)
}

/// Plans a clone of a programme of a store.
struct Cloning {
    private let store: StoreDirectory
    private let options: StoreOptions

    init(_ store: StoreDirectory, _ options: StoreOptions) {
        self.store = store
        self.options = options
    }

    /// When a clone for the next year begins.
    func nextStart(of source: String) throws(CloningFault) -> Day {
        do throws(SessionError) {
            let session = try ProgrammeSession.glance(at: store.path, programme: source, as: options.account)
            return session.programme.settings.nextStart
        } catch {
            throw .failed(Failure(error))
        }
    }

    /// A clone as it would be made. Nothing is written.
    func plan(_ source: String, _ wish: ProgrammeClone.Wish) throws(CloningFault) -> ProgrammeClone {
        let session: ProgrammeSession
        let origin: ProgrammeOrigin
        do throws(SessionError) {
            session = try ProgrammeSession.glance(at: store.path, programme: source, as: options.account)
            session.readAll()
            // A journal that ends in damage may hold decisions and names that nobody can read.
            if let damage = session.faultyJournals.first?.fault { throw .store(damage) }
            origin = try session.origin()
        } catch {
            throw .failed(Failure(error))
        }
        var chance = SystemRandomNumberGenerator()
        do throws(Refusal) {
            return try ProgrammeClone(
                of: session.programme, origin: origin, wish, by: session.actor, isOwner: store.isOwn, ids: &chance)
        } catch {
            throw .refused(error)
        }
    }
}
