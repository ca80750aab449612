import Domain

extension Words {
    /// The commands about who takes part where nobody is selected; nil for another command.
    func enrolmentCommands(_ id: CommandID, in programme: Programme, freshID: UInt64) throws(WordFault) -> [Command]? {
        let since = isGiven("since") ? try day("since") : nil
        let command: EnrolmentCommand
        switch id {
        case .addParticipant:
            command = .enrol(
                ApplicantID(rawValue: freshID), try enrolmentMunicipality(in: programme),
                try application(Application(), in: programme), since: since, cohort: try cohort(in: programme))
        case .editParticipant: return try editing(programme, since)
        case .endParticipation:
            let day = isGiven("day") ? try day("day") : nil
            command = .end(try applicant(programme), on: day, reason: self["reason"] ?? "")
        case .resumeParticipation: command = .resume(try applicant(programme), since: since)
        default: return nil
        }
        return [.participant(.enrolment(command))]
    }

    private func editing(_ programme: Programme, _ since: Day?) throws(WordFault) -> [Command] {
        let id = try applicant(programme)
        let known = programme.applicant(id)
        let seen = known?.application ?? Application()
        let edit = Command.editApplication(id, seen.changes(to: try application(seen, in: programme)))
        guard let enrolment = known?.enrolment, let last = enrolment.stretches.last else { return [edit] }
        let cohort = isGiven("cohort") ? try cohort(in: programme) : enrolment.cohort
        let day = since ?? last.since
        guard day != last.since || cohort != enrolment.cohort else { return [edit] }
        let correct = Command.participant(.enrolment(.correct(id, since: day, cohort: cohort, seen: enrolment)))
        if case .editApplication(_, let changes) = edit, changes.isEmpty { return [correct] }
        return [edit, correct]
    }

    private func cohort(in programme: Programme) throws(WordFault) -> CohortID? {
        try Words.cohort(named: self["cohort"] ?? "", in: programme)
    }

    /// The municipality that was named; the only one where there is one only.
    func enrolmentMunicipality(in programme: Programme) throws(WordFault) -> MunicipalityCode {
        let all = programme.settings.municipalities
        if !isGiven("municipality"), all.count == 1, let only = all.first { return only.code }
        return try municipality(programme)
    }
}
