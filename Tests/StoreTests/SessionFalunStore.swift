import Domain
import Store
import TestSupport

/// The Falun programme in a sample store of its own, which goes when the test has ended.
final class FalunStore {
    static let settings = FalunProgramme().settings
    static let sample = StoreSample(account: "rutalm", now: Instant("2020-04-26T08:00:00.000Z"))
    private let directory: String
    private let own: ProgrammeSettings

    /// A place for a store of the programme, after a change of what a test wants different.
    init(_ change: (inout FalunProgramme) -> Void = { _ in }) throws {
        var falun = FalunProgramme()
        change(&falun)
        own = falun.settings
        directory = try TemporaryDirectory.make()
    }

    deinit { TemporaryDirectory.remove(directory) }

    var path: String { directory + "/store" }

    /// Creates the programme, seen by the recruitment centre.
    @discardableResult
    func create() throws -> ProgrammeSession {
        try ProgrammeSession.create(at: path, own, sample: Self.sample)
    }

    func open(as account: String) throws -> ProgrammeSession {
        try ProgrammeSession.open(at: path, as: account)
    }

    /// The journals without a session around them.
    func log() throws -> FileEventLog {
        try FileEventLog(
            StoreDirectory.open(at: path), programme: "falun-2020", author: Author(uid: 0, user: "petralind"))
    }

    func journal(_ municipality: String?) -> String { directory(municipality) + "/journal.jsonl" }

    func directory(_ municipality: String?) -> String {
        let programme = path + "/programmes/falun-2020"
        return municipality.map { programme + "/municipalities/" + $0 } ?? programme
    }
}

extension ProgrammeSession {
    @discardableResult
    func perform(_ commands: Command...) throws(SessionError) -> Saved { try perform(commands, at: now()) }

    func applicant(_ firstName: String, in municipality: MunicipalityCode, _ number: UInt64) throws -> ApplicantID {
        let id = ApplicantID(rawValue: number)
        try perform(.addApplicant(id, municipality, Scenario.application(firstName, "Ek")))
        return id
    }

    func edit(_ id: ApplicantID, _ field: ApplicationField, from old: String, to new: String) throws(SessionError) {
        try perform(.editApplication(id, [FieldChange(field, Change(from: old, to: new))]))
    }
}
