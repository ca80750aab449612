extension Programme {
    func decide(_ command: ErasureCommand, _ actor: Actor, _ today: Day) throws(Refusal) -> [Scoped<Event>] {
        switch command {
        case .erase(let id, let basis, let code):
            let notice = try erasureNotice(of: id, on: basis, by: actor, at: today)
            let typed = Programme.trimmed(code).lowercased()
            guard !typed.isEmpty else { throw .erasure(.codeMissing) }
            guard typed == notice.code else { throw .erasure(.wrongCode) }
            return [Scoped(.programme, .erasure(.decided(id, notice.erasure)))]
        }
    }

    mutating func apply(_ event: ErasureEvent, _ signature: Signature) {
        guard case .decided(let id, let erasure) = event else { return }
        erasures[id] = Signed(erasure, signature)
        for code in municipalities.keys { municipalities[code]?.forget([id]) }
    }

    /// Leaves out of a municipality's record those of whom it has been decided, and tells whether anything of them was
    /// still there: then the erasure is yet to be carried out.
    public mutating func forgetErased(in municipality: MunicipalityCode) -> Bool {
        guard !erasures.isEmpty, let record = municipalities[municipality] else { return false }
        let left = erasures.keys.filter { record.applicants[$0] != nil }
        municipalities[municipality]?.forget(left)
        return !left.isEmpty
    }

    /// Puts in who has been erased as a snapshot holds it.
    public mutating func restore(_ erasures: [ApplicantID: Signed<Erasure>]) { self.erasures = erasures }

    /// Begins the programme's common part anew, as its journal is read again; the municipalities stay.
    public mutating func restart() {
        let municipalities = municipalities
        self = Programme()
        self.municipalities = municipalities
    }
}

extension MunicipalityRecord {
    /// Forgets applicants; the orders that they stood in keep their ids, so that all others keep their places.
    mutating func forget(_ ids: some Sequence<ApplicantID>) {
        for id in ids {
            applicants[id] = nil
            enrolled.removeAll { $0 == id }
            if let placement = ranking.placements[id] {
                ranking.placements[id] = Signed(placement.value.withoutReason, placement.signature)
            }
        }
    }
}

extension Placement {
    /// The move without the words about it.
    var withoutReason: Placement { Placement(from: from, to: to, reason: "", cause: cause) }
}
