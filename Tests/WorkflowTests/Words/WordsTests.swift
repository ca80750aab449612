import Domain
import TestSupport
import Testing
import Workflow

struct WordsTests {
    @Test("A line is split at spaces and tabs; quotes hold them")
    func split() throws {
        let words = try Words(line: "  applicant=0001 \treason=\"det \\\"behövs\\\" nu\\noch sen\" to=3 note=\"\"")
        #expect(words["applicant"] == "0001")
        #expect(words["reason"] == "det \"behövs\" nu\noch sen")
        #expect(words["to"] == "3")
        #expect(words["note"] == "")
        #expect(words["place"] == nil)
        #expect(words.keys == ["applicant", "reason", "to", "note"])
        #expect(try Words(line: "").keys.isEmpty)
        #expect(try Words(line: "place=a=b")["place"] == "a=b")
    }

    @Test(
        "What cannot be split is told by its word",
        arguments: [
            ("reason", "reason", "”reason” är inte key=value"), ("=x", "=x", "”=x” är inte key=value"),
            ("a b=c", "a", "”a” är inte key=value"), ("to=1 to=2", "to", "to= står två gånger"),
            ("reason=\"utan slut", "reason", "citattecknet efter reason= stängs aldrig"),
        ])
    func faults(_ line: String, _ field: String, _ text: String) throws {
        let fault = #expect(throws: WordFault.self) { try Words(line: line) }
        #expect(fault?.field == field)
        #expect(fault?.text.swedish == text)
    }

    // MARK: - Commands

    private static let applicant = "applicant=\"Åsa Öberg\""

    private func scenario(cohorts: [Cohort]? = nil) throws -> (Scenario, ApplicantID, OccasionID) {
        let line = BudgetLine("Utbildning", standing: .estimated, amount: .sum(9))
        var scenario = Scenario.falun {
            ($0.evaluation, $0.cohorts) = (.trial, cohorts)
            $0.origin = ProgrammeOrigin(programme: "falun-2019", records: 1, head: "", undecided: ["fee"])
            $0.budget = BudgetSettings(lines: [ListedBudgetLine("training", line)])
        }
        let id = try scenario.apply("Åsa", "Öberg", in: "sater")
        let occasion = scenario.drawID(Occasion.self)
        let day = scenario.today + 200
        try scenario.perform(
            .addOccasion(occasion, Occasion(kind: .courseDay, title: "Leda mig själv", days: day...day)),
            as: "petra.lind")
        return (scenario, id, occasion)
    }

    private func commands(_ name: String, _ line: String) throws -> [Command] {
        let (scenario, _, _) = try scenario()
        let id = try #require(CommandID(rawValue: name))
        return try Words(line: line).commands(id, in: scenario.programme, freshID: 77)
    }

