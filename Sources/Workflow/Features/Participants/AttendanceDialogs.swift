public import Domain

/// What is asked before attendance and assignments are recorded.
struct AttendanceDialogs {
    let world: World

    init(_ world: World) { self.world = world }

    func mark(_ command: CommandID, _ id: ApplicantID, _ day: AttendanceDay, seen: Attendance?) -> Reaction {
        func record(_ attendance: Attendance?) -> Command {
            .participant(.recordAttendance(id, day, attendance, seen: seen))
        }
        switch command {
        case .markPresent: return done(record(Attendance(.present)))
        case .clearAttendance: return done(record(nil))
        case .markPartly:
            if let refusal = world.refusal(of: record(Attendance(.partly, percent: 1))) { return .refused(refusal) }
            return .open(.form(.partOfDay(id, day, seen: seen, in: world)))
        default:
            let presence = command == .markExcused ? Presence.excused : .absent
            let title =
                presence == .excused
                ? LocalizedText(sv: "Befriad", en: "Excused") : LocalizedText(sv: "Frånvarande", en: "Absent")
            return .open(
                .prompt(
                    Prompt(
                        title, question: LocalizedText(sv: "Orsak", en: "Cause"),
                        commands: [record(Attendance(presence, cause: ""))], subjects: [world.name(id)], in: world,
                        text: seen?.cause ?? "")))
        }
    }

    /// Everybody who is not reported otherwise; who is, and stays so, is shown first (requirements G).
    func allPresent(_ day: ParticipantsFeature.CourseDate?, in municipality: MunicipalityCode?) -> Reaction {
        guard let day else { return .say(LocalizedText(sv: "Kalendern har inga dagar", en: "No days are planned")) }
        let command = Command.participant(.markAllPresent(day.id, in: municipality))
        if let refusal = world.refusal(of: command) { return .refused(refusal) }
        let codes = (municipality.map { [$0] } ?? world.municipalities).filter {
            world.actor.holds([.projectLeader, .trainingCoordinator, .personnelChief, .hrRepresentative], in: $0)
        }
        let unknown = world.programme.unrecorded(day.id, in: codes)
        let reported = world.programme.attending(day.id, in: codes).compactMap { participant -> String? in
            let after = world.programme.applicant(participant.applicant)?.progress.after
            guard let attendance = after?.participation.attendance[day.id]?.value, attendance.presence != .present
            else { return nil }
            return "\(world.name(participant.applicant)) (\(attendance.presence.label[world.language]))"
        }
        let count = unknown.count
        let kept = reported.joined(separator: ", ")
        return .open(
            .prompt(
                .preview(
                    LocalizedText(sv: "Alla närvarande", en: "All present"), commands: [command],
                    subjects: [
                        world.language == .swedish
                            ? (count == 1 ? "1 deltagare utan uppgift" : "\(count) deltagare utan uppgift")
                            : (count == 1 ? "1 participant not recorded" : "\(count) participants not recorded")
                    ], draftKey: "attendance.all-present", in: world,
                    consequences: reported.isEmpty
                        ? []
                        : [
                            LocalizedText(
                                sv: "Redan anmälda ändras inte: \(kept)", en: "Reported before, kept: \(kept)")
                        ])))
    }

    func handIn(_ command: CommandID, _ id: ApplicantID, _ occasion: OccasionID, seen: HandIn?) -> Reaction {
        func record(_ handIn: HandIn?) -> Command {
            .participant(.recordAssignment(id, occasion, handIn, seen: seen))
        }
        switch command {
        case .clearHandIn: return done(record(nil))
        case .handInOn:
            let trial = record(HandIn(on: world.today, note: "…"))
            if let refusal = world.refusal(of: trial) { return .refused(refusal) }
            return .open(.form(.handIn(id, occasion, seen: seen, in: world)))
        default:
            // What is handed in stays handed in on its own day.
            if seen != nil { return .refused(.nothingToChange) }
            return done(record(HandIn(on: world.today)))
        }
    }

    private func done(_ command: Command) -> Reaction {
        if let refusal = world.refusal(of: command) { return .refused(refusal) }
        return .perform(command)
    }
}

extension Presence {
    /// What it is called in lists.
    public var label: LocalizedText {
        switch self {
        case .present: LocalizedText(sv: "närvarande", en: "present")
        case .partly: LocalizedText(sv: "del av dagen", en: "part of the day")
        case .absent: LocalizedText(sv: "frånvarande", en: "absent")
        case .excused: LocalizedText(sv: "befriad", en: "excused")
        }
    }
}
