/// How sensitive a piece of what is kept of a person is, which decides who gets it and how it is disclosed.
public enum FieldClass: String, CaseIterable, Sendable {
    /// What an employer knows anyway and what the person has written: name, post, department, motivation.
    case open
    /// How the person has been judged: the test and the place in the ranking.
    case results
    /// What finds a person: addresses and numbers; of somebody with a protected identity also the name, the post and
    /// everything in the person's own words.
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
        case .email, .phone, .managerEmail, .gender, .protected: .protected
        case .firstName, .lastName, .department, .occupation, .position, .manager, .motivation, .extra, .leadershipWill,
            .target:
            isProtected ? .protected : .open
        case .employment, .managerToday, .managerConsent, .cohortWish, .received: .open
        }
    }
}
