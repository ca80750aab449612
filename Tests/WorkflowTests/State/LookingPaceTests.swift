import Testing
import Workflow

struct LookingPaceTests {
    @Test func `Whoever saves alone is seen at once`() {
        var pace = LookingPace()
        #expect(pace.rest(at: 0) == nil)
        pace.looked(from: 1000, to: 1001, hasFound: false)
        #expect(pace.rest(at: 1001) == nil)
    }

    @Test func `While others go on saving they are looked for four times a second, however many they are`() {
        var pace = LookingPace()
        var looks = 0
        // Fifty people, a change each a second, for ten seconds.
        for now in stride(from: 0, to: 10_000, by: 20) where pace.rest(at: now) == nil {
            looks += 1
            pace.looked(from: now, to: now + 1, hasFound: true)
        }
        #expect((36...40).contains(looks))
    }

    @Test func `Who takes long to take changes in leaves longer pauses, but never for ever`() {
        var pace = LookingPace()
        pace.looked(from: 0, to: 20, hasFound: true)
        #expect(pace.rest(at: 20) == 1000)
        pace.looked(from: 0, to: 600, hasFound: true)
        #expect(pace.rest(at: 600) == 5000)
        #expect(pace.rest(at: 5600) == nil)
    }
}
