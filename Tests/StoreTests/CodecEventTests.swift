import Codec
import Domain
import JSON
import TestSupport
import Testing

@Suite("Facts in a journal")
struct CodecEventTests {
    static let anna = ApplicantID(rawValue: 1)
    static let bo = ApplicantID(rawValue: .max)
    private static let occasionID = OccasionID(rawValue: 77)
    static let day = Day(number: 18_400)
    private static let occasion = Occasion(
        kind: .courseDay, title: "Start \"ett\"", days: day...(day + 1), starts: ClockTime(9, 30),
        ends: ClockTime(16, 0), place: "Tällberg", lecturer: "Y. Sundin", theme: "T", module: "M", audience: "A",
        overnight: true)
    private static let admission = Admission(
        municipalities: [AdmittedMunicipality(municipality: "sater", seats: 1, admitted: [anna], reserves: [bo])],
        reference: "§ 8")

    /// An occasion of which everything is known.
    static let fullOccasion: Occasion = {
        var occasion = Self.occasion
        occasion.kind = .exchange
        occasion.sessions = [
            OccasionSession(day: 1, starts: clock(9), ends: clock(12), title: "Förtroende; \"tillit\""),
            OccasionSession(day: 1, starts: clock(13)),
        ]
        (occasion.mode, occasion.access) = (.learningCentre, .partly)
        (occasion.address, occasion.accessNote) = ("Storgatan 1", "Hiss från gården")
        (occasion.supplier, occasion.material) = ("Ledarlabbet", "Boken")
        (occasion.homework, occasion.note) = ("Ett samtal", "Rad 1\nRad 2")
        (occasion.groups, occasion.participants) = ([.part, .mentors], [anna, bo])
        (occasion.cohort, occasion.source) = ("2020-21", "abc@outlook 2020-10-06")
        return occasion
    }()

    private static func clock(_ hour: Int) -> ClockTime { ClockTime(hour, 0) ?? Instant(milliseconds: 0).swedishTime }
    private static let sportlov = SchoolBreak(municipality: "sater", name: "sportlov", days: day...(day + 4))
    private static let letter = SentLetter(
        language: .swedish, email: "anna@sater.example", version: 0, template: TextDigest(of: "a"),
        digest: TextDigest(of: "b"))
    private static let seat = SeatID("sater", 1)
    private static let passedOn = Admission(
        municipalities: [AdmittedMunicipality(municipality: "sater", seats: 1, admitted: [], reserves: [])],
        passedOn: [
            PassedSeat(seat: seat, applicant: bo, municipality: "falun", ground: .passedOn(reference: "§ 2")),
            PassedSeat(
                seat: SeatID("gagnef", 2), applicant: anna, municipality: "falun",
                ground: .assigned(reference: "§ 3", reason: "Flest sökande")),
        ], reference: "§ 8")
    private static let offer = Offer(
        to: bo, of: "sater", ground: .ownQuota, made: day, answerBy: day + 5, attempts: [day, day + 1])
    private static var answered: Offer {
        var answered = offer
        answered.reply = Offer.Reply(.takenBack, on: day + 2)
        return answered
    }

