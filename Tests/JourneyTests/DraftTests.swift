import Domain
import Glibc
import TestSupport
import Testing

/// What is half-written outlives whatever becomes of the session.
@Suite struct DraftTests {
    enum Ending: CaseIterable {
        case escape, hangUp, terminate, kill

        func end(_ session: PtySession) throws {
            switch self {
            case .escape:
                try session.press("<Esc>")
                try session.waitUntil("the list") { !$0.text.contains("halva sanningen") }
                try session.press("q")
                #expect(try session.waitForExit() == .exited(0))
            case .hangUp: #expect(try session.hangUp() == .exited(0))
            case .terminate:
                session.send(SIGTERM)
                #expect(try session.waitForExit() == .exited(0))
            case .kill:
                session.send(SIGKILL)
                #expect(try session.waitForExit() == .signaled(SIGKILL))
            }
        }
    }

    @Test(arguments: Ending.allCases)
    func `a half-written reason is offered again until it is saved`(ending: Ending) throws {
        let store = try JourneyStore.withApplications()
        let first = try store.open()
        try first.press("1/Alm<Enter>fBara halva sanningen")
        try first.waitFor("Bara halva sanningen")
        try ending.end(first)
        #expect(try store.programme().applicant(try store.id("anna@falun.example"))?.progress.firstSelection == nil)

        let second = try store.open()
        try second.press("1/Alm<Enter>f")
        try second.waitUntil("the draft and what it is") {
            $0.text.contains("Bara halva sanningen") && $0.text.contains("utkast från")
        }
        try second.press(" än<Enter>")
        try second.waitFor("utvald – Bara halva sanningen än")
        try second.press("q")
        #expect(try second.waitForExit() == .exited(0))

        // Another reason for the same person: the draft is gone.
        let third = try store.open()
        try third.press("1/Alm<Enter>XOmprövas<Enter>")
        try third.waitFor("taget tillbaka")
        try third.press("f")
        try third.waitFor("Skäl:")
        #expect(!third.screen.text.contains("halva sanningen"))
        #expect(!third.screen.text.contains("utkast"))
    }

    @Test func `a half-filled form is offered again too`() throws {
        let store = try JourneyStore.withApplications()
        let first = try store.open(as: "anna.bergstrom")
        try first.press("4+<Tab>Start i Tällberg<Tab><Ctrl-U>7 sep")
        try first.waitFor("7 sep")
        first.send(SIGKILL)
        #expect(try first.waitForExit() == .signaled(SIGKILL))
        let second = try store.open(as: "anna.bergstrom")
        try second.press("4+")
        try second.waitUntil("the draft") { $0.text.contains("Start i Tällberg") && $0.text.contains("7 sep") }
        try second.press("<Ctrl-S>")
        try second.waitFor("Sparat")
        #expect(try store.programme().calendar.sorted.map(\.occasion.days.lowerBound) == [Day(2020, 9, 7)])
    }
}
