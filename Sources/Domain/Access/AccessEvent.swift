/// What is protected about a person beyond what everybody who works with the applicants may read.
public enum ProtectedMatter: String, CaseIterable, Comparable, Sendable {
    /// Who somebody with a protected identity is (requirements G).
    case identity
    /// What somebody needs because of a disability (S0-10).
    case needs

    /// In the order in which they are told.
    public static func < (one: ProtectedMatter, other: ProtectedMatter) -> Bool { one == .identity && other == .needs }
}

/// Who has looked at what is protected (S4-19, H 12): nothing follows from it, and it is never taken back.
public enum AccessEvent: Equatable, Sendable {
    /// Protected matters of somebody have been read; by whom and when, the record says.
    case read(ApplicantID, [ProtectedMatter])

    /// Who was read about.
    public var applicant: ApplicantID {
        switch self {
        case .read(let id, _): id
        }
    }
}

/// Having looked at what is protected.
public enum AccessCommand: Equatable, Sendable {
    /// Notes that the actor reads protected matters of somebody; before they are shown.
    case read(ApplicantID, [ProtectedMatter])

    /// Who is read about.
    public var applicant: ApplicantID {
        switch self {
        case .read(let id, _): id
        }
    }
}
