/// Whether exactly that is missing in a journal of which later records tell that it was erased by law.
struct ErasureAudit {
    private struct Place: Hashable {
        let sequence: Int
        let part: Int
    }

    /// What is not what was saved, with the line it stands in.
    private var found: [Place: (line: Int, state: BodyState)] = [:]
    /// What should stand there, by the latest record that says so.
    private var told: [Place: ErasedPart] = [:]

    mutating func take(_ record: Record, _ states: [BodyState]) {
        for (index, state) in states.enumerated() {
            switch state {
            case .whole, .altered: break
            case .erased, .replaced: found[Place(sequence: record.sequence, part: index + 1)] = (record.line, state)
            }
        }
        for part in record.erases { told[Place(sequence: part.sequence, part: part.part)] = part }
    }

    /// What does not fit, each as `line:column: expected …, found …`, in the order of the journal.
    var problems: [String] {
        var problems: [(sequence: Int, part: Int, text: String)] = []
        for (place, (line, state)) in found {
            guard let text = Self.problem(state, told[place]) else { continue }
            problems.append((place.sequence, place.part, "\(line):1: part \(place.part) of the record: \(text)"))
        }
        for (place, _) in told where found[place] == nil {
            let text =
                "expected record \(place.sequence) without part \(place.part), which was erased, found it there; "
                + "run `aspirant erase --again`"
            problems.append((place.sequence, place.part, "1:1: \(text)"))
        }
        return problems.sorted { ($0.sequence, $0.part) < ($1.sequence, $1.part) }.map(\.text)
    }

    private static func problem(_ state: BodyState, _ told: ErasedPart?) -> String? {
        guard let told else { return "expected a record that tells of its erasure, found none" }
        // Nothing where something should stand is what a restoration can leave: less than was kept, but nobody's.
        guard case .replaced(let digest) = state, digest != told.digest else { return nil }
        return "expected what was put into the place of what was erased, found something else"
    }
}
