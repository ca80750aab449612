import Domain

extension Words {
    /// The school break that the words mean, as `break.set` takes it.
    func schoolBreak(in programme: Programme) throws(WordFault) -> SchoolBreak {
        SchoolBreak(
            municipality: try municipality(programme), name: try required("name"), days: try period(nil))
    }

    /// The school break that stands and that the words mean: its name, and its first year where several have it.
    func standingBreak(in programme: Programme) throws(WordFault) -> SchoolBreak {
        let (code, name) = (try municipality(programme), try required("name"))
        let year = isGiven("year") ? try integer("year") : nil
        let found = programme.calendar.breaks(of: code, programme.settings).filter {
            SwedishCollation.key($0.name) == SwedishCollation.key(name)
                && (year == nil || $0.days.lowerBound.year == year)
        }
        // One that is not there is left to the rules to refuse.
        let start = year.flatMap { Day($0, 1, 1) } ?? programme.settings.period.lowerBound
        if found.isEmpty { return SchoolBreak(municipality: code, name: name, days: start...start) }
        guard let first = found.first, found.count == 1 else {
            throw .invalid(
                "name", name,
                expected: LocalizedText(
                    sv: "namnet på ett enda lov, med year= om flera heter så",
                    en: "the name of a single break, with year= where several have it"))
        }
        return first
    }
}
