/// What erasing somebody would take away, as it is shown before it is done.
public struct ErasureNotice: Equatable, Sendable {
    /// Whom.
    public let applicant: ApplicantID
    /// What the erasure would be recorded as.
    public let erasure: Erasure
    /// What is there of the person, each with how many.
    public let contents: [(part: ErasurePart, count: Int)]
    /// The seat that the person holds or held, which keeps its count.
    public let seat: SeatID?
    /// Other applications that seem to be the same person's; they stay.
    public let others: [ApplicantID]
    /// What has to be typed to do it.
    public let code: String

    /// Whether the two say the same.
    public static func == (one: ErasureNotice, other: ErasureNotice) -> Bool {
        one.applicant == other.applicant && one.erasure == other.erasure && one.code == other.code
    }
}

/// A part of what is kept of a person.
public enum ErasurePart: CaseIterable, Sendable {
    case application, checklist, test, consents, interview, ranking, letters, mentor, attendance, economy, outcomes
}

extension Programme {
    /// What erasing somebody would take away, or why it cannot be done.
    public func erasureNotice(
        of id: ApplicantID, on basis: ErasureBasis, by actor: Actor, at today: Day
    ) throws(Refusal) -> ErasureNotice {
        if let earlier = erasures[id] { throw .erasure(.alreadyErased(earlier.value.number)) }
        let (applicant, municipality) = try find(id, actor)
        try require(Permission.erase, in: municipality, actor)
        let ground = try ground(for: applicant, basis, today)
        let left = departure(of: id).map {
            Erasure.Leaving(day: $0.day, hasWithdrawn: $0.cause == .withdrawn)
        }
        let erasure = Erasure(
            number: (erasures.values.map(\.value.number).max() ?? 0) + 1, municipality: municipality, ground: ground,
            left: isAdmitted(id) || seat(of: id) != nil ? left : nil)
        return ErasureNotice(
            applicant: id, erasure: erasure, contents: contents(of: applicant, municipality), seat: seat(of: id)?.id,
            others: otherApplications(of: applicant), code: code(for: applicant, erasure, actor, today))
    }

    private func ground(
        for applicant: Applicant, _ basis: ErasureBasis, _ today: Day
    ) throws(Refusal) -> ErasureGround {
        switch basis {
        case .request(let text):
            let reference = try required(text, .reference)
            let names = [applicant.application.lastName, applicant.application[.email]].filter { !$0.isEmpty }
            guard !names.contains(where: { Programme.contains(reference, $0) }) else {
                throw .erasure(.referenceNamesPerson)
            }
            return .request(reference: reference)
        case .rule:
            guard let item = retention(of: applicant.id) else { throw .noSuchApplicant(applicant.id) }
            guard let months = item.months else { throw .erasure(.noRule(item.outcome)) }
            guard let since = item.since, item.isDue(on: today) else { throw .erasure(.notDue(item.due)) }
            return .rule(item.outcome, months: months, since: since)
        }
    }

    private static func contains(_ text: String, _ part: String) -> Bool {
        let (text, part) = (SwedishCollation.key(text), SwedishCollation.key(part))
        return text.indices.contains { text[$0...].starts(with: part) }
    }

    /// Six digits that are others as soon as the person, the ground, the day or what is known of the person is another.
    private func code(for applicant: Applicant, _ erasure: Erasure, _ actor: Actor, _ today: Day) -> String {
        let stage = stage(of: applicant, in: erasure.municipality)
        let counts = contents(of: applicant, erasure.municipality).map(\.1)
        let text =
            "erase \(settings.id) \(applicant.id) \(erasure.number) \(erasure.ground) \(actor.id.rawValue) \(today) "
            + "\(stage) \(counts) \(applicant.application.fullName) \(applicant.application[.email])"
        return String(TextDigest(of: text).description.prefix(6))
    }

    private func otherApplications(of applicant: Applicant) -> [ApplicantID] {
        let email = SwedishCollation.key(applicant.application[.email])
        guard !email.isEmpty else { return [] }
        return municipalities.values.flatMap(\.applicants).filter {
            $0.id != applicant.id && SwedishCollation.key($0.application[.email]) == email
        }.map(\.id).sorted()
    }

    private func contents(of applicant: Applicant, _ municipality: MunicipalityCode) -> [(ErasurePart, Int)] {
        let progress = applicant.progress
        let after = progress.after
        let ranking = record(municipality).ranking
        func count(_ part: ErasurePart) -> Int {
            switch part {
            case .application: ApplicationField.allCases.count { !applicant.application.isEmpty($0) }
            case .checklist: progress.eligibility.count + (progress.firstSelection == nil ? 0 : 1)
            case .test: (progress.test == nil ? 0 : 1) + progress.screening.earlierTests.count
            case .consents: progress.consents.count
            case .interview: progress.cards.count + progress.consensus.count
            case .ranking:
                (ranking.placements[applicant.id] == nil ? 0 : 1)
                    + ranking.versions.count { version in version.entries.contains { $0.applicant == applicant.id } }
            case .letters: after.letters.count
            case .mentor: after.mentor == nil ? 0 : 1
            case .attendance: after.participation == Participation() ? 0 : 1
            case .economy: (progress.fee == nil ? 0 : 1) + progress.contacts.count
            case .outcomes: (after.followUp == nil ? 0 : 1) + after.career.notes.count
            }
        }
        return ErasurePart.allCases.map { ($0, count($0)) }.filter { $0.1 > 0 }
    }
}
