/// One of the lists about those who take part.
public enum ParticipantTab: String, CaseIterable, Sendable {
    /// Everybody, with how far each has come.
    case all
    /// Who was there on a day.
    case attendance
    /// Who has handed in what an occasion asked for.
    case assignments
    /// Everybody's mentor.
    case mentors

    /// The view of the list.
    var view: View {
        switch self {
        case .all: .participants
        case .attendance: .attendance
        case .assignments: .assignments
        case .mentors: .mentors
        }
    }
}
