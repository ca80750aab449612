import Terminal
import TestSupport
import Testing

/// Steps through lists, of which the next is drawn before it is asked for: what stands on the screen is what belongs there.
@Suite struct SteppingTests {
    private let store: JourneyStore

    init() throws {
        store = try JourneyStore()
        try store.run(["sample", "--no-open", "--store", store.path]).requireSuccess()
    }

    @Test func `after any steps the whole screen drawn anew is what stood there`() throws {
        let session = try store.open(as: "anna.bergstrom")
        for (keys, shown) in [
            ("1", "[1 "), ("jjj", "[1 "), ("j", "[1 "), ("j", "[1 "), ("k", "[1 "), ("j", "[1 "), ("<PgDn>", "[1 "),
            ("<PgDn>", "[1 "), ("<Up>", "[1 "), ("<Tab>j", "[1 "), ("j<Enter>", "Esc"), ("<Esc>j", "[1 "),
            ("<End>k", "[1 "), ("k", "[1 "), ("3jj", "[3 "), ("j", "[3 "), ("4jj", "[4 "), ("j", "[4 "), ("j:", "Esc"),
            ("<Esc>j", "[4 "),
        ] {
            try session.press(keys)
            try session.waitFor(shown)
        }
        try session.press("1/e<Enter>")
        try session.waitFor("/e")
        for key in ["j", "j", "k", "j"] { try session.press(key) }
        // A key that means nothing is told when all before it has been done.
        try session.press("<Ctrl-S>")
        try session.waitFor("betyder inget här")
        let before = session.screen.text
        try session.resize(to: Size(width: 100, height: 30))
        try session.waitUntil("the other size") { $0.text != before }
        try session.resize(to: Size(width: 80, height: 24))
        try session.waitUntil("the same screen, drawn anew") { $0.text == before }
    }

    @Test func `what others change is shown also where the next step was drawn already`() throws {
        let session = try store.open(as: "eva.strom")
        try session.press("1jj")
        try session.waitFor("Säter")
        try session.press("j")
        try store.run(
            ["do", "applicant.add", "municipality=Säter", "first-name=Aada", "last-name=Aalto"], as: "karin.backlund"
        ).requireSuccess()
        try session.waitFor("Aada Aalto")
        try session.press("<Home>")
        try session.waitFor("▸ Aada Aalto")
    }
}
