/// What became of an application, as far as it matters for how long it is kept.
public enum RetentionOutcome: String, CaseIterable, Sendable {
    /// Not selected, not ranked high enough, or found not to meet the demands.
    case notAdmitted = "not-admitted"
    /// Withdrew, or left before the course was over, and owes nothing for a seat.
    case withdrawn
    /// Had a seat or was enrolled.
    case admitted
}

/// Somebody whose data are kept, and until when.
public struct RetentionItem: Equatable, Sendable {
    /// Who.
    public let applicant: ApplicantID
    /// Whose applicant.
    public let municipality: MunicipalityCode
    /// What became of the application.
    public let outcome: RetentionOutcome
    /// For how many calendar months it is kept; nil where the programme has not decided.
    public let months: Int?
    /// The day from which they count; nil while it has not come.
    public let since: Day?

    /// The first day on which the person is to be erased; nil where that cannot be said.
    public var due: Day? {
        guard let months, let since else { return nil }
        return since.adding(months: months)
    }

    /// Whether the time is over.
    public func isDue(on today: Day) -> Bool { due.map { $0 <= today } ?? false }

    /// Somebody's time.
    public init(
        applicant: ApplicantID, municipality: MunicipalityCode, outcome: RetentionOutcome, months: Int?, since: Day?
    ) {
        self.applicant = applicant
        self.municipality = municipality
        self.outcome = outcome
        self.months = months
        self.since = since
    }
}

extension ProgrammeSettings {
    /// For how many months an outcome is kept: its own rule, otherwise the one for all; nil while undecided.
    public func retentionMonths(for outcome: RetentionOutcome) -> Int? {
        retentionByOutcome[outcome] ?? retentionMonths
    }
}

extension Programme {
    /// How long somebody's data are kept; nil for nobody whom the session knows.
    public func retention(of id: ApplicantID) -> RetentionItem? {
        guard let municipality = municipality(of: id), let applicant = applicant(id) else { return nil }
        return retention(of: applicant, in: municipality)
    }

    /// How long the data of everybody in some municipalities are kept, what is due first, first.
    public func retentions(in municipalities: [MunicipalityCode]) -> [RetentionItem] {
        municipalities.flatMap { code in
            record(code).applicants.map { retention(of: $0, in: code) }
        }.enumerated().sorted { one, other in
            (one.element.due ?? .distantFuture, one.offset) < (other.element.due ?? .distantFuture, other.offset)
        }.map(\.element)
    }

    private func retention(of applicant: Applicant, in municipality: MunicipalityCode) -> RetentionItem {
        let (outcome, since) = retentionStart(of: applicant, in: municipality)
        return RetentionItem(
            applicant: applicant.id, municipality: municipality, outcome: outcome,
            months: settings.retentionMonths(for: outcome), since: since)
    }

    /// Where there is a bill for a seat, withdrawing does not shorten the time: it is part of the accounts (S4-5).
    private func retentionStart(
        of applicant: Applicant, in municipality: MunicipalityCode
    ) -> (RetentionOutcome, since: Day?) {
        let end = (settings.cohort(cohort(of: applicant.id))?.period ?? settings.period).upperBound
        if applicant.isUntouched { return (.notAdmitted, selectionEnd) }
        let progress = applicant.progress
        if let enrolment = applicant.enrolment {
            guard let ended = enrolment.ended else { return (.admitted, end) }
            return (.withdrawn, ended.day)
        }
        if progress.fee != nil || stage(of: applicant, in: municipality) == .admitted { return (.admitted, end) }
        if let withdrawal = progress.withdrawal { return (.withdrawn, withdrawal.signature.at.swedishDay) }
        return (.notAdmitted, selectionEnd)
    }

    /// From when those who got no seat are out: the decision about the admission, or the end of the programme where it
    /// has been left undecided.
    private var selectionEnd: Day? {
        admission?.signature.at.swedishDay ?? settings.period.upperBound
    }
}

extension Day {
    /// Later than any day that is written anywhere.
    static let distantFuture = Day(number: .max)
}
