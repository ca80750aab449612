/// How far an application has come; derived from what has been decided, never stored.
public enum Stage: String, CaseIterable, Sendable {
    /// Waiting for the first selection.
    case new
    /// Selected; waiting for a passed ability test.
    case test
    /// Passed; waiting for all of the panel's cards.
    case interview
    /// Interviewed and meeting the demands; waiting for the ranking and the admission.
    case ranking
    /// Has a seat, or is enrolled where nobody is selected.
    case admitted
    /// Out: not selected, failed the test, below the demands, refused by the manager, withdrawn, or left.
    case ended
}

/// Why an application has ended.
public enum EndReason: Hashable, Sendable {
    case rejected(String)
    case testFailed
    case belowDemand
    /// Was selected, but has been found not to meet these items of the checklist since (requirements G).
    case notEligible([EligibilityItemID])
    case consentRefused(ConsentPoint)
    case withdrawn(String)
    /// Met the demands and no longer does, whatever the stage (requirements G).
    case noLongerEligible(Ineligibility)
    /// Closed in favour of another application by the same person.
    case merged(into: ApplicantID)
}

/// Something about an application that a person must look at; never a reason to delete it.
public enum ApplicationFlag: Hashable, Sendable {
    /// Came in after the last day.
    case late
    /// The same person seems to have applied more than once.
    case duplicate
    /// Somebody who sees more has said that the same person may have applied in another municipality.
    case duplicateElsewhere
    /// The person has been asked for what is missing and has not answered; the last day to do so, if one was named.
    case completionAsked(due: Day?)
    /// Demanded fields are empty (S4-12).
    case incomplete([ApplicationField])
    /// The person says to be a manager today (S4-4).
    case managerToday
    /// The employment is not permanent (S4-4).
    case notPermanent
    /// The manager has refused the application.
    case consentRefused
    /// The person's identity is protected.
    case protected
}

extension ApplicationFlag {
    /// The flag's place in an order by what there is to look at, what may hold an application up first.
    var urgency: UInt8 {
        switch self {
        case .consentRefused: 0
        case .managerToday: 1
        case .notPermanent: 2
        case .late: 3
        case .duplicate: 4
        case .duplicateElsewhere: 5
        case .incomplete: 6
        case .completionAsked: 7
        case .protected: 8
        }
    }
}

extension Programme {
    /// How far an applicant has come.
    public func stage(of applicant: Applicant, in municipality: MunicipalityCode) -> Stage {
        if applicant.isUntouched { return .new }
        if let enrolment = applicant.enrolment { return enrolment.ended == nil ? .admitted : .ended }
        return stage(of: applicant, applicant.progress)
    }

    // Lent and not taken out: to copy all that may have been decided costs more than to look at it.
    private func stage(of applicant: Applicant, _ progress: Progress) -> Stage {
        if progress.isOut { return .ended }
        if isAdmitted(applicant.id) { return .admitted }
        if endReason(of: applicant, progress) != nil { return .ended }
        guard progress.firstSelection != nil, let isTestUsed = settings.selection?.test.used else { return .new }
        if isTestUsed, progress.test?.value.outcome != .passed { return .test }
        return isRankable(applicant) ? .ranking : .interview
    }

    /// Why an applicant is out; nil while still in the running.
    public func endReason(of applicant: Applicant) -> EndReason? {
        applicant.isUntouched ? nil : endReason(of: applicant, applicant.progress)
    }

    private func endReason(of applicant: Applicant, _ progress: Progress) -> EndReason? {
        if let withdrawal = progress.withdrawal { return .withdrawn(withdrawal.value) }
        if let standing = progress.screening.closedInto { return .merged(into: standing) }
        if let ineligibility = progress.screening.ineligibility {
            return .noLongerEligible(ineligibility.value)
        }
        if let first = progress.firstSelection?.value, !first.isSelected { return .rejected(first.reason) }
        if progress.test?.value.outcome == .failed { return .testFailed }
        if progress.consents[.consultation]?.value.answer == .refused { return .consentRefused(.consultation) }
        if progress.consents[.application]?.value.answer == .refused { return .consentRefused(.application) }
        let unmet = progress.firstSelection == nil || progress.eligibility.isEmpty ? [] : unmetItems(of: applicant)
        if !unmet.isEmpty { return .notEligible(unmet) }
        if isRankable(applicant), let result = panelResult(of: applicant),
            !shortfalls(result, of: applicant).isEmpty
        {
            return .belowDemand
        }
        return nil
    }

