import Domain
import TestSupport
import Testing

@Suite struct FlagTests {
    private func flags(_ texts: [ApplicationField: String]) throws -> [ApplicationFlag] {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Ek", in: "sater", texts)
        return scenario.programme.flags(
            of: scenario[id], duplicates: scenario.programme.duplicates(knownTo: scenario.actor("rut.alm")).ids)
    }

    @Test func aCompleteApplicationInTimeHasNone() throws {
        #expect(try flags([:]) == [])
    }

    @Test(arguments: [
        ("2020-03-30", false), ("2020-03-31", true), ("2020-03-30 23:59", false), ("2020-04-01T00:00", true),
        ("", false),
    ])
    func lateIsAfterTheLastDay(received: String, isLate: Bool) throws {
        #expect(try flags([.received: received]).contains(.late) == isLate)
    }

    @Test func emptyDemandedFieldsMakeItIncomplete() throws {
        #expect(try flags([.motivation: "", .target: ""]) == [.incomplete([.motivation, .target])])
        #expect(try flags([.managerConsent: ""]) == [.incomplete([.managerConsent])])
    }

    @Test func whatTheApplicationSaysAgainstItself() throws {
        #expect(try flags([.managerToday: "yes"]) == [.managerToday])
        #expect(try flags([.managerConsent: "no"]) == [.consentRefused])
        #expect(try flags([.protected: "yes"]) == [.protected])
    }

    @Test(arguments: [
        ("Tillsvidare", false), ("Tillsvidareanställning", false), ("tv", false), ("", false), ("Permanent", false),
        ("Fast anställd", false), ("Vikariat", true), ("vik", false), ("Visstid", true), ("Visstidsanställd", true),
        ("Allmän visstidsanställning", true), ("Särskild visstidsanställning", true), ("SÄRSKILD VISSTID", true),
        ("Tidsbegränsad anställning", true), ("Provanställning", true), ("Timanställd", true), ("Timavlönad", true),
        ("Temporary", true), ("Fixed-term", true), ("Hourly", true), ("Projektanställning", true),
    ])
    func formsOfEmployment(employment: String, isFlagged: Bool) throws {
        #expect(try flags([.employment: employment]).contains(.notPermanent) == isFlagged)
    }

    @Test func theRecordedAnswerGoesBeforeTheApplications() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Ek", in: "sater", [.managerConsent: "no"])
        #expect(scenario.programme.consentToApply(scenario[id]) == .refused)
        try scenario.perform(.recordConsent(id, .application, Consent(.granted)), as: "eva.strom")
        #expect(scenario.programme.consentToApply(scenario[id]) == .granted)
        let silent = try scenario.apply("Bo", "Al", in: "sater", [.managerConsent: ""])
        #expect(scenario.programme.consentToApply(scenario[silent]) == nil)
    }
}

@Suite struct DuplicateTests {
    private func areDuplicates(
        _ first: [ApplicationField: String], _ second: [ApplicationField: String]
    ) throws -> Bool {
        var scenario = Scenario.falun()
        let one = try scenario.apply("Åsa", "Ek", in: "sater", first)
        let other = try scenario.apply("Åsa", "Ek", in: "falun", second)
        let found = scenario.programme.duplicates(knownTo: scenario.actor("rut.alm")).ids
        #expect(found == [] || found == [one, other])
        return !found.isEmpty
    }

    @Test func theSameAddressInTwoMunicipalities() throws {
        #expect(try areDuplicates([.email: "asa@example.se"], [.email: "ASA@Example.se", .lastName: "Ny"]))
        #expect(try !areDuplicates([.email: "asa@example.se"], [.email: "asa2@example.se"]))
        #expect(try !areDuplicates([.email: ""], [.email: ""]), "nothing known is nothing in common")
    }

    @Test func theSameNameAndPhoneHoweverWritten() throws {
        let decomposed = [ApplicationField.firstName: "A\u{30A}sa", .email: "b@b.se", .phone: "+46 70-123 45 67"]
        #expect(try areDuplicates([.email: "a@a.se", .phone: "070-1234567"], decomposed))
        #expect(
            try !areDuplicates([.email: "a@a.se", .phone: "070-1234567"], [.email: "b@b.se", .phone: "070-1234568"]))
        #expect(
            try !areDuplicates(
                [.email: "a@a.se", .phone: "070-1234567"],
                [.email: "b@b.se", .phone: "070-1234567", .firstName: "Eva"]))
    }

    @Test func threeOfTheSameAreAllFound() throws {
        var scenario = Scenario.falun()
        var ids: Set<ApplicantID> = []
        for code: MunicipalityCode in ["sater", "falun", "falun"] {
            ids.insert(try scenario.apply("Åsa", "Ek", in: code, [.email: "asa@example.se"]))
        }
        #expect(scenario.programme.duplicates(knownTo: scenario.actor("rut.alm")).ids == ids)
    }
}
