import Foundation
import TestSupport
import Testing

/// The five samples as they open: each on its own day and as its own account.
@Suite struct SampleStoryTests {
    private let store: JourneyStore

    init() throws { store = try SampleStore.get() }

    private func json(_ arguments: String...) throws -> [String: Any] {
        let answer = try store.run(arguments + ["--format", "json"]).requireSuccess().output
        return try #require(try JSONSerialization.jsonObject(with: Data(answer)) as? [String: Any])
    }

    private func list(_ value: Any?) throws -> [[String: Any]] { try #require(value as? [[String: Any]]) }

    @Test func `all five are listed, each as it stood on its own day`() throws {
        let answer = try store.run(["programmes", "--json"]).requireSuccess().output
        let rows = try list(try JSONSerialization.jsonObject(with: Data(answer)))
        #expect(
            rows.compactMap { $0["id"] as? String }
                == ["falun-2020", "hoglandet-2012", "jonkoping-2008", "motala-2016", "vimmerby-2013"])
        let phases = rows.compactMap { ($0["summary"] as? [String: Any])?["phase"] as? String }
        #expect(phases == ["selection", "running", "running", "running", "running"])
        #expect(try store.run(["verify"]).requireSuccess().status == .exited(0))
    }

    @Test func `nothing named is Falun`() throws {
        let answer = try store.run(["export", "participants", "--format", "json"], as: "monika.norling").requireSuccess()
        #expect(answer.text.contains("falun-2020"))
    }

    @Test func `S3-2 seven of fifteen are managers on 27 March 2017, S3-6 and all fifteen stay in touch`() throws {
        let outcomes = try json("export", "outcomes", "--programme", "motala-2016")
        let text = try #require(String(data: JSONSerialization.data(withJSONObject: outcomes), encoding: .utf8))
        #expect(text.contains("2017-03-27"))
        let shown = try store.run(
            ["show", "outcomes", "--programme", "motala-2016", "--lang", "sv"]
        ).requireSuccess().text
        #expect(shown.contains("7 av 15 = 46,7 %"))
        let alumni = try store.run(["export", "alumni", "--programme", "motala-2016"]).requireSuccess()
        #expect(alumni.lines.filter { !$0.isEmpty }.count == 16)
    }

    @Test func `S0-8 both cohorts are full from one selection, and S0-12 twelve go to Finland`() throws {
        let register = try json("export", "participants", "--programme", "hoglandet-2012")
        let people = try list(register["participants"])
        let present = people.filter { $0["left"] == nil }
        #expect(present.count { $0["cohort"] as? String == "2012-1" } == 40)
        #expect(present.count { $0["cohort"] as? String == "2013-2" } == 39)
        let calendar = try json("export", "calendar", "--draft", "--programme", "hoglandet-2012")
        let occasions = try list(calendar["occasions"])
        let visit = try #require(occasions.first { $0["kind"] as? String == "exchange" })
        #expect((visit["participants"] as? [Any])?.count == 12)
        #expect(Set(occasions.compactMap { $0["kind"] as? String }).isSuperset(
            of: ["lecture", "seminar", "network", "shadowing", "exchange"]))
        #expect(occasions.count { ($0["groups"] as? [String])?.contains("officials") == true } == 2)
    }

    @Test func `the seat of the second cohort goes to the reserve of the first`() throws {
        let offer = try store.run(
            ["do", "offer.make", "seat=Eksjö 11", "--programme", "hoglandet-2012", "--read-only"])
        // Looked at only: the offer itself would change the sample that other tests look at.
        #expect(offer.status == .exited(77))
        let waiting = try store.run(["programmes"]).requireSuccess().text
        #expect(waiting.contains("Eksjö 11"))
    }

    @Test func `S2-1 seventy take part in Vimmerby, one has left and one has come`() throws {
        let register = try json("export", "participants", "--programme", "vimmerby-2013")
        let people = try list(register["participants"])
        #expect(people.count { $0["left"] == nil } == 70)
        #expect(people.count { $0["left"] != nil } == 1)
    }

    @Test func `the copy opens with Falun, and Esc leads to the list of all five`() throws {
        let session = try store.open()
        try session.waitFor("[0 Program]")
        try session.waitFor("Eva Ström")
        try session.press("<Esc>")
        try session.waitFor("5 program i")
        try session.press("<End><Enter>")
        try session.waitFor("12 mars 2014")
        try session.press("q")
        #expect(try session.waitForExit() == .exited(0))
    }
}
