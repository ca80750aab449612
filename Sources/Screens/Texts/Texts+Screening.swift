import Domain
import Workflow

extension Texts {
    /// What a fact from before the interview says, without whom it is about.
    func describe(_ event: ScreeningEvent, in world: World) -> String {
        switch event {
        case .ineligibilityRecorded(_, let change):
            guard let what = change.new else { return say("behörig igen", "eligible again") }
            return say("inte längre behörig: ", "no longer eligible: ") + text(of: what, in: world)
        case .completionSet(_, let change): return describe(change, today: world.today)
        case .duplicateRuled(_, let other, let change): return describe(change, of: other, in: world)
        case .testInvited(_, let change):
            guard let invitation = change.new else { return say("kallelsen borttagen", "invitation removed") }
            return say("kallad till test ", "invited to the test ") + text(of: invitation, today: world.today)
        case .testsSetAside(_, let change):
            guard change.new.count > change.old.count, let last = change.new.last else {
                return say("tidigare testresultat gäller igen", "an earlier test result counts again")
            }
            return say("testresultat gäller inte längre – ", "test result set aside – ") + last.reason
        case .reuseDeclined(_, let change):
            return change.new.map { say("vill göra testet på nytt – \($0)", "wants to take the test anew – \($0)") }
                ?? say("godtar ett äldre testresultat", "accepts an older test result")
        case .rulesSet(let change): return describe(change)
        }
    }

    private func describe(_ change: Change<CompletionRequest?>, today: Day) -> String {
        guard let new = change.new else { return say("kompletteringen ångrad", "request for completion undone") }
        if let received = new.received {
            let day = day(received, relativeTo: today)
            return say("komplettering kom in \(day)", "completion came in \(day)")
        }
        let names = list(new.fields.map { ApplicationWords.label($0)[language].lowercased() })
        let due = new.due.map { say(", senast ", ", by ") + day($0, relativeTo: today) } ?? ""
        return say("komplettering begärd: ", "asked for: ") + names + due
    }

    /// A decision about two applications; who may not see the other one is told nothing of it.
    private func describe(_ change: Change<DuplicateRuling?>, of other: ApplicantID, in world: World) -> String {
        guard let new = change.new else { return say("beslutet om dubblett ångrat", "decision on a duplicate undone") }
        switch new.outcome {
        case .reported:
            return say("möjlig dubblett i en annan kommun", "possible duplicate in another municipality")
        case .keptApart: return say("ingen dubblett – \(new.reason)", "not a duplicate – \(new.reason)")
        case .stands:
            return say("dubblett: den här ansökan gäller – \(new.reason)", "duplicate: this one stands – \(new.reason)")
        case .closed:
            return say(
                "dubblett: stängd, en annan ansökan gäller – \(new.reason)",
                "duplicate: closed, another one stands – \(new.reason)")
        }
    }

