import TestSupport
import Testing

/// A store that an earlier version has written is read for ever: its journals live for years.
@Suite struct KeptStoreTests {
    @Test(arguments: ["v1", "2026-11"])
    func `what it said then it says today, and it goes on from there`(version: String) throws {
        let done = try TortureScript.run("kept.py", [BuiltProgram.path("aspirant"), TortureScript.kept(version)])
        #expect(done.status == .exited(0), "\(done.text)\(done.errors)")
    }
}
