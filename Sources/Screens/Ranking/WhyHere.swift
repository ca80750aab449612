import Domain
import Terminal
import Workflow

/// Why somebody has the place it has, or none: criteria, demands, the municipality's own priority, consultation, each
/// with who and when (requirements H 2). Scores are told only once the panel's cards are opened.
struct WhyHere {
    let scene: Scene

    var programme: Programme { scene.world.programme }

    func lines(_ id: ApplicantID, width: Int) -> [TextLine] {
        guard let candidate = Candidacy(id, in: scene) else {
            return [TextLine(scene.say("Ansökan finns inte här.", "The application is not here."))]
        }
        let sections = [
            outcome(candidate), criteria(candidate, width), demands(candidate), priority(candidate),
            consultation(candidate), decisions(candidate), selection(candidate),
        ]
        var lines: [TextLine] = []
        for section in sections where !section.isEmpty {
            lines += section.flatMap { wrapped($0, width) }
        }
        return lines
    }

    /// The same in a few words, for the foot of the ranking; what does not fit ends with an ellipsis.
    func summary(of id: ApplicantID, width: Int, rows: Int) -> [String] {
        guard let candidate = Candidacy(id, in: scene) else { return [] }
        let text = scene.say("Varför här? ", "Why here? ") + parts(candidate).joined(separator: " · ")
        let lines = TextLayout(text, width: width - 1).lines.map(String.init)
        guard lines.count > rows, let last = lines.prefix(rows).last else { return lines }
        return lines.prefix(rows - 1) + [last + scene.glyphs.ellipsis]
    }

    private func parts(_ candidate: Candidacy) -> [String] {
        guard let row = candidate.row else { return [standing(candidate)] }
        var parts: [String] = []
        if candidate.isOpened {
            let mean = scene.texts.mean(row.result.mean)
            let demand = programme.settings.selection?.demand.mean.map {
                scene.say(" (krav \(scene.texts.threshold($0)))", " (demand \(scene.texts.threshold($0)))")
            }
            parts.append(scene.say("medel \(mean)", "mean \(mean)") + (demand ?? ""))
        }
        if let override = candidate.progress.override {
            parts.append(
                scene.say("trots ofullständig panel: ", "in spite of an incomplete panel: ") + quoted(override))
        }
        if row.isTied { parts.append(tie(row, candidate)) }
        parts.append(row.placement.map { moved($0, candidate) } ?? unmoved(candidate))
        parts.append(consulted(candidate))
        return parts
    }

    // MARK: - Words

    func quoted(_ text: Signed<String>) -> String {
        scene.say("”\(text.value)” ", "“\(text.value)” ") + scene.texts.signature(text.signature, in: scene.world)
    }

    /// Told with the numbers of today's seat line, since reserves are what people talk about.
    func moved(_ placement: Signed<Placement>, _ candidate: Candidacy) -> String {
        let table = candidate.table
        let language = scene.world.language
        let from = table.placeName(placement.value.from)[language]
        let to = table.placeName(placement.value.to)[language]
        let reason = Signed(placement.value.reason, placement.signature)
        guard from != to else {
            return scene.say("delad plats avgjord: ", "shared place settled: ") + quoted(reason)
        }
        return scene.say("flyttad från \(from) till \(to): ", "moved from \(from) to \(to): ") + quoted(reason)
    }

    func unmoved(_ candidate: Candidacy) -> String {
        if candidate.row?.isUnplaced == true {
            return scene.say(
                "kom in efter att ordningen bestämdes; står där medelvärdet hör hemma",
                "came in after the order was decided; stands where the mean belongs")
        }
        return scene.say("ingen har flyttat personen", "nobody has moved the person")
    }

    func tie(_ row: RankingRow, _ candidate: Candidacy) -> String {
        let others = candidate.table.rows.filter { $0.isTied && $0.result.mean == row.result.mean && $0 != row }.map {
            scene.world.name($0.applicant)
        }
        let names = scene.texts.list(others)
        return scene.say("delar plats med \(names)", "shares the place with \(names)")
    }

    func consulted(_ candidate: Candidacy) -> String {
        guard let consent = candidate.progress.consents[.consultation] else {
            return scene.say("chefen är inte tillfrågad", "the manager has not been asked")
        }
        let answer: String
        switch consent.value.answer {
        case .asked: answer = scene.say("chefen är tillfrågad", "the manager has been asked")
        case .granted: answer = scene.say("chefen säger ja", "the manager says yes")
        case .refused: answer = scene.say("chefen säger nej", "the manager says no")
        }
        let note = consent.value.note
        if note.isEmpty { return answer + " " + scene.texts.signature(consent.signature, in: scene.world) }
        return answer + ": " + quoted(Signed(note, consent.signature))
    }

    private func wrapped(_ line: TextLine, _ width: Int) -> [TextLine] {
        let indent = String(line.text.prefix { $0 == " " })
        let text = String(line.text.dropFirst(indent.count))
        return TextLayout(text, width: max(width - indent.count, 1)).lines.map { TextLine(indent + $0, line.role) }
    }
}

/// All that there is to tell about one applicant's place.
struct Candidacy {
    let applicant: Applicant
    let municipality: MunicipalityCode
    let stage: Stage
    let table: RankingTable
    let ranking: Ranking
    /// The applicant's row; nil when not ranked.
    let row: RankingRow?
    /// Whether scores may be told.
    let isOpened: Bool

    var progress: Progress { applicant.progress }

    /// Nil when the applicant is in no municipality that the session may read.
    init?(_ id: ApplicantID, in scene: Scene) {
        let programme = scene.world.programme
        guard let municipality = programme.municipality(of: id), let applicant = programme.applicant(id) else {
            return nil
        }
        self.applicant = applicant
        self.municipality = municipality
        stage = programme.stage(of: applicant, in: municipality)
        // The ranking screen has its table at hand, so that a step of the cursor costs no new one.
        let shown = scene.state.screen == .ranking ? scene.state.ranking.table : nil
        table = shown.flatMap { $0.municipality == municipality ? $0 : nil } ?? programme.rankingTable(municipality)
        ranking = programme.record(municipality).ranking
        row = table.rows.first { $0.applicant == id }
        isOpened = programme.canSeeScores(of: applicant.progress)
    }
}
