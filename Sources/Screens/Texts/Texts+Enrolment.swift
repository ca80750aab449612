import Domain
import Workflow

extension Texts {
    /// What a fact about who takes part says.
    func describe(_ change: Change<Enrolment?>, isTold: Bool, in world: World) -> String {
        func date(_ day: Day?) -> String { day.map { self.day($0, relativeTo: world.today) } ?? "" }
        guard let new = change.new else { return say("deltar inte", "does not take part") }
        guard let old = change.old else { return say("deltar från ", "takes part from ") + date(new.since) }
        if let ended = new.ended, old.ended == nil {
            let reason = isTold && !ended.reason.isEmpty ? " – \(ended.reason)" : ""
            return say("deltar inte längre från ", "no longer takes part from ") + date(ended.day) + reason
        }
        if new.ended == nil, old.ended != nil {
            return new.stretches.count > old.stretches.count
                ? say("deltar igen från ", "takes part again from ") + date(new.stretches.last?.since)
                : say("deltar i alla fall", "takes part after all")
        }
        if new.cohort != old.cohort {
            let name = world.programme.settings.cohorts.first { $0.id == new.cohort }?.name[language]
            return say("omgång: ", "cohort: ") + (name ?? say("inte bestämd", "not decided"))
        }
        return say("deltar från ", "takes part from ") + date(new.stretches.last?.since)
    }

    /// Why something about who takes part was refused, and what to do about it.
    func refusal(_ refusal: EnrolmentRefusal, in world: World) -> String {
        func date(_ day: Day) -> String { self.day(day, relativeTo: world.today) }
        switch refusal {
        case .takesPart(let id):
            return say(
                "\(world.name(id)) med samma e-postadress deltar redan; ändra uppgifterna där (\(way(.editParticipant)))",
                "\(world.name(id)) with the same e-mail address takes part already; change the entry there (\(way(.editParticipant)))"
            )
        case .hasNotLeft: return say("personen deltar redan", "the person takes part already")
        case .hasLeft(let day):
            return say(
                "personen slutade \(date(day)); \(way(.resumeParticipation)) om den deltar igen",
                "the person left on \(date(day)); \(way(.resumeParticipation)) when taking part again")
        case .notEnrolled:
            return say("personen är inte inskriven som deltagare", "the person is not entered as a participant")
        case .noSuchCohort(let id):
            let names = list(world.programme.settings.cohorts.map(\.id.rawValue), or: true)
            return say("det finns ingen omgång \(id); välj \(names)", "there is no cohort \(id); choose \(names)")
        case .dayOutside(let day, let possible):
            return say(
                "\(date(day)) går inte; välj en dag \(period(possible))",
                "\(date(day)) will not do; choose a day \(period(possible))")
        case .attended(let day):
            return say(
                "deltagaren var där \(date(day)); rätta närvaron först eller välj en annan dag",
                "the participant was there on \(date(day)); correct the attendance first or choose another day")
        case .cohortChanged(let day):
            return say(
                "deltagaren bytte omgång \(date(day)); gör ett nytt byte (:change-cohort) eller ångra det gamla (u)",
                "the participant changed cohort on \(date(day)); change again (:change-cohort) or undo that change (u)")
        }
    }
}
