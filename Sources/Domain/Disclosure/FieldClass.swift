/// How sensitive a piece of what is kept of a person is, which decides who gets it and how it is disclosed.
public enum FieldClass: String, CaseIterable, Sendable {
    /// What an employer knows anyway: name, post, department, when the application came.
    case open
    /// Results of tests, interviews and rankings.
    case results
    /// What finds a person: addresses and numbers; of somebody with a protected identity also the name and the post.
    case protected
    /// What somebody needs because of a disability (S0-10); health data.
    case needs
}

extension ApplicationField {
    /// The class of what an applicant wrote in the field.
    ///
    /// - Parameter isProtected: Whether the person's identity is protected.
    public func fieldClass(isProtected: Bool) -> FieldClass {
        switch self {
        case .needs: .needs
        case .email, .phone, .gender, .protected: .protected
        case .motivation, .extra, .leadershipWill: .results
        case .firstName, .lastName, .department, .position, .manager, .managerEmail: isProtected ? .protected : .open
        case .occupation, .employment, .managerToday, .managerConsent, .target, .cohortWish, .received: .open
        }
    }
}
