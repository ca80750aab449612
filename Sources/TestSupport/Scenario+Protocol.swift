public import Domain
public import Exchange

extension Scenario {
    /// The facts so far as the journals would hold them, each a record of its own.
    public var recordedFacts: [RecordedFact] {
        var numbers: [Scope: Int] = [:]
        return history.map { record in
            numbers[record.fact.scope, default: 0] += 1
            let number = numbers[record.fact.scope] ?? 0
            return RecordedFact(
                scope: record.fact.scope, record: number, signature: record.signature, save: "save-\(number)",
                event: record.fact.value)
        }
    }

    /// The decision protocol of some municipalities as it stands, made by the project leader.
    public func decisionProtocol(
        of municipalities: [MunicipalityCode], _ facts: [RecordedFact]? = nil,
        showsProtected: (MunicipalityCode) -> Bool = { _ in false }
    ) -> DecisionProtocol {
        DecisionProtocol(
            of: facts ?? recordedFacts, in: programme, municipalities: municipalities, showsProtected: showsProtected,
            signed: Signature(by: "petra.lind", at: now))
    }
}
