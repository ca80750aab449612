import Domain
import Workflow

extension Texts {
    /// A number of days.
    func days(_ count: Int) -> String {
        count == 1 ? say("1 dag", "1 day") : say("\(count) dagar", "\(count) days")
    }

    /// How many managers are silent, and for how long the longest.
    func silent(_ count: Int, since: Day, today: Day) -> String {
        let days = today - since
        guard count > 0, days > 0 else { return "" }
        return count == 1
            ? say(", en tyst \(self.days(days))", ", one silent \(self.days(days))")
            : say(", \(count) tysta, längst \(self.days(days))", ", \(count) silent, longest \(self.days(days))")
    }

    /// What is to be known about whom to consult; nil where it is simply the responsible manager.
    func consultee(_ consultee: Consultee, in world: World) -> String? {
        switch consultee {
        case .manager: return nil
        case .applicantInPerson:
            return say(
                "ansökan anger den sökande själv som chef: skriv in den sökandes egen chef och fråga den",
                "the application names the applicant as manager: enter the applicant's own manager and ask that one")
        case .aboveRival(let rival, let own):
            let name = world.name(rival)
            let above = own.isEmpty ? say("chefens egen chef", "the manager's own manager") : own
            return say(
                "chefen \(name) söker också: fråga \(above) i stället",
                "the manager \(name) has applied too: ask \(above) instead")
        }
    }

    /// One question or answer of a consultation, with who recorded it and when.
    func said(_ entry: Signed<Consent>, in world: World) -> String {
        let note = entry.value.note.isEmpty ? "" : say(" ”\(entry.value.note)”", " “\(entry.value.note)”")
        return say("chefen ", "the manager ") + entry.value.answer.sentence[language] + note + " "
            + signature(entry.signature, in: world)
    }
}

extension ConsentAnswer {
    /// The rest of a sentence about the manager.
    fileprivate var sentence: LocalizedText {
        switch self {
        case .asked: LocalizedText(sv: "är tillfrågad", en: "has been asked")
        case .granted: LocalizedText(sv: "säger ja", en: "says yes")
        case .refused: LocalizedText(sv: "säger nej", en: "says no")
        }
    }
}
