public import Domain
import Terminal
public import Workflow

/// A decision protocol for people to read: who was given a seat and why, and everything that was recorded, line by line.
///
/// It says the same as the protocol that programs check, with the numbers of its lines, so that whoever doubts a sentence
/// finds what it rests on.
public struct DecisionReport {
    /// A fact with the line of the protocol that tells it.
    public struct Line: Equatable, Sendable {
        /// The line of the protocol.
        public let number: Int
        /// Who recorded it and when.
        public let signature: Signature
        /// What happened; nil for what has been erased by law.
        public let event: Event?
        /// The reason, where the fact itself does not hold it.
        public let reason: String?
        /// Whether it takes back an earlier fact.
        public let isUndo: Bool

        /// A fact to tell.
        public init(number: Int, signature: Signature, event: Event?, reason: String?, isUndo: Bool) {
            self.number = number
            self.signature = signature
            self.event = event
            self.reason = reason
            self.isUndo = isUndo
        }
    }

    /// What the protocol does not tell.
    public struct Omissions: Equatable, Sendable {
        /// Facts about the calendar and the course.
        public var calendar = 0
        /// Facts about the evaluation of the course and about what became of the participants.
        public var afterwards = 0
        /// Facts about scores on cards that have not been opened.
        public var sealed = 0
        /// Facts that have been erased by law.
        public var erased = 0
        /// Applicants whose identity is protected.
        public var masked = 0

        /// Nothing left out.
        public init() {}
    }

    private let scene: Scene
    private let made: Signature
    private let municipalities: [MunicipalityCode]
    private let lines: [Line]
    private let omissions: Omissions
    private let file: String
    private let head: String
    private static let width = 96

    /// A report on a programme as a protocol tells it.
    ///
    /// - Parameters:
    ///   - world: The world with the programme that the protocol's facts lead to.
    ///   - made: Who made the protocol and when.
    ///   - file: The name of the protocol that programs check.
    ///   - head: The digest of its last line.
    public init(
        _ world: World, made: Signature, municipalities: [MunicipalityCode], lines: [Line], omissions: Omissions,
        file: String, head: String
    ) {
        var world = world
        // No moment is told as today's: the report is read on another day.
        world.today = Day(number: 0)
        scene = Scene(
            state: AppState(in: world), world: world, theme: Theme(Capabilities(colors: .none, usesUnicode: true)))
        self.made = made
        self.municipalities = municipalities
        self.lines = lines
        self.omissions = omissions
        self.file = file
        self.head = head
    }

    private var programme: Programme { scene.world.programme }
    private var settings: ProgrammeSettings { programme.settings }
    private func say(_ swedish: String, _ english: String) -> String { scene.say(swedish, english) }

