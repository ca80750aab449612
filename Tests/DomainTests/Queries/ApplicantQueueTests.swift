import Domain
import TestSupport
import Testing

@Suite("The applicant queue")
struct ApplicantQueueTests {
    private func names(
        _ queue: inout ApplicantQueue, _ query: QueueQuery, _ programme: Programme
    ) -> [String] {
        queue.rows(query, in: programme).compactMap { programme.applicant($0.id)?.application.fullName }
    }

    private func scenario() throws -> Scenario {
        var scenario = Scenario.falun()
        try scenario.apply("Örjan", "Öberg", in: "sater", [.department: "Skolan"])
        try scenario.apply("Bo", "Åkesson", in: "falun")
        try scenario.apply("Ann", "Zetterström-Långström", in: "sater")
        try scenario.apply("Bo", "Åkesson", in: "falun", [.email: "bo@example.se", .department: "Skolan"])
        try scenario.apply("Eva", "Hemlig", in: "sater", [.protected: "yes", .email: "eva@example.se"])
        return scenario
    }

    @Test("is in Swedish order of names, protected identities last, and turns round")
    func order() throws {
        let scenario = try scenario()
        let programme = scenario.programme
        var queue = ApplicantQueue(
            programme, municipalities: ["sater", "falun"], for: scenario.actor("rut.alm"))
        let byName = ["Ann Zetterström-Långström", "Bo Åkesson", "Bo Åkesson", "Örjan Öberg", "Eva Hemlig"]
        #expect(names(&queue, QueueQuery(), programme) == byName)
        #expect(names(&queue, QueueQuery(isDescending: true), programme) == byName.reversed())
        #expect(names(&queue, QueueQuery(column: .department), programme).suffix(2) == ["Bo Åkesson", "Eva Hemlig"])
        #expect(names(&queue, QueueQuery(), programme) == byName)
    }

    @Test("those whom the column does not tell apart stay as registered, whichever way it is turned")
    func ties() throws {
        let scenario = try scenario()
        let programme = scenario.programme
        var queue = ApplicantQueue(programme, municipalities: ["falun"], for: scenario.actor("rut.alm"))
        let registered = programme.record("falun").applicants.map(\.id)
        #expect(queue.rows(QueueQuery(), in: programme).map(\.id) == registered)
        #expect(queue.rows(QueueQuery(isDescending: true), in: programme).map(\.id) == registered)
    }

    @Test(
        "a text is found in name, department, occupation and position, whatever its case",
        arguments: [
            ("öberg", 1), ("ÖRJAN Ö", 1), ("skolan", 2), ("åke", 2), ("sköterska", 4), ("hemlig", 0), ("bergskolan", 0),
            ("finns inte", 0),
        ])
    func filter(text: String, count: Int) throws {
        let scenario = try scenario()
        let programme = scenario.programme
        var queue = ApplicantQueue(
            programme, municipalities: ["sater", "falun"], for: scenario.actor("rut.alm"))
        #expect(queue.rows(QueueQuery(text: text), in: programme).count == count)
        #expect(queue.rows(QueueQuery(stage: .ended, text: text), in: programme).isEmpty)
    }

    @Test("who has applied twice is known by address, or by name and telephone")
    func duplicates() throws {
        var scenario = Scenario.falun()
        let one = try scenario.apply("Åsa", "Ek", in: "sater", [.email: "ASA@example.se", .phone: ""])
        let other = try scenario.apply("Åsa", "Eek", in: "falun", [.email: "asa@Example.se", .phone: "070-123 45 67"])
        let third = try scenario.apply("Åsa", "Eek", in: "sater", [.email: "", .phone: "+46 70 123 45 67"])
        try scenario.apply("Åsa", "Eek", in: "sater", [.email: "", .phone: "070-123 45 68"])
        #expect(scenario.programme.duplicates(knownTo: scenario.actor("rut.alm")).ids == [one, other, third])
    }

    /// What an index shows, to be compared.
    private func shown(_ queue: ApplicantQueue, _ queries: [QueueQuery], _ programme: Programme) -> [String] {
        var queue = queue
        return queries.flatMap { query in queue.rows(query, in: programme).map { "\($0.id) \($0.stage)" } }
            + ["\(queue.counts.sorted { $0.key.rawValue < $1.key.rawValue })", "\(queue.duplicates.pairs)"]
    }

    @Test("what is decided about somebody is taken in without making the index anew, and shows the same")
    func update() throws {
        var scenario = try scenario()
        let twin = try scenario.apply("Bo", "Åkesson", in: "falun", [.email: "bo@example.se"])
        let actor = scenario.actor("rut.alm")
        let queries = [QueueQuery(), QueueQuery(column: .stage), QueueQuery(stage: .test), QueueQuery(text: "åke")]
        var queue = ApplicantQueue(scenario.programme, municipalities: ["sater", "falun"], for: actor)
        _ = queue.rows(QueueQuery(column: .stage), in: scenario.programme)
        let people = scenario.programme.record("sater").applicants.map(\.id)
        let decisions: [(Command, PersonID)] = [
            (.selectFirst(people[0], reason: "Ja."), "eva.strom"), (.reject(people[1], reason: "Nej."), "eva.strom"),
            (.withdraw(twin, reason: "Dubbel"), "karin.dahl"), (.reconsider(people[1], reason: "Jo."), "eva.strom"),
        ]
        for (command, person) in decisions {
            let facts = try scenario.perform(command, as: person)
            let decided = facts.compactMap(\.value.decided)
            #expect(decided.count == facts.count)
            let isUpdated = queue.update(Set(decided), in: scenario.programme, for: actor)
            #expect(isUpdated)
            let anew = ApplicantQueue(scenario.programme, municipalities: ["sater", "falun"], for: actor)
            #expect(shown(queue, queries, scenario.programme) == shown(anew, queries, scenario.programme))
        }
        #expect(queue.duplicates.pairs.isEmpty)
    }

    @Test("where somebody has come or gone an index has to be made anew, and says so")
    func outdated() throws {
        var scenario = try scenario()
        let actor = scenario.actor("rut.alm")
        var queue = ApplicantQueue(scenario.programme, municipalities: ["falun", "sater"], for: actor)
        let new = try scenario.apply("Ny", "Person", in: "sater")
        let isUpdated = queue.update([new], in: scenario.programme, for: actor)
        #expect(!isUpdated)
        let facts = [Event.applicationReceived(new, Application()), .settingsDefined(Change(from: nil, to: nil))]
        #expect(facts.allSatisfy { $0.decided == nil })
    }

    @Test("what is decided in a municipality that is not shown changes nothing")
    func elsewhere() throws {
        var scenario = try scenario()
        let actor = scenario.actor("rut.alm")
        var queue = ApplicantQueue(scenario.programme, municipalities: ["sater"], for: actor)
        let before = shown(queue, [QueueQuery()], scenario.programme)
        let other = try #require(scenario.programme.record("falun").applicants.first?.id)
        try scenario.perform(.reject(other, reason: "Nej."), as: "karin.dahl")
        let isUpdated = queue.update([other], in: scenario.programme, for: actor)
        #expect(isUpdated)
        #expect(shown(queue, [QueueQuery()], scenario.programme) == before)
    }
}
