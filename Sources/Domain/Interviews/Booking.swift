/// An interview with a day and a time, as it stands in the diaries of those on the panel.
public struct Booking: Hashable, Sendable {
    /// Whose interview it is.
    public let applicant: ApplicantID
    /// Where it is held.
    public let municipality: MunicipalityCode
    /// The day.
    public let day: Day
    /// When it begins.
    public let starts: ClockTime
    /// When it ends; assumed where nobody has said so.
    public let ends: ClockTime

    /// Whether the two take the same time; one that begins when the other ends does not.
    public func overlaps(_ other: Booking) -> Bool {
        day == other.day && starts < other.ends && other.starts < ends
    }

    /// Earlier bookings come first.
    public static func isBefore(_ left: Booking, _ right: Booking) -> Bool {
        (left.day, left.starts, left.ends, left.applicant) < (right.day, right.starts, right.ends, right.applicant)
    }
}

/// Somebody who is to be in two interviews at the same time.
public struct BookingClash: Hashable, Sendable {
    /// Who it is.
    public let person: PersonID
    /// The interview that is asked about.
    public let booking: Booking
    /// The one that it collides with.
    public let other: Booking
}

/// Who is booked when, as far as somebody may see.
public struct Bookings: Sendable {
    private var byPerson: [PersonID: [Booking]] = [:]
    private let minutes: Int

    /// No bookings.
    public init() { minutes = SelectionSettings.usualInterviewMinutes }

    /// The bookings in the municipalities that an actor may see, and those that the actor is booked for.
    ///
    /// Applications that have ended take nobody's time, nor does an interview the time of who has stepped aside.
    public init(_ programme: Programme, visibleTo actor: Actor) {
        minutes = programme.settings.selection?.interviewMinutes ?? SelectionSettings.usualInterviewMinutes
        let visible = Set(actor.visibleMunicipalities(programme.settings))
        for (code, record) in programme.municipalities {
            for applicant in record.applicants where !applicant.isUntouched {
                guard let panel = applicant.progress.panel, panel.day != nil,
                    visible.contains(code) || panel.members.contains(actor.id),
                    programme.stage(of: applicant, in: code) != .ended
                else { continue }
                book(
                    panel, for: applicant.id, in: code, without: applicant.progress.cards.filter { $1.conflict != nil })
            }
        }
        for person in byPerson.keys { byPerson[person]?.sort(by: Booking.isBefore) }
    }

    /// Books a panel as if it had been saved, instead of what the applicant had before.
    public mutating func rebook(_ panel: Panel, for applicant: ApplicantID, in municipality: MunicipalityCode) {
        for person in byPerson.keys { byPerson[person]?.removeAll { $0.applicant == applicant } }
        book(panel, for: applicant, in: municipality, without: [:])
    }

    private mutating func book(
        _ panel: Panel, for applicant: ApplicantID, in municipality: MunicipalityCode,
        without absent: [PersonID: ScoreCard]
    ) {
        guard let booking = booking(of: panel, for: applicant, in: municipality) else { return }
        for member in panel.members where absent[member] == nil { byPerson[member, default: []].append(booking) }
    }

    /// The booking that a panel is; nil until it has a day and a time.
    public func booking(of panel: Panel, for applicant: ApplicantID, in municipality: MunicipalityCode) -> Booking? {
        guard let day = panel.day, let starts = panel.time else { return nil }
        let assumed = ClockTime(minutes: min(starts.minutes + minutes, ClockTime.lastMinute))
        return Booking(
            applicant: applicant, municipality: municipality, day: day, starts: starts, ends: panel.ends ?? assumed)
    }

    /// What somebody is booked for, the soonest first.
    public func bookings(of person: PersonID) -> [Booking] { byPerson[person] ?? [] }

    /// Who of a panel is booked elsewhere at the same time, member by member.
    public func clashes(
        of panel: Panel, for applicant: ApplicantID, in municipality: MunicipalityCode
    ) -> [BookingClash] {
        guard let booking = booking(of: panel, for: applicant, in: municipality) else { return [] }
        return panel.members.flatMap { member in
            bookings(of: member).filter { $0.applicant != applicant && $0.overlaps(booking) }
                .map { BookingClash(person: member, booking: booking, other: $0) }
        }
    }

    /// The clashes of an applicant's interview as it is booked; of members who have not stepped aside.
    public func clashes(of applicant: Applicant, in municipality: MunicipalityCode) -> [BookingClash] {
        let progress = applicant.progress
        guard let panel = progress.panel else { return [] }
        let attending = panel.members.filter { progress.cards[$0]?.conflict == nil }
        return clashes(of: panel.with(members: attending), for: applicant.id, in: municipality)
    }
}

extension Programme {
    /// The clashes that commands would lead to, each seen after those before it; none for what books nobody.
    public func clashes(after commands: [Command], visibleTo actor: Actor) -> [BookingClash] {
        let panels = commands.compactMap { command -> (ApplicantID, Panel)? in
            switch command {
            case .setPanel(let id, let panel): return (id, panel)
            case .panel(.replaceMember(let id, let leaving, let entering, _)):
                guard let panel = applicant(id)?.progress.panel else { return nil }
                // Only who enters is booked anew.
                return panel.members.contains(leaving) ? (id, panel.with(members: [entering])) : nil
            default: return nil
            }
        }
        guard !panels.isEmpty else { return [] }
        var bookings = Bookings(self, visibleTo: actor)
        return panels.flatMap { id, panel -> [BookingClash] in
            guard let municipality = municipality(of: id) else { return [] }
            let clashes = bookings.clashes(of: panel, for: id, in: municipality)
            bookings.rebook(panel, for: id, in: municipality)
            return clashes
        }
    }
}
