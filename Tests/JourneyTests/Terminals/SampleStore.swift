import Glibc
import TestSupport

/// The whole sample programme, made once, for journeys that only look.
enum SampleStore {
    static func get() throws -> JourneyStore { try made.get() }

    private static let made = Result<JourneyStore, any Error> {
        let store = try JourneyStore()
        try store.run(["sample", "--no-open", "--store", store.path]).requireSuccess()
        // Nothing lets go of what is static.
        atexit { try? SampleStore.get().remove() }
        return store
    }
}