    @Test("Every command on an applicant means what it says")
    func applicantCommands() throws {
        let (scenario, id, _) = try scenario()
        let day = try #require(Day(2020, 4, 20))
        let expected: [(String, String, [Command])] = [
            (
                "eligibility.assess", "item=permanent verdict=not-met note=vikarie",
                [.assessEligibility(id, "permanent", Assessment(.notMet, note: "vikarie"))]
            ),
            ("selection.select", "reason=ja", [.selectFirst(id, reason: "ja")]),
            ("selection.reject", "reason=nej", [.reject(id, reason: "nej")]),
            ("selection.reconsider", "reason=nytt", [.reconsider(id, reason: "nytt")]),
            ("applicant.withdraw", "reason=flytt", [.withdraw(id, reason: "flytt")]),
            ("applicant.reinstate", "reason=åter", [.reinstate(id, reason: "åter")]),
            (
                "test.record", "outcome=passed score=71 day=2020-04-20",
                [.recordTest(id, TestResult(.passed, score: 71, day: day))]
            ),
            ("test.record", "outcome=missing cause=sjuk", [.recordTest(id, TestResult(.missing, cause: "sjuk"))]),
            (
                "consent.record", "at=consultation answer=granted note=gärna",
                [.recordConsent(id, .consultation, Consent(.granted, note: "gärna"))]
            ),
            (
                "panel.set", "members=\"Bo Ek , siv.alder\" day=2020-04-20 time=9.30 place=Rådhuset",
                [
                    .setPanel(
                        id, Panel(members: ["bo.ek", "siv.alder"], day: day, time: ClockTime(9, 30), place: "Rådhuset"))
                ]
            ),
            (
                "panel.set", "members=bo.ek,siv.alder day=2020-04-20 time=9.30-10.15",
                [
                    .setPanel(
                        id,
                        Panel(
                            members: ["bo.ek", "siv.alder"], day: day, time: ClockTime(9, 30), ends: ClockTime(10, 15)))
                ]
            ),
            (
                "panel.set", "members=bo.ek time=9.30 length=50",
                [.setPanel(id, Panel(members: ["bo.ek"], time: ClockTime(9, 30), ends: ClockTime(10, 20)))]
            ),
            (
                "panel.replace", "absent=\"Bo Ek\" with=ida.moss reason=sjuk",
                [.panel(.replaceMember(id, "bo.ek", with: "ida.moss", reason: "sjuk"))]
            ),
            ("interview.no-conflict", "", [.panel(.declareNoConflict(id))]),
            (
                "interview.conflict-of-other", "person=bo.ek reason=kusin",
                [.panel(.recordConflict(id, "bo.ek", reason: "kusin"))]
            ),
            (
                "interview.amend", "criterion=speech score=3 reason=fel",
                [.panel(.amendRating(id, "speech", .score(3), reason: "fel"))]
            ),
            ("interview.score", "criterion=speech score=4", [.giveRating(id, "speech", .score(4))]),
            (
                "interview.score", "criterion=MK score=not-assessed note=\"för kort\"",
                [.giveRating(id, "speech", .notAssessed), .noteEvidence(id, "speech", "för kort")]
            ),
            ("interview.note", "criterion=ledarskap note=bra", [.noteEvidence(id, "leadership", "bra")]),
            ("interview.submit", "", [.submitCard(id)]),
            ("interview.conflict", "reason=släkt", [.declareConflict(id, reason: "släkt")]),
            (
                "interview.consensus", "criterion=\"Personlig mognad\" score=3 note=eniga",
                [.recordConsensus(id, "maturity", ConsensusEntry(.score(3), note: "eniga"))]
            ),
            ("ranking.override", "reason=ändå", [.overrideIncompletePanel(id, reason: "ändå")]),
            ("ranking.move", "to=2 reason=behov", [.move(id, to: 2, reason: "behov")]),
        ]
        for (name, line, wanted) in expected {
            let command = try #require(CommandID(rawValue: name))
            let words = try Words(line: WordsTests.applicant + " " + line)
            #expect(try words.commands(command, in: scenario.programme, freshID: 77) == wanted)
        }
    }

