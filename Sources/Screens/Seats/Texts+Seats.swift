import Domain
import Terminal
import Workflow

extension Texts {
    /// How it stands with a seat, in the longest words that fit a width; what is to be done goes before why.
    func standing(of row: Succession, in world: World, width: Int) -> String {
        let long = standing(of: row, in: world)
        guard CharacterWidth.of(long) > width else { return long }
        if let offer = row.seat.waiting?.offer {
            let late = offer.answerBy < world.today
            let named = say("erbjuden \(world.name(offer.applicant))", "offered to \(world.name(offer.applicant))")
            let short = late ? say("svar dröjer", "answer is late") : say("väntar på svar", "offered")
            return [named + ", " + short, short].first { CharacterWidth.of($0) <= width } ?? short
        }
        switch row.step {
        case .offer: return say("reserv finns", "a reserve is there")
        case .assign: return say("avgör vart den går", "decide where it goes")
        case .empty, .closed: return say("förblir tom", "stays empty")
        case .none, .wait:
            guard let holder = row.seat.holder else { return long }
            let day = shortDay(holder.since)
            return holder.offer == nil
                ? say("antagen \(day)", "admitted \(day)") : say("ersättare \(day)", "replacement \(day)")
        }
    }

    /// How it stands with a seat, in a sentence.
    func standing(of row: Succession, in world: World) -> String {
        let today = world.today
        if let holder = row.seat.holder {
            let day = day(holder.since, relativeTo: today)
            let from =
                holder.municipality == row.seat.id.municipality
                ? ""
                : say(
                    " (\(SeatWords(world).municipality(holder.municipality)))",
                    " (\(SeatWords(world).municipality(holder.municipality)))")
            return holder.offer == nil
                ? say("antagen \(day)\(from)", "admitted on \(day)\(from)")
                : say("ersättare från \(day)\(from)", "replacement from \(day)\(from)")
        }
        if let offer = row.seat.waiting?.offer {
            return say("erbjuden \(world.name(offer.applicant)), ", "offered to \(world.name(offer.applicant)), ")
                + answerBy(offer, today: today)
        }
        guard let vacancy = row.seat.vacancy else { return "" }
        let since = day(vacancy.since, relativeTo: today)
        let what =
            vacancy.cause == .neverFilled
            ? say("aldrig fylld", "never filled")
            : say("sedan \(since), ", "since \(since), ") + cause(vacancy.cause)
        switch row.step {
        case .offer: return what + say("; reserv finns", "; a reserve is there")
        case .assign: return what + say("; avgör vart den går", "; decide where it goes")
        case .empty, .closed: return what + say("; förblir tom", "; stays empty")
        case .none, .wait: return what
        }
    }

    /// By when an offer is to be answered, and how long that is.
    func answerBy(_ offer: Offer, today: Day) -> String {
        let day = shortDay(offer.answerBy)
        return offer.answerBy < today
            ? say("svar skulle ha kommit \(day)", "an answer was due on \(day)")
            : say("svar senast \(day), ", "answer by \(day), ") + countdown(to: offer.answerBy, from: today)
    }

    /// Why somebody left a seat.
    func cause(_ cause: Vacancy.Cause) -> String {
        switch cause {
        case .neverFilled: say("aldrig fylld", "never filled")
        case .withdrawn: say("återtagen", "withdrawn")
        case .ineligible: say("inte längre behörig", "no longer eligible")
        }
    }

    /// What waits about seats that nobody holds.
    func task(_ task: SeatTask, in world: World) -> String {
        let words = SeatWords(world)
        func names(_ seats: [SeatID]) -> String { list(seats.map(words.seat)) }
        switch task {
        case .unassigned(let count):
            return say(
                "Avgör vart \(seats(count)) går som inte fylls",
                "Decide where \(seats(count)) that nobody fills go")
        case .assign(let seats):
            return say("Avgör vart platsen går: \(names(seats))", "Decide where the seat goes: \(names(seats))")
        case .offer(let seats):
            return say("Erbjud en reserv platsen: \(names(seats))", "Offer the seat to a reserve: \(names(seats))")
        case .unanswered(let seats):
            return say("Svarstiden har gått ut: \(names(seats))", "The time to answer has passed: \(names(seats))")
        case .windowCloses(let end, let count, let cohort):
            let when = countdown(to: end, from: world.today)
            let name = cohort.map { CohortWords(world).name($0)[language] + ": " } ?? ""
            return name
                + say(
                    "Sista dag för ersättare \(when): \(emptySeats(count))",
                    "Last day for replacements \(when): \(emptySeats(count))")
        }
    }

