/// What follows somebody who has changed cohort: what was attended and handed in where the person was before.
///
/// The course of a cohort is its occasions by number. What was attended in an earlier cohort stands for the day of the same
/// number in the new one; what was missed there does not follow, since it can be attended in the new one.
struct CarriedOver {
    private let current: CohortID?
    private let numbers: [OccasionID: Int]

    init(to participant: Participant, _ calendar: CourseCalendar) {
        current = participant.cohort
        numbers = calendar.courseNumbers
    }

    func days(_ days: [CourseDay]) -> [CourseDay] {
        let attended = days.filter { ($0.attendance?.value.share ?? 0) > 0 }
        let here = Set(attended.filter { isCurrent($0.occasion) }.compactMap(place))
        let before = Set(attended.filter { !isCurrent($0.occasion) }.compactMap(place)).subtracting(here)
        return days.filter { day in
            guard let place = place(day) else {
                return isCurrent(day.occasion) || (day.attendance?.value.share ?? 0) > 0
            }
            guard isCurrent(day.occasion) else {
                return before.contains(place) && (day.attendance?.value.share ?? 0) > 0
            }
            return day.occasion.cohort == nil || !before.contains(place)
        }
    }

    func assignments(_ assignments: [CourseAssignment]) -> [CourseAssignment] {
        let handedIn = assignments.filter { $0.handIn != nil }
        let here = Set(handedIn.filter { isCurrent($0.occasion) }.compactMap { numbers[$0.id] })
        let before = Set(handedIn.filter { !isCurrent($0.occasion) }.compactMap { numbers[$0.id] }).subtracting(here)
        return assignments.filter { assignment in
            let number = numbers[assignment.id] ?? 0
            guard isCurrent(assignment.occasion) else {
                return assignment.handIn != nil && !here.contains(number)
            }
            return assignment.occasion.cohort == nil || !before.contains(number)
        }
    }

    /// Whether an occasion belongs to the cohort followed now, or to all.
    private func isCurrent(_ occasion: Occasion) -> Bool { occasion.isFor(followersOf: current) }

    /// Which day of the course it is; nil beside the course.
    private func place(_ day: CourseDay) -> [Int]? { numbers[day.id.occasion].map { [$0, day.id.number] } }
}
