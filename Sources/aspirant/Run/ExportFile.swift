import Domain
import Exchange
import Glibc
import Workflow

/// A format that data can be written in.
enum ExportFormat: String, CaseIterable {
    case csv, json, ics, txt, html

    /// What lists are written in; here as below the first is taken where nobody has asked for another.
    static let lists = [csv, json]
    /// What the calendar is written in.
    static let calendar = [ics, csv, json]
    /// What the changes of the calendar are written in.
    static let changes = [txt, json]
    /// What forms are written in.
    static let forms = [txt]
    /// What reports are written in.
    static let reports = [html, txt]
}

extension Workflow.Export {
    /// The formats that it can be written in.
    fileprivate var formats: [ExportFormat] {
        switch self {
        case .calendar: ExportFormat.calendar
        case .calendarChanges: ExportFormat.changes
        case .forms: ExportFormat.forms
        case .report: ExportFormat.reports
        case .applicants, .ranking, .statistics, .participants, .evaluation, .outcomes, .alumni, .budget, .disclosure:
            ExportFormat.lists
        }
    }
}

/// What can be exported, as bytes and as a file.
struct ExportFile {
    let export: Workflow.Export
    let world: World
    let stamp: Instant
    var format: ExportFormat?

    init(_ export: Workflow.Export, in world: World, stamp: Instant, format: ExportFormat? = nil) {
        self.export = export
        self.world = world
        self.stamp = stamp
        self.format = format
    }

    /// The bytes of the file.
    func bytes() throws(Failure) -> [UInt8] {
        if let part = export.part, !world.programme.settings.uses(part) {
            throw Failure(.notUsed(part), in: world)
        }
        let formats = export.formats
        guard formats.contains(chosenFormat) else {
            func names(_ or: String) -> String { formats.map(\.rawValue).joined(separator: or) }
            let wrong = "--format \(chosenFormat.rawValue)"
            throw .usage(
                "\(wrong): det här skrivs som \(names(" eller "))", "\(wrong): this is written as \(names(" or "))")
        }
        switch (export, chosenFormat) {
        case (.applicants(let code), .csv): return ApplicantExport(access(code)).csv
        case (.applicants(let code), .json): return ApplicantExport(access(code)).json
        case (.ranking(let code), .csv): return RankingExport(access(code)).csv
        case (.ranking(let code), .json): return RankingExport(access(code)).json
        case (.calendar(let selection), .csv): return CalendarExport(selection, in: world).csv
        case (.calendar(let selection), .json): return CalendarExport(selection, in: world).json
        case (.calendar(let selection), .ics): return try calendar(selection)
        case (.calendarChanges, .json): return changes.json
        case (.calendarChanges, .txt): return changes.text
        case (.forms, .txt):
            let forms = InterviewForms(world.programme, actor: world.actor, language: world.language)
            guard !forms.forms.isEmpty else {
                throw .noInput("there is no interview whose card you have still to hand in, so there is no form")
            }
            return forms.bytes
        case (.statistics(let code), .csv): return StatisticsExport(access(code)).csv
        case (.statistics(let code), .json): return StatisticsExport(access(code)).json
        case (.participants(let code), .csv): return ParticipantExport(access(code)).csv
        case (.participants(let code), .json): return ParticipantExport(access(code)).json
        case (.evaluation, .csv): return try evaluation.csv
        case (.evaluation, .json): return try evaluation.json
        case (.outcomes(let code), .csv): return OutcomeExport(access(code), only: code, on: world.today).csv
        case (.outcomes(let code), .json): return OutcomeExport(access(code), only: code, on: world.today).json
        case (.alumni(let code), .csv): return AlumniExport(access(code)).csv
        case (.alumni(let code), .json): return AlumniExport(access(code)).json
        case (.budget, .csv): return try budget.csv
        case (.budget, .json): return try budget.json
        case (.disclosure(let disclosure), .csv): return DisclosureExport(disclosure, access()).csv
        case (.disclosure(let disclosure), .json): return DisclosureExport(disclosure, access()).json
        case (.report(let extent, let code), .html): return HTMLReport(page(extent, code)).bytes
        case (.report(let extent, let code), .txt): return text(extent, code)
        // Held off above: a format that this is not written in.
        case (_, let other):
            throw .usage("--format \(other.rawValue): det skrivs inte så", "--format \(other.rawValue): not written so")
        }
    }

