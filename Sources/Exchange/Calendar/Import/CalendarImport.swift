public import Domain

/// What an import of a calendar would do, event by event, before anything is done.
public struct CalendarImportPlan: Sendable {
    /// What becomes of an event.
    public enum Outcome: Equatable, Sendable {
        case added
        case changed([OccasionField])
        case cancelled
        case restored
        case unchanged
        /// An older version than what stands, such as an export from last month.
        case older(sequence: Int, than: Int)
        /// A deadline, which belongs to the programme's settings.
        case deadline
        case refused(Refusal)
    }

    /// One event.
    public struct Line: Equatable, Sendable {
        /// The line of the file that it begins on.
        public let number: Int
        /// The occasion as it would be.
        public let occasion: Occasion
        /// The occasion as it stands; nil for what is new.
        public let seen: Occasion?
        /// What becomes of it.
        public let outcome: Outcome
        /// What carries it out; empty where nothing is to be done.
        public let commands: [Command]
    }

    /// The events, in the order of the file.
    public internal(set) var lines: [Line] = []
    /// What was not understood or not taken in.
    public internal(set) var remarks: [ReadCalendar.Remark]
    /// Properties that an occasion has no place for.
    public let ignored: [(name: String, count: Int, line: Int)]
    /// Occasions that came from the same calendar and are no longer in it; they stand.
    public internal(set) var missing: [ScheduledOccasion] = []

    /// All commands, to be carried out as one change.
    public var commands: [Command] { lines.flatMap(\.commands) }
    /// Whether everything was understood and can be done.
    public var isWhole: Bool {
        remarks.isEmpty && !lines.contains { if case .refused = $0.outcome { true } else { false } }
    }
}

/// Sets a calendar that has been read against the programme's own.
public struct CalendarImport {
    /// What the file does not say of the occasions in it.
    public struct Options: Equatable, Sendable {
        /// What occasions of other programs are.
        public var kind: OccasionKind
        /// The cohort that they belong to; nil for all.
        public var cohort: CohortID?
        /// Why occasions are moved after their freeze; nil leaves them where they are.
        public var reason: String?
        /// The name of the file, which stands in the reason of what is called off in it.
        public var file: String

        /// What the file does not say.
        public init(kind: OccasionKind = .other, cohort: CohortID? = nil, reason: String? = nil, file: String) {
            self.kind = kind
            self.cohort = cohort
            self.reason = reason
            self.file = file
        }
    }

    private var programme: Programme
    private let actor: Actor
    private let today: Day
    private let options: Options
    private let language: Language
    private var bySource: [String: OccasionID] = [:]

    /// An import by somebody on a day.
    public init(into programme: Programme, by actor: Actor, on today: Day, language: Language, options: Options) {
        self.programme = programme
        self.actor = actor
        self.today = today
        self.language = language
        self.options = options
        for entry in programme.calendar.entries.values where !entry.occasion.source.isEmpty {
            bySource[entry.occasion.source] = entry.id
        }
    }

    /// What the import would do; ids of what is new come from `freshID`.
    public mutating func plan(_ calendar: ReadCalendar, freshID: () -> UInt64) -> CalendarImportPlan {
        let ignored = calendar.ignored.map { (name: $0.key, count: $0.value.count, line: $0.value.line) }
        var plan = CalendarImportPlan(remarks: calendar.remarks, ignored: ignored.sorted { $0.line < $1.line })
        var seen: Set<String> = []
        for event in calendar.events {
            guard seen.insert(event.source).inserted else {
                plan.remarks.append(
                    .init(
                        line: event.line,
                        text: LocalizedText(
                            sv: "”\(event.summary)” står två gånger i filen; den första gäller",
                            en: "“\(event.summary)” stands twice in the file; the first counts")))
                continue
            }
            plan.lines.append(line(for: event, freshID: freshID, remarks: &plan.remarks))
        }
        let uids = Set(calendar.events.map(\.uid))
        plan.missing = programme.calendar.standing.filter { entry in
            let source = entry.occasion.source
            return !source.isEmpty && !seen.contains(source)
                && (uids.contains(source) || uids.contains(String(source.dropLast(11))))
        }
        plan.remarks.sort { $0.line < $1.line }
        return plan
    }

    // MARK: - One event

