/// What has been done about an applicant after the admission was decided: letters, the mentor, the follow-up.
public struct AfterDecision: Equatable, Sendable {
    /// Nothing done.
    public static let none = AfterDecision()

    /// The letters sent, the latest of each kind.
    public internal(set) var letters: [LetterKind: Signed<SentLetter>]
    /// The mentor whom an admitted person has chosen (S4-8); nil until chosen.
    public internal(set) var mentor: Signed<MentorChoice>?
    /// How the responsible manager has followed up somebody not admitted (S4-18h); nil until done.
    public internal(set) var followUp: Signed<FollowUp>?
    /// What the participant and the mentor have done together.
    public internal(set) var mentorship: Mentorship
    /// Attendance, assignments and approval of a participant.
    public internal(set) var participation: Participation
    /// What is known of a participant's work since then (S3-2).
    public internal(set) var career: Career
    /// Why the person was put into a cohort by hand or changed to another, oldest first.
    public internal(set) var cohortReasons: [Signed<CohortReason>]

    /// What has been done, as a snapshot restores it; nothing by default.
    public init(
        letters: [LetterKind: Signed<SentLetter>] = [:], mentor: Signed<MentorChoice>? = nil,
        followUp: Signed<FollowUp>? = nil, mentorship: Mentorship = Mentorship(),
        participation: Participation = Participation(), career: Career = Career(),
        cohortReasons: [Signed<CohortReason>] = []
    ) {
        self.letters = letters
        self.mentor = mentor
        self.followUp = followUp
        self.mentorship = mentorship
        self.participation = participation
        self.career = career
        self.cohortReasons = cohortReasons
    }
}
