import Domain
import TestSupport
import Testing

/// Settings can be put right after the founding, as long as nothing decided rests on them.
@Suite struct SettingsCorrectionTests {
    private func change(_ field: SettingsField, _ text: String, _ scenario: Scenario) throws -> SettingsChange {
        let seen = try #require(scenario.programme.settings.part(field.part))
        return try #require(field.correction(text, of: seen))
    }

    private func correct(_ changes: [SettingsChange], _ reason: String = "Fel från början") -> Command {
        .settings(.correct(changes, reason: reason))
    }

    private func part(_ part: SettingsPart, _ scenario: Scenario) -> SettingsChange {
        SettingsChange(part.key, Change(from: scenario.programme.settings.part(part.key), to: part))
    }

    @Test func `every single value can be corrected, read back and undone`() throws {
        var scenario = Scenario.falun()
        let before = scenario.programme.settings
        for field in before.correctableFields {
            let wanted =
                switch field.sort {
                case .day: field.text(in: before).isEmpty ? "2020-05-05" : moved(field.text(in: before), field)
                case .amount: "17"
                case .text: "Annat"
                }
            let facts = try scenario.perform(correct([try change(field, wanted, scenario)]), as: "petra.lind")
            #expect(field.text(in: scenario.programme.settings) == wanted, "\(field.name)")
            try scenario.undo(facts, as: "petra.lind")
            #expect(scenario.programme.settings == before, "\(field.name)")
        }
        #expect(scenario.replayed().settings == before)
    }

    /// A day away from the other end of the period.
    private func moved(_ text: String, _ field: SettingsField) -> String {
        let isFirst =
            switch field {
            case .first, .cohortFirst: true
            default: false
            }
        return Day(text).map { ($0 + (isFirst ? -1 : 1)).description } ?? text
    }

    @Test func `a fact says what was, what became and why`() throws {
        var scenario = Scenario.falun()
        let correction = try change(.deadline("decision"), "2020-05-15", scenario)
        let facts = try scenario.perform(correct([correction], "Styrgruppen flyttade mötet"), as: "rut.alm")
        #expect(facts.map(\.value) == [.settings(.corrected(correction, reason: "Styrgruppen flyttade mötet"))])
        #expect(facts.map(\.scope) == [.programme])
        #expect(scenario.programme.settings.deadline(.decision)?.day == Day(2020, 5, 15))
    }

    @Test func `coordinators correct, others do not, and nobody without a reason or without a change`() throws {
        let scenario = Scenario.falun()
        let correction = try change(.fee, "18000", scenario)
        for (person, may) in [
            ("petra.lind", true), ("rut.alm", true), ("tove.kron", true), ("sten.hed", false), ("eva.strom", false),
        ] {
            let refusal = scenario.refusal(of: correct([correction]), as: PersonID(person))
            if may {
                #expect(refusal == nil, "\(person)")
            } else {
                guard case .notPermitted? = refusal else {
                    Issue.record("\(person): \(String(describing: refusal))")
                    continue
                }
            }
        }
        #expect(scenario.refusal(of: correct([correction], " "), as: "petra.lind") == .missing(.reason))
        #expect(scenario.refusal(of: correct([]), as: "petra.lind") == .nothingToChange)
        let fee = scenario.programme.settings.fee
        let same = SettingsChange(SettingsPart.Key(.fee), Change(from: .fee(fee), to: .fee(fee)))
        #expect(scenario.refusal(of: correct([same]), as: "petra.lind") == .nothingToChange)
    }

