import Domain

// A move is shown before it is made: the keys that move lead into a situation where the months show the old and the new
// place, and the heading what the course would add up to. Enter makes it, Esc leaves everything as it was.
extension CalendarFeature {
    /// The same occasion with the days that a key means.
    static func change(_ command: CommandID, _ occasion: Occasion) -> Occasion {
        switch command {
        case .dayEarlier: occasion.moved(by: -1)
        case .dayLater: occasion.moved(by: 1)
        case .weekEarlier: occasion.moved(by: -7)
        case .weekLater: occasion.moved(by: 7)
        case .lengthen: occasion.lengthened(to: occasion.length + 1)
        case .shorten: occasion.lengthened(to: occasion.length - 1)
        default: occasion
        }
    }

    /// Tries a change of days, on top of what is already being tried.
    mutating func reschedule(in world: World, _ change: (Occasion) -> Occasion) -> Reaction {
        let (id, seen, before): (OccasionID, Occasion, Occasion)
        if case .rescheduling(let tried) = situation {
            (id, seen, before) = (tried.id, tried.seen, tried.wanted)
        } else if let selected = selected?.occasion, let entry = world.programme.calendar.entries[selected] {
            (id, seen, before) = (selected, entry.occasion, entry.occasion)
        } else {
            return .none
        }
        let wanted = change(before)
        guard wanted.days != before.days else {
            return .say(LocalizedText(sv: "Det blir samma dagar", en: "Those are the same days"))
        }
        situation = .rescheduling(Rescheduling(id, from: seen, to: wanted, in: world.programme, on: world.today))
        marks = DayMarks(rows, breaks: breaks, except: id)
        month = wanted.days.lowerBound.firstOfMonth
        return .none
    }

    /// What the keys do while days are being tried out.
    mutating func settle(_ tried: Rescheduling, _ command: CommandID, in world: World) -> Reaction {
        switch command {
        case .confirm:
            if tried.changesNothing { return leave(in: world) }
            // The days stay tried out behind the question, so that Esc leads back to them.
            if let question = tried.question(in: world) { return .open(.prompt(question)) }
            if let refusal = world.refusal(of: tried.command) { return .refused(refusal) }
            // Left at once, so that a second Enter in the same burst cannot ask for the change twice.
            _ = leave(in: world)
            return .perform(tried.command)
        case .cancel: return leave(in: world)
        case .moveOccasion:
            guard let entry = world.programme.calendar.entries[tried.id] else { return .none }
            return .open(.form(.newFirstDay(of: entry)))
        default: return nudge(command, in: world)
        }
    }

    /// Tries what an arrow or the keys for the length mean.
    mutating func nudge(_ command: CommandID, in world: World) -> Reaction {
        if command == .shorten, selectedDays.map({ $0.lowerBound == $0.upperBound }) == true {
            return .say(LocalizedText(sv: "Kortare än en dag går inte", en: "It cannot be shorter than a day"))
        }
        return reschedule(in: world) { CalendarFeature.change(command, $0) }
    }

    private mutating func leave(in world: World) -> Reaction {
        situation = .browsing
        marks = DayMarks(rows, breaks: breaks)
        showSelected(or: world.today)
        return .none
    }

    /// Carries what is being tried over to the programme as it has become; what others have moved is left to them.
    mutating func rebase(in world: World) {
        if case .rescheduling(let tried) = situation {
            situation =
                tried.rebased(in: world.programme, on: world.today).map(Situation.rescheduling) ?? .browsing
        }
        if case .proposing(var proposal) = situation {
            proposal.judge(in: world.programme)
            situation = .proposing(proposal)
        }
        if case .reading(let id, _) = situation, world.programme.calendar.entries[id] == nil { situation = .browsing }
        if case .rescheduling(let tried) = situation {
            marks = DayMarks(rows, breaks: breaks, except: tried.id)
        } else {
            marks = DayMarks(rows, breaks: breaks)
        }
    }
}
