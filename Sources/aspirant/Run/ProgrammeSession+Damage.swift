import Domain
import Screens
import Store
import Workflow

extension ProgrammeSession {
    /// The parts of the programme that something is wrong with, for the screens.
    var damages: [DamagedPart] {
        faultyJournals.map { journal in
            DamagedPart(
                scope: journal.scope, extent: journal.hidesLater ? .through(journal.through) : .whole,
                finding: journal.fault.finding, advice: journal.fault.damageAdvice(for: .current))
        }
    }

    /// Ends a command that has told what can be read, where that is not everything or rests on what is damaged.
    ///
    /// - Parameter code: The only municipality that was told of; nil for all of them.
    func admitDamage(_ options: StoreOptions, only code: MunicipalityCode? = nil) throws(Failure) {
        let world = world(options)
        let told = world.damages.filter { part in
            part.scope == .programme || code == nil || part.scope == code.map(Scope.municipality)
        }
        guard !told.isEmpty else { return }
        let texts = Texts(world.language, onCommandLine: true)
        throw .data(told.map { texts.damageInFull($0, in: world) }.joined(separator: "\n"))
    }
}
