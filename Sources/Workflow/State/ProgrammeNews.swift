import Domain

/// What may be another in the programme since a screen last looked at it.
enum ProgrammeNews: Equatable, Sendable {
    case nothing
    /// Something has been decided about these, and nothing else has changed.
    case decisions(Set<ApplicantID>)
    case anything

    /// What facts change; where none is told of it may be anything.
    init(_ events: [Scoped<Event>]) {
        self = events.isEmpty ? .anything : .nothing
        for event in events { add(event.value.decided.map { .decisions([$0]) } ?? .anything) }
    }

    /// Adds what has come since.
    mutating func add(_ later: ProgrammeNews) {
        switch (self, later) {
        case (_, .nothing), (.anything, _): break
        case (.nothing, _), (_, .anything): self = later
        case (.decisions(let ids), .decisions(let more)): self = .decisions(ids.union(more))
        }
    }
}
