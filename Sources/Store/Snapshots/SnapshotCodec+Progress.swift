import Domain
import JSON

extension SnapshotWriter {
    mutating func write(_ progress: Progress) {
        list(progress.eligibility.sorted { $0.key < $1.key }) { writer, entry in
            writer.code(entry.key)
            writer.value(entry.value.value.verdict)
            writer.value(entry.value.value.note)
            writer.signature(entry.value.signature)
        }
        optional(progress.firstSelection) { writer, selection in
            writer.value(selection.value.isSelected)
            writer.value(selection.value.reason)
            writer.value(selection.value.rules)
            writer.signature(selection.signature)
        }
        optional(progress.test) { writer, test in
            writer.value(test.value.outcome)
            writer.value(test.value.score)
            writer.value(test.value.day)
            writer.value(test.value.cause)
            writer.signature(test.signature)
        }
        list(progress.consents.sorted { $0.key.rawValue < $1.key.rawValue }) { writer, entry in
            writer.value(entry.key)
            writer.value(entry.value.value.answer)
            writer.value(entry.value.value.note)
            writer.signature(entry.value.signature)
        }
        signedReason(progress.withdrawal)
        optional(progress.panel) { writer, panel in
            writer.list(panel.members) { $0.code($1) }
            writer.value(panel.day)
            writer.value(panel.time)
            writer.value(panel.ends)
            writer.value(panel.place)
        }
        list(progress.cards.sorted { $0.key < $1.key }) { writer, entry in
            writer.code(entry.key)
            writer.write(entry.value)
        }
        list(progress.everSeated.sorted()) { $0.code($1) }
        value(progress.wasOpened)
        list(progress.consensus.sorted { $0.key < $1.key }) { writer, entry in
            writer.code(entry.key)
            writer.value(entry.value.value.rating)
            writer.value(entry.value.value.note)
            writer.signature(entry.value.signature)
        }
        signedReason(progress.override)
        list(progress.contacts) { writer, contact in writer.signed(contact) { $0.value($1) } }
        optional(progress.fee) { writer, fee in writer.signed(fee) { $0.value($1) } }
        write(progress.screening)
        list(progress.exchange.entries) { writer, entry in
            writer.value(entry.value.answer)
            writer.value(entry.value.note)
            writer.signature(entry.signature)
        }
        write(progress.after)
    }

    private mutating func write(_ card: ScoreCard) {
        optional(card.clearance) { $0.signature($1) }
        list(card.ratings.sorted { $0.key < $1.key }) { writer, entry in
            writer.code(entry.key)
            writer.value(entry.value)
        }
        list(card.notes.sorted { $0.key < $1.key }) { writer, entry in
            writer.code(entry.key)
            writer.value(entry.value)
        }
        optional(card.sealed) { $0.signature($1) }
        list(card.amendments.sorted { $0.key < $1.key }) { writer, entry in
            writer.code(entry.key)
            writer.list(entry.value) { writer, amendment in
                writer.value(amendment.value.rating)
                writer.value(amendment.value.reason)
                writer.signature(amendment.signature)
            }
        }
        signedReason(card.conflict)
        signedReason(card.replaced)
    }
}

extension SnapshotReader {
    mutating func progress() throws(JSONFault) -> Progress {
        Progress(
            eligibility: try eligibility(), firstSelection: try firstSelection(), test: try test(),
            consents: try consents(), withdrawal: try signedReason(), panel: try panel(), cards: try cards(),
            everSeated: try people(), wasOpened: try value(),
            consensus: try consensus(), override: try signedReason(), contacts: try contacts(), fee: try fee(),
            screening: try screening(), exchange: try exchange(), after: try afterDecision())
    }

    private mutating func eligibility() throws(JSONFault) -> [EligibilityItemID: Signed<Assessment>] {
        var items: [EligibilityItemID: Signed<Assessment>] = [:]
        try list { (reader: inout SnapshotReader) throws(JSONFault) in
            let item: EligibilityItemID = try reader.code()
            let assessment = Assessment(try reader.value(), note: try reader.string())
            items[item] = Signed(assessment, try reader.signature())
        }
        return items
    }

    private mutating func firstSelection() throws(JSONFault) -> Signed<FirstSelection>? {
        guard try beginOptional() else { return nil }
        let selection = FirstSelection(selected: try value(), reason: try string(), rules: try value())
        let signed = Signed(selection, try signature())
        try end()
        return signed
    }

