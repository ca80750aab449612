import Domain
import TestSupport
import Testing

/// An admitted person's mentor: what must be is refused, what should be is recorded as a warning (S4-8).
@Suite struct DecideMentorTests {
    private var scenario: Scenario
    private let asa: ApplicantID

    init() throws {
        scenario = try Scenario.decided()
        asa = scenario.id("Åsa Öberg")
    }

    private func choose(_ proposal: MentorProposal, _ id: ApplicantID? = nil, reason: String = "") -> Command {
        .mentor(.choose(id ?? asa, proposal, reason: reason))
    }

    private func proposal(
        _ name: String = "Maria Sten", email: String = "", in municipality: String = "gagnef", isManager: Bool = true,
        isOwnManager: Bool = false
    ) -> MentorProposal {
        MentorProposal(
            name: name, email: email, municipality: municipality, isManager: isManager, isOwnManager: isOwnManager)
    }

    @Test mutating func aManagerInAnyParticipatingMunicipalityWillDo() throws {
        try scenario.perform(choose(proposal(in: "Gagnef")), as: "petra.lind")
        let mentor = try #require(scenario[asa].progress.after.mentor?.value)
        #expect(mentor == MentorChoice(name: "Maria Sten", email: "", municipality: "gagnef", isOwnManager: false))
    }

