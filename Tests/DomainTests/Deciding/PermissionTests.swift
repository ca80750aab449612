import Domain
import TestSupport
import Testing

/// Every command, by everybody: who may, who may not, and what those are told who may not.
@Suite struct PermissionTests {
    /// One person of each kind; those of Säter first, where all the work of the table is done.
    static let people: [PersonID] = [
        "eva.strom", "ida.moss", "bo.ek", "siv.alder", "maj.rask", "mia.vass",  // Säter
        "karin.dahl", "per.storm", "lars.bjork",  // Falun
        "petra.lind", "rut.alm", "tove.kron", "sten.hed", "vera.gast", "kim.okand",
    ]

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let permitted: Set<PersonID>
        let prepare: @Sendable (inout Scenario) throws -> Command

        init(
            _ name: String, _ permitted: Set<PersonID>, prepare: @escaping @Sendable (inout Scenario) throws -> Command
        ) {
            testDescription = name
            self.permitted = permitted
            self.prepare = prepare
        }
    }

    private static let registrars: Set<PersonID> = ["eva.strom", "ida.moss", "rut.alm", "petra.lind"]
    private static let selectors: Set<PersonID> = ["eva.strom", "ida.moss"]
    private static let rankers: Set<PersonID> = ["eva.strom"]
    private static let panel: Set<PersonID> = ["bo.ek", "siv.alder"]
    private static let planners: Set<PersonID> = ["petra.lind", "tove.kron"]
    private static let admitters: Set<PersonID> = ["petra.lind", "rut.alm"]

    private static func applicant(_ stage: Stage, _ scenario: inout Scenario) throws -> ApplicantID {
        try scenario.applicant("Åsa", "Ek", in: "sater", at: stage)
    }

    private static let occasion = Occasion(
        kind: .courseDay, title: "Kursdag", days: Day(number: 18_600)...Day(number: 18_600))

    static let cases: [Case] =
        applicantCases + screeningCases + interviewCases + programmeCases + participantCases + outcomeCases
        + budgetCases

    private static let applicantCases: [Case] = [
        Case("addApplicant", registrars) { .addApplicant($0.drawID(), "sater", Scenario.application("Åsa", "Ek")) },
        Case("editApplication", registrars) {
            .editApplication(try applicant(.new, &$0), [FieldChange(.phone, Change(from: "", to: "1"))])
        },
        Case("assessEligibility", selectors) {
            .assessEligibility(try applicant(.new, &$0), "time", Assessment(.met))
        },
        Case("selectFirst", selectors) { .selectFirst(try applicant(.new, &$0), reason: "Ja") },
        Case("reject", selectors) { .reject(try applicant(.new, &$0), reason: "Nej") },
        Case("reconsider", selectors) { .reconsider(try applicant(.test, &$0), reason: "Fel") },
        Case("recordTest", selectors) { .recordTest(try applicant(.test, &$0), TestResult(.passed)) },
        Case("recordConsent", selectors) {
            .recordConsent(try applicant(.ranking, &$0), .consultation, Consent(.granted))
        },
        Case("withdraw", registrars) { .withdraw(try applicant(.new, &$0), reason: "Flyttar") },
        Case("reinstate", registrars) {
            let id = try applicant(.new, &$0)
            try $0.perform(.withdraw(id, reason: "Flyttar"), as: "eva.strom")
            return .reinstate(id, reason: "Åter")
        },
    ]

    private static let screeningCases: [Case] = [
        Case("recordIneligibility", registrars) {
            let left = Ineligibility(.becameManager, from: $0.today, reason: "Ny tjänst")
            return .screening(.recordIneligibility(try applicant(.ranking, &$0), left, seen: nil))
        },
        Case("restoreEligibility", registrars) {
            let id = try applicant(.ranking, &$0)
            let left = Ineligibility(.other, from: $0.today, reason: "Fel person")
            try $0.perform(.screening(.recordIneligibility(id, left, seen: nil)), as: "eva.strom")
            return .screening(.restoreEligibility(id, reason: "Rättat"))
        },
        Case("requestCompletion", registrars) {
            let id = try $0.apply("Åsa", "Ek", in: "sater", [.motivation: ""])
            return .screening(.requestCompletion(id, due: $0.today + 7, note: "", seen: nil))
        },
        Case("receiveCompletion", registrars) {
            let id = try $0.apply("Åsa", "Ek", in: "sater", [.motivation: ""])
            try $0.perform(.screening(.requestCompletion(id, due: nil, note: "", seen: nil)), as: "eva.strom")
            return .screening(.receiveCompletion(id, on: $0.today))
        },
        Case("reportDuplicate", registrars) {
            .screening(.reportDuplicate(try applicant(.new, &$0), of: try applicant(.test, &$0)))
        },
        Case("mergeDuplicate", registrars) {
            .screening(
                .mergeDuplicate(
                    try applicant(.ranking, &$0), into: try applicant(.new, &$0), reason: "Samma", seen: nil))
        },
        Case("keepApart", registrars) {
            .screening(
                .keepApart(try applicant(.new, &$0), from: try applicant(.new, &$0), reason: "Olika", seen: nil))
        },
        Case("setRule", rankers) { _ in .screening(.setRule("sater", rule, seen: nil)) },
        Case("endRule", rankers) {
            try $0.perform(.screening(.setRule("sater", rule, seen: nil)), as: "eva.strom")
            return .screening(.endRule("sater", "r1", reason: "Behovet fyllt"))
        },
        Case("inviteToTest", selectors) {
            .screening(.inviteToTest(try applicant(.test, &$0), TestInvitation($0.today + 7), seen: nil))
        },
        Case("grantRetest", selectors) {
            let id = try applicant(.test, &$0)
            try $0.perform(.recordTest(id, TestResult(.failed, score: 50)), as: "eva.strom")
            return .screening(.grantRetest(id, TestInvitation($0.today + 7), reason: "Brandlarm under provet"))
        },
        Case("reuseTest", selectors) {
            .screening(
                .reuseTest(try applicant(.test, &$0), score: 70, day: $0.today - 100, source: "Förra omgången"))
        },
        Case("declineReuse", selectors) {
            let id = try applicant(.test, &$0)
            let reuse = ScreeningCommand.reuseTest(id, score: 70, day: $0.today - 100, source: "")
            try $0.perform(.screening(reuse), as: "eva.strom")
            return .screening(.declineReuse(id, reason: "Vill visa bättre"))
        },
        Case("allowReuse", selectors) {
            let id = try applicant(.test, &$0)
            try $0.perform(.screening(.declineReuse(id, reason: "Vill visa bättre")), as: "eva.strom")
            return .screening(.allowReuse(id, reason: "Ångrade sig"))
        },
    ]

    private static let rule = SelectionRule(
        id: "r1", .init(.department, ["Omsorgen"]), .favours, reason: "Brist på chefer", decidedBy: "Ledningen")

    private static let interviewCases: [Case] = [
        Case("setPanel", selectors) { .setPanel(try applicant(.test, &$0), Panel(members: ["bo.ek", "siv.alder"])) },
        Case("giveRating", panel) { .giveRating(try applicant(.interview, &$0), "maturity", .score(3)) },
        Case("noteEvidence", panel) { .noteEvidence(try applicant(.interview, &$0), "maturity", "Trygg") },
        Case("submitCard", panel) {
            let id = try applicant(.interview, &$0)
            for member in panel { try $0.rate(id, [3, 3, 3, 3, 3], as: member) }
            return .submitCard(id)
        },
        Case("declareConflict", panel) { .declareConflict(try applicant(.interview, &$0), reason: "Kusin") },
        Case("declareNoConflict", panel) {
            let id = try applicant(.test, &$0)
            try $0.perform(.setPanel(id, Panel(members: ["bo.ek", "siv.alder"])), as: "eva.strom")
            return .panel(.declareNoConflict(id))
        },
        Case("recordConflict", rankers) {
            .panel(.recordConflict(try applicant(.interview, &$0), "bo.ek", reason: "Kusin"))
        },
        Case("replaceMember", selectors) {
            .panel(.replaceMember(try applicant(.interview, &$0), "bo.ek", with: "ida.moss", reason: "Sjuk"))
        },
        Case("amendRating", panel) {
            .panel(.amendRating(try applicant(.ranking, &$0), "maturity", .score(4), reason: "Såg fel"))
        },
        Case("recordConsensus", panel) {
            .recordConsensus(try applicant(.ranking, &$0), "maturity", ConsensusEntry(.score(3)))
        },
        Case("overrideIncompletePanel", rankers) {
            let id = try applicant(.interview, &$0)
            for member in panel { try $0.score(id, [nil, 3, 3, 3, 3], as: member) }
            return .overrideIncompletePanel(id, reason: "Kunde inte bedömas")
        },
        Case("move", rankers) {
            let id = try applicant(.ranking, &$0)
            try $0.applicant("Bo", "Al", in: "sater", at: .ranking)
            return .move(id, to: 1, reason: "Behov")
        },
        Case("submitRanking", rankers) {
            _ = try applicant(.ranking, &$0)
            return .submitRanking("sater")
        },
        Case("reopenRanking", rankers) {
            try $0.perform(.submitRanking("sater"), as: "eva.strom")
            return .reopenRanking("sater", reason: "Fel")
        },
    ]

    private static let programmeCases: [Case] = [
        Case("setQuota", ["petra.lind", "sten.hed"]) { _ in .setQuota("sater", seats: 3, reference: "§ 1") },
        Case("addOccasion", planners) { .addOccasion($0.drawID(), occasion) },
        Case("changeOccasion", planners) {
            let id = $0.drawID(Occasion.self)
            try $0.perform(.addOccasion(id, occasion), as: "tove.kron")
            return .changeOccasion(id, seen: occasion, to: occasion.moved(by: 1))
        },
        Case("cancelOccasion", planners) {
            let id = $0.drawID(Occasion.self)
            try $0.perform(.addOccasion(id, occasion), as: "tove.kron")
            return .cancelOccasion(id, reason: "Snö")
        },
        Case("restoreOccasion", planners) {
            let id = $0.drawID(Occasion.self)
            try $0.perform(.addOccasion(id, occasion), as: "tove.kron")
            try $0.perform(.cancelOccasion(id, reason: "Snö"), as: "tove.kron")
            return .restoreOccasion(id)
        },
        Case("decideAdmission", admitters) {
            for code in $0.programme.settings.municipalities.map(\.code) {
                try $0.perform(.submitRanking(code), as: $0.chief(of: code))
            }
            return .decideAdmission(reference: "§ 1")
        },
        Case("reopenAdmission", admitters) {
            for code in $0.programme.settings.municipalities.map(\.code) {
                try $0.perform(.submitRanking(code), as: $0.chief(of: code))
            }
            try $0.perform(.decideAdmission(reference: "§ 1"), as: "petra.lind")
            return .reopenAdmission(reason: "Fel")
        },
        Case("decideSeatRule", ["petra.lind", "sten.hed"]) { _ in
            .seat(.decideRule(.stayEmpty, order: [], reference: "§ 1"))
        },
        Case("assignSeat", admitters) {
            $0 = try .rankedForSeats(counts: [("sater", 4), ("ludvika", 2), ("gagnef", 0)])
            return .seat(.assign(SeatID("gagnef", 1), to: "sater", reason: "Flest", reference: "§ 1"))
        },
        Case("offerSeat", admitters) {
            $0 = try .admitted()
            try $0.leave($0.holder(SeatID("sater", 1)))
            return .seat(.offer(SeatID("sater", 1), to: nil, note: "Ringde"))
        },
        Case("recordAttempt", admitters) {
            try offered(&$0)
            return .seat(.attempt(SeatID("sater", 1), on: nil, note: "Ringde"))
        },
        Case("answerOffer", admitters) {
            try offered(&$0)
            return .seat(.answer(SeatID("sater", 1), .declined, on: nil, note: "Har inte tid"))
        },
        Case("reopenOffer", admitters) {
            try offered(&$0)
            try $0.seat(.answer(SeatID("sater", 1), .declined, on: nil, note: "Har inte tid"))
            return .seat(.reopenOffer(SeatID("sater", 1), reason: "Ångrade sig"))
        },
    ]

    private static let recorders: Set<PersonID> = ["eva.strom", "ida.moss", "petra.lind", "tove.kron"]
    private static let mentorRecorders: Set<PersonID> = recorders.union(["rut.alm"])

    private static func asa(_ scenario: inout Scenario) throws -> ApplicantID {
        scenario = try .course()
        return scenario.id("Åsa Öberg")
    }

    private static let participantCases: [Case] = [
        Case("recordAttendance", recorders) {
            let id = try asa(&$0)
            let day = $0.courseDay("2020-10-06")
            return .participant(.recordAttendance(id, day, Attendance(.present), seen: nil))
        },
        Case("markAllPresent", recorders) {
            _ = try asa(&$0)
            return .participant(.markAllPresent($0.courseDay("2020-10-06"), in: "sater"))
        },
        Case("recordAssignment", recorders) {
            let id = try asa(&$0)
            let occasion = $0.courseDay("2020-10-06").occasion
            return .participant(.recordAssignment(id, occasion, HandIn(on: $0.today), seen: nil))
        },
        Case("approve", planners) {
            let id = try asa(&$0)
            try $0.finish("Åsa Öberg")
            return .participant(.approve(id, competence: "", on: nil, reason: "", seen: nil))
        },
        Case("decline", planners) {
            .participant(.decline(try asa(&$0), on: nil, reason: "Borta", seen: nil))
        },
        Case("describe", recorders) {
            let id = try asa(&$0)
            try $0.finish("Åsa Öberg")
            try $0.perform(
                .participant(.approve(id, competence: "Kan", on: nil, reason: "", seen: nil)), as: "petra.lind")
            let seen = $0[id].progress.after.participation.approval?.value
            return .participant(.describe(id, competence: "Kan mer", seen: seen))
        },
        Case("logSession", mentorRecorders) {
            let id = try asa(&$0)
            try $0.perform(.mentor(.choose(id, Scenario.mentor(), reason: "")), as: "petra.lind")
            return .mentor(.logSession(id, number: nil, MentorSession(on: $0.today, minutes: 60)))
        },
        Case("recordPremeeting", mentorRecorders) {
            let id = try asa(&$0)
            return .mentor(.recordPremeeting(id, PreMeeting(on: $0.today, attended: .neither), seen: nil))
        },
        Case("recordCeased", mentorRecorders) {
            let id = try asa(&$0)
            try $0.perform(.mentor(.choose(id, Scenario.mentor(), reason: "")), as: "petra.lind")
            return .mentor(.recordCeased(id, MentorCeased(since: $0.today)))
        },
    ]

    private static func offered(_ scenario: inout Scenario) throws {
        scenario = try .admitted()
        try scenario.leave(scenario.holder(SeatID("sater", 1)))
        try scenario.seat(.offer(SeatID("sater", 1), to: nil, note: ""))
    }

    @Test(arguments: cases)
    func onlyThosePermittedMay(_ entry: Case) throws {
        var scenario = Scenario.falun()
        let command = try entry.prepare(&scenario)
        for person in PermissionTests.people {
            let refusal = scenario.refusal(of: command, as: person)
            #expect((refusal == nil) == entry.permitted.contains(person), "\(person): \(String(describing: refusal))")
            switch refusal {
            case nil, .notPermitted, .noSuchApplicant, .notOnPanel, .unknownPerson: break
            default: Issue.record("\(person) is told \(String(describing: refusal)) of what is none of their business")
            }
        }
    }

    @Test(arguments: cases)
    func undoNeedsTheSamePermission(_ entry: Case) throws {
        var scenario = Scenario.falun()
        let command = try entry.prepare(&scenario)
        let doer = try #require(entry.permitted.min())
        let facts = try scenario.perform(command, as: doer)
        guard facts.allSatisfy({ $0.value.inverse != nil }) else {
            #expect(scenario.refusal(ofUndoing: facts, as: doer) == .cannotUndo)
            return
        }
        #expect(scenario.refusal(ofUndoing: facts, as: doer) == nil)
        for person in PermissionTests.people where !entry.permitted.contains(person) {
            #expect(scenario.refusal(ofUndoing: facts, as: person) != nil, "\(person)")
        }
    }

    @Test func nobodyWritesOnAnothersCardByUndoing() throws {
        var scenario = Scenario.falun()
        let id = try scenario.applicant("Åsa", "Ek", in: "sater", at: .interview)
        let given = try scenario.perform(.giveRating(id, "maturity", .score(3)), as: "bo.ek")
        let noted = try scenario.perform(.noteEvidence(id, "maturity", "Trygg"), as: "bo.ek")
        let declared = try scenario.perform(.declareConflict(id, reason: "Kusin"), as: "bo.ek")
        for facts in [given, noted, declared] {
            #expect(scenario.refusal(ofUndoing: facts, as: "siv.alder") == .notOnPanel("siv.alder"))
        }
    }

    @Test func strangersAreToldThatTheyAreNotKnown() {
        let command = Command.setQuota("sater", seats: 3, reference: "§ 1")
        #expect(Scenario.falun().refusal(of: command, as: "kim.okand") == .unknownPerson("kim.okand"))
    }

    @Test func aProgrammeIsDefinedOnce() throws {
        var scenario = Scenario()
        let settings = FalunProgramme().settings
        #expect(!scenario.programme.isDefined)
        try scenario.perform(.define(settings), as: "petra.lind")
        #expect(scenario.programme.settings == settings)
        #expect(scenario.refusal(of: .define(settings), as: "petra.lind") == .programmeAlreadyDefined)
    }
}
