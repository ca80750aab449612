/// When and where somebody is to take the ability test (S4-18b).
public struct TestInvitation: Hashable, Sendable {
    /// The day of the test.
    public let day: Day
    /// The time; nil when none was named.
    public let time: ClockTime?
    /// Where; may be empty.
    public let place: String

    /// An invitation to a day.
    public init(_ day: Day, time: ClockTime? = nil, place: String = "") {
        self.day = day
        self.time = time
        self.place = place
    }
}

/// A test result that no longer counts, because the person was given another try or wanted one.
public struct EarlierTest: Hashable, Sendable {
    /// The result as it was.
    public let result: TestResult
    /// Who had recorded it and when.
    public let recorded: Signature
    /// Why it was set aside; never empty.
    public let reason: String

    /// A result set aside.
    public init(_ result: TestResult, recorded: Signature, reason: String) {
        self.result = result
        self.recorded = recorded
        self.reason = reason
    }
}

/// A result from before the application that may count again for some months (requirements F).
public struct TestReuse: Hashable, Sendable {
    /// The day of the old test.
    public let day: Day
    /// How many calendar months a result counts.
    public let months: Int

    /// An old test in a programme that lets results count for some months.
    public init(day: Day, months: Int) {
        self.day = day
        self.months = months
    }

    /// The last day on which an application could come in and build on the result.
    public var validThrough: Day { day.adding(months: months) }
}

/// How the ability test of an applicant stands. Missing is not failed (requirements G).
public enum TestStatus: Equatable, Sendable {
    /// The programme tests nobody.
    case notUsed
    case notInvited
    case invited(TestInvitation)
    /// The test is done and the result has not come.
    case awaiting(TestResult)
    /// There is no result, for a cause.
    case missing(TestResult)
    case passed(TestResult)
    case failed(TestResult)
}

extension Programme {
    /// How the ability test of an applicant stands; what was set aside for another try does not count.
    public func testStatus(of applicant: Applicant) -> TestStatus {
        guard settings.selection?.test.used == true else { return .notUsed }
        let progress = applicant.progress
        guard let result = progress.test?.value else {
            return progress.screening.invitation.map { .invited($0.value) } ?? .notInvited
        }
        switch result.outcome {
        case .passed: return .passed(result)
        case .failed: return .failed(result)
        case .missing: return .missing(result)
        case .awaiting: return .awaiting(result)
        }
    }

    /// The day that the age of a test result is counted from: when the application came in.
    public func applied(_ applicant: Applicant) -> Day {
        applicant.application.receivedDay ?? applicant.registered.at.swedishDay
    }

    /// The old test that an applicant's result is taken from; nil for one taken for this application.
    public func reuse(of result: TestResult, by applicant: Applicant) -> TestReuse? {
        guard let day = result.day, day < applied(applicant) else { return nil }
        return TestReuse(day: day, months: settings.selection?.test.reuseMonths ?? 0)
    }
}
