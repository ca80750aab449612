import Codec
import Domain
import JSON

/// What goes from records when somebody is erased.
struct Eraser {
    private let id: ApplicantID
    private let scrubber: TextScrubber
    private let idBytes: [UInt8]

    /// - Parameters:
    ///   - texts: What the person can be found by in what was written about others.
    ///   - replacement: What comes in the place of those.
    init(_ id: ApplicantID, texts: [String], replacement: String) {
        self.id = id
        scrubber = TextScrubber(texts, replacement: replacement)
        idBytes = Array(id.description.utf8)
    }

    /// What goes from a record; nil for nothing.
    func erasure(of record: Record) -> RecordErasure? {
        var erasure = RecordErasure()
        // A reason is about all that was saved with it: it goes with the last of those whom it is about.
        var isAboutOthers = record.events.isEmpty
        for (index, event) in record.events.enumerated() {
            guard case .present(let stored) = event else { continue }
            let (fate, isAboutPerson) = fate(of: stored, in: record.scope)
            if let fate { erasure.events[index] = fate }
            isAboutOthers = isAboutOthers || !isAboutPerson
        }
        if case .text(let reason) = record.reason {
            if !isAboutOthers {
                erasure.reason = .erased
            } else if let clean = scrubber.scrubbing(reason) {
                erasure.reason = .replaced(clean)
            }
        }
        return erasure.isEmpty ? nil : erasure
    }

    private func fate(
        of stored: StoredEvent, in scope: Scope
    ) -> (fate: RecordErasure.Fate<NewEvent>?, isAboutPerson: Bool) {
        if TextScrubber.holds(stored.data, idBytes), let event = try? EventCodec.decode(stored, in: scope) {
            switch event.erasing(id) {
            case .erased: return (.erased, true)
            case .replaced(let new):
                let encoded = EventCodec.encode(new)
                return (.replaced(scrubbed(encoded.kind, encoded.data[...]) ?? encoded), event.applicant == id)
            case .untouched:
                return (scrubbed(stored.kind, stored.data).map { .replaced($0) }, event.applicant == id)
            }
        }
        return (scrubbed(stored.kind, stored.data).map { .replaced($0) }, false)
    }

    private func scrubbed(_ kind: String, _ data: ArraySlice<UInt8>) -> NewEvent? {
        // What cannot be read is damage, which is told where it is read and not mended here.
        guard let clean = try? scrubber.scrubbing(data) else { return nil }
        return NewEvent(kind: kind, data: clean)
    }
}
