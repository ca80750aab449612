public import Domain

extension Scenario {
    /// A complete application in time, with other texts where a test wants them different.
    public static func application(
        _ firstName: String, _ lastName: String, _ texts: [ApplicationField: String] = [:]
    ) -> Application {
        Application(
            [
                .firstName: firstName, .lastName: lastName,
                .email: "\(firstName).\(lastName)@example.se".lowercased(), .department: "Omsorgen",
                .occupation: "Sjuksköterska", .position: "Samordnare", .employment: "Tillsvidare",
                .managerToday: "no", .manager: "Hanna Chef", .managerEmail: "hanna.chef@example.se",
                .managerConsent: "yes", .leadershipWill: "Jag vill leda.", .target: "Hemtjänst",
                .protected: "no", .received: "2020-03-10", .motivation: "Jag vill utvecklas.",
            ].merging(texts) { $1 })
    }

    /// Registers an application.
    @discardableResult
    public mutating func apply(
        _ firstName: String, _ lastName: String, in municipality: MunicipalityCode,
        _ texts: [ApplicationField: String] = [:]
    ) throws(Refusal) -> ApplicantID {
        let id = drawID(Applicant.self)
        let application = Scenario.application(firstName, lastName, texts)
        try perform(.addApplicant(id, municipality, application), as: chief(of: municipality))
        return id
    }

    /// Registers somebody and leads the application to a stage; `interview` has an empty panel's cards, `ranking` all.
    ///
    /// `scores` are those that both interviewers give, in the order of the criteria.
    @discardableResult
    public mutating func applicant(
        _ firstName: String, _ lastName: String, in municipality: MunicipalityCode, at stage: Stage,
        scores: [Int] = [3, 3, 3, 3, 3], _ texts: [ApplicationField: String] = [:]
    ) throws(Refusal) -> ApplicantID {
        let id = try apply(firstName, lastName, in: municipality, texts)
        guard stage != .new else { return id }
        try perform(.selectFirst(id, reason: "Uppfyller kraven."), as: chief(of: municipality))
        guard stage != .test else { return id }
        try passTest(id)
        try seatPanel(id)
        guard stage != .interview else { return id }
        for interviewer in interviewers(of: municipality) { try score(id, scores, as: interviewer) }
        return id
    }

    /// Records a passed ability test.
    public mutating func passTest(_ id: ApplicantID) throws(Refusal) {
        let mark = programme.settings.selection?.test.passMark
        try perform(.recordTest(id, TestResult(.passed, score: mark, day: today)), as: chief(ofApplicant: id))
    }

    /// Gives an applicant a panel: the members named, or the municipality's two interviewers, who all declare that they
    /// have no conflict of interest.
    public mutating func seatPanel(_ id: ApplicantID, _ members: [PersonID]? = nil) throws(Refusal) {
        let municipality = programme.municipality(of: id) ?? ""
        let panel = Panel(members: members ?? interviewers(of: municipality), day: today, time: ClockTime(13, 0))
        try perform(.setPanel(id, panel), as: chief(of: municipality))
        for member in panel.members where !programme.hasConflict(member, with: self[id]) {
            try declareNoConflict(id, as: member)
        }
    }

    /// Gives one interviewer's scores in the order of the criteria, nil for not assessed; those given already are kept.
    public mutating func rate(_ id: ApplicantID, _ scores: [Int?], as interviewer: PersonID) throws(Refusal) {
        try declareNoConflict(id, as: interviewer)
        for (criterion, score) in zip(programme.settings.selection?.criteria ?? [], scores) {
            let rating = score.map { Rating.score($0) } ?? .notAssessed
            guard self[id].progress.cards[interviewer]?.ratings[criterion.id] != rating else { continue }
            try perform(.giveRating(id, criterion.id, rating), as: interviewer)
        }
    }

    /// Declares that an interviewer has no conflict of interest, unless it has been declared; takes no time.
    public mutating func declareNoConflict(_ id: ApplicantID, as interviewer: PersonID) throws(Refusal) {
        guard self[id].progress.cards[interviewer]?.clearance == nil else { return }
        let moment = now
        try perform(.panel(.declareNoConflict(id)), as: interviewer)
        now = moment
    }

    /// Gives one interviewer's scores and hands the card in.
    public mutating func score(_ id: ApplicantID, _ scores: [Int?], as interviewer: PersonID) throws(Refusal) {
        try rate(id, scores, as: interviewer)
        try perform(.submitCard(id), as: interviewer)
    }

    /// A whole cohort ready for admission: as many ranked as there are seats and one reserve in each municipality,
    /// all rankings handed in.
    ///
    /// The means fall so slowly that nobody is tied where it matters.
    public mutating func fillSeats(reserves: Int = 1) throws(Refusal) {
        for municipality in programme.settings.municipalities {
            for number in 0..<(programme.seats(of: municipality.code) + reserves) {
                let id = try applicant(
                    "Sökande", "\(municipality.name) \(number + 10)", in: municipality.code, at: .interview,
                    [.email: "\(municipality.code.rawValue)\(number)@example.se"])
                // 25 points from the first interviewer at most: one fewer for each applicant, from both.
                for interviewer in interviewers(of: municipality.code) {
                    try score(id, Scenario.spread(25 - number), as: interviewer)
                }
            }
            try perform(.submitRanking(municipality.code), as: chief(of: municipality.code))
        }
    }

    /// Five scores of 1…5 with a given sum of 5…25.
    public static func spread(_ sum: Int) -> [Int] {
        (0..<5).map { 1 + min(max(sum - 5 - $0 * 4, 0), 4) }
    }

    /// The applicant as it stands; an empty one when there is none, so that expectations fail instead of tests crashing.
    public subscript(_ id: ApplicantID) -> Applicant {
        programme.applicant(id)
            ?? Applicant(
                id: id, application: Application(), registered: Signature(by: "nobody", at: now))
    }

    /// How far an applicant has come.
    public func stage(_ id: ApplicantID) -> Stage {
        programme.stage(of: self[id], in: programme.municipality(of: id) ?? "")
    }

    /// The personnel chief who answers for an applicant.
    public func chief(ofApplicant id: ApplicantID) -> PersonID {
        chief(of: programme.municipality(of: id) ?? "")
    }
}
