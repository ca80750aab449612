public import Domain

/// Plans an import: compares the rows of a file with the applications that are there, one row at a time.
///
/// The same municipality and the same e-mail address make the same application; without an address, the same name. A
/// file imported again therefore adds nothing. Where a person stands several times in a municipality, rows and
/// applications are paired: one that is the same in every field first, then in order. Empty cells, and columns that a
/// file lacks, leave what is there: an import never empties a field.
///
/// Every row costs the same however many there are.
public struct ApplicantImport: Sendable {
    /// What has been planned so far.
    public private(set) var plan: ImportPlan

    private let programme: Programme
    private let actor: Actor
    private let today: Day
    private let places: [[UInt8]: MunicipalityCode]
    private let placeNames: [String]
    /// The only municipality of a programme of one, which its files need not name (S3-1).
    private let only: MunicipalityCode?
    private var applications: ApplicationIndex
    private var people: PersonIndex

    /// A plan for nothing yet, by somebody who sees what may be seen of a programme.
    public init(
        into programme: Programme, by actor: Actor, on today: Day, as purpose: ImportPurpose = .applications
    ) {
        plan = ImportPlan(purpose)
        only = programme.settings.municipalities.count == 1 ? programme.settings.municipalities.first?.code : nil
        self.programme = programme
        self.actor = actor
        self.today = today
        var places: [[UInt8]: MunicipalityCode] = [:]
        for municipality in programme.settings.municipalities {
            for name in [municipality.code.rawValue, municipality.name] + municipality.aliases {
                places[SwedishCollation.key(name)] = municipality.code
            }
        }
        self.places = places
        placeNames = programme.settings.municipalities.map(\.name)
        applications = ApplicationIndex(programme)
        people = PersonIndex(programme)
    }

    /// Plans one row; the id is the applicant's if the row turns out to be a new one.
    public mutating func consider(_ row: ApplicantRow, id: ApplicantID) {
        let written = row.application(in: programme.settings)
        let planned = outcome(of: row, written, id)
        let own: ApplicantID? =
            switch planned {
            case .added(let id, _, _), .changed(let id, _, _), .unchanged(let id, _): id
            case .held: nil
            }
        let twin = own.flatMap { people.twin(of: written, id: $0, line: row.position.line) }
        let outcome = twin.flatMap { held(planned, becauseOf: $0, at: row) } ?? planned
        plan.append(
            ImportLine(
                position: row.position, name: written.fullName, isProtected: row.texts[.protected] == "yes",
                outcome: outcome, isLate: own != nil && programme.isLate(written), purpose: plan.purpose,
                twin: outcome == planned ? twin : nil))
    }

    /// Who seems to have applied twice is taken in and shown; nobody takes part twice.
    private func held(
        _ planned: ImportLine.Outcome, becauseOf twin: ImportLine.Twin, at row: ApplicantRow
    ) -> ImportLine.Outcome? {
        guard case .added = planned, plan.purpose != .applications else { return nil }
        return .held([ImportProblem(.repeated(twin), at: row.position)])
    }

    private mutating func outcome(
        of row: ApplicantRow, _ written: Application, _ id: ApplicantID
    ) -> ImportLine.Outcome {
        guard row.problems.isEmpty, let municipality = place(of: row) else {
            return .held((row.problems + placeProblem(of: row)).sorted { $0.position < $1.position })
        }
        guard let known = applications.take(written, in: municipality, from: programme) else {
            let added = ImportLine.Outcome.added(id, municipality, written)
            let command = plan.purpose.command(adding: id, in: municipality, written)
            return refusal(of: command).map { .held([$0.problem(at: row)]) } ?? added
        }
        let changes = known.application.changes(byImporting: written)
        if changes.isEmpty { return .unchanged(known.id, municipality) }
        return refusal(of: .editApplication(known.id, changes)).map { .held([$0.problem(at: row)]) }
            ?? .changed(known.id, municipality, changes)
    }

    private func refusal(of command: Command) -> Refusal? {
        do throws(Refusal) {
            _ = try programme.decide(command, by: actor, on: today)
            return nil
        } catch {
            return error
        }
    }

    private func place(of row: ApplicantRow) -> MunicipalityCode? {
        let text = row.municipality.text
        return text.isEmpty && only != nil ? only : places[SwedishCollation.key(text)]
    }

    /// Nothing more is said of a row that could not be read at all.
    private func placeProblem(of row: ApplicantRow) -> [ImportProblem] {
        let field = row.municipality
        guard !row.texts.isEmpty, place(of: row) == nil else { return [] }
        let problem: CellProblem = field.text.isEmpty ? .empty : .notAMunicipality(placeNames)
        let reason = ImportProblem.Reason.cell(problem, heading: row.municipalityHeading, found: field.text)
        let found = ImportProblem(reason, at: field.position)
        return [row.texts[.protected] == "yes" ? found.withoutText : found]
    }
}

extension Refusal {
    fileprivate func problem(at row: ApplicantRow) -> ImportProblem { ImportProblem(.refused(self), at: row.position) }
}

extension Application {
    /// The changes that a row makes to this application.
    fileprivate func changes(byImporting row: Application) -> [FieldChange] {
        // Most rows of a file that is imported again; comparing whole texts is far cheaper than field by field.
        if self == row { return [] }
        return changes(to: row).filter { change in
            if change.change.new.isEmpty { return false }
            // Spreadsheets and exports write the same number with other spaces.
            if change.field == .phone { return Self.dialled(change.change.old) != Self.dialled(change.change.new) }
            return true
        }
    }

    private static func dialled(_ phone: String) -> [UInt8] {
        phone.utf8.filter { (0x30...0x39).contains($0) || $0 == 0x2B }
    }

    /// Whether importing a row would change nothing.
    func isSame(as row: Application) -> Bool { changes(byImporting: row).isEmpty }
}
