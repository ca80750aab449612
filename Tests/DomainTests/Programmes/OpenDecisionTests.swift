import Domain
import TestSupport
import Testing

/// What a cloned programme has to decide again, and how it is known to have been.
@Suite struct OpenDecisionTests {
    private func cloned() throws -> Scenario {
        var earlier = try Scenario.plannedCalendar {
            $0.fee = 18_000
            $0.calendar.breaks = [
                SchoolBreak(municipality: "sater", name: "sportlov", days: Day(number: 18_687)...Day(number: 18_691))
            ]
        }
        let rule = SelectionRule(
            id: "r1", SelectionRule.Group(.department, ["Teknik"]), .favours, reason: "Få chefer",
            decidedBy: "Ledningen 6 april")
        try earlier.perform(.screening(.setRule("sater", rule, seen: nil)), as: "eva.strom")
        var random = SeededRandom(seed: 2)
        let clone = try ProgrammeClone(
            of: earlier.programme,
            origin: ProgrammeOrigin(programme: "falun-2020", records: 1, head: "", undecided: []),
            ProgrammeClone.Wish(id: "falun-2021", start: earlier.programme.settings.nextStart),
            by: earlier.actor("petra.lind"), ids: &random)
        return Scenario(clone.programme.settings)
    }

    private func record(_ matter: String, _ reference: String = "Styrgruppen § 2", day: Day? = nil) -> Command {
        .decision(.record(matter: matter, reference: reference, day: day))
    }

    @Test func `all that was decided waits for those who decide`() throws {
        let scenario = try cloned()
        #expect(scenario.programme.openDecisions == ["quotas", "fee", "rules:sater", "breaks"])
        for (person, waits) in [("petra.lind", true), ("sten.hed", true), ("eva.strom", false), ("rut.alm", false)] {
            let tasks = scenario.programme.waiting(for: scenario.actor(PersonID(person)), on: scenario.today)
            #expect(tasks.contains { if case .openDecisions = $0 { true } else { false } } == waits, "\(person)")
        }
        #expect(Scenario.falun().programme.openDecisions.isEmpty)
    }

    @Test func `a note says where a matter was decided, and is taken back like any change`() throws {
        var scenario = try cloned()
        let facts = try scenario.perform(record("fee", day: scenario.today), as: "sten.hed")
        #expect(scenario.programme.openDecisions == ["quotas", "rules:sater", "breaks"])
        #expect(scenario.programme.recordedDecisions["fee"]?.value.reference == "Styrgruppen § 2")
        #expect(scenario.refusal(of: record("fee", day: scenario.today), as: "petra.lind") == .nothingToChange)
        try scenario.undo(facts, as: "sten.hed")
        #expect(scenario.programme.openDecisions.contains("fee"))
        #expect(scenario.replayed().recordedDecisions.isEmpty)
    }

    @Test func `what decides a matter by itself needs no note`() throws {
        var scenario = try cloned()
        try scenario.perform(.setQuota("sater", seats: 3, reference: "§ 4"), as: "petra.lind")
        #expect(!scenario.programme.openDecisions.contains("quotas"))
        let sportlov = SchoolBreak(
            municipality: "sater", name: "sportlov", days: Day(number: 19_058)...Day(number: 19_062))
        try scenario.perform(.calendar(.enterBreak(sportlov)), as: "tove.kron")
        #expect(scenario.programme.openDecisions == ["fee", "rules:sater"])
    }

    @Test func `refused without the right, a reference, a known matter or a day that has come`() throws {
        let scenario = try cloned()
        #expect(scenario.refusal(of: record("fee", " "), as: "petra.lind") == .missing(.reference))
        #expect(scenario.refusal(of: record("scale"), as: "petra.lind") == .invalid(.field, "scale"))
        let tomorrow = scenario.today + 1
        #expect(
            scenario.refusal(of: record("fee", day: tomorrow), as: "petra.lind")
                == .dayTooLate(tomorrow, latest: scenario.today))
        #expect(
            scenario.refusal(of: record("fee"), as: "eva.strom")
                == .notPermitted(needed: [.steeringGroup, .projectLeader], municipality: nil))
    }
}

/// Money and phases of a cloned programme.
@Suite struct ClonedSettingsTests {
    private func clone(_ scenario: Scenario) throws -> ProgrammeClone {
        var random = SeededRandom(seed: 2)
        return try ProgrammeClone(
            of: scenario.programme,
            origin: ProgrammeOrigin(programme: "falun-2020", records: 1, head: "", undecided: []),
            ProgrammeClone.Wish(id: "falun-2021", start: scenario.programme.settings.nextStart),
            by: scenario.actor("petra.lind"), ids: &random)
    }

    @Test func `what was agreed is an estimate for another year, and is to be decided again`() throws {
        #expect(try clone(.falun()).programme.settings.budget == nil)
        let earlier = Scenario.falun { $0.budget = .vimmerby }
        let clone = try clone(earlier)
        let lines = try #require(clone.programme.settings.budget?.lines)
        #expect(lines.map(\.id) == ["training", "lodging", "option"])
        #expect(lines.map(\.line.standing) == [.estimated, .unknown, .option])
        #expect(lines.allSatisfy { $0.line.stated == nil && $0.line.note.isEmpty })
        #expect(lines[0].line.amount == BudgetSettings.vimmerby.lines[0].line.amount)
        #expect(clone.undecided.map(\.matter).contains(.budget))
    }

    @Test func `phases move with all else`() throws {
        let start = Day(number: 18_262)
        let phase = ProgrammeCard.Phase(
            name: LocalizedText(sv: "Förstudie 2020", en: "Pre-study 2020"), period: start...start + 60)
        let moved = try clone(.falun { $0.card.phases = [phase] })
        #expect(
            moved.programme.settings.card.phases
                == [
                    ProgrammeCard.Phase(
                        name: LocalizedText(sv: "Förstudie 2021", en: "Pre-study 2021"),
                        period: start + 364...start + 424)
                ])
        #expect(moved.moves.contains { $0.from == phase.period })
    }
}
