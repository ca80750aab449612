/// All that was said in the consultation with an applicant's manager, oldest first (S4-18e).
public struct ConsultationExchange: Equatable, Sendable {
    /// Each question and answer, by whom it was recorded and when.
    public private(set) var entries: [Signed<Consent>]

    /// What has been said.
    public init(_ entries: [Signed<Consent>] = []) { self.entries = entries }

    /// Takes in a change of the manager's answer; one that brings back what stood before takes the last entry away.
    mutating func record(_ change: Change<Consent?>, _ signature: Signature) {
        if entries.last?.value == change.old, change.new == entries.dropLast().last?.value {
            entries.removeLast()
        } else if let new = change.new {
            entries.append(Signed(new, signature))
        }
    }

    /// When the manager was asked without having answered since; nil when there is nothing to wait for.
    public var silentSince: Signature? {
        var since: Signature?
        for entry in entries.reversed() {
            guard entry.value.answer == .asked else { break }
            since = entry.signature
        }
        return since
    }

    /// How often the manager has been asked without having answered.
    public var unanswered: Int { entries.reversed().prefix { $0.value.answer == .asked }.count }
}

/// How the consultation about somebody stands.
public enum ConsultationStanding: Hashable, Sendable {
    case notAsked
    /// Asked, without an answer for so many days.
    case silent(since: Day, days: Int)
    case granted
    case refused
}

/// Whom to consult about an applicant.
public enum Consultee: Equatable, Sendable {
    /// The responsible manager named in the application; the name may be empty.
    case manager(String)
    /// The application names the applicant as the own manager, so that somebody else must be asked.
    case applicantInPerson
    /// The manager has applied too and cannot judge a rival; the manager's own manager is asked, whose name may be empty.
    case aboveRival(manager: ApplicantID, ownManager: String)
}

/// The consultation about one applicant.
public struct Consultation: Equatable, Sendable {
    /// The applicant.
    public let applicant: ApplicantID
    /// Whom to ask.
    public let consultee: Consultee
    /// How it stands.
    public let standing: ConsultationStanding
    /// What has been said.
    public let exchange: ConsultationExchange
}

extension Progress {
    /// How the consultation stands on a day.
    public func consultationStanding(on today: Day) -> ConsultationStanding {
        switch consents[.consultation]?.value.answer {
        case nil: return .notAsked
        case .granted: return .granted
        case .refused: return .refused
        case .asked:
            let day = exchange.silentSince?.at.swedishDay ?? today
            return .silent(since: day, days: max(today - day, 0))
        }
    }
}

extension Programme {
    /// How the consultation about an applicant stands on a day.
    public func consultation(of applicant: Applicant, on today: Day) -> Consultation {
        Consultation(
            applicant: applicant.id, consultee: consultee(of: applicant),
            standing: applicant.progress.consultationStanding(on: today), exchange: applicant.progress.exchange)
    }

    /// The consultations of a municipality: about those who would get a seat, in order of rank, then about others who
    /// have been asked about, those refused last.
    public func consultations(_ municipality: MunicipalityCode, on today: Day) -> [Consultation] {
        let table = rankingTable(municipality)
        let tied = Set(table.unresolvedTies)
        let likely = table.rows.filter { $0.position <= table.seats || tied.contains($0.applicant) }.map(\.applicant)
        let ranked = table.rows.map(\.applicant).filter { id in
            !likely.contains(id) && !(applicant(id)?.progress.exchange.entries.isEmpty ?? true)
        }
        let refused = record(municipality).applicants.filter { applicant in
            !applicant.isUntouched && applicant.progress.withdrawal == nil
                && endReason(of: applicant) == .consentRefused(.consultation)
        }.map(\.id)
        return (likely + ranked + refused).compactMap { applicant($0) }.map { consultation(of: $0, on: today) }
    }

    /// Whom to consult about an applicant: the responsible manager, unless that is the applicant or a rival.
    public func consultee(of applicant: Applicant) -> Consultee {
        let application = applicant.application
        if application.names(.manager, .managerEmail, asPersonOf: application) { return .applicantInPerson }
        let record = municipality(of: applicant.id).map(record)
        let rival = record?.applicants.first { other in
            // Who has not got past the first selection, or is out, is nobody's rival.
            !other.isUntouched && other.id != applicant.id
                && application.names(.manager, .managerEmail, asPersonOf: other.application)
                && other.progress.withdrawal == nil && endReason(of: other) == nil
        }
        guard let rival else { return .manager(application[.manager]) }
        let isOwnManager = rival.application.names(.manager, .managerEmail, asPersonOf: rival.application)
        return .aboveRival(manager: rival.id, ownManager: isOwnManager ? "" : rival.application[.manager])
    }

    /// Refuses an answer that the applicant would give, as the manager or as the one who records it.
    func requireAnothersAnswer(_ applicant: Applicant, _ actor: Actor) throws(Refusal) {
        let application = applicant.application
        let isOwn = settings.person(actor.id).map {
            $0.isSame(email: application[.email], name: application.fullName)
        }
        guard consultee(of: applicant) != .applicantInPerson, isOwn != true else {
            throw .selfConsultation(applicant.id)
        }
    }
}

extension Application {
    /// Whether a name and an e-mail address in this application mean the person who wrote another one.
    ///
    /// Names, which many share, decide only where one of the addresses is missing.
    fileprivate func names(
        _ name: ApplicationField, _ email: ApplicationField, asPersonOf other: Application
    ) -> Bool {
        let (address, theirs) = (self[email].lowercased(), other[.email].lowercased())
        if !address.isEmpty, !theirs.isEmpty { return address == theirs }
        guard !self[name].isEmpty else { return false }
        return SwedishCollation.key(self[name]) == SwedishCollation.key(other.fullName)
    }
}
