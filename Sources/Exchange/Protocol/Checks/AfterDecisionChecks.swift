import Domain

/// The fee is paid by the manager whom the application names, for a seat that there is (S4-5).
enum FeeCheck: FactCheck {
    static func discrepancy(of event: Event, in scope: Scope, on day: Day, after programme: Programme) -> Discrepancy? {
        guard case .seat(.feeLiabilitySet(let id, let change)) = event, let fee = change.new, !programme.isMasked(id),
            let application = programme.applicant(id)?.application
        else { return nil }
        guard fee.manager == application[.manager] else {
            return Discrepancy(expected: "\"\(application[.manager])\" to pay", found: "\"\(fee.manager)\"")
        }
        guard fee.department == application[.department] else {
            return Discrepancy(expected: "\"\(application[.department])\"", found: "\"\(fee.department)\"")
        }
        return nil
    }
}

/// A mentor is a manager in a municipality that takes part (S4-8).
enum MentorCheck: FactCheck {
    static func discrepancy(of event: Event, in scope: Scope, on day: Day, after programme: Programme) -> Discrepancy? {
        guard case .mentor(.chosen(_, let change)) = event, let mentor = change.new else { return nil }
        let codes = programme.settings.municipalities.map(\.code)
        guard codes.contains(mentor.municipality) else {
            return Discrepancy(
                expected: "a mentor in one of \(codes.map(\.rawValue).joined(separator: ", "))",
                found: mentor.municipality.rawValue)
        }
        return nil
    }
}

/// A letter tells what the decision and what has become of the seats since mean for the person it is about.
enum LetterCheck: FactCheck {
    static var holdsOfUndo: Bool { false }

    static func discrepancy(of event: Event, in scope: Scope, on day: Day, after programme: Programme) -> Discrepancy? {
        guard case .letter(.sent(let id, let kind, let change)) = event, change.new != nil, !programme.isMasked(id),
            case .municipality(let code) = scope, let applicant = programme.applicant(id)
        else { return nil }
        // Whether somebody is approved is no part of the selection, so that the protocol does not tell it.
        guard kind != .certificate else { return nil }
        let due = programme.dueLetters(applicant, in: code)
        guard due.contains(kind) else {
            let names = due.isEmpty ? "no letter" : due.map(\.rawValue).joined(separator: ", ")
            return Discrepancy(expected: names + " about \(id)", found: kind.rawValue)
        }
        return nil
    }
}

/// What was agreed is recorded about somebody not admitted, after the decision, of a day that had come (S4-18h).
enum FollowUpCheck: FactCheck {
    static var holdsOfUndo: Bool { false }

    static func discrepancy(of event: Event, in scope: Scope, on day: Day, after programme: Programme) -> Discrepancy? {
        guard case .followUp(.recorded(let id, let change)) = event, let followUp = change.new,
            case .municipality(let code) = scope, let applicant = programme.applicant(id)
        else { return nil }
        guard followUp.day <= day else {
            return Discrepancy(expected: "a talk on \(day) at the latest", found: "\(followUp.day)")
        }
        guard programme.isMasked(id) || programme.followUp(applicant, in: code, on: day) != nil else {
            return Discrepancy(expected: "somebody not admitted", found: "\(id)")
        }
        return nil
    }
}
