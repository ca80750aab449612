import Domain

extension Command {
    /// What a command may rest on that others can change at the same time.
    enum Reach: Equatable {
        case scope(Scope)
        case applicant(ApplicantID)
        case applicants([ApplicantID])
        /// Somebody, and the programme's own journal, in which it is recorded.
        case applicantAndProgramme(ApplicantID)
        /// Everything that can be seen, as when all rankings together fill the seats.
        case all
    }

    /// What must stand still while the command is decided.
    ///
    /// A municipality's facts are decided without a hold on the programme's journal, which would make all wait for
    /// all: who fills the seats holds every municipality's journal, so that nothing can slip past it.
    var reach: Reach {
        switch self {
        case .define, .found, .decision, .setQuota, .addOccasion, .changeOccasion, .cancelOccasion, .restoreOccasion,
            .calendar:
            .scope(.programme)
        case .decideAdmission, .reopenAdmission: .all
        // What has been decided anywhere may rest on the settings.
        case .settings: .all
        // Who is next in line rests on every municipality's reserves.
        case .seat(.decideRule), .seat(.allocate): .scope(.programme)
        case .seat: .all
        case .addApplicant(_, let municipality, _), .submitRanking(let municipality, _),
            .reopenRanking(let municipality, _):
            .scope(.municipality(municipality))
        case .editApplication(let id, _), .assessEligibility(let id, _, _, _), .selectFirst(let id, _),
            .reject(let id, _), .reconsider(let id, _), .recordTest(let id, _), .recordConsent(let id, _, _),
            .withdraw(let id, _), .reinstate(let id, _), .setPanel(let id, _), .giveRating(let id, _, _),
            .noteEvidence(let id, _, _, _), .submitCard(let id), .declareConflict(let id, _),
            .recordConsensus(let id, _, _, _), .overrideIncompletePanel(let id, _), .move(let id, _, _, _, _),
            .lot(.announce(let id, _, _)), .lot(.draw(let id, _)):
            .applicant(id)
        case .screening(let command):
            command.municipality.map { .scope(.municipality($0)) } ?? .applicants(command.applicants)
        case .panel(let command): .applicant(command.applicant)
        case .letter(.markSent(let key, _, _, _)): .applicant(key.applicant)
        case .letter(.setTemplate): .scope(.programme)
        // That a mentor is no manager any more holds for every mentee.
        case .mentor(.recordCeased): .all
        case .mentor(let command): .applicant(command.applicant)
        case .participant(.enrolment(.enrol(_, let municipality, _, _, _))): .scope(.municipality(municipality))
        case .participant(let command): command.applicant.map { .applicant($0) } ?? .all
        case .followUp(.record(let id, _, _)): .applicant(id)
        case .outcome(let command): .applicant(command.applicant)
        case .evaluation, .budget: .scope(.programme)
        case .erasure(.erase(let id, _, _)): .applicantAndProgramme(id)
        case .disclosure(.disclose(let ids, _, _, _)): .applicants(ids)
        case .access(let command): .applicant(command.applicant)
        // The proposal rests on every municipality's wishes, and a change on who has a seat.
        case .cohort: .all
        }
    }

    /// The reason that was demanded and that the facts have no place for; the record then carries it.
    var reasonForRecord: String? {
        switch self {
        case .reconsider(_, let reason), .reinstate(_, let reason): reason
        case .screening(let command): command.reasonForRecord
        case .outcome(.remove(_, _, let reason)): reason
        case .mentor(.choose(_, _, let reason)), .mentor(.release(_, let reason)): reason.isEmpty ? nil : reason
        default: nil
        }
    }
}
