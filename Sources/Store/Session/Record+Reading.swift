import Codec

extension Record {
    /// Whether the record tells only that somebody has read something, which changes nothing.
    var isOnlyReading: Bool {
        !events.isEmpty
            && events.allSatisfy {
                if case .present(let event) = $0 { event.kind == EventKind.protectedRead.rawValue } else { false }
            }
    }
}