    private func describe(_ change: Change<SelectionRuleSet>) -> String {
        let old = Dictionary(change.old.rules.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        let (new, reason) = (Set(change.new.rules.map(\.id)), change.new.reason)
        if let set = change.new.rules.first(where: { old[$0.id] != $0 }) {
            return say("regel för urvalet: ", "rule of the selection: ") + set.explanation[language]
        }
        guard let ended = change.old.rules.first(where: { !new.contains($0.id) }) else {
            return say("reglerna för urvalet ändrade", "rules of the selection changed")
        }
        return say("regel avslutad: ", "rule ended: ") + ended.sentence[language]
            + (reason.isEmpty ? "" : " – \(reason)")
    }

    /// What has ended somebody's eligibility, from when and why.
    func text(of what: Ineligibility, in world: World) -> String {
        var text = what.cause.label[language]
        if let name = what.movedTo.flatMap({ world.programme.settings.municipality($0)?.name }) { text += " (\(name))" }
        let day = day(what.day, relativeTo: world.today)
        return text + say(" från \(day)", " from \(day)") + " – " + what.reason
    }

    /// When and where a test is taken.
    func text(of invitation: TestInvitation, today: Day) -> String {
        [
            day(invitation.day, relativeTo: today), invitation.time?.description,
            invitation.place.isEmpty ? nil : invitation.place,
        ].compactMap { $0 }.joined(separator: ", ")
    }

    /// How the ability test stands, in a word for a column.
    func short(_ status: TestStatus) -> String {
        switch status {
        case .notUsed, .notInvited: "–"
        case .invited: say("kallad", "invited")
        case .awaiting(let result), .missing(let result), .passed(let result), .failed(let result):
            result.score.map { "\($0)" } ?? result.outcome.label[language]
        }
    }

    /// Why something before the interview was refused, and what to do about it.
    func refusal(_ refusal: ScreeningRefusal, in world: World) -> String {
        func day(_ day: Day) -> String { self.day(day, relativeTo: world.today) }
        func place(_ code: MunicipalityCode) -> String {
            world.programme.settings.municipality(code)?.name ?? code.rawValue
        }
        switch refusal {
        case .isOut(let id):
            return say(
                "\(world.name(id)) är inte kvar i urvalet; återinför ansökan först",
                "\(world.name(id)) is out of the selection; reinstate the application first")
        case .stillEligible: return say("inget har ändrat behörigheten", "nothing has ended the eligibility")
        case .beforeApplication(let from, let applied):
            return say(
                "\(day(from)) är före ansökan (\(day(applied))); bedöm punkten i behörighetslistan i stället",
                "\(day(from)) is before the application (\(day(applied))); judge the item of the checklist instead")
        case .outsidePeriod(let from):
            return say(
                "\(day(from)) är efter programmets slut; rätta dagen",
                "\(day(from)) is after the end of the programme; correct the day")
        case .movedWhere:
            return say(
                "välj en annan av programmets kommuner, och bara vid flytt",
                "choose another municipality of the programme, and only for a move")
        case .nothingMissing: return say("inget saknas i ansökan", "nothing is missing in the application")
        case .completionNotAsked:
            return say(
                "ingen komplettering är begärd; \(way(.editApplicant)) ändrar ansökan",
                "nothing was asked for; \(way(.editApplicant)) edits the application")
        case .completionReceived(let received):
            return say(
                "kompletteringen kom in redan \(day(received))", "the completion came in already \(day(received))")
        case .sameApplication: return say("det är en och samma ansökan", "that is one and the same application")
        case .protectedIdentity:
            return say(
                "skyddade personuppgifter: det gör kommunens personalchef eller HR",
                "protected identity: that is done by the municipality's personnel chief or HR")
        case .scoresRevealed(let code):
            return say(
                "poäng är redan öppnade i \(place(code)); regler bestäms innan dess",
                "scores are already open in \(place(code)); rules are set before that")
        case .noSuchRule(let id): return say("det finns ingen regel \(id)", "there is no rule \(id)")
        case .demandNotHigher:
            return say(
                "en regel måste kräva mer än programmet gör för alla",
                "a rule must demand more than the programme does of everybody")
        case .testRecorded, .testNotRecorded, .testPassed, .reuseNotAllowed, .testTooOld, .notReused, .reuseDeclined,
            .reuseNotDeclined, .reuseNotPassed:
            return testRefusal(refusal, in: world) ?? ""
        }
    }

    /// Why something about the ability test was refused; nil for what is not about it.
    private func testRefusal(_ refusal: ScreeningRefusal, in world: World) -> String? {
        func day(_ day: Day) -> String { self.day(day, relativeTo: world.today) }
        switch refusal {
        case .testRecorded(let outcome):
            let name = outcome.label[language]
            return say(
                "testet är redan inskrivet (\(name)); ge ett omprov i stället",
                "the test is recorded already (\(name)); grant a retest instead")
        case .testNotRecorded: return say("inget test är inskrivet ännu", "no test is recorded yet")
        case .testPassed: return say("testet är godkänt; omprov behövs inte", "the test is passed; no retest is needed")
        case .reuseNotAllowed(let test):
            return say(
                "programmet återanvänder inga äldre test; testet från \(day(test)) får göras om",
                "the programme reuses no older tests; the test of \(day(test)) must be taken anew")
        case .testTooOld(let test, let through, let applied):
            return say(
                "testet från \(day(test)) gällde till \(day(through)), ansökan kom \(day(applied)); kalla till nytt test",
                "the test of \(day(test)) counted until \(day(through)), the application came \(day(applied)); invite to a new test"
            )
        case .notReused(let test):
            return say(
                "testet \(day(test)) gjordes efter ansökan; skriv in det som vanligt med t",
                "the test of \(day(test)) was taken after the application; record it as usual with t")
        case .reuseDeclined:
            return say("den sökande vill göra testet på nytt", "the applicant wants to take the test anew")
        case .reuseNotDeclined: return say("inget är avböjt", "nothing has been declined")
        case .reuseNotPassed(let score, let mark):
            return say(
                "\(score) är under gränsen \(mark); bara ett godkänt test återanvänds",
                "\(score) is below the pass mark \(mark); only a passed test is reused")
        default: return nil
        }
    }
}
