public import Domain
public import Workflow

extension Texts {
    /// What the status line says when one's own change is durable.
    func saved(_ saved: Saved, in world: World) -> String {
        let what = summary(saved.events, in: world)
        let time = moment(saved.at, today: world.today)
        switch saved.kind {
        case .change: return say("Sparat \(time) · \(what)", "Saved \(time) · \(what)")
        case .undo: return say("Ångrat \(time), nu: \(what)", "Undone \(time), now: \(what)")
        case .redo: return say("Gjort om \(time) · \(what)", "Redone \(time) · \(what)")
        }
    }

    /// What the status line says when others have changed something.
    func othersChanged(_ changes: [ForeignChange], in world: World) -> String {
        guard let last = changes.last else { return "" }
        let name = world.programme.settings.name(of: last.signature.by)
        let what = summary(last.events, in: world)
        let more = changes.count > 1 ? say(" (och \(changes.count - 1) till)", " (and \(changes.count - 1) more)") : ""
        return "\(name) \(moment(last.signature.at, today: world.today)): \(what)\(more)"
    }

    /// A few words for a change of any size.
    func summary(_ events: [Scoped<Event>], in world: World) -> String {
        // Who pays is written down with every seat; the seat is what people want to hear of.
        let told = events.filter { if case .seat(.feeLiabilitySet) = $0.value { false } else { true } }
        guard let first = told.first else { return say("ingenting", "nothing") }
        let text = describe(first.value, in: world)
        return told.count > 1 ? text + say(" (+\(told.count - 1))", " (+\(told.count - 1))") : text
    }

    /// What a fact says, in one line: whom it is about and what became of it.
    public func describe(_ event: Event, in world: World) -> String {
        let what = describeChange(event, in: world)
        guard let id = event.applicant else { return what }
        return "\(name(of: id, in: event, world)): \(what)"
    }

    /// The name of whom a fact is about, also when the application has been taken out again: the fact itself knows it.
    private func name(of id: ApplicantID, in event: Event, _ world: World) -> String {
        guard world.programme.applicant(id) == nil else { return world.name(id) }
        switch event {
        case .applicationReceived(_, let application), .applicationRetracted(_, let application):
            let signature = Signature(by: world.actor.id, at: world.now)
            let gone = Applicant(id: id, application: application, registered: signature)
            return world.programme.listName(of: gone, protectedAs: say("Skyddad", "Protected"))
        default:
            return world.programme.settings.uses(.selection)
                ? say("en borttagen ansökan", "a removed application") : say("en borttagen person", "somebody removed")
        }
    }