    /// Writes the file into the working directory, under a name of its own, and returns its path.
    func write() throws(Failure) -> String {
        try ExportFile.writeNew(try bytes(), stem: "aspirant-\(name)-\(world.today)", chosenFormat.rawValue)
    }

    /// Writes a file into the working directory, beside any of the same name, and returns its path.
    static func writeNew(_ bytes: [UInt8], stem: String, _ suffix: String) throws(Failure) -> String {
        for attempt in 1...1000 {
            let path = stem + (attempt == 1 ? "" : "-\(attempt)") + "." + suffix
            // Somebody else's file is never written over, and only the account itself may read what is personal.
            let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            if descriptor < 0, errno == EEXIST { continue }
            guard descriptor >= 0 else { throw .cannotCreate("\(path): \(reason)") }
            defer { close(descriptor) }
            try write(bytes, to: descriptor, path)
            return path
        }
        throw .cannotCreate("\(stem): there are a thousand such files already; remove some")
    }

    /// Writes a file where somebody has said, over what is there; on standard output where nobody has.
    static func deliver(_ bytes: [UInt8], to path: String?) throws(Failure) {
        guard let path, path != "-" else { return try write(bytes, to: STDOUT_FILENO, "standard output") }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotCreate("\(path): \(reason)") }
        defer { close(descriptor) }
        try write(bytes, to: descriptor, path)
    }

    /// Writes all bytes to a descriptor.
    static func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(Failure) {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Failure(74, "\(path): \(reason)") }
            written += count
        }
    }

    private static var reason: String { String(cString: strerror(errno)) }

    private var chosenFormat: ExportFormat { format ?? export.formats[0] }

    private var evaluation: EvaluationExport {
        get throws(Failure) {
            guard world.actor.readsEvaluations else {
                throw .notPermitted(
                    "evaluations are read by the steering group, the programme office, personnel chiefs and HR")
            }
            return EvaluationExport(access(), on: world.today)
        }
    }

    private var budget: BudgetExport {
        get throws(Failure) {
            guard let export = BudgetExport(access()) else { throw .noInput("the programme has no budget") }
            return export
        }
    }

    private var changes: ReleaseExport { ReleaseExport(world.programme, language: world.language) { world.name($0) } }

    private var name: String {
        switch export {
        case .applicants: world.language == .swedish ? "sokande" : "applicants"
        case .ranking: world.language == .swedish ? "rangordning" : "ranking"
        case .calendar: world.language == .swedish ? "kalender" : "calendar"
        case .calendarChanges: world.language == .swedish ? "besked" : "messages"
        case .forms: world.language == .swedish ? "blanketter" : "forms"
        case .participants: world.language == .swedish ? "deltagare" : "participants"
        case .statistics: world.language == .swedish ? "statistik" : "statistics"
        case .evaluation: world.language == .swedish ? "utvardering" : "evaluation"
        case .outcomes: world.language == .swedish ? "utfall" : "outcomes"
        case .alumni: world.language == .swedish ? "natverk" : "alumni"
        case .budget: "budget"
        case .disclosure: world.language == .swedish ? "utlamnande" : "disclosure"
        case .report(.whole, _): world.language == .swedish ? "rapport" : "report"
        case .report(.plan, _): "plan"
        }
    }

    private func access(_ municipality: MunicipalityCode? = nil) -> ExportAccess {
        ExportAccess(
            to: world.programme, actor: world.actor, only: municipality, language: world.language)
    }

    private func calendar(_ selection: CalendarSelection) throws(Failure) -> [UInt8] {
        do throws(CalendarError) {
            return try CalendarExport(selection, in: world).ics(stamp: stamp)
        } catch {
            throw Failure(69, error.text[world.language])
        }
    }
}
