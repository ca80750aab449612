/// One of the things that are known about an occasion, by its name in the formats; what merging, comparing and
/// importing go through, so that none of them forgets one.
public enum OccasionField: String, CaseIterable, Sendable {
    case kind, title, days, starts, ends, sessions, place, address, access, accessNote, mode, lecturer, supplier
    case theme, module, groups, participants, audience, cohort, overnight, material, homework, note, source
}

extension Occasion {
    /// The fields in which two occasions differ.
    public func fields(differingFrom other: Occasion) -> [OccasionField] {
        OccasionField.allCases.filter { !$0.handling.isSame(self, other) }
    }

    /// What stands in a field, in the notation of the formats; empty where nothing does.
    public func text(of field: OccasionField) -> String { field.handling.text(self) }

    /// Takes a field over from another occasion.
    public mutating func take(_ field: OccasionField, from other: Occasion) { field.handling.take(&self, other) }

    /// Merges what two people changed at the same time, field by field; the same field changed both ways is a conflict.
    func merging(_ mine: Occasion, basedOn seen: Occasion) throws(Refusal) -> Occasion {
        var merged = self
        for field in mine.fields(differingFrom: seen) where !field.handling.isSame(mine, self) {
            guard field.handling.isSame(self, seen) else {
                throw .conflict(
                    .init(
                        field: field.rawValue, old: seen.text(of: field), theirs: text(of: field),
                        mine: mine.text(of: field)))
            }
            merged.take(field, from: mine)
        }
        return merged
    }
}

extension OccasionField {
    fileprivate struct Handling {
        let isSame: (Occasion, Occasion) -> Bool
        let take: (inout Occasion, Occasion) -> Void
        let text: (Occasion) -> String

        init<Value: Equatable>(_ path: WritableKeyPath<Occasion, Value>, text: @escaping (Value) -> String) {
            isSame = { $0[keyPath: path] == $1[keyPath: path] }
            take = { $0[keyPath: path] = $1[keyPath: path] }
            self.text = { text($0[keyPath: path]) }
        }

        init(_ path: WritableKeyPath<Occasion, String>) { self.init(path) { $0 } }
    }

    fileprivate var handling: Handling {
        switch self {
        case .kind: Handling(\.kind) { $0.rawValue }
        case .title: Handling(\.title)
        case .days: Handling(\.days) { "\($0.lowerBound) – \($0.upperBound)" }
        case .starts: Handling(\.starts) { $0?.description ?? "" }
        case .ends: Handling(\.ends) { $0?.description ?? "" }
        case .sessions: Handling(\.sessions) { $0.map(\.notation).joined(separator: "; ") }
        case .place: Handling(\.place)
        case .address: Handling(\.address)
        case .access: Handling(\.access) { $0 == .unknown ? "" : $0.rawValue }
        case .accessNote: Handling(\.accessNote)
        case .mode: Handling(\.mode) { $0.rawValue }
        case .lecturer: Handling(\.lecturer)
        case .supplier: Handling(\.supplier)
        case .theme: Handling(\.theme)
        case .module: Handling(\.module)
        case .groups: Handling(\.groups) { $0.map(\.rawValue).joined(separator: ",") }
        case .participants: Handling(\.participants) { $0.map(\.description).joined(separator: ",") }
        case .audience: Handling(\.audience)
        case .cohort: Handling(\.cohort) { $0?.rawValue ?? "" }
        case .overnight: Handling(\.overnight) { $0 ? "yes" : "no" }
        case .material: Handling(\.material)
        case .homework: Handling(\.homework)
        case .note: Handling(\.note)
        case .source: Handling(\.source)
        }
    }
}

extension OccasionSession {
    /// `1 09:00-12:00 Förtroende`, as forms and the command line take it.
    public var notation: String {
        "\(day) \(starts)" + (ends.map { "-\($0)" } ?? "") + (title.isEmpty ? "" : " \(title)")
    }
}
