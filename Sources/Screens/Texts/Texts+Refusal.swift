public import Domain
public import Workflow

extension Texts {
    /// Why something was refused, and what to do about it.
    public func refusal(_ refusal: Refusal, in world: World) -> String {
        let settings = world.programme.settings
        func names(_ ids: [ApplicantID]) -> String { list(ids.map(world.name)) }
        func municipality(_ code: MunicipalityCode) -> String { settings.municipality(code)?.name ?? code.rawValue }
        switch refusal {
        case .unknownPerson(let account):
            return say(
                "kontot \(account) hör inte till någon i programmet; be projektledaren lägga till det",
                "the account \(account) belongs to nobody in the programme; ask the project leader to add it")
        case .notPermitted(let roles, let code):
            let place = code.map { say(" i ", " in ") + municipality($0) } ?? ""
            let who = list(roles.map { name(of: $0) }, or: true)
            return say("det gör \(who)\(place)", "that is done by the \(who)\(place)")
        case .noSuchApplicant(let id):
            return say("det finns ingen sökande \(id) som du får se", "there is no applicant \(id) that you may see")
        case .noSuchMunicipality(let code):
            return say("kommunen \(code) är inte med i programmet", "the municipality \(code) is not in the programme")
        case .noSuchCriterion(let id): return say("det finns inget kriterium \(id)", "there is no criterion \(id)")
        case .noSuchEligibilityItem(let id):
            return say("behörighetslistan har ingen punkt \(id)", "the checklist has no item \(id)")
        case .noSuchOccasion(let id): return say("det finns inget tillfälle \(id)", "there is no occasion \(id)")
        case .noSuchPerson(let id):
            return say("\(id) finns inte bland programmets personer", "\(id) is not among the programme's people")
        case .alreadyExists: return say("det finns redan", "it exists already")
        case .programmeAlreadyDefined: return say("programmet är redan upplagt", "the programme is already set up")
        case .notUsed(let part): return part.absence[language]
        case .missing(let requirement):
            return say("\(name(of: requirement)) saknas", "the \(name(of: requirement)) is missing")
        case .invalid(let requirement, let value):
            return say(
                "\(name(of: requirement)) \(value) går inte", "the \(name(of: requirement)) \(value) will not do")
        case .dayTooEarly(let wrong, let first):
            return say(
                "\(day(wrong)) är för tidigt: tidigast \(day(first))",
                "\(day(wrong)) is too early: \(day(first)) at the earliest")
        case .dayTooLate(let wrong, let last):
            guard last != world.today else {
                return say("\(day(wrong)) har inte varit än", "\(day(wrong)) has not been yet")
            }
            return say(
                "\(day(wrong)) är för sent: senast \(day(last))",
                "\(day(wrong)) is too late: \(day(last)) at the latest")
        case .scoreContradicts(let score, let mark):
            return score < mark
                ? say(
                    "\(score) är under gränsen \(mark): det är underkänt",
                    "\(score) is below the mark \(mark): that is failed")
                : say(
                    "\(score) når gränsen \(mark): det är godkänt", "\(score) reaches the mark \(mark): that is passed")
        case .scoreWithoutTest(let score):
            return say(
                "\(score) är ett resultat, men provet är inte gjort: ta bort det eller välj godkänt eller underkänt",
                "\(score) is a result, but the test has not been done: remove it, or choose passed or failed")
        case .nothingToChange: return say("det står redan så", "it already stands like that")
        case .wrongStage(let stage, let needed):
            let at = list(needed.map { self.stage($0) }, or: true)
            return say(
                "ansökan är i läget \(self.stage(stage)); det går bara i \(at)",
                "the application is at \(self.stage(stage)); this needs \(at)")
        case .notEligible(let items):
            let names = items.compactMap { world.programme.item($0, in: nil)?.name[language].lowercased() }
            return say("behörigheten är inte uppfylld: \(list(names))", "not eligible: \(list(names))")
        case .scoreOutsideScale(let score, let scale):
            return say(
                "\(score) ligger utanför skalan \(scale.lowerBound)–\(scale.upperBound)",
                "\(score) is outside the scale \(scale.lowerBound)–\(scale.upperBound)")
        case .notOnPanel(let person):
            return say(
                "\(settings.name(of: person)) sitter inte i panelen", "\(settings.name(of: person)) is not on the panel"
            )
        case .panelTooSmall(let size, let needed):
            return say("panelen har \(size), den behöver \(needed)", "the panel has \(size), it needs \(needed)")
        case .panelMemberHasSealedCard(let person):
            return say(
                "\(settings.name(of: person)) har redan lämnat in sitt kort och stannar i panelen",
                "\(settings.name(of: person)) has handed in a card and stays on the panel")
        case .panelMemberHasBegun(let person):
            let name = settings.name(of: person)
            return say(
                "\(name) har börjat på sitt kort; ersätt (\(way(.replaceMember, "i Intervjuer", "under Interviews"))) med skäl",
                "\(name) has begun the card; replace (\(way(.replaceMember, "i Intervjuer", "under Interviews"))) with a reason"
            )
        case .alreadyOnPanel(let person):
            return say(
                "\(settings.name(of: person)) sitter redan i panelen",
                "\(settings.name(of: person)) is on the panel already")
        case .hasSeenCards(let person):
            return say(
                "\(settings.name(of: person)) kunde se panelens öppnade kort och kan inte bedöma längre; ta någon annan",
                "\(settings.name(of: person)) could see the panel's opened cards and cannot score any more; take another"
            )
        case .declarationNeeded:
            return say(
                "säg först om du är jävig: \(way(.declareNoConflict)) intygar inget jäv, \(way(.declareConflict)) anmäler jäv",
                "first say if you have a conflict: \(way(.declareNoConflict)) declares none, \(way(.declareConflict)) declares one"
            )
        case .conflictNotRecorded(let person):
            return say(
                "\(settings.name(of: person)) är ansvarig chef; anteckna jävet först (\(way(.recordConflict, "i panelen", "on the panel")))",
                "\(settings.name(of: person)) is the manager; record the conflict first (\(way(.recordConflict, "i panelen", "on the panel")))"
            )
        case .cardNotSealed:
            return say(
                "kortet är inte inlämnat; ändra poängen direkt", "the card is not handed in; change the score as it is")
        case .conflictOfInterest(let person):
            return say(
                "\(settings.name(of: person)) är jävig (egen chef eller anmält jäv) och bedömer inte",
                "\(settings.name(of: person)) has a conflict of interest and does not score")
        case .cardSealed:
            return say(
                "kortet är inlämnat; rätta det med skäl (\(way(.amendRating, "på kortet", "on the card")))",
                "the card is handed in; amend it with a reason (\(way(.amendRating, "på kortet", "on the card")))")
        case .cardIncomplete(let criteria):
            let names = criteria.compactMap { id in
                settings.selection?.criteria.first { $0.id == id }?.name[language]
            }
            let none = isOnCommandLine ? "score=not-assessed" : "0"
            return say(
                "poäng saknas: \(list(names)); \(none) betyder ej bedömd",
                "scores are missing: \(list(names)); \(none) means not assessed")
        case .panelStillOpen:
            return say("alla i panelen har inte lämnat in ännu", "not everybody on the panel has handed in yet")
        case .consentRefused: return say("ansvarig chef har nekat", "the responsible manager has refused")
        case .rankingLocked(let version):
            return say(
                "rangordningen är inlämnad (version \(version)); öppna den igen först",
                "the ranking is handed in (version \(version)); reopen it first")
        case .rankingNotSubmitted: return say("rangordningen är inte inlämnad", "the ranking is not handed in")
        case .notRanked: return say("personen är inte med i rangordningen", "the person is not in the ranking")
        case .placeOutsideRanking(let place, let range):
            return say(
                "plats \(place) finns inte; det finns \(range.lowerBound)–\(range.upperBound)",
                "there is no place \(place); there are \(range.lowerBound)–\(range.upperBound)")
        case .incompletePanels(let ids):
            return say(
                "panelen är inte klar för \(names(ids)); \(way(.overridePanel)) rangordnar ändå, med skäl",
                "the panel is not complete for \(names(ids)); \(way(.overridePanel)) ranks anyway, with the reason")
        case .unresolvedTies(let ids):
            let lot = say("\(way(.announceLot)) lottar", "\(way(.announceLot)) draws lots")
            let settle = way(.breakTie, named: .move)
            let settling = say("\(settle) avgör med skäl, ", "\(settle) settles it with the reason, ")
            return say("delad plats avgör vem som får plats: ", "a shared place decides who gets a seat: ")
                + names(ids) + "; " + (settings.selection?.ties == .lot ? "" : settling) + lot
        case .rankingChanged(let conflict): return changed(conflict, in: world)
        case .consultationsMissing(let ids):
            return say(
                "samrådet är inte klart: chefen har inte sagt ja till \(names(ids)); \(way(.consult, named: .recordConsent)) skriver in svaret",
                "the consultation is not done: the manager has not said yes to \(names(ids)); \(way(.consult, named: .recordConsent)) records the answer"
            )
        case .notConsulted:
            return say("ingen chef är tillfrågad i samrådet ännu", "no manager has been consulted yet")
        case .selfConsultation(let id):
            return say(
                "\(world.name(id)) kan inte svara för sig själv; skriv in den sökandes egen chef i ansökan (\(way(.editApplicant, "i kön", "in the queue"))) och fråga den",
                "\(world.name(id)) cannot answer for herself or himself; enter the applicant's own manager (\(way(.editApplicant, "i kön", "in the queue"))) and ask that one"
            )
        case .tiesByLot:
            return say(
                "delade platser avgörs med lott i det här programmet; \(way(.announceLot)) lottar",
                "shared places are decided by lot in this programme; \(way(.announceLot)) draws lots")
        case .notTied: return say("platsen är inte delad", "the place is not shared")
        case .lotDrawn(let number):
            return say("lott \(number) är dragen och dras inte om", "lot \(number) is drawn and is not drawn again")
        case .lotAwaitsDraw(let number):
            return say(
                "lott \(number) är utlyst och siffran är känd; dra den i stället för att utlysa en ny",
                "lot \(number) is announced and its figure is known; draw it instead of announcing another")
        case .lotFigureKnown(let day):
            return say(
                "siffran måste bli känd senare än i dag, inte \(self.day(day, relativeTo: world.today)); annars kunde den väljas efter utfallet",
                "the figure must become known later than today, not \(self.day(day, relativeTo: world.today)); it could be chosen otherwise"
            )
        case .lotNotAnnounced:
            return say(
                "ingen lott är utlyst för dem som delar platsen", "no lot is announced for those who share the place")
        case .lotOutdated(let number):
            return say(
                "det är inte längre samma personer som delar plats som i lott \(number); utlys en ny",
                "others share the place now than in lot \(number); announce another")
        case .lotTooEarly(let day):
            return say(
                "lotten dras tidigast \(self.day(day, relativeTo: world.today)), när siffran är känd",
                "the lot is drawn on \(self.day(day, relativeTo: world.today)) at the earliest, when the figure is known"
            )
        case .nobodyRanked: return say("ingen är klar att rangordna", "nobody is ready to be ranked")
        case .rankingsMissing(let codes):
            return say(
                "rangordning saknas från \(list(codes.map(municipality)))",
                "the ranking is missing from \(list(codes.map(municipality)))")
        case .quotasDoNotAddUp(let sum, let seats):
            return say(
                "kvoterna blir \(sum), programmet har \(seats) platser",
                "the quotas add up to \(sum), the programme has \(seats) seats")
        case .admittedTwice(let ids):
            return say(
                "samma person skulle få två platser: \(names(ids))",
                "the same person would get two seats: \(names(ids))")
        case .admissionDecided:
            return say("antagningen är beslutad; öppna den igen först", "the admission is decided; reopen it first")
        case .admissionNotDecided: return say("antagningen är inte beslutad", "the admission is not decided")
        case .occasionCancelled:
            return say("tillfället är inställt; återinför det först", "the occasion is cancelled; restore it first")
        case .occasionNotCancelled: return say("tillfället är inte inställt", "the occasion is not cancelled")
        case .calendar(let refusal): return self.refusal(refusal, in: world)
        // What somebody needs is for those who must know (S0-10), also when two have written it at once.
        case .conflict(let conflict) where conflict.field == ApplicationField.needs.rawValue:
            return self.refusal(.changedSince(conflict.field), in: world)
        case .conflict(let conflict):
            let field = name(ofField: conflict.field, in: settings)
            let (old, theirs) = (value(conflict.old), value(conflict.theirs))
            let mine = conflict.mine.isEmpty ? say("något annat", "something else") : value(conflict.mine)
            return say(
                "någon annan har ändrat \(field) under tiden: var ”\(old)”, är ”\(theirs)”, du ville ”\(mine)”",
                "somebody else has changed \(field) meanwhile: was “\(old)”, is “\(theirs)”, you wanted “\(mine)”")
        case .overtaken(let overtaken):
            return self.overtaken(overtaken, in: world).joined(separator: " · ")
        case .changedSince(let field):
            let field = name(ofField: field, in: settings)
            return say(
                "någon annan har ändrat \(field) sedan dess; det tas inte tillbaka",
                "somebody else has changed \(field) since; that is not taken back")
        case .cannotUndo:
            return say(
                "ändringen kan inte ångras, andra kan ha handlat efter den",
                "that cannot be undone, others may have acted on it")
        case .screening(let refusal): return self.refusal(refusal, in: world)
        case .nothingToUndo: return say("det finns inget att ångra", "there is nothing to undo")
        case .nothingToRedo: return say("det finns inget att göra om", "there is nothing to redo")
        case .letter(let refusal): return self.refusal(refusal, in: world)
        case .mentor(let refusal): return self.refusal(refusal)
        case .participant(let refusal): return self.refusal(refusal, in: world)
        case .seat(let refusal): return self.refusal(refusal, in: world)
        case .evaluation(let refusal): return self.refusal(refusal, in: world)
        case .outcome(let refusal): return self.refusal(refusal, in: world)
        case .budget(let refusal): return self.refusal(refusal, in: world)
        case .cohort(let refusal): return self.refusal(refusal, in: world)
        case .erasure(let refusal): return self.refusal(refusal)
        case .settings(let refusal): return self.refusal(refusal, in: world)
        }
    }

