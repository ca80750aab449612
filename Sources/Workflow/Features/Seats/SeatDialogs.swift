import Domain

/// The dialogs in which seats that nobody holds are offered, answered for and assigned, each with what it will mean.
struct SeatDialogs {
    let world: World

    init(_ world: World) { self.world = world }

    private var programme: Programme { world.programme }
    private var words: SeatWords { SeatWords(world) }

    func offer(_ succession: Succession) -> Reaction {
        let seat = succession.seat.id
        guard case .offer(let next) = succession.step else { return refused(.offer(seat, to: nil, note: "…")) }
        let command = SeatCommand.offer(seat, to: next.applicant, note: "")
        if let refusal = world.refusal(of: .seat(command)) { return .refused(refusal) }
        let answerBy = programme.answerBy(forOfferOn: world.today, of: programme.seat(seat)?.cohort)
        var meaning = [
            LocalizedText(
                sv: "Svar senast \(words.day(answerBy).swedish)", en: "Answer by \(words.day(answerBy).english)")
        ]
        if let ground = words.ground(next.ground, of: seat) { meaning.append(ground) }
        meaning += words.passedOver(succession)
        meaning += windowText(of: succession.seat.cohort)
        return ask(
            LocalizedText(sv: "Erbjud \(words.seat(seat))", en: "Offer \(words.seat(seat))"),
            LocalizedText(sv: "Vad som sades", en: "What was said"), command,
            subject: words.candidate(next), optional: true, meaning)
    }

    func attempt(_ succession: Succession) -> Reaction {
        let seat = succession.seat.id
        let command = SeatCommand.attempt(seat, on: world.today, note: "")
        guard let offer = succession.seat.waiting?.offer, world.refusal(of: .seat(command)) == nil else {
            return refused(command)
        }
        let count = offer.attempts.count
        return ask(
            LocalizedText(sv: "Försök att nå, \(words.seat(seat))", en: "Attempt to reach, \(words.seat(seat))"),
            LocalizedText(sv: "Hur, och vad som hände", en: "How, and what happened"), command,
            subject: world.name(offer.applicant), optional: true,
            [
                LocalizedText(
                    sv: count == 0 ? "Det första försöket" : "\(count) försök är inskrivna förut",
                    en: count == 0 ? "The first attempt" : "\(count) attempts are recorded before"),
                LocalizedText(
                    sv: "Svar senast \(words.day(offer.answerBy).swedish)",
                    en: "Answer by \(words.day(offer.answerBy).english)"),
            ])
    }

    func answer(_ succession: Succession) -> Reaction {
        let seat = succession.seat.id
        guard let offer = succession.seat.waiting?.offer else {
            return refused(.answer(seat, .declined, on: nil, note: "…"))
        }
        let trial = SeatCommand.answer(seat, .declined, on: world.today, note: "…")
        if let refusal = world.refusal(of: .seat(trial)) { return .refused(refusal) }
        let options = OfferAnswer.allCases.map { answer in
            Choice.Option(answer.label, .ask(prompt(answer, seat, offer)))
        }
        return .open(
            .choice(
                Choice(
                    LocalizedText(
                        sv: "Svar om \(words.seat(seat)): \(world.name(offer.applicant))",
                        en: "Answer about \(words.seat(seat)): \(world.name(offer.applicant))"), options: options)))
    }

    private func prompt(_ answer: OfferAnswer, _ seat: SeatID, _ offer: Offer) -> Prompt {
        let command = SeatCommand.answer(seat, answer, on: world.today, note: "")
        return Prompt(
            LocalizedText(
                sv: "\(words.seat(seat)): \(answer.label.swedish)", en: "\(words.seat(seat)): \(answer.label.english)"),
            question: answer == .takenBack
                ? LocalizedText(sv: "Skäl", en: "Reason")
                : LocalizedText(sv: "Vad som sades", en: "What was said"),
            commands: [.seat(command)], subjects: [world.name(offer.applicant)], in: world,
            optional: answer != .takenBack, consequences: meaning(of: answer, command, seat, offer))
    }

    /// What follows from an answer, as the programme would be after it.
    private func meaning(of answer: OfferAnswer, _ command: SeatCommand, _ seat: SeatID, _ offer: Offer)
        -> [LocalizedText]
    {
        var texts: [LocalizedText] = []
        if answer == .unreachable, offer.answerBy >= world.today {
            texts.append(
                LocalizedText(
                    sv: "! Sista svarsdag \(words.day(offer.answerBy).swedish) har inte passerat",
                    en: "! The last day to answer, \(words.day(offer.answerBy).english), has not passed"))
        }
        if answer == .accepted, case .seat(.windowClosed(let lastDay))? = world.refusal(of: .seat(command)) {
            // What counts is the day of the answer, and a yes of yesterday must not be lost.
            let words = "offer.answer seat=\(seat) answer=accepted day="
            texts.append(
                LocalizedText(
                    sv: "Ett ja som gavs i tid skrivs in med sin dag: :\(words)\(lastDay)",
                    en: "A yes given in time is written in with its day: :\(words)\(lastDay)"))
            return texts
        }
        if answer == .accepted {
            texts.append(
                LocalizedText(
                    sv: "Får platsen; ett ja kan inte ångras, bara följas av ett återtagande",
                    en: "Gets the seat; a yes cannot be undone, only followed by a withdrawal"))
            texts.append(words.fee(offer.applicant, on: seat))
        } else if let after = world.programme(after: .seat(command.with(text: "…"))),
            let succession = after.succession(of: seat, on: world.today)
        {
            texts.append(words.next(succession))
        }
        return texts + (answer == .accepted ? [] : windowText(of: programme.seat(seat)?.cohort))
    }

