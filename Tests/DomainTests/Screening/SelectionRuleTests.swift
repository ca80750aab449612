import Domain
import TestSupport
import Testing

/// Rules of a municipality's first selection (S4-6, S4-18a).
@Suite struct SelectionRuleTests {
    private func rule(
        _ id: SelectionRuleID = "r1", _ effect: SelectionRule.Effect = .favours, _ names: [String] = ["Omsorgen"],
        reason: String = "Brist på chefer", decidedBy: String = "Kommunchefen 2 april"
    ) -> SelectionRule {
        SelectionRule(id: id, .init(.department, names), effect, reason: reason, decidedBy: decidedBy)
    }

    private func demanding(mean: String? = nil, perCriterion: String? = nil) -> SelectionRule.Effect {
        .demands(
            SelectionSettings.Demand(
                perCriterion: perCriterion.flatMap { Threshold($0) }, mean: mean.flatMap { Threshold($0) }))
    }

    private func refusal(_ rule: SelectionRule, as person: PersonID = "eva.strom") -> Refusal? {
        Scenario.falun { $0.demand = .init(perCriterion: nil, mean: Threshold("3")) }
            .refusal(of: .screening(.setRule("sater", rule, seen: nil)), as: person)
    }

    @Test func aRuleHasAGroupAReasonAndADecider() {
        #expect(refusal(rule()) == nil)
        #expect(refusal(rule("r1", .favours, [" ", ""])) == .missing(.group))
        #expect(refusal(rule(reason: " ")) == .missing(.reason))
        #expect(refusal(rule(decidedBy: "")) == .missing(.decidedBy))
        #expect(refusal(rule("r1", .requires(" "))) == .missing(.demand))
        #expect(refusal(rule("r1", demanding())) == .missing(.demand))
        #expect(refusal(rule("r1", demanding(mean: "3"))) == .screening(.demandNotHigher))
        #expect(refusal(rule("r1", demanding(mean: "2.5", perCriterion: "2"))) == nil, "one of them is higher")
        #expect(refusal(rule("r1", demanding(mean: "6"))) == .scoreOutsideScale(6, 1...5))
        #expect(
            refusal(rule(), as: "ida.moss") == .notPermitted(needed: [.personnelChief], municipality: "sater"))
        #expect(
            Scenario.falun().refusal(of: .screening(.setRule("mora", rule(), seen: nil)), as: "eva.strom")
                == .noSuchMunicipality("mora"))
    }

    @Test func rulesAreShownForTheirGroupAndDecideNothing() throws {
        var scenario = Scenario.falun()
        try scenario.perform(
            .screening(.setRule("sater", rule("r1", .favours, ["OMSORGEN"]), seen: nil)), as: "eva.strom")
        let cared = try scenario.apply("Åsa", "Ek", in: "sater")
        let school = try scenario.apply("Bo", "Al", in: "sater", [.department: "Skolan"])
        let elsewhere = try scenario.apply("Eva", "Ny", in: "falun")
        let programme = scenario.programme
        #expect(programme.rules(about: scenario[cared]).map(\.id) == ["r1"])
        #expect(programme.rules(about: scenario[school]).isEmpty)
        #expect(programme.rules(about: scenario[elsewhere]).isEmpty, "a municipality's rules are its own")
        #expect([cared, school].map(scenario.stage) == [.new, .new])
        #expect(scenario.refusal(of: .selectFirst(school, reason: "Stark"), as: "eva.strom") == nil)
    }

    @Test func higherDemandsAreAQueryForTheRanking() throws {
        var scenario = Scenario.falun { $0.demand = .init(perCriterion: Threshold("2"), mean: Threshold("3")) }
        for rule in [rule("r1", demanding(mean: "3.5")), rule("r2", demanding(perCriterion: "3"))] {
            try scenario.perform(.screening(.setRule("sater", rule, seen: nil)), as: "eva.strom")
        }
        let id = try scenario.apply("Åsa", "Ek", in: "sater")
        let other = try scenario.apply("Bo", "Al", in: "sater", [.department: "Skolan"])
        let applied = scenario.programme.demands(on: scenario[id])
        #expect(applied.demand == .init(perCriterion: Threshold("3"), mean: Threshold("3.5")))
        #expect(applied.rules.map(\.id) == ["r1", "r2"])
        let base = scenario.programme.demands(on: scenario[other])
        #expect(base.demand == .init(perCriterion: Threshold("2"), mean: Threshold("3")))
        #expect(base.rules.isEmpty)
    }

    @Test func anExtraDemandStandsOnTheChecklistOfItsGroup() throws {
        var scenario = Scenario.falun()
        let extra = rule("r1", .requires("Legitimation"))
        try scenario.perform(.screening(.setRule("sater", extra, seen: nil)), as: "eva.strom")
        let id = try scenario.apply("Åsa", "Ek", in: "sater")
        let other = try scenario.apply("Bo", "Al", in: "sater", [.department: "Skolan"])
        let item = try #require(extra.item)
        #expect(scenario.programme.checklist(for: scenario[id]).last == item)
        #expect(scenario.programme.item(item.id, in: "sater") == item)
        let unmet = Command.assessEligibility(other, item.id, Assessment(.notMet))
        #expect(scenario.refusal(of: unmet, as: "eva.strom") == .noSuchEligibilityItem(item.id))
        try scenario.perform(.assessEligibility(id, item.id, Assessment(.notMet)), as: "eva.strom")
        let select = Command.selectFirst(id, reason: "Ja")
        #expect(
            scenario.refusal(of: select, as: "eva.strom") == .notEligible([item.id]), "because a person has judged so")
        try scenario.perform(.screening(.endRule("sater", "r1", reason: "Inte längre krav")), as: "eva.strom")
        #expect(scenario.refusal(of: select, as: "eva.strom") == nil)
        #expect(scenario.programme.item(item.id, in: nil) == item, "what was judged keeps its name")
    }

    @Test func everyVersionIsKeptAndASelectionSaysUnderWhichItWasMade() throws {
        var scenario = Scenario.falun()
        let early = try scenario.applicant("Åsa", "Ek", in: "sater", at: .test)
        #expect(scenario[early].progress.firstSelection?.value.rules == nil)
        let set = try scenario.perform(.screening(.setRule("sater", rule(), seen: nil)), as: "eva.strom")
        let later = try scenario.applicant("Bo", "Al", in: "sater", at: .test)
        #expect(scenario[later].progress.firstSelection?.value.rules == 1)
        let changed = rule("r1", .favours, ["Skolan"], reason: "Skolan är först")
        try scenario.perform(.screening(.setRule("sater", changed, seen: rule())), as: "eva.strom")
        try scenario.perform(.screening(.endRule("sater", "r1", reason: "Behovet fyllt")), as: "eva.strom")
        let rules = scenario.programme.record("sater").rules
        #expect(rules.number == 3)
        #expect(rules.versions.map(\.value.rules) == [[rule()], [changed], []])
        #expect(rules.versions.map(\.value.reason) == ["Brist på chefer", "Skolan är först", "Behovet fyllt"])
        #expect(rules.versions.allSatisfy { $0.signature.by == "eva.strom" })
        #expect(scenario.refusal(ofUndoing: set, as: "eva.strom") == .changedSince("rule"))
        #expect(
            scenario.refusal(of: .screening(.endRule("sater", "r1", reason: "x")), as: "eva.strom")
                == .screening(.noSuchRule("r1")))
    }

    @Test func twoAtOnceAreAConflict() throws {
        var scenario = Scenario.falun()
        try scenario.perform(.screening(.setRule("sater", rule(), seen: nil)), as: "eva.strom")
        let mine = rule("r1", .favours, ["Skolan"], reason: "Skolan")
        #expect(
            scenario.refusal(of: .screening(.setRule("sater", mine, seen: nil)), as: "eva.strom")
                == .conflict(.init(field: "rule", old: "", theirs: "Brist på chefer", mine: "")))
        #expect(
            scenario.refusal(of: .screening(.setRule("sater", rule(), seen: rule())), as: "eva.strom")
                == .nothingToChange)
    }

    @Test func rulesComeBeforeScoresAreOpen() throws {
        var scenario = Scenario.falun()
        let set = Command.screening(.setRule("sater", rule(), seen: nil))
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .interview)
        try scenario.score(id, [3, 3, 3, 3, 3], as: "bo.ek")
        #expect(!scenario.programme.hasRevealedScores("sater"), "one card is still sealed")
        let facts = try scenario.perform(set, as: "eva.strom")
        try scenario.score(id, [3, 3, 3, 3, 3], as: "siv.alder")
        #expect(scenario.programme.hasRevealedScores("sater"))
        let refused = Refusal.screening(.scoresRevealed("sater"))
        let other = Command.screening(.setRule("sater", rule("r2"), seen: nil))
        #expect(scenario.refusal(of: other, as: "eva.strom") == refused)
        #expect(scenario.refusal(of: .screening(.endRule("sater", "r1", reason: "x")), as: "eva.strom") == refused)
        #expect(scenario.refusal(ofUndoing: facts, as: "eva.strom") == refused)
        let elsewhere = Command.screening(.setRule("falun", rule(), seen: nil))
        #expect(scenario.refusal(of: elsewhere, as: "karin.dahl") == nil, "each municipality for itself")
    }
}
