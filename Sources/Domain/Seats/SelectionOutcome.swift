/// What the admission means for somebody who has applied.
public enum SelectionOutcome: Equatable, Sendable {
    /// Has a seat.
    case admitted
    /// May be called when a seat becomes vacant; the number is the one decided, from 1.
    case reserve(Int)
    /// Neither: not selected, failed, below the demands, refused by the manager, ranked too low or never assessed.
    case notAdmitted
}

extension Programme {
    /// What the admission means for an applicant; nil until it is decided, and for those who have withdrawn, to whom
    /// nothing more is told.
    public func outcome(of applicant: Applicant, in municipality: MunicipalityCode) -> SelectionOutcome? {
        guard let admission, applicant.isUntouched || applicant.progress.withdrawal == nil else { return nil }
        guard let part = admission.value.municipalities.first(where: { $0.municipality == municipality }) else {
            return .notAdmitted
        }
        if part.admitted.contains(applicant.id) { return .admitted }
        return part.reserves.firstIndex(of: applicant.id).map { .reserve($0 + 1) } ?? .notAdmitted
    }

    /// The first day of the course: of its first occasion, or of the first cohort while none is planned.
    public var courseStart: Day? {
        let planned = calendar.sorted.filter { $0.cancelled == nil && $0.occasion.kind == .courseDay }
        return planned.first?.occasion.days.lowerBound ?? settings.cohorts.map(\.period.lowerBound).min()
    }

    /// The last day when a reserve can take a vacant seat (S4-7); nil where none can.
    public var lastReplacementDay: Day? {
        settings.replacementMonths.flatMap { months in courseStart?.adding(months: months) }
    }
}