    /// Who has changed a ranking meanwhile, and how it now differs from what the person saw.
    private func changed(_ conflict: RankingConflict, in world: World) -> String {
        func place(_ place: Int?, _ order: RankingOrder) -> String {
            guard let place else { return "–" }
            return order.isSeat(place) ? "\(place)" : "R\(place - order.seats)"
        }
        let lines = RankingDifference(from: conflict.seen, to: conflict.stands).lines
        // Whoever was moved says more than those who made way.
        let moved = lines.first { $0.applicant == conflict.latest } ?? lines.first
        let who = conflict.by.map(world.programme.settings.name) ?? say("någon annan", "somebody else")
        let what =
            moved.map {
                ": \(world.name($0.applicant)) \(place($0.from, conflict.seen)) → \(place($0.to, conflict.stands))"
            } ?? ""
        return say(
            "\(who) har ändrat rangordningen under tiden\(what); se den nya ordningen och gör om",
            "\(who) has changed the ranking meanwhile\(what); look at the new order and do it again")
    }

    private func name(of requirement: Refusal.Requirement) -> String {
        switch requirement {
        case .reason: say("skälet", "reason")
        case .reference: say("beslutets beteckning", "decision's reference")
        case .name: say("namnet", "name")
        case .title: say("titeln", "title")
        case .cause: say("orsaken", "cause")
        case .members: say("panelens medlemmar", "members of the panel")
        case .day: say("dagen", "day")
        case .time: say("tiden", "time")
        case .score: say("resultatet", "result")
        case .seats: say("antalet platser", "number of seats")
        case .field: say("uppgiften", "value")
        case .group: say("gruppens namn", "name of the group")
        case .demand: say("kravet", "demand")
        case .decidedBy: say("vem som har beslutat", "name of who decided")
        case .municipality: say("kommunen", "municipality")
        case .post: say("tjänsten", "post")
        case .agreed: say("vad ni kom överens om", "note of what was agreed")
        case .source: say("källan", "source")
        case .competence: say("beskrivningen av kompetensen", "description of the competence")
        case .seed: say("siffran", "figure")
        }
    }

    /// A stage as a word in a sentence.
    public func stage(_ stage: Stage) -> String {
        switch stage {
        case .new: say("ny", "new")
        case .test: say("test", "test")
        case .interview: say("intervju", "interview")
        case .ranking: say("rangordning", "ranking")
        case .admitted: say("antagen", "admitted")
        case .ended: say("avslutad", "ended")
        }
    }

    /// A list in running text.
    public func list(_ items: [String], or: Bool = false) -> String {
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        let word = or ? say("eller", "or") : say("och", "and")
        if items.count > 6 {
            return Array(items.prefix(5)).joined(separator: ", ")
                + say(" och \(items.count - 5) till", " and \(items.count - 5) more")
        }
        // An array knows how to join its strings; for a slice the runtime looks through all that the program has.
        return Array(items.dropLast()).joined(separator: ", ") + " \(word) \(last)"
    }
}