    @Test func aMentorFromASixthMunicipalityIsRefused() {
        #expect(
            scenario.refusal(of: choose(proposal(in: "Leksand")), as: "petra.lind")
                == .mentor(.outsideProgramme("Leksand")))
    }

    @Test func aMentorWhoIsNoManagerIsRefused() {
        #expect(
            scenario.refusal(of: choose(proposal(isManager: false)), as: "petra.lind")
                == .mentor(.notAManager("Maria Sten")))
    }

    @Test mutating func aMentorWhoStopsBeingAManagerGivesWayToAnother() throws {
        try scenario.perform(choose(proposal(in: "Gagnef")), as: "petra.lind")
        try scenario.perform(.mentor(.release(asa, reason: "Är inte chef längre")), as: "petra.lind")
        #expect(scenario[asa].progress.after.mentor == nil)
        try scenario.perform(choose(proposal("Nils Ny", in: "Säter")), as: "petra.lind")
        #expect(scenario[asa].progress.after.mentor?.value.name == "Nils Ny")
    }

    @Test mutating func aMentorMayHaveSeveralMentees() throws {
        let bjorn = scenario.id("Björn Ek")
        try scenario.perform(choose(proposal(in: "Gagnef")), as: "petra.lind")
        try scenario.perform(choose(proposal(in: "Gagnef"), bjorn), as: "petra.lind")
        #expect([asa, bjorn].allSatisfy { scenario[$0].progress.after.mentor?.value.name == "Maria Sten" })
    }

    /// By then the scores are in and locked; a manager who has come to know somebody in an interview may be a good mentor.
    @Test mutating func aMentorMayHaveSatOnThePanel() throws {
        #expect(scenario[asa].progress.panel?.members.contains("bo.ek") == true)
        try scenario.perform(choose(proposal("Bo Ek", in: "Säter")), as: "petra.lind")
        #expect(scenario[asa].progress.after.mentor?.value.name == "Bo Ek")
    }

    @Test mutating func theOwnManagerIsAWarningThatIsRecorded() throws {
        try scenario.perform(choose(proposal("Hanna Hedin", in: "sater")), as: "petra.lind")
        #expect(scenario[asa].progress.after.mentor?.value.isOwnManager == true, "by name, as the application has it")
        let byMail = proposal("H. Hedin", email: "HANNA.HEDIN@sater.example", in: "sater")
        try scenario.perform(choose(byMail, reason: "Rätt namn"), as: "petra.lind")
        #expect(scenario[asa].progress.after.mentor?.value.isOwnManager == true, "by address")
        let other = proposal("Hanna Hedin", email: "annan.hanna@gagnef.example")
        try scenario.perform(choose(other, reason: "Namne"), as: "petra.lind")
        #expect(
            scenario[asa].progress.after.mentor?.value.isOwnManager == false, "a namesake elsewhere is another person")
        try scenario.perform(choose(proposal("Ny Chef", isOwnManager: true), reason: "Byte"), as: "petra.lind")
        #expect(scenario[asa].progress.after.mentor?.value.isOwnManager == true, "as stated")
    }

    @Test func nobodyIsTheOwnMentor() {
        #expect(
            scenario.refusal(of: choose(proposal("Åsa Öberg", in: "sater")), as: "petra.lind") == .mentor(.oneself))
        #expect(
            scenario.refusal(of: choose(proposal("Å. Ö.", email: "S0@SATER.example")), as: "petra.lind")
                == .mentor(.oneself))
    }

    @Test func nameAndMunicipalityMustBeGiven() {
        #expect(scenario.refusal(of: choose(proposal(" ")), as: "petra.lind") == .missing(.name))
        #expect(scenario.refusal(of: choose(proposal(in: "")), as: "petra.lind") == .missing(.municipality))
    }

    @Test func onlyTheAdmittedHaveMentors() throws {
        let reserve = scenario.id("Cecilia Åberg")
        guard
            case .wrongStage(_, needed: [.admitted]) = scenario.refusal(
                of: choose(proposal(), reserve), as: "petra.lind")
        else {
            Issue.record("a reserve has a mentor")
            return
        }
        var undecided = Scenario.falun()
        let id = try undecided.applicant("Åsa", "Ek", in: "sater", at: .ranking)
        #expect(undecided.refusal(of: choose(proposal(), id), as: "petra.lind") == .admissionNotDecided)
    }

    @Test(
        arguments: [
            ("petra.lind", true), ("rut.alm", true), ("tove.kron", true), ("eva.strom", true), ("ida.moss", true),
            ("bo.ek", false), ("maj.rask", false), ("mia.vass", false), ("sten.hed", false), ("olle.frisk", false),
        ] as [(PersonID, Bool)])
    func whoMayRecord(_ person: PersonID, _ may: Bool) {
        #expect((scenario.refusal(of: choose(proposal()), as: person) == nil) == may)
    }

    @Test mutating func aChangeNeedsAReasonAndTheFactHoldsBoth() throws {
        try scenario.perform(choose(proposal()), as: "petra.lind")
        let other = proposal("Olof Ask", in: "sater")
        #expect(scenario.refusal(of: choose(other), as: "petra.lind") == .missing(.reason))
        #expect(scenario.refusal(of: choose(proposal(), reason: "Samma"), as: "petra.lind") == .nothingToChange)
        let facts = try scenario.perform(choose(other, reason: "Maria slutar"), as: "eva.strom")
        guard case .mentor(.chosen(asa, let change)) = facts[0].value else {
            Issue.record("\(facts)")
            return
        }
        #expect(change.old?.name == "Maria Sten" && change.new?.name == "Olof Ask")
        #expect(facts[0].scope == .municipality("sater"))
    }

    @Test mutating func aMentorIsReleasedWithAReason() throws {
        #expect(scenario.refusal(of: .mentor(.release(asa, reason: "Sjuk")), as: "petra.lind") == .mentor(.notChosen))
        try scenario.perform(choose(proposal()), as: "petra.lind")
        #expect(scenario.refusal(of: .mentor(.release(asa, reason: "")), as: "petra.lind") == .missing(.reason))
        let before = scenario.state
        let facts = try scenario.perform(.mentor(.release(asa, reason: "Sjuk")), as: "petra.lind")
        #expect(scenario[asa].progress.after.mentor == nil)
        try scenario.undo(facts, as: "petra.lind")
        #expect(scenario.state == before)
    }

    @Test mutating func aChoiceIsUndoneUntilTheMentorHasHadTheLetter() throws {
        let before = scenario.state
        let facts = try scenario.perform(choose(proposal(email: "m@gagnef.example")), as: "petra.lind")
        var undone = scenario
        try undone.undo(facts, as: "petra.lind")
        #expect(undone.state == before)
        try scenario.send(asa, .mentor)
        #expect(scenario.refusal(ofUndoing: facts, as: "petra.lind") == .cannotUndo)
    }
}
