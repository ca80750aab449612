public import Domain

extension OccasionWords {
    /// The words for a series beside those of its occasions.
    static let seriesParameters: [CommandEntry.Parameter] =
        [
            .init("kind", required: false, "slaget", "the kind"),
            .init("title", "titeln; en siffra läggs till", "the title; a number is added"),
            .init("from", "första dagen som kan komma i fråga", "the first day that comes in question"),
            .init("count", "hur många", "how many"),
            .init("weekday", "1–7, måndag är 1", "1–7, Monday is 1"),
            .init("every", required: false, "month eller antal veckor", "month, or a number of weeks"),
            .init("shaped", required: false, "internat som programmet anger, ja/nej", "residential as stated, yes/no"),
        ] + optionalParameters.filter { !["kind", "title", "from", "to", "reason"].contains($0.name) }
}

extension Words {
    /// The wish for a series that the words mean.
    func wish(in programme: Programme) throws(WordFault) -> OccasionSeries {
        let first = try day("from")
        let base = Occasion(kind: .courseDay, title: try required("title"), days: first...first)
        var own = self
        own.remove(["count", "weekday", "every", "shaped", "from"])
        let number = try integer("weekday")
        guard let weekday = Weekday(rawValue: number) else {
            throw .invalid("weekday", "\(number)", expected: LocalizedText(sv: "1–7", en: "1–7"))
        }
        let count = try integer("count")
        guard (1...60).contains(count) else {
            throw .invalid("count", "\(count)", expected: LocalizedText(sv: "1–60", en: "1–60"))
        }
        let shaped = try Words.yesNo("shaped", self["shaped"] ?? "") ?? false
        return OccasionSeries(
            template: try own.occasion(basedOn: base, in: programme), rhythm: try rhythm(), weekday: weekday,
            count: count, from: first, isShaped: shaped)
    }

    /// The commands that take a whole series in as it is proposed.
    func series(in programme: Programme, freshID: UInt64) throws(WordFault) -> [Command] {
        Command.adding(programme.proposal(for: try wish(in: programme)).map(\.occasion), freshID: freshID)
    }

    private func rhythm() throws(WordFault) -> OccasionSeries.Rhythm {
        guard isGiven("every"), self["every"] != "month" else { return .monthly }
        let weeks = try integer("every")
        guard (1...26).contains(weeks) else {
            throw .invalid("every", "\(weeks)", expected: LocalizedText(sv: "month eller 1–26", en: "month or 1–26"))
        }
        return .weeks(weeks)
    }
}

extension Command {
    /// What adds several occasions, whose ids all follow from one that was drawn.
    public static func adding(_ occasions: [Occasion], freshID: UInt64) -> [Command] {
        occasions.enumerated().map { index, occasion in
            // Spread by an odd constant, so that two sessions' rows of ids do not run into each other.
            .addOccasion(OccasionID(rawValue: freshID &+ UInt64(index) &* 0x9E37_79B9_7F4A_7C15), occasion)
        }
    }
}
