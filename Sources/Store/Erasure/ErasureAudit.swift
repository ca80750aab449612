import JSON

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

    /// What does not fit, in the order of the journal.
    ///
    /// - Parameter gaps: The numbers of records that cannot be read, of which it is not known what is missing in them.
    func problems(besides gaps: [ClosedRange<Int>]) -> [(sequence: Int, fault: JSONFault)] {
        var problems: [(place: Place, fault: JSONFault)] = []
        for (place, (line, state)) in found {
            guard let (expected, found) = Self.problem(state, told[place], part: place.part) else { continue }
            problems.append((place, JSONFault(line: line, column: 1, expected: expected, found: found)))
        }
        for (place, _) in told where found[place] == nil && !gaps.contains(where: { $0.contains(place.sequence) }) {
            problems.append(
                (
                    place,
                    JSONFault(
                        line: 1, column: 1,
                        expected: "record \(place.sequence) without part \(place.part), which was erased",
                        found: "it there; run `aspirant erase --again`")
                ))
        }
        return problems.sorted { ($0.place.sequence, $0.place.part) < ($1.place.sequence, $1.place.part) }
            .map { ($0.place.sequence, $0.fault) }
    }

    private static func problem(
        _ state: BodyState, _ told: ErasedPart?, part: Int
    ) -> (expected: String, found: String)? {
        guard let told else { return ("a record that tells of its erasure", "none for part \(part) of the record") }
        // Nothing where something should stand is what a restoration can leave: less than was kept, but nobody's.
        guard case .replaced(let digest) = state, digest != told.digest else { return nil }
        return (
            "what was put into the place of what was erased", "something else in part \(part) of the record"
        )
    }
}
