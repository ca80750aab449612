/// Everybody whom statistics count, in all the groups that each belongs to.
struct SelectionTally {
    private(set) var all = FunnelTally()
    private(set) var municipalities: [MunicipalityCode: FunnelTally] = [:]
    private(set) var genders = TextTally()
    private(set) var departments = TextTally()
    private(set) var cohorts = TextTally()

    /// Counts somebody.
    mutating func count(
        _ furthest: FunnelStage, in municipality: MunicipalityCode, cohort: String, _ texts: ApplicationTexts.Fields
    ) {
        let isProtected = texts.isProtected
        all.count(furthest, isProtected: isProtected)
        municipalities[municipality, default: FunnelTally()].count(furthest, isProtected: isProtected)
        genders.count(furthest, isProtected: isProtected, as: String(decoding: texts[.gender], as: UTF8.self))
        departments.count(furthest, isProtected: isProtected, as: String(decoding: texts[.department], as: UTF8.self))
        cohorts.count(furthest, isProtected: isProtected, as: cohort)
    }
}

/// Those who are told apart by a text, which many write in the same way and some in another case.
struct TextTally {
    /// Those whose texts have the same key.
    struct Group {
        let key: [UInt8]
        /// The text as the first one writes it.
        let name: String
        var tally = FunnelTally()
    }

    private(set) var groups: [Group] = []
    private var byKey: [[UInt8]: Int] = [:]
    /// A key is made once for each way of writing, and not for each person.
    private var byText: [String: Int] = [:]

    /// Counts somebody.
    mutating func count(_ furthest: FunnelStage, isProtected: Bool, as text: String) {
        groups[group(of: text)].tally.count(furthest, isProtected: isProtected)
    }

    private mutating func group(of text: String) -> Int {
        if let known = byText[text] { return known }
        let name = Programme.trimmed(text)
        let key = SwedishCollation.key(name)
        let group = byKey[key] ?? groups.count
        if group == groups.count { groups.append(Group(key: key, name: name)) }
        (byKey[key], byText[text]) = (group, group)
        return group
    }
}
