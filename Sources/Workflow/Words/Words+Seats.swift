import Domain

extension Words {
    /// The command about a seat that a command's name and these words mean.
    func seatCommand(_ id: CommandID, in programme: Programme) throws(WordFault) -> SeatCommand {
        let (note, reason, reference) = (self["note"] ?? "", self["reason"] ?? "", self["reference"] ?? "")
        switch id {
        case .decideSeatRule:
            return .decideRule(
                try option("rule", SelectionSettings.UnfilledSeatRule.self),
                order: try municipalities("order", in: programme),
                reference: reference)
        case .allocateSeats: return .allocate(try allocation(in: programme))
        case .assignSeat:
            let isNone = self["municipality"] == "none"
            let municipality = isNone ? nil : try municipality(programme)
            return .assign(try seat(in: programme), to: municipality, reason: reason, reference: reference)
        case .makeOffer:
            let applicant = isGiven("applicant") ? try applicant(programme) : nil
            return .offer(try seat(in: programme), to: applicant, note: note)
        case .recordAttempt:
            return .attempt(try seat(in: programme), on: isGiven("day") ? try day("day") : nil, note: note)
        case .answerOffer:
            return .answer(
                try seat(in: programme), try option("answer", OfferAnswer.self),
                on: isGiven("day") ? try day("day") : nil, note: note)
        default: return .reopenOffer(try seat(in: programme), reason: reason)
        }
    }

    /// A seat by its municipality's name or code and its number, such as `Säter 2` or `sater-2`.
    func seat(in programme: Programme) throws(WordFault) -> SeatID {
        let text = try required("seat")
        if let cut = text.lastIndex(where: { $0 == " " || $0 == "-" }),
            let number = Int(text[text.index(after: cut)...]), number > 0,
            let municipality = programme.settings.municipality(named: text[..<cut])
        {
            return SeatID(municipality.code, number)
        }
        throw .invalid(
            "seat", text,
            expected: LocalizedText(
                sv: "kommun och nummer, som sater-2", en: "municipality and number, such as sater-2"))
    }

    /// Municipalities by name or code with commas between; none for the programme's own order.
    func municipalities(_ key: String, in programme: Programme) throws(WordFault) -> [MunicipalityCode] {
        try (self[key] ?? "").split(separator: ",").map { word throws(WordFault) in
            let name = word.split(separator: " ").joined(separator: " ")
            guard let found = programme.settings.municipality(named: name) else {
                let names = programme.settings.municipalities.map(\.name).joined(separator: ", ")
                throw .invalid(key, name, expected: LocalizedText(sv: "någon av \(names)", en: "one of \(names)"))
            }
            return found.code
        }
    }
}
