import Domain
import Store
import Workflow

/// Notes what is protected about people before it leaves the program in a file: where that cannot be noted, no file is
/// written (S4-19).
struct ReadingNote {
    let session: ProgrammeSession

    /// Notes what an export will tell.
    func note(_ export: Workflow.Export) throws(Failure) {
        let programme = session.programme
        switch export {
        case .applicants(let code):
            let codes = session.actor.visibleMunicipalities(programme.settings).filter { code == nil || $0 == code }
            try note(codes.flatMap { programme.record($0).applicants.map(\.id) }, .needs)
        case .participants(let code):
            let told = programme.participations.filter { code == nil || $0.municipality == code }
            try note(told.map(\.applicant), .needs)
        // A disclosure is recorded itself, with what could be read in it.
        case .ranking, .calendar, .calendarChanges, .forms, .statistics, .evaluation, .outcomes, .alumni, .report,
            .budget, .disclosure:
            break
        }
    }

    /// Notes whose names letters will tell.
    func note(_ letters: [LetterKey]) throws(Failure) { try note(letters.map(\.applicant), .identity) }

    /// Notes that what has been recorded about somebody is told.
    func noteHistory(of id: ApplicantID) throws(Failure) { try note([id], .identity) }

    private func note(_ people: [ApplicantID], _ matter: ProtectedMatter) throws(Failure) {
        let (programme, actor) = (session.programme, session.actor)
        let commands = people.compactMap(programme.applicant).filter { applicant in
            // Of a protected identity files tell no needs at all.
            (matter == .identity || !applicant.isProtected)
                && programme.protectedMatters(of: applicant, for: actor).contains(matter)
        }.map { Command.access(.read($0.id, [matter])) }
        guard !commands.isEmpty else { return }
        do throws(SessionError) {
            try session.perform(commands, at: session.now())
        } catch {
            throw Failure(error)
        }
    }
}
