public import Domain
public import Workflow

extension Texts {
    /// The name of a list of the letter screen.
    func name(of tab: LetterTab, short: Bool) -> String {
        switch tab {
        case .all: say("Alla", "All")
        case .enrolled: short ? say("Delt", "Part") : say("Deltagare", "Participants")
        case .admitted: short ? say("Ant", "Adm") : say("Antagna", "Admitted")
        case .reserves: short ? say("Res", "Res") : say("Reserver", "Reserves")
        case .notAdmitted: short ? say("Ej", "Not") : say("Ej antagna", "Not admitted")
        case .offers: short ? say("Erbj", "Offers") : say("Erbjudanden", "Offers")
        case .managers: short ? say("Chef", "Mgr") : say("Chefer", "Managers")
        case .mentors: short ? say("Ment", "Ment") : say("Mentorer", "Mentors")
        case .certificates: say("Intyg", "Certificates")
        case .followUps: short ? say("Uppf", "Follow-up") : say("Uppföljning", "Follow-up")
        }
    }

    /// How far a letter has come, in a column.
    public func standing(of letter: Letter, today: Day) -> String {
        switch letter.standing {
        case .unsent: say("ej skickat", "not sent")
        case .sent(let sent): say("skickat ", "sent ") + shortDay(sent.signature.at.swedishDay)
        case .outdated: say("inaktuellt", "out of date")
        }
    }

    /// What a person should know before sending a letter; nil when there is nothing.
    public func alert(_ letter: Letter, in world: World) -> String? {
        if let other = letter.contradicted {
            return say(
                "ett annat besked är redan skickat: \(other.label.swedish)",
                "another message has been sent already: \(other.label.english)")
        }
        if case .outdated = letter.standing {
            return say(
                "brevet lyder annorlunda nu än när det skickades",
                "the letter reads otherwise now than when it was sent")
        }
        guard let recipient = letter.recipient else { return nil }
        if recipient.email.isEmpty, letter.sent == nil { return say("e-postadress saknas", "no e-mail address") }
        if letter.key.kind == .mentor,
            world.programme.applicant(letter.key.applicant)?.progress.after.mentor?.value.isOwnManager == true
        {
            return say("mentorn är deltagarens egen chef", "the mentor is the participant's own manager")
        }
        return nil
    }

    /// How a follow-up stands: done when, or open for how long.
    func standing(of task: FollowUpTask, today: Day) -> String {
        if let done = task.done { return say("klar ", "done ") + shortDay(done.value.day) }
        let days = max(today - task.since, 0)
        if days == 0 { return say("öppen sedan i dag", "open since today") }
        return say(days == 1 ? "öppen 1 dag" : "öppen \(days) dagar", days == 1 ? "open 1 day" : "open \(days) days")
    }

    /// Why somebody has no seat, in a few words.
    func cause(_ cause: FollowUpTask.Cause) -> String {
        switch cause {
        case .ranked: say("fick ingen plats", "no seat left")
        case .reserve: say("reserv, ej kallad", "reserve, not called")
        case .notAssessed: say("ej färdigbedömd", "not assessed")
        case .ended(.rejected): say("bortvald", "rejected")
        case .ended(.testFailed): say("test underkänt", "test failed")
        case .ended(.belowDemand): say("under kravet", "below the demand")
        case .ended(.notEligible): say("ej behörig", "not eligible")
        case .ended(.consentRefused): say("chefen nekade", "manager refused")
        case .ended(.noLongerEligible): say("inte längre behörig", "no longer eligible")
        case .ended(.merged): say("dubblett", "duplicate")
        case .ended(.withdrawn): say("återtagen", "withdrawn")
        }
    }

    /// What a fact about letters says.
    func describe(_ event: LetterEvent, in world: World) -> String {
        switch event {
        case .sent(_, let kind, let change):
            let name = kind.label[language]
            guard let sent = change.new else {
                return say("brevet ”\(name)” inte skickat", "the letter “\(name)” not sent")
            }
            let again = sent.reason.isEmpty ? "" : say(" igen – \(sent.reason)", " again – \(sent.reason)")
            return say("brevet ”\(name)” skickat", "the letter “\(name)” sent") + again
        case .templateSet(let key, let change):
            let name = "\(key.kind.label[language]) (\(key.language.rawValue))"
            return change.new == nil
                ? say("brevmallen \(name): den medföljande", "letter template \(name): the shipped one")
                : say("brevmallen \(name) ändrad", "letter template \(name) changed")
        }
    }

    /// What a fact about mentors says.
    func describe(_ event: MentorEvent, in world: World) -> String {
        switch event {
        case .chosen(let id, let change):
            guard let mentor = change.new else { return say("ingen mentor längre", "no mentor any longer") }
            let own = mentor.isOwnManager ? say(", obs: egen chef", ", note: the own manager") : ""
            // The mentor's name tells more about a protected person than the log may.
            let isHidden = world.programme.applicant(id)?.isProtected ?? false
            guard !isHidden else { return say("mentor vald", "mentor chosen") + own }
            let place = world.programme.settings.municipality(mentor.municipality)?.name ?? mentor.municipality.rawValue
            return say("mentor \(mentor.name), \(place)", "mentor \(mentor.name), \(place)") + own
        case .session, .premeeting, .ceased: return describe(mentorship: event, in: world)
        }
    }

    /// What a fact about follow-ups says.
    func describe(_ event: FollowUpEvent, in world: World) -> String {
        switch event {
        case .recorded(let id, let change):
            guard let done = change.new else { return say("uppföljningen borttagen", "follow-up removed") }
            let day = self.day(done.day, relativeTo: world.today)
            let isHidden = world.programme.applicant(id)?.isProtected ?? false
            return say("uppföljd \(day)", "followed up \(day)") + (isHidden ? "" : " – \(done.agreed)")
        }
    }
}
