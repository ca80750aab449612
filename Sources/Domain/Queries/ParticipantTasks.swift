extension Programme {
    /// What waits for somebody about those who take part: mentors from the decision on, attendance while the course goes on,
    /// approval when it is over.
    func participantTasks(_ actor: Actor, _ today: Day) -> [WaitingTask] {
        var tasks: [WaitingTask] = []
        let lacking = lackingMentor(for: actor)
        if !lacking.isEmpty {
            let due = Set(lacking.map(\.cohort)).compactMap { mentorDeadline(of: $0) }.min()
            tasks.append(.mentors(lacking.count, by: due))
        }
        // Who keeps the list is reminded; a municipality can record its own all the same.
        guard actor.holds(Permission.plan, in: nil) else { return tasks }
        let visible = actor.visibleMunicipalities(settings)
        let open = attendanceDays.count { $0.date <= today && !unrecorded($0.id, in: visible).isEmpty }
        if open > 0 { tasks.append(.attendance(days: open)) }
        guard settings.uses(.approval) else { return tasks }
        let ended = Set(settings.cohorts.map(\.id).filter { id in endOfCourse(of: id).map { $0 < today } ?? false })
        guard !ended.isEmpty else { return tasks }
        let undecided = participants.count { participant in
            participant.cohort.map(ended.contains) ?? false
                && applicant(participant.applicant)?.progress.after.participation.approval == nil
        }
        if undecided > 0 { tasks.append(.approvals(undecided)) }
        return tasks
    }

    /// Those of whom nothing is recorded on a day.
    public func unrecorded(_ day: AttendanceDay, in municipalities: [MunicipalityCode]) -> [Participant] {
        attending(day, in: municipalities).filter {
            applicant($0.applicant)?.progress.after.participation.attendance[day] == nil
        }
    }
}
