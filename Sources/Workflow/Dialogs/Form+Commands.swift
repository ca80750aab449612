import Domain

extension Form {
    /// What the filled-in form asks for, by the same reading of words that the command line uses.
    func commands(in world: World) throws(WordFault) -> [Command] {
        let words = Words(texts.filter { !$0.value.isEmpty }, on: world)
        switch purpose {
        case .addApplicant:
            let code = try words.municipality(world.programme)
            let application = try named(words.application(Application(), in: world.programme))
            return [.addApplicant(ApplicantID(rawValue: world.freshID), code, application)]
        case .editApplicant(let id, let seen):
            // An emptied field is a change too, so the texts are taken as they stand.
            let edited = try named(Words(texts, on: world).application(seen, in: world.programme))
            return [.editApplication(id, seen.changes(to: edited))]
        case .addOccasion:
            return [.addOccasion(OccasionID(rawValue: world.freshID), try newOccasion(in: world))]
        case .editOccasion(let id, let seen):
            return [try change(of: id, seen: seen, in: world)]
        case .enterBreak: return [.calendar(.enterBreak(try schoolBreak(in: world)))]
        // Their answers are a day, a wish, figures and a query; see `DialogReaction.answer`.
        case .chooseFirstDay, .addSeries, .tryEmployees, .filterLog, .foundProgramme, .erase: return []
        case .recordDecision(let matter):
            let day = (words["day"] ?? "").isEmpty ? nil : try words.day("day")
            return [.decision(.record(matter: matter, reference: words["reference"] ?? "", day: day))]
        case .correctSetting(let field, let seen): return [try correction(of: field, seen, in: world)]
        case .recordTest(let ids):
            let result = try words.testResult(world.programme)
            return ids.map { .recordTest($0, result) }
        case .setPanel(let ids):
            guard memberWords["members"]?.isEmpty == false else {
                throw WordFault("member1", sv: "Välj vilka som intervjuar", en: "Choose who interviews")
            }
            let panel = try Words(memberWords, on: world).panel(world.programme)
            return ids.map { .setPanel($0, panel) }
        case .screening(let form): return try form.commands(words, in: world.programme)
        case .moveRanked(let id, let seen):
            return [
                .move(
                    id, to: try words.place(seats: seen.seats), reason: words["reason"] ?? "",
                    because: try words.moveCause(), seen: seen)
            ]
        case .announceLot(let id):
            let source = words["source"] ?? ""
            return [.lot(.announce(id, source: source, published: try words.day("published")))]
        case .setQuota:
            let code = try words.municipality(world.programme)
            return [.setQuota(code, seats: try words.integer("seats"), reference: words["reference"] ?? "")]
        case .chooseMentor(let id): return [.mentor(.choose(id, try words.mentor(), reason: words["reason"] ?? ""))]
        case .recordFollowUp(let id, let seen):
            return [.followUp(.record(id, seen: seen, try followUp(in: world)))]
        case .participant(let form): return try form.commands(self, words, in: world)
        case .enterAnswers(let subject):
            return [.evaluation(.enter(AnswerID(rawValue: world.freshID), subject, try answers(in: world)))]
        case .recordOutcome(let id, let seen):
            let (day, note) = try outcome(in: world)
            return [.outcome(.record(id, day, seen: seen.notes[day]?.value, note))]
        case .assignSeat(let seat, let municipality):
            let (reason, reference) = (words["reason"] ?? "", words["reference"] ?? "")
            return [.seat(.assign(seat, to: municipality, reason: reason, reference: reference))]
        case .allocateSeats(let allocation):
            let decision = AllocationDecision(
                allocation.method, claims: allocation.claims,
                precedence: try words.municipalities("order", in: world.programme), reference: words["reference"] ?? "")
            return [.seat(.allocate(decision))]
        case .disclose(let ids): return [try words.disclosure(ids)]
        case .budget(let form): return [try form.command(texts, in: world)]
        case .changeCohort(let id):
            guard let cohort = words["cohort"].map({ CohortID($0) }) else { throw .missing("cohort") }
            return [.cohort(.change(id, to: cohort, on: try words.day("day"), reason: words["reason"] ?? ""))]
        case .decideSeatRule: return [.seat(try words.seatCommand(.decideSeatRule, in: world.programme))]
        }
    }
    /// An application with a name; the cursor goes to the field where it is missing.
    private func named(_ application: Application) throws(WordFault) -> Application {
        guard application.fullName.contains(where: { !$0.isWhitespace }) else {
            throw .missing(ApplicationWords.word(.firstName))
        }
        return application
    }
}
