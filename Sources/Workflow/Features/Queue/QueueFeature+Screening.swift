import Domain

extension QueueFeature {
    /// What can be done without anybody selected: rules and duplicates; nil for other commands.
    func actOnAll(_ command: CommandID, in world: World) -> Reaction? {
        switch command {
        case .showDuplicates, .mergeDuplicate, .keepApart, .reportDuplicate: return duplicates(in: world)
        case .showRules, .setRule, .endRule: return rules(command, in: world)
        default: return nil
        }
    }

    /// What is done beside the daily steps to the applicants in question.
    func screen(_ command: CommandID, _ ids: [ApplicantID], in world: World) -> Reaction {
        guard let first = ids.first else { return .none }
        if let trial = trial(command, first), let refusal = notPermitted(.screening(trial), world) {
            return .refused(refusal)
        }
        switch command {
        case .moreActions: return .open(.choice(.more(ids, index.duplicates, in: world)))
        case .loseEligibility: return .open(.form(.ineligibility(of: ids, in: world)))
        case .requestCompletion: return .open(.form(.completionRequest(of: ids, in: world)))
        case .receiveCompletion: return receive(first, in: world)
        case .inviteToTest: return .open(.form(.invitation(of: ids, in: world)))
        case .grantRetest: return .open(.form(.retest(of: ids, in: world)))
        case .reuseTest:
            return world.programme.applicant(first).map { .open(.form(.reuse(of: $0, in: world))) } ?? .none
        case .restoreEligibility:
            return ask("Behörig igen", "Eligible again", ids, in: world) {
                .screening(.restoreEligibility($0, reason: ""))
            }
        case .declineReuse:
            return ask("Vill göra testet på nytt", "Wants to take the test anew", ids, in: world) {
                .screening(.declineReuse($0, reason: ""))
            }
        case .allowReuse:
            return ask("Godtar ett äldre test", "Accepts an older test", ids, in: world) {
                .screening(.allowReuse($0, reason: ""))
            }
        default: return .none
        }
    }

    /// A command that stands for its kind, to learn whether the person's roles allow it; nobody is to fill in a form and
    /// then hear that somebody else must do it.
    private func trial(_ command: CommandID, _ id: ApplicantID) -> ScreeningCommand? {
        switch command {
        case .loseEligibility, .restoreEligibility: .restoreEligibility(id, reason: "…")
        case .requestCompletion, .receiveCompletion: .receiveCompletion(id, on: Day(number: 0))
        case .inviteToTest, .grantRetest, .reuseTest, .declineReuse, .allowReuse: .grantRetest(id, nil, reason: "…")
        default: nil
        }
    }

    private func receive(_ id: ApplicantID, in world: World) -> Reaction {
        let trial = Command.screening(.receiveCompletion(id, on: world.today))
        if let refusal = world.refusal(of: trial) { return .refused(refusal) }
        guard let applicant = world.programme.applicant(id) else { return .none }
        guard world.maySee(applicant) else { return .refused(.screening(.protectedIdentity)) }
        return .open(.form(.completion(of: applicant, in: world)))
    }

    // MARK: - Duplicates

    private func duplicates(in world: World) -> Reaction {
        let own = selected.map { index.duplicates.pairs(of: $0) } ?? []
        let decided = selected.flatMap(world.programme.applicant)?.progress.screening.duplicates.keys.sorted() ?? []
        // A decision can be changed: it is offered again from the person it is about.
        let visible = decided.filter { other in
            world.mayDecide(on: other) && !own.contains { $0.names(other) }
        }
        if let id = selected, own.isEmpty, let other = visible.first {
            return .open(.choice(.ruling(on: id, other, in: world)))
        }
        let pairs = own.isEmpty ? index.duplicates.pairs : own
        guard !pairs.isEmpty else {
            let elsewhere = selected.flatMap(world.programme.applicant)?.progress.screening.hasOpenReport ?? false
            return .say(
                elsewhere
                    ? LocalizedText(
                        sv: "Den andra ansökan finns i en kommun som du inte når; rekryteringscenter avgör",
                        en:
                            "The other application is in a municipality you do not reach; the recruitment centre decides"
                    )
                    : LocalizedText(sv: "Inga möjliga dubbletter att avgöra", en: "No possible duplicates to decide on")
            )
        }
        if pairs.count == 1 { return .open(.choice(.ruling(on: pairs[0].one, pairs[0].other, in: world))) }
        return .open(.choice(.duplicates(pairs, in: world)))
    }

    // MARK: - Rules

    private func rules(_ command: CommandID, in world: World) -> Reaction {
        let own = selected.flatMap { world.programme.municipality(of: $0) }
        guard let code = own ?? municipality ?? world.municipalities.first else {
            return .say(LocalizedText(sv: "Ingen kommun är vald", en: "No municipality is chosen"))
        }
        let current = world.programme.record(code).rules.current
        if command == .showRules { return .open(.reader(Reader(.selectionRules(code)))) }
        let trial = Command.screening(.endRule(code, SelectionRuleID(""), reason: "…"))
        // Without any rule of that name it is refused anyway; what is wrong before that is wrong for every rule.
        if let refusal = world.refusal(of: trial), refusal != .screening(.noSuchRule("")) { return .refused(refusal) }
        if command == .setRule {
            let application = selected.flatMap(world.programme.applicant)
            let known = application.flatMap { world.maySee($0) ? $0.application : nil }
            return .open(.form(.rule(in: code, about: known, world: world)))
        }
        guard !current.isEmpty else {
            return .say(LocalizedText(sv: "Kommunen har inga regler", en: "The municipality has no rules"))
        }
        return .open(.choice(.ending(current, of: code, in: world)))
    }
}

extension World {
    /// Whether the person reaches an application and may know whose it is.
    fileprivate func mayDecide(on id: ApplicantID) -> Bool {
        guard let code = programme.municipality(of: id), let applicant = programme.applicant(id) else { return false }
        return municipalities.contains(code) && actor.mayKnow(applicant, in: code)
    }

    /// What the municipality's rules say of applicants about whom a selection is to be made; rules decide nothing.
    func rulesText(about ids: [ApplicantID]) -> [LocalizedText] {
        if let applicant = ids.first.flatMap(programme.applicant), ids.count == 1 {
            return programme.rules(about: applicant).map { rule in
                LocalizedText(
                    sv: "Regel: \(rule.explanation.swedish)", en: "Rule: \(rule.explanation.english)")
            }
        }
        var counts: [(rule: SelectionRule, count: Int)] = []
        for applicant in ids.compactMap(programme.applicant) {
            for rule in programme.rules(about: applicant) {
                if let index = counts.firstIndex(where: { $0.rule == rule }) {
                    counts[index].count += 1
                } else {
                    counts.append((rule, 1))
                }
            }
        }
        return counts.map { rule, count in
            LocalizedText(
                sv: "Regel för \(count) av \(ids.count): \(rule.explanation.swedish)",
                en: "Rule about \(count) of \(ids.count): \(rule.explanation.english)")
        }
    }
}