    @Test func `what somebody else has corrected meanwhile is a conflict that says all three`() throws {
        var scenario = Scenario.falun()
        let mine = try change(.deadline("decision"), "2020-05-15", scenario)
        try scenario.perform(
            correct([try change(.deadline("decision"), "2020-05-12", scenario)]), as: "rut.alm")
        #expect(
            scenario.refusal(of: correct([mine]), as: "petra.lind")
                == .conflict(
                    .init(
                        field: "deadline decision", old: "2020-05-08", theirs: "2020-05-12", mine: "2020-05-15")))
    }

    @Test func `an undo is refused when somebody has corrected the same again`() throws {
        var scenario = Scenario.falun()
        let facts = try scenario.perform(correct([try change(.fee, "18000", scenario)]), as: "petra.lind")
        try scenario.perform(correct([try change(.fee, "19000", scenario)]), as: "rut.alm")
        #expect(scenario.refusal(ofUndoing: facts, as: "petra.lind") != nil)
        #expect(scenario.programme.settings.fee == 19_000)
    }

    // MARK: - What stands fast

    @Test func `criteria, scale and test are fixed once something has been recorded by them`() throws {
        var scenario = Scenario.falun()
        let selection = try #require(scenario.programme.settings.selection)
        let shorter = SelectionSettings(
            eligibility: selection.eligibility, requiredFields: selection.requiredFields, test: selection.test,
            scale: 1...7, criteria: selection.criteria, demand: selection.demand, panelSize: selection.panelSize,
            ties: selection.ties, unfilled: selection.unfilled, seats: selection.seats)
        let change = part(.selection(shorter), scenario)
        #expect(scenario.refusal(of: correct([change]), as: "petra.lind") == nil)
        scenario = try Scenario.rankedForSeats()
        #expect(
            scenario.refusal(of: correct([part(.selection(shorter), scenario)]), as: "petra.lind")
                == .settings(.rests(.selection, on: .scores)))
    }

    @Test func `what the programme is kept by cannot be corrected`() throws {
        let scenario = Scenario.falun()
        let settings = scenario.programme.settings
        func refusal(_ change: SettingsChange) -> Refusal? {
            scenario.refusal(of: correct([change]), as: "petra.lind")
        }
        let sater = try #require(settings.municipality("sater"))
        let key = SettingsPart.Key(.municipality, "sater")
        #expect(
            refusal(SettingsChange(key, Change(from: .municipality(sater), to: nil)))
                == .settings(.fixed(.municipality)))
        let more = Municipality(code: "sater", name: "Säter", employees: 1, seats: sater.seats + 1)
        #expect(refusal(part(.municipality(more), scenario)) == .settings(.seatsAreDecided("sater")))
        let cohort = Cohort(id: "new", name: settings.name, seats: 1, period: settings.period)
        #expect(refusal(part(.cohort(cohort), scenario)) == .settings(.fixed(.cohort)))
        #expect(refusal(part(.selection(nil), scenario)) == .settings(.fixed(.selection)))
        #expect(refusal(part(.budget(BudgetSettings()), scenario)) == .settings(.budgetHasLines))
    }

    // MARK: - People

    private func person(_ id: PersonID, _ scenario: Scenario, accounts: [String], roles: [RoleAssignment]? = nil) throws
        -> SettingsChange
    {
        let old = try #require(scenario.programme.settings.person(id))
        return part(
            .person(
                Person(id: id, name: old.name, email: old.email, accounts: accounts, roles: roles ?? old.roles)),
            scenario)
    }

    @Test func `nobody shuts the own door`() throws {
        let scenario = Scenario.falun()
        let viewer = try person(
            "petra.lind", scenario, accounts: ["petra.lind"], roles: [RoleAssignment(.viewer, in: "sater")])
        #expect(scenario.refusal(of: correct([viewer]), as: "petra.lind") == .settings(.ownRole))
        #expect(scenario.refusal(of: correct([viewer]), as: "rut.alm") == nil)
    }

    @Test func `an account that is taken away goes on signing what it signed, and becomes nobody else's`() throws {
        var scenario = Scenario.falun()
        let old = try #require(scenario.programme.settings.person("eva.strom")?.accounts.first)
        try scenario.perform(correct([try person("eva.strom", scenario, accounts: ["eva2"])]), as: "petra.lind")
        #expect(scenario.programme.settings.person(account: old) == nil, "it lets nobody in any more")
        #expect(scenario.programme.signer(account: old) == "eva.strom")
        #expect(scenario.programme.signer(account: "eva2") == "eva.strom")
        let taken = try person("bo.ek", scenario, accounts: [old])
        #expect(scenario.refusal(of: correct([taken]), as: "petra.lind") == .settings(.accountTaken(old)))
        let twice = try person("bo.ek", scenario, accounts: ["eva2"])
        #expect(scenario.refusal(of: correct([twice]), as: "petra.lind") == .settings(.accountTaken("eva2")))
        #expect(scenario.replayed().formerAccounts == scenario.programme.formerAccounts)
    }

    @Test func `who sits on a panel is not taken off the list of people`() throws {
        let scenario = try Scenario.rankedForSeats()
        let member = try #require(
            scenario.programme.municipalities.values.flatMap {
                $0.applicants.compactMap(\.progress.panel?.members.first)
            }
            .first)
        let key = SettingsPart.Key(.person, member.rawValue)
        let change = SettingsChange(key, Change(from: scenario.programme.settings.part(key), to: nil))
        #expect(
            scenario.refusal(of: correct([change]), as: "petra.lind") == .settings(.rests(.person, on: .panels)))
    }

    // MARK: - A whole file

    @Test func `settings differ from themselves in nothing, and in what was changed`() throws {
        var scenario = Scenario.falun()
        let before = scenario.programme.settings
        #expect(before.changes(to: before).isEmpty)
        let key = SettingsPart.Key(.deadline, "decision")
        try scenario.perform(
            correct([
                try change(.fee, "1", scenario), SettingsChange(key, Change(from: before.part(key), to: nil)),
            ]), as: "petra.lind")
        let changes = before.changes(to: scenario.programme.settings)
        #expect(changes.map(\.key) == [key, SettingsPart.Key(.fee)])
        let back = scenario.programme.settings.changes(to: before)
        try scenario.perform(correct(back), as: "petra.lind")
        #expect(before.changes(to: scenario.programme.settings).isEmpty)
    }
}
