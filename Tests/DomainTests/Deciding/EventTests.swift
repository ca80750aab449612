import Domain
import TestSupport
import Testing

/// Facts are applied as they stand, whatever the rules say, and every one that can be taken back is.
@Suite struct EventTests {
    private static let id = ApplicantID(rawValue: 1)
    private static let occasion = Occasion(
        kind: .courseDay, title: "Kursdag", days: Day(number: 18_600)...Day(number: 18_601))
    private static let sater = Scope.municipality("sater")

    /// Every fact that has an inverse, both making and changing what it is about.
    static let reversible: [Scoped<Event>] = [
        Scoped(.programme, .quotaSet("sater", Change(from: nil, to: Quota(seats: 3, reference: "§ 1")))),
        Scoped(.programme, .occasionSet(OccasionID(rawValue: 2), Change(from: nil, to: occasion))),
        Scoped(.programme, .occasionSet(OccasionID(rawValue: 1), Change(from: occasion, to: occasion.moved(by: 7)))),
        Scoped(.programme, .occasionCancelled(OccasionID(rawValue: 1), Change(from: nil, to: "Snö"))),
        Scoped(sater, .applicationReceived(ApplicantID(rawValue: 2), Scenario.application("Bo", "Al"))),
        Scoped(sater, .applicationRetracted(id, Scenario.application("Åsa", "Ek"))),
        Scoped(
            sater,
            .applicationEdited(
                id, [.init(.phone, Change(from: "", to: "1")), .init(.target, Change(from: "Hemtjänst", to: ""))])),
        Scoped(sater, .eligibilityAssessed(id, "time", Change(from: nil, to: Assessment(.notMet, note: "Deltid")))),
        Scoped(sater, .firstSelectionMade(id, Change(from: nil, to: FirstSelection(selected: false, reason: "Nej")))),
        Scoped(sater, .testRecorded(id, Change(from: nil, to: TestResult(.failed, score: 12)))),
        Scoped(sater, .consentRecorded(id, .application, Change(from: nil, to: Consent(.refused)))),
        Scoped(
            sater, .consentRecorded(id, .consultation, Change(from: nil, to: Consent(.granted, note: "Per telefon")))),
        Scoped(sater, .withdrawalRecorded(id, Change(from: nil, to: "Flyttar"))),
        Scoped(sater, .panelSet(id, Change(from: nil, to: Panel(members: ["bo.ek", "siv.alder"])))),
        Scoped(sater, .ratingGiven(id, "bo.ek", "speech", Change(from: nil, to: .score(4)))),
        Scoped(sater, .ratingGiven(id, "bo.ek", "speech", Change(from: nil, to: .notAssessed))),
        Scoped(sater, .evidenceNoted(id, "bo.ek", "speech", Change(from: "", to: "Tydlig"))),
        Scoped(sater, .conflictDeclared(id, "bo.ek", Change(from: nil, to: "Kusin"))),
        Scoped(sater, .panel(.clearanceDeclared(id, "bo.ek", Change(from: false, to: true)))),
        Scoped(sater, .panel(.memberReplaced(id, "bo.ek", Change(from: nil, to: "Sjuk")))),
        Scoped(sater, .consensusRecorded(id, "speech", Change(from: nil, to: ConsensusEntry(.score(4))))),
        Scoped(sater, .incompletePanelOverridden(id, Change(from: nil, to: "Brådska"))),
        Scoped(
            sater,
            .rankingMoved(
                id, Placement(from: 2, to: 1, reason: "Behov"), placementBefore: nil, order: Change(from: [], to: [id]))
        ),
        Scoped(sater, .letter(.sent(id, .admitted, Change(from: nil, to: sentLetter)))),
        Scoped(
            .programme, .letter(.templateSet(LetterTemplateKey(.offer, .english), Change(from: nil, to: "A\n\nB")))),
        Scoped(sater, .mentor(.chosen(id, Change(from: nil, to: mentor)))),
        Scoped(
            sater,
            .mentor(.session(id, number: 1, Change(from: nil, to: MentorSession(on: Day(number: 1), minutes: 90))))),
        Scoped(
            sater,
            .mentor(.premeeting(id, Change(from: nil, to: PreMeeting(on: Day(number: 1), attended: .both))))),
        Scoped(sater, .mentor(.ceased(id, Change(from: nil, to: MentorCeased(since: Day(number: 1)))))),
        Scoped(
            sater,
            .participant(
                .attendance(
                    id, AttendanceDay(OccasionID(rawValue: 1), 2),
                    Change(from: nil, to: Attendance(.absent, cause: "Sjuk"))))),
        Scoped(
            sater,
            .participant(
                .assignment(id, OccasionID(rawValue: 1), Change(from: nil, to: HandIn(on: Day(number: 1)))))),
        Scoped(
            sater,
            .participant(
                .approval(
                    id,
                    Change(
                        from: nil,
                        to: Approval(isApproved: true, on: Day(number: 1), competence: "Kan", reason: ""))))),
        Scoped(sater, .followUp(.recorded(id, Change(from: nil, to: FollowUp(day: Day(number: 1), agreed: "Kurs"))))),
        Scoped(
            .programme,
            .evaluation(
                .answered(
                    AnswerID(rawValue: 1), .end("2020"), Change(from: nil, to: AnswerSheet(levels: ["useful": 1]))))),
        Scoped(
            .programme,
            .budget(
                .lineSet(
                    "books",
                    Change(
                        from: nil,
                        to: BudgetVersion(BudgetLine("Böcker", standing: .known, amount: .sum(9)), reason: "§ 1"))))),
        Scoped(
            sater,
            .outcome(
                .noted(
                    id, Day(number: 18_800),
                    Change(from: nil, to: CareerNote(isManager: true, employer: .own, post: "chef"))))),
        Scoped(
            sater,
            .outcome(
                .networkAnswered(id, Change(from: nil, to: NetworkAnswer(wants: true, day: Day(number: 18_800)))))),
        Scoped(.programme, .seat(.ruleDecided(Change(from: nil, to: UnfilledRule(.stayEmpty, reference: "§ 2"))))),
        Scoped(
            .programme,
            .seat(
                .assigned(
                    SeatID("sater", 1),
                    Change(
                        from: nil,
                        to: SeatAssignment(to: "falun", reason: "Flest", reference: "§ 3", holdersBefore: 0))))),
        Scoped(.programme, .seat(.offerRecorded(OfferID(SeatID("sater", 1), 1), Change(from: nil, to: offer)))),
        Scoped(
            sater,
            .seat(
                .contactNoted(
                    id, number: 1,
                    Change(
                        from: nil,
                        to: ContactNote(.offer, about: SeatID("sater", 1), on: Day(number: 18_500), note: "Ringde"))))),
    ]

