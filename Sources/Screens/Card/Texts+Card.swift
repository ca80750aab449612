import Domain
import Workflow

extension Texts {
    /// How long a course is: `11 dagar vid 9 tillfällen, internat först och sist`.
    func length(of course: CourseSettings) -> String {
        let days = say(
            course.days == 1 ? "1 dag" : "\(course.days) dagar", course.days == 1 ? "1 day" : "\(course.days) days")
        let count = course.occasions
        let occasions =
            count > 0
            ? say(
                count == 1 ? " vid 1 tillfälle" : " vid \(count) tillfällen",
                count == 1 ? " over 1 occasion" : " over \(count) occasions") : ""
        return days + occasions + residential(course)
    }

    private func residential(_ course: CourseSettings) -> String {
        switch course.residential {
        case .none: ""
        case .firstAndLast: say(", internat först och sist", ", residential first and last")
        case .all: say(", alla på internat", ", all residential")
        }
    }

    /// How many the programme is for; where nobody is selected that is what is planned for.
    func places(_ count: Int, in settings: ProgrammeSettings) -> String {
        settings.uses(.selection)
            ? say("\(count) platser", "\(count) seats") : say("planerat för \(count)", "planned for \(count)")
    }
}
