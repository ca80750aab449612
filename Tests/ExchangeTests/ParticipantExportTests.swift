import Domain
import Exchange
import TestSupport
import Testing

/// The register of participants: what it holds, and what it does not tell to whom.
@Suite struct ParticipantExportTests {
    private var scenario: Scenario

    init() throws {
        scenario = try Scenario.course()
        let asa = scenario.id("Åsa Öberg")
        try scenario.mark("Åsa Öberg", "2020-09-07", Attendance(.present))
        try scenario.mark("Åsa Öberg", "2020-09-08", Attendance(.partly, percent: 50, cause: "Tåget stod still"))
        try scenario.perform(.mentor(.choose(asa, Scenario.mentor(), reason: "")), as: "petra.lind")
        try scenario.perform(
            .mentor(.logSession(asa, number: nil, MentorSession(on: scenario.today, minutes: 90))), as: "petra.lind")
        try scenario.perform(
            .participant(.decline(scenario.id("Greta Skydd"), on: nil, reason: "Hemligt skäl", seen: nil)),
            as: "petra.lind")
        try scenario.mark("Greta Skydd", "2020-09-07", Attendance(.absent, cause: "Hemlig orsak"))
    }

    private func export(as person: PersonID) -> ParticipantExport {
        ParticipantExport(
            ExportAccess(to: scenario.programme, actor: scenario.actor(person), language: .swedish))
    }

    private func csv(as person: PersonID) -> [String] {
        String(decoding: export(as: person).csv.dropFirst(3), as: UTF8.self).split(separator: "\r\n").map(String.init)
    }

    @Test func everyParticipantIsARow() {
        let rows = csv(as: "tove.kron")
        #expect(rows.count == 5)
        #expect(
            rows[0] == "Kommun;Plats;Namn;Från;Slutade;Mentor;Mentorns kommun;Förträff;Mentortimmar;Närvarodagar;"
                + "Av registrerade dagar;Uppgifter;Av uppgifter;Godkänd;Beslutad;Kompetens;Särskilda behov;Aspirant: id"
        )
        let asa = scenario.id("Åsa Öberg")
        #expect(
            rows[1] == "Säter;Säter 1;Åsa Öberg;2020-05-08;;Maria Sten;Gagnef;;1,50;1,50;2;0;2;;;;;\(asa)")
    }

    @Test func nothingRecordedIsNotZeroDays() {
        #expect(csv(as: "tove.kron")[2].contains("Björn Ek;2020-05-08;;;;;;;0;0;2;"))
    }

    @Test func needsAreToldToThoseWhoMustKnow() {
        for (person, may) in [("tove.kron", true), ("eva.strom", true), ("petra.lind", false), ("vera.gast", false)] {
            let export = export(as: PersonID(person))
            for bytes in [export.csv, export.json] {
                #expect(String(decoding: bytes, as: UTF8.self).contains("Hörslinga") == may, "\(person)")
            }
        }
    }

    @Test(arguments: ["eva.strom", "tove.kron", "petra.lind", "vera.gast"] as [PersonID])
    func aProtectedIdentityIsMasked(_ person: PersonID) {
        let export = export(as: person)
        for bytes in [export.csv, export.json] {
            let text = String(decoding: bytes, as: UTF8.self)
            for secret in ["Greta", "Skydd;", "Hemlig"] { #expect(!text.contains(secret), "\(secret) to \(person)") }
        }
        #expect(csv(as: person).contains { $0.contains("Skyddad identitet") && $0.contains(";nej;2020-10-20;") })
    }

    @Test func causesAreToldToThoseWhoRecordThem() {
        let told = String(decoding: export(as: "tove.kron").json, as: UTF8.self)
        #expect(told.contains("\"presence\": \"partly\"") && told.contains("Tåget stod still"))
        let onlooker = String(decoding: export(as: "vera.gast").json, as: UTF8.self)
        #expect(onlooker.contains("\"presence\": \"partly\"") && !onlooker.contains("Tåget stod still"))
    }

    @Test func aMunicipalityGetsItsOwn() {
        #expect(csv(as: "olle.frisk").count == 2)
    }
}
