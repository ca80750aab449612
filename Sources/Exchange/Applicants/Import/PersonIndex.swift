import Domain

/// Finds the same person elsewhere: by e-mail address, or by name and telephone number.
struct PersonIndex: Sendable {
    private struct Holder {
        let id: ApplicantID
        let twin: ImportLine.Twin
    }

    private var holders: [[UInt8]: Holder] = [:]

    init(_ programme: Programme) {
        for municipality in programme.settings.municipalities {
            for applicant in programme.record(municipality.code).applicants {
                let holder = Holder(id: applicant.id, twin: .applicant(applicant.id, municipality.code))
                for key in Programme.identityKeys(of: applicant.application) where holders[key] == nil {
                    holders[key] = holder
                }
            }
        }
    }

    /// The first place where the person of a row stands already, other than the application that the row is; the row is
    /// remembered for those that follow.
    mutating func twin(of row: Application, id: ApplicantID, line: Int) -> ImportLine.Twin? {
        var found: ImportLine.Twin?
        for key in Programme.identityKeys(of: row) {
            if let holder = holders[key] {
                if holder.id != id { found = found ?? holder.twin }
            } else {
                holders[key] = Holder(id: id, twin: .row(line: line))
            }
        }
        return found
    }
}
