public import Domain

extension Words {
    /// The commands that a command's name and these words mean.
    ///
    /// One line can mean two commands, such as a score with its note. Ids of what is new come from `freshID`.
    public func commands(_ id: CommandID, in programme: Programme, freshID: UInt64) throws(WordFault) -> [Command] {
        guard let entry = CommandTable.entry(id), entry.isScriptable else {
            throw WordFault(
                id.rawValue, sv: "\(id.rawValue) behöver en skärm", en: "\(id.rawValue) needs a screen")
        }
        if let part = CommandTable.partMissing(for: id, in: programme.settings) {
            throw WordFault(
                id.rawValue, sv: "\(id.rawValue): \(part.absence.swedish)",
                en: "\(id.rawValue): \(part.absence.english)")
        }
        try checkKeys(entry)
        let reason = self["reason"] ?? self["reference"] ?? self["note"] ?? ""
        switch id {
        case .addApplicant:
            let code = try municipality(programme)
            return [.addApplicant(ApplicantID(rawValue: freshID), code, try application(Application(), in: programme))]
        case .editApplicant:
            let id = try applicant(programme)
            let seen = programme.applicant(id)?.application ?? Application()
            return [.editApplication(id, seen.changes(to: try application(seen, in: programme)))]
        case .assessEligibility:
            let verdict = try option("verdict", Verdict.self)
            let (id, item) = (try applicant(programme), EligibilityItemID(try required("item")))
            let seen = programme.applicant(id)?.progress.eligibility[item]?.value
            return [.assessEligibility(id, item, Assessment(verdict, note: reason), seen: seen)]
        case .selectFirst: return [.selectFirst(try applicant(programme), reason: reason)]
        case .reject: return [.reject(try applicant(programme), reason: reason)]
        case .reconsider: return [.reconsider(try applicant(programme), reason: reason)]
        case .withdraw: return [.withdraw(try applicant(programme), reason: reason)]
        case .reinstate: return [.reinstate(try applicant(programme), reason: reason)]
        case .recordTest: return [.recordTest(try applicant(programme), try testResult(programme))]
        case .recordConsent:
            let consent = Consent(try option("answer", ConsentAnswer.self), note: reason)
            return [.recordConsent(try applicant(programme), try option("at", ConsentPoint.self), consent)]
        case .setPanel: return [.setPanel(try applicant(programme), try panel(programme))]
        case .giveRating:
            let (id, criterion) = (try applicant(programme), try criterion(programme))
            let score = Command.giveRating(id, criterion, try rating())
            return isGiven("note") ? [score, .noteEvidence(id, criterion, reason)] : [score]
        case .noteEvidence: return [.noteEvidence(try applicant(programme), try criterion(programme), reason)]
        case .submitCard: return [.submitCard(try applicant(programme))]
        case .declareConflict: return [.declareConflict(try applicant(programme), reason: reason)]
        case .declareNoConflict: return [.panel(.declareNoConflict(try applicant(programme)))]
        case .recordConflict:
            return [.panel(.recordConflict(try applicant(programme), try person("person", programme), reason: reason))]
        case .replaceMember:
            let (id, leaving) = (try applicant(programme), try person("absent", programme))
            return [.panel(.replaceMember(id, leaving, with: try person("with", programme), reason: reason))]
        case .amendRating:
            let (id, criterion) = (try applicant(programme), try criterion(programme))
            return [.panel(.amendRating(id, criterion, try rating(), reason: reason))]
        case .recordConsensus:
            let entry = ConsensusEntry(try rating(), note: reason)
            return [.recordConsensus(try applicant(programme), try criterion(programme), entry)]
        case .overridePanel: return [.overrideIncompletePanel(try applicant(programme), reason: reason)]
        case .move:
            let id = try applicant(programme)
            let seats = programme.municipality(of: id).map { programme.rankingTable($0).seats } ?? 0
            return [.move(id, to: try place(seats: seats), reason: reason, because: try moveCause())]
        case .announceLot:
            let (source, published) = (self["source"] ?? "", try day("published"))
            return [.lot(.announce(try applicant(programme), source: source, published: published))]
        case .drawLot: return [.lot(.draw(try applicant(programme), seed: self["seed"] ?? ""))]
        case .submitRanking: return [.submitRanking(try municipality(programme))]
        case .reopenRanking: return [.reopenRanking(try municipality(programme), reason: reason)]
        case .setQuota:
            return [.setQuota(try municipality(programme), seats: try integer("seats"), reference: reason)]
        case .decideAdmission: return [.decideAdmission(reference: reason)]
        case .reopenAdmission: return [.reopenAdmission(reason: reason)]
        case .decideSeatRule, .allocateSeats, .assignSeat, .makeOffer, .recordAttempt, .answerOffer, .reopenOffer:
            return [.seat(try seatCommand(id, in: programme))]
        case .addOccasion:
            return [.addOccasion(OccasionID(rawValue: freshID), try occasion(basedOn: nil, in: programme))]
        case .editOccasion:
            return [
                try changed(programme) { entry throws(WordFault) in try occasion(basedOn: entry, in: programme) }
            ]
        case .moveOccasion: return [try changed(programme, moved)]
        case .lengthen: return [try changed(programme, lengthened)]
        case .cancelOccasion: return [.cancelOccasion(try occasion(in: programme).id, reason: reason)]
        case .restoreOccasion: return [.restoreOccasion(try occasion(in: programme).id)]
        case .setBreak: return [.calendar(.enterBreak(try schoolBreak(in: programme)))]
        case .removeBreak: return [.calendar(.removeBreak(try standingBreak(in: programme)))]
        case .publishCalendar:
            return [.calendar(.publish(name: try required("name"), note: self["note"] ?? "", seen: nil))]
        case .addSeries: return try series(in: programme, freshID: freshID)
        default:
            if let commands = try decisionCommands(id, in: programme) { return commands }
            if let command = try settingsCommand(id, in: programme) { return [command] }
            if let commands = try screeningCommands(id, in: programme) { return commands }
            if let commands = try lettersCommands(id, in: programme) { return commands }
            if let commands = try participantCommands(id, in: programme) { return commands }
            if let command = try cohortCommand(id, in: programme) { return [command] }
            if let commands = try enrolmentCommands(id, in: programme, freshID: freshID) { return commands }
            if let commands = try outcomeCommands(id, in: programme, freshID: freshID) { return commands }
            if let command = try erasureCommand(id, in: programme) { return [command] }
            if let command = try budgetCommand(id, in: programme) { return [.budget(command)] }
            throw WordFault(id.rawValue, sv: "\(id.rawValue) behöver en skärm", en: "\(id.rawValue) needs a screen")
        }
    }

    private func changed(_ programme: Programme, _ change: (Occasion) throws(WordFault) -> Occasion)
        throws(WordFault) -> Command
    {
        let entry = try occasion(in: programme)
        let wanted = try change(entry.occasion)
        guard let reason = self["reason"] else { return .changeOccasion(entry.id, seen: entry.occasion, to: wanted) }
        return .calendar(.changeFrozen(entry.id, seen: entry.occasion, to: wanted, reason: reason))
    }

    private func moved(_ occasion: Occasion) throws(WordFault) -> Occasion {
        if isGiven("days") { return occasion.moved(by: try integer("days")) }
        return occasion.moved(by: try day("to") - occasion.days.lowerBound)
    }

    private func lengthened(_ occasion: Occasion) throws(WordFault) -> Occasion {
        occasion.lengthened(to: isGiven("days") ? try integer("days") : occasion.length + 1)
    }
}
