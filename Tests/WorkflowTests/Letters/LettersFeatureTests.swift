import Domain
import TestSupport
import Testing
import Workflow

@Suite("Letters and follow-ups on the screen")
struct LettersFeatureTests {
    private var player: Player
    private var feature: LettersFeature { player.state.letters }
    private var prompt: Prompt? { if case .prompt(let prompt) = player.state.dialog { prompt } else { nil } }
    private var form: Form? { if case .form(let form) = player.state.dialog { form } else { nil } }
    private var reader: Reader? { if case .reader(let reader) = player.state.dialog { reader } else { nil } }

    init() throws {
        player = Player(try Scenario.decided(), as: "petra.lind")
        try player.press("5")
    }

    private mutating func play(_ scenario: Scenario, as person: PersonID, _ keys: String = "5") throws {
        player = Player(scenario, as: person)
        try player.press(keys)
    }

    private func sent(_ name: String, _ kind: LetterKind) -> SentLetter? {
        player.scenario[player.scenario.id(name)].progress.after.letters[kind]?.value
    }

    @Test("Five shows the letters, admitted first")
    func list() {
        #expect(player.state.view == .letters)
        #expect(feature.letters.count == 18)
        #expect(feature.selected?.key == LetterKey(player.scenario.id("Åsa Öberg"), .admitted))
    }

    @Test("Tab goes through the kinds that there are, and to the follow-ups last")
    mutating func tabs() throws {
        #expect(feature.tabs == [.all, .admitted, .reserves, .notAdmitted, .managers, .followUps])
        try player.press("<Tab>")
        #expect(feature.letters.map(\.key.kind) == [.admitted, .admitted, .admitted])
        try player.press(",,")
        #expect(player.state.view == .followUps && feature.followUps.count == 4)
        try player.press(".")
        #expect(player.state.view == .letters && feature.tab == .all)
    }

    @Test("Enter reads the letter as it will be sent")
    mutating func read() throws {
        try player.press("<Enter>")
        #expect(reader?.content == .letter(LetterKey(player.scenario.id("Åsa Öberg"), .admitted), .swedish))
        try player.press("<Esc>")
        #expect(player.state.dialog == nil)
    }

    @Test("s marks one letter at once, u takes it back")
    mutating func sendOne() throws {
        try player.press("s")
        #expect(sent("Åsa Öberg", .admitted)?.digest != nil)
        #expect(player.state.dialog == nil)
        try player.press("u")
        #expect(sent("Åsa Öberg", .admitted) == nil)
    }

    @Test("A letter sent before asks for the reason")
    mutating func sendAgain() throws {
        try player.press("ss")
        #expect(prompt?.title.swedish == "Skickat igen")
        try player.press("<Enter>")
        #expect(prompt?.refusal == .missing(.reason))
        try player.press("Kom i retur<Enter>")
        #expect(sent("Åsa Öberg", .admitted)?.reason == "Kom i retur")
        #expect(player.state.dialog == nil)
    }

    @Test("Several are marked after a preview, and those sent before are left out")
    mutating func sendMarked() throws {
        try player.press("s<Tab>m")
        #expect(feature.marks.count == 3)
        try player.press("s")
        let lines = try #require(prompt?.lines)
        #expect(lines.count == 3 && lines.count { $0.refusal != nil } == 1)
        guard case .letter(.alreadySent) = lines.first?.refusal else {
            Issue.record("\(lines)")
            return
        }
        try player.press("<Enter>")
        #expect(sent("Björn Ek", .admitted) != nil)
        #expect(sent("Åsa Öberg", .admitted)?.reason == "")
        #expect(feature.marks == [LetterKey(player.scenario.id("Åsa Öberg"), .admitted)])
        try player.press("<Esc>")
        #expect(feature.marks.isEmpty)
    }

