public import Domain

/// What erasing and disclosing ask for, wherever the person is selected.
struct ErasureDialogs {
    let world: World

    /// What is to be done about the people in question.
    func react(_ command: CommandID, _ ids: [ApplicantID]) -> Reaction {
        guard let first = ids.first else {
            return .say(LocalizedText(sv: "Ingen är vald", en: "Nobody is selected"))
        }
        guard command == .erasePerson else { return disclose(ids) }
        guard ids.count == 1 else {
            return .say(
                LocalizedText(
                    sv: "En person i taget raderas; ta bort märkena först",
                    en: "One person at a time is erased; remove the marks first"))
        }
        return erase(first)
    }

    // MARK: - Erasing

    private func notice(_ id: ApplicantID, _ basis: ErasureBasis) -> Result<ErasureNotice, Refusal> {
        do throws(Refusal) {
            return .success(
                try world.programme.erasureNotice(of: id, on: basis, by: world.actor, at: world.today))
        } catch { return .failure(error) }
    }

    /// No comes first; by rule only where the time is over, which the list says.
    private func erase(_ id: ApplicantID) -> Reaction {
        let name = world.name(id)
        // Whether it may be done at all does not hang on the reference, which is asked for later.
        if case .failure(let refusal) = notice(id, .request(reference: "–")) { return .refused(refusal) }
        var options = [Choice.Option(LocalizedText(sv: "Nej, radera inte", en: "No, do not erase"), .nothing)]
        if case .success(let due) = notice(id, .rule) {
            options.append(
                Choice.Option(
                    LocalizedText(sv: "Enligt gallringsregeln", en: "By the retention rule"),
                    .ask(.erasure(due, .rule, in: world)), detail: ground(due.erasure.ground)))
        }
        options.append(
            Choice.Option(
                LocalizedText(sv: "På begäran eller efter beslut", en: "On request or by a decision"),
                .fill(.erasure(of: id, in: world))))
        return .open(
            .choice(
                Choice(
                    LocalizedText(sv: "Radera \(name) för gott?", en: "Erase \(name) for good?"), options: options)))
    }

    private func ground(_ ground: ErasureGround) -> LocalizedText? {
        guard case .rule(let outcome, let months, _) = ground else { return nil }
        let kept = RetentionWords.months(months)
        return LocalizedText(
            sv: "\(RetentionWords.label(outcome).swedish), \(kept.swedish)",
            en: "\(RetentionWords.label(outcome).english), \(kept.english)")
    }

    // MARK: - Disclosing

    private func disclose(_ ids: [ApplicantID]) -> Reaction {
        let trial = Command.disclosure(.disclose(ids, to: "…", basis: "…", isUnmasked: false))
        if let refusal = world.refusal(of: trial) { return .refused(refusal) }
        return .open(.form(.disclosure(of: ids, in: world)))
    }
}

extension ErasureNotice {
    /// What it means, what stays and what goes; the gravest first, since a low window may cut the rest.
    public func consequences(in world: World) -> [LocalizedText] {
        var lines = [
            LocalizedText(
                sv: "Kan inte ångras, inte heller det som gjorts tidigare",
                en: "It cannot be undone, nor can what was done before"),
            LocalizedText(
                sv: "Rangordning och platser säger ”raderad person \(erasure.number)”",
                en: "Rankings and seats then say “erased person \(erasure.number)”"),
        ]
        if !others.isEmpty {
            let count = others.count
            lines.append(
                count == 1
                    ? LocalizedText(
                        sv: "En ansökan till med samma e-post står kvar",
                        en: "One more application with the same e-mail stays")
                    : LocalizedText(
                        sv: "\(count) ansökningar till med samma e-post står kvar",
                        en: "\(count) more applications with the same e-mail stay"))
        }
        let parts = contents.map { part, count in RetentionWords.label(part, count) }
        lines.append(
            LocalizedText(
                sv: "Försvinner: \(parts.map(\.swedish).joined(separator: ", "))",
                en: "Goes: \(parts.map(\.english).joined(separator: ", "))"))
        return lines
    }
}

extension Form {
    /// A form for where a request to erase somebody is found.
    static func erasure(of id: ApplicantID, in world: World) -> Form {
        let name = world.name(id)
        return Form(
            LocalizedText(sv: "Radera \(name) för gott", en: "Erase \(name) for good"), purpose: .erase(id),
            draftKey: "erase \(id)",
            fields: [
                Field(
                    "reference", LocalizedText(sv: "Diarienummer", en: "Reference"),
                    help: LocalizedText(
                        sv:
                            "Ärendet eller beslutet. Det står kvar och får inte nämna personen. Sedan visas vad som försvinner.",
                        en: "The matter or decision. It stays and must not name the person. Then it is shown what goes."
                    ))
            ])
    }

    /// What would go, and the code to be typed, or why it cannot be done.
    mutating func previewErasure(of id: ApplicantID, in world: World) -> DialogReaction {
        let basis = ErasureBasis.request(reference: texts["reference"] ?? "")
        do throws(Refusal) {
            let notice = try world.programme.erasureNotice(of: id, on: basis, by: world.actor, at: world.today)
            return .answer(.ask(.erasure(notice, basis, in: world)))
        } catch {
            problem = .refused(error)
            return .stay
        }
    }

    /// A form for who gets what is known of some people, and why.
    static func disclosure(of ids: [ApplicantID], in world: World) -> Form {
        let names = world.names(ids)
        return Form(
            LocalizedText(sv: "Lämna ut: \(names)", en: "Disclose: \(names)"), purpose: .disclose(ids),
            draftKey: "disclose \(ids.map(\.description).joined(separator: " "))",
            fields: [
                Field("to", LocalizedText(sv: "Mottagare", en: "Recipient")),
                Field(
                    "basis", LocalizedText(sv: "Grund", en: "Basis"),
                    help: LocalizedText(
                        sv: "Lagrummet eller beslutet, till exempel 2 kap. 15 § tryckfrihetsförordningen",
                        en: "The section of law or the decision that the disclosure rests on")),
                Field(
                    "unmask", LocalizedText(sv: "Resultat, skyddat", en: "Results, protected"), text: "no",
                    options: [
                        .init("no", LocalizedText(sv: "dolt", en: "masked")),
                        .init("yes", LocalizedText(sv: "med", en: "included")),
                    ],
                    help: LocalizedText(
                        sv: "Test och plats, adresser, kön, behov; av skyddad identitet även namn och egna texter",
                        en: "Test and place, addresses, gender, needs; of a protected identity also name and own texts"
                    )),
            ])
    }
}

extension Prompt {
    /// Shows what would go and asks for the code that says it is meant.
    static func erasure(_ notice: ErasureNotice, _ basis: ErasureBasis, in world: World) -> Prompt {
        let name = world.name(notice.applicant)
        // Tried with the right code, so that only what is wrong anyway shows as refused; what is typed takes its place.
        return .code(
            LocalizedText(sv: "Radera \(name) för gott", en: "Erase \(name) for good"),
            question: LocalizedText(sv: "Skriv \(notice.code) för att radera", en: "Type \(notice.code) to erase"),
            command: .erasure(.erase(notice.applicant, basis, code: notice.code)), subject: name, in: world,
            consequences: notice.consequences(in: world))
    }
}
