import Domain

extension Form {
    /// A form for the decision on one seat that its municipality cannot fill.
    static func assignSeat(_ seat: SeatID, to municipality: MunicipalityCode?, in world: World) -> Form {
        let words = SeatWords(world)
        let goal = municipality.map(words.municipality)
        return Form(
            LocalizedText(
                sv: "\(words.seat(seat)) " + (goal.map { "går till \($0)" } ?? "står tom"),
                en: "\(words.seat(seat)) " + (goal.map { "goes to \($0)" } ?? "stays empty")),
            purpose: .assignSeat(seat, to: municipality),
            draftKey: "seat.assign \(seat) \(municipality?.rawValue ?? "none")",
            fields: [
                Field(
                    "reason", LocalizedText(sv: "Skäl (syns för alla; inga namn)", en: "Reason (all see it; no names)")),
                Field("reference", LocalizedText(sv: "Beslutets beteckning", en: "The decision's reference")),
            ])
    }

    /// A form for the steering group's rule about seats that a municipality cannot fill.
    static func seatRule(in world: World) -> Form {
        let rule = world.programme.unfilledRule
        let options = SelectionSettings.UnfilledSeatRule.allCases.map { Field.Option($0.rawValue, $0.label) }
        let order = (rule?.order ?? []).map(SeatWords(world).municipality).joined(separator: ", ")
        return Form(
            LocalizedText(sv: "Platser som en kommun inte kan fylla", en: "Seats that a municipality cannot fill"),
            purpose: .decideSeatRule, draftKey: "seat.rule",
            fields: [
                Field(
                    "rule", LocalizedText(sv: "En sådan plats", en: "Such a seat"), text: rule?.kind.rawValue ?? "",
                    options: options),
                Field("order", LocalizedText(sv: "Ordning", en: "Order"), text: order),
                Field("reference", LocalizedText(sv: "Beslutets beteckning", en: "The decision's reference")),
            ])
    }
}
