import Domain
import TestSupport
import Testing
import Workflow

/// What is done in the queue beside the daily steps: by `d`, or by name after `:`.
struct ScreeningFeatureTests {
    private func player(
        _ stage: Stage = .new, _ texts: [ApplicationField: String] = [:], as person: PersonID = "eva.strom",
        _ prepare: (inout Scenario, ApplicantID) throws -> Void = { _, _ in }
    ) throws -> Player {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: stage, texts)
        try prepare(&scenario, id)
        var player = Player(scenario, as: person)
        try player.press("1")
        return player
    }

    private func menu(_ player: Player) throws -> [String] {
        var player = player
        try player.press("d")
        guard case .choice(let choice) = player.state.dialog else { return [] }
        return choice.options.map(\.label.swedish)
    }

    private func asa(_ player: Player) throws -> Applicant {
        try #require(player.scenario.programme.record("sater").applicants.first)
    }

    private let rules = ["Regler för första urvalet", "Ny regel för första urvalet", "Avsluta en regel"]

    @Test("One key offers what fits the selected application, and nothing else")
    func more() throws {
        #expect(try menu(player()) == ["Inte längre behörig"] + rules)
        #expect(try menu(player(.new, [.motivation: ""])) == ["Begär komplettering", "Inte längre behörig"] + rules)
        let test = ["Kalla till förmågetestet", "Återanvänd ett äldre testresultat", "Vill göra testet på nytt"]
        #expect(try menu(player(.test)) == test + ["Inte längre behörig"] + rules)
        let missing = try player(.test) { scenario, id in
            try scenario.perform(.recordTest(id, TestResult(.missing, cause: "Sjuk")), as: "eva.strom")
        }
        #expect(try menu(missing) == ["Omprov", "Inte längre behörig"] + rules)
        // With scores open no rule can be made any more, and HR does not make rules.
        #expect(try menu(player(.ranking)) == ["Inte längre behörig", "Regler för första urvalet"])
        #expect(try menu(player(as: "ida.moss")) == ["Inte längre behörig", "Regler för första urvalet"])
    }

    @Test("What follows is shown before somebody is no longer eligible, and Esc leaves all as it was")
    func loseEligibility() throws {
        var player = try player(.ranking)
        try player.press(":eligibility.lose<Enter>")
        guard case .form(let form) = player.state.dialog else { return #expect(Bool(false), "no form") }
        #expect(form.texts["cause"] == "became-manager")
        #expect(form.texts["day"] == player.scenario.today.description)
        try player.press("<Right><Tab><Tab><Tab>Uppsagd<Ctrl-S>")
        guard case .prompt(let preview) = player.state.dialog else { return #expect(Bool(false), "no preview") }
        #expect(
            preview.consequences.map(\.swedish) == [
                "Åsa Ek lämnar rangordningen (plats 1).", "Åsa Ek: 2 inlämnade kort finns kvar men räknas inte.",
                "En plats i Säter blir utan sökande.",
            ])
        var left = player
        try left.press("<Esc>")
        #expect(try !asa(left).isOut)
        try player.press("<Enter>")
        let what = try #require(try asa(player).progress.screening.ineligibility?.value)
        #expect((what.cause, what.reason) == (.lostPermanentPost, "Uppsagd"))
        #expect(player.state.dialog == nil)
        try player.press("u")
        #expect(try !asa(player).isOut)
        #expect(try menu(player) == ["Inte längre behörig", "Regler för första urvalet"])
    }

    @Test("Eligible again asks for the reason")
    func restore() throws {
        var player = try player { scenario, id in
            let left = Ineligibility(.left, from: scenario.today, reason: "Slutar")
            try scenario.perform(.screening(.recordIneligibility(id, left, seen: nil)), as: "eva.strom")
        }
        #expect(try menu(player).first == "Behörig igen")
        try player.press("d<Enter>Stannar kvar<Enter>")
        #expect(try !asa(player).isOut)
    }

    @Test("What is missing is asked for, and comes in through a form with just the missing pieces")
    func completion() throws {
        var player = try player(.new, [.motivation: "", .target: ""])
        try player.press("d<Enter><Tab>Skriv gärna<Ctrl-S>")
        let asked = try #require(try asa(player).progress.screening.completion?.value)
        #expect((asked.fields, asked.due) == ([.motivation, .target], player.scenario.today + 7))
        #expect(asked.note == "Skriv gärna")
        try player.press("d<Enter>")
        guard case .form(let form) = player.state.dialog else { return #expect(Bool(false), "no form") }
        #expect(form.fields.map(\.name) == ["day", "motivation", "target"])
        try player.press("<Tab>Jag vill<Ctrl-S>")
        let now = try asa(player)
        #expect(now.application[.motivation] == "Jag vill")
        #expect(now.progress.screening.completion?.value.received == player.scenario.today)
        #expect(player.scenario.programme.missingPieces(of: now) == [.target])
        try player.press("u")
        #expect(try asa(player).application[.motivation] == "", "one save, one undo")
    }

    @Test("Invitation, retest and an older result are forms")
    func tests() throws {
        var invited = try player(.test)
        try invited.press("d<Enter>2020-04-20<Tab>9.00<Tab>Rådhuset<Ctrl-S>")
        let invitation = try #require(try asa(invited).progress.screening.invitation?.value)
        #expect(invitation == TestInvitation(try #require(Day(2020, 4, 20)), time: ClockTime(9, 0), place: "Rådhuset"))

        var retested = try player(.test) { scenario, id in
            try scenario.perform(.recordTest(id, TestResult(.failed, score: 50)), as: "eva.strom")
        }
        try retested.press("d<Enter>Brandlarm<Ctrl-S>")
        #expect(try asa(retested).progress.screening.earlierTests.map(\.reason) == ["Brandlarm"])
        #expect(try asa(retested).progress.test == nil)

        var reused = try player(.test)
        try reused.press("d<Down><Enter>2019-10-01<Tab>70<Tab>Intyg<Ctrl-S>")
        #expect(try asa(reused).progress.test?.value.score == 70)
        #expect(try menu(reused).first == "Vill göra testet på nytt")
        try reused.press("d<Enter>Vill visa bättre<Enter>")
        #expect(try asa(reused).progress.screening.reuseDeclined?.value == "Vill visa bättre")
        #expect(try menu(reused).contains("Godtar ett äldre testresultat"))
    }

    @Test("A rule begins with the selected person's department and is shown where the selection is made")
    func rule() throws {
        var player = try player()
        try player.press(":rule.set<Enter>")
        guard case .form(let form) = player.state.dialog else { return #expect(Bool(false), "no form") }
        #expect(form.texts["names"] == "Omsorgen")
        try player.press("<Tab><Tab><Tab><Tab><Tab><Tab>Brist på chefer<Tab>Ledningen 2 april<Ctrl-S>")
        #expect(player.scenario.programme.record("sater").rules.current.map(\.id) == ["r1"])
        try player.press("f")
        guard case .prompt(let prompt) = player.state.dialog else { return #expect(Bool(false), "no prompt") }
        let told = "Regel: Omsorgen gynnas: ”Brist på chefer” (Ledningen 2 april)"
        #expect(prompt.consequences.map(\.swedish) == [told])
        try player.press("Stark<Enter>")
        #expect(try asa(player).progress.firstSelection?.value.rules == 1)
        try player.press(":rule.end<Enter><Enter>Behovet fyllt<Enter>")
        #expect(player.scenario.programme.record("sater").rules.current.isEmpty)
        try player.press(":rule.end<Enter>")
        #expect(player.state.dialog == nil)
        try player.press(":rule.show<Enter>")
        #expect(player.state.view == .reader)
    }

    @Test("Of several marked, each rule is told with how many it is about")
    func rulesOfMany() throws {
        var player = try player { scenario, _ in
            try scenario.apply("Bo", "Al", in: "sater", [.department: "Skolan"])
            let rule = SelectionRule(
                id: "r1", .init(.department, ["Omsorgen"]), .requires("Legitimation"), reason: "Lag", decidedBy: "KL")
            try scenario.perform(.screening(.setRule("sater", rule, seen: nil)), as: "eva.strom")
        }
        try player.press("mx")
        guard case .prompt(let prompt) = player.state.dialog else { return #expect(Bool(false), "no prompt") }
        #expect(
            prompt.consequences.map(\.swedish)
                == ["Regel för 1 av 2: Omsorgen: dessutom krävs Legitimation: ”Lag” (KL)"])
    }

    @Test("An item that a rule adds stands in the checklist of those whom it is about")
    func extraItem() throws {
        var player = try player { scenario, _ in
            let rule = SelectionRule(
                id: "r1", .init(.department, ["Omsorgen"]), .requires("Legitimation"), reason: "Lag", decidedBy: "KL")
            try scenario.perform(.screening(.setRule("sater", rule, seen: nil)), as: "eva.strom")
        }
        try player.press("b")
        guard case .choice(let choice) = player.state.dialog else { return #expect(Bool(false), "no choice") }
        #expect(choice.options.map(\.label.swedish).contains("Legitimation"))
        try player.press("<End><Enter>")
        #expect(try asa(player).progress.eligibility.count == 6)
    }

    @Test("Two judge the same item at once: the later one is told and chooses, and nothing is overwritten unseen")
    func conflict() throws {
        var player = try player()
        try player.press("b<Enter>")
        let id = try asa(player).id
        try player.scenario.perform(
            .assessEligibility(id, "permanent", Assessment(.notMet, note: "Vikarie")), as: "ida.moss")
        try player.press("<Enter>")
        guard case .confirm(let confirm) = player.state.dialog, let told = confirm.overtaken else {
            return #expect(Bool(false), "\(String(describing: player.state.dialog))")
        }
        #expect(told.before == .nothing && told.signature?.by == "ida.moss")
        let (mine, theirs) = (Assessment(.met), Assessment(.notMet, note: "Vikarie"))
        #expect(told.wanted == .eligibilityAssessed(id, "permanent", Change(from: nil, to: mine)))
        #expect(told.theirs == .eligibilityAssessed(id, "permanent", Change(from: nil, to: theirs)))
        #expect(try asa(player).progress.eligibility["permanent"]?.value.verdict == .notMet)
        try player.press("<Down><Enter>")
        #expect(player.state.dialog == nil)
        #expect(try asa(player).progress.eligibility["permanent"]?.value.verdict == .met)
    }

    @Test("Who sees both applications decides which one stands, after what follows has been shown")
    func duplicates() throws {
        var scenario = Scenario.falun()
        let one = try scenario.apply("Åsa", "Ek", in: "sater", [.email: "asa@example.se"])
        let other = try scenario.apply("Åsa", "Ek", in: "falun", [.email: "asa@example.se"])
        var centre = Player(scenario, as: "rut.alm")
        try centre.press("1:duplicate.show<Enter>")
        guard case .choice(let choice) = centre.state.dialog else { return #expect(Bool(false), "no choice") }
        #expect(
            choice.options.map(\.label.swedish) == [
                "Samma: Åsa Ek (Falun 10/3) gäller", "Samma: Åsa Ek (Säter 10/3) gäller", "Två olika personer",
                "Avgör senare, men säg till kommunerna",
            ])
        var told = centre
        try told.press("<End><Enter>")
        var chief = Player(told.scenario, as: "eva.strom")
        try chief.press("1:duplicate.show<Enter>")
        #expect(chief.state.dialog == nil, "who does not see the other has nothing to decide")
        guard case .text(let text) = chief.state.notice else { return #expect(Bool(false), "no word") }
        #expect(text.swedish == "Den andra ansökan finns i en kommun som du inte når; rekryteringscenter avgör")
        try centre.press("<Down><Enter>Bor i Säter<Enter>")
        #expect(centre.scenario.programme.endReason(of: centre.scenario[other]) == .merged(into: one))
        #expect(centre.scenario.stage(one) == .new)
    }

    @Test("Whoever may not is told before filling anything in")
    func notPermitted() throws {
        for (keys, needed) in [
            (":test.invite<Enter>", [Role.personnelChief, .hrRepresentative]), (":rule.set<Enter>", [.personnelChief]),
        ] {
            var player = try player(.test, as: "rut.alm")
            try player.press(keys)
            #expect(player.state.dialog == nil)
            #expect(player.state.notice == .refused(.notPermitted(needed: needed, municipality: "sater")))
        }
    }
}
