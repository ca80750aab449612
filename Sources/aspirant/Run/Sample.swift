import Domain
import Exchange
import Glibc
import Store

/// Makes a sample programme in a store: its settings, its people and the story of what was done with them until the
/// sample's day.
struct Sample {
    /// The directory with `programme.json`, `sample.json`, perhaps `applicants.csv` or `participants.csv`, and `story.batch`.
    let source: String
    /// The store, which is made where there is none yet.
    let directory: String

    /// - Parameter opens: Whether it is what the store opens with where no programme is named.
    func make(_ options: StoreOptions, opens: Bool) throws(Failure) {
        let settings = try ProgrammeInput.settings(source + "/programme.json")
        let file = try SampleFile(path: source + "/sample.json")
        let sample = StoreSample(
            account: file.mark.account, now: file.mark.now, opens: opens ? settings.id : nil)
        let session: ProgrammeSession
        do throws(SessionError) {
            session = try ProgrammeSession.create(
                at: directory, settings, sample: sample, isPreparing: true, at: file.founded)
        } catch {
            throw Failure(error)
        }
        defer { session.close() }
        if let people = file.people { try record(people, in: session) }
        let story = source + "/story.batch"
        guard access(story, R_OK) == 0 else { return }
        let batch = try BatchFile(InputFile.text(story), path: story)
        _ = try BatchRun(session: session, options: options, path: story).carryOut(batch)
    }

    /// Takes in the applications, or where nobody is selected those who take part.
    private func record(_ people: SampleFile.Import, in session: ProgrammeSession) throws(Failure) {
        let settings = session.programme.settings
        let purpose: ImportPurpose =
            settings.uses(.selection)
            ? .applications : .participants(since: nil, cohort: nil)
        let name = settings.uses(.selection) ? "applicants" : "participants"
        let input = ApplicantInput(path: "\(source)/\(name).csv", mapping: nil)
        let plan = input.plan(try input.file(for: settings), in: session, as: purpose, by: people.account)
        do throws(SessionError) {
            try session.perform(plan.commands(), as: people.account, at: people.at)
        } catch {
            throw Failure(error)
        }
    }
}