    func reopen(_ succession: Succession) -> Reaction {
        let seat = succession.seat.id
        let command = SeatCommand.reopenOffer(seat, reason: "")
        if let refusal = world.refusal(of: .seat(command.with(text: "…"))) { return .refused(refusal) }
        guard let offer = succession.seat.offers.last?.offer else { return .none }
        return ask(
            LocalizedText(
                sv: "Öppna erbjudandet igen, \(words.seat(seat))", en: "Reopen the offer, \(words.seat(seat))"),
            LocalizedText(sv: "Skäl", en: "Reason"), command, subject: world.name(offer.applicant), optional: false,
            [
                LocalizedText(
                    sv: "Platsen hålls åt personen tills svaret är inskrivet",
                    en: "The seat is kept for the person until an answer is recorded")
            ])
    }

    // MARK: - Where seats go that cannot be filled

    /// Asks where a seat goes: to a municipality with a reserve left, or nowhere.
    func assign(_ seat: SeatID) -> Reaction {
        let trial = SeatCommand.assign(seat, to: nil, reason: "…", reference: "…")
        if let refusal = world.refusal(of: .seat(trial)), refusal != .nothingToChange { return .refused(refusal) }
        var options = programme.settings.municipalities.compactMap { municipality -> Choice.Option? in
            let reserves = reservesLeft(in: municipality.code, for: seat)
            guard municipality.code != seat.municipality, let first = reserves.first else { return nil }
            let count = reserves.count
            return Choice.Option(
                LocalizedText(sv: municipality.name, en: municipality.name),
                .fill(.assignSeat(seat, to: municipality.code, in: world)),
                detail: LocalizedText(
                    sv: "först \(world.name(first)), \(count) i reserv",
                    en: "first \(world.name(first)), \(count) in reserve"))
        }
        options.append(
            Choice.Option(
                LocalizedText(sv: "Låt platsen stå tom", en: "Leave the seat empty"),
                .fill(.assignSeat(seat, to: nil, in: world))))
        return .open(
            .choice(
                Choice(
                    LocalizedText(sv: "Vart går \(words.seat(seat))?", en: "Where does \(words.seat(seat)) go?"),
                    options: options)))
    }

    private func reservesLeft(in code: MunicipalityCode, for id: SeatID) -> [ApplicantID] {
        if let seat = programme.seat(id) { return programme.reservesLeft(in: code, for: seat).map(\.applicant) }
        return programme.proposedAdmission().first { $0.municipality == code }?.reserves ?? []
    }

    func rule() -> Reaction {
        let other: SelectionSettings.UnfilledSeatRule =
            programme.unfilledRule?.kind == .stayEmpty ? .caseByCase : .stayEmpty
        let trial = SeatCommand.decideRule(other, order: [], reference: "…")
        if let refusal = world.refusal(of: .seat(trial)) { return .refused(refusal) }
        return .open(.form(.seatRule(in: world)))
    }

    // MARK: - What all have in common

    private func windowText(of cohort: CohortID?) -> [LocalizedText] {
        guard programme.hasStarted(cohort, on: world.today), let end = programme.replacementEnd(of: cohort) else {
            return []
        }
        let left = end - world.today
        return [
            LocalizedText(
                sv:
                    "Ersättare kan sättas in till och med \(words.day(end).swedish) (\(left == 0 ? "i dag" : "\(left) dagar kvar"))",
                en:
                    "A replacement can come until \(words.day(end).english) (\(left == 0 ? "today" : "\(left) days left"))"
            )
        ]
    }

    private func refused(_ command: SeatCommand) -> Reaction {
        world.refusal(of: .seat(command)).map { .refused($0) } ?? .none
    }

    private func ask(
        _ title: LocalizedText, _ question: LocalizedText, _ command: SeatCommand, subject: String, optional: Bool,
        _ meaning: [LocalizedText]
    ) -> Reaction {
        .open(
            .prompt(
                Prompt(
                    title, question: question, commands: [.seat(command)], subjects: [subject], in: world,
                    optional: optional, consequences: meaning)))
    }
}

extension World {
    /// The programme as it would be after a command; nil when it would be refused.
    func programme(after command: Command) -> Programme? {
        do throws(Refusal) {
            let facts = try programme.decide(command, by: actor, on: today)
            var after = programme
            let signature = Signature(by: actor.id, at: now)
            for fact in facts { after.apply(fact.value, in: fact.scope, signed: signature) }
            return after
        } catch {
            return nil
        }
    }
}
