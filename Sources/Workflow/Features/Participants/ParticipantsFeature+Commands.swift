import Domain

extension ParticipantsFeature {
    mutating func handle(_ command: CommandID, in world: World) -> Reaction {
        refresh(in: world)
        if case .reading(let id, let top) = situation { return handleReading(command, id, top, in: world) }
        if let step = command.step {
            cursor.move(step, count: rows.count, page: page(world))
            return .none
        }
        switch command {
        case .nextTab: turnTab(1, in: world)
        case .previousTab: turnTab(-1, in: world)
        case .earlierDay: step(-1, in: world)
        case .laterDay: step(1, in: world)
        case .nextCohort: return turnCohort(in: world)
        case .hideDone:
            hidesDone.toggle()
            reselect(in: world)
        case .municipality: return .open(.choice(.municipalities(world.municipalities, in: world, withAll: true)))
        case .exportParticipants: return .effect(.export(.participants(municipality)))
        case .addParticipant: return EnrolmentDialogs(world).add(in: municipality)
        case .markAllPresent: return AttendanceDialogs(world).allPresent(day, in: municipality)
        case .open:
            guard let selected else { return nothingSelected }
            situation = .reading(selected.participant.applicant, top: 0)
        case .back: break
        default:
            guard let selected else { return nothingSelected }
            return act(command, selected, in: world)
        }
        return .none
    }

    private mutating func handleReading(
        _ command: CommandID, _ id: ApplicantID, _ top: Int, in world: World
    ) -> Reaction {
        if let step = command.step {
            var reader = Reader(.lines([]), top: min(top, world.scrollLimit))
            reader.move(step, page: world.bodyRows, limit: world.scrollLimit)
            situation = .reading(id, top: reader.top)
            return .none
        }
        if command == .back {
            situation = .list
            return .none
        }
        guard let selected else { return nothingSelected }
        return act(command, selected, in: world)
    }

    mutating func pick(_ outcome: Choice.Outcome, in world: World) {
        guard case .municipality(let code) = outcome else { return }
        municipality = code.rawValue.isEmpty ? nil : code
        show(tab, in: world)
    }

    private mutating func turnTab(_ offset: Int, in world: World) {
        let current = tabs.firstIndex(of: tab) ?? 0
        tab = tabs[(current + offset + tabs.count) % tabs.count]
        reselect(in: world)
    }

    private mutating func turnCohort(in world: World) -> Reaction {
        guard world.programme.settings.hasCohorts else {
            return .say(LocalizedText(sv: "Programmet har en omgång", en: "The programme has one cohort"))
        }
        cohort = CohortWords(world).next(after: cohort)
        isStale = true
        refresh(in: world)
        return .say(CohortWords(world).name(ofAllOr: cohort))
    }

    private var nothingSelected: Reaction { .say(LocalizedText(sv: "Ingen rad är vald", en: "No row is selected")) }

    private func act(_ command: CommandID, _ row: Row, in world: World) -> Reaction {
        let id = row.participant.applicant
        switch command {
        case .markPresent, .markAbsent, .markExcused, .markPartly, .clearAttendance:
            guard let day else { return nothingSelected }
            let seen = row.progress.days.first { $0.id == day.id }?.attendance?.value
            return AttendanceDialogs(world).mark(command, id, day.id, seen: seen)
        case .handIn, .handInOn, .clearHandIn:
            guard let asked = assignment?.id.occasion else { return nothingSelected }
            let seen = row.progress.assignments.first { $0.id == asked }?.handIn?.value
            return AttendanceDialogs(world).handIn(command, id, asked, seen: seen)
        case .chooseMentor: return MentorDialogs(world).choose(id)
        case .logMentorHours: return MentorDialogs(world).log(id)
        case .recordPremeeting: return MentorDialogs(world).premeeting(id)
        case .mentorCeased: return MentorDialogs(world).ceased(id)
        case .mentorRestored: return MentorDialogs(world).restored(id)
        case .changeCohort: return CohortDialogs(world).change(id)
        case .setNeeds: return ApprovalDialogs(world).needs(id)
        case .decideApproval: return ApprovalDialogs(world).decide(row)
        case .showCertificate: return ApprovalDialogs(world).certificate(id)
        case .editParticipant: return EnrolmentDialogs(world).edit(id)
        case .endParticipation: return EnrolmentDialogs(world).end(id)
        case .resumeParticipation: return EnrolmentDialogs(world).resume(id)
        case .history: return .effect(.loadHistory(id))
        default: return .none
        }
    }

    /// Whether a command is worth a place in the footer: what the person may do, and what makes sense now.
    func suggests(_ command: CommandID, in world: World) -> Bool {
        let row = selected
        switch command {
        case .open, .history: return row != nil
        case .municipality: return world.municipalities.count > 1
        case .nextCohort: return world.programme.settings.hasCohorts
        case .hideDone, .exportParticipants: return !allRows.isEmpty
        case .earlierDay: return (tab == .attendance ? dayIndex : assignmentIndex) > 0
        case .laterDay:
            return tab == .attendance ? dayIndex < days.count - 1 : assignmentIndex < assignments.count - 1
        case .markPresent, .markAbsent, .markExcused, .markPartly:
            return row != nil && mayRecord(world) && day != nil
        case .clearAttendance:
            return mayRecord(world) && row?.progress.days.first { $0.id == day?.id }?.attendance != nil
        case .markAllPresent:
            return day.map { world.refusal(of: .participant(.markAllPresent($0.id, in: municipality))) == nil } ?? false
        case .handIn, .handInOn: return row != nil && mayRecord(world)
        case .clearHandIn:
            return mayRecord(world)
                && row?.progress.assignments.first { $0.id == assignment?.id.occasion }?.handIn != nil
        case .chooseMentor, .logMentorHours, .recordPremeeting, .mentorCeased:
            return row?.isEnrolled == true && mayRecord(world)
                && (command == .chooseMentor || command == .recordPremeeting || row?.after.mentor != nil)
        case .decideApproval:
            return row?.isEnrolled == true && world.actor.holds([.projectLeader, .trainingCoordinator], in: nil)
        case .addParticipant: return mayEnrol(world)
        case .editParticipant: return row?.participant.seat == nil && row != nil && mayEnrol(world)
        case .endParticipation: return row?.participant.seat == nil && row?.isEnrolled == true && mayEnrol(world)
        case .resumeParticipation: return row?.isEnrolled == false && row?.participant.seat == nil && mayEnrol(world)
        case .showCertificate: return row?.after.participation.approval?.value.isApproved == true
        case .setNeeds:
            guard let row, let applicant = world.programme.applicant(row.participant.applicant) else { return false }
            return world.programme.mayKnowNeeds(of: applicant, world.actor)
        default: return true
        }
    }

    /// Whether the person enters participants; where they are selected nobody does.
    private func mayEnrol(_ world: World) -> Bool {
        let place = selected?.participant.municipality ?? municipality ?? world.municipalities.first
        return world.programme.settings.selection == nil
            && world.actor.holds([.recruitmentCentre, .projectLeader, .personnelChief, .hrRepresentative], in: place)
    }

    private func mayRecord(_ world: World) -> Bool {
        guard let row = selected else { return false }
        return world.actor.holds(
            [.projectLeader, .trainingCoordinator, .personnelChief, .hrRepresentative], in: row.participant.municipality
        )
    }
}
