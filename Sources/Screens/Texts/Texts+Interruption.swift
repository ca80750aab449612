import Domain
import Workflow

extension Texts {
    /// What the status line says at the start after a session that died; the essential first, since a narrow screen has
    /// room for two lines.
    func interrupted(_ change: InterruptedChange, in world: World) -> String {
        let when = moment(change.at, today: world.today)
        // Enough of the name to find the change by in the log.
        let number = change.transaction.prefix(8)
        switch change.outcome {
        case .saved(let events):
            let what = summary(events, in: world)
            return say(
                "Förra sessionen bröts. Din ändring \(when) är sparad: \(what) (ändring \(number))",
                "The last session was cut off. Your change \(when) is saved: \(what) (change \(number))")
        case .notSaved(isDraftKept: true):
            return say(
                "Förra sessionen bröts. Din ändring \(when) är INTE sparad; texten finns kvar som utkast "
                    + "(ändring \(number))",
                "The last session was cut off. Your change \(when) is NOT saved; the text is kept as a draft "
                    + "(change \(number))")
        case .notSaved(isDraftKept: false):
            return say(
                "Förra sessionen bröts. Din ändring \(when) är INTE sparad; gör om den (ändring \(number))",
                "The last session was cut off. Your change \(when) is NOT saved; make it again (change \(number))")
        case .unknown(let reason):
            return say(
                "Förra sessionen bröts. Det går inte att se om din ändring \(when) är sparad (ändring \(number)): "
                    + reason[language],
                "The last session was cut off. Whether your change \(when) is saved cannot be seen (change \(number)): "
                    + reason[language])
        }
    }
}
