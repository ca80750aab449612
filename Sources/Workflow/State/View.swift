/// One of the screens that a digit leads to.
public enum ScreenID: Int, CaseIterable, Sendable {
    case overview = 0
    case queue = 1
    case interviews = 2
    case ranking = 3
    case calendar = 4
    case letters = 5
    case participants = 6
    case evaluation = 7
    case outcomes = 8
    case budget = 9
    /// Reached from the programme's screen; the digits are taken.
    case log = 10
}

/// What a person looks at right now; decides which commands apply, which keys mean them and what the footer shows.
public enum View: String, CaseIterable, Hashable, Sendable {
    case overview
    /// The list of applicants.
    case queue
    /// One application in full.
    case application
    /// My interviews.
    case interviews
    /// One applicant's card, mine to fill in.
    case card
    /// The cards of a whole panel, opened.
    case panel
    /// One municipality's ranking.
    case ranking
    /// All municipalities' rankings and the seats that result.
    case admission
    /// The seats one by one, with holders, vacancies and offers.
    case seats
    /// How the seats are shared between the municipalities.
    case allocation
    /// Who follows which cohort.
    case cohorts
    case calendar
    /// One occasion in full.
    case occasion
    /// The occasions that a series proposes.
    case proposal
    /// The letters after the decision.
    case letters
    /// Those not admitted, whom their managers are to talk with.
    case followUps
    /// Those who take part, with how far each has come.
    case participants
    /// Who was there on a day of the course.
    case attendance
    /// Who has handed in what an occasion asked for.
    case assignments
    /// Everybody's mentor.
    case mentors
    /// One participant in full.
    case participant
    /// What participants have answered about the course.
    case evaluation
    /// What became of those who took part.
    case outcomes
    /// What the programme costs and who pays.
    case budget
    /// What has been recorded, by whom and when.
    case log
    /// Other days tried out for an occasion of the calendar.
    case rescheduling

    // Before any programme is open.
    /// The programmes of a store.
    case chooser
    /// A step of setting up a programme.
    case founding
    /// What a clone of a programme is to be.
    case cloning
    /// The list that municipalities are picked from.
    case picking
    /// What would be made.
    case foundingPreview

    // In front of a screen.
    case filter
    case prompt
    case confirm
    case choice
    case form
    case palette
    /// A text to read: help, history, "why here?".
    case reader

    /// The views that are screens or parts of one.
    public static let screens: Set<View> = [
        .overview, .queue, .application, .interviews, .card, .panel, .ranking, .admission, .seats, .allocation,
        .cohorts, .calendar, .occasion, .letters, .followUps, .participants, .attendance, .assignments, .mentors,
        .participant, .evaluation, .outcomes, .budget, .log,
    ]
    /// The views with a list to step through.
    public static let lists: Set<View> = [
        .queue, .interviews, .ranking, .admission, .seats, .allocation, .cohorts, .calendar, .overview, .letters,
        .followUps, .participants, .attendance, .assignments, .mentors, .evaluation, .outcomes, .budget,
        .log,
    ]
    /// The views in front of a screen in which letters are text.
    public static let writing: Set<View> = [.filter, .prompt, .form, .palette, .founding, .cloning, .picking]
}
