import Domain
import TestSupport
import Testing

/// That what is protected has been read is recorded, changes nothing, and is never taken back (S4-19, S0-10, H 12).
@Suite struct AccessTests {
    private var scenario = Scenario.falun()
    private let hidden: ApplicantID
    private let needing: ApplicantID
    private let open: ApplicantID

    init() throws {
        hidden = try scenario.apply("Qvick", "Xerxesson", in: "sater", [.protected: "yes", .needs: "Hörslinga"])
        needing = try scenario.apply("Anna", "Alm", in: "sater", [.needs: "Hiss"])
        open = try scenario.apply("Bo", "Berg", in: "sater")
    }

    private func matters(_ id: ApplicantID, _ person: PersonID) -> [ProtectedMatter] {
        scenario.programme.protectedMatters(of: scenario[id], for: scenario.actor(person))
    }

    @Test func `what there is to note is what the reader gets to see`() {
        #expect(matters(hidden, "eva.strom") == [.identity, .needs])
        #expect(matters(needing, "eva.strom") == [.needs])
        #expect(matters(open, "eva.strom") == [])
        #expect(matters(hidden, "petra.lind") == [])
        #expect(matters(hidden, "tove.kron") == [], "needs of somebody whose identity is unknown are unknown")
        #expect(matters(needing, "tove.kron") == [.needs])
    }

    @Test mutating func `a reading stands in the municipality's journal and cannot be taken back`() throws {
        let before = scenario.programme
        let facts = try scenario.perform(.access(.read(hidden, [.identity, .needs])), as: "eva.strom")
        #expect(facts == [Scoped(.municipality("sater"), .access(.read(hidden, [.identity, .needs])))])
        #expect(ProgrammeState(scenario.programme) == ProgrammeState(before))
        #expect(facts[0].value.inverse == nil)
        #expect(facts[0].value.concerns(hidden) && !facts[0].value.concerns(open))
        #expect(scenario.refusal(ofUndoing: facts, as: "eva.strom") == .cannotUndo)
    }

    @Test mutating func `only what can be read is noted as read`() throws {
        let facts = try scenario.perform(.access(.read(needing, [.identity, .needs])), as: "eva.strom")
        #expect(facts.map(\.value) == [.access(.read(needing, [.needs]))])
        #expect(scenario.refusal(of: .access(.read(open, [.identity])), as: "eva.strom") == .nothingToChange)
        #expect(scenario.refusal(of: .access(.read(hidden, [.identity])), as: "petra.lind") == .nothingToChange)
        #expect(scenario.refusal(of: .access(.read(hidden, [.identity])), as: "karin.dahl") == .noSuchApplicant(hidden))
    }

    @Test func `whoever leaves no trace is shown nothing that is protected`() {
        var looking = scenario.actor("eva.strom")
        looking.untraced = ["sater"]
        let programme = scenario.programme
        #expect(!programme.mayKnow(scenario[hidden], looking))
        #expect(!programme.mayKnowNeeds(of: scenario[needing], looking))
        #expect(!looking.mayKnow(scenario[hidden], in: "sater"))
        #expect(!looking.maySeeProtected(in: "sater"))
        #expect(programme.mayKnow(scenario[open], looking))
        #expect(programme.protectedMatters(of: scenario[hidden], for: looking) == [])
        #expect(programme.keepsNeeds(of: scenario[needing], from: looking))
        #expect(programme.keepsNeeds(of: scenario[open], from: looking))
        #expect(!programme.keepsNeeds(of: scenario[hidden], from: looking))
        #expect(!programme.keepsNeeds(of: scenario[needing], from: scenario.actor("eva.strom")))
    }

    @Test func `what cannot be noted in one municipality keeps nothing of the others`() {
        var actor = scenario.actor("eva.strom")
        actor.untraced = ["falun"]
        let programme = scenario.programme
        #expect(programme.mayKnowNeeds(of: scenario[needing], actor))
        #expect(programme.mayKnow(scenario[hidden], actor))
        #expect(!programme.keepsNeeds(of: scenario[needing], from: actor))
        #expect(!actor.leavesTrace(in: nil) && actor.leavesTrace(in: "sater"))
    }
}
