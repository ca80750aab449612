import Domain
import Workflow

extension Texts {
    func describe(_ event: ErasureEvent, in world: World) -> String {
        switch event {
        case .decided(_, let erasure):
            let ground = RetentionWords.label(erasure.ground)[language]
            return say(
                "raderad person \(erasure.number), enligt \(ground)", "erased person \(erasure.number), by \(ground)")
        case .carriedOut(let id):
            let name = world.name(id)
            return say("\(name): uppgifterna är borttagna", "\(name): everything has been taken out")
        }
    }

    func describe(_ event: DisclosureEvent, in world: World) -> String {
        switch event {
        case .recorded(let disclosure):
            let names = disclosure.applicants.map(world.name).joined(separator: ", ")
            return say("utlämnat till", "disclosed to") + " " + summary(of: disclosure) + ": " + names
        }
    }

    /// To whom, on what ground and which fields.
    func summary(of disclosure: Disclosure) -> String {
        let classes = disclosure.classes.map { RetentionWords.label($0)[language] }.joined(separator: ", ")
        return "\(disclosure.recipient) – \(disclosure.basis) (\(classes))"
    }

    func refusal(_ refusal: ErasureRefusal) -> String {
        switch refusal {
        case .alreadyErased(let number):
            return say("det är redan raderad person \(number)", "that is erased person \(number) already")
        case .codeMissing:
            return say(
                "skriv koden som visades, så att ingen raderas av misstag",
                "type the code that was shown, so that nobody is erased by mistake")
        case .wrongCode:
            return say(
                "koden stämmer inte, eller något har ändrats sedan den visades; se efter igen vad som raderas",
                "the code does not fit, or something has changed since it was shown; look again at what would be erased")
        case .noRule(let outcome):
            let name = RetentionWords.label(outcome)[language]
            return say(
                "programmet har ingen gallringsregel för ”\(name)”; ange en begäran eller ett beslut",
                "the programme has no retention rule for “\(name)”; name a request or a decision")
        case .notDue(let day):
            guard let day else {
                return say("gallringstiden har inte börjat", "the retention time has not begun")
            }
            return say(
                "enligt gallringsregeln raderas personen tidigast \(self.day(day)); ange annars en begäran",
                "by the retention rule the person is erased on \(self.day(day)) at the earliest; else name a request")
        case .referenceNamesPerson:
            return say(
                "hänvisningen står kvar efteråt och får inte nämna personen; skriv diarienumret",
                "the reference stays and must not name the person; give the number of the matter")
        case .undoOfErased:
            return say(
                "ändringen gällde uppgifter som har raderats, så den kan inte ångras",
                "the change was about something that has been erased, so it cannot be undone")
        case .final: return say("en radering kan inte ångras", "an erasure cannot be undone")
        }
    }
}
