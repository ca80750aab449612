extension CourseCalendar {
    /// The calendar as it would be with other days or another content for an occasion; nothing is recorded.
    public func replacing(_ id: OccasionID, with occasion: Occasion) -> CourseCalendar {
        var changed = self
        changed.entries[id]?.occasion = occasion
        return changed
    }

    /// The calendar as it would be without an occasion; nothing is recorded.
    public func without(_ id: OccasionID) -> CourseCalendar {
        var changed = self
        changed.entries[id] = nil
        return changed
    }

    /// The number of each course occasion that stands, from 1 in order of time (S4-10).
    public var courseNumbers: [OccasionID: Int] {
        let course = standing.filter { $0.occasion.kind == .courseDay }
        return Dictionary(uniqueKeysWithValues: course.enumerated().map { ($1.id, $0 + 1) })
    }

    /// The numbers of the course occasions that should be residential and are not (S4-10).
    ///
    /// Which occasion is the last is not known until all that the programme states are there.
    public func notResidential(_ course: CourseSettings) -> [Int] {
        let planned = standing.map(\.occasion).filter { $0.kind == .courseDay }
        return planned.indices.filter { index in
            let isDemanded =
                switch course.residential {
                case .none: false
                case .all: true
                case .firstAndLast:
                    index == 0 || (index == planned.count - 1 && planned.count >= course.occasions)
                }
            return isDemanded && !planned[index].isResidential
        }.map { $0 + 1 }
    }
}

extension CoursePlan {
    /// Whether the load is about what the programme states, within one percent of full time (S4-11).
    ///
    /// Nil when nothing is stated, and while course days that are still missing are why it is too small.
    public var loadHolds: Bool? {
        guard let percent = stated.loadPercent else { return nil }
        let difference = loadPermille - percent * 10
        if difference < -10, days < stated.days { return nil }
        return abs(difference) <= 10
    }
}
