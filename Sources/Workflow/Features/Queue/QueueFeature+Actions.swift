public import Domain

extension QueueFeature {
    /// What can be done to the applicants in question; each opens the dialog that asks for what is missing.
    func act(_ command: CommandID, in world: World) -> Reaction {
        if let reaction = actOnAll(command, in: world) { return reaction }
        let ids = targets
        guard let first = ids.first else {
            return .say(LocalizedText(sv: "Ingen sökande är vald", en: "No applicant is selected"))
        }
        switch command {
        case .assessEligibility: return eligibility(ids, in: world)
        case .selectFirst:
            return ask(
                "Välj ut i första urvalet", "Select in the first selection", ids, in: world,
                consequences: world.rulesText(about: ids)
            ) { .selectFirst($0, reason: "") }
        case .reject:
            return ask(
                "Välj bort i första urvalet", "Reject in the first selection", ids, in: world,
                consequences: world.rulesText(about: ids)
            ) { .reject($0, reason: "") }
        case .reconsider:
            return ask("Ompröva första urvalet", "Reconsider the first selection", ids, in: world) {
                .reconsider($0, reason: "")
            }
        case .withdraw:
            let consequences = world.programme.consequences(ofLeaving: ids, on: world.today)
            return ask(
                "Dra tillbaka ansökan", "Withdraw the application", ids, in: world,
                consequences: world.texts(of: consequences)
            ) { .withdraw($0, reason: "") }
        case .reinstate:
            return ask("Återinför ansökan", "Reinstate the application", ids, in: world) { .reinstate($0, reason: "") }
        case .recordTest: return .open(.form(.testResult(of: ids, in: world)))
        case .recordConsent: return .open(.choice(.consent(of: ids, points: ConsentPoint.allCases, in: world)))
        case .setPanel: return .open(.form(.panel(of: ids, in: world)))
        case .editApplicant:
            guard let applicant = world.programme.applicant(first) else { return .none }
            guard world.maySee(applicant) else {
                return .say(
                    LocalizedText(
                        sv: "Skyddade uppgifter ändras av kommunens personalchef eller HR",
                        en: "A protected identity is edited by the municipality's personnel chief or HR"))
            }
            if let refusal = notPermitted(.editApplication(first, []), world) { return .refused(refusal) }
            return .open(.form(.application(of: applicant, in: world)))
        case .history: return .effect(.loadHistory(first))
        case .whyHere: return .open(.reader(Reader(.whyHere(first))))
        default: return screen(command, ids, in: world)
        }
    }

    func ask(
        _ swedish: String, _ english: String, _ ids: [ApplicantID], in world: World,
        consequences: [LocalizedText] = [], command: (ApplicantID) -> Command
    ) -> Reaction {
        .open(
            .prompt(
                Prompt(
                    LocalizedText(sv: swedish, en: english), question: LocalizedText(sv: "Skäl", en: "Reason"),
                    commands: ids.map(command), subjects: ids.map(world.name), in: world,
                    consequences: consequences)))
    }

    private func eligibility(_ ids: [ApplicantID], in world: World) -> Reaction {
        guard let selection = world.programme.settings.selection else { return .refused(.notUsed(.selection)) }
        let progress = ids.count == 1 ? world.programme.applicant(ids[0])?.progress : nil
        let items = world.sharedChecklist(of: ids, selection)
        var options = items.map { item in
            let verdict = (progress?.eligibility[item.id]?.value.verdict ?? .unknown).label
            return Choice.Option(
                item.name, .choose(.verdict(on: item, ids, in: world)), detail: progress == nil ? nil : verdict)
        }
        if let all = allMet(ids, in: world) { options.append(all) }
        let next = items.firstIndex { progress?.eligibility[$0.id] == nil }
        return .open(
            .choice(
                Choice(
                    LocalizedText(
                        sv: "Behörighet: \(world.names(ids))", en: "Eligibility: \(world.names(ids))"),
                    options: options, selected: progress == nil ? 0 : next ?? 0)))
    }
}