    private mutating func test() throws(JSONFault) -> Signed<TestResult>? {
        guard try beginOptional() else { return nil }
        let result = TestResult(try value(), score: try value(), day: try value(), cause: try string())
        let signed = Signed(result, try signature())
        try end()
        return signed
    }

    private mutating func consents() throws(JSONFault) -> [ConsentPoint: Signed<Consent>] {
        var consents: [ConsentPoint: Signed<Consent>] = [:]
        try list { (reader: inout SnapshotReader) throws(JSONFault) in
            let point: ConsentPoint = try reader.value()
            let consent = Consent(try reader.value(), note: try reader.string())
            consents[point] = Signed(consent, try reader.signature())
        }
        return consents
    }

    private mutating func exchange() throws(JSONFault) -> ConsultationExchange {
        var entries: [Signed<Consent>] = []
        try list { (reader: inout SnapshotReader) throws(JSONFault) in
            let consent = Consent(try reader.value(), note: try reader.string())
            entries.append(Signed(consent, try reader.signature()))
        }
        return ConsultationExchange(entries)
    }

    private mutating func panel() throws(JSONFault) -> Panel? {
        guard try beginOptional() else { return nil }
        var members: [PersonID] = []
        try list { (reader: inout SnapshotReader) throws(JSONFault) in members.append(try reader.code()) }
        let panel = Panel(members: members, day: try value(), time: try value(), ends: try value(), place: try string())
        try end()
        return panel
    }

    private mutating func people() throws(JSONFault) -> Set<PersonID> {
        var people: Set<PersonID> = []
        try list { (reader: inout SnapshotReader) throws(JSONFault) in people.insert(try reader.code()) }
        return people
    }

    private mutating func cards() throws(JSONFault) -> [PersonID: ScoreCard] {
        var cards: [PersonID: ScoreCard] = [:]
        try list { (reader: inout SnapshotReader) throws(JSONFault) in
            let person: PersonID = try reader.code()
            cards[person] = try reader.card()
        }
        return cards
    }

    private mutating func card() throws(JSONFault) -> ScoreCard {
        let clearance = try optionalSignature()
        var ratings: [CriterionID: Rating] = [:]
        try list { (reader: inout SnapshotReader) throws(JSONFault) in
            let criterion: CriterionID = try reader.code()
            ratings[criterion] = try reader.value()
        }
        var notes: [CriterionID: String] = [:]
        try list { (reader: inout SnapshotReader) throws(JSONFault) in
            let criterion: CriterionID = try reader.code()
            notes[criterion] = try reader.string()
        }
        let sealed = try optionalSignature()
        return ScoreCard(
            clearance: clearance, ratings: ratings, notes: notes, sealed: sealed, amendments: try amendments(),
            conflict: try signedReason(), replaced: try signedReason())
    }

    private mutating func optionalSignature() throws(JSONFault) -> Signature? {
        guard try beginOptional() else { return nil }
        let signature = try signature()
        try end()
        return signature
    }

    private mutating func amendments() throws(JSONFault) -> [CriterionID: [Signed<Amendment>]] {
        var amendments: [CriterionID: [Signed<Amendment>]] = [:]
        try list { (reader: inout SnapshotReader) throws(JSONFault) in
            let criterion: CriterionID = try reader.code()
            var made: [Signed<Amendment>] = []
            try reader.list { (reader: inout SnapshotReader) throws(JSONFault) in
                let amendment = Amendment(try reader.value(), reason: try reader.string())
                made.append(Signed(amendment, try reader.signature()))
            }
            amendments[criterion] = made
        }
        return amendments
    }

    private mutating func contacts() throws(JSONFault) -> [Signed<ContactNote>] {
        var contacts: [Signed<ContactNote>] = []
        try list { (reader: inout SnapshotReader) throws(JSONFault) in contacts.append(try reader.signed()) }
        return contacts
    }

    private mutating func fee() throws(JSONFault) -> Signed<FeeLiability>? {
        guard try beginOptional() else { return nil }
        let fee: Signed<FeeLiability> = try signed()
        try end()
        return fee
    }

    private mutating func consensus() throws(JSONFault) -> [CriterionID: Signed<ConsensusEntry>] {
        var entries: [CriterionID: Signed<ConsensusEntry>] = [:]
        try list { (reader: inout SnapshotReader) throws(JSONFault) in
            let criterion: CriterionID = try reader.code()
            let entry = ConsensusEntry(try reader.value(), note: try reader.string())
            entries[criterion] = Signed(entry, try reader.signature())
        }
        return entries
    }
}
