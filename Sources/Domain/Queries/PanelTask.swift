extension Programme {
    /// How many days before an interview somebody is reminded of declaring where he or she stands.
    static let declarationDays = 7

    /// What waits about conflicts of interest: the person's own declarations, and for a personnel chief those who must not
    /// score and whose conflict nobody has recorded (requirements G).
    func conflictTasks(for actor: Actor, on today: Day) -> [WaitingTask] {
        let undeclared = openCards(of: actor.id).compactMap { id -> (id: ApplicantID, day: Day)? in
            guard let applicant = applicant(id), let day = applicant.progress.panel?.day,
                day <= today + Programme.declarationDays,
                applicant.progress.cards[actor.id]?.clearance == nil, !hasConflict(actor.id, with: applicant)
            else { return nil }
            return (id, day)
        }
        var tasks: [WaitingTask] = []
        if let first = undeclared.map(\.day).min() {
            tasks.append(.declarations(undeclared.map(\.id), first: first))
        }
        for code in settings.municipalities.map(\.code) where actor.holds(Permission.rank, in: code) {
            guard let record = municipalities[code], record.ranking.submitted == nil else { continue }
            let count = record.applicants.count { !$0.isUntouched && !silentConflicts(of: $0, in: code).isEmpty }
            if count > 0 { tasks.append(.conflicts(code, count)) }
        }
        return tasks
    }

    /// Members of a panel who must not score though nobody has said so: they turned out to be the manager, or to be the
    /// applicant.
    private func silentConflicts(of applicant: Applicant, in code: MunicipalityCode) -> [PersonID] {
        guard let panel = applicant.progress.panel, stage(of: applicant, in: code) != .ended else { return [] }
        return panel.members.filter {
            applicant.progress.cards[$0]?.conflict == nil && hasConflict($0, with: applicant)
        }
    }
}
