import Domain

extension Choice {
    /// What can be done beside the daily steps, as far as it fits the applicants in question.
    static func more(_ ids: [ApplicantID], _ duplicates: Duplicates, in world: World) -> Choice {
        var commands: [CommandID] = []
        if let id = ids.first, ids.count == 1, let applicant = world.programme.applicant(id) {
            commands = fitting(applicant, duplicates, in: world)
        } else {
            commands = [.requestCompletion, .inviteToTest, .grantRetest, .loseEligibility]
        }
        commands.append(.showRules)
        if ids.count == 1, mayRule(ids[0], in: world) { commands += [.setRule, .endRule] }
        let options = commands.map { Option($0.inMenu, .invoke($0)) }
        return Choice(
            LocalizedText(sv: "Mer att göra: \(world.names(ids))", en: "More to do: \(world.names(ids))"),
            options: options)
    }

    private static func fitting(_ applicant: Applicant, _ duplicates: Duplicates, in world: World) -> [CommandID] {
        let programme = world.programme
        let screening = applicant.progress.screening
        var commands: [CommandID] = []
        if !applicant.isOut {
            if let asked = screening.completion?.value, asked.received == nil { commands.append(.receiveCompletion) }
            if !programme.missingPieces(of: applicant).isEmpty { commands.append(.requestCompletion) }
            commands += testing(applicant, in: world)
        }
        if !duplicates.pairs(of: applicant.id).isEmpty || !screening.duplicates.isEmpty {
            commands.append(.showDuplicates)
        }
        if screening.ineligibility != nil { commands.append(.restoreEligibility) }
        if applicant.progress.withdrawal == nil, screening.closedInto == nil { commands.append(.loseEligibility) }
        return commands
    }

    private static func testing(_ applicant: Applicant, in world: World) -> [CommandID] {
        let progress = applicant.progress
        guard progress.firstSelection?.value.isSelected == true, !progress.holdsMarks else { return [] }
        let answer: CommandID = progress.screening.reuseDeclined == nil ? .declineReuse : .allowReuse
        let reuses = world.programme.settings.selection?.test.reuseMonths != nil
        switch world.programme.testStatus(of: applicant) {
        case .notUsed: return []
        case .notInvited, .invited: return [.inviteToTest] + (reuses ? [.reuseTest, answer] : [])
        case .failed, .missing, .awaiting: return [.grantRetest]
        case .passed(let result): return world.programme.reuse(of: result, by: applicant) == nil ? [] : [answer]
        }
    }

    private static func mayRule(_ id: ApplicantID, in world: World) -> Bool {
        guard let code = world.programme.municipality(of: id) else { return false }
        let refusal = world.refusal(of: .screening(.endRule(code, SelectionRuleID(""), reason: "…")))
        return refusal == nil || refusal == .screening(.noSuchRule(""))
    }

    // MARK: - Duplicates

    /// The pairs that somebody must decide about: those of one applicant, or all that there are.
    static func duplicates(_ pairs: [DuplicatePair], in world: World) -> Choice {
        let options = pairs.map { pair in
            Option(
                LocalizedText(sv: world.names(pair), en: world.names(pair)),
                .choose(.ruling(on: pair.one, pair.other, in: world)), detail: pair.likeness.label)
        }
        return Choice(LocalizedText(sv: "Möjliga dubbletter", en: "Possible duplicates"), options: options)
    }

    /// What is to hold of two applications.
    static func ruling(on one: ApplicantID, _ other: ApplicantID, in world: World) -> Choice {
        let names = [world.placed(one), world.placed(other)]
        return Choice(
            LocalizedText(sv: "Samma person?", en: "The same person?"),
            options: [
                Option(
                    LocalizedText(sv: "Samma: \(names[0]) gäller", en: "The same: \(names[0]) stands"),
                    .ask(merging(other, into: one, in: world))),
                Option(
                    LocalizedText(sv: "Samma: \(names[1]) gäller", en: "The same: \(names[1]) stands"),
                    .ask(merging(one, into: other, in: world))),
                Option(
                    LocalizedText(sv: "Två olika personer", en: "Two different people"),
                    .ask(apart(one, other, in: world))),
                Option(
                    LocalizedText(
                        sv: "Avgör senare, men säg till kommunerna", en: "Decide later, but tell the municipalities"),
                    .perform([.screening(.reportDuplicate(one, of: other))])),
            ])
    }

