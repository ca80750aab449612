public import Domain
import Workflow

extension Texts {
    /// What a fact about settings corrected after the founding says.
    func describe(_ event: SettingsEvent, in world: World) -> String {
        switch event {
        case .corrected(let correction, let reason):
            say("rättat – ", "corrected – ") + describe(correction, in: world.programme.settings)
                + (reason.isEmpty ? "" : " – \(reason)")
        }
    }

    /// A correction in a line: what, what it said and what it says.
    public func describe(_ correction: SettingsChange, in settings: ProgrammeSettings) -> String {
        let (old, new) = (correction.change.old, correction.change.new)
        guard let part = new ?? old else { return correction.key.kind.rawValue }
        let name = SettingsWords(settings).name(of: part)[language]
        guard let old else { return say("\(name): tillagd", "\(name): added") + (brief(part).map { ", \($0)" } ?? "") }
        guard let new else { return say("\(name): borttagen", "\(name): removed") }
        guard let before = brief(old), let after = brief(new), before != after else { return name }
        return say("\(name): \(before) blir \(after)", "\(name): \(before) becomes \(after)")
    }

    /// What a part says in a few words; nil where that takes more.
    private func brief(_ part: SettingsPart) -> String? {
        switch part {
        case .name(let text): text[language]
        case .deadline(let deadline): day(deadline.day)
        case .period(let days): period(days)
        case .cohort(let cohort): period(cohort.period)
        case .municipality(let municipality):
            municipality.employees.map { $0.grouped(by: "\u{A0}") } ?? say("okänt", "unknown")
        case .fee(let amount): amount.map { language.kronor($0) } ?? say("okänd", "unknown")
        default: part.inBrief
        }
    }

    /// Why settings were not corrected, and what to do about it.
    func refusal(_ refusal: SettingsRefusal, in world: World) -> String {
        switch refusal {
        case .rests(let kind, let ground):
            let what = SettingsWords.name(of: kind)[language]
            return say(
                "\(what) kan inte ändras: \(self.ground(ground)), och det fortsätter att gälla",
                "\(what) cannot be changed: \(self.ground(ground)), which goes on to hold")
        case .fixed(let kind):
            let what = SettingsWords.name(of: kind)[language]
            return say(
                "\(what) kan inte läggas till, tas bort eller bytas när programmet finns; klona till ett nytt program",
                "\(what) cannot be added, removed or exchanged once the programme exists; clone it into a new one")
        case .seatsAreDecided(let code):
            let name = world.programme.settings.municipality(code)?.name ?? code.rawValue
            return say(
                "antalet platser för \(name) beslutas som kvot, med hänvisning (:quota.set)",
                "the seats of \(name) are decided as a quota, with a reference (:quota.set)")
        case .budgetHasLines:
            return say("budgeten ändras rad för rad (9)", "the budget is changed line by line (9)")
        case .ownRole:
            return say(
                "då skulle du förlora rollen som får rätta det här; be en annan samordnare göra det",
                "you would lose the role that may correct this; ask another coordinator to do it")
        case .accountTaken(let account):
            return say(
                "kontot \(account) är eller har varit någon annans; det som står i loggen skulle byta namn",
                "the account \(account) is or was somebody else's; what stands in the log would change its name")
        case .otherProgramme(let id):
            return say(
                "filen är för programmet \(id), inte för \(world.programme.settings.id)",
                "the file is for the programme \(id), not for \(world.programme.settings.id)")
        }
    }

    private func ground(_ ground: SettingsRefusal.Ground) -> String {
        switch ground {
        case .scores: say("intervjuer är poängsatta utifrån vad som stod", "interviews have been scored by what stood")
        case .assessments: say("behörighet är bedömd utifrån vad som stod", "eligibility has been judged by what stood")
        case .testResults: say("testresultat är inskrivna", "test results have been recorded")
        case .panels: say("intervjupaneler är bestämda", "interview panels have been set")
        case .rankings:
            say("rangordningar är inlämnade utifrån vad som stod", "rankings have been handed in by what stood")
        case .admission:
            say("antagningen är beslutad utifrån vad som stod", "the admission has been decided by what stood")
        case .approvals:
            say(
                "deltagare är godkända eller underkända utifrån vad som stod",
                "participants have been approved by what stood")
        case .answers: say("deltagare har svarat", "participants have answered")
        case .mentors: say("deltagare har mentorer", "participants have mentors")
        }
    }
}
