extension Programme {
    /// The letters that the admission asks for and that somebody may know of: municipality by municipality in the
    /// programme's order, kind by kind, in the order of the decision.
    public func letters(for actor: Actor) -> [Letter] {
        guard knowsParticipants else { return [] }
        var letters: [Letter] = []
        for code in actor.visibleMunicipalities(settings) {
            guard actor.holds(Permission.writeLetters, in: code), let record = municipalities[code] else { continue }
            let part = admission?.value.municipalities.first { $0.municipality == code }
            let named = (part?.admitted ?? []) + (part?.reserves ?? [])
            let known = Set(named)
            let ordered =
                named.compactMap { record.applicants[$0] } + record.applicants.filter { !known.contains($0.id) }
            var found: [Letter] = []
            for applicant in ordered {
                found += dueLetters(applicant, in: code).map { letter($0, about: applicant, in: code, for: actor) }
            }
            letters += found.enumerated().sorted {
                ($0.element.key.kind, $0.offset) < ($1.element.key.kind, $1.offset)
            }.map(\.element)
        }
        return letters
    }

    /// How many letters somebody has left to send; cheap enough for the opening screen, since nothing is rendered.
    public func unsentLetters(for actor: Actor) -> Int {
        guard knowsParticipants else { return 0 }
        var count = 0
        for code in actor.visibleMunicipalities(settings) where actor.holds(Permission.writeLetters, in: code) {
            for applicant in municipalities[code]?.applicants ?? ApplicantTable() {
                guard mayKnow(applicant, actor) else { continue }
                let sent = applicant.isUntouched ? [:] : applicant.progress.after.letters
                count += dueLetters(applicant, in: code).count { kind in
                    !isSent(sent[kind], to: recipient(of: kind, about: applicant), kind)
                }
            }
        }
        return count
    }

    /// The kinds of letters that the decision asks for about an applicant.
    public func dueLetters(_ applicant: Applicant, in code: MunicipalityCode) -> [LetterKind] {
        if let enrolment = applicant.enrolment {
            guard enrolment.ended == nil else { return isApproved(applicant) ? [.certificate] : [] }
            return [.enrolled] + lettersToParticipants(applicant)
        }
        let outcome = outcome(of: applicant, in: code)
        // Who gets a seat is told when and where in the same letter, which is not known before it is decided who follows
        // which cohort.
        if !isDistributed, outcome != .notAdmitted { return [] }
        switch outcome {
        case nil: return []
        case .admitted: return [.admitted, .managerOfAdmitted] + lettersToParticipants(applicant)
        case .reserve:
            return [.reserve, .managerOfReserve] + (openOffer(to: applicant.id) == nil ? [] : [.offer])
        case .notAdmitted: return [.notAdmitted, .managerOfNotAdmitted]
        }
    }

    private func lettersToParticipants(_ applicant: Applicant) -> [LetterKind] {
        let hasMentor = !applicant.isUntouched && applicant.progress.after.mentor != nil
        return (hasMentor ? [.mentor] : []) + (isApproved(applicant) ? [.certificate] : [])
    }

    /// Whether somebody is approved; nobody else gets a certificate (S4-3).
    func isApproved(_ applicant: Applicant) -> Bool {
        !applicant.isUntouched && applicant.progress.after.participation.approval?.value.isApproved == true
    }

    /// A letter about an applicant as it stands, for somebody who may or may not know who that is.
    public func letter(
        _ kind: LetterKind, about applicant: Applicant, in code: MunicipalityCode, for actor: Actor
    ) -> Letter {
        let recipient = recipient(of: kind, about: applicant)
        let letters = applicant.isUntouched ? [:] : applicant.progress.after.letters
        let contradicted = letters.keys.filter { other in
            other != kind && other.isDecision && kind.isDecision && other.recipient == kind.recipient
        }.min()
        return Letter(
            key: LetterKey(applicant.id, kind), municipality: code,
            recipient: mayKnow(applicant, actor) ? recipient : nil,
            standing: standing(letters[kind], recipient, kind, applicant, code), contradicted: contradicted)
    }