    private static let sentLetter = SentLetter(
        language: .swedish, email: "a@b.se", version: 0, template: TextDigest(of: "a"), digest: TextDigest(of: "b"))
    private static let mentor = MentorChoice(name: "Mia", email: "", municipality: "gagnef", isOwnManager: false)

    private static let offer = Offer(
        to: id, of: "sater", ground: .ownQuota, made: Day(number: 18_500), answerBy: Day(number: 18_505))

    private static var answered: Offer {
        var answered = offer
        answered.reply = Offer.Reply(.declined, on: Day(number: 18_502))
        return answered
    }

    static let final: [Scoped<Event>] = [
        Scoped(.programme, .settingsDefined(Change(from: nil, to: FalunProgramme().settings))),
        Scoped(
            .programme,
            .admissionDecided(Change(from: nil, to: Admission(municipalities: [], reference: "§")), reason: "")
        ),
        Scoped(sater, .cardSealed(id, "bo.ek")),
        Scoped(
            sater,
            .panel(.ratingAmended(id, "bo.ek", "speech", Change(from: .score(4), to: .score(3)), reason: "Såg fel"))
        ),
        Scoped(.programme, .seat(.offerRecorded(OfferID(SeatID("sater", 1), 1), Change(from: offer, to: answered)))),
        Scoped(
            sater,
            .seat(
                .feeLiabilitySet(
                    id,
                    Change(
                        from: nil,
                        to: FeeLiability(manager: "Hanna", email: "", department: "", seat: SeatID("sater", 1)))))),
        Scoped(sater, .rankingSubmitted(version: 1, seats: 2, [])),
        Scoped(sater, .rankingReopened(version: 2, reason: "Fel")),
    ]

    private func prepared() throws -> Scenario {
        var scenario = Scenario.falun()
        try scenario.apply("Åsa", "Ek", in: "sater")
        try scenario.perform(.addOccasion(OccasionID(rawValue: 1), EventTests.occasion), as: "tove.kron")
        return scenario
    }

