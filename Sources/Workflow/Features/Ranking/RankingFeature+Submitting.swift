import Domain

extension RankingFeature {
    /// What can be done to the ranking as a whole.
    func actOnRanking(_ command: CommandID, in world: World) -> Reaction {
        guard let table else { return .none }
        switch command {
        case .submitRanking: return submit(table, in: world)
        case .reopenRanking: return reopen(table, in: world)
        case .versions:
            let ranking = world.programme.record(table.municipality).ranking
            guard ranking.submitted != nil || !ranking.earlier.isEmpty else {
                return .say(
                    LocalizedText(sv: "Ingen version är inlämnad ännu", en: "No version has been handed in yet"))
            }
            return .open(.reader(Reader(.rankingVersions(table.municipality))))
        case .compareVersions: return compare(table, in: world)
        case .sensitivity: return .open(.reader(Reader(.sensitivity(table.municipality))))
        case .consultations: return .open(.reader(Reader(.consultations(table.municipality))))
        default: return .none
        }
    }

    private func submit(_ table: RankingTable, in world: World) -> Reaction {
        let command = Command.submitRanking(table.municipality, seen: table.shownOrder)
        if let refusal = world.refusal(of: command) { return .refused(refusal) }
        let name = world.programme.settings.municipality(table.municipality)?.name ?? ""
        return .open(
            .confirm(
                Confirm(
                    LocalizedText(sv: "Lämna in rangordningen för \(name)?", en: "Hand in the ranking of \(name)?"),
                    consequences: consequences(of: table, in: world), commands: [command])))
    }

    private func reopen(_ table: RankingTable, in world: World) -> Reaction {
        let command = Command.reopenRanking(table.municipality, reason: "")
        if let refusal = world.refusal(of: command.with(text: "…")) { return .refused(refusal) }
        let name = world.programme.settings.municipality(table.municipality)?.name ?? ""
        return .open(
            .prompt(
                Prompt(
                    LocalizedText(sv: "Öppna rangordningen igen", en: "Reopen the ranking"),
                    question: LocalizedText(sv: "Skäl", en: "Reason"), commands: [command],
                    subjects: [
                        world.language == .swedish
                            ? "\(name): version \(table.version + 1) börjar där version \(table.version) slutade"
                            : "\(name): version \(table.version + 1) starts where version \(table.version) ended"
                    ], in: world)))
    }

    // MARK: - What handing in means

    /// The most important first: who gets a seat, who waits, what is left over, and that it is locked.
    private func consequences(of table: RankingTable, in world: World) -> [LocalizedText] {
        let seated = table.rows.prefix(table.seats)
        let reserves = table.rows.dropFirst(table.seats)
        var texts: [LocalizedText] = []
        if seated.isEmpty {
            texts.append(LocalizedText(sv: "Ingen får plats.", en: "Nobody gets a seat."))
        } else {
            let names = seated.map { world.name($0.applicant) }.joined(separator: ", ")
            texts.append(LocalizedText(sv: "Får plats: \(names)", en: "Get a seat: \(names)"))
        }
        if reserves.isEmpty {
            texts.append(LocalizedText(sv: "Inga reserver", en: "No reserves"))
        } else {
            let names = reserves.map { "R\($0.position - table.seats) \(world.name($0.applicant))" }
                .joined(separator: ", ")
            texts.append(LocalizedText(sv: "Reserver: \(names)", en: "Reserves: \(names)"))
        }
        if table.emptySeats > 0 {
            texts.append(
                LocalizedText(
                    sv: table.emptySeats == 1 ? "1 plats blir tom" : "\(table.emptySeats) platser blir tomma",
                    en: table.emptySeats == 1 ? "1 seat stays empty" : "\(table.emptySeats) seats stay empty"))
        }
        let silent = seated.map(\.applicant).filter { !world.isConsulted($0) }
        if !silent.isEmpty {
            let rest = silent.count - 3
            let names = silent.prefix(3).map(world.name).joined(separator: ", ")
            texts.append(
                LocalizedText(
                    sv: "! Chefen har inte sagt ja i samrådet: \(names)" + (rest > 0 ? " och \(rest) till" : ""),
                    en: "! The manager has not said yes: \(names)" + (rest > 0 ? " and \(rest) more" : "")))
        }
        let unfinished = unfinished(table.municipality, in: world)
        if unfinished > 0 {
            texts.append(
                LocalizedText(
                    sv: "! \(unfinished) sökande väntar på urval eller test och kommer inte med",
                    en: "! \(unfinished) applicants wait for selection or test and are left out"))
        }
        texts.append(
            LocalizedText(
                sv: "Rangordningen låses; den kan öppnas igen med skäl.",
                en: "The ranking is locked; it can be reopened with a reason."))
        return texts
    }

    /// Those who have not come as far as the interview; they do not block, so it must be said that they are left out.
    private func unfinished(_ code: MunicipalityCode, in world: World) -> Int {
        world.programme.record(code).applicants.count { applicant in
            switch world.programme.stage(of: applicant, in: code) {
            case .new, .test: true
            case .interview, .ranking, .admitted, .ended: false
            }
        }
    }
}

extension World {
    /// Whether the responsible manager has granted a seat in the consultation (S4-18e).
    func isConsulted(_ id: ApplicantID) -> Bool {
        programme.applicant(id)?.progress.consents[.consultation]?.value.answer == .granted
    }
}