    private func standing(
        _ sent: Signed<SentLetter>?, _ recipient: LetterRecipient, _ kind: LetterKind, _ applicant: Applicant,
        _ code: MunicipalityCode
    ) -> Letter.Standing {
        guard let sent, isSent(sent, to: recipient, kind) else { return .unsent }
        let key = LetterTemplateKey(kind, sent.value.language)
        guard let text = letterTemplates.text(key, digest: sent.value.template),
            let now = try? letterText(kind, sent.value.language, about: applicant, in: code, template: text),
            now.digest != sent.value.digest
        else { return .sent(sent) }
        return .outdated(sent)
    }

    /// Whether a letter counts as sent: another mentor than the one it went to has not had it.
    private func isSent(_ sent: Signed<SentLetter>?, to recipient: LetterRecipient, _ kind: LetterKind) -> Bool {
        guard let sent else { return false }
        return kind != .mentor || sent.value.email.lowercased() == recipient.email.lowercased()
    }

    /// Whom a letter goes to.
    func recipient(of kind: LetterKind, about applicant: Applicant) -> LetterRecipient {
        let application = applicant.application
        switch kind.recipient {
        case .applicant: return LetterRecipient(name: application.fullName, email: application[.email])
        case .manager: return LetterRecipient(name: application[.manager], email: application[.managerEmail])
        case .mentor:
            let mentor = applicant.progress.after.mentor?.value
            return LetterRecipient(name: mentor?.name ?? "", email: mentor?.email ?? "")
        }
    }

    /// Whom a letter goes to, for those who have been let to read it.
    public func letterRecipient(_ key: LetterKey) -> LetterRecipient {
        applicant(key.applicant).map { recipient(of: key.kind, about: $0) } ?? LetterRecipient(name: "", email: "")
    }

    /// A letter as it reads now, for somebody who may send it; a refusal says why it cannot be written.
    public func letterText(_ key: LetterKey, _ language: Language, for actor: Actor) throws(Refusal) -> LetterText {
        let (applicant, municipality) = try find(key.applicant, actor)
        try require(Permission.writeLetters, in: municipality, actor)
        guard mayKnow(applicant, actor) else { throw .letter(.protectedIdentity) }
        try requireParticipants()
        if !isDistributed, outcome(of: applicant, in: municipality) != .notAdmitted { throw .cohort(.notDecided) }
        guard dueLetters(applicant, in: municipality).contains(key.kind) else { throw .letter(.notDue(key.kind)) }
        let recipient = recipient(of: key.kind, about: applicant)
        guard !recipient.name.isEmpty || !recipient.email.isEmpty else {
            throw .letter(.recipientUnknown(key.kind.recipient))
        }
        guard settings.letterSender != nil else { throw .letter(.senderMissing) }
        do throws(TemplateFault) {
            return try letterText(
                key.kind, language, about: applicant, in: municipality,
                template: letterTemplates.text(LetterTemplateKey(key.kind, language)))
        } catch {
            throw .letter(.template(error))
        }
    }

    /// Renders a letter from a template's text.
    private func letterText(
        _ kind: LetterKind, _ language: Language, about applicant: Applicant, in code: MunicipalityCode,
        template text: String
    ) throws(TemplateFault) -> LetterText {
        let template = try LetterTemplate(text, for: kind)
        let (subject, body) = template.render(letterValues(kind, language, about: applicant, in: code))
        return LetterText(
            header: settings.letterhead(language), subject: subject, body: body, language: language,
            version: letterTemplates.version(LetterTemplateKey(kind, language)), template: template.digest)
    }
}

extension LetterKind {
    /// Whether it tells what was decided about a seat, so that a later one can contradict it.
    fileprivate var isDecision: Bool { self != .mentor && self != .offer && self != .enrolled && self != .certificate }
}
