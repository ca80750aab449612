import Domain
import TestSupport
import Testing
import Workflow

/// What the other sessions are told of where a person is.
struct WhereaboutsTests {
    @Test(arguments: ScreenID.allCases)
    func `a screen is found again by its name`(screen: ScreenID) { #expect(ScreenID(name: screen.name) == screen) }

    @Test func `a screen of a later version is none`() { #expect(ScreenID(name: "kafferum") == nil) }
}
