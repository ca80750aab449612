public import Domain

extension Words {
    func municipality(_ programme: Programme, key: String = "municipality") throws(WordFault) -> MunicipalityCode {
        let text = try required(key)
        guard let found = programme.settings.municipality(named: text) else {
            let names = programme.settings.municipalities.map(\.name).joined(separator: ", ")
            throw .invalid(key, text, expected: LocalizedText(sv: "någon av \(names)", en: "one of \(names)"))
        }
        return found.code
    }

    /// The applicant that a text means: an id, an e-mail address or a full name that only one has.
    public func applicant(_ programme: Programme, key: String = "applicant") throws(WordFault) -> ApplicantID {
        let text = try required(key)
        if let id = ApplicantID(text), programme.applicant(id) != nil { return id }
        let wanted = SwedishCollation.key(text)
        let email = text.lowercased()
        let found = programme.municipalities.flatMap { code, record in
            record.applicants.filter {
                $0.application[.email].lowercased() == email && knowsAddress(of: $0, in: code)
                    || (!$0.isProtected && SwedishCollation.key($0.application.fullName) == wanted)
            }
        }
        // An application that has been dropped gives way to the one that stands, when a person has applied twice.
        let standing = found.filter { $0.progress.withdrawal == nil }
        guard let match = standing.first ?? found.first else {
            throw .invalid(
                key, text,
                expected: LocalizedText(
                    sv: "id, e-post eller namn på en sökande", en: "an applicant's id, e-mail or name"))
        }
        guard max(standing.count, 1) == 1 else {
            let ids = standing.map(\.id.description).joined(separator: ", ")
            throw WordFault(
                key, sv: "flera sökande motsvarar ”\(text)”; ange id: \(ids)",
                en: "several applicants match “\(text)”; give the id: \(ids)")
        }
        return match.id
    }

    func criterion(_ programme: Programme) throws(WordFault) -> CriterionID {
        let text = try required("criterion")
        let criteria = programme.settings.selection?.criteria ?? []
        let key = SwedishCollation.key(text)
        let found = criteria.first { criterion in
            [criterion.id.rawValue, criterion.short, criterion.name.swedish, criterion.name.english]
                .contains { SwedishCollation.key($0) == key }
        }
        guard let found else {
            let ids = criteria.map(\.id.rawValue).joined(separator: ", ")
            throw .invalid("criterion", text, expected: LocalizedText(sv: "något av \(ids)", en: "one of \(ids)"))
        }
        return found.id
    }

    func rating() throws(WordFault) -> Rating {
        let text = try required("score")
        let label = Rating.notAssessed.label
        let names = ["not-assessed", label.swedish, label.english].map { SwedishCollation.key($0) }
        if names.contains(SwedishCollation.key(text)) { return .notAssessed }
        return .score(try integer("score"))
    }

    func integer(_ key: String) throws(WordFault) -> Int {
        let text = try required(key)
        guard let value = Int(text) else {
            throw .invalid(key, text, expected: LocalizedText(sv: "ett heltal", en: "a whole number"))
        }
        return value
    }

    func day(_ key: String) throws(WordFault) -> Day {
        if let dates {
            let text = self[key] ?? ""
            guard let day = dates.day(text) else { throw .notADay(key, text) }
            return day
        }
        let text = try required(key)
        guard let day = Day(text) else {
            throw .invalid(
                key, text, expected: LocalizedText(sv: "en dag som 2020-09-07", en: "a day such as 2020-09-07"))
        }
        return day
    }

    func option<Option: WordOption>(_ key: String, _: Option.Type) throws(WordFault) -> Option {
        let text = try required(key)
        guard let option = Option(word: text) else { throw .invalid(key, text, expected: Option.expected) }
        return option
    }

    /// Yes or no as people write it in either language; empty is unknown.
    static func yesNo(_ key: String, _ text: String) throws(WordFault) -> Bool? {
        switch text.lowercased() {
        case "": return nil
        case "yes", "y", "ja", "j", "1", "true", "x": return true
        case "no", "n", "nej", "0", "false": return false
        default: throw .invalid(key, text, expected: LocalizedText(sv: "ja eller nej", en: "yes or no"))
        }
    }

    func isGiven(_ key: String) -> Bool { !(self[key] ?? "").isEmpty }

    func testResult(_ programme: Programme) throws(WordFault) -> TestResult {
        let score = isGiven("score") ? try integer("score") : nil
        return TestResult(
            try option("outcome", TestOutcome.self), score: score, day: isGiven("day") ? try day("day") : nil,
            cause: self["cause"] ?? "")
    }

    func panel(_ programme: Programme) throws(WordFault) -> Panel {
        let members = try required("members").split(separator: ",").map { Words.person($0, programme) }
        let (starts, ends) = try interviewTimes()
        return Panel(
            members: members, day: isGiven("day") ? try day("day") : nil, time: starts, ends: ends,
            place: self["place"] ?? "")
    }

    /// The person that a text means, by id or by name; an id of nobody is left to the rules.
    func person(_ key: String, _ programme: Programme) throws(WordFault) -> PersonID {
        Words.person(Substring(try required(key)), programme)
    }

    private static func person(_ word: Substring, _ programme: Programme) -> PersonID {
        let text = word.split(separator: " ").joined(separator: " ")
        let key = SwedishCollation.key(text)
        return programme.settings.people.first { SwedishCollation.key($0.name) == key }?.id ?? PersonID(text)
    }

    /// From when to when: `9.30`, `9.30-10.15`, or `9.30` with a length in minutes.
    private func interviewTimes() throws(WordFault) -> (ClockTime?, ClockTime?) {
        guard isGiven("time"), let text = self["time"] else {
            if isGiven("length") { throw .missing("time") }
            return (nil, nil)
        }
        let expected = LocalizedText(
            sv: "ett klockslag som 9.30 eller 9.30-10.15", en: "a time such as 9:30 or 9:30-10:15")
        let parts = text.split(whereSeparator: { $0 == "-" || $0 == "–" }).map { $0.filter { $0 != " " } }
        let times = parts.compactMap { ClockTime($0) }
        guard times.count == parts.count, (1...2).contains(times.count), let starts = times.first else {
            throw .invalid("time", text, expected: expected)
        }
        guard isGiven("length") else { return (starts, times.count == 2 ? times[1] : nil) }
        guard times.count == 1, let ends = starts.adding(minutes: try integer("length")), starts < ends else {
            throw .invalid(
                "length", self["length"] ?? "",
                expected: LocalizedText(
                    sv: "minuter från början till samma dags slut, utan sluttid i time",
                    en: "minutes from the start until the end of the day, without an end in time"))
        }
        return (starts, ends)
    }
}
