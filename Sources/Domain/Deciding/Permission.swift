/// Who may do what; the file modes of the store decide what a person can get at all.
///
/// The decider asks it, and so do the screens, so that what a footer offers and what is refused cannot drift apart.
public enum Permission {
    /// Who takes in applications and enrolments, and corrects them.
    public static let registerApplicants: [Role] = [
        .recruitmentCentre, .projectLeader, .personnelChief, .hrRepresentative,
    ]
    /// Who selects, tests and invites to interviews.
    public static let select: [Role] = [.personnelChief, .hrRepresentative]
    /// Who ranks and hands the ranking in.
    public static let rank: [Role] = [.personnelChief]
    /// Who decides the seats of a municipality and what else is settled about seats.
    public static let decideQuota: [Role] = [.steeringGroup, .projectLeader]
    static let correctSettings: [Role] = [.projectLeader, .recruitmentCentre, .trainingCoordinator]
    /// Who plans the calendar.
    public static let plan: [Role] = [.projectLeader, .trainingCoordinator]
    /// Who decides the admission and what follows of it.
    public static let admit: [Role] = [.projectLeader, .recruitmentCentre]
    /// Who sends letters.
    public static let writeLetters: [Role] = [.projectLeader, .recruitmentCentre, .personnelChief, .hrRepresentative]
    /// Who changes the templates of letters.
    public static let editTemplates: [Role] = [.projectLeader, .recruitmentCentre]
    /// Who records about mentors.
    public static let recordMentors: [Role] = writeLetters + [.trainingCoordinator]
    static let followUp: [Role] = [.personnelChief, .hrRepresentative]
    /// Who records attendance and what was handed in.
    public static let recordAttendance: [Role] = plan + select
    /// Who approves participants.
    public static let approve: [Role] = plan
    /// Who enters evaluations.
    public static let evaluate: [Role] = [.projectLeader, .recruitmentCentre, .trainingCoordinator]
    static let readEvaluations: [Role] = evaluate + [.steeringGroup, .personnelChief, .hrRepresentative]
    /// Who records what became of the participants.
    public static let recordOutcomes: [Role] = recordMentors
    /// Who keeps the budget.
    public static let editBudget: [Role] = plan
    static let erase: [Role] = [.projectLeader, .personnelChief]
    static let disclose: [Role] = [.projectLeader, .personnelChief]
}
