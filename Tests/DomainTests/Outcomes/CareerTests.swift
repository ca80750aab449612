import Domain
import Testing

@Suite("What is known of a career")
struct CareerTests {
    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day { Day(year, month, day) ?? Day(number: 0) }
    private static let end = day(2021, 5, 31)

    private func career(_ notes: [(Day, Bool?, CareerNote.Employer?)]) -> Career {
        let signature = Signature(by: "petra.lind", at: Instant(milliseconds: 0))
        return Career(
            notes: Dictionary(
                notes.map { ($0.0, Signed(CareerNote(isManager: $0.1, employer: $0.2, post: "chef"), signature)) },
                uniquingKeysWith: { $1 }))
    }

    private func manager(_ career: Career, _ day: Day = end) -> Bool? {
        career.hasBecomeManager(by: day, holdingMonths: 3)
    }

    private func employer(_ career: Career, _ day: Day = end) -> CareerNote.Employer? {
        career.employer(on: day, holdingMonths: 3)
    }

    @Test func unknownIsNotNo() {
        #expect(manager(career([])) == nil)
        #expect(employer(career([])) == nil)
        #expect(manager(career([(Self.end, nil, .own)])) == nil)
        #expect(employer(career([(Self.end, false, nil)])) == nil)
    }

    @Test func aManagerCountsFromTheDayThatThePostBegins() {
        let post = career([(Self.end, true, .own)])
        #expect(manager(post, Self.end) == true)
        #expect(manager(post, Self.end - 1) == false)
        #expect(manager(post, Self.end + 4000) == true)
        #expect(manager(career([(Self.end - 9, true, .own), (Self.end - 3, false, .own)])) == true)
    }

    @Test func aNoHoldsBackwardsAndForAWhile() {
        let asked = career([(Self.end, false, nil)])
        #expect(manager(asked, Self.end - 500) == false)
        #expect(manager(asked, Self.day(2021, 8, 31)) == false)
        #expect(manager(asked, Self.day(2021, 9, 1)) == nil)
    }

    @Test func aChangeOfEmployerHoldsUntilTheNext() {
        let left = career([(Self.end, nil, .elsewhere)])
        #expect(employer(left, Self.end - 1) == .own)
        #expect(employer(left, Self.end + 4000) == .elsewhere)
        let back = career([(Self.end, nil, .elsewhere), (Self.end + 100, nil, .own)])
        #expect(employer(back, Self.end + 99) == .elsewhere)
        #expect(employer(back, Self.end + 100) == .own)
        let moved = career([(Self.end, nil, .participating("falun"))])
        #expect(employer(moved, Self.end) == .participating("falun"))
    }

    @Test func stillHereHoldsBackwardsAndForAWhile() {
        let asked = career([(Self.end, nil, .own)])
        #expect(employer(asked, Self.end - 500) == .own)
        #expect(employer(asked, Self.day(2021, 8, 31)) == .own)
        #expect(employer(asked, Self.day(2021, 9, 1)) == nil)
    }
}
