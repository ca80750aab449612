public import Domain
public import Workflow

extension Texts {
    private static let shownFacts = 3

    /// A recorded change as a line of text: when, who, what and why.
    public func logLine(_ row: LogRow, in world: World) -> String {
        let name = world.programme.settings.name(of: row.person)
        let line = "\(row.at.swedishDay) \(row.at.swedishTime)  \(name)  \(logSummary(row, in: world))"
        // What people have written over several lines stays one entry to the eye.
        return line.split(separator: "\n", omittingEmptySubsequences: true).joined(separator: "\n    ")
    }

    /// What was changed, and why, in a few words.
    public func logSummary(_ row: LogRow, in world: World) -> String {
        logFacts(row, in: world)
            + (logReason(row, in: world).map { say(" – skäl: \($0)", " – reason: \($0)") } ?? "")
    }

    /// What was changed, in a few words.
    public func logFacts(_ row: LogRow, in world: World) -> String {
        let shown = row.events.prefix(Texts.shownFacts).map { logText($0, in: world) }
        let rest = row.events.count - shown.count
        return logPrefix(row) + shown.joined(separator: "; ") + (rest > 0 ? " (+\(rest))" : "")
    }

    /// Whether a change takes back or repeats another one, before what it does.
    func logPrefix(_ row: LogRow) -> String {
        row.undoes != nil ? say("ångrat: ", "undone: ") : row.redoes != nil ? say("gjort om: ", "redone: ") : ""
    }

    /// A fact as the log tells it; of a protected identity only what it was about, unless it is noted that it is read.
    public func logText(_ event: Event?, in world: World) -> String {
        guard let event else { return say("(gallrat)", "(erased)") }
        guard isMasked(event, in: world) else { return describe(known(of: event, in: world), in: world) }
        let subject = event.applicant.map(world.name) ?? ""
        return "\(subject): " + world.label(of: LogTopic(event))[language]
    }

    /// Whether the reader may know that there was such a change: that somebody needs something is told to nobody else by
    /// telling that it was read (S0-10).
    public func mayTell(_ row: LogRow, in world: World) -> Bool {
        row.events.isEmpty
            || row.events.contains { event in
                guard case .access(.read(let id, let matters))? = event else { return true }
                return matters != [.needs] || mayKnowNeeds(of: id, in: world)
            }
    }

    /// The fact without what the reader may not know of it.
    private func known(of event: Event, in world: World) -> Event {
        guard case .access(.read(let id, let matters)) = event, !mayKnowNeeds(of: id, in: world) else { return event }
        return .access(.read(id, matters.filter { $0 != .needs }))
    }

    private func mayKnowNeeds(of id: ApplicantID, in world: World) -> Bool {
        world.programme.applicant(id).map { world.programme.mayKnowNeeds(of: $0, world.actor) } ?? false
    }

    /// What stood there before a fact of a change, in the words that tell what became; nil where there was nothing, where
    /// it is told already, and where it may not be known.
    public func logTextBefore(_ index: Int, of row: LogRow, in world: World) -> String? {
        guard let event = row.events[index], row.replaced.indices.contains(index), row.replaced[index],
            !isMasked(event, in: world), let before = event.inverse
        else { return nil }
        switch event {
        case .applicationEdited, .occasionSet, .settings, .budget: return nil
        default:
            let text = describe(before, in: world)
            return text == describe(event, in: world) ? nil : text
        }
    }

    /// The reason of a change, as far as the reader may know it.
    public func logReason(_ row: LogRow, in world: World) -> String? {
        guard let reason = row.reason, !row.events.contains(where: { $0.map { isMasked($0, in: world) } ?? false })
        else { return row.reason.map { _ in say("(skyddat)", "(protected)") } }
        return reason
    }

    /// Whether the log keeps a fact to itself: what is told of somebody protected tells who it is, and a list that anybody
    /// may leaf through is no reading that could be noted.
    private func isMasked(_ event: Event, in world: World) -> Bool {
        guard let applicant = event.applicant.flatMap(world.programme.applicant) else { return false }
        if !world.maySee(applicant) { return true }
        // Who has read what is protected tells nothing of it, and is what the log is asked for.
        if case .access = event { return false }
        return applicant.isProtected && world.notedReading != applicant.id
    }

    /// What people write about somebody tells who it is; so does what is written of somebody who is no longer there.
    func isHidden(_ event: Event, in world: World) -> Bool {
        event.applicant.flatMap(world.programme.applicant).map { !world.maySee($0) } ?? false
    }
}