    /// At least one fact of each kind, with values both there and not.
    static let facts: [Scoped<Event>] =
        [
            .settingsDefined(Change(from: nil, to: FalunProgramme().settings)),
            .decision(.recorded(matter: "fee", Change(from: nil, to: DecisionNote(reference: "§ 4", day: day)))),
            .decision(.recorded(matter: "fee", Change(from: DecisionNote(reference: "§ 4", day: nil), to: nil))),
            .decision(.recorded(matter: "scale", Change(from: nil, to: DecisionNote(reference: "§ 4", day: nil)))),
            .quotaSet("sater", Change(from: nil, to: Quota(seats: 3, reference: "§ 4"))),
            .quotaSet("sater", Change(from: Quota(seats: 3, reference: "§ 4"), to: Quota(seats: 0, reference: "§ 5"))),
            .occasionSet(occasionID, Change(from: nil, to: occasion)),
            .occasionSet(
                occasionID, Change(from: occasion, to: Occasion(kind: .other, title: "x", days: day...day))),
            .occasionSet(occasionID, Change(from: nil, to: fullOccasion)),
            .occasionCancelled(occasionID, Change(from: nil, to: "Snö")),
            .calendar(.breaksSet("sater", Change(from: nil, to: [sportlov]))),
            .calendar(.breaksSet("sater", Change(from: [sportlov], to: []))),
            .calendar(.freezeBroken(occasionID, Change(from: nil, to: FreezeBreak(reason: "Snö", cost: 19_200)))),
            .calendar(
                .freezeBroken(occasionID, Change(from: FreezeBreak(reason: "Snö", cost: nil), to: nil))),
            .calendar(.released(number: 1, name: "Höstens kalender", note: "")),
            .calendar(.released(number: 2, name: "Rättad", note: "Ny lokal i mars")),
            .admissionDecided(Change(from: nil, to: admission), reason: ""),
            .admissionDecided(Change(from: admission, to: nil), reason: "Fel person"),
            .letter(
                .templateSet(LetterTemplateKey(.admitted, .swedish), Change(from: nil, to: "Ämne\n\nHej {{name}}"))),
            .letter(.templateSet(LetterTemplateKey(.offer, .english), Change(from: "A\n\nB", to: nil))),
            .admissionDecided(Change(from: nil, to: passedOn), reason: ""),
            .seat(
                .ruleDecided(
                    Change(
                        from: UnfilledRule(.stayEmpty, reference: "§ 1"),
                        to: UnfilledRule(.nextMunicipality, order: ["sater", "falun"], reference: "§ 2")))),
            .seat(
                .allocated(
                    Change(
                        from: nil,
                        to: AllocationDecision(
                            .modifiedSainteLague,
                            claims: [
                                SeatClaim("sater", employees: 1400, minimum: 1, maximum: 3),
                                SeatClaim("falun", employees: 5700),
                            ], precedence: ["falun", "sater"], reference: "§ 9")))),
            .seat(
                .assigned(
                    seat,
                    Change(
                        from: SeatAssignment(to: nil, reason: "Få", reference: "§ 2", holdersBefore: 0),
                        to: SeatAssignment(to: "falun", reason: "Flest", reference: "§ 3", holdersBefore: 1)))),
            .seat(.offerRecorded(OfferID(seat, 1), Change(from: nil, to: offer))),
            .seat(.offerRecorded(OfferID(seat, 1), Change(from: offer, to: answered))),
            .evaluation(
                .answered(
                    AnswerID(rawValue: 7), .occasion(occasionID),
                    Change(from: nil, to: AnswerSheet(levels: ["useful": 4, "clear": 1], texts: ["best": "A\n\"B\""])))),
            .evaluation(
                .answered(
                    AnswerID(rawValue: 8), .end("2020-21"), Change(from: AnswerSheet(levels: ["ready": 2]), to: nil))),
            .evaluation(
                .answered(
                    AnswerID(rawValue: 9), .end("2020-21"), Change(from: nil, to: AnswerSheet(levels: ["ready": 3])))),
            .evaluation(.withdrawn(AnswerID(rawValue: 9), Change(from: nil, to: "Provsvar"))),
            .budget(
                .lineSet(
                    "training",
                    Change(
                        from: nil,
                        to: BudgetVersion(
                            BudgetLine(
                                "Utbildning", standing: .estimated,
                                amount: .each(6240, per: [BudgetMeasure(.participant), BudgetMeasure(.year, 3)]),
                                stated: 1_310_000, bearer: .municipalities(.seats), note: "A\n\"B\""),
                            reason: "§ 1")))),
            .budget(
                .lineSet(
                    "fees",
                    Change(
                        from: BudgetVersion(
                            BudgetLine("Avgift", side: .funding, standing: .known, amount: .fee, bearer: .fee),
                            reason: ""),
                        to: BudgetVersion(nil, reason: "Ingen avgift")))),
            .budget(
                .lineSet(
                    "lodging",
                    Change(
                        from: BudgetVersion(
                            BudgetLine("Logi", standing: .unknown, bearer: .committee("Socialnämnden")), reason: "§ 1"),
                        to: BudgetVersion(
                            BudgetLine("Logi", standing: .known, amount: .sum(9), bearer: .fund("ESF")), reason: "§ 2"))
                )),
        ].map { Scoped(.programme, $0) } + cohorts + erasures + readings + corrections
        + ([
            .applicationReceived(anna, Scenario.application("Anna", "Ek", [.motivation: "Rad 1\nRad \"2\"\t\\ 😀"])),
            .applicationRetracted(anna, Scenario.application("Anna", "Ek")),
            .applicationEdited(
                anna,
                ApplicationField.allCases.map { FieldChange($0, Change(from: "", to: $0.rawValue)) }),
            .eligibilityAssessed(anna, "time", Change(from: nil, to: Assessment(.notMet, note: "Föräldraledig"))),
            .firstSelectionMade(anna, Change(from: nil, to: FirstSelection(selected: true, reason: "Ja", rules: 2))),
            .testRecorded(
                anna,
                Change(from: TestResult(.missing, cause: "Sjuk"), to: TestResult(.passed, score: 70, day: day))),
            .consentRecorded(anna, .consultation, Change(from: Consent(.asked), to: Consent(.refused, note: "Nej"))),
            .withdrawalRecorded(anna, Change(from: nil, to: "Flyttar")),
            .seat(
                .contactNoted(
                    anna, number: 1,
                    Change(from: nil, to: ContactNote(.attempt, about: seat, on: day, note: "Ringde, inget svar")))),
            .seat(
                .feeLiabilitySet(
                    anna,
                    Change(
                        from: nil,
                        to: FeeLiability(manager: "Hanna", email: "h@example.se", department: "Vård", seat: seat)))),
            .panelSet(
                anna,
                Change(
                    from: nil,
                    to: Panel(members: ["eva.strom", "bo.ek"], day: day, time: ClockTime(13, 5), place: "Rum 2"))),
            .panelSet(anna, Change(from: Panel(members: ["eva.strom"]), to: nil)),
            .ratingGiven(anna, "eva.strom", "maturity", Change(from: nil, to: .score(4))),
            .ratingGiven(anna, "eva.strom", "maturity", Change(from: .score(0), to: .notAssessed)),
            .evidenceNoted(anna, "eva.strom", "maturity", Change(from: "", to: "Berättade om …")),
            .cardSealed(anna, "eva.strom"),
            .conflictDeclared(anna, "eva.strom", Change(from: nil, to: "Kusin")),
            .panel(.clearanceDeclared(anna, "eva.strom", Change(from: false, to: true))),
            .panel(.memberReplaced(anna, "eva.strom", Change(from: nil, to: "Sjuk"))),
            .panel(.memberReplaced(anna, "eva.strom", Change(from: "Sjuk", to: nil))),
            .panel(
                .ratingAmended(
                    anna, "eva.strom", "maturity", Change(from: .score(4), to: .notAssessed), reason: "Såg fel")),
            .panelSet(
                anna,
                Change(
                    from: nil,
                    to: Panel(members: ["bo.ek"], day: day, time: ClockTime(13, 5), ends: ClockTime(14, 0)))),
            .consensusRecorded(anna, "maturity", Change(from: nil, to: ConsensusEntry(.score(3), note: "Enades"))),
            .consensusRecorded(anna, "maturity", Change(from: ConsensusEntry(.notAssessed), to: nil)),
            .incompletePanelOverridden(anna, Change(from: nil, to: "Sjuk ledamot")),
            .rankingMoved(
                anna, Placement(from: 2, to: 1, reason: "Bredd"), placementBefore: nil,
                order: Change(from: [], to: [anna, bo])),
            .rankingMoved(
                bo, nil, placementBefore: Placement(from: 1, to: 2, reason: "Bredd"),
                order: Change(from: [anna, bo], to: [])),
            .rankingSubmitted(
                version: 2, seats: 1,
                [
                    RankedEntry(applicant: anna, mean: Mean(sum: 10, count: 3), scoreCount: 3),
                    RankedEntry(applicant: bo, mean: nil, scoreCount: 0),
                ]),
            .rankingReopened(version: 3, reason: "Överklagan"),
            .letter(.sent(anna, .notAdmitted, Change(from: nil, to: letter))),
            .letter(
                .sent(
                    anna, .mentor,
                    Change(
                        from: letter,
                        to: SentLetter(
                            language: .english, email: "", version: 3, template: letter.template, digest: letter.digest,
                            reason: "Kom i retur")))),
            .mentor(
                .chosen(
                    anna,
                    Change(
                        from: nil,
                        to: MentorChoice(
                            name: "Åke Ask", email: "ake@b.se", municipality: "gagnef", isOwnManager: true)))),
            .mentor(
                .chosen(
                    anna,
                    Change(
                        from: MentorChoice(name: "Åke Ask", email: "", municipality: "gagnef", isOwnManager: false),
                        to: nil))),
            .mentor(
                .session(
                    anna, number: 2, Change(from: nil, to: MentorSession(on: day, minutes: 90, note: "Om\nsamtal")))),
            .mentor(
                .session(anna, number: 3, Change(from: nil, to: MentorSession(on: day, minutes: 45)))),
            .mentor(.premeeting(anna, Change(from: nil, to: PreMeeting(on: day, attended: .participant)))),
            .mentor(.ceased(anna, Change(from: nil, to: MentorCeased(since: day, note: "Slutade")))),
            .participant(
                .attendance(
                    anna, AttendanceDay(OccasionID(rawValue: 7), 2),
                    Change(from: nil, to: Attendance(.partly, percent: 40, cause: "Tåget")))),
            .participant(
                .attendance(
                    anna, AttendanceDay(OccasionID(rawValue: 7), 1),
                    Change(from: Attendance(.excused, cause: "Vård"), to: Attendance(.present)))),
            .participant(
                .assignment(
                    anna, OccasionID(rawValue: 7), Change(from: nil, to: HandIn(on: day, note: "Väl gjort")))),
            .participant(
                .approval(
                    anna,
                    Change(
                        from: Approval(isApproved: false, on: day, competence: "", reason: "Borta"),
                        to: Approval(isApproved: true, on: day, competence: "Kan leda", reason: "§ 4")))),
            .participant(
                .enrolment(
                    anna,
                    Change(
                        from: Enrolment(since: day, cohort: "2020"),
                        to: Enrolment(stretches: [
                            .init(since: day, ended: .init(on: day + 30, reason: "Ny tjänst")), .init(since: day + 60),
                        ])))),
            .followUp(.recorded(anna, Change(from: nil, to: FollowUp(day: day, agreed: "Kurs\ni höst")))),
            .outcome(
                .noted(
                    anna, day,
                    Change(
                        from: CareerNote(isManager: nil, employer: .own),
                        to: CareerNote(
                            isManager: true, employer: .participating("gagnef"), place: "Skolan", post: "rektor")))),
            .outcome(.noted(anna, day + 1, Change(from: nil, to: CareerNote(isManager: false, employer: .elsewhere)))),
            .outcome(.noted(bo, day, Change(from: CareerNote(isManager: true, employer: nil, post: "chef"), to: nil))),
            .outcome(.networkAnswered(anna, Change(from: nil, to: NetworkAnswer(wants: true, day: day)))),
            .rankingMoved(
                anna, Placement(from: 2, to: 1, reason: "Chefen", cause: .consultation), placementBefore: nil,
                order: Change(from: [bo, anna], to: [anna, bo])),
            .lot(
                .announced(LotAnnouncement(number: 1, participants: [anna, bo], source: "Lotto", published: day))),
            .lot(
                .drawn(
                    1, LotDraw(seed: "3 7 9", order: [bo, anna]), order: Change(from: [anna, bo], to: [bo, anna]))),
            .lot(
                .announced(LotAnnouncement(number: 2, participants: [anna], source: "Keno", published: day))),
        ] as [Event]).map { Scoped(.municipality("sater"), $0) } + screening

