import Domain
import TestSupport
import Testing

/// What is missing in the written application, asked for and received (S4-12).
@Suite struct CompletionTests {
    private func incomplete() throws -> (Scenario, ApplicantID) {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Ek", in: "sater", [.motivation: "", .target: ""])
        return (scenario, id)
    }

    @Test func askedForAndReceived() throws {
        var (scenario, id) = try incomplete()
        let due = scenario.today + 7
        try scenario.perform(
            .screening(.requestCompletion(id, due: due, note: "Skriv gärna", seen: nil)), as: "rut.alm")
        let asked = CompletionRequest([.motivation, .target], due: due, note: "Skriv gärna")
        #expect(scenario[id].progress.screening.completion?.value == asked)
        let flags = scenario.programme.flags(of: scenario[id], duplicates: [])
        #expect(flags == [.incomplete([.motivation, .target]), .completionAsked(due: due)])
        #expect(scenario.stage(id) == .new, "to be asked is to be in the running")
        #expect(
            scenario.programme.waiting(for: scenario.actor("eva.strom"), on: scenario.today).contains(
                .completions("sater", 1)))

        try scenario.perform(
            .editApplication(id, [FieldChange(.motivation, Change(from: "", to: "Jag vill"))]), as: "eva.strom")
        try scenario.perform(.screening(.receiveCompletion(id, on: scenario.today)), as: "eva.strom")
        #expect(scenario[id].progress.screening.completion?.value.received == scenario.today)
        #expect(scenario.programme.flags(of: scenario[id], duplicates: []) == [.incomplete([.target])])
        #expect(
            !scenario.programme.waiting(for: scenario.actor("eva.strom"), on: scenario.today).contains(
                .completions("sater", 1)))
        #expect(
            scenario.refusal(of: .screening(.receiveCompletion(id, on: scenario.today)), as: "eva.strom")
                == .screening(.completionReceived(scenario.today)))
    }

    @Test func whatCannotBeAskedOrReceived() throws {
        var (scenario, id) = try incomplete()
        let whole = try scenario.apply("Bo", "Al", in: "sater")
        func ask(_ id: ApplicantID, due: Day? = nil, seen: CompletionRequest? = nil) -> Refusal? {
            scenario.refusal(
                of: .screening(.requestCompletion(id, due: due, note: "", seen: seen)), as: "eva.strom")
        }
        func receive(_ day: Day) -> Refusal? {
            scenario.refusal(of: .screening(.receiveCompletion(id, on: day)), as: "eva.strom")
        }
        #expect(ask(whole) == .screening(.nothingMissing))
        #expect(ask(id, due: scenario.today - 1) == .dayTooEarly(scenario.today - 1, earliest: scenario.today))
        #expect(receive(scenario.today) == .screening(.completionNotAsked))
        try scenario.perform(.screening(.requestCompletion(id, due: nil, note: "", seen: nil)), as: "eva.strom")
        #expect(ask(id, seen: CompletionRequest([.motivation, .target])) == .nothingToChange)
        #expect(ask(id, due: scenario.today) == .conflict(.init(field: "completion", old: "", theirs: "", mine: "")))
        #expect(receive(scenario.today + 1) == .dayTooLate(scenario.today + 1, latest: scenario.today))
        try scenario.perform(.withdraw(id, reason: "Flyttar"), as: "eva.strom")
        #expect(ask(id) == .screening(.isOut(id)))
    }

    @Test func aConsentGivenBesideTheApplicationIsThere() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Ek", in: "sater", [.managerConsent: ""])
        #expect(scenario.programme.missingPieces(of: scenario[id]) == [.managerConsent])
        try scenario.perform(.recordConsent(id, .application, Consent(.asked)), as: "eva.strom")
        #expect(scenario.programme.missingPieces(of: scenario[id]) == [.managerConsent])
        try scenario.perform(.recordConsent(id, .application, Consent(.granted)), as: "eva.strom")
        #expect(scenario.programme.missingPieces(of: scenario[id]) == [])
    }
}
