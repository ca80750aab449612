import TestSupport
import Testing

/// The first time that somebody starts the program.
@Suite struct WelcomeTests {
    private let store: JourneyStore

    init() throws { store = try JourneyStore() }

    /// Starts the program in a home without any store.
    private func start(_ environment: [String: String] = [:]) throws -> PtySession {
        let session = try store.start(environment: ["ASPIRANT_STORE": ""].merging(environment) { $1 })
        try session.waitFor("1, 2")
        return session
    }

    @Test(arguments: ["C.UTF-8", "en_GB.UTF-8"])
    func `a private copy of the sample is one key away`(locale: String) throws {
        let session = try start(["LANG": locale])
        // Five programmes are made, by a program that is not optimised.
        session.patience = 120
        try session.press("1<Enter>")
        try session.waitFor("Eva Ström")
        try session.press("q")
        #expect(try session.waitForExit() == .exited(0))
        let again = try start(["LANG": locale])
        try again.press("1<Enter>")
        try again.waitFor("Eva Ström")
    }

    @Test func `a store of one's own is made from the file named, and opens the next time`() throws {
        let session = try start()
        try session.press("2<Enter>" + JourneyStore.programme + "<Enter>")
        try session.waitFor("[0 Program]")
        try session.press("q")
        #expect(try session.waitForExit() == .exited(0))
        let again = try store.start(environment: ["ASPIRANT_STORE": ""])
        try again.waitFor("[0 Program]")
    }

    @Test func `one can leave again`() throws {
        let session = try start()
        try session.press("3<Enter>")
        #expect(try session.waitForExit() == .exited(0))
    }
}
