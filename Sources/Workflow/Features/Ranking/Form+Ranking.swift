import Domain

extension Form {
    /// A form for giving somebody a certain place: the number, or `R1` for the first reserve, and the reason.
    static func move(_ row: RankingRow, in table: RankingTable, _ world: World) -> Form {
        let name = world.name(row.applicant)
        let place = table.placeName(row.position)
        let last = table.number(table.rows.count)
        var fields = [
            Field("to", LocalizedText(sv: "Ny plats (1–\(last))", en: "New place (1–\(last))")),
            Field("reason", LocalizedText(sv: "Skäl", en: "Reason")),
        ]
        // What led to it is asked only where there is something to tell apart.
        if world.hasConsulted(table.municipality) {
            fields.append(
                Field(
                    "because", LocalizedText(sv: "Beror på", en: "Because of"), text: Words.ownPriority,
                    options: [
                        Field.Option(
                            Words.ownPriority,
                            LocalizedText(sv: "kommunens prioritering", en: "the municipality's priority")),
                        Field.Option(
                            Placement.Cause.consultation.rawValue, LocalizedText(sv: "samrådet", en: "the consultation")
                        ),
                    ]))
        }
        return Form(
            LocalizedText(sv: "Flytta \(name), nu \(place.swedish)", en: "Move \(name), now \(place.english)"),
            purpose: .moveRanked(row.applicant, seen: table.shownOrder), draftKey: "ranking.move \(row.applicant)",
            fields: fields)
    }

    /// A form for announcing a lot about a shared place.
    static func lot(for id: ApplicantID, among names: String) -> Form {
        Form(
            LocalizedText(sv: "Utlys lottning: \(names)", en: "Announce a lot: \(names)"), purpose: .announceLot(id),
            draftKey: "lot.announce \(id)",
            fields: [
                Field(
                    "source",
                    LocalizedText(sv: "Siffran kommer från", en: "The figure comes from")),
                Field("published", LocalizedText(sv: "Blir känd (dag)", en: "Becomes known (day)")),
            ])
    }

    /// A form for the seats of a municipality, with the decision that they rest on.
    static func quota(of code: MunicipalityCode, in world: World) -> Form {
        let programme = world.programme
        let options = programme.settings.municipalities.map {
            Field.Option($0.code.rawValue, LocalizedText(sv: $0.name, en: $0.name))
        }
        return Form(
            LocalizedText(sv: "Ändra antalet platser", en: "Change the number of seats"), purpose: .setQuota,
            draftKey: "quota.set \(code)",
            fields: [
                Field(
                    "municipality", LocalizedText(sv: "Kommun", en: "Municipality"), text: code.rawValue,
                    options: options),
                Field(
                    "seats", seatsLabel(of: code, in: programme), text: "\(programme.seats(of: code))"),
                Field("reference", LocalizedText(sv: "Beslutets beteckning", en: "The decision's reference")),
            ])
    }
}

extension Form {
    /// The label of the seats, which warns where a ranking has been handed in under the present number.
    private static func seatsLabel(of code: MunicipalityCode, in programme: Programme) -> LocalizedText {
        guard let submitted = programme.record(code).ranking.submitted else {
            return LocalizedText(sv: "Platser", en: "Seats")
        }
        return LocalizedText(
            sv: "Platser (rangordnat för \(submitted.seats))", en: "Seats (ranked for \(submitted.seats))")
    }
}

extension Words {
    /// A place in a ranking: its number, or `R1` for the first place after the seats.
    func place(seats: Int) throws(WordFault) -> Int {
        let text = try required("to")
        if let first = text.first, first == "R" || first == "r", let reserve = Int(text.dropFirst()) {
            return seats + reserve
        }
        return try integer("to")
    }

    /// The word for a move that rests on the municipality's own priority.
    static let ownPriority = "priority"

    /// What led to a move; nil for the municipality's own priority.
    func moveCause() throws(WordFault) -> Placement.Cause? {
        guard isGiven("because"), self["because"] != Words.ownPriority else { return nil }
        return try option("because", Placement.Cause.self)
    }
}