    private mutating func line(
        for event: ReadEvent, freshID: () -> UInt64, remarks: inout [ReadCalendar.Remark]
    ) -> CalendarImportPlan.Line {
        if OwnEvent.isDeadline(event.uid, in: programme.settings.id) { return deadline(event) }
        let ownID = OwnEvent.id(of: event.uid, in: programme.settings.id)
        let id = ownID ?? bySource[event.source]
        let entry = id.flatMap { programme.calendar.entries[$0] }
        let wanted = wanted(event, isOwn: ownID != nil, entry?.occasion, &remarks)
        guard let entry else { return added(event, wanted, OccasionID(rawValue: ownID?.rawValue ?? freshID())) }
        return set(event, wanted, against: entry, isOwn: ownID != nil)
    }

    private mutating func added(_ event: ReadEvent, _ wanted: Occasion, _ id: OccasionID) -> CalendarImportPlan.Line {
        // What is called off before anybody here has heard of it is no occasion.
        guard !event.isCancelled else { return CalendarImport.line(event, wanted, nil, .unchanged, []) }
        return attempt(event, wanted, nil, .added, [.addOccasion(id, wanted)])
    }

    private mutating func set(_ event: ReadEvent, _ wanted: Occasion, against entry: ScheduledOccasion, isOwn: Bool)
        -> CalendarImportPlan.Line
    {
        let fields = wanted.fields(differingFrom: entry.occasion)
        let isSame = fields.isEmpty && event.isCancelled == (entry.cancelled != nil)
        if isSame { return CalendarImport.line(event, wanted, entry.occasion, .unchanged, []) }
        if isOwn, event.sequence < entry.revision {
            let outcome = CalendarImportPlan.Outcome.older(sequence: event.sequence, than: entry.revision)
            return CalendarImport.line(event, wanted, entry.occasion, outcome, [])
        }
        if event.isCancelled {
            guard entry.cancelled == nil else {
                return CalendarImport.line(event, wanted, entry.occasion, .unchanged, [])
            }
            return attempt(
                event, wanted, entry.occasion, .cancelled, [.cancelOccasion(entry.id, reason: reason(event))])
        }
        var commands: [Command] = entry.cancelled == nil ? [] : [.restoreOccasion(entry.id)]
        if !fields.isEmpty { commands.append(change(entry, wanted)) }
        return attempt(
            event, wanted, entry.occasion, entry.cancelled == nil ? .changed(fields) : .restored, commands)
    }

    private func change(_ entry: ScheduledOccasion, _ wanted: Occasion) -> Command {
        guard let reason = options.reason else { return .changeOccasion(entry.id, seen: entry.occasion, to: wanted) }
        return .calendar(.changeFrozen(entry.id, seen: entry.occasion, to: wanted, reason: reason))
    }

    /// Tries commands on the programme as the lines before have left it; what would be refused is told and left out.
    private mutating func attempt(
        _ event: ReadEvent, _ wanted: Occasion, _ seen: Occasion?, _ outcome: CalendarImportPlan.Outcome,
        _ commands: [Command]
    ) -> CalendarImportPlan.Line {
        var trial = programme
        let signature = Signature(by: actor.id, at: Instant(milliseconds: 0))
        do throws(Refusal) {
            for command in commands {
                for fact in try trial.decide(command, by: actor, on: today) {
                    trial.apply(fact.value, in: fact.scope, signed: signature)
                }
            }
        } catch {
            return CalendarImport.line(event, wanted, seen, .refused(error), [])
        }
        programme = trial
        return CalendarImport.line(event, wanted, seen, outcome, commands)
    }

    private static func line(
        _ event: ReadEvent, _ wanted: Occasion, _ seen: Occasion?, _ outcome: CalendarImportPlan.Outcome,
        _ commands: [Command]
    ) -> CalendarImportPlan.Line {
        .init(number: event.line, occasion: wanted, seen: seen, outcome: outcome, commands: commands)
    }

    private func deadline(_ event: ReadEvent) -> CalendarImportPlan.Line {
        let listed = programme.settings.deadlines.first { event.uid.hasPrefix("deadline-\($0.id)@") }
        let occasion = Occasion(kind: .deadline, title: event.summary, days: event.days)
        let isSame = listed?.day == event.days.lowerBound && event.days.lowerBound == event.days.upperBound
        return CalendarImport.line(event, occasion, nil, isSame ? .unchanged : .deadline, [])
    }

