import Domain

extension RankingFeature {
    /// Announces a lot about the selected person's shared place, or draws the one announced once its day has come.
    func drawLots(in world: World) -> Reaction {
        guard let row = selectedRow, let table else { return .refused(.notRanked) }
        let tied = table.sharing(with: row.applicant)
        let lots = world.programme.record(table.municipality).ranking.lots
        let lot = lots.last { Set($0.announced.value.participants) == Set(tied) && $0.drawn == nil }
        guard let announced = lot?.announced.value, world.today >= announced.published else {
            return announce(row, tied, in: world)
        }
        let command = Command.lot(.draw(row.applicant, seed: ""))
        if let refusal = world.refusal(of: command.with(text: "…")) { return .refused(refusal) }
        return .open(
            .prompt(
                Prompt(
                    LocalizedText(sv: "Dra lott \(announced.number)", en: "Draw lot \(announced.number)"),
                    question: LocalizedText(
                        sv: "Siffran (\(announced.source))", en: "The figure (\(announced.source))"),
                    commands: [command], subjects: [tied.map(world.name).joined(separator: ", ")], in: world,
                    consequences: [
                        LocalizedText(
                            sv: "Ordningen följer av siffran och sökandes id; lotten dras aldrig om",
                            en: "The order follows from the figure and the ids; the lot is never drawn again")
                    ])))
    }

    private func announce(_ row: RankingRow, _ tied: [ApplicantID], in world: World) -> Reaction {
        let trial = LotCommand.announce(row.applicant, source: "…", published: world.today + 1)
        if let refusal = world.refusal(of: .lot(trial)) { return .refused(refusal) }
        return .open(.form(.lot(for: row.applicant, among: tied.map(world.name).joined(separator: ", "))))
    }
}
