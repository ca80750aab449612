public import Domain

/// What a person meant, or what happened. Everything that the state machines react to is one of these.
public enum Action: Equatable, Sendable {
    // What a person meant.
    case invoke(CommandID)
    case type(TextField.Edit)
    /// A digit on a form where digits are scores.
    case digit(Int)
    /// A key that means nothing here.
    case unknownKey(String)

    // What happened.
    case saved(Saved)
    case refused(Refusal)
    /// The store could not do it; the text says what and what to do.
    case failed(String)
    /// That something protected is read could not be recorded; the text says why.
    case notNoted(ApplicantID, String)
    /// Others have changed something; names and what they did.
    case othersChanged([ForeignChange])
    /// It has been found out what became of the last change of a session that died.
    case interrupted(InterruptedChange)
    case resized
    /// A text to read has arrived.
    case textArrived(title: String, lines: [String])
    /// What has been recorded about somebody has been read.
    case historyArrived(ApplicantID, title: String, entries: [String])
    /// A piece of the log has been read; a continuation belongs after what was read before.
    case logArrived(LogPage, isContinuation: Bool)
    /// The journals have been read from their beginning.
    case journalsVerified([JournalStanding])
    /// A file has been written.
    case exported(path: String)
}

/// A change of one's own that is durable.
public struct Saved: Equatable, Sendable {
    /// The facts recorded.
    public let events: [Scoped<Event>]
    /// When.
    public let at: Instant
    /// Whether the change took back or repeated an earlier one.
    public let kind: Kind

    /// How the change came about.
    public enum Kind: Equatable, Sendable {
        case change, undo, redo
    }

    /// A change that is durable.
    public init(events: [Scoped<Event>], at: Instant, kind: Kind = .change) {
        self.events = events
        self.at = at
        self.kind = kind
    }
}

/// A change that somebody else has made meanwhile.
public struct ForeignChange: Equatable, Sendable {
    /// Who made it and when.
    public let signature: Signature
    /// What was recorded.
    public let events: [Scoped<Event>]

    /// Somebody else's change.
    public init(signature: Signature, events: [Scoped<Event>]) {
        self.signature = signature
        self.events = events
    }
}

/// What the run loop is to do; data, so that tests can compare it.
public enum Effect: Equatable, Sendable {
    /// Carry out commands as one change.
    case perform([Command])
    case undo
    case redo
    /// Keep a half-written text in case the session dies.
    case saveDraft(Draft)
    case removeDraft(key: String)
    /// Record that protected matters of somebody are read, before they are shown; ``Action/notNoted(_:_:)`` where it fails.
    case noteRead(ApplicantID, [ProtectedMatter])
    /// Fetch everything recorded about an applicant.
    case loadHistory(ApplicantID)
    /// Fetch the latest changes that a query lets through.
    case loadLog(LogQuery, limit: Int)
    /// Fetch those before the ones fetched last.
    case loadMoreLog(limit: Int)
    /// Read the journals from their beginning and hold them against their chains.
    case verifyJournals
    /// Write what a query lets through to a file.
    case exportLog(LogQuery, LogFormat)
    case export(Export)
    /// Write the decision protocol of a municipality, or of all that the person may tell of.
    case writeProtocol(MunicipalityCode?)
    /// Write letters as files.
    case writeLetters([LetterKey], Language)
    case suspend
    /// Leave the programme for the list of all programmes in the store.
    case chooseProgramme
    case quit
}

/// A file that can be written from a screen.
public enum Export: Equatable, Sendable {
    case applicants(MunicipalityCode?)
    case ranking(MunicipalityCode?)
    case calendar(CalendarSelection)
    /// What has changed since the latest release, and who must be told.
    case calendarChanges
    /// The forms of the interviews that the person is to hold.
    case forms
    case statistics(MunicipalityCode?)
    /// The register of those who take part, with what they have done.
    case participants(MunicipalityCode?)
    /// What participants have answered, where enough have.
    case evaluation
    /// How many became managers, and when.
    case outcomes(MunicipalityCode?)
    /// Those who took part and want to be in the network.
    case alumni(MunicipalityCode?)
    /// What there is to tell the steering group, of all municipalities or of one.
    case report(ProgrammeReport.Extent, MunicipalityCode?)
    /// What the programme costs and who pays.
    case budget
    /// What has been recorded as disclosed.
    case disclosure(Disclosure)

    /// The part of a programme that the file is about; nil for what every programme has.
    public var part: ProgrammePart? {
        switch self {
        case .applicants, .ranking, .forms: .selection
        case .evaluation: .evaluation
        case .outcomes, .alumni: .outcomes
        case .budget, .report, .calendar, .calendarChanges, .statistics, .participants, .disclosure: nil
        }
    }
}

/// A half-written dialog, kept until it is completed or thrown away.
public struct Draft: Equatable, Sendable {
    /// Which dialog it belongs to.
    public let key: String
    /// The texts by field.
    public let texts: [String: String]
    /// What the person saw in those fields and has not chosen about since, which tells whether others have changed them.
    public let seen: [String: String]
    /// When it was last written on.
    public let at: Instant
    /// When the person saw what it is about; what others have decided since has not been seen. Nil for ``at``.
    public let begun: Instant?
    /// What it came to when the person began, for telling what stood there where others have changed it since.
    public let facts: [Scoped<Event>]
    /// What it is about, for saying so when it is offered again; nil where it is about nobody.
    public let subject: Whereabouts.Subject?

    /// A half-written dialog.
    public init(
        key: String, texts: [String: String], seen: [String: String] = [:], at: Instant, begun: Instant? = nil,
        facts: [Scoped<Event>] = [], subject: Whereabouts.Subject? = nil
    ) {
        self.key = key
        self.texts = texts
        self.seen = seen
        self.at = at
        self.begun = begun
        self.facts = facts
        self.subject = subject
    }
}
