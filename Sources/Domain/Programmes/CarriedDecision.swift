/// Something that was decided for an earlier programme, and that a clone of it has to have decided again.
public struct CarriedDecision: Equatable, Sendable {
    /// What was decided.
    public enum Matter: Equatable, Sendable {
        /// The seats of each municipality; the clone has the same ones as a proposal.
        case quotas([MunicipalityCode: Int])
        /// By which method the seats were shared; the clone has none.
        case allocation(AllocationMethod)
        /// The fee; the clone has none.
        case fee(Int?)
        /// The rule for seats that cannot be filled, decided after the settings; the clone has what the settings say.
        case unfilled
        /// A municipality's rules of the first selection; the clone has none.
        case selectionRules(MunicipalityCode)
        /// The days of school breaks, moved like all else.
        case schoolBreaks
        /// The budget; what was agreed or granted is an estimate in the clone.
        case budget
        /// A setting, by its name in `programme.json`; the clone has it as it was.
        case setting(String)

        /// The name that the formats know it by.
        public var name: String {
            switch self {
            case .quotas: "quotas"
            case .allocation: "allocation"
            case .fee: "fee"
            case .unfilled: "unfilled"
            case .selectionRules(let code): CarriedDecision.rulesPrefix + code.rawValue
            case .schoolBreaks: "breaks"
            case .budget: "budget"
            case .setting(let name): name
            }
        }
    }

    /// What stands before a municipality in the name of its rules of the first selection.
    public static let rulesPrefix = "rules:"

    /// What was decided.
    public let matter: Matter
    /// Where that decision is written down; empty when that is not known.
    public let reference: String

    /// A decision of the earlier programme.
    public init(_ matter: Matter, reference: String = "") {
        self.matter = matter
        self.reference = reference
    }
}

extension Programme {
    /// What people decided for this programme and another year has to decide for itself.
    var carriedDecisions: [CarriedDecision] {
        var carried: [CarriedDecision] = []
        func reference(_ name: String) -> String {
            settings.decisions.last { $0.settings.contains(name) }?.reference ?? ""
        }
        if settings.selection != nil {
            let seats = settings.municipalities.map { ($0.code, self.seats(of: $0.code)) }
            let latest = settings.municipalities.compactMap { quotas[$0.code]?.value.reference }.last
            carried.append(
                CarriedDecision(
                    .quotas(Dictionary(seats, uniquingKeysWith: { first, _ in first })), reference: latest ?? ""))
        }
        if let allocation = seatDecisions.allocation?.value {
            carried.append(CarriedDecision(.allocation(allocation.method), reference: allocation.reference))
        }
        if settings.fee != nil || !reference("fee").isEmpty {
            carried.append(CarriedDecision(.fee(settings.fee), reference: reference("fee")))
        }
        if let rule = seatDecisions.rule?.value {
            carried.append(CarriedDecision(.unfilled, reference: rule.reference))
        }
        for decision in settings.decisions {
            for name in decision.settings where !carried.contains(where: { $0.matter.name == name }) {
                carried.append(CarriedDecision(.setting(name), reference: decision.reference))
            }
        }
        for municipality in settings.municipalities {
            guard let rule = record(municipality.code).rules.current.first else { continue }
            carried.append(CarriedDecision(.selectionRules(municipality.code), reference: rule.decidedBy))
        }
        if !budgetLines.isEmpty { carried.append(CarriedDecision(.budget)) }
        if !calendar.breaks(settings).isEmpty { carried.append(CarriedDecision(.schoolBreaks)) }
        return carried
    }
}
