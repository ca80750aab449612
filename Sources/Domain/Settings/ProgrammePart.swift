/// A part that a programme may have or do without.
///
/// The one place that says what a programme uses: what it does not is neither shown nor counted nor waited for, and what
/// is asked for about it is refused (S2-1, S3-1, S3-7).
public enum ProgrammePart: String, CaseIterable, Sendable {
    /// Participants are selected among applicants: queue, interviews, rankings, seats.
    case selection
    /// Participants are entered directly, since all must take part or the employer names them.
    case enrolment
    /// The ability test of the selection.
    case test
    case mentors
    /// Participants are approved and get a certificate.
    case approval
    /// Occasions with an overnight stay.
    case residential
    case evaluation
    /// It is followed up who becomes a manager.
    case outcomes
    case severalMunicipalities = "several-municipalities"
    case severalCohorts = "several-cohorts"
}

extension ProgrammeSettings {
    /// Whether the programme has a part.
    public func uses(_ part: ProgrammePart) -> Bool {
        switch part {
        case .selection: selection != nil
        case .enrolment: selection == nil
        case .test: selection?.test.used == true
        case .mentors: mentorHours != nil
        // What has been selected for is registered (S4-3); elsewhere it is a matter of what has been decided.
        case .approval: selection != nil || approval != ApprovalSettings()
        case .residential: course.residential != .none
        case .evaluation: !evaluation.questions.isEmpty
        case .outcomes: !outcomes.months.isEmpty
        case .severalMunicipalities: municipalities.count > 1
        case .severalCohorts: cohorts.count > 1
        }
    }

    /// The stages that an application passes in the programme; none where nobody applies.
    public var stages: [Stage] {
        uses(.selection) ? Stage.allCases.filter { $0 != .test || uses(.test) } : []
    }

    /// The kinds of letters that the programme has reason to write.
    public var letterKinds: [LetterKind] {
        LetterKind.allCases.filter { kind in
            switch kind {
            case .admitted, .reserve, .notAdmitted, .offer, .managerOfAdmitted, .managerOfReserve,
                .managerOfNotAdmitted:
                uses(.selection)
            case .mentor: uses(.mentors)
            case .enrolled: uses(.enrolment)
            case .certificate: uses(.approval)
            }
        }
    }
}