    /// What a fact about a seat says; names of people stand before it where the fact is about one.
    func describe(_ event: SeatEvent, in world: World) -> String {
        let words = SeatWords(world)
        switch event {
        case .ruleDecided(let change):
            guard let rule = change.new else {
                return say(
                    "regeln för platser som inte fylls åter som i beslutet", "rule for unfilled seats as decided before"
                )
            }
            return say("platser som inte fylls: ", "seats that are not filled: ") + rule.kind.label[language]
                + " (\(rule.reference))"
        case .allocated(let change):
            guard let decided = change.new else {
                return say(
                    "platserna delas inte längre efter någon metod", "the seats are shared by no method any more")
            }
            return say("platserna delade efter antal anställda: ", "seats shared by number of employees: ")
                + decided.method.label[language] + " (\(decided.reference))"
        case .assigned(let seat, let change):
            guard let decided = change.new else {
                return say("\(words.seat(seat)): beslutet taget tillbaka", "\(words.seat(seat)): decision taken back")
            }
            let goal =
                decided.municipality.map { say("går till ", "goes to ") + words.municipality($0) }
                ?? say("står tom", "stays empty")
            return "\(words.seat(seat)) \(goal) (\(decided.reference))"
        case .offerRecorded(let id, let change): return describe(change, words.seat(id.seat), in: world)
        case .contactNoted(_, _, let change):
            guard let note = change.new else { return say("anteckningen borttagen", "note removed") }
            return say("om \(words.seat(note.seat)) – \(note.note)", "about \(words.seat(note.seat)) – \(note.note)")
        case .feeLiabilitySet(_, let change):
            return change.new == nil
                ? say("ingen avgift", "no fee") : say("avgiften betalas av ansvarig chef", "the manager pays the fee")
        }
    }

    private func describe(_ change: Change<Offer?>, _ seat: String, in world: World) -> String {
        guard let new = change.new else { return say("\(seat): erbjudandet ångrat", "\(seat): offer undone") }
        let name = world.name(new.applicant)
        guard let old = change.old else {
            return say("\(seat) erbjuden \(name)", "\(seat) offered to \(name)")
        }
        if let reply = new.reply { return "\(seat): \(name) \(reply.answer.label[language])" }
        return old.reply == nil
            ? say("\(seat): försök att nå \(name)", "\(seat): attempt to reach \(name)")
            : say("\(seat): erbjudandet till \(name) öppnat igen", "\(seat): offer to \(name) reopened")
    }

    /// Why something about a seat was refused, and what to do about it.
    func refusal(_ refusal: SeatRefusal, in world: World) -> String {
        let words = SeatWords(world)
        switch refusal {
        case .noSuchSeat(let text): return say("det finns ingen plats \(text)", "there is no seat \(text)")
        case .held(let seat, let id):
            return say(
                "\(world.name(id)) har platsen \(words.seat(seat))", "\(world.name(id)) holds \(words.seat(seat))")
        case .offered(let seat, let id, let made):
            let who = world.programme.settings.name(of: made.by)
            let when = moment(made.at, today: world.today)
            return say(
                "\(words.seat(seat)) är redan erbjuden \(world.name(id)) (\(who), \(when)); skriv in svaret först",
                "\(words.seat(seat)) is offered to \(world.name(id)) already (\(who), \(when)); record the answer first"
            )
        case .noOpenOffer(let seat):
            return say("\(words.seat(seat)) är inte erbjuden någon", "\(words.seat(seat)) is not offered to anybody")
        case .notNext(let id, let next):
            return say(
                "\(world.name(id)) står inte på tur, det gör \(world.name(next))",
                "\(world.name(id)) is not next in line, \(world.name(next)) is")
        case .empty(_, let cause):
            return words.empty(cause)[language].prefix(1).lowercased() + words.empty(cause)[language].dropFirst()
        case .notUnfilled(let seat):
            return say(
                "\(words.seat(seat)) kan fyllas av den egna kommunen, eller är redan fylld eller erbjuden",
                "\(words.seat(seat)) can be filled by its own municipality, or is filled or offered already")
        case .notCaseByCase:
            return say(
                "sådana platser avgörs inte från fall till fall; styrgruppens regel gäller (r)",
                "such seats are not decided case by case; the steering group's rule holds (r)")
        case .noReserveLeft(let code):
            return say(
                "\(words.municipality(code)) har ingen reserv kvar som kan få platsen",
                "\(words.municipality(code)) has no reserve left who could get the seat")
        case .windowClosed(let lastDay):
            return say(
                "sista dag att sätta in en ersättare var \(day(lastDay))",
                "the last day to send a replacement was \(day(lastDay))")
        case .noAttempts:
            return say(
                "skriv först in minst ett försök att nå personen (f)",
                "record at least one attempt to reach the person first (f)")
        case .dayOutside(let wrong, let days):
            return say(
                "\(day(wrong)) går inte; från \(day(days.lowerBound)) till i dag",
                "\(day(wrong)) will not do; from \(day(days.lowerBound)) until today")
        case .answerStands(let seat):
            return say(
                "svaret om \(words.seat(seat)) står fast: det var ett ja, eller platsen har gått vidare",
                "the answer about \(words.seat(seat)) stands: it was a yes, or the seat has gone on")
        case .seatGone(let seat):
            return say(
                "platsen \(words.seat(seat)) är erbjuden eller har gått till någon annan",
                "the seat \(words.seat(seat)) is offered or has gone to somebody else")
        case .offersMade:
            return say(
                "platser har erbjudits reserver efter beslutet; det kan inte öppnas igen",
                "seats have been offered to reserves since; the decision cannot be reopened")
        case .employeesMissing(let codes):
            let names = codes.map(words.municipality).joined(separator: ", ")
            return say(
                "antal anställda saknas för \(names)", "the number of employees is missing for \(names)")
        case .allocation(let fault): return AllocationWords(world).text(fault)[language]
        case .tiedAllocation(let tie): return AllocationWords(world).text(tie)[language]
        case .orderRepeats(let code):
            return say(
                "\(words.municipality(code)) står två gånger i ordningen",
                "\(words.municipality(code)) stands twice in the order")
        }
    }
}
