import Domain

/// What is asked before it is recorded who takes part in a programme without a selection.
struct EnrolmentDialogs {
    let world: World

    init(_ world: World) { self.world = world }

    func add(in municipality: MunicipalityCode?) -> Reaction {
        guard let code = municipality ?? world.municipalities.first else { return .refused(refusedAnyway) }
        let trial = EnrolmentCommand.enrol(
            ApplicantID(rawValue: world.freshID), code, Application([.lastName: "…"]), since: nil, cohort: nil)
        if let refusal = world.refusal(of: .participant(.enrolment(trial))), !refusal.isAboutDay {
            return .refused(refusal)
        }
        return .open(.form(.newParticipant(in: world, municipality: municipality)))
    }

    func edit(_ id: ApplicantID) -> Reaction {
        guard let applicant = world.programme.applicant(id) else { return .refused(.noSuchApplicant(id)) }
        guard let enrolment = applicant.enrolment else { return .refused(.participant(.enrolment(.notEnrolled))) }
        guard world.maySee(applicant) else { return protected }
        if let refusal = world.refusal(of: .editApplication(id, [])), refusal != .nothingToChange {
            return .refused(refusal)
        }
        return .open(.form(.participant(applicant, enrolment, in: world)))
    }

    func end(_ id: ApplicantID) -> Reaction {
        ask(.end(id, on: nil, reason: "…"), .ended(id, in: world))
    }

    func resume(_ id: ApplicantID) -> Reaction { ask(.resume(id, since: nil), .resumed(id, in: world)) }

    /// Opens a form unless the rules stand against it; a day can still be chosen.
    private func ask(_ trial: EnrolmentCommand, _ form: Form) -> Reaction {
        if let refusal = world.refusal(of: .participant(.enrolment(trial))), !refusal.isAboutDay {
            return .refused(refusal)
        }
        return .open(.form(form))
    }

    private var refusedAnyway: Refusal { .notPermitted(needed: [], municipality: nil) }

    private var protected: Reaction {
        .say(
            LocalizedText(
                sv: "Skyddade uppgifter ändras av kommunens personalchef eller HR",
                en: "A protected identity is edited by the municipality's personnel chief or HR"))
    }
}

extension Refusal {
    /// Whether another day would do.
    fileprivate var isAboutDay: Bool {
        switch self {
        case .participant(.enrolment(.dayOutside)), .participant(.enrolment(.attended)): true
        default: false
        }
    }
}
