extension MentorChoice {
    /// Whether two choices mean the same person: by e-mail address, or by name and municipality where one has none.
    func isSame(as other: MentorChoice) -> Bool {
        if !email.isEmpty, !other.email.isEmpty { return email.lowercased() == other.email.lowercased() }
        return municipality == other.municipality && SwedishCollation.key(name) == SwedishCollation.key(other.name)
    }
}

extension Programme {
    /// The participants who have a mentor, as far as the session can see.
    public func mentees(of mentor: MentorChoice) -> [Participant] {
        participants.filter { applicant($0.applicant)?.progress.after.mentor?.value.isSame(as: mentor) == true }
    }

    /// What a person should look at about a participant's mentor, the gravest first.
    public func mentorWarnings(of id: ApplicantID) -> [MentorWarning] {
        guard let applicant = applicant(id), let mentor = applicant.progress.after.mentor?.value else { return [] }
        var warnings: [MentorWarning] = []
        if let ceased = applicant.progress.after.mentorship.ceased?.value { warnings.append(.ceased(ceased.day)) }
        if mentor.isOwnManager { warnings.append(.ownManager) }
        let sat = applicant.progress.everSeated.contains { person in
            settings.person(person)?.isSame(email: mentor.email, name: mentor.name) == true
        }
        if sat { warnings.append(.satOnPanel) }
        let count = mentees(of: mentor).count
        if count > 1 { warnings.append(.several(count)) }
        return warnings
    }

    /// The day by which everybody who follows a cohort is to have a mentor: the deadline for it, otherwise that of the mentor
    /// meeting, otherwise the start of the cohort's course; nil when none of them is known.
    ///
    /// What is set for a cohort comes before what is set for all of them; of the earliest cohort for nil.
    public func mentorDeadline(of cohort: CohortID?) -> Day? {
        let set = [DeadlineKind.mentorChosen, .mentorMeeting].compactMap { settings.deadline($0, of: cohort) }
        return (set.first { $0.cohort == cohort } ?? set.first)?.day ?? courseStart(of: cohort)
    }

    /// The obligatory meeting of participants and mentors of a cohort: the first mentor meeting before its start, its own
    /// rather than one for all (S4-9).
    public func plannedPremeeting(of cohort: CohortID?) -> ScheduledOccasion? {
        let start = courseStart(of: cohort)
        let meetings = calendar.standing.filter { entry in
            entry.occasion.kind == .mentorMeeting && start.map { entry.occasion.days.lowerBound < $0 } ?? true
                && (!settings.hasCohorts || entry.occasion.isFor(followersOf: cohort))
        }
        return meetings.first { $0.occasion.cohort == cohort } ?? meetings.first
    }

    /// The day of that meeting: the calendar's, otherwise the deadline for it; nil when neither is known.
    public func premeetingDay(of cohort: CohortID?) -> Day? {
        plannedPremeeting(of: cohort)?.occasion.days.lowerBound ?? settings.deadline(.mentorMeeting, of: cohort)?.day
    }

    /// Those with a seat who have no mentor, or one who is no manager any more, of the municipalities that somebody records
    /// mentors for.
    public func lackingMentor(for actor: Actor) -> [Participant] {
        guard settings.mentorHours != nil else { return [] }
        let visible = Set(actor.visibleMunicipalities(settings))
        return participants.filter { participant in
            guard visible.contains(participant.municipality),
                actor.holds(Permission.recordMentors, in: participant.municipality)
            else { return false }
            let after = applicant(participant.applicant)?.progress.after
            return after?.mentor == nil || after?.mentorship.ceased != nil
        }
    }
}
