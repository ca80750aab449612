/// The mentor whom an admitted person has chosen (S4-8).
public struct MentorChoice: Hashable, Sendable {
    /// The mentor's name; never empty.
    public let name: String
    /// The mentor's e-mail address; empty when unknown.
    public let email: String
    /// The participating municipality where the mentor is a manager.
    public let municipality: MunicipalityCode
    /// Whether the mentor is the participant's own manager, which should be avoided: a warning that has been seen.
    public let isOwnManager: Bool

    /// A choice that meets the hard rule: a manager in a participating municipality.
    public init(name: String, email: String, municipality: MunicipalityCode, isOwnManager: Bool) {
        self.name = name
        self.email = email
        self.municipality = municipality
        self.isOwnManager = isOwnManager
    }
}

/// A mentor as proposed, before the rules have been asked.
public struct MentorProposal: Hashable, Sendable {
    /// The mentor's name.
    public let name: String
    /// The mentor's e-mail address; empty when unknown.
    public let email: String
    /// The municipality as it was written: a code, a name or an alias; perhaps one that does not take part.
    public let municipality: String
    /// Whether the mentor is a manager there.
    public let isManager: Bool
    /// Whether the mentor is known to be the participant's own manager, beside what the application tells.
    public let isOwnManager: Bool

    /// A proposal.
    public init(name: String, email: String, municipality: String, isManager: Bool, isOwnManager: Bool = false) {
        self.name = name
        self.email = email
        self.municipality = municipality
        self.isManager = isManager
        self.isOwnManager = isOwnManager
    }
}

/// What can be asked for about mentors.
public enum MentorCommand: Equatable, Sendable {
    /// An admitted person has chosen a mentor; the reason is demanded when it replaces another.
    case choose(ApplicantID, MentorProposal, reason: String)
    /// The chosen mentor will not do it after all.
    case release(ApplicantID, reason: String)
    /// A meeting with the mentor, as a new one for nil or in place of one that is logged; no meeting takes that one away.
    case logSession(ApplicantID, number: Int?, MentorSession?)
    /// Who was at the pre-meeting, nil for nothing known; `seen` is what the person saw recorded.
    case recordPremeeting(ApplicantID, PreMeeting?, seen: PreMeeting?)
    /// The mentor has stopped being a manager, nil for being one after all; holds for all mentees that the person records
    /// mentors for.
    case recordCeased(ApplicantID, MentorCeased?)

    /// The participant it is about.
    public var applicant: ApplicantID {
        switch self {
        case .choose(let id, _, _), .release(let id, _), .logSession(let id, _, _), .recordPremeeting(let id, _, _),
            .recordCeased(let id, _):
            id
        }
    }
}

/// What has been recorded about mentors.
public enum MentorEvent: Equatable, Sendable {
    case chosen(ApplicantID, Change<MentorChoice?>)
    /// A meeting with the mentor, by its number.
    case session(ApplicantID, number: Int, Change<MentorSession?>)
    case premeeting(ApplicantID, Change<PreMeeting?>)
    case ceased(ApplicantID, Change<MentorCeased?>)
}

/// Why something about mentors was refused.
public enum MentorRefusal: Equatable, Sendable {
    /// The mentor is no manager (S4-8, must).
    case notAManager(String)
    /// The municipality does not take part (S4-8, must).
    case outsideProgramme(String)
    /// The participant cannot be the own mentor.
    case oneself
    /// No mentor has been chosen.
    case notChosen
    /// No meeting of that number is logged.
    case noSuchSession(Int)
    /// A meeting lasts from one minute to a day.
    case notADuration(Int)
}
