import Domain
import TestSupport
import Testing
import Workflow

@Suite("Commands that a programme does not use")
struct ProgrammePartCommandTests {
    private let settings: ProgrammeSettings

    init() throws { settings = try Scenario.obligatory().programme.settings }

    @Test("No view of an obligatory programme offers what is about a selection", arguments: View.allCases)
    func views(_ view: View) {
        let shown = CommandTable.entries(in: view, of: settings)
        #expect(shown.allSatisfy { $0.partMissing(in: settings) == nil })
        guard let part = view.part, !settings.uses(part) else { return }
        #expect(shown.allSatisfy { entry in entry.views.contains { $0.part.map(settings.uses) ?? true } })
    }

    @Test("A programme with everything is offered what it always was", arguments: View.allCases)
    func whole(_ view: View) {
        let falun = Scenario.falun {
            $0.cohorts = [FalunProgramme.cohort("1", seats: 12), FalunProgramme.cohort("2", seats: 12)]
            $0.evaluation = EvaluationSettings(questions: [
                EvaluationQuestion(
                    id: "useful", asked: .both, name: LocalizedText(sv: "N", en: "U"),
                    text: LocalizedText(sv: "N?", en: "U?"), levels: [])
            ])
        }.programme.settings
        let direct: Set<CommandID> = [.addParticipant, .editParticipant, .endParticipation, .resumeParticipation]
        #expect(
            CommandTable.entries(in: view, of: falun).map(\.id)
                == CommandTable.entries(in: view).map(\.id).filter { !direct.contains($0) })
    }

    @Test("Nothing that is done with a selection can be done by words, and the sentence says why")
    func words() throws {
        let scenario = try Scenario.obligatory()
        let unused = CommandID.allCases.filter {
            CommandTable.entry($0)?.isScriptable == true
                && CommandTable.partMissing(for: $0, in: scenario.programme.settings) != nil
        }
        #expect(unused.contains(.submitRanking) && unused.contains(.selectFirst) && unused.contains(.chooseMentor))
        #expect(!unused.contains(.addParticipant) && !unused.contains(.markPresent) && !unused.contains(.addOccasion))
        for id in unused {
            let fault = #expect(throws: WordFault.self) {
                try Words([:]).commands(id, in: scenario.programme, freshID: 1)
            }
            let missing = try #require(CommandTable.partMissing(for: id, in: scenario.programme.settings))
            #expect(fault?.text.swedish == "\(id.rawValue): \(missing.absence.swedish)")
        }
    }

    @Test("A key of a screen that the programme lacks says why")
    func keys() throws {
        var player = Player(try .obligatory(), as: "eva.strom")
        try player.press("3")
        #expect(player.state.screen == .overview)
        #expect(player.state.notice == .unavailable(.showRanking, ProgrammePart.selection.absence))
    }

    @Test("The palette offers no such command, whatever is written")
    func palette() throws {
        let palette = Palette(over: .overview)
        let offered = palette.matches(.swedish, in: settings).map(\.id)
        #expect(!offered.contains(.submitRanking) && !offered.contains(.showQueue) && offered.contains(.addParticipant))
        #expect(offered.count == Set(offered).count)
    }

    @Test("Lists about mentors are there only where there are mentors")
    func tabs() throws {
        var player = Player(try .obligatory(), as: "eva.strom")
        try player.press("6")
        #expect(player.state.participants.tabs == [.all, .attendance, .assignments])
        try player.press(",")
        #expect(player.state.view == .assignments)
    }
}
