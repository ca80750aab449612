public import Domain

/// What is asked before something about a mentor is recorded.
struct MentorDialogs {
    let world: World

    init(_ world: World) { self.world = world }

    func choose(_ id: ApplicantID) -> Reaction {
        let trial = Command.mentor(
            .choose(
                id,
                MentorProposal(
                    name: "…", email: "", municipality: world.municipalities.first?.rawValue ?? "", isManager: true),
                reason: "…"))
        if let refusal = world.refusal(of: trial) { return .refused(refusal) }
        return .open(.form(.mentor(of: id, in: world)))
    }

    func log(_ id: ApplicantID) -> Reaction {
        let trial = Command.mentor(.logSession(id, number: nil, MentorSession(on: world.today, minutes: 1)))
        if let refusal = world.refusal(of: trial) { return .refused(refusal) }
        return .open(.form(.mentorSession(of: id, in: world)))
    }

    func premeeting(_ id: ApplicantID) -> Reaction {
        let seen = world.programme.applicant(id)?.progress.after.mentorship.premeeting?.value
        let day = world.programme.premeetingDay(of: world.programme.cohort(of: id)) ?? world.today
        let options = PreMeeting.Attended.allCases.map { attended in
            Choice.Option(
                attended.label,
                .perform([.mentor(.recordPremeeting(id, PreMeeting(on: day, attended: attended), seen: seen))]))
        }
        let trial = Command.mentor(
            .recordPremeeting(id, PreMeeting(on: day, attended: .neither), seen: seen))
        if let refusal = world.refusal(of: trial), refusal != .nothingToChange { return .refused(refusal) }
        let selected = seen.flatMap { seen in PreMeeting.Attended.allCases.firstIndex(of: seen.attended) } ?? 0
        let when = SeatWords(world).day(day)
        return .open(
            .choice(
                Choice(
                    LocalizedText(
                        sv: "Vilka kom till förträffen \(when.swedish)?",
                        en: "Who came to the pre-meeting on \(when.english)?"), options: options, selected: selected)))
    }

    func ceased(_ id: ApplicantID) -> Reaction {
        let trial = Command.mentor(.recordCeased(id, MentorCeased(since: world.today, note: "…")))
        if let refusal = world.refusal(of: trial) { return .refused(refusal) }
        return .open(.form(.mentorCeased(id, in: world)))
    }

    func restored(_ id: ApplicantID) -> Reaction {
        let command = Command.mentor(.recordCeased(id, nil))
        if let refusal = world.refusal(of: command) { return .refused(refusal) }
        return .perform(command)
    }
}

extension PreMeeting.Attended {
    /// What it is called in lists.
    public var label: LocalizedText {
        switch self {
        case .both: LocalizedText(sv: "båda", en: "both")
        case .participant: LocalizedText(sv: "bara deltagaren", en: "only the participant")
        case .mentor: LocalizedText(sv: "bara mentorn", en: "only the mentor")
        case .neither: LocalizedText(sv: "ingen av dem", en: "neither of them")
        }
    }
}
