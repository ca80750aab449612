/// How many of a group came how far, all and those whose identity is not protected.
package struct FunnelCounts: Equatable {
    /// All by column.
    package let all: [Int]
    /// Those whose identity is not protected, by column.
    package let unprotected: [Int]

    /// Figures by column; all of them unprotected where nothing else is said.
    package init(all: [Int], unprotected: [Int]? = nil) {
        self.all = all
        self.unprotected = unprotected ?? all
    }

    /// Whether a figure is about so few that it is about somebody.
    func isSmall(_ column: Int, _ minimum: Int) -> Bool {
        let (all, unprotected) = (all[column], unprotected[column])
        return all > 0 && (all < minimum || all > unprotected && unprotected < minimum)
    }

    /// The first column from which no figure at all is told, as that of all together is too small; the number of columns
    /// when there is none.
    package func firstSmall(_ minimum: Int, _ stages: [FunnelStage]) -> Int {
        guard let first = all.indices.first(where: { isSmall($0, minimum) }) else { return all.count }
        // Who is ranked and not seated is in reserve, so that seats shown would tell the reserves.
        return stages[first] == .reserve ? first - 1 : first
    }
}

/// How many stopped at each step, counted one person at a time.
struct FunnelTally {
    private var all = [Int](repeating: 0, count: FunnelStage.allCases.count)
    private var unprotected = [Int](repeating: 0, count: FunnelStage.allCases.count)

    /// How many have been counted.
    var count: Int { all.reduce(0, +) }
    /// How many of them have no protected identity.
    var unprotectedCount: Int { unprotected.reduce(0, +) }

    /// Counts somebody.
    mutating func count(_ furthest: FunnelStage, isProtected: Bool) {
        all[furthest.rawValue] += 1
        if !isProtected { unprotected[furthest.rawValue] += 1 }
    }

    /// Adds those of another group.
    mutating func add(_ other: FunnelTally) {
        for step in all.indices {
            all[step] += other.all[step]
            unprotected[step] += other.unprotected[step]
        }
    }

    /// The figures of some steps: everybody who came at least so far.
    func counts(_ stages: [FunnelStage]) -> FunnelCounts {
        func reached(_ furthest: [Int]) -> [Int] {
            stages.map { stage in
                switch stage {
                // Reserves have not passed through admission; everybody else who came far has passed all that is before.
                case .reserve, .admitted: furthest[stage.rawValue]
                default: furthest[stage.rawValue...].reduce(0, +)
                }
            }
        }
        return FunnelCounts(all: reached(all), unprotected: reached(unprotected))
    }
}
