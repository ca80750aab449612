import TestSupport

/// The whole sample programme, made once, for journeys that only look.
enum SampleStore {
    nonisolated(unsafe) private static let made = Result<JourneyStore, any Error> {
        let store = try JourneyStore()
        try store.run(["sample", "--no-open", "--store", store.path]).requireSuccess()
        return store
    }

    static func get() throws -> JourneyStore { try made.get() }
}