    @Test(arguments: reversible)
    func theInverseRestoresWhatWasSaid(_ fact: Scoped<Event>) throws {
        var scenario = try prepared()
        let before = scenario.state
        scenario.record([fact], by: "eva.strom")
        #expect(scenario.state != before)
        let inverse = try #require(fact.value.inverse)
        #expect(inverse.inverse == fact.value)
        #expect(inverse.applicant == fact.value.applicant)
        scenario.record([Scoped(fact.scope, inverse)], by: "eva.strom")
        #expect(scenario.state == before)
    }

    @Test(arguments: final)
    func othersCannotBeTakenBack(_ fact: Scoped<Event>) {
        #expect(fact.value.inverse == nil)
    }

    @Test func factsSayWhomTheyAreAbout() {
        for fact in EventTests.reversible + EventTests.final {
            switch fact.value {
            case .applicationReceived(let id, _): #expect(fact.value.applicant == id)
            case .settingsDefined, .quotaSet, .occasionSet, .occasionCancelled, .admissionDecided, .rankingSubmitted,
                .rankingReopened, .letter(.templateSet), .evaluation, .budget, .seat(.ruleDecided), .seat(.assigned),
                .seat(.offerRecorded):
                #expect(fact.value.applicant == nil)
            default: #expect(fact.value.applicant == EventTests.id)
            }
        }
    }

    @Test func signaturesStandBesideWhatTheySigned() throws {
        var scenario = try prepared()
        let decided = EventTests.reversible.drop { if case .firstSelectionMade = $0.value { false } else { true } }
        for fact in decided { scenario.record([fact], by: "ida.moss") }
        let progress = scenario[EventTests.id].progress
        for signature in [
            progress.firstSelection?.signature, progress.test?.signature, progress.consents[.application]?.signature,
            progress.withdrawal?.signature, progress.consensus["speech"]?.signature, progress.override?.signature,
            progress.cards["bo.ek"]?.conflict?.signature,
        ] {
            #expect(signature?.by == "ida.moss")
        }
        #expect(scenario[EventTests.id].registered.by == "eva.strom")
    }

    @Test func factsAboutNobodyKnownChangeNothing() throws {
        var scenario = Scenario.falun()
        let before = scenario.state
        for fact in EventTests.reversible where fact.value.applicant == EventTests.id {
            switch fact.value {
            case .rankingMoved, .applicationReceived: break
            default: scenario.record([fact], by: "eva.strom")
            }
        }
        scenario.record(
            [Scoped(.programme, .occasionCancelled(OccasionID(rawValue: 9), Change(from: nil, to: "Snö")))],
            by: "eva.strom")
        #expect(scenario.state == before)
    }

    @Test func aFactInTheWrongScopeChangesNothing() throws {
        var scenario = try prepared()
        let before = scenario.state
        for fact in EventTests.reversible {
            let wrong: Scope = fact.scope == .programme ? EventTests.sater : .programme
            scenario.record([Scoped(wrong, fact.value)], by: "eva.strom")
        }
        #expect(scenario.state == before)
    }

    @Test func revisionsCountEveryChangeOfAnOccasion() throws {
        var scenario = try prepared()
        for fact in EventTests.reversible.prefix(4).suffix(2) { scenario.record([fact], by: "tove.kron") }
        #expect(scenario.programme.calendar.entries[OccasionID(rawValue: 1)]?.revision == 2)
        #expect(scenario.programme.calendar.entries[OccasionID(rawValue: 1)]?.signature.by == "tove.kron")
    }

    @Test func aSnapshotPutTogetherFromItsPartsIsTheSameProgramme() throws {
        var scenario = Scenario.falun { $0.seats = [("sater", 2), ("gagnef", 1)] }
        try scenario.fillSeats()
        let programme = scenario.programme
        var restored = Programme(
            settings: programme.settings, quotas: programme.quotas, calendar: CourseCalendar(programme.calendar.sorted),
            admission: programme.admission)
        for (code, record) in programme.municipalities {
            let people = record.applicants.map {
                Applicant(
                    id: $0.id, application: $0.application, identity: $0.identity, registered: $0.registered)
            }
            var applicants = ApplicantTable(restoring: people, texts: SharedBytes([]))
            for (place, applicant) in record.applicants.enumerated() where !applicant.isUntouched {
                let isThere = applicants.restore(applicant.progress, at: place)
                #expect(isThere)
            }
            let isBeyond = !applicants.restore(.none, at: people.count)
            #expect(isBeyond, "nobody is there")
            restored.restore(
                MunicipalityRecord(applicants: applicants, ranking: record.ranking), of: code)
        }
        #expect(ProgrammeState(restored) == ProgrammeState(programme))
        #expect(restored.rankingTable("sater") == programme.rankingTable("sater"))
    }
}
