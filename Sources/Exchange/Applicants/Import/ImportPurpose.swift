public import Domain

/// What the people in a file are to become.
public enum ImportPurpose: Equatable, Sendable {
    /// Applicants, whom the programme selects among.
    case applications
    /// Participants of a programme without a selection (S2-1): from a day on, nil for the usual one, and in a cohort, nil
    /// where there is one only or nobody has said.
    case participants(since: Day?, cohort: CohortID?)

    /// What must be done about a new person.
    func command(adding id: ApplicantID, in code: MunicipalityCode, _ written: Application) -> Command {
        switch self {
        case .applications: .addApplicant(id, code, written)
        case .participants(let since, let cohort):
            .participant(.enrolment(.enrol(id, code, written, since: since, cohort: cohort)))
        }
    }
}
