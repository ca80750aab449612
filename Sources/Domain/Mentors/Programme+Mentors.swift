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

    /// The day by which everybody is to have a mentor: the deadline for it, otherwise that of the mentor meeting, otherwise
    /// the start of the course; nil when none of them is known.
    public var mentorDeadline: Day? {
        settings.deadline(.mentorChosen)?.day ?? settings.deadline(.mentorMeeting)?.day ?? courseStart
    }

    /// The obligatory meeting of participants and mentors: the first mentor meeting before the start (S4-9).
    public var plannedPremeeting: ScheduledOccasion? {
        let start = courseStart
        return calendar.standing.first { entry in
            entry.occasion.kind == .mentorMeeting && start.map { entry.occasion.days.lowerBound < $0 } ?? true
        }
    }

    /// The day of that meeting: the calendar's, otherwise the deadline for it; nil when neither is known.
    public var premeetingDay: Day? {
        plannedPremeeting?.occasion.days.lowerBound ?? settings.deadline(.mentorMeeting)?.day
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
