extension Programme {
    func decide(_ command: LetterCommand, by actor: Actor) throws(Refusal) -> [Scoped<Event>] {
        switch command {
        case .markSent(let key, let language, let seen, let reason):
            try decideSent(key, language, seen, reason, actor)
        case .setTemplate(let key, let seen, let text): try decideTemplate(key, seen, text, actor)
        }
    }

    private func decideSent(
        _ key: LetterKey, _ language: Language, _ seen: TextDigest?, _ reason: String, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        let text = try letterText(key, language, for: actor)
        let (applicant, municipality) = try find(key.applicant, actor)
        if let seen, seen != text.digest { throw .letter(.changedMeanwhile) }
        let old = applicant.progress.after.letters[key.kind]
        let reason = Programme.trimmed(reason)
        if let sent = letter(key.kind, about: applicant, in: municipality, for: actor).sent, reason.isEmpty {
            throw .letter(.alreadySent(key.kind, sent.signature))
        }
        let sent = SentLetter(
            language: language, email: recipient(of: key.kind, about: applicant).email, version: text.version,
            template: text.template, digest: text.digest, reason: old == nil ? "" : reason)
        return [
            Scoped(
                .municipality(municipality),
                .letter(.sent(key.applicant, key.kind, Change(from: old?.value, to: sent))))
        ]
    }

    private func decideTemplate(
        _ key: LetterTemplateKey, _ seen: String, _ text: String?, _ actor: Actor
    ) throws(Refusal) -> [Scoped<Event>] {
        try require(Permission.editTemplates, actor)
        let old = letterTemplates.own(key)
        // A template that says what the shipped one says is the shipped one.
        let new = text == LetterTemplates.shipped(key) ? nil : text
        guard old != new else { throw .nothingToChange }
        guard letterTemplates.text(key) == seen else { throw .changedSince("template") }
        if let new {
            do throws(TemplateFault) {
                _ = try LetterTemplate(new, for: key.kind)
            } catch {
                throw .letter(.template(error))
            }
        }
        return [Scoped(.programme, .letter(.templateSet(key, Change(from: old, to: new))))]
    }
}
