public import Domain

extension Choice {
    /// Some municipalities, and perhaps all of them together.
    static func municipalities(_ codes: [MunicipalityCode], in world: World, withAll: Bool = false) -> Choice {
        var options = codes.compactMap { code in
            world.programme.settings.municipality(code).map {
                Option(LocalizedText(sv: $0.name, en: $0.name), .municipality(code))
            }
        }
        if withAll, options.count > 1 {
            options.insert(
                Option(
                    LocalizedText(sv: "Alla kommuner", en: "All municipalities"), .municipality(MunicipalityCode(""))),
                at: 0)
        }
        return Choice(LocalizedText(sv: "Visa kommun", en: "Show municipality"), options: options)
    }

    /// How an item of the checklist is judged; what is not met is explained.
    static func verdict(on item: EligibilityItem, _ ids: [ApplicantID], in world: World) -> Choice {
        let options = Verdict.allCases.map { verdict in
            let commands = ids.map { id in
                Command.assessEligibility(id, item.id, Assessment(verdict), seen: world.judgement(of: item.id, id))
            }
            guard verdict == .notMet || ids.count > 1 else { return Option(verdict.label, .perform(commands)) }
            let title = LocalizedText(
                sv: "\(item.name.swedish): \(verdict.label.swedish)",
                en: "\(item.name.english): \(verdict.label.english)")
            let prompt = Prompt(
                title, question: LocalizedText(sv: "Vad det grundas på", en: "What it rests on"), commands: commands,
                subjects: ids.map(world.name), in: world, optional: verdict != .notMet)
            return Option(verdict.label, .ask(prompt))
        }
        let progress = ids.count == 1 ? world.programme.applicant(ids[0])?.progress : nil
        let verdict = progress?.eligibility[item.id]?.value.verdict ?? .met
        return Choice(item.name, options: options, selected: Verdict.allCases.firstIndex(of: verdict) ?? 0)
    }

    /// What the responsible manager answers, in the application or in the consultation; a refusal is explained.
    ///
    /// `consequences` says beforehand what an answer would lead to.
    static func consent(
        of ids: [ApplicantID], points: [ConsentPoint], in world: World,
        consequences: ([Command]) -> [LocalizedText] = { _ in [] }
    ) -> Choice {
        let options = points.flatMap { point in
            ConsentAnswer.allCases.map { answer in
                let commands = ids.map { Command.recordConsent($0, point, Consent(answer)) }
                let label = LocalizedText(
                    sv: "\(point.label.swedish): \(answer.label.swedish)",
                    en: "\(point.label.english): \(answer.label.english)")
                guard answer == .refused || ids.count > 1 else { return Option(label, .perform(commands)) }
                let prompt = Prompt(
                    label, question: LocalizedText(sv: "Vad chefen sade", en: "What the manager said"),
                    commands: commands, subjects: ids.map(world.name), in: world, optional: answer != .refused,
                    consequences: consequences(commands))
                return Option(label, .ask(prompt))
            }
        }
        var title = LocalizedText(
            sv: "Ansvarig chefs svar: \(world.names(ids))",
            en: "The responsible manager's answer: \(world.names(ids))")
        if points == [.consultation], ids.count == 1, let applicant = world.programme.applicant(ids[0]),
            case .aboveRival(let rival, let own) = world.programme.consultee(of: applicant)
        {
            let (name, whom) = (world.name(rival), own.isEmpty ? "?" : own)
            title = LocalizedText(
                sv: "Chefen \(name) söker också; svar från chefens chef (\(whom))",
                en: "The manager \(name) has applied too; answer of the manager above (\(whom))")
        }
        return Choice(title, options: options)
    }
}

extension ConsentPoint {
    /// What the point in time is called.
    public var label: LocalizedText {
        switch self {
        case .application: LocalizedText(sv: "Ansökan", en: "Application")
        case .consultation: LocalizedText(sv: "Samråd", en: "Consultation")
        }
    }
}

extension ConsentAnswer {
    /// What the answer is called.
    public var label: LocalizedText {
        switch self {
        case .asked: LocalizedText(sv: "tillfrågad", en: "asked")
        case .granted: LocalizedText(sv: "beviljar", en: "grants")
        case .refused: LocalizedText(sv: "nekar", en: "refuses")
        }
    }
}

extension TestOutcome {
    /// What the outcome is called.
    public var label: LocalizedText {
        switch self {
        case .passed: LocalizedText(sv: "godkänt", en: "passed")
        case .failed: LocalizedText(sv: "underkänt", en: "failed")
        case .missing: LocalizedText(sv: "saknas", en: "missing")
        case .awaiting: LocalizedText(sv: "inväntas", en: "awaited")
        }
    }
}
