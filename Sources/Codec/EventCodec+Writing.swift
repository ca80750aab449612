package import Domain
package import JSON

extension EventCodec {
    /// Writes what a fact says into an object that has been begun: whom it is about, then what was and what became.
    package static func write(_ event: Event, _ writer: inout JSONWriter) {
        if let applicant = event.applicant { writer.member("applicant", applicant) }
        switch event {
        case .settingsDefined(let change): writer.members(of: change)
        case .quotaSet(let municipality, let change):
            writer.member("municipality", municipality)
            writer.members(of: change)
        case .occasionSet(let id, let change):
            writer.member("occasion", id)
            writer.members(of: change)
        case .occasionCancelled(let id, let change):
            writer.member("occasion", id)
            writer.members(of: change)
        case .calendar(let fact): write(fact, &writer)
        case .admissionDecided(let change, let reason):
            writer.member("reason", ifFilled: reason)
            writer.members(of: change)
        case .applicationReceived(_, let application), .applicationRetracted(_, let application):
            writer.member("application", application)
        case .applicationEdited(_, let changes): writer.member("changes", changes)
        case .eligibilityAssessed(_, let item, let change):
            writer.member("item", item)
            writer.members(of: change)
        case .firstSelectionMade(_, let change): writer.members(of: change)
        case .testRecorded(_, let change): writer.members(of: change)
        case .consentRecorded(_, let point, let change):
            writer.member("point", point)
            writer.members(of: change)
        case .withdrawalRecorded(_, let change), .incompletePanelOverridden(_, let change): writer.members(of: change)
        case .panelSet(_, let change): writer.members(of: change)
        case .ratingGiven(_, let person, let criterion, let change):
            writer.member("person", person)
            writer.member("criterion", criterion)
            writer.members(of: change)
        case .evidenceNoted(_, let person, let criterion, let change):
            writer.member("person", person)
            writer.member("criterion", criterion)
            writer.members(of: change)
        case .cardSealed(_, let person): writer.member("person", person)
        case .conflictDeclared(_, let person, let change):
            writer.member("person", person)
            writer.members(of: change)
        case .panel(let event): write(event, &writer)
        case .consensusRecorded(_, let criterion, let change):
            writer.member("criterion", criterion)
            writer.members(of: change)
        case .rankingMoved(_, let placement, let before, let order):
            writer.member("placement", placement)
            writer.member("placementBefore", before)
            writer.members(of: order)
        case .rankingSubmitted(let version, let seats, let entries):
            writer.member("version", version)
            writer.member("seats", seats)
            writer.member("entries", entries)
        case .rankingReopened(let version, let reason):
            writer.member("version", version)
            writer.member("reason", reason)
        case .letter(.sent(_, let kind, let change)):
            writer.member("letter", kind)
            writer.members(of: change)
        case .letter(.templateSet(let key, let change)):
            writer.member("letter", key.kind)
            writer.member("language", key.language)
            writer.members(of: change)
        case .mentor(let event): write(event, &writer)
        case .participant(let event): write(event, &writer)
        case .followUp(.recorded(_, let change)): writer.members(of: change)
        case .evaluation(let event): write(event, &writer)
        case .decision(let event): write(event, &writer)
        case .settings(let event): write(event, &writer)
        case .outcome(let event): write(event, &writer)
        case .budget(let event): write(event, &writer)
        case .seat(let event): write(event, &writer)
        case .screening(let event): write(event, &writer)
        case .lot(let event): write(event, &writer)
        case .cohort(let event): write(event, &writer)
        case .erasure(let event): write(event, &writer)
        case .disclosure(let event): write(event, &writer)
        case .access(let event): write(event, &writer)
        }
    }

    private static func write(_ event: PanelEvent, _ writer: inout JSONWriter) {
        switch event {
        case .clearanceDeclared(_, let person, let change):
            writer.member("person", person)
            writer.members(of: change)
        case .memberReplaced(_, let person, let change):
            writer.member("person", person)
            writer.members(of: change)
        case .ratingAmended(_, let person, let criterion, let change, let reason):
            writer.member("person", person)
            writer.member("criterion", criterion)
            writer.member("reason", reason)
            writer.members(of: change)
        }
    }
}

extension JSONWriter {
    /// Writes what was and what became; both always stand there, so that a fact can be taken back.
    mutating func members(of change: Change<some JSONStorable>) {
        member("old", change.old)
        member("new", change.new)
    }
}
