import Domain
import TestSupport
import Testing
import Workflow

@Suite("The budget as words")
struct BudgetWordsTests {
    private let programme = Scenario.vimmerby { $0.seats.append(("sater", 2)) }.programme

    private func command(_ id: CommandID, _ line: String) throws -> BudgetCommand {
        let commands = try Words(line: line).commands(id, in: programme, freshID: 9)
        guard case .budget(let command)? = commands.first else { throw WordFault("command", sv: "-", en: "-") }
        return command
    }

    private func added(_ words: String) throws -> BudgetLine {
        guard case .add(_, let line, "R") = try command(.addBudgetLine, "name=Rad reason=R \(words)") else {
            throw WordFault("command", sv: "-", en: "-")
        }
        return line
    }

    @Test(
        "Amounts are whole kronor as people write them",
        arguments: ["1310000", "\"1 310 000\"", "\"1\u{A0}310\u{A0}000 kr\"", "1310000:-", "\"1 310 000 kronor\""])
    func kronor(_ text: String) throws {
        #expect(try added("amount=\(text)").amount == .sum(1_310_000))
        #expect(try added("amount=\(text)").standing == .known)
    }

    @Test(
        "What is no sum of whole kronor is refused",
        arguments: ["12,50", "12.50", "-5", "många", "1e6", "1000000000001", "99999999999999999999", "kr"])
    func noKronor(_ text: String) {
        let fault = #expect(throws: WordFault.self) { try added("amount=\(text)") }
        #expect(fault?.field == "amount")
    }

    @Test("Nothing said of the amount is unknown, and not 0")
    func unknown() throws {
        #expect(try added("") == BudgetLine("Rad", standing: .unknown))
        #expect(try added("amount=0").amount == .sum(0))
        #expect(try added("standing=option amount=\"\"") == BudgetLine("Rad", standing: .option))
        #expect(try added("amount=avgift side=funding").amount == .fee)
    }

    @Test(
        "What an amount is for each of is read in either language, with a number of its own or without",
        arguments: [
            ("deltagare, år", [BudgetMeasure(.participant), BudgetMeasure(.year)]),
            ("participants × years", [BudgetMeasure(.participant), BudgetMeasure(.year)]),
            ("12 deltagare, 3 nätter", [BudgetMeasure(.participant, 12), BudgetMeasure(.night, 3)]),
            ("1 000 styck", [BudgetMeasure(.piece, 1000)]), ("kursdag", [BudgetMeasure(.day)]),
            ("Occasion", [BudgetMeasure(.occasion)]), ("omgångar", [BudgetMeasure(.cohort)]),
            ("2 course days", [BudgetMeasure(.day, 2)]),
        ])
    func measures(text: String, measures: [BudgetMeasure]) throws {
        #expect(try added("amount=5 per=\"\(text)\"").amount == .each(5, per: measures))
    }

    @Test("Other units are refused")
    func noMeasures() {
        let fault = #expect(throws: WordFault.self) { try added("amount=5 per=\"deltagare, vecka\"") }
        #expect(fault?.field == "per")
    }

    @Test(
        "Who pays",
        arguments: [
            ("municipality sater", BudgetBearer.municipality("sater")), ("Säter", .municipality("sater")),
            ("municipalities", .municipalities(.seats)), ("municipalities employees", .municipalities(.employees)),
            ("committee Tekniska nämnden", .committee("Tekniska nämnden")), ("committees", .committees),
            ("fund ESF", .fund("ESF")), ("fee", .fee),
        ])
    func bearers(text: String, bearer: BudgetBearer) throws {
        #expect(try added("bearer=\"\(text)\"").bearer == bearer)
        #expect(try added("bearer=\"\(bearer.notation)\"").bearer == bearer)
    }

    @Test("Nobody else pays", arguments: ["kungen", "municipality mora", "municipalities längst", "fee 5"])
    func noBearers(_ text: String) {
        let fault = #expect(throws: WordFault.self) { try added("bearer=\"\(text)\"") }
        #expect(fault?.field == "bearer")
    }

    @Test("A change is of what is said; the rest is as it was")
    func changes() throws {
        let seen = try #require(programme.budgetLine("training"))
        func changed(_ words: String) throws -> BudgetLine {
            guard
                case .change("training", seen, let line, "R") = try command(
                    .editBudgetLine, "line=Ledarutbildning reason=R \(words)")
            else { throw WordFault("command", sv: "-", en: "-") }
            return line
        }
        var wanted = seen
        wanted.amount = .each(6500, per: [BudgetMeasure(.participant), BudgetMeasure(.year)])
        #expect(try changed("amount=6500") == wanted)
        wanted.amount = .each(6240, per: [BudgetMeasure(.day)])
        #expect(try changed("per=kursdag") == wanted)
        wanted.amount = .sum(6240)
        #expect(try changed("per=\"\"") == wanted)
        wanted = seen
        (wanted.stated, wanted.bearer) = (nil, nil)
        #expect(try changed("stated=\"\" bearer=none") == wanted)
        wanted = seen
        (wanted.standing, wanted.amount) = (.unknown, nil)
        #expect(try changed("standing=unknown") == wanted)
    }

    @Test("Lines are settled and removed by id or name, and ids are as they are written")
    func others() throws {
        let lodging = try #require(programme.budgetLine("lodging"))
        #expect(
            try command(.settleBudgetLine, "line=lodging amount=5 reason=R")
                == .settle("lodging", seen: lodging, kronor: 5, reason: "R"))
        #expect(
            try command(.removeBudgetLine, "line=\"logi, lokaler och måltider\" reason=R")
                == .remove("lodging", seen: lodging, reason: "R"))
        let unknown = #expect(throws: WordFault.self) { try command(.removeBudgetLine, "line=mat reason=R") }
        #expect(unknown?.field == "line")
        guard case .add("kost-2", _, _) = try command(.addBudgetLine, "name=Kost id=kost-2 reason=R") else {
            Issue.record("the id given")
            return
        }
        let bad = #expect(throws: WordFault.self) { try command(.addBudgetLine, "name=Kost id=Kost reason=R") }
        #expect(bad?.field == "id")
    }
}
