package import Domain
package import JSON

extension EventCodec {
    package static func read(_ kind: EventKind, _ reader: inout JSONReader) throws(JSONFault) -> Event {
        switch kind {
        case .programmeDefined:
            return .settingsDefined(try EventFields<ProgrammeSettings?>(&reader, []).change(reader))
        case .quotaSet:
            let fields = try EventFields<Quota?>(&reader, .municipality)
            return .quotaSet(try reader.require(fields.municipality, "municipality"), try fields.change(reader))
        case .occasionSet:
            let fields = try EventFields<Occasion?>(&reader, .occasion)
            return .occasionSet(try reader.require(fields.occasion, "occasion"), try fields.change(reader))
        case .occasionCancelled:
            let fields = try EventFields<String?>(&reader, .occasion)
            return .occasionCancelled(try reader.require(fields.occasion, "occasion"), try fields.change(reader))
        case .breaksSet:
            let fields = try EventFields<[SchoolBreak]?>(&reader, .municipality)
            return .calendar(
                .breaksSet(try reader.require(fields.municipality, "municipality"), try fields.change(reader)))
        case .freezeBroken:
            let fields = try EventFields<FreezeBreak?>(&reader, .occasion)
            return .calendar(
                .freezeBroken(try reader.require(fields.occasion, "occasion"), try fields.change(reader)))
        case .calendarReleased: return try readRelease(&reader)
        case .admissionDecided:
            let fields = try EventFields<Admission?>(&reader, .reason)
            return .admissionDecided(try fields.change(reader), reason: fields.reason ?? "")
        case .applicationReceived:
            let (id, application) = try readApplication(&reader)
            return .applicationReceived(id, application)
        case .applicationRetracted:
            let (id, application) = try readApplication(&reader)
            return .applicationRetracted(id, application)
        case .applicationEdited: return try readEdit(&reader)
        case .rankingMoved: return try readMove(&reader)
        case .rankingSubmitted: return try readSubmission(&reader)
        case .rankingReopened: return try readReopening(&reader)
        case .lotAnnounced: return try readAnnouncedLot(&reader)
        case .lotDrawn: return try readDrawnLot(&reader)
        case .eligibilityAssessed:
            let fields = try EventFields<Assessment?>(&reader, [.applicant, .item])
            return .eligibilityAssessed(
                try fields.applicant(reader), try reader.require(fields.item, "item"), try fields.change(reader))
        case .selectionMade:
            let fields = try EventFields<FirstSelection?>(&reader, .applicant)
            return .firstSelectionMade(try fields.applicant(reader), try fields.change(reader))
        case .testRecorded:
            let fields = try EventFields<TestResult?>(&reader, .applicant)
            return .testRecorded(try fields.applicant(reader), try fields.change(reader))
        case .consentRecorded:
            let fields = try EventFields<Consent?>(&reader, [.applicant, .point])
            return .consentRecorded(
                try fields.applicant(reader), try reader.require(fields.point, "point"), try fields.change(reader))
        case .withdrawalRecorded:
            let fields = try EventFields<String?>(&reader, .applicant)
            return .withdrawalRecorded(try fields.applicant(reader), try fields.change(reader))
        case .panelSet:
            let fields = try EventFields<Panel?>(&reader, .applicant)
            return .panelSet(try fields.applicant(reader), try fields.change(reader))
        case .panelOverridden:
            let fields = try EventFields<String?>(&reader, .applicant)
            return .incompletePanelOverridden(try fields.applicant(reader), try fields.change(reader))
        case .ratingGiven:
            let fields = try EventFields<Rating?>(&reader, [.applicant, .person, .criterion])
            return .ratingGiven(
                try fields.applicant(reader), try fields.person(reader), try fields.criterion(reader),
                try fields.change(reader))
        case .evidenceNoted:
            let fields = try EventFields<String>(&reader, [.applicant, .person, .criterion])
            return .evidenceNoted(
                try fields.applicant(reader), try fields.person(reader), try fields.criterion(reader),
                try fields.change(reader))
        case .conflictDeclared:
            let fields = try EventFields<String?>(&reader, [.applicant, .person])
            return .conflictDeclared(
                try fields.applicant(reader), try fields.person(reader), try fields.change(reader))
        case .clearanceDeclared:
            let fields = try EventFields<Bool>(&reader, [.applicant, .person])
            return .panel(
                .clearanceDeclared(
                    try fields.applicant(reader), try fields.person(reader), try fields.change(reader)))
        case .memberReplaced:
            let fields = try EventFields<String?>(&reader, [.applicant, .person])
            return .panel(
                .memberReplaced(try fields.applicant(reader), try fields.person(reader), try fields.change(reader)))
        case .ratingAmended:
            let fields = try EventFields<Rating?>(&reader, [.applicant, .person, .criterion, .reason])
            return .panel(
                .ratingAmended(
                    try fields.applicant(reader), try fields.person(reader), try fields.criterion(reader),
                    try fields.change(reader), reason: try reader.require(fields.reason, "reason")))
        case .consensusRecorded:
            let fields = try EventFields<ConsensusEntry?>(&reader, [.applicant, .criterion])
            return .consensusRecorded(
                try fields.applicant(reader), try fields.criterion(reader), try fields.change(reader))
        case .cardSealed:
            let fields = try EventFields<String?>(&reader, [.applicant, .person, .noChange])
            return .cardSealed(try fields.applicant(reader), try fields.person(reader))
        case .letterSent:
            let fields = try EventFields<SentLetter?>(&reader, [.applicant, .letter])
            let letter = try reader.require(fields.letter, "letter")
            return .letter(.sent(try fields.applicant(reader), letter, try fields.change(reader)))
        case .templateSet:
            let fields = try EventFields<String?>(&reader, [.letter, .language])
            let key = LetterTemplateKey(
                try reader.require(fields.letter, "letter"), try reader.require(fields.language, "language"))
            return .letter(.templateSet(key, try fields.change(reader)))
        case .mentorChosen, .mentorHoursLogged, .premeetingRecorded, .mentorCeased, .attendanceRecorded,
            .assignmentRecorded, .approvalDecided, .enrolmentRecorded:
            let place = try reader.place()
            guard let event = try readParticipant(kind, &reader) else {
                throw reader.fault(at: place, expected: "a fact about a participant", found: kind.rawValue)
            }
            return event
        case .followUpRecorded:
            let fields = try EventFields<FollowUp?>(&reader, .applicant)
            return .followUp(.recorded(try fields.applicant(reader), try fields.change(reader)))
        case .decisionRecorded: return try readDecision(&reader)
        case .settingsCorrected: return try readSettings(&reader)
        case .evaluationAnswered, .answerWithdrawn: return try read(evaluation: kind, &reader)
        case .careerNoted, .networkAnswered: return try read(outcome: kind, &reader)
        case .budgetLineSet: return try read(budget: &reader)
        case .seatRuleDecided, .seatsAllocated, .seatAssigned, .offerRecorded, .contactNoted, .feeLiabilitySet:
            return try read(seat: kind, &reader)
        case .cohortPlaced, .cohortsDistributed, .cohortChanged, .cohortExplained:
            return try read(cohort: kind, &reader)
        case .erasureDecided, .erasureCarriedOut: return try read(erasure: kind, &reader)
        case .disclosureRecorded: return try read(disclosure: &reader)
        case .protectedRead: return try readAccess(&reader)
        case .ineligibilityRecorded, .completionSet, .duplicateRuled, .testInvited, .testsSetAside, .reuseDeclined,
            .rulesSet:
            let place = try reader.place()
            guard let event = try readScreening(kind, &reader) else {
                throw reader.fault(at: place, expected: "a fact from before the interview", found: kind.rawValue)
            }
            return .screening(event)
        }
    }