    /// Whether somebody got a seat and nobody has got it since.
    func isAdmitted(_ id: ApplicantID) -> Bool {
        holders.contains(id)
    }

    /// What a person should look at before deciding on an application.
    public func flags(of applicant: Applicant, duplicates: Set<ApplicantID>) -> [ApplicationFlag] {
        var flags: [ApplicationFlag] = []
        let application = applicant.application
        if isLate(application) { flags.append(.late) }
        let screening = applicant.isUntouched ? .none : applicant.progress.screening
        if duplicates.contains(applicant.id) {
            flags.append(.duplicate)
        } else if screening.hasOpenReport {
            flags.append(.duplicateElsewhere)
        }
        let missing = missingPieces(of: applicant)
        if !missing.isEmpty { flags.append(.incomplete(missing)) }
        if let asked = screening.completion?.value, asked.received == nil {
            flags.append(.completionAsked(due: asked.due))
        }
        if application.answer(.managerToday) == true { flags.append(.managerToday) }
        if Programme.isTemporary(application[.employment]) { flags.append(.notPermanent) }
        if consentToApply(applicant) == .refused { flags.append(.consentRefused) }
        if applicant.isProtected { flags.append(.protected) }
        return flags
    }

    /// The day since which an application waits at its stage; nil for one that has ended or has a seat, which waits for
    /// nothing.
    ///
    /// What is judged, asked or noted meanwhile does not begin the waiting anew: it is the step to the next stage that the
    /// person waits for.
    public func waitingSince(_ applicant: Applicant, at stage: Stage) -> Day? {
        let received = applicant.application.receivedDay ?? applicant.registered.at.swedishDay
        if stage == .ended || stage == .admitted { return nil }
        guard !applicant.isUntouched, stage != .new else { return received }
        let progress = applicant.progress
        var steps = [progress.firstSelection?.signature.at].compactMap { $0 }
        if stage != .test { steps += [progress.test?.signature.at].compactMap { $0 } }
        if stage == .ranking {
            steps += progress.cards.values.compactMap { $0.sealed?.at }
            steps += [progress.override?.signature.at].compactMap { $0 }
        }
        return steps.max()?.swedishDay ?? received
    }

    /// Whether an application came in after the last day (S4-16); it is flagged, never deleted.
    public func isLate(_ application: Application) -> Bool {
        guard let closes = settings.deadline(.applicationsClose), let received = application.receivedDay else {
            return false
        }
        return received > closes.day
    }

    /// The demanded fields that are empty (S4-12).
    public func missingFields(_ application: Application) -> [ApplicationField] {
        var texts = ApplicationTexts()
        return texts.read(application, through: .extra) { texts in
            (settings.selection?.requiredFields ?? []).filter { texts[$0].isEmpty }
        }
    }

    /// What the manager says about applying: what has been recorded, otherwise what the application says; nil when silent.
    public func consentToApply(_ applicant: Applicant) -> ConsentAnswer? {
        if let recorded = applicant.progress.consents[.application]?.value.answer { return recorded }
        return applicant.application.answer(.managerConsent).map { $0 ? .granted : .refused }
    }

    /// Whether a text about the form of employment means that it is not permanent.
    static func isTemporary(_ employment: String) -> Bool {
        let key = SwedishCollation.key(employment)
        return temporaryWords.contains { word in key.indices.contains { key[$0...].starts(with: word) } }
    }

    private static let temporaryWords = [
        "visstid", "vikari", "tidsbegräns", "timanst", "timavl", "provanst", "projektanst", "säsong", "behovsanst",
        "intermittent", "temporary", "fixed", "hourly", "substitute", "probation",
    ].map { SwedishCollation.key($0) }
}
