import Domain
import TestSupport
import Testing

/// Which letters the decision asks for, who may send them, and that none is sent twice by accident (S4-18g, S4-18h).
@Suite struct DecideLetterTests {
    private var scenario: Scenario
    private let asa: ApplicantID
    private let cecilia: ApplicantID
    private let elsa: ApplicantID
    private let greta: ApplicantID

    init() throws {
        scenario = try Scenario.decided()
        asa = scenario.id("Åsa Öberg")
        cecilia = scenario.id("Cecilia Åberg")
        elsa = scenario.id("Elsa Nord")
        greta = scenario.id("Greta Skydd")
    }

    private func letter(_ id: ApplicantID, _ kind: LetterKind, for person: PersonID = "petra.lind") -> Letter? {
        scenario.programme.letters(for: scenario.actor(person)).first { $0.key == LetterKey(id, kind) }
    }

    private func mark(_ id: ApplicantID, _ kind: LetterKind, reason: String = "") -> Command {
        .letter(.markSent(LetterKey(id, kind), .swedish, seen: nil, reason: reason))
    }

    @Test func theDecisionAsksForALetterToEverybodyAndToEveryManager() {
        let letters = scenario.programme.letters(for: scenario.actor("petra.lind"))
        let sater = letters.filter { $0.municipality == "sater" }
        let counts = Dictionary(grouping: sater, by: \.key.kind).mapValues(\.count)
        #expect(
            counts == [
                .admitted: 2, .reserve: 2, .notAdmitted: 4, .managerOfAdmitted: 2, .managerOfReserve: 2,
                .managerOfNotAdmitted: 4,
            ])
        #expect(sater.prefix(2).map { $0.recipient?.name } == ["Åsa Öberg", "Björn Ek"])
        #expect(letters.count { $0.municipality == "gagnef" } == 2)
        #expect(letters.allSatisfy { $0.standing == .unsent })
    }

    @Test func whoHasWithdrawnGetsNoLetter() {
        let ivar = scenario.id("Ivar Ny")
        #expect(!scenario.programme.letters(for: scenario.actor("petra.lind")).contains { $0.key.applicant == ivar })
        #expect(scenario.refusal(of: mark(ivar, .notAdmitted), as: "petra.lind") == .letter(.notDue(.notAdmitted)))
    }

    @Test func beforeTheDecisionThereIsNothingToSend() throws {
        var scenario = Scenario.falun()
        let id = try scenario.apply("Åsa", "Ek", in: "sater")
        #expect(scenario.programme.letters(for: scenario.actor("petra.lind")).isEmpty)
        #expect(scenario.programme.unsentLetters(for: scenario.actor("petra.lind")) == 0)
        #expect(scenario.refusal(of: mark(id, .admitted), as: "petra.lind") == .admissionNotDecided)
    }

    @Test(
        arguments: [
            ("petra.lind", true), ("rut.alm", true), ("eva.strom", true), ("ida.moss", true), ("bo.ek", false),
            ("tove.kron", false), ("sten.hed", false), ("vera.gast", false), ("maj.rask", false),
        ] as [(PersonID, Bool)])
    func whoMaySend(_ person: PersonID, _ may: Bool) {
        let refusal = scenario.refusal(of: mark(asa, .admitted), as: person)
        if may {
            #expect(refusal == nil)
        } else {
            #expect(refusal != nil)
            #expect(scenario.programme.letters(for: scenario.actor(person)).isEmpty)
        }
    }

    @Test func aChiefSendsInTheOwnMunicipalityOnly() {
        #expect(scenario.refusal(of: mark(asa, .admitted), as: "olle.frisk") == .noSuchApplicant(asa))
        let letters = scenario.programme.letters(for: scenario.actor("eva.strom"))
        #expect(Set(letters.map(\.municipality)) == ["sater"])
    }

    @Test mutating func aLetterIsNotSentTwiceByAccident() throws {
        try scenario.send(asa, .admitted)
        guard
            case .letter(.alreadySent(.admitted, let signature)) = scenario.refusal(
                of: mark(asa, .admitted), as: "rut.alm")
        else {
            Issue.record("sent twice")
            return
        }
        #expect(signature.by == "petra.lind")
        #expect(scenario.refusal(of: mark(asa, .admitted, reason: "  "), as: "rut.alm") != nil)
        try scenario.send(asa, .admitted, reason: "Kom i retur", as: "rut.alm")
        #expect(scenario[asa].progress.after.letters[.admitted]?.value.reason == "Kom i retur")
        #expect(scenario[asa].progress.after.letters[.admitted]?.signature.by == "rut.alm")
    }

    @Test mutating func whatWasSentIsRecordedByDigestAndTemplate() throws {
        let text = try scenario.programme.letterText(
            LetterKey(asa, .admitted), .english, for: scenario.actor("petra.lind"))
        try scenario.perform(
            .letter(.markSent(LetterKey(asa, .admitted), .english, seen: text.digest, reason: "")), as: "petra.lind")
        let sent = try #require(scenario[asa].progress.after.letters[.admitted]?.value)
        #expect(sent.digest == text.digest)
        #expect(sent.template == TextDigest(of: LetterTemplates.shipped(LetterTemplateKey(.admitted, .english))))
        #expect(sent.version == 0 && sent.language == .english && sent.email == "s0@sater.example")
    }

    @Test mutating func aLetterThatReadsOtherwiseNowThanTheFileIsNotMarked() throws {
        let digest = try scenario.programme.letterText(
            LetterKey(asa, .admitted), .swedish, for: scenario.actor("petra.lind")
        ).digest
        let first = try #require(scenario.programme.calendar.sorted.first { $0.occasion.kind == .courseDay })
        try scenario.perform(
            .changeOccasion(first.id, seen: first.occasion, to: first.occasion.moved(by: 1)), as: "tove.kron")
        let command = Command.letter(
            .markSent(LetterKey(asa, .admitted), .swedish, seen: digest, reason: ""))
        #expect(scenario.refusal(of: command, as: "petra.lind") == .letter(.changedMeanwhile))
    }

    @Test mutating func aMovedCourseDayShowsOnTheLettersThatNamedIt() throws {
        try scenario.send(asa, .admitted)
        try scenario.send(elsa, .notAdmitted)
        let first = try #require(scenario.programme.calendar.sorted.first { $0.occasion.kind == .courseDay })
        try scenario.perform(
            .changeOccasion(first.id, seen: first.occasion, to: first.occasion.moved(by: 1)), as: "tove.kron")
        guard case .outdated = letter(asa, .admitted)?.standing else {
            Issue.record("the dates have moved unnoticed")
            return
        }
        guard case .sent = letter(elsa, .notAdmitted)?.standing else {
            Issue.record("a letter without dates differs")
            return
        }
    }

    @Test mutating func anotherTemplateIsNoReasonToCallASentLetterOutdated() throws {
        try scenario.send(asa, .admitted)
        let key = LetterTemplateKey(.admitted, .swedish)
        try scenario.perform(
            .letter(.setTemplate(key, seen: scenario.programme.letterTemplates.text(key), to: "Ämne\n\nHej!")),
            as: "petra.lind")
        guard case .sent = letter(asa, .admitted)?.standing else {
            Issue.record("only the wording has changed")
            return
        }
    }

    @Test mutating func aDecisionChangedAfterTheLetterIsSaid() throws {
        try scenario.send(cecilia, .reserve)
        try scenario.send(cecilia, .managerOfReserve)
        try scenario.perform(.reopenAdmission(reason: "Fel kvot"), as: "petra.lind")
        #expect(scenario.programme.letters(for: scenario.actor("petra.lind")).isEmpty)
        try scenario.perform(.setQuota("gagnef", seats: 1, reference: "§ 9"), as: "petra.lind")
        try scenario.perform(.setQuota("sater", seats: 3, reference: "§ 9"), as: "petra.lind")
        try scenario.perform(.decideAdmission(reference: "§ 9"), as: "petra.lind")
        let new = try #require(letter(cecilia, .admitted))
        #expect(new.standing == .unsent && new.contradicted == .reserve)
        #expect(letter(cecilia, .managerOfAdmitted)?.contradicted == .managerOfReserve)
        #expect(letter(asa, .admitted)?.contradicted == nil)
        #expect(scenario.refusal(of: mark(cecilia, .reserve), as: "petra.lind") == .letter(.notDue(.reserve)))
    }

    @Test mutating func aSentMarkIsUndoneWhereNobodyHasActed() throws {
        let before = scenario.state
        let facts = try scenario.send(asa, .admitted)
        #expect(scenario.state != before)
        try scenario.undo(facts, as: "petra.lind")
        #expect(scenario.state == before)
        #expect(letter(asa, .admitted)?.standing == .unsent)
    }

    @Test mutating func aSentMarkIsNotUndoneOnceTheAdmittedHasChosenAMentor() throws {
        let facts = try scenario.send(asa, .admitted)
        try scenario.perform(.mentor(.choose(asa, Scenario.mentor(), reason: "")), as: "petra.lind")
        #expect(scenario.refusal(ofUndoing: facts, as: "petra.lind") == .cannotUndo)
    }

    @Test mutating func aSentMarkIsNotUndoneOnceTheManagerHasTalked() throws {
        let facts = try scenario.send(elsa, .managerOfNotAdmitted)
        let followUp = FollowUp(day: scenario.today, agreed: "Projektledarkurs")
        try scenario.perform(.followUp(.record(elsa, seen: nil, followUp)), as: "eva.strom")
        #expect(scenario.refusal(ofUndoing: facts, as: "petra.lind") == .cannotUndo)
    }

    @Test mutating func anUndoIsRefusedWhenSomebodyHasSentAgainSince() throws {
        let facts = try scenario.send(asa, .admitted)
        try scenario.send(asa, .admitted, reason: "Fel adress", as: "rut.alm")
        #expect(scenario.refusal(ofUndoing: facts, as: "petra.lind") == .changedSince("letter"))
    }

    // MARK: - Protected identity

    @Test func protectedIdentityLettersAreForTheOwnChiefAndHROnly() throws {
        for person: PersonID in ["petra.lind", "rut.alm"] {
            let hidden = try #require(letter(greta, .notAdmitted, for: person))
            #expect(hidden.recipient == nil)
            #expect(letter(greta, .managerOfNotAdmitted, for: person)?.recipient == nil)
            #expect(scenario.refusal(of: mark(greta, .notAdmitted), as: person) == .letter(.protectedIdentity))
        }
        for person: PersonID in ["eva.strom", "ida.moss"] {
            #expect(letter(greta, .notAdmitted, for: person)?.recipient?.email == "hemlig@sater.example")
            #expect(scenario.refusal(of: mark(greta, .notAdmitted), as: person) == nil)
        }
    }

    @Test mutating func unsentLettersAreCountedAsFarAsSomebodyCanSendThem() throws {
        // 2 + 2 + 4 in Säter twice over, for managers too, and 2 in Gagnef; Greta's two are not the coordinators' to send.
        #expect(scenario.programme.unsentLetters(for: scenario.actor("petra.lind")) == 16)
        #expect(scenario.programme.unsentLetters(for: scenario.actor("eva.strom")) == 16)
        #expect(scenario.programme.unsentLetters(for: scenario.actor("bo.ek")) == 0)
        try scenario.send(asa, .admitted)
        #expect(scenario.programme.unsentLetters(for: scenario.actor("petra.lind")) == 15)
        #expect(
            scenario.programme.waiting(for: scenario.actor("petra.lind"), on: scenario.today).contains(.letters(15)))
    }

    // MARK: - Mentors' letters

    @Test mutating func theMentorsLetterComesWithTheChoiceAndANewMentorGetsAnother() throws {
        #expect(letter(asa, .mentor) == nil)
        try scenario.perform(.mentor(.choose(asa, Scenario.mentor(), reason: "")), as: "petra.lind")
        #expect(letter(asa, .mentor)?.recipient?.name == "Maria Sten")
        try scenario.send(asa, .mentor)
        #expect(letter(asa, .mentor)?.sent != nil)
        let other = MentorProposal(
            name: "Olof Ask", email: "olof@sater.example", municipality: "Säter", isManager: true)
        try scenario.perform(.mentor(.choose(asa, other, reason: "Maria slutar")), as: "petra.lind")
        #expect(letter(asa, .mentor)?.standing == .unsent)
        #expect(scenario.refusal(of: mark(asa, .mentor), as: "petra.lind") == nil)
    }

    // MARK: - What is missing is said

    @Test func whoIsToHaveALetterMustBeKnown() {
        let hugo = scenario.id("Hugo Låg")
        #expect(
            scenario.refusal(of: mark(hugo, .managerOfNotAdmitted), as: "petra.lind")
                == .letter(.recipientUnknown(.manager)))
        // No e-mail address is no hindrance to a letter on paper.
        #expect(scenario.refusal(of: mark(scenario.id("Fatima Yilmaz"), .notAdmitted), as: "petra.lind") == nil)
    }

    @Test func withoutASenderNothingIsSent() throws {
        let scenario = try Scenario.decided { $0.withoutEmail = ["petra.lind"] }
        #expect(
            scenario.refusal(of: mark(scenario.id("Åsa Öberg"), .admitted), as: "petra.lind")
                == .letter(.senderMissing))
        let set = try Scenario.decided {
            $0.withoutEmail = ["petra.lind"]
            $0.letters = LetterSettings(sender: "Rekryteringscenter", email: "rc@falun.example", header: nil)
        }
        let text = try set.programme.letterText(
            LetterKey(set.id("Åsa Öberg"), .admitted), .swedish, for: set.actor("petra.lind"))
        #expect(text.body.hasSuffix("Rekryteringscenter\nrc@falun.example\n"))
    }

    // MARK: - Templates

    @Test mutating func templatesAreChangedByCoordinatorsAndEveryVersionIsKept() throws {
        let key = LetterTemplateKey(.admitted, .swedish)
        let shipped = LetterTemplates.shipped(key)
        func set(_ text: String?, seen: String) -> Command { .letter(.setTemplate(key, seen: seen, to: text)) }
        for person: PersonID in ["eva.strom", "tove.kron", "sten.hed"] {
            guard case .notPermitted = scenario.refusal(of: set("Ä\n\nx", seen: shipped), as: person) else {
                Issue.record("\(person)")
                return
            }
        }
        #expect(scenario.refusal(of: set(nil, seen: shipped), as: "petra.lind") == .nothingToChange)
        #expect(scenario.refusal(of: set(shipped, seen: shipped), as: "petra.lind") == .nothingToChange)
        let facts = try scenario.perform(set("Ett\n\nHej", seen: shipped), as: "petra.lind")
        #expect(scenario.programme.letterTemplates.version(key) == 1)
        #expect(scenario.refusal(of: set("Två\n\nHej", seen: shipped), as: "rut.alm") == .changedSince("template"))
        try scenario.undo(facts, as: "petra.lind")
        #expect(scenario.programme.letterTemplates.text(key) == shipped)
        #expect(scenario.programme.letterTemplates.version(key) == 0)
        #expect(scenario.programme.letterTemplates.versions[key]?.count == 2)
        try scenario.perform(set("Tre\n\nHej", seen: shipped), as: "rut.alm")
        #expect(scenario.programme.letterTemplates.version(key) == 3)
    }

    @Test func aFaultyTemplateIsNotSaved() {
        let key = LetterTemplateKey(.admitted, .swedish)
        let command = Command.letter(
            .setTemplate(key, seen: LetterTemplates.shipped(key), to: "Ämne\n\nHej {{förnamn}}"))
        guard case .letter(.template(let fault)) = scenario.refusal(of: command, as: "petra.lind") else {
            Issue.record("saved")
            return
        }
        #expect((fault.line, fault.column) == (3, 5))
    }
}