    private static func merging(_ id: ApplicantID, into other: ApplicantID, in world: World) -> Prompt {
        let seen = world.programme.applicant(id)?.progress.screening.duplicates[other]?.value
        return Prompt(
            LocalizedText(sv: "Samma person", en: "The same person"),
            question: LocalizedText(sv: "Skäl", en: "Reason"),
            commands: [.screening(.mergeDuplicate(id, into: other, reason: "", seen: seen))],
            subjects: [
                world.language == .swedish
                    ? "\(world.placed(id)) stängs; \(world.placed(other)) gäller"
                    : "\(world.placed(id)) is closed; \(world.placed(other)) stands"
            ], in: world, consequences: world.texts(of: world.programme.consequences(ofLeaving: [id], on: world.today)))
    }

    private static func apart(_ id: ApplicantID, _ other: ApplicantID, in world: World) -> Prompt {
        let seen = world.programme.applicant(id)?.progress.screening.duplicates[other]?.value
        return Prompt(
            LocalizedText(sv: "Två olika personer", en: "Two different people"),
            question: LocalizedText(sv: "Skäl", en: "Reason"),
            commands: [.screening(.keepApart(id, from: other, reason: "", seen: seen))],
            subjects: ["\(world.placed(id)) – \(world.placed(other))"], in: world)
    }

    // MARK: - Rules

    /// The rules of a municipality, each of which can be ended.
    static func ending(_ rules: [SelectionRule], of code: MunicipalityCode, in world: World) -> Choice {
        let options = rules.map { rule in
            let prompt = Prompt(
                LocalizedText(sv: "Avsluta regeln", en: "End the rule"),
                question: LocalizedText(sv: "Skäl", en: "Reason"),
                commands: [.screening(.endRule(code, rule.id, reason: ""))],
                subjects: [rule.sentence[world.language]], in: world)
            return Option(rule.sentence, .ask(prompt))
        }
        return Choice(LocalizedText(sv: "Avsluta en regel", en: "End a rule"), options: options)
    }
}

extension World {
    /// The name that lists show of an applicant, with the municipality applied in and when: of two applications by one
    /// person the names are the same.
    func placed(_ id: ApplicantID) -> String { "\(name(id)) (\(place(id)))" }

    /// Two applications in one line, a name that both have only once.
    fileprivate func names(_ pair: DuplicatePair) -> String {
        guard name(pair.one) == name(pair.other) else { return "\(placed(pair.one)) – \(placed(pair.other))" }
        return "\(name(pair.one)): \(place(pair.one)) – \(place(pair.other))"
    }

    private func place(_ id: ApplicantID) -> String {
        guard let code = programme.municipality(of: id), let applicant = programme.applicant(id) else { return "" }
        let day = programme.applied(applicant)
        return "\(programme.settings.municipality(code)?.name ?? code.rawValue) \(day.dayOfMonth)/\(day.month)"
    }
}

extension CommandID {
    /// What a command is called among the things that can be done to somebody; in the help there is room for more.
    fileprivate var inMenu: LocalizedText {
        switch self {
        case .requestCompletion: LocalizedText(sv: "Begär komplettering", en: "Ask for what is missing")
        case .receiveCompletion:
            LocalizedText(sv: "Kompletteringen har kommit in", en: "What was asked for has come in")
        case .inviteToTest: LocalizedText(sv: "Kalla till förmågetestet", en: "Invite to the ability test")
        case .grantRetest: LocalizedText(sv: "Omprov", en: "Retest")
        case .reuseTest: LocalizedText(sv: "Återanvänd ett äldre testresultat", en: "Reuse an older test result")
        case .declineReuse: LocalizedText(sv: "Vill göra testet på nytt", en: "Wants to take the test anew")
        case .allowReuse: LocalizedText(sv: "Godtar ett äldre testresultat", en: "Accepts an older test result")
        case .loseEligibility: LocalizedText(sv: "Inte längre behörig", en: "No longer eligible")
        case .restoreEligibility: LocalizedText(sv: "Behörig igen", en: "Eligible again")
        case .showDuplicates: LocalizedText(sv: "Möjlig dubblett", en: "Possible duplicate")
        case .showRules: LocalizedText(sv: "Regler för första urvalet", en: "Rules of the first selection")
        case .setRule: LocalizedText(sv: "Ny regel för första urvalet", en: "New rule of the first selection")
        case .endRule: LocalizedText(sv: "Avsluta en regel", en: "End a rule")
        default: CommandTable.entry(self)?.help ?? LocalizedText(sv: rawValue, en: rawValue)
        }
    }
}