    @Test("Every kind of fact is tried here")
    func samplesAreComplete() {
        #expect(Set(Self.facts.map { EventKind($0.value) }) == Set(EventKind.allCases))
    }

    @Test("A fact is read back as it was written, and written again as the same bytes", arguments: facts)
    func roundTrip(_ fact: Scoped<Event>) throws {
        let written = EventCodec.encoded(fact.value)
        let read = try EventCodec.decode(kind: written.kind, JSONReader(written.data), in: fact.scope)
        #expect(read == fact.value)
        #expect(EventCodec.encoded(read).data == written.data)
        #expect(!written.data.contains(0x0A))
    }

    @Test("The form is the documented one")
    func form() {
        func text(_ event: Event) -> String {
            let written = EventCodec.encoded(event)
            return written.kind + " " + String(decoding: written.data, as: UTF8.self)
        }
        let id = Self.anna
        #expect(
            text(.testRecorded(id, Change(from: nil, to: TestResult(.passed, score: 70, day: Self.day))))
                == #"test.recorded {"applicant":"0000000000001","old":null,"#
                + #""new":{"outcome":"passed","score":70,"day":"2020-05-18"}}"#)
        #expect(
            text(.ratingGiven(id, "eva.strom", "maturity", Change(from: .score(4), to: .notAssessed)))
                == #"rating.given {"applicant":"0000000000001","person":"eva.strom","criterion":"maturity","#
                + #""old":4,"new":"not-assessed"}"#)
        #expect(
            text(.applicationReceived(id, Application([.firstName: "Åsa", .protected: "yes"])))
                == #"application.received {"applicant":"0000000000001","#
                + #""application":{"firstName":"Åsa","protected":"yes"}}"#)
        #expect(
            text(.applicationEdited(id, [FieldChange(.email, Change(from: "", to: "a@b.se"))]))
                == #"application.edited {"applicant":"0000000000001","#
                + #""changes":[{"field":"email","old":"","new":"a@b.se"}]}"#)
    }

