extension Programme {
    /// How far a participant has come: days, assignments, mentor, and what approval demands.
    public func courseProgress(of participant: Participant) -> CourseProgress {
        courseProgress(of: participant, among: calendar.standing)
    }

    /// The same for many, for whom the calendar is put in order once.
    public func courseProgress(of participants: [Participant]) -> [CourseProgress] {
        let standing = calendar.standing
        return participants.map { courseProgress(of: $0, among: standing) }
    }

    private func courseProgress(of participant: Participant, among standing: [ScheduledOccasion]) -> CourseProgress {
        let after = applicant(participant.applicant)?.progress.after ?? AfterDecision()
        var days = standing.flatMap { entry in
            entry.occasion.attendanceDays(of: entry.id).filter {
                participant.takesPart(on: $0.date) && takesAttendance(entry.occasion, of: participant, on: $0.date)
            }.map {
                CourseDay(
                    id: $0.id, date: $0.date, occasion: entry.occasion,
                    attendance: after.participation.attendance[$0.id])
            }
        }
        var assignments = standing.filter { entry in
            let last = entry.occasion.days.upperBound
            return !entry.occasion.homework.isEmpty && participant.takesPart(on: last)
                && takesAttendance(entry.occasion, of: participant, on: last)
        }.map {
            CourseAssignment(
                id: $0.id, occasion: $0.occasion, due: calendar.homeworkDue(after: $0.id),
                handIn: after.participation.assignments[$0.id])
        }
        if participant.stays.count > 1 {
            let carried = CarriedOver(to: participant, calendar)
            days = carried.days(days)
            assignments = carried.assignments(assignments)
        }
        return CourseProgress(
            days: days, assignments: assignments, mentorMinutes: after.mentorship.minutes,
            requirements: requirements(days, assignments, after.mentorship, in: participant.cohort))
    }

    /// Whether an occasion is one that a participant is to be at on one of its days.
    func takesAttendance(_ occasion: Occasion, of participant: Participant, on day: Day) -> Bool {
        if occasion.isForWholeCohort { return occasion.isFor(followersOf: participant.cohort(on: day)) }
        return occasion.groups.contains(.part) && occasion.participants.contains(participant.applicant)
    }

    private func requirements(
        _ days: [CourseDay], _ assignments: [CourseAssignment], _ mentorship: Mentorship, in cohort: CohortID?
    ) -> [RequirementStanding] {
        let approval = settings.approval
        return [
            approval.attendancePercent.flatMap { attendance(days, $0, in: cohort) },
            approval.assignmentsPercent.flatMap { self.assignments(assignments, $0) },
            approval.mentorHours.map { hours in
                let minutes = mentorship.minutes
                return RequirementStanding(
                    requirement: .mentorHours, have: minutes, needed: hours * 60, total: hours * 60,
                    state: minutes >= hours * 60 ? .met : .open)
            },
            approval.premeeting ? premeeting(mentorship.premeeting?.value) : nil,
        ].compactMap { $0 }
    }

    /// In percent of days, so that a part of a day counts for what it was; nil while no day is planned.
    private func attendance(_ days: [CourseDay], _ percent: Int, in cohort: CohortID?) -> RequirementStanding? {
        let counted = days.filter(\.counts)
        let leftOut = settings.approval.excused == .leftOut
        let relevant = counted.filter { !(leftOut && $0.attendance?.value.presence == .excused) }
        guard !relevant.isEmpty else { return nil }
        let have = relevant.reduce(0) { $0 + ($1.attendance?.value.counted(settings.approval) ?? 0) }
        let unknown = relevant.count { $0.attendance == nil }
        let needed = percent * relevant.count
        // Days that nobody has planned yet can still be attended.
        let unplanned = max(settings.course.days - calendar.plan(settings, cohort: cohort).days, 0)
        let isReachable = have + (unknown + unplanned) * 100 >= needed + percent * unplanned
        let state: RequirementStanding.State = have >= needed ? .met : isReachable ? .open : .missed
        return RequirementStanding(
            requirement: .attendance, have: have, needed: needed, total: relevant.count * 100, state: state)
    }

    /// Rounded up: of five assignments 90 percent are all five. Work can be handed in late, so that nothing is missed.
    private func assignments(_ assignments: [CourseAssignment], _ percent: Int) -> RequirementStanding? {
        guard !assignments.isEmpty else { return nil }
        let needed = (percent * assignments.count + 99) / 100
        let have = assignments.count { $0.handIn != nil }
        return RequirementStanding(
            requirement: .assignments, have: have, needed: needed, total: assignments.count,
            state: have >= needed ? .met : .open)
    }

    private func premeeting(_ held: PreMeeting?) -> RequirementStanding {
        let isMet = held?.attended == .both
        return RequirementStanding(
            requirement: .premeeting, have: isMet ? 1 : 0, needed: 1, total: 1,
            state: isMet ? .met : held == nil ? .open : .missed)
    }
}

extension Programme {
    /// The last day of the course, of the latest cohort where there are several.
    public var courseEnd: Day? { courseEnd(of: nil) }

    /// The last day of a cohort's course; of the latest for nil.
    public func courseEnd(of cohort: CohortID?) -> Day? {
        if let cohort { return endOfCourse(of: cohort) }
        return settings.cohorts.compactMap { endOfCourse(of: $0.id) }.max()
    }

    /// The days of the calendar on which attendance is taken, in order of time.
    public var attendanceDays: [(id: AttendanceDay, date: Day, occasion: Occasion)] {
        calendar.standing.filter { $0.occasion.isForWholeCohort || $0.occasion.groups.contains(.part) }
            .flatMap { entry in
                entry.occasion.attendanceDays(of: entry.id).map { ($0.id, $0.date, entry.occasion) }
            }.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
    }

    /// Those who are to be there on a day, of some municipalities.
    public func attending(_ day: AttendanceDay, in municipalities: [MunicipalityCode]) -> [Participant] {
        guard let occasion = calendar.entries[day.occasion]?.occasion, let date = occasion.date(of: day) else {
            return []
        }
        return courseParticipants(in: municipalities).filter {
            $0.takesPart(on: date) && takesAttendance(occasion, of: $0, on: date)
        }
    }
}

extension Occasion {
    /// Its days with their dates.
    func attendanceDays(of id: OccasionID) -> [(id: AttendanceDay, date: Day)] {
        (1...max(length, 1)).map { (AttendanceDay(id, $0), days.lowerBound + ($0 - 1)) }
    }

    /// The date of one of its days; nil when it does not have that day.
    public func date(of day: AttendanceDay) -> Day? {
        (1...max(length, 1)).contains(day.number) ? days.lowerBound + (day.number - 1) : nil
    }
}
