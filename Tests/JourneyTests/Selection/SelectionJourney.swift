import Domain
import Terminal
import TestSupport
import Testing

/// The journey through a whole selection: five municipalities, seventy applicants, one spring and one autumn.
///
/// What is done by the dozen is done by a file of lines; what decides something is done by keys, in Swedish at 80 × 24.
struct SelectionJourney {
    let store: JourneyStore

    init() throws {
        store = try JourneyStore(actingAs: "lena.grahn", on: SelectionJourney.day("2020-04-02"))
        let file = try store.write(SelectionApplicants.file.utf8, to: "ansokningar.csv")
        try store.run(["import", "applicants", file]).requireSuccess()
        let lines = acting("anna.bergstrom", at: "2020-04-02T09:00") + CourseOccasion.all.flatMap(\.lines)
        try carryOut(lines + ["calendar.publish name=Kursåret"])
    }

    static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    /// Lets it be another day for whoever sits down next.
    func turn(to day: String) throws { try store.turn(to: SelectionJourney.day(day)) }

    /// Carries out lines of a batch file.
    func carryOut(_ lines: [String]) throws {
        try store.run(["do", "--batch", "-"], input: Array(lines.joined(separator: "\n").utf8)).requireSuccess()
    }

    /// Somebody sits down in front of the screens, works there and leaves.
    func sitDown(as account: String, _ work: (PtySession) throws -> Void) throws {
        let session = try store.open(["--lang", "sv"], as: account, size: Size(width: 80, height: 24))
        try work(session)
        try session.press(":quit<Enter>")
        #expect(try session.waitForExit() == .exited(0))
    }

    /// What a command is refused with.
    func refusal(of words: String..., as account: String) throws -> String {
        let answer = try store.run(["do"] + words + ["--lang", "sv"], as: account)
        #expect(answer.status != .exited(0), "\(words)")
        return answer.errors
    }
}

extension SelectionJourney {
    /// The names of those who have the seats on a day, seat by seat; a dash for a seat that nobody has.
    func holders(on day: String) throws -> [String: [String]] {
        let programme = try store.programme()
        let seats = programme.seats.map { seat in
            let holder = seat.holdings.last { $0.covers(SelectionJourney.day(day)) }
            return (seat.id.municipality.rawValue, holder.flatMap { name($0.applicant, in: programme) } ?? "–")
        }
        return Dictionary(grouping: seats, by: \.0).mapValues { $0.map(\.1) }
    }

    /// The last names of a municipality's reserves as the admission has them, first reserve first.
    func reserves(of code: MunicipalityCode) throws -> [String] {
        let programme = try store.programme()
        return (programme.admission?.value.reserves(of: code) ?? []).compactMap { name($0, in: programme) }
    }

    /// Who pays for a seat, by the last name of whoever has or has had it.
    func payers() throws -> [String: String] {
        let applicants = try store.programme().municipalities.values.flatMap { Array($0.applicants) }
        let fees = applicants.compactMap { applicant in
            applicant.progress.fee.map { (applicant.application[.lastName], $0.value.manager) }
        }
        return Dictionary(fees, uniquingKeysWith: { first, _ in first })
    }

    private func name(_ id: ApplicantID, in programme: Programme) -> String? {
        programme.applicant(id)?.application[.lastName]
    }
}