    @Test("Commands on municipalities and the admission")
    func municipalityCommands() throws {
        #expect(
            try commands("quota.set", "municipality=SÄTER seats=3 reference=\"§ 4\"")
                == [.setQuota("sater", seats: 3, reference: "§ 4")])
        #expect(try commands("ranking.submit", "municipality=sater") == [.submitRanking("sater")])
        #expect(
            try commands("ranking.reopen", "municipality=Falun reason=fel") == [.reopenRanking("falun", reason: "fel")])
        #expect(try commands("admission.decide", "reference=KS12") == [.decideAdmission(reference: "KS12")])
        #expect(try commands("admission.reopen", "reason=fel") == [.reopenAdmission(reason: "fel")])
    }

    @Test("Commands on occasions find one by id, title or day")
    func occasionCommands() throws {
        let (scenario, _, id) = try scenario()
        let seen = try #require(scenario.programme.calendar.entries[id]?.occasion)
        func commands(_ name: CommandID, _ line: String) throws -> [Command] {
            try Words(line: line).commands(name, in: scenario.programme, freshID: 77)
        }
        for occasion in ["\(id)", "\"leda mig själv\"", "\(seen.days.lowerBound)"] {
            #expect(try commands(.restoreOccasion, "occasion=\(occasion)") == [.restoreOccasion(id)])
        }
        #expect(
            try commands(.cancelOccasion, "occasion=\(id) reason=snö") == [.cancelOccasion(id, reason: "snö")])
        #expect(
            try commands(.moveOccasion, "occasion=\(id) days=-2")
                == [.changeOccasion(id, seen: seen, to: seen.moved(by: -2))])
        #expect(
            try commands(.moveOccasion, "occasion=\(id) to=\(seen.days.lowerBound + 9)")
                == [.changeOccasion(id, seen: seen, to: seen.moved(by: 9))])
        #expect(
            try commands(.lengthen, "occasion=\(id)") == [.changeOccasion(id, seen: seen, to: seen.lengthened(to: 2))])
        #expect(
            try commands(.lengthen, "occasion=\(id) days=3")
                == [.changeOccasion(id, seen: seen, to: seen.lengthened(to: 3))])
        var edited = seen
        (edited.place, edited.overnight) = ("Tällberg", true)
        #expect(
            try commands(.editOccasion, "occasion=\(id) place=Tällberg overnight=ja")
                == [.changeOccasion(id, seen: seen, to: edited)])
        let day = try #require(Day(2020, 9, 7))
        var new = Occasion(kind: .courseDay, title: "Samtalet", days: day...(day + 1))
        (new.starts, new.ends) = (ClockTime(9, 0), ClockTime(16, 30))
        #expect(
            try commands(.addOccasion, "kind=course-day title=Samtalet from=2020-09-07 to=2020-09-08 times=9-16.30")
                == [.addOccasion(OccasionID(rawValue: 77), new)])
    }

    @Test("An application is written field by field")
    func applicationCommands() throws {
        let (scenario, id, _) = try scenario()
        let added = try Words(line: "municipality=Gagnef first-name=Bo last-name=Ek manager-today=nej")
            .commands(.addApplicant, in: scenario.programme, freshID: 77)
        let application = Application([.firstName: "Bo", .lastName: "Ek", .managerToday: "no"])
        #expect(added == [.addApplicant(ApplicantID(rawValue: 77), "gagnef", application)])
        let edited = try Words(line: "applicant=\(id) phone=023 manager-consent=\"\"")
            .commands(.editApplicant, in: scenario.programme, freshID: 77)
        #expect(
            edited == [
                .editApplication(
                    id,
                    [
                        FieldChange(.phone, Change(from: "", to: "023")),
                        FieldChange(.managerConsent, Change(from: "yes", to: "")),
                    ])
            ])
    }

    @Test("Every command that takes words is carried out by them, undo and redo apart", arguments: CommandID.allCases)
    func everyScriptableCommand(_ id: CommandID) throws {
        let two = [FalunProgramme.cohort("2020", seats: 12), FalunProgramme.cohort("2021", seats: 12)]
        let scenario =
            switch id.part {
            case .enrolment: try Scenario.obligatory()
            case .severalCohorts: try scenario(cohorts: two).0
            case _ where id.rawValue.hasPrefix("cohort."): try scenario(cohorts: two).0
            default: try scenario().0
            }
        let needed = (CommandTable.entry(id)?.parameters ?? []).filter(\.isRequired).map(\.name)
        let answer =
            switch id {
            case .answerOffer: "declined"
            case .answerNetwork: "ja"
            case .withdrawAnswers: "\(AnswerID(rawValue: 1))"
            default: "asked"
            }
        let samples = [
            "code": "3f09ab", "field": "fee", "basis": "2 kap. 15 § TF",
            "applicant": "Åsa Öberg", "municipality": "sater", "item": "permanent", "verdict": "met",
            "outcome": "passed", "at": "application", "answer": answer, "answers": "useful=3",
            "members": "bo.ek", "criterion": "speech",
            "score": "3", "reason": "x", "reference": "x", "note": "x", "seats": "2", "to": "1", "kind": "course-day",
            "letter": "admitted", "text": "x", "name": "x", "manager": "ja", "agreed": "x",
            "title": "x", "from": "2020-09-07", "source": "Lotto", "published": "2020-05-02",
            "seed": "3 7 9", "seat": "sater-1", "occasion": "Leda mig själv", "days": "1", "count": "3", "weekday": "2",
            "cause": "left", "day": id.rawValue.hasPrefix("attendance.") ? "2020-10-23" : "2020-05-01",
            "percent": "50", "hours": "1,5", "attended": "both", "number": "1", "competence": "x", "into": "Åsa Öberg",
            "other": "Åsa Öberg",
            "rule": id == .decideSeatRule ? "stay-empty" : "r1",
            "group": "department", "names": "Omsorgen", "effect": "favours", "decided-by": "x",
            "absent": "bo.ek", "cohort": "2020", "method": "dhondt", "with": "ida.moss", "person": "bo.ek",
            "matter": "fee", "line": "training",
        ]
        // Of an occasion and the end of the course it takes one, so that neither is required by itself.
        let chosen: Set<String> = id == .enterAnswers ? ["occasion"] : []
        let words = Words(samples.filter { needed.contains($0.key) || chosen.contains($0.key) })
        guard CommandTable.entry(id)?.isScriptable == true, id != .undo, id != .redo, id != .moveOccasion else {
            #expect(throws: WordFault.self) { try words.commands(id, in: scenario.programme, freshID: 1) }
            return
        }
        #expect(try !words.commands(id, in: scenario.programme, freshID: 1).isEmpty)
        for name in needed {
            let fault = #expect(throws: WordFault.self) {
                try Words(samples.filter { (needed.contains($0.key) || chosen.contains($0.key)) && $0.key != name })
                    .commands(id, in: scenario.programme, freshID: 1)
            }
            #expect(fault?.field == name)
            #expect(fault?.text.swedish == "\(name)= saknas")
        }
    }

    @Test(
        "What a word may not be is told with what was expected",
        arguments: [
            ("ranking.move", "to=två reason=x", "to", "to: väntade ett heltal, fick ”två”"),
            (
                "test.record", "outcome=bra", "outcome",
                "outcome: väntade något av godkänt (passed), underkänt (failed), saknas (missing), inväntas (awaiting), fick ”bra”"
            ),
            (
                "test.record", "outcome=passed day=2020-02-30", "day",
                "day: väntade en dag som 2020-09-07, fick ”2020-02-30”"
            ),
            (
                "panel.set", "members=bo.ek time=25.00", "time",
                "time: väntade ett klockslag som 9.30 eller 9.30-10.15, fick ”25.00”"
            ),
            (
                "interview.score", "criterion=mod score=3", "criterion",
                "criterion: väntade något av maturity, endurance, cooperation, speech, leadership, fick ”mod”"
            ),
            (
                "applicant.edit", "manager-today=kanske", "manager-today",
                "manager-today: väntade ja eller nej, fick ”kanske”"
            ),
            (
                "applicant.edit", "received=igår", "received",
                "received: väntade en dag som 2020-09-07, fick ”igår”"
            ),
            (
                "selection.select", "reason=x colour=blå", "colour",
                "selection.select känner inte colour=; det finns applicant, reason"
            ),
        ])
    func invalid(_ name: String, _ line: String, _ field: String, _ text: String) throws {
        let fault = #expect(throws: WordFault.self) { try commands(name, WordsTests.applicant + " " + line) }
        #expect(fault?.field == field)
        #expect(fault?.text.swedish == text)
        #expect(fault?.text.english.isEmpty == false)
    }

    @Test("A municipality, an applicant or an occasion that is not there is told")
    func unknown() throws {
        for (name, line, field) in [
            ("ranking.submit", "municipality=Mora", "municipality"),
            ("selection.select", "applicant=\"Ingen Alls\" reason=x", "applicant"),
            ("occasion.restore", "occasion=Fest", "occasion"),
            ("occasion.add", "kind=course-day title=x from=2020-09-08 to=2020-09-07", "to"),
            ("occasion.add", "kind=course-day title=x from=2020-09-08 times=morgon", "times"),
        ] {
            let fault = #expect(throws: WordFault.self) { try commands(name, line) }
            #expect(fault?.field == field)
        }
    }

    @Test("A name that several have is asked about; one who has withdrawn gives way")
    func ambiguous() throws {
        var scenario = Scenario.falun()
        let first = try scenario.apply("Åsa", "Öberg", in: "sater")
        let second = try scenario.apply("Åsa", "Öberg", in: "falun", [.email: "annan@example.se"])
        let words = try Words(line: "applicant=\"åsa öberg\" reason=x")
        let fault = #expect(throws: WordFault.self) {
            try words.commands(.reject, in: scenario.programme, freshID: 1)
        }
        #expect(fault?.text.english.hasPrefix("several applicants match “åsa öberg”; give the id: ") == true)
        try scenario.perform(.withdraw(second, reason: "Söker i Säter."), as: "karin.dahl")
        #expect(
            try words.commands(.reject, in: scenario.programme, freshID: 1) == [.reject(first, reason: "x")])
        let byEmail = try Words(line: "applicant=ANNAN@example.se reason=x")
        #expect(
            try byEmail.commands(.reject, in: scenario.programme, freshID: 1) == [.reject(second, reason: "x")])
    }

    @Test("Nobody is found by the name of a protected identity")
    func protected() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Eva", "Hemlig", in: "sater", [.protected: "yes"])
        #expect(throws: WordFault.self) {
            try Words(line: "applicant=\"Eva Hemlig\" reason=x").commands(.reject, in: scenario.programme, freshID: 1)
        }
        #expect(
            try Words(line: "applicant=\(id) reason=x").commands(.reject, in: scenario.programme, freshID: 1)
                == [.reject(id, reason: "x")])
    }
}
