import Domain

extension Form.Purpose {
    /// Who of those who have just changed something changed a field of what the form is about; nil where that cannot be
    /// told, or where several did.
    func writer(of field: String, among news: [ForeignChange]) -> Signature? {
        let writers = news.filter { change in change.events.contains { isTouched(field, by: $0.value) } }
        guard let last = writers.last else { return nil }
        return writers.allSatisfy { $0.signature.by == last.signature.by } ? last.signature : nil
    }

    /// Whether a fact may have changed a field of what the form is about.
    private func isTouched(_ field: String, by event: Event) -> Bool {
        switch (self, event) {
        case (.editApplicant(let id, _), .applicationEdited(let other, let changes)),
            (.participant(.enrolment(.edit(let id, _, _))), .applicationEdited(let other, let changes)),
            (.participant(.needs(let id, _)), .applicationEdited(let other, let changes)):
            id == other && changes.contains { ApplicationWords.word($0.field) == field }
        case (.editOccasion(let id, _), .occasionSet(let other, let change)):
            id == other && Form.Purpose.isTouched(field, by: change)
        case (.budget, .budget): true
        case (.correctSetting, .settings): true
        case (.recordOutcome(let id, _), let event), (.recordFollowUp(let id, _), let event),
            (.participant(.competence(let id, _)), let event), (.participant(.needs(let id, _)), let event):
            event.applicant == id
        case (.recordTest(let ids), .testRecorded(let id, _)), (.setPanel(let ids), .panelSet(let id, _)):
            ids.contains(id)
        case (.screening(let form), let event): event.applicant.map(form.applicants.contains) ?? false
        default: false
        }
    }

    private static func isTouched(_ field: String, by change: Change<Occasion?>) -> Bool {
        guard let old = change.old, let new = change.new else { return true }
        let changed = new.fields(differingFrom: old)
        switch field {
        case "from", "to": return changed.contains(.days)
        case "times": return changed.contains(.starts) || changed.contains(.ends)
        case "access-note": return changed.contains(.accessNote)
        default: return changed.contains { $0.rawValue == field }
        }
    }
}