extension QueueFeature {
    /// The line that judges every item that nobody has judged yet as met; what is judged as not met stays so. Nil when
    /// there is nothing left to judge.
    fileprivate func allMet(_ ids: [ApplicantID], in world: World) -> Choice.Option? {
        let lists = ids.compactMap(world.programme.applicant).map { ($0, world.programme.checklist(for: $0)) }
        let open = lists.flatMap { applicant, items in
            let judged = applicant.progress.eligibility
            return items.filter { (judged[$0.id]?.value.verdict ?? .unknown) == .unknown }.map { item in
                let command = Command.assessEligibility(
                    applicant.id, item.id, Assessment(.met), seen: judged[item.id]?.value)
                return (applicant.id, item, command)
            }
        }.filter { world.refusal(of: $0.2) == nil }
        let isWhole = open.count == lists.reduce(0) { $0 + $1.1.count }
        let label =
            isWhole
            ? LocalizedText(sv: "Alla punkter är uppfyllda", en: "All items are met")
            : LocalizedText(sv: "Övriga punkter är uppfyllda", en: "The remaining items are met")
        let commands = open.map(\.2)
        guard !commands.isEmpty else { return nil }
        guard ids.count > 1 else { return Choice.Option(label, .perform(commands)) }
        let subjects = open.map { "\(world.name($0.0)) – \($0.1.name[world.language])" }
        return Choice.Option(
            label,
            .ask(.preview(label, commands: commands, subjects: subjects, draftKey: "eligibility.all", in: world)))
    }
}

extension World {
    /// The name that lists show of an applicant.
    public func name(_ id: ApplicantID) -> String {
        guard let applicant = programme.applicant(id) else {
            guard let erasure = programme.erasures[id]?.value else { return id.short }
            return language == .swedish ? "raderad person \(erasure.number)" : "erased person \(erasure.number)"
        }
        return programme.listName(of: applicant, protectedAs: language == .swedish ? "Skyddad" : "Protected")
    }

    /// Whether the person may read who an applicant is: a protected identity is for the municipality's own personnel
    /// chief and HR (requirements G).
    public func maySee(_ applicant: Applicant) -> Bool {
        programme.mayKnow(applicant, actor)
    }

    /// Whether lists, and what stands beside them, tell more of somebody than that there is one. Of a protected identity
    /// they tell nobody more: what is not opened is not noted as read.
    public func listsDetails(of id: ApplicantID) -> Bool { programme.applicant(id).map { !$0.isProtected } ?? false }

    /// How an item of the checklist has been judged; nil when it has not been.
    func judgement(of item: EligibilityItemID, _ id: ApplicantID) -> Assessment? {
        programme.applicant(id)?.progress.eligibility[item]?.value
    }

    /// The checklist items that all of some applicants are judged by.
    func sharedChecklist(of ids: [ApplicantID], _ selection: SelectionSettings) -> [EligibilityItem] {
        let applicants = ids.compactMap(programme.applicant)
        guard let first = applicants.first else { return selection.eligibility }
        var shared = programme.checklist(for: first)
        for applicant in applicants.dropFirst() where shared.count > selection.eligibility.count {
            let others = Set(programme.checklist(for: applicant).map(\.id))
            shared.removeAll { !others.contains($0.id) }
        }
        return shared
    }

    /// One name, or how many.
    func names(_ ids: [ApplicantID]) -> String {
        guard ids.count != 1, let count = Optional(ids.count) else { return ids.first.map(name) ?? "" }
        return language == .swedish ? "\(count) sökande" : "\(count) applicants"
    }
}

extension Verdict {
    /// What the verdict is called.
    public var label: LocalizedText {
        switch self {
        case .met: LocalizedText(sv: "uppfyllt", en: "met")
        case .notMet: LocalizedText(sv: "inte uppfyllt", en: "not met")
        case .unknown: LocalizedText(sv: "inte känt", en: "unknown")
        }
    }
}
