import TestSupport
import Testing

/// The journals mean what the program says they mean: a second reading of them, in another language and after the
/// documented format alone, comes to the same state.
@Suite struct FoldTests {
    @Test func `the sample's journals, folded by another hand, give what the program exports`() throws {
        let folded = try TortureScript.run(
            "fold.py", [BuiltProgram.path("aspirant"), SampleStore.get().path, "lena.grahn"])
        #expect(folded.status == .exited(0), "\(folded.text)\(folded.errors)")
        #expect(folded.text.contains(" 0 differences"))
    }

    @Test func `it tells when the program says something else`() throws {
        // Somebody who sees one municipality exports less than the journals hold.
        let folded = try TortureScript.run(
            "fold.py", [BuiltProgram.path("aspirant"), SampleStore.get().path, "eva.strom"])
        #expect(folded.status == .exited(1))
        #expect(folded.text.contains("applicants: the program says"))
    }
}
