import Domain
import TestSupport
import Testing

/// Two applications by the same person, perhaps in two municipalities (requirements G).
@Suite struct DuplicateRulingTests {
    private func twins(_ texts: [ApplicationField: String] = [:]) throws -> (Scenario, ApplicantID, ApplicantID) {
        var scenario = Scenario.falun()
        let one = try scenario.apply("Åsa", "Ek", in: "sater", [.email: "asa@example.se"])
        let texts = texts.merging([.email: "ASA@example.se"]) { $1 }
        let other = try scenario.apply("Åsa", "Ek", in: "falun", texts)
        return (scenario, one, other)
    }

    private func found(_ scenario: Scenario, by person: PersonID) -> Set<ApplicantID> {
        scenario.programme.duplicates(knownTo: scenario.actor(person)).ids
    }

    @Test func duplicatePersonInTwoMunicipalities() throws {
        var (scenario, one, other) = try twins()
        let pairs = scenario.programme.duplicates(knownTo: scenario.actor("rut.alm")).pairs
        #expect(pairs.count == 1)
        #expect(pairs.first.map { $0.names(one) && $0.names(other) && $0.likeness == .email } == true)
        let merge = ScreeningCommand.mergeDuplicate(other, into: one, reason: "Bor i Säter", seen: nil)
        let facts = try scenario.perform(.screening(merge), as: "rut.alm")
        #expect(facts.map(\.scope) == [.municipality("falun"), .municipality("sater")])
        #expect(scenario.programme.endReason(of: scenario[other]) == .merged(into: one))
        #expect((scenario.stage(one), scenario.stage(other)) == (.new, .ended))
        #expect(scenario[other].isOut)
        #expect(scenario[other].application[.firstName] == "Åsa", "nothing is deleted")
        #expect(found(scenario, by: "rut.alm") == [])
        #expect(
            scenario.refusal(of: .selectFirst(other, reason: "Ja"), as: "karin.dahl")
                == .wrongStage(.ended, needed: [.new]))
        let apart = ScreeningCommand.keepApart(
            one, from: other, reason: "Två systrar", seen: DuplicateRuling(.stands, reason: "Bor i Säter"))
        try scenario.perform(.screening(apart), as: "rut.alm")
        #expect((scenario.stage(one), scenario.stage(other)) == (.new, .new))
        #expect(found(scenario, by: "rut.alm") == [], "kept apart is no longer pointed out")
    }

    @Test func whoDoesNotSeeTheOtherMunicipalityIsToldNothingOfIt() throws {
        var (scenario, one, other) = try twins()
        #expect(found(scenario, by: "eva.strom") == [])
        #expect(scenario.programme.flags(of: scenario[one], duplicates: []) == [])
        let apart = Command.screening(.keepApart(one, from: other, reason: "Olika", seen: nil))
        #expect(scenario.refusal(of: apart, as: "eva.strom") == .noSuchApplicant(other))
        try scenario.perform(.screening(.reportDuplicate(one, of: other)), as: "rut.alm")
        #expect(scenario.programme.flags(of: scenario[one], duplicates: []) == [.duplicateElsewhere])
        #expect(scenario.programme.flags(of: scenario[other], duplicates: []) == [.duplicateElsewhere])
        #expect(found(scenario, by: "rut.alm") == [one, other], "still to be decided")
        let again = Command.screening(.reportDuplicate(other, of: one))
        #expect(scenario.refusal(of: again, as: "rut.alm") == .nothingToChange)
        let seen = DuplicateRuling(.reported)
        try scenario.perform(.screening(.keepApart(one, from: other, reason: "Olika", seen: seen)), as: "rut.alm")
        #expect(scenario.programme.flags(of: scenario[one], duplicates: []) == [])
    }

    @Test func protectedIdentitiesNeverLeakThroughMatching() throws {
        var (scenario, one, other) = try twins([.protected: "yes"])
        for person: PersonID in ["rut.alm", "petra.lind", "eva.strom", "karin.dahl"] {
            #expect(found(scenario, by: person) == [], "\(person)")
        }
        for command: ScreeningCommand in [
            .reportDuplicate(one, of: other), .mergeDuplicate(one, into: other, reason: "x", seen: nil),
            .keepApart(other, from: one, reason: "x", seen: nil),
        ] {
            #expect(scenario.refusal(of: .screening(command), as: "rut.alm") == .screening(.protectedIdentity))
        }
        // In one's own municipality the personnel chief knows who it is.
        let third = try scenario.apply("Åsa", "Ek", in: "falun", [.email: "asa@example.se"])
        #expect(found(scenario, by: "karin.dahl") == [other, third])
        #expect(found(scenario, by: "rut.alm") == [one, third])
    }

    @Test func decisionsAreRefused() throws {
        var (scenario, one, other) = try twins()
        func merge(_ id: ApplicantID, _ into: ApplicantID, _ reason: String, seen: DuplicateRuling? = nil) -> Refusal? {
            scenario.refusal(
                of: .screening(.mergeDuplicate(id, into: into, reason: reason, seen: seen)), as: "rut.alm")
        }
        #expect(merge(one, one, "x") == .screening(.sameApplication))
        #expect(merge(one, other, " ") == .missing(.reason))
        try scenario.perform(.screening(.keepApart(one, from: other, reason: "Systrar", seen: nil)), as: "petra.lind")
        #expect(
            merge(one, other, "x")
                == .conflict(.init(field: "duplicate", old: "", theirs: "kept-apart – Systrar", mine: "")))
        try scenario.perform(.withdraw(other, reason: "Flyttar"), as: "rut.alm")
        let seen = DuplicateRuling(.keptApart, reason: "Systrar")
        #expect(merge(one, other, "x", seen: seen) == .screening(.isOut(other)), "what is gone cannot stand")
        #expect(merge(other, one, "x", seen: seen) == .screening(.isOut(other)))
    }

    @Test func twoPeopleKeptApartMayBothBeAdmitted() throws {
        var scenario = Scenario.falun {
            $0.seats = [("sater", 1), ("gagnef", 1)]
            $0.cohortSeats = 2
        }
        let both: [ApplicationField: String] = [.email: "familjen@example.se"]
        let one = try scenario.applicant("Kim", "Ask", in: "sater", at: .ranking, both)
        let other = try scenario.applicant("Bo", "Ask", in: "gagnef", at: .ranking, both)
        try scenario.perform(.submitRanking("sater"), as: "eva.strom")
        try scenario.perform(.submitRanking("gagnef"), as: "olle.frisk")
        let decide = Command.decideAdmission(reference: "§ 6")
        #expect(scenario.refusal(of: decide, as: "petra.lind") == .admittedTwice([one, other]))
        let apart = Command.screening(.keepApart(one, from: other, reason: "Delar adress", seen: nil))
        try scenario.perform(apart, as: "rut.alm")
        #expect(scenario.refusal(of: decide, as: "petra.lind") == nil)
    }

    @Test func composedAndDecomposedLettersAreTheSameAddress() throws {
        var scenario = Scenario.falun()
        try scenario.apply("Åsa", "Ek", in: "sater", [.email: "\u{E5}sa.ek@b\u{E5}stad.se"])
        try scenario.apply("Eva", "Ny", in: "sater", [.email: "A\u{30A}sa.Ek@ba\u{30A}stad.se"])
        try scenario.apply("Bo", "Ny", in: "sater", [.email: "asa.ek@bastad.se"])
        #expect(found(scenario, by: "eva.strom").count == 2)
    }

    @Test func ofManyAlikeOnlyNeighboursAreSetBesideEachOther() throws {
        var scenario = Scenario.falun()
        for _ in 0..<12 { try scenario.apply("Åsa", "Ek", in: "sater", [.email: "samma@example.se"]) }
        let duplicates = scenario.programme.duplicates(knownTo: scenario.actor("eva.strom"))
        #expect((duplicates.ids.count, duplicates.pairs.count) == (12, 11))
    }
}
