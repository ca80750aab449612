import Domain
import Exchange
import Glibc
import Store

/// Makes a store of its own from a sample programme: its settings, its applications and the story of what was done with
/// them until the sample's day.
struct Sample {
    /// The directory with `programme.json`, `applicants.csv` and `story.batch`.
    let source: String
    /// The store to make.
    let directory: String

    /// The account that the sample opens as, and the moment that counts as now.
    private static let mark = StoreSample(account: "eva.strom", now: Instant("2020-04-26T08:00:00Z"))
    /// When the steering group had decided the programme.
    private static let decided = Instant("2020-01-20T09:00:00Z")
    /// Who registered the applications, and when.
    private static let registrar = "lena.grahn"
    private static let registered = Instant("2020-04-02T11:00:00Z") ?? Instant(milliseconds: 0)

    func make(_ options: StoreOptions) throws(Failure) {
        let settings = try ProgrammeInput.settings(source + "/programme.json")
        let session: ProgrammeSession
        do throws(SessionError) {
            session = try ProgrammeSession.create(
                at: directory, settings, sample: Sample.mark, isPreparing: true, at: Sample.decided)
        } catch {
            throw Failure(error)
        }
        defer { session.close() }
        try register(in: session)
        let story = source + "/story.batch"
        guard access(story, R_OK) == 0 else { return }
        let file = try BatchFile(InputFile.text(story), path: story)
        _ = try BatchRun(session: session, options: options, path: story).carryOut(file)
    }

    private func register(in session: ProgrammeSession) throws(Failure) {
        let path = source + "/applicants.csv"
        guard access(path, R_OK) == 0 else { return }
        let input = ApplicantInput(path: path, mapping: nil)
        let plan = input.plan(try input.file(for: session.programme.settings), in: session, by: Sample.registrar)
        do throws(SessionError) {
            try session.perform(plan.commands(), as: Sample.registrar, at: Sample.registered)
        } catch {
            throw Failure(error)
        }
    }
}
