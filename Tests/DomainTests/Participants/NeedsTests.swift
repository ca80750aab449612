import Domain
import TestSupport
import Testing

/// What somebody needs because of a disability is for those who must know (S0-10).
@Suite struct NeedsTests {
    private var scenario: Scenario
    private let bjorn: ApplicantID

    init() throws {
        scenario = try Scenario.course()
        bjorn = scenario.id("Björn Ek")
    }

    private static let everybody: [PersonID] = [
        "eva.strom", "ida.moss", "tove.kron", "petra.lind", "rut.alm", "bo.ek", "siv.alder", "maj.rask", "vera.gast",
        "sten.hed", "mia.vass", "olle.frisk", "karin.dahl", "kim.okand",
    ]

    private func readers(of id: ApplicantID) -> Set<PersonID> {
        Set(NeedsTests.everybody.filter { scenario.programme.mayKnowNeeds(of: scenario[id], scenario.actor($0)) })
    }

    @Test func areReadByPersonnelChiefHRAndTrainingCoordinator() {
        #expect(readers(of: bjorn) == ["eva.strom", "ida.moss", "tove.kron"])
    }

    @Test func ofAProtectedIdentityOnlyByThoseWhoMayKnowWhoseTheyAre() {
        #expect(readers(of: scenario.id("Greta Skydd")) == ["eva.strom", "ida.moss"])
    }

    @Test mutating func byOthersWhereTheProgrammeHasDecidedSo() throws {
        scenario = try Scenario.course { $0.needsReaders = [.trainingCoordinator, .projectLeader] }
        #expect(readers(of: bjorn) == ["tove.kron", "petra.lind"])
    }

    @Test mutating func areWrittenByThoseWhoReadThem() throws {
        func set(_ text: String, seen: String = "Hörslinga") -> Command {
            .participant(.setNeeds(bjorn, text, seen: seen))
        }
        for person in NeedsTests.everybody {
            let may = ["eva.strom", "ida.moss", "tove.kron"].contains(person)
            #expect((scenario.refusal(of: set("Hiss"), as: person) == nil) == may, "\(person)")
        }
        let facts = try scenario.perform(set("Hiss"), as: "tove.kron")
        #expect(scenario[bjorn].application[.needs] == "Hiss")
        #expect(
            scenario.refusal(of: set("Ramp"), as: "eva.strom") == .changedSince("needs"), "and nothing of it is told")
        try scenario.undo(facts, as: "tove.kron")
        #expect(scenario[bjorn].application[.needs] == "Hörslinga")
    }
}