    @Test("E asks for the files of the marked letters, in the language chosen")
    mutating func files() throws {
        let asa = LetterKey(player.scenario.id("Åsa Öberg"), .admitted)
        try player.press("E")
        #expect(player.effects.last == .writeLetters([asa], .swedish))
        try player.press(":letter.language<Enter>")
        #expect(
            player.state.notice == .text(.init(sv: "Breven skrivs på engelska", en: "Letters are written in English")))
        try player.press("<Space><Space>E")
        let bjorn = LetterKey(player.scenario.id("Björn Ek"), .admitted)
        #expect(player.effects.last == .writeLetters([asa, bjorn], .english))
    }

    @Test("Nobody looks for files of a letter that cannot be written")
    mutating func filesRefused() throws {
        let effects = player.effects.count
        while feature.selected?.key.applicant != player.scenario.id("Greta Skydd") { try player.press("j") }
        try player.press("E")
        #expect(player.effects.count == effects)
        #expect(player.state.notice == .refused(.letter(.protectedIdentity)))
        try player.press("<Enter>")
        #expect(player.state.dialog == nil && player.state.notice == .refused(.letter(.protectedIdentity)))
    }

    @Test("d hides what is done, and what does not hold any more stays")
    mutating func hide() throws {
        try player.press("sd")
        #expect(feature.letters.count == 17)
        let first = try #require(player.scenario.programme.calendar.sorted.first { $0.occasion.kind == .courseDay })
        try player.scenario.perform(
            .changeOccasion(first.id, seen: first.occasion, to: first.occasion.moved(by: 1)), as: "tove.kron")
        player.handle(.othersChanged([]))
        #expect(feature.letters.count == 18)
    }

    @Test("K shows one municipality")
    mutating func municipality() throws {
        try player.press("K<Down><Down><Enter>")
        #expect(feature.municipality == "gagnef" && feature.letters.count == 2)
        try player.press("K<Enter>")
        #expect(feature.letters.count == 18)
    }

    @Test("M asks for the mentor of an admitted person, and says why a reserve has none")
    mutating func mentor() throws {
        try player.press("M")
        #expect(form?.title.swedish == "Mentor för Åsa Öberg")
        try player.press("Maria Sten<Tab>maria@gagnef.example<Tab><Right><Ctrl-S>")
        #expect(player.state.dialog == nil)
        let mentor = player.scenario[player.scenario.id("Åsa Öberg")].progress.after.mentor?.value
        #expect(mentor?.name == "Maria Sten" && mentor?.municipality == "gagnef")
        #expect(feature.tabs.contains(.mentors))
        try player.press("<Tab><Tab>M")
        guard case .refused(.wrongStage(_, needed: [.admitted])) = player.state.notice else {
            Issue.record("\(String(describing: player.state.notice))")
            return
        }
    }

    @Test("A mentor from another municipality is refused in the form, and nothing written is lost")
    mutating func mentorOutside() throws {
        try player.press("MMaria Sten<Tab><Tab><Right><Right><Ctrl-S>")
        #expect(form?.problem == .refused(.mentor(.outsideProgramme("annan kommun"))))
        #expect(form?.texts["name"] == "Maria Sten")
        try player.press("<Right><Tab>n<Ctrl-S>")
        #expect(form?.problem == .refused(.mentor(.notAManager("Maria Sten"))))
    }

    @Test("A follow-up is recorded with Enter, with the day as people write it")
    mutating func followUp() throws {
        try play(player.scenario, as: "eva.strom", "5,")
        #expect(player.state.view == .followUps)
        while feature.applicant != player.scenario.id("Elsa Nord") { try player.press("j") }
        try player.press("<Enter><Ctrl-U>7 maj<Tab>Projektledarkurs i höst<Ctrl-S>")
        #expect(player.state.dialog == nil)
        let done = player.scenario[player.scenario.id("Elsa Nord")].progress.after.followUp?.value
        #expect(done == FollowUp(day: try #require(Day(2020, 5, 7)), agreed: "Projektledarkurs i höst"))
        try player.press("d")
        #expect(feature.followUps.count == 3)
    }

    @Test("A coordinator sees the queue and is told who records")
    mutating func followUpRefused() throws {
        try player.press(",<Enter>")
        guard case .refused(.notPermitted) = player.state.notice else {
            Issue.record("\(String(describing: player.state.notice))")
            return
        }
    }

    @Test("What somebody else has recorded meanwhile is laid beside what one wrote")
    mutating func followUpTogether() throws {
        try play(player.scenario, as: "eva.strom", "5,")
        while feature.applicant != player.scenario.id("Elsa Nord") { try player.press("j") }
        try player.press("<Enter><Tab>Mentor")
        let elsa = player.scenario.id("Elsa Nord")
        let theirs = FollowUp(day: player.scenario.today, agreed: "Kurs")
        try player.scenario.perform(.followUp(.record(elsa, seen: nil, theirs)), as: "maj.rask")
        try player.press("<Ctrl-S>")
        #expect(form?.texts["agreed"] == "Mentor")
        #expect(player.scenario[elsa].progress.after.followUp?.value == theirs)
        try player.press("<Ctrl-S>")
        #expect(player.scenario[elsa].progress.after.followUp?.value.agreed == "Mentor")
    }

    @Test("T lists the templates with whose they are, Enter reads one")
    mutating func templates() throws {
        try player.press("T<Enter>")
        #expect(reader?.content == .letterTemplate(LetterTemplateKey(.admitted, .swedish)))
    }

    @Test("Two sessions marking the same letter: the second is told who did and when")
    mutating func together() throws {
        let asa = player.scenario.id("Åsa Öberg")
        // The other session has marked it, and this one has not heard of it when s is pressed.
        var late = player
        try player.press("s")
        late.scenario = player.scenario
        try late.press("s")
        guard case .letter(.alreadySent(.admitted, let signature)) = refusal(late)
        else {
            #expect(late.state.dialog != nil, "a reason is asked for")
            return
        }
        #expect(signature.by == "petra.lind")
        #expect(player.scenario[asa].progress.after.letters[.admitted] != nil)
    }

    private func refusal(_ player: Player) -> Refusal? {
        if case .refused(let refusal) = player.state.notice { refusal } else { nil }
    }

    @Test("Before the decision there is nothing, and the templates can be read")
    mutating func undecided() throws {
        try play(try Scenario.saterDraft(), as: "petra.lind")
        #expect(feature.letters.isEmpty && feature.tabs == [.all, .followUps])
        try player.press("sE<Enter>M")
        #expect(player.state.dialog == nil)
        try player.press("T")
        #expect(player.state.dialog != nil)
    }

    @Test("What waits leads here from the programme screen")
    mutating func overview() throws {
        try player.press("0")
        #expect(player.state.overview.tasks.contains(.letters(16)))
        try play(player.scenario, as: "maj.rask", "0<Enter>")
        #expect(player.state.view == .followUps && feature.followUps.count == 1)
    }

    @Test("The same by words")
    func words() throws {
        let programme = player.scenario.programme
        func commands(_ id: CommandID, _ line: String) throws(WordFault) -> [Command] {
            try Words(line: line).commands(id, in: programme, freshID: 1)
        }
        let asa = player.scenario.id("Åsa Öberg")
        #expect(
            try commands(.sendLetter, #"applicant="Åsa Öberg" letter=admitted language=en reason=Retur"#)
                == [.letter(.markSent(LetterKey(asa, .admitted), .english, seen: nil, reason: "Retur"))])
        #expect(throws: WordFault.self) { try commands(.sendLetter, "applicant=s0@sater.example letter=brev") }
        #expect(
            try commands(.sendLetter, #"applicant="Åsa Öberg" letter=antagen"#)
                == commands(.sendLetter, #"applicant="Åsa Öberg" letter=admitted"#))
        #expect(
            try commands(
                .chooseMentor, #"applicant=s0@sater.example name="Maria Sten" municipality=Gagnef manager=ja"#)
                == [
                    .mentor(
                        .choose(
                            asa,
                            MentorProposal(name: "Maria Sten", email: "", municipality: "Gagnef", isManager: true),
                            reason: ""))
                ])
        #expect(throws: WordFault.self) {
            try commands(.chooseMentor, "applicant=s0@sater.example name=M municipality=Gagnef manager=kanske")
        }
        #expect(
            try commands(.releaseMentor, "applicant=s0@sater.example reason=Sjuk")
                == [.mentor(.release(asa, reason: "Sjuk"))])
        let elsa = player.scenario.id("Elsa Nord")
        #expect(
            try commands(.recordFollowUp, #"applicant=elsa@sater.example day=2020-05-07 agreed="Kurs i höst""#)
                == [
                    .followUp(
                        .record(elsa, seen: nil, FollowUp(day: try #require(Day(2020, 5, 7)), agreed: "Kurs i höst")))
                ])
        let key = LetterTemplateKey(.offer, .english)
        #expect(
            try commands(.setTemplate, #"letter=offer language=en text="Subject\n\nHi""#)
                == [.letter(.setTemplate(key, seen: LetterTemplates.shipped(key), to: "Subject\n\nHi"))])
        #expect(
            try commands(.resetTemplate, "letter=offer language=en")
                == [.letter(.setTemplate(key, seen: LetterTemplates.shipped(key), to: nil))])
    }
}
