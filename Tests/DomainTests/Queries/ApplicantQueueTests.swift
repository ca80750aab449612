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
}