    /// What became of whom a fact is about, without the name.
    func describeChange(_ event: Event, in world: World) -> String {
        let settings = world.programme.settings
        func criterion(_ id: CriterionID) -> String {
            settings.selection?.criteria.first { $0.id == id }?.name[language] ?? id.rawValue
        }
        switch event {
        case .settingsDefined: return say("programmet lades upp", "the programme was set up")
        case .quotaSet(let code, let change):
            let name = settings.municipality(code)?.name ?? code.rawValue
            guard let quota = change.new else {
                return say("\(name): kvoten åter som i beslutet", "\(name): quota as decided")
            }
            // What the programme began with was decided nowhere.
            let ground =
                quota.reference.isEmpty
                ? say("enligt programmets inställningar", "by the programme's settings") : quota.reference
            return say("\(name): \(quota.seats) platser (\(ground))", "\(name): \(quota.seats) seats (\(ground))")
        case .occasionSet(_, let change): return describe(change, in: world)
        case .occasionCancelled(let id, let change):
            let title = world.programme.calendar.entries[id]?.occasion.title ?? id.short
            return change.new.map { say("\(title) inställt: \($0)", "\(title) cancelled: \($0)") }
                ?? say("\(title) återinfört", "\(title) restored")
        case .calendar(let fact): return describe(fact, in: world)
        case .admissionDecided(let change, let reason):
            guard let admission = change.new else {
                return say("antagningen öppnad igen: \(reason)", "admission reopened: \(reason)")
            }
            return say(
                "\(admission.count) antagna (\(admission.reference))",
                "\(admission.count) admitted (\(admission.reference))")
        case .applicationReceived where !settings.uses(.selection):
            return say("uppgifterna inskrivna", "entered")
        case .applicationReceived: return say("ansökan inskriven", "application entered")
        case .applicationRetracted: return say("inskrivningen ångrad", "entry undone")
        case .applicationEdited(let id, let changes):
            // Of somebody who is no longer there nobody knows whether the identity is protected.
            let isProtected = world.programme.applicant(id)?.isProtected ?? true
            let knowsNeeds =
                world.programme.applicant(id).map { world.programme.mayKnowNeeds(of: $0, world.actor) } ?? false
            return changes.map { change in
                // That somebody needs something is itself for those who must know (S0-10).
                if change.field == .needs, !knowsNeeds { return say("en uppgift ändrad", "a detail changed") }
                let label = ApplicationWords.label(change.field)[language].lowercased()
                return change.field.isLong || change.field == .needs || isProtected
                    ? say("\(label) ändrad", "\(label) changed")
                    : "\(label) \(quoted(change.change.old)) → \(quoted(change.change.new))"
            }.joined(separator: ", ")
        case .eligibilityAssessed(_, let item, let change):
            let name = world.programme.item(item, in: nil)?.name[language] ?? item.rawValue
            let note = change.new.map { $0.note.isEmpty ? "" : " – \($0.note)" } ?? ""
            return "\(name.lowercased()): \((change.new?.verdict ?? .unknown).label[language])\(note)"
        case .firstSelectionMade(_, let change):
            guard let made = change.new else {
                return say("första urvalet taget tillbaka", "first selection taken back")
            }
            return made.isSelected
                ? say("utvald – \(made.reason)", "selected – \(made.reason)")
                : say("bortvald – \(made.reason)", "rejected – \(made.reason)")
        case .testRecorded(_, let change):
            guard let result = change.new else { return say("testresultatet borttaget", "test result removed") }
            let score = result.score.map { " (\($0))" } ?? ""
            return say("test ", "test ") + result.outcome.label[language] + score
        case .consentRecorded(_, let point, let change):
            let answer = change.new?.answer.label[language] ?? say("inget svar", "no answer")
            return say(
                "chefen i \(point.label.swedish.lowercased()): ", "manager at \(point.label.english.lowercased()): ")
                + answer
        case .withdrawalRecorded(_, let change):
            return change.new.map { say("återtagen – \($0)", "withdrawn – \($0)") } ?? say("återinförd", "reinstated")
        case .panelSet(_, let change):
            guard let panel = change.new else { return say("panelen borttagen", "panel removed") }
            let day = panel.day.map { ", " + self.day($0, relativeTo: world.today) } ?? ""
            return say("panel ", "panel ") + list(panel.members.map(settings.name)) + day
        case .ratingGiven(let id, let person, let name, let change):
            return rating(change.new, of: criterion(name), id, person, in: world)
        case .evidenceNoted(_, _, let name, _):
            return say("belägg för \(criterion(name))", "evidence for \(criterion(name))")
        case .cardSealed(_, let person):
            return say(
                "\(settings.name(of: person)) lämnade in sitt kort", "\(settings.name(of: person)) handed in the card")
        case .conflictDeclared(_, let person, let change):
            let name = settings.name(of: person)
            return change.new.map { _ in say("jäv för \(name)", "conflict of interest of \(name)") }
                ?? say("jävet för \(name) togs tillbaka", "the conflict of \(name) was taken back")
        case .panel(let event): return describe(event, in: world)
        case .consensusRecorded(let id, let name, let change):
            guard world.programme.applicant(id).map({ world.programme.canSeeScores(of: $0, world.actor) }) ?? false
            else {
                return say("samsyn om \(criterion(name))", "consensus on \(criterion(name))")
            }
            return say("samsyn om \(criterion(name)): ", "consensus on \(criterion(name)): ")
                + (change.new.map { ratingText($0.rating) } ?? "–")
        case .incompletePanelOverridden(_, let change):
            return change.new.map {
                say("rangordnas trots ofullständig panel – \($0)", "ranked in spite of an incomplete panel – \($0)")
            }
                ?? say(
                    "rangordnas inte längre trots ofullständig panel",
                    "no longer ranked in spite of an incomplete panel")
        case .rankingMoved(let id, let placement, _, _):
            guard world.actor.readsRanking(of: world.programme.municipality(of: id)) else {
                return say("flyttad i rangordningen", "moved in the ranking")
            }
            guard let placement else { return say("flytten ångrad", "move undone") }
            let seats = world.programme.municipality(of: id).map { world.programme.seats(of: $0) } ?? Int.max
            // Who settles a tie moves nobody past the place that was shared.
            guard placement.from != placement.to else {
                let number = placement.to > seats ? "R\(placement.to - seats)" : "\(placement.to)"
                return say(
                    "delad plats \(number) avgjord – \(placement.reason)",
                    "shared place \(number) settled – \(placement.reason)")
            }
            let (from, to) = (place(placement.from, seats: seats), place(placement.to, seats: seats))
            let cause = placement.cause == .consultation ? say(" efter samrådet", " after the consultation") : ""
            return say(
                "flyttad från \(from) till \(to)\(cause) – \(placement.reason)",
                "moved from \(from) to \(to)\(cause) – \(placement.reason)")
        case .rankingSubmitted(let version, _, let entries):
            return say(
                "rangordning version \(version) inlämnad, \(entries.count) personer",
                "ranking version \(version) handed in, \(entries.count) people")
        case .screening(let event): return describe(event, in: world)
        case .rankingReopened(let version, let reason):
            return say(
                "rangordningen öppnad som version \(version) – \(reason)",
                "ranking reopened as version \(version) – \(reason)")
        case .letter(let event): return describe(event, in: world)
        case .mentor(let event): return describe(mentorship: event, in: world)
        case .participant(let event): return describe(event, in: world)
        case .followUp(let event): return describe(event, in: world)
        case .decision(.recorded(let matter, let change)):
            let what = DecisionWords.text(matter, in: world.programme.settings)[language]
            return change.new.map {
                say("beslutat på nytt: \(what) – \($0.reference)", "decided again: \(what) – \($0.reference)")
            }
                ?? say("inte beslutat på nytt: \(what)", "not decided again: \(what)")
        case .settings(let event): return describe(event, in: world)
        case .evaluation(let event): return describe(event, in: world)
        case .outcome(let event): return describe(event, in: world)
        case .budget(let event): return describe(event, in: world)
        case .seat(let event): return describe(event, in: world)
        case .lot(let event): return describe(event, in: world)
        case .cohort(let event): return describe(event, in: world)
        case .erasure(let event): return describe(event, in: world)
        case .disclosure(let event): return describe(event, in: world)
        case .access(let event): return describe(event)
        }
    }

    /// A score of somebody else's is not told before the panel's cards are opened, not even in the log; and never if the
    /// card was not handed in, as when somebody else took the place.
    private func rating(
        _ rating: Rating?, of criterion: String, _ id: ApplicantID, _ person: PersonID, in world: World
    ) -> String {
        let opened = world.programme.applicant(id).map { world.programme.canSeeScores(of: $0, world.actor) } ?? false
        let isHandedIn = world.programme.applicant(id)?.progress.cards[person]?.sealed != nil
        guard person == world.actor.id || opened && isHandedIn else {
            return say("poäng för \(criterion)", "score for \(criterion)")
        }
        return "\(criterion) \(rating.map(ratingText) ?? say("utan poäng", "unscored"))"
    }

    func ratingText(_ rating: Rating) -> String {
        switch rating {
        case .score(let score): "\(score)"
        case .notAssessed: say("ej bedömd", "not assessed")
        }
    }

    private func quoted(_ text: String) -> String { text.isEmpty ? "–" : say("”\(text)”", "“\(text)”") }
}
