import Domain
import Terminal
import Workflow

/// All that there is to tell about one applicant's place.
struct Candidacy {
    let scene: Scene
    /// The room for a line.
    let width: Int
    let applicant: Applicant
    let municipality: MunicipalityCode
    let stage: Stage
    let table: RankingTable
    let ranking: Ranking
    /// The applicant's row; nil when not ranked.
    let row: RankingRow?
    /// Whether scores may be told.
    let isOpened: Bool
    /// Whether the place may be told.
    let isRankingRead: Bool

    var progress: Progress { applicant.progress }
    var programme: Programme { scene.world.programme }

    /// Nil when the applicant is in no municipality that the session may read.
    init?(_ id: ApplicantID, in scene: Scene, width: Int) {
        let programme = scene.world.programme
        guard let municipality = programme.municipality(of: id), let applicant = programme.applicant(id) else {
            return nil
        }
        self.scene = scene
        self.width = width
        self.applicant = applicant
        self.municipality = municipality
        stage = programme.stage(of: applicant, in: municipality)
        // The ranking screen has its table at hand, so that a step of the cursor costs no new one.
        let shown = scene.state.screen == .ranking ? scene.state.ranking.table : nil
        table = shown.flatMap { $0.municipality == municipality ? $0 : nil } ?? programme.rankingTable(municipality)
        ranking = programme.record(municipality).ranking
        isRankingRead = scene.world.actor.readsRanking(of: municipality)
        row = isRankingRead ? table.rows.first { $0.applicant == id } : nil
        isOpened = programme.canSeeScores(of: applicant, scene.world.actor)
    }
}

extension Candidacy {
    func quoted(_ text: Signed<String>) -> String {
        scene.say("”\(text.value)” ", "“\(text.value)” ") + scene.texts.signature(text.signature, in: scene.world)
    }

    /// Told with the numbers of today's seat line, since reserves are what people talk about.
    func moved(_ placement: Signed<Placement>) -> String {
        let language = scene.world.language
        let from = table.placeName(placement.value.from)[language]
        let to = table.placeName(placement.value.to)[language]
        let reason = Signed(placement.value.reason, placement.signature)
        guard from != to else {
            return scene.say("delad plats avgjord: ", "shared place settled: ") + quoted(reason)
        }
        let cause =
            placement.value.cause == .consultation ? scene.say(" efter samrådet", " after the consultation") : ""
        return scene.say("flyttad från \(from) till \(to)\(cause): ", "moved from \(from) to \(to)\(cause): ")
            + quoted(reason)
    }

    var unmoved: String {
        if row?.isUnplaced == true {
            return scene.say(
                "kom in efter att ordningen bestämdes; står där medelvärdet hör hemma",
                "came in after the order was decided; stands where the mean belongs")
        }
        if let lot = ranking.lots.last(where: { $0.drawn?.value.order.contains(applicant.id) == true }) {
            return scene.texts.decidedByLot(lot)
        }
        return scene.say("ingen har flyttat personen", "nobody has moved the person")
    }

    func tie(_ row: RankingRow) -> String {
        let others = table.sharing(with: row.applicant).filter { $0 != row.applicant }.map(scene.world.name)
        let names = scene.texts.list(others)
        return scene.say("delar plats med \(names)", "shares the place with \(names)")
    }

    var consulted: String {
        guard let consent = progress.consents[.consultation] else {
            return scene.say("chefen är inte tillfrågad", "the manager has not been asked")
        }
        let answer: String
        switch consent.value.answer {
        case .asked: answer = scene.say("chefen är tillfrågad", "the manager has been asked") + silence
        case .granted: answer = scene.say("chefen säger ja", "the manager says yes")
        case .refused: answer = scene.say("chefen säger nej", "the manager says no")
        }
        let note = consent.value.note
        if note.isEmpty { return answer + " " + scene.texts.signature(consent.signature, in: scene.world) }
        return answer + ": " + quoted(Signed(note, consent.signature))
    }

    /// How long the manager has been silent; nothing on the first day.
    private var silence: String {
        guard case .silent(_, let days) = progress.consultationStanding(on: scene.world.today), days > 0 else {
            return ""
        }
        return scene.say(", tyst \(scene.texts.days(days))", ", silent \(scene.texts.days(days))")
    }
}
