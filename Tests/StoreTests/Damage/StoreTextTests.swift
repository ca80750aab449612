import Domain
import JSON
import Store
import Testing

/// What goes wrong, in both languages and for those who can run commands and those who cannot.
@Suite struct StoreTextTests {
    private static let fault = JSONFault(line: 42, column: 827, expected: "a whole number", found: "x")
    private static let errors: [StoreError] = [
        .missing(path: "/s"), .notAStore(path: "/s", reason: "it has no store.json"),
        .newerFormat(path: "/s", found: 3, known: 2), .invalidName("Å"), .cannotCreate(path: "/s", reason: "x"),
        .notPermitted(path: "/s", reason: "the account may not read it"), .networkFileSystem(path: "/s", kind: "nfs"),
        .busy(path: "/s", holder: nil), .damaged(path: "/s", fault: fault), .replaced(path: "/s", reason: "is missing"),
        .notSaved(path: "/s", reason: "only 3 of 9 bytes found room"), .outcomeUnknown(path: "/s", reason: "x"),
        .notRestored(path: "/s", reason: "5 records behind record 41 do not follow on"), .noSuchGroup(["x"]),
        .inputOutput(path: "/s", operation: "read", reason: "x"),
    ]

    @Test(arguments: errors)
    func `Every failure is told in Swedish too`(_ error: StoreError) {
        let text = error.text(for: .shell)
        #expect(text.swedish != text.english)
        let english = [" the ", " this ", " is ", " of ", " records ", " not "]
        #expect(!english.contains { text.swedish.contains($0) }, "\(text.swedish)")
    }

    @Test func `Somebody with the screens alone is not told to run commands`() {
        for error in [StoreError.damaged(path: "/s", fault: Self.fault), .replaced(path: "/s", reason: "is missing")] {
            let text = error.text(for: .guest)
            #expect(!text.swedish.contains("`") && !text.english.contains("`"))
            #expect(text.swedish.contains("serverns administratör"))
        }
        #expect(
            StoreError.damaged(path: "/s/journal.jsonl", fault: Self.fault).text(for: .shell).swedish
                == "/s/journal.jsonl:42:827: väntade ett heltal, fann x. Journalen är bara läsbar; kör `aspirant verify`.")
    }

    @Test func `What departs from how a store was set up is told in Swedish`() {
        let finding = StoreError.notRestored(path: "/s", reason: "5 records behind record 41 do not follow on")
        #expect(finding.text(for: .shell).swedish.contains("5 poster efter post 41 går inte att foga till"))
        #expect(
            StoreError.notSaved(path: "/s", reason: "only 3 of 9 bytes found room").text(for: .shell).swedish.contains(
                "bara 3 av 9 byte fick plats"))
    }
}
