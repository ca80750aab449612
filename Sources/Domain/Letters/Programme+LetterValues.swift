extension Programme {
    /// What the fields of a letter about an applicant stand for.
    ///
    /// No date of today and no name of who writes it: the same letter reads the same tomorrow, so that a change means
    /// something.
    func letterValues(
        _ kind: LetterKind, _ language: Language, about applicant: Applicant, in code: MunicipalityCode
    ) -> LetterValues {
        let cohort = letterCohort(kind, applicant.id)
        var values = programmeValues(language, cohort)
        if settings.hasCohorts { values.texts[.cohort] = settings.cohort(cohort)?.name[language] }
        if kind == .reserve || kind == .managerOfReserve {
            values.texts[.replacementEnd] = lastReplacementEnd.map(language.date)
        }
        let application = applicant.application
        values.texts[.name] = application.fullName
        values.texts[.firstName] = application.firstName.isEmpty ? application.fullName : application.firstName
        values.texts[.manager] = application[.manager]
        values.texts[.municipality] = settings.municipality(code)?.name ?? code.rawValue
        if case .reserve(let number) = outcome(of: applicant, in: code) { values.texts[.reserveNumber] = "\(number)" }
        if let since = applicant.enrolment?.since, courseStart.map({ $0 < since }) ?? false {
            values.texts[.since] = language.date(since)
        }
        values.texts[.answerBy] = openOffer(to: applicant.id).map { language.date($0.answerBy) }
        // Nobody takes over a seat but by an offer.
        if !seatDecisions.offers.isEmpty, isCharged(for: applicant.id) == false { values.flags.insert(.seatCharged) }
        if let mentor = applicant.isUntouched ? nil : applicant.progress.after.mentor?.value {
            values.texts[.mentor] = mentor.name
            values.texts[.mentorMunicipality] =
                settings.municipality(mentor.municipality)?.name ?? mentor.municipality.rawValue
        }
        if let approval = applicant.isUntouched ? nil : applicant.progress.after.participation.approval?.value {
            values.texts[.competence] = approval.competence
            values.texts[.approved] = language.date(approval.day)
        }
        return values
    }

    /// The cohort whose dates a letter tells: that of the seat offered, the one that somebody follows, or is a reserve of.
    private func letterCohort(_ kind: LetterKind, _ id: ApplicantID) -> CohortID? {
        guard settings.hasCohorts else { return settings.onlyCohort }
        if kind == .offer, let seat = seats.first(where: { $0.waiting?.offer.applicant == id }) { return seat.cohort }
        return cohort(of: id)
    }

    /// What is the same in all letters of the programme in a language to those who have to do with a cohort.
    private func programmeValues(_ language: Language, _ cohort: CohortID?) -> LetterValues {
        var values = LetterValues()
        values.texts[.programme] = settings.name[language]
        values.texts[.municipalities] = language.list(settings.municipalities.map(\.name))
        if settings.municipalities.count > 1 { values.flags.insert(.isJoint) }
        if settings.enrolment.isObligatory { values.flags.insert(.obligatory) }
        values.texts[.whom] = settings.enrolment.whom?[language]
        values.texts[.host] = settings.host.flatMap { settings.municipality($0)?.name }
        values.texts[.guarantee] = settings.guarantee?[language]
        values.texts[.information] = settings.information?[language]
        values.texts[.sender] = settings.letterSender?.name
        values.texts[.senderEmail] = settings.letterSender?.email
        values.texts[.fee] = settings.fee.map(language.kronor)
        values.texts[.loadPercent] = settings.course.loadPercent.map { "\($0)" }
        values.texts[.mentorHours] = settings.mentorHours.map { "\($0.lowerBound)–\($0.upperBound)" }
        if let admission {
            values.texts[.reference] = admission.value.reference
            values.texts[.decided] = language.date(admission.signature.at.swedishDay)
        }
        addCourse(of: cohort, to: &values, language)
        return values
    }

    private func addCourse(of cohort: CohortID?, to values: inout LetterValues, _ language: Language) {
        let standing = calendar.standing.map(\.occasion).filter {
            !settings.hasCohorts || $0.isFor(followersOf: cohort)
        }
        let course = standing.filter(\.kind.isCourse)
        values.lists[.occasions] = course.enumerated().map { element($1, number: $0 + 1, language) }
        if !course.isEmpty {
            values.flags.insert(.hasOccasions)
            values.texts[.courseDays] = "\(course.reduce(0) { $0 + $1.length })"
            values.texts[.lastOccasion] = course.last.map { described($0, language) }
        }
        let start = courseStart(of: cohort)
        values.texts[.starts] = start.map(language.date)
        let end =
            course.last?.days.upperBound ?? settings.cohort(cohort)?.period.upperBound
            ?? settings.cohorts.map(\.period.upperBound).max()
        values.texts[.ends] = end.map(language.date)
        values.texts[.replacementEnd] = replacementEnd(of: cohort).map(language.date)
        // The meeting before the start is the obligatory one; the others are the mentors' joint sessions (S4-9).
        let meetings = standing.filter { $0.kind == .mentorMeeting }
        let before = plannedPremeeting(of: cohort)?.occasion
        values.texts[.premeeting] = before.map { described($0, language) } ?? lastMeetingDay(of: cohort, language)
        let joint = meetings.filter { $0 != before }
        values.lists[.mentorMeetings] = joint.enumerated().map { element($1, number: $0 + 1, language) }
        if !joint.isEmpty { values.flags.insert(.hasMentorMeetings) }
    }

    private func lastMeetingDay(of cohort: CohortID?, _ language: Language) -> String? {
        settings.deadline(.mentorMeeting, of: cohort).map {
            language == .swedish ? "senast \(language.date($0.day))" : "\(language.date($0.day)) at the latest"
        }
    }

    private func element(_ occasion: Occasion, number: Int, _ language: Language) -> LetterValues {
        var values = LetterValues()
        values.texts[.number] = "\(number)"
        values.texts[.when] = language.dates(occasion.days)
        values.texts[.title] = occasion.title
        values.texts[.place] = occasion.place
        if occasion.overnight { values.flags.insert(.overnight) }
        return values
    }

    private func described(_ occasion: Occasion, _ language: Language) -> String {
        let time = occasion.starts.map { start in
            language == .swedish ? " kl. " + start.description.replacing(":", with: ".") : " at \(start)"
        }
        return language.dates(occasion.days) + (occasion.length == 1 ? time ?? "" : "")
            + (occasion.place.isEmpty ? "" : ", " + occasion.place)
    }
}