    /// The whole report.
    public var text: String {
        let parts = [heading, rules, seats] + municipalities.map(municipality) + [facts]
        return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    // MARK: - Before the municipalities

    private var heading: [String] {
        let names = municipalities.map(name).joined(separator: ", ")
        let at = scene.texts.day(made.at.swedishDay) + " \(made.at.swedishTime)"
        var heading = [
            title(say("BESLUTSPROTOKOLL", "DECISION PROTOCOL")), settings.name[scene.world.language],
            say("Kommuner: ", "Municipalities: ") + names,
            say("Upprättat \(at) av ", "Made \(at) by ") + settings.name(of: made.by), "",
        ]
        heading += wrapped(
            say(
                "Samma uppgifter finns i \(file), där varje rad är låst till raden före. Vem som helst kan räkna efter med "
                    + "”aspirant protocol verify \(file)”, utan tillgång till programmet som det gjordes i. "
                    + "Numren i den här texten är radernas nummer där. Den sista radens kontrollsumma är",
                "The same is told in \(file), where each line is locked to the line before. Anybody can compute it again "
                    + "with “aspirant protocol verify \(file)”, without access to the store that it was made from. "
                    + "The numbers in this text are the numbers of its lines. The digest of its last line is"))
        heading += ["  " + head, ""]
        return heading + leftOut
    }

    private var leftOut: [String] {
        var parts: [String] = []
        if omissions.masked > 0 {
            parts.append(
                say(
                    "namn och texter om \(omissions.masked) med skyddade personuppgifter",
                    "names and texts of \(omissions.masked) with protected identity"))
        }
        if omissions.sealed > 0 {
            parts.append(
                say(
                    "\(omissions.sealed) uppgifter på kort som inte är öppnade",
                    "\(omissions.sealed) entries on cards that are not opened"))
        }
        if omissions.erased > 0 {
            parts.append(
                say("\(omissions.erased) gallrade uppgifter", "\(omissions.erased) entries erased by law"))
        }
        if omissions.calendar > 0 {
            parts.append(
                say(
                    "\(omissions.calendar) uppgifter om kalendern och kursen",
                    "\(omissions.calendar) entries about the calendar and the course"))
        }
        if omissions.afterwards > 0 {
            parts.append(
                say(
                    "\(omissions.afterwards) uppgifter om utvärdering och utfall",
                    "\(omissions.afterwards) entries about evaluation and outcomes"))
        }
        parts.append(
            say(
                "de sökandes e-post, telefon, särskilda behov och okända kolumner",
                "the applicants' e-mail, phone, special needs and unknown columns"))
        return wrapped(say("Utelämnat: ", "Left out: ") + parts.joined(separator: "; ") + ".")
    }

    private var rules: [String] {
        guard let selection = settings.selection else { return [title(say("Regler", "Rules"))] }
        var lines = [title(say("Regler", "Rules"))]
        if selection.test.used {
            let of = selection.test.maximum.map { say(" av \($0)", " of \($0)") } ?? ""
            let mark = selection.test.passMark.map { say("gräns \($0)\(of)", "pass mark \($0)\(of)") }
            lines.append(
                say("Förmågetest: ", "Ability test: ")
                    + (mark ?? say("provet avgör självt", "the test decides by itself")))
        }
        let criteria = selection.criteria.map { $0.name[scene.world.language] }
        lines += wrapped(
            say("Kriterier, lika tunga: ", "Criteria, equally weighted: ") + scene.texts.list(criteria)
                + say(", skala ", ", scale ") + scene.texts.scale(selection.scale))
        lines.append(say("Krav: ", "Demands: ") + demands(selection.demand))
        lines.append(say("Minst i panelen: \(selection.panelSize)", "At least on the panel: \(selection.panelSize)"))
        for decision in settings.decisions {
            let day = decision.day.map { " " + scene.texts.day($0) } ?? ""
            lines += wrapped(
                say("Beslut: ", "Decision: ")
                    + "\(decision.reference)\(day) (\(decision.settings.map(decided).joined(separator: ", ")))")
        }
        return lines
    }

    /// What a decision settled, by its name in the settings.
    private func decided(_ setting: String) -> String {
        switch setting {
        case "scale": say("skala", "scale")
        case "demand": say("krav på poängen", "demands on the scores")
        case "test": say("förmågetest", "ability test")
        case "ties": say("delade platser", "ties")
        case "consultation": say("samråd", "consultation")
        case "unfilled": say("platser som inte kan fyllas", "seats that cannot be filled")
        case "seats": say("platser", "seats")
        case "approval": say("godkännande", "approval")
        case "fee": say("avgift", "fee")
        case "retention": say("gallring", "retention")
        case "statistics": say("minsta siffra i statistik", "least figure in statistics")
        case "employees": say("antal anställda", "number of employees")
        default: setting
        }
    }

    private func demands(_ demand: SelectionSettings.Demand) -> String {
        var parts: [String] = []
        if let mean = demand.mean {
            let least = scene.texts.threshold(mean)
            parts.append(say("medel minst \(least)", "a mean of at least \(least)"))
        }
        if let each = demand.perCriterion {
            let least = scene.texts.threshold(each)
            parts.append(say("varje kriterium minst \(least)", "each criterion at least \(least)"))
        }
        return parts.isEmpty ? say("inga på poängen", "none on the scores") : parts.joined(separator: ", ")
    }

    private var seats: [String] {
        var lines = [title(say("Platser", "Seats"))]
        for code in municipalities {
            let reference = programme.quotas[code].map {
                " (\($0.value.reference) \(scene.texts.signature($0.signature, in: scene.world)))"
            }
            lines.append("\(name(code)): \(scene.texts.seats(programme.seats(of: code)))\(reference ?? "")")
        }
        if let admission = programme.admission {
            lines += wrapped(
                say("Antagningen beslutad: ", "Admission decided: ") + admission.value.reference + " "
                    + scene.texts.signature(admission.signature, in: scene.world))
        } else {
            lines.append(say("Antagningen är inte beslutad.", "The admission has not been decided."))
        }
        return lines
    }

    // MARK: - A municipality

    private func municipality(_ code: MunicipalityCode) -> [String] {
        var lines = [title(name(code).uppercased())]
        if let outcome = programme.admission?.value.municipalities.first(where: { $0.municipality == code }) {
            lines += people(say("Antagna", "Admitted"), outcome.admitted)
            lines += people(say("Reserver", "Reserves"), outcome.reserves)
            lines.append("")
        }
        if programme.record(code).ranking.submitted == nil { lines += draft(programme.rankingTable(code)) }
        lines += RankingVersions(scene: scene).lines(code, width: DecisionReport.width).map(\.text)
        for applicant in programme.record(code).applicants {
            lines.append("")
            lines.append(title(scene.world.name(applicant.id) + " (\(applicant.id.description))"))
            lines += WhyHere(scene: scene).lines(applicant.id, width: DecisionReport.width).map(\.text)
        }
        return lines
    }

    /// The order that nobody has handed in yet.
    private func draft(_ table: RankingTable) -> [String] {
        guard !table.rows.isEmpty else { return [] }
        return [say("Ordningen just nu, inte inlämnad", "The order at this moment, not handed in")]
            + table.rows.map { row in
                let place = table.reserve(row).map { "R\($0)" } ?? "\(row.place)"
                let padding = String(repeating: " ", count: max(5 - place.count, 1))
                let tied = row.isTied ? say("  delad plats", "  shared place") : ""
                return padding + place + "  \(scene.texts.mean(row.result.mean))  "
                    + scene.world.name(row.applicant) + tied
            } + [""]
    }

    private func people(_ heading: String, _ ids: [ApplicantID]) -> [String] {
        let names = ids.enumerated().map { "\($0.offset + 1) \(scene.world.name($0.element))" }
        return wrapped("\(heading): " + (names.isEmpty ? say("ingen", "nobody") : names.joined(separator: ", ")))
    }

    // MARK: - Line by line

    private var facts: [String] {
        let digits = lines.last.map { "\($0.number)".count } ?? 1
        return [title(say("Allt som har skrivits in, rad för rad", "Everything recorded, line by line"))]
            + lines.flatMap { line in
                let number = "\(line.number)"
                let margin = String(repeating: " ", count: max(digits - number.count, 0)) + number + "  "
                let text = TextLayout(said(line), width: DecisionReport.width - margin.count).lines
                return text.enumerated().map { index, text in
                    (index == 0 ? margin : String(repeating: " ", count: margin.count)) + text
                }
            }
    }

    private func said(_ line: Line) -> String {
        let at = "\(line.signature.at.swedishDay) \(line.signature.at.swedishTime)"
        let undone = line.isUndo ? say("ångrat: ", "undone: ") : ""
        let what = line.event.map { scene.texts.describe($0, in: scene.world) } ?? say("(gallrat)", "(erased)")
        let reason = line.reason.map { say(" – skäl: \($0)", " – reason: \($0)") } ?? ""
        let note = line.event?.evidence.map { say(": ”\($0)”", ": “\($0)”") } ?? ""
        return "\(at)  \(settings.name(of: line.signature.by))  \(undone)\(what)\(note)\(reason)"
    }

    // MARK: - Form

    private func name(_ code: MunicipalityCode) -> String { settings.municipality(code)?.name ?? code.rawValue }

    private func title(_ text: String) -> String {
        text + "\n" + String(repeating: "-", count: CharacterWidth.of(text))
    }

    private func wrapped(_ text: String) -> [String] {
        TextLayout(text, width: DecisionReport.width).lines.map(String.init)
    }
}

extension Event {
    /// What a fact quotes that a log is too short for; nil when nothing.
    fileprivate var evidence: String? {
        switch self {
        case .evidenceNoted(_, _, _, let change): change.new.isEmpty ? nil : change.new
        case .conflictDeclared(_, _, let change): change.new
        case .consensusRecorded(_, _, let change): change.new.flatMap { $0.note.isEmpty ? nil : $0.note }
        case .consentRecorded(_, _, let change): change.new.flatMap { $0.note.isEmpty ? nil : $0.note }
        case .testRecorded(_, let change): change.new.flatMap { $0.cause.isEmpty ? nil : $0.cause }
        default: nil
        }
    }
}
