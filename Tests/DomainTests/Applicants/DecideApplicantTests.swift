import Domain
import TestSupport
import Testing

@Suite struct DecideApplicantTests {
    @Test func registeringIsRefused() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Ek", in: "sater")
        let whole = Scenario.application("Bo", "Al")
        func refusal(_ id: ApplicantID, _ code: MunicipalityCode, _ application: Application) -> Refusal? {
            scenario.refusal(of: .addApplicant(id, code, application), as: "rut.alm")
        }
        let new = ApplicantID(rawValue: 99)
        #expect(refusal(new, "sater", whole) == nil)
        #expect(refusal(id, "sater", whole) == .alreadyExists)
        #expect(refusal(id, "falun", whole) == .alreadyExists, "an id belongs to one municipality")
        #expect(refusal(new, "mora", whole) == .noSuchMunicipality("mora"))
        #expect(refusal(new, "sater", Scenario.application("", "")) == .missing(.name))
        #expect(refusal(new, "sater", Scenario.application(" ", "\n")) == .missing(.name))
    }

    @Test(arguments: [
        (ApplicationField.protected, "ja"), (.managerToday, "Yes"), (.managerConsent, "1"), (.received, "30 mars"),
    ])
    func answersAndDatesMustBeWrittenAsTheyAreRead(field: ApplicationField, text: String) throws {
        // A protected identity written as “ja” would otherwise be shown to everybody.
        var scenario = Scenario.falun()
        let application = Scenario.application("Åsa", "Ek", [field: text])
        let expected = Refusal.invalid(.field, "\(field.rawValue): \(text)")
        #expect(
            scenario.refusal(of: .addApplicant(scenario.drawID(), "sater", application), as: "eva.strom") == expected)
        let id = try scenario.apply("Åsa", "Ek", in: "sater")
        let change = FieldChange(field, Change(from: scenario[id].application[field], to: text))
        #expect(scenario.refusal(of: .editApplication(id, [change]), as: "eva.strom") == expected)
    }

    @Test func editsOfDifferentFieldsMergeAndTheSameConflicts() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Ek", in: "sater", [.phone: "1"])
        func edit(_ field: ApplicationField, _ old: String, _ new: String) -> Command {
            .editApplication(id, [FieldChange(field, Change(from: old, to: new))])
        }
        try scenario.perform(edit(.phone, "1", "2"), as: "eva.strom")
        try scenario.perform(edit(.target, "Hemtjänst", "Skolan"), as: "ida.moss")
        #expect(scenario[id].application[.phone] == "2")
        #expect(scenario[id].application[.target] == "Skolan")
        #expect(
            scenario.refusal(of: edit(.phone, "1", "3"), as: "ida.moss")
                == .conflict(.init(field: "phone", old: "1", theirs: "2", mine: "3")))
        #expect(scenario.refusal(of: edit(.phone, "1", "2"), as: "ida.moss") == .nothingToChange)
        #expect(scenario.refusal(of: .editApplication(id, []), as: "ida.moss") == .nothingToChange)
        let nameless = Command.editApplication(
            id,
            [
                FieldChange(.firstName, Change(from: "Åsa", to: "")),
                FieldChange(.lastName, Change(from: "Ek", to: "")),
            ])
        #expect(scenario.refusal(of: nameless, as: "eva.strom") == .missing(.name))
    }

    @Test func assessing() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Ek", in: "sater")
        let met = Command.assessEligibility(id, "permanent", Assessment(.met, note: "Anställningsavtal"))
        try scenario.perform(met, as: "ida.moss")
        #expect(scenario[id].progress.eligibility["permanent"]?.value.verdict == .met)
        #expect(scenario[id].progress.eligibility["permanent"]?.signature.by == "ida.moss")
        #expect(scenario.refusal(of: met, as: "eva.strom") == .nothingToChange)
        #expect(
            scenario.refusal(of: .assessEligibility(id, "diploma", Assessment(.met)), as: "eva.strom")
                == .noSuchEligibilityItem("diploma"))
    }

    @Test func selectingAsksForReasonEligibilityAndConsent() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Ek", in: "sater", [.managerConsent: "no"])
        let select = Command.selectFirst(id, reason: "Lämplig")
        #expect(scenario.refusal(of: .selectFirst(id, reason: " \n"), as: "eva.strom") == .missing(.reason))
        #expect(scenario.refusal(of: select, as: "eva.strom") == .consentRefused)
        try scenario.perform(.recordConsent(id, .application, Consent(.granted)), as: "eva.strom")
        for item: EligibilityItemID in ["time", "permanent"] {
            try scenario.perform(.assessEligibility(id, item, Assessment(.notMet)), as: "eva.strom")
        }
        #expect(scenario.refusal(of: select, as: "eva.strom") == .notEligible(["permanent", "time"]))
        #expect(scenario.refusal(of: .reject(id, reason: "Timanställd"), as: "eva.strom") == nil)
        for item: EligibilityItemID in ["time", "permanent"] {
            try scenario.perform(
                .assessEligibility(id, item, Assessment(.unknown), seen: Assessment(.notMet)), as: "eva.strom")
        }
        try scenario.perform(select, as: "eva.strom")
        #expect(scenario.refusal(of: select, as: "eva.strom") == .wrongStage(.test, needed: [.new]))
        #expect(scenario.refusal(of: .reject(id, reason: "Nej"), as: "eva.strom") == .wrongStage(.test, needed: [.new]))
    }

    @Test func reconsidering() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Ek", in: "sater")
        let reconsider = Command.reconsider(id, reason: "Fel person")
        #expect(
            scenario.refusal(of: reconsider, as: "eva.strom")
                == .wrongStage(.new, needed: [.test, .interview, .ended]))
        try scenario.perform(.reject(id, reason: "Nej"), as: "eva.strom")
        #expect(scenario.refusal(of: .reconsider(id, reason: ""), as: "eva.strom") == .missing(.reason))
        try scenario.perform(reconsider, as: "eva.strom")
        #expect(scenario.stage(id) == .new)
        try scenario.perform(.selectFirst(id, reason: "Ja"), as: "eva.strom")
        try scenario.perform(.recordTest(id, TestResult(.missing, cause: "Sjuk")), as: "eva.strom")
        #expect(scenario.refusal(of: reconsider, as: "eva.strom") == .wrongStage(.test, needed: [.test, .ended]))
    }

    @Test func aSelectionThatAPanelRestsOnIsNotReconsidered() throws {
        var scenario = Scenario.falun { $0.test = .init(used: false, passMark: nil, maximum: nil, reuseMonths: nil) }
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .test)
        try scenario.seatPanel(id)
        #expect(
            scenario.refusal(of: .reconsider(id, reason: "Fel"), as: "eva.strom")
                == .wrongStage(.interview, needed: [.test, .ended]))
    }

    @Test func consents() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Ek", in: "sater")
        let ask = Command.recordConsent(id, .consultation, Consent(.asked))
        try scenario.perform(ask, as: "eva.strom")
        #expect(scenario.refusal(of: ask, as: "ida.moss") == .nothingToChange)
        try scenario.perform(.withdraw(id, reason: "Flyttar"), as: "eva.strom")
        #expect(
            scenario.refusal(of: .recordConsent(id, .consultation, Consent(.granted)), as: "eva.strom")
                == .wrongStage(.ended, needed: [.new, .test, .interview, .ranking]))
    }

    @Test func withdrawingAndReinstating() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Ek", in: "sater")
        #expect(scenario.refusal(of: .withdraw(id, reason: ""), as: "eva.strom") == .missing(.reason))
        #expect(
            scenario.refusal(of: .reinstate(id, reason: "Åter"), as: "eva.strom") == .wrongStage(.new, needed: [.ended])
        )
        try scenario.perform(.withdraw(id, reason: "Flyttar"), as: "rut.alm")
        #expect(
            scenario.refusal(of: .withdraw(id, reason: "Igen"), as: "eva.strom")
                == .wrongStage(.ended, needed: [.new, .test, .interview, .ranking, .admitted]))
        #expect(scenario.refusal(of: .reinstate(id, reason: " "), as: "eva.strom") == .missing(.reason))
        #expect(
            scenario.refusal(of: .selectFirst(id, reason: "Ja"), as: "eva.strom") == .wrongStage(.ended, needed: [.new])
        )
    }
}
