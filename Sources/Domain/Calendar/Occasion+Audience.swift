extension Occasion {
    /// Two days or more with an overnight stay.
    public var isResidential: Bool { overnight && length >= 2 }

    /// Whether all participants of the cohort are meant.
    public var isForWholeCohort: Bool { groups.contains(.cohort) || (groups.isEmpty && kind.isCourse) }

    /// Whether it counts into the days and occasions that the programme states.
    ///
    /// A seminar for politicians (S0-2) and a visit for some of the participants (S0-12) do not.
    public var countsAsCourse: Bool { kind.isCourse && isForWholeCohort }

    /// Whether a cohort takes part; what belongs to no cohort belongs to all.
    public func belongs(to cohort: CohortID?) -> Bool {
        self.cohort == nil || cohort == nil || self.cohort == cohort
    }

    /// The names of those who lead it, each by itself.
    public var lecturers: [String] {
        lecturer.split { $0 == "," || $0 == ";" }.map { Programme.trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    /// Whether two occasions want the same participants.
    func sharesParticipants(with other: Occasion) -> Bool {
        guard belongs(to: other.cohort) else { return false }
        let (mine, theirs) = (isForWholeCohort, other.isForWholeCohort)
        let (some, others) = (groups.contains(.part), other.groups.contains(.part))
        guard mine || some, theirs || others else { return false }
        if mine || theirs { return true }
        return !Set(participants).isDisjoint(with: other.participants)
    }
}
