/// An occasion of the course in the main journey.
struct CourseOccasion {
    let title: String
    let day: String
    var isOvernight = false
    /// What is done to it once it stands in the calendar.
    var afterthought = Afterthought.none

    enum Afterthought { case none, lengthened, dayLater, weekLater }

    /// Nine occasions over eleven days, the first and the last with a night; days are changed on the way.
    static let all = [
        CourseOccasion(title: "Start", day: "2020-09-07", isOvernight: true, afterthought: .lengthened),
        CourseOccasion(title: "Samtalet", day: "2020-10-06"),
        CourseOccasion(title: "Konflikter", day: "2020-11-10", afterthought: .dayLater),
        CourseOccasion(title: "Gruppen", day: "2020-12-10"),
        CourseOccasion(title: "Ansvaret", day: "2021-01-14"),
        CourseOccasion(title: "Att tala", day: "2021-02-09"),
        CourseOccasion(title: "Pengarna", day: "2021-03-09", afterthought: .weekLater),
        CourseOccasion(title: "Förändra", day: "2021-04-14"),
        CourseOccasion(title: "Avslut", day: "2021-05-11", isOvernight: true, afterthought: .lengthened),
    ]

    /// The keys that plan it on the calendar screen.
    var keys: String {
        let change =
            switch afterthought {
            case .none: ""
            case .lengthened: "l<Enter>"
            case .dayLater: "<Right><Enter>"
            case .weekLater: "<Shift-Right><Enter>"
            }
        let night = isOvernight ? "<Right>" : ""
        let fields = [
            "", title, "<Ctrl-U>" + day, "", "9.00-16.30", "Borlänge", night, "Ylva Sundin",
        ]
        return "+" + fields.joined(separator: "<Tab>") + "<Ctrl-S>" + change
    }

    /// The same as lines of a batch file.
    var lines: [String] {
        let added =
            "occasion.add kind=course-day title=\"\(title)\" from=\(day) times=9.00-16.30 place=Borlänge "
            + "overnight=\(isOvernight ? "yes" : "no") lecturer=\"Ylva Sundin\""
        switch afterthought {
        case .none: return [added]
        case .lengthened: return [added, "occasion.lengthen occasion=\(day)"]
        case .dayLater: return [added, "occasion.move occasion=\(day) days=1"]
        case .weekLater: return [added, "occasion.move occasion=\(day) days=7"]
        }
    }
}
