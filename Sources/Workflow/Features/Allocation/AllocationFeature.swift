public import Domain

/// The workbench for sharing seats by number of employees: the methods side by side, tried before anything is decided (H 5).
public struct AllocationFeature: Equatable, Sendable {
    /// What a method makes of the figures.
    public enum Outcome: Equatable, Sendable {
        case shared(SeatAllocation)
        case impossible(AllocationFault)
    }

    /// Where the person stands among the municipalities.
    public private(set) var cursor = ListCursor()
    /// The method that is looked at.
    public private(set) var method = AllocationMethod.largestRemainder
    /// The seats that are shared, which may be others than the programme has.
    public private(set) var seats = 0
    /// The municipalities, in the order of the programme.
    public private(set) var municipalities: [MunicipalityCode] = []
    /// What the seats are reckoned from, as far as it is known.
    public private(set) var claims: [SeatClaim] = []
    /// What each method makes of them; empty while a number of employees is missing.
    public private(set) var outcomes: [AllocationMethod: Outcome] = [:]
    /// What one seat fewer and one more would do, by the method that is looked at.
    public private(set) var changes: [HouseChange] = []
    private var tried: [MunicipalityCode: SeatClaim] = [:]

    /// A workbench that nobody has looked at.
    public init() {}

    /// A workbench where a method is tried with other figures, or another number of seats, than the programme has.
    public init(trying trial: AllocationTrial, in world: World) {
        begin(in: world)
        method = trial.method ?? method
        seats = trial.seats ?? seats
        for claim in trial.claims { tried[claim.municipality] = claim }
        refresh(in: world)
    }

    /// The municipality that the cursor stands on.
    public var selected: MunicipalityCode? {
        municipalities.indices.contains(cursor.index) ? municipalities[cursor.index] : nil
    }

    /// The municipalities whose number of employees is not known.
    public var missing: [MunicipalityCode] {
        municipalities.filter { code in !claims.contains { $0.municipality == code } }
    }

    /// What the method that is looked at makes of the figures; nil where it cannot.
    public var allocation: SeatAllocation? {
        if case .shared(let allocation) = outcomes[method] { allocation } else { nil }
    }

    /// What the figures are reckoned from for a municipality; nil while unknown.
    public func claim(of municipality: MunicipalityCode) -> SeatClaim? {
        claims.first { $0.municipality == municipality }
    }

    /// Starts from what is decided, or from the settings.
    mutating func begin(in world: World) {
        self = AllocationFeature()
        let decision = world.programme.seatDecisions.allocation?.value
        method = decision?.method ?? .largestRemainder
        seats = world.programme.settings.seats
        refresh(in: world)
    }

    mutating func refresh(in world: World) {
        municipalities = world.programme.settings.municipalities.map(\.code)
        let known = world.programme.seatClaims
        claims = municipalities.compactMap { code in tried[code] ?? known.first { $0.municipality == code } }
        cursor.clamp(count: municipalities.count, page: AllocationFeature.page(world))
        reckon(precedence: world.programme.seatDecisions.allocation?.value.precedence ?? [])
    }

    private mutating func reckon(precedence: [MunicipalityCode]) {
        outcomes = [:]
        changes = []
        guard missing.isEmpty else { return }
        for method in AllocationMethod.allCases {
            outcomes[method] = share(seats, by: method, precedence)
        }
        guard let allocation, allocation.isComplete else { return }
        changes = [seats - 1, seats + 1].compactMap { house in
            guard case .shared(let other) = share(house, by: method, precedence) else { return nil }
            return HouseChange(from: allocation, to: other)
        }
    }

    private func share(_ seats: Int, by method: AllocationMethod, _ precedence: [MunicipalityCode]) -> Outcome {
        do throws(AllocationFault) {
            return .shared(try SeatAllocation(method, seats: seats, claims: claims, precedence: precedence))
        } catch {
            return .impossible(error)
        }
    }

    // MARK: - What a person does

    mutating func move(_ step: ListCursor.Step, in world: World) {
        cursor.move(step, count: municipalities.count, page: AllocationFeature.page(world))
    }

    mutating func turn(_ offset: Int, in world: World) {
        let all = AllocationMethod.allCases
        let index = all.firstIndex(of: method) ?? 0
        method = all[(index + offset + all.count) % all.count]
        refresh(in: world)
    }

    mutating func resize(by seats: Int, in world: World) {
        self.seats = min(max(self.seats + seats, 1), 10_000)
        refresh(in: world)
    }

    mutating func attempt(_ claim: SeatClaim, in world: World) {
        tried[claim.municipality] = claim
        refresh(in: world)
    }

    /// The lines below the municipalities: their sum, and what one seat fewer or more would do; beside a narrow table also
    /// the figures of the selected one, for which the table has no columns.
    public static func footRows(_ bodyRows: Int, columns: Int) -> Int {
        bodyRows >= 14 ? 7 : bodyRows < 9 ? 1 : columns < 72 ? 4 : 3
    }

    static func page(_ world: World) -> Int {
        max(world.bodyRows - 1 - footRows(world.bodyRows, columns: world.size.columns), 1)
    }
}
