import Domain

extension Words {
    /// The commands from before the interview that a command's name and these words mean; nil for other names.
    func screeningCommands(_ id: CommandID, in programme: Programme) throws(WordFault) -> [Command]? {
        switch id {
        case .loseEligibility, .restoreEligibility, .requestCompletion, .receiveCompletion:
            return try eligibilityCommands(id, try subject(programme), programme)
        case .mergeDuplicate, .keepApart, .reportDuplicate: return [.screening(try duplicateCommand(id, programme))]
        case .setRule: return [.screening(try rule(in: try municipality(programme), programme))]
        case .endRule:
            let rule = SelectionRuleID(try required("rule"))
            return [.screening(.endRule(try municipality(programme), rule, reason: self["reason"] ?? ""))]
        case .inviteToTest, .grantRetest, .reuseTest, .declineReuse, .allowReuse:
            return [.screening(try testCommand(id, try subject(programme)))]
        default: return nil
        }
    }

    private func subject(_ programme: Programme) throws(WordFault) -> ScreeningForm.Subject {
        guard let applicant = programme.applicant(try applicant(programme)) else { throw .missing("applicant") }
        return ScreeningForm.Subject(applicant)
    }

    /// What is asked about an applicant's eligibility or application.
    func eligibilityCommands(_ id: CommandID, _ subject: ScreeningForm.Subject, _ programme: Programme)
        throws(WordFault) -> [Command]
    {
        let (applicant, screening, reason) = (subject.id, subject.screening, self["reason"] ?? "")
        switch id {
        case .loseEligibility:
            let what = Ineligibility(
                try option("cause", Ineligibility.Cause.self), from: try day("day"),
                movedTo: isGiven("to") ? try municipality(programme, key: "to") : nil, reason: reason)
            return [.screening(.recordIneligibility(applicant, what, seen: screening.ineligibility?.value))]
        case .restoreEligibility: return [.screening(.restoreEligibility(applicant, reason: reason))]
        case .requestCompletion:
            let due = isGiven("due") ? try day("due") : nil
            return [
                .screening(
                    .requestCompletion(
                        applicant, due: due, note: self["note"] ?? "", seen: screening.completion?.value))
            ]
        default:
            let received = Command.screening(.receiveCompletion(applicant, on: try day("day")))
            let changes = subject.application.changes(to: try application(subject.application, in: programme))
            return changes.isEmpty ? [received] : [.editApplication(applicant, changes), received]
        }
    }

    private func duplicateCommand(_ id: CommandID, _ programme: Programme) throws(WordFault) -> ScreeningCommand {
        let one = try applicant(programme)
        let two = try applicant(programme, key: id == .mergeDuplicate ? "into" : "other")
        let seen = programme.applicant(one)?.progress.screening.duplicates[two]?.value
        switch id {
        case .mergeDuplicate: return .mergeDuplicate(one, into: two, reason: self["reason"] ?? "", seen: seen)
        case .keepApart: return .keepApart(one, from: two, reason: self["reason"] ?? "", seen: seen)
        default: return .reportDuplicate(one, of: two)
        }
    }

    // MARK: - Rules

    /// A rule as it is given; without an id it is a new one.
    func rule(in code: MunicipalityCode, _ programme: Programme) throws(WordFault) -> ScreeningCommand {
        let rules = programme.record(code).rules
        let id = isGiven("rule") ? SelectionRuleID(try required("rule")) : rules.nextID
        let names = try required("names").split(separator: ";").map { name in
            name.split(separator: " ").joined(separator: " ")
        }
        let rule = SelectionRule(
            id: id, SelectionRule.Group(try option("group", SelectionRule.Group.Kind.self), names), try effect(),
            reason: try required("reason"), decidedBy: try required("decided-by"))
        return .setRule(code, rule, seen: rules.current.first { $0.id == id })
    }

    private func effect() throws(WordFault) -> SelectionRule.Effect {
        switch try option("effect", SelectionRule.EffectWord.self) {
        case .favours: return .favours
        case .requires: return .requires(try required("item"))
        case .demands:
            guard isGiven("mean") || isGiven("per-criterion") else {
                throw WordFault(
                    "mean", sv: "Ange mean= eller per-criterion=", en: "Give mean= or per-criterion=")
            }
            return .demands(
                SelectionSettings.Demand(perCriterion: try threshold("per-criterion"), mean: try threshold("mean")))
        }
    }

    private func threshold(_ key: String) throws(WordFault) -> Threshold? {
        guard isGiven(key), let text = self[key] else { return nil }
        guard let threshold = Threshold(text) else {
            throw .invalid(key, text, expected: LocalizedText(sv: "ett tal som 3,5", en: "a number such as 3.5"))
        }
        return threshold
    }

    // MARK: - The ability test

    func testCommand(_ id: CommandID, _ subject: ScreeningForm.Subject) throws(WordFault) -> ScreeningCommand {
        let (applicant, reason) = (subject.id, self["reason"] ?? "")
        switch id {
        case .inviteToTest:
            return .inviteToTest(applicant, try invitation(), seen: subject.screening.invitation?.value)
        case .grantRetest: return .grantRetest(applicant, isGiven("day") ? try invitation() : nil, reason: reason)
        case .reuseTest:
            return .reuseTest(
                applicant, score: isGiven("score") ? try integer("score") : nil, day: try day("day"),
                source: self["source"] ?? "")
        case .declineReuse: return .declineReuse(applicant, reason: reason)
        default: return .allowReuse(applicant, reason: reason)
        }
    }

    private func invitation() throws(WordFault) -> TestInvitation {
        TestInvitation(try day("day"), time: try time("time"), place: self["place"] ?? "")
    }

    private func time(_ key: String) throws(WordFault) -> ClockTime? {
        guard isGiven(key), let text = self[key] else { return nil }
        guard let time = ClockTime(text) else {
            throw .invalid(key, text, expected: LocalizedText(sv: "ett klockslag som 9.30", en: "a time such as 9:30"))
        }
        return time
    }
}

extension SelectionRule {
    /// The word for what a rule says of its group, on the command line and in forms.
    enum EffectWord: String, WordOption {
        case favours, demands, requires

        /// What such a rule does.
        var label: LocalizedText {
            switch self {
            case .favours: LocalizedText(sv: "gynnar gruppen", en: "favours the group")
            case .demands: LocalizedText(sv: "höjer kravet på poängen", en: "demands higher scores")
            case .requires: LocalizedText(sv: "lägger till ett behörighetskrav", en: "adds an item to the checklist")
            }
        }
    }
}

extension SelectionRules {
    /// An id that no rule of the municipality has had.
    var nextID: SelectionRuleID {
        let used = versions.flatMap { version in version.value.rules.map(\.id.rawValue) }
        let numbers = used.compactMap { $0.first == "r" ? Int($0.dropFirst()) : nil }
        return SelectionRuleID("r\((numbers.max() ?? 0) + 1)")
    }
}