    private func reason(_ event: ReadEvent) -> String {
        for prefix in CalendarImport.cancelledPrefixes where event.description.hasPrefix(prefix) {
            let line = event.description.dropFirst(prefix.count).prefix { !$0.isNewline }
            if !line.isEmpty { return String(line) }
        }
        return language == .swedish ? "inställt i \(options.file)" : "cancelled in \(options.file)"
    }

    private static let cancelledPrefixes = ["Inställt: ", "Cancelled: "]

    // MARK: - The occasion that an event means

    private func wanted(
        _ event: ReadEvent, isOwn: Bool, _ seen: Occasion?, _ remarks: inout [ReadCalendar.Remark]
    ) -> Occasion {
        guard var own = event.own else { return foreign(event, seen) }
        if !isOwn {
            // Another programme's ids mean nothing here.
            (own.participants, own.cohort, own.source) = ([], options.cohort, event.source)
            own.groups.removeAll { $0 == .part }
        }
        return merged(event, own, &remarks)
    }

    private func foreign(_ event: ReadEvent, _ seen: Occasion?) -> Occasion {
        var occasion = seen ?? Occasion(kind: kind(of: event), title: "", days: event.days)
        if seen == nil { occasion.cohort = options.cohort }
        occasion.title = title(of: event)
        occasion.days = event.days
        (occasion.starts, occasion.ends) = (event.starts, event.ends)
        occasion.place = event.location
        occasion.note = event.description
        occasion.source = event.source
        // What goes on without a break from one day to the next takes the night too.
        if seen == nil { occasion.overnight = event.starts != nil && event.days.lowerBound < event.days.upperBound }
        return occasion
    }

    private func title(of event: ReadEvent) -> String {
        var title = event.summary
        if event.isCancelled {
            for prefix in CalendarImport.cancelledPrefixes where title.hasPrefix(prefix) {
                title = String(title.dropFirst(prefix.count))
            }
        }
        return title.isEmpty ? (language == .swedish ? "(utan titel)" : "(no title)") : title
    }

    private func kind(of event: ReadEvent) -> OccasionKind {
        let names = event.categories.map { SwedishCollation.key($0) }
        let found = OccasionKind.allCases.first { kind in
            Language.allCases.contains { language in
                names.contains(SwedishCollation.key(CalendarExport(programme, language: language).name(of: kind)))
            }
        }
        return found ?? options.kind
    }

    /// This program's own occasion, with what another program has changed in the event that it became.
    private func merged(_ event: ReadEvent, _ own: Occasion, _ remarks: inout [ReadCalendar.Remark]) -> Occasion {
        let reason =
            event.isCancelled ? Signed(self.reason(event), Signature(by: "", at: Instant(milliseconds: 0))) : nil
        let entry = ScheduledOccasion(
            id: OccasionID(rawValue: 0), occasion: own, cancelled: reason, revision: 0,
            signature: Signature(by: "", at: Instant(milliseconds: 0)))
        let written = Language.allCases.map { CalendarExport(programme, language: $0).event(entry) }
        var merged = own
        if let expected = written.first?.span.read {
            merged.days = event.days
            if expected.starts != event.starts || expected.ends != event.ends {
                (merged.starts, merged.ends) = (event.starts, event.ends)
                if !own.sessions.isEmpty { merged.sessions = [] }
            }
        }
        let title = title(of: event)
        if title != own.title, !written.contains(where: { $0.summary == event.summary }) { merged.title = title }
        if event.location != FieldText.singleLine(CalendarExport.location(of: own)) {
            let suffix = ", " + own.address
            let keepsAddress = !own.address.isEmpty && event.location.hasSuffix(suffix)
            merged.place = keepsAddress ? String(event.location.dropLast(suffix.count)) : event.location
            if !keepsAddress { merged.address = "" }
        }
        let told = written.map { FieldText.singleLine($0.description) }
        if !told.contains(FieldText.singleLine(event.description)) {
            remarks.append(
                .init(
                    line: event.line,
                    text: LocalizedText(
                        sv: "”\(title)”: beskrivningen är ändrad i ett annat program; det togs inte in",
                        en: "“\(title)”: the description was changed in another program; that was not taken in")))
        }
        return merged
    }
}

extension CalendarEvent.Span {
    /// How a span comes out when it is read again.
    fileprivate var read: (days: Period, starts: ClockTime?, ends: ClockTime?) {
        switch self {
        case .days(let days): (days, nil, nil)
        case .daily(let days, let starts, let ends): (days, starts, ends)
        case .through(let days, let starts, let ends): (days, starts, ends)
        }
    }
}
