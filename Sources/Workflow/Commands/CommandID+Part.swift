public import Domain

extension CommandID {
    /// The part of a programme that the command is about wherever it can be used; nil for what every programme has.
    public var part: ProgrammePart? {
        switch self {
        case .showQueue, .showInterviews, .showRanking, .setQuota, .showSeats, .showAllocation, .writeProtocol:
            .selection
        case .addParticipant, .editParticipant, .endParticipation, .resumeParticipation: .enrolment
        case .recordTest, .inviteToTest, .grantRetest, .reuseTest, .declineReuse, .allowReuse: .test
        case .chooseMentor, .releaseMentor, .logMentorHours, .removeMentorHours, .recordPremeeting, .mentorCeased,
            .mentorRestored:
            .mentors
        case .decideApproval, .approve, .declineApproval, .describeCompetence, .showCertificate: .approval
        case .showEvaluation: .evaluation
        case .showOutcomes, .exportAlumni: .outcomes
        case .municipality: .severalMunicipalities
        // Where nobody is selected each enrolment says the cohort, so that there is nothing to distribute.
        case .placeInCohort, .decideCohorts, .reopenCohorts: .selection
        case .nextCohort, .showCohorts, .changeCohort: .severalCohorts
        default: nil
        }
    }
}

extension View {
    /// The part of a programme that the view is about; nil for what every programme has.
    public var part: ProgrammePart? {
        switch self {
        case .queue, .application, .interviews, .card, .panel, .ranking, .admission, .seats, .allocation, .followUps,
            .filter:
            .selection
        case .mentors: .mentors
        case .cohorts: .severalCohorts
        case .evaluation: .evaluation
        case .outcomes: .outcomes
        case .overview, .calendar, .occasion, .proposal, .letters, .participants, .attendance, .assignments,
            .participant, .budget, .log, .rescheduling, .prompt, .confirm, .choice, .form, .palette, .reader,
            .chooser, .founding, .cloning, .picking, .foundingPreview:
            nil
        }
    }
}

extension CommandEntry {
    /// The first part, of those that the command is about, which a programme does without; nil when it can be used there.
    ///
    /// A line of the table is left out with the views that it is for, when the programme has none of them.
    public func partMissing(in settings: ProgrammeSettings) -> ProgrammePart? {
        if let part = part ?? id.part, !settings.uses(part) { return part }
        guard !views.contains(where: { $0.part.map(settings.uses) ?? true }) else { return nil }
        return View.allCases.first { views.contains($0) }?.part
    }
}

extension ProgrammePart {
    /// Why what is about the part cannot be done in a programme that does without it, and what there is instead.
    public var absence: LocalizedText {
        switch self {
        case .selection:
            LocalizedText(
                sv: "programmet har inget urval; deltagarna skrivs in direkt (6)",
                en: "the programme has no selection; participants are entered directly (6)")
        case .enrolment:
            LocalizedText(
                sv: "programmet väljer ut sina deltagare; skriv in en ansökan i stället (1, a)",
                en: "the programme selects its participants; enter an application instead (1, a)")
        case .test: LocalizedText(sv: "programmet har inget förmågetest", en: "the programme has no ability test")
        case .approval:
            LocalizedText(
                sv: "programmet har inga krav för godkännande; de skrivs i programmets fil",
                en: "the programme has no requirements for approval; they are set in the programme file")
        case .mentors: LocalizedText(sv: "programmet har inga mentorer", en: "the programme has no mentors")
        case .residential:
            LocalizedText(sv: "programmet har inga internat", en: "the programme has no residential occasions")
        case .evaluation:
            LocalizedText(
                sv: "programmet har ingen utvärdering; frågorna skrivs i programmets fil",
                en: "the programme has no evaluation; its questions are set in the programme file")
        case .outcomes:
            LocalizedText(
                sv: "programmet följer inte upp vilka som blir chefer (outcomes i programmets fil)",
                en: "the programme does not follow up who becomes a manager (outcomes in the programme file)")
        case .severalMunicipalities:
            LocalizedText(
                sv: "bara en kommun deltar i programmet", en: "only one municipality takes part in the programme")
        case .severalCohorts:
            LocalizedText(sv: "programmet har bara en omgång", en: "the programme has one cohort only")
        }
    }
}
