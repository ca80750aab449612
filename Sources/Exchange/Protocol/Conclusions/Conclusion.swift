import Domain
import JSON

/// Something that a protocol states beside the facts because it follows from them, so that it can be computed again.
struct Conclusion: Equatable {
    /// What it is, without the prefix that all conclusions have.
    let kind: String
    /// The municipality that it is about; nil for the programme.
    let municipality: MunicipalityCode?
    /// What follows, as a JSON object.
    let data: [UInt8]

    init(_ kind: String, _ municipality: MunicipalityCode?, _ members: (inout JSONWriter) -> Void) {
        self.kind = kind
        self.municipality = municipality
        var writer = JSONWriter()
        writer.beginObject()
        members(&writer)
        writer.endObject()
        data = writer.bytes
    }
}

/// A kind of conclusion: what it is called, and how it follows from a programme folded from a protocol's facts.
///
/// A new kind is one more type in ``ConclusionKinds/all``; writing and verifying need nothing else.
protocol ConclusionKind: SendableMetatype {
    /// The name in the format.
    static var name: String { get }
    /// Everything of this kind that follows, always in the same order.
    static func conclusions(from programme: Programme, _ municipalities: [MunicipalityCode]) -> [Conclusion]
}

/// The kinds of conclusions there are, in the order of the protocol.
enum ConclusionKinds {
    static let all: [any ConclusionKind.Type] = [
        ChecklistConclusion.self, PanelConclusion.self, ConflictConclusion.self, OutcomeConclusion.self,
        RankingConclusion.self, SeatsConclusion.self, CohortsConclusion.self,
    ]

    /// All that follows from a programme.
    static func conclusions(from programme: Programme, _ municipalities: [MunicipalityCode]) -> [Conclusion] {
        guard programme.settings.selection != nil else { return [] }
        return all.flatMap { $0.conclusions(from: programme, municipalities) }
    }
}

extension ConclusionKind {
    /// One conclusion per applicant about whom anything of the kind can be said.
    static func perApplicant(
        _ programme: Programme, _ municipalities: [MunicipalityCode],
        _ members: (Applicant, MunicipalityCode) -> ((inout JSONWriter) -> Void)?
    ) -> [Conclusion] {
        municipalities.flatMap { code in
            programme.record(code).applicants.compactMap { applicant in
                members(applicant, code).map { members in
                    Conclusion(name, code) { writer in
                        writer.member("applicant", applicant.id.description)
                        members(&writer)
                    }
                }
            }
        }
    }
}

extension JSONWriter {
    /// Writes an exact mean, or `null` where there is none.
    mutating func member(_ name: String, _ mean: Mean?) {
        key(name)
        guard let mean else { return null() }
        beginObject()
        member("sum", mean.sum)
        member("count", mean.count)
        endObject()
    }

    /// Writes applicants by their ids.
    mutating func member(_ name: String, _ applicants: [ApplicantID]) {
        member(name, applicants) { $0.string($1.description) }
    }
}
