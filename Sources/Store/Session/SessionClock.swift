import Domain

/// What time it is for a session.
///
/// In a sample it is always the sample's day, so that its deadlines lie as far ahead tomorrow as they do today; the
/// time of day is the real one.
final class SessionClock {
    private let real: () -> Instant
    private let day: Day?
    /// The moment that a save is being recorded at; nil between saves.
    var recording: Instant?

    init(sample: StoreSample.Mark?, real: @escaping () -> Instant) {
        self.real = real
        day = sample?.now?.swedishDay
    }

    var now: Instant {
        let moment = real()
        guard let day else { return moment }
        let minute = Instant(day: day, time: moment.swedishTime)
        return Instant(milliseconds: minute.milliseconds + (moment.milliseconds % 60_000 + 60_000) % 60_000)
    }

    /// What a record is stamped with.
    var stamp: Instant { recording ?? now }
}