    private static func readApplication(_ reader: inout JSONReader) throws(JSONFault) -> (ApplicantID, Application) {
        var applicant: ApplicantID?
        var application: Application?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "applicant": applicant = try ApplicantID(reading: &reader)
            case "application": application = try Application(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        return (try reader.require(applicant, "applicant"), try reader.require(application, "application"))
    }

    private static func readEdit(_ reader: inout JSONReader) throws(JSONFault) -> Event {
        var applicant: ApplicantID?
        var changes: [FieldChange]?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "applicant": applicant = try ApplicantID(reading: &reader)
            case "changes": changes = try [FieldChange](reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        return .applicationEdited(
            try reader.require(applicant, "applicant"), try reader.require(changes, "changes"))
    }

    private static func readMove(_ reader: inout JSONReader) throws(JSONFault) -> Event {
        var applicant: ApplicantID?
        var placement: Placement??
        var before: Placement??
        var old: [ApplicantID]?
        var new: [ApplicantID]?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "applicant": applicant = try ApplicantID(reading: &reader)
            case "placement": placement = .some(try Placement?(reading: &reader))
            case "placementBefore": before = .some(try Placement?(reading: &reader))
            case "old": old = try [ApplicantID](reading: &reader)
            case "new": new = try [ApplicantID](reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        return .rankingMoved(
            try reader.require(applicant, "applicant"), try reader.require(placement, "placement"),
            placementBefore: try reader.require(before, "placementBefore"),
            order: Change(from: try reader.require(old, "old"), to: try reader.require(new, "new")))
    }

    private static func readSubmission(_ reader: inout JSONReader) throws(JSONFault) -> Event {
        var version: Int?
        var seats: Int?
        var entries: [RankedEntry]?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "version": version = try reader.readInt()
            case "seats": seats = try reader.readInt()
            case "entries": entries = try [RankedEntry](reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        return .rankingSubmitted(
            version: try reader.require(version, "version"), seats: try reader.require(seats, "seats"),
            try reader.require(entries, "entries"))
    }

    private static func readReopening(_ reader: inout JSONReader) throws(JSONFault) -> Event {
        var version: Int?
        var reason: String?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "version": version = try reader.readInt()
            case "reason": reason = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        return .rankingReopened(
            version: try reader.require(version, "version"), reason: try reader.require(reason, "reason"))
    }
}
