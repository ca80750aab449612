import Domain
import TestSupport
import Testing
import Workflow

struct CommandTableTests {
    @Test("Every command has a line in the table", arguments: CommandID.allCases)
    func complete(_ id: CommandID) {
        #expect(CommandTable.entry(id)?.id == id)
        #expect(CommandTable.entry(named: id.rawValue)?.id == id)
    }

    @Test("A command that is no command has none")
    func unknown() {
        #expect(CommandTable.entry(named: "applicant.praise") == nil)
        #expect(CommandTable.entry(named: "") == nil)
    }

    @Test("A key means one command in a view", arguments: View.allCases)
    func unambiguous(_ view: View) {
        var meanings: [String: Set<CommandID>] = [:]
        for entry in CommandTable.entries(in: view) {
            for key in entry.keys { meanings[key, default: []].insert(entry.id) }
        }
        let ambiguous = meanings.filter { $0.value.count > 1 }
        #expect(ambiguous.isEmpty)
        for (key, ids) in meanings { #expect(CommandTable.command(forKey: key, in: view) == ids.first) }
    }

    @Test("A command stands once in a view, so that its help is one line", arguments: View.allCases)
    func once(_ view: View) {
        let ids = CommandTable.entries(in: view).map(\.id)
        let twice = Set(ids.filter { id in ids.count { $0 == id } > 1 })
        // Moving on and back has keys of its own on cards, beside those of all lists.
        #expect(twice.subtracting([.cursorDown, .cursorUp]).isEmpty)
    }

    @Test("Every screen has help, a palette and a way back", arguments: Array(View.screens))
    func screens(_ view: View) {
        #expect(CommandTable.command(forKey: "?", in: view) == .help)
        #expect(CommandTable.command(forKey: ":", in: view) == .palette)
        #expect(CommandTable.command(forKey: "Esc", in: view) == .back)
        #expect(CommandTable.entry(.undo, in: view) != nil)
    }

    @Test(
        "What is in front of a screen can be left by Esc",
        arguments: View.allCases.filter { !View.screens.contains($0) && $0 != .chooser })
    func dialogs(_ view: View) {
        #expect(CommandTable.command(forKey: "Esc", in: view) == .cancel)
        #expect(CommandTable.command(forKey: "Ctrl-Z", in: view) == .suspend)
    }

    @Test("In a text no letter is a command", arguments: Array(View.writing))
    func letters(_ view: View) {
        for entry in CommandTable.entries(in: view) {
            for key in entry.keys { #expect(key.count > 1) }
        }
    }

    @Test("Labels and help are there in both languages, labels short", arguments: CommandTable.entries.indices)
    func texts(_ index: Int) {
        let entry = CommandTable.entries[index]
        for language in Language.allCases {
            #expect(!entry.help[language].isEmpty)
            #expect(entry.help[language].first?.isLowercase == false)
            #expect(entry.help[language].last != ".")
            #expect((1...18).contains(entry.label[language].count))
            for parameter in entry.parameters ?? [] { #expect(!parameter.help[language].isEmpty) }
        }
    }

    @Test("The words that a command takes have names of their own", arguments: CommandTable.entries.indices)
    func parameters(_ index: Int) {
        let names = (CommandTable.entries[index].parameters ?? []).map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
    }

    @Test("A command takes words in one of its lines only", arguments: CommandID.allCases)
    func scriptable(_ id: CommandID) {
        let lines = CommandTable.entries.filter { $0.id == id && $0.isScriptable }
        #expect(lines.count <= 1)
        #expect(CommandTable.entry(id)?.isScriptable == (lines.count == 1))
    }

    @Test("The footer shows commands with keys, the most important first", arguments: View.allCases)
    func footer(_ view: View) {
        let settings = Scenario.falun().programme.settings
        let entries = CommandTable.footer(of: view, in: settings)
        #expect(!entries.isEmpty)
        #expect(entries.allSatisfy { $0.footer > 0 && !$0.keys.isEmpty && $0.views.contains(view) })
        #expect(entries.map(\.footer) == entries.map(\.footer).sorted())
    }

    @Test("The help of a view holds each of its lines once, what is done there first", arguments: View.allCases)
    func help(_ view: View) {
        let programme = Scenario.falun().programme
        let groups = CommandTable.help(of: view, in: programme)
        let shown = groups.flatMap(\.entries)
        let possible = CommandTable.entries(in: view, of: programme.settings)
        #expect(shown.count <= possible.count)
        #expect(shown.count == Set(shown.map { "\($0.id) \($0.keys)" }).count)
        // Nothing has been decided yet, so that there is nothing to open again and no seat to offer.
        let later: Set<CommandID> = [
            .reopenAdmission, .makeOffer, .answerOffer, .recordAttempt, .reopenOffer,
        ]
        #expect(Set(possible.map(\.id)).subtracting(shown.map(\.id)).isSubset(of: later))
        #expect(groups.allSatisfy { !$0.entries.isEmpty })
        if View.screens.contains(view), view.part.map(programme.settings.uses) ?? true { #expect(groups.count == 3) }
    }

    private func helped(_ view: View, _ scenario: Scenario) -> Set<CommandID> {
        Set(CommandTable.help(of: view, in: scenario.programme).flatMap { $0.entries.map(\.id) })
    }

    @Test("The help of the admission tells what can be done before the decision, and what after it")
    func helpOfAdmission() throws {
        let before = helped(.admission, .falun())
        #expect(before.isSuperset(of: [.decideAdmission, .previewAdmission, .setQuota]))
        #expect(!before.contains(.reopenAdmission))
        var admitted = try Scenario.admitted()
        let after = helped(.admission, admitted)
        #expect(after.isDisjoint(with: [.decideAdmission, .previewAdmission, .setQuota]))
        #expect(after.contains(.reopenAdmission))
        #expect(helped(.ranking, admitted).isDisjoint(with: [.submitRanking, .reopenRanking, .move, .breakTie]))
        let seat = SeatID("sater", 1)
        try admitted.leave(admitted.holder(seat))
        try admitted.seat(.offer(seat, to: nil, note: ""))
        #expect(!helped(.admission, admitted).contains(.reopenAdmission), "an offer rests on it")
    }

    @Test("The help of the cohorts tells what can be done before they are decided, and what after that")
    func helpOfCohorts() throws {
        let before = helped(.cohorts, try .twoCohorts())
        #expect(before.isSuperset(of: [.placeInCohort, .decideCohorts]))
        #expect(before.isDisjoint(with: [.changeCohort, .reopenCohorts]))
        let decided = try Scenario.distributed()
        let after = helped(.cohorts, decided)
        #expect(after.isDisjoint(with: [.placeInCohort, .decideCohorts]))
        #expect(after.isSuperset(of: [.changeCohort, .reopenCohorts]))
        #expect(!helped(.admission, decided).contains(.reopenAdmission), "the cohorts rest on it")
    }

    @Test("A command says in which view it is found when it cannot be used")
    func elsewhere() {
        #expect(CommandTable.entry(.decideAdmission, in: .queue) == nil)
        #expect(CommandTable.entry(.decideAdmission, in: .admission)?.id == .decideAdmission)
        #expect(CommandTable.entry(.back, in: .application)?.label.english == "back")
        #expect(CommandTable.entry(.back, in: .queue)?.label.english == "clear")
    }

    @Test("The help of my card begins with what belongs to it; what concerns the programme comes under everywhere")
    func helpOfCard() throws {
        let groups = CommandTable.help(of: .card, in: Scenario.falun().programme)
        let own = try #require(groups.first)
        #expect(own.title.english == "Here")
        #expect(own.entries.allSatisfy { !$0.keys.isEmpty })
        #expect(own.entries.first?.id == .giveRating)
        let everywhere = try #require(groups.first { $0.title.english == "Everywhere" }).entries.map(\.id)
        for id in [CommandID.statistics, .showPlan, .writeProtocol, .showRetention, .showDisclosures, .whoIsHere] {
            #expect(everywhere.contains(id), "\(id)")
            #expect(!own.entries.contains { $0.id == id })
        }
    }
}