    @Test("The formats are documented kind by kind", arguments: EventKind.allCases)
    func documentation(_ kind: EventKind) throws {
        let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let page = String(decoding: try TemporaryFile.read(root + "/docs/formats/journal.md"), as: UTF8.self)
        let schema = String(decoding: try TemporaryFile.read(root + "/docs/formats/journal.schema.json"), as: UTF8.self)
        #expect(page.contains("| `\(kind.rawValue)` |"))
        #expect(schema.contains("\"const\": \"\(kind.rawValue)\""))
    }

    @Test(
        "A fact in the wrong journal is damage",
        // What has been taken out of a journal is told in that journal, whichever it is.
        arguments: facts.filter { EventKind($0.value) != .erasureCarriedOut })
    func wrongScope(_ fact: Scoped<Event>) {
        let written = EventCodec.encoded(fact.value)
        let other: Scope = fact.scope == .programme ? .municipality("sater") : .programme
        #expect(throws: JSONFault.self) {
            try EventCodec.decode(kind: written.kind, JSONReader(written.data), in: other)
        }
    }

    @Test("A fact with one member more or less is damage", arguments: facts)
    func strictness(_ fact: Scoped<Event>) throws {
        let written = EventCodec.encoded(fact.value)
        let more = Array(#"{"x":1,"#.utf8) + written.data.dropFirst()
        #expect(throws: JSONFault(line: 1, column: 2, expected: "a known key", found: "\"x\"")) {
            try EventCodec.decode(kind: written.kind, JSONReader(more), in: fact.scope)
        }
        #expect(throws: JSONFault.self) {
            try EventCodec.decode(kind: written.kind, JSONReader(Array("{}".utf8)), in: fact.scope)
        }
        #expect(throws: JSONFault.self) {
            try EventCodec.decode(kind: written.kind, JSONReader(written.data.dropLast()), in: fact.scope)
        }
    }

    @Test("A kind that nobody knows is damage")
    func unknownKind() {
        let fault = JSONFault(
            line: 1, column: 1, expected: "a kind of fact that this version knows", found: "\"card.burnt\"")
        #expect(throws: fault) {
            try EventCodec.decode(
                kind: "card.burnt", JSONReader(Array("{}".utf8)), in: .municipality("sater"))
        }
    }
}
