/// A column that the applicant queue can be sorted by.
public enum QueueColumn: String, CaseIterable, Sendable {
    case name, municipality, department, stage, consent, received, test, panel
    /// Since when the application stands at its stage: who came to it last first.
    case waiting
    /// What there is to look at: those with something first, by what it is.
    case flags

    /// Whether what is decided about somebody may move the person in this column's order.
    var followsDecisions: Bool {
        switch self {
        case .name, .municipality, .department, .received: false
        case .stage, .consent, .test, .panel, .waiting, .flags: true
        }
    }
}

/// What a queue shows: a stage or everything, a text to look for, and an order.
public struct QueueQuery: Equatable, Sendable {
    /// The stage shown; nil for all.
    public var stage: Stage?
    /// The text to look for in name, department, occupation and position; empty for all.
    public var text: String
    /// The column sorted by.
    public var column: QueueColumn
    /// Whether the order is turned round.
    public var isDescending: Bool

    /// A query; by default everybody, by name.
    public init(stage: Stage? = nil, text: String = "", column: QueueColumn = .name, isDescending: Bool = false) {
        self.stage = stage
        self.text = text
        self.column = column
        self.isDescending = isDescending
    }
}

/// An index over the applicants that somebody may see, made once per change of the programme, so that a letter in the
/// filter costs a scan of bytes rather than a look at every application.
public struct ApplicantQueue: Sendable {
    /// One applicant in the index.
    public struct Entry: Sendable {
        /// The applicant.
        public let id: ApplicantID
        /// The municipality applied in.
        public let municipality: MunicipalityCode
        /// How far the application has come.
        public fileprivate(set) var stage: Stage
        /// Where its search text ends, among those of all.
        fileprivate let end: Int32
    }

    /// Everybody in the index, in the order of the programme and of registration.
    public private(set) var entries: [Entry]
    /// How many are at each stage.
    public private(set) var counts: [Stage: Int]
    /// Applications that seem to come from the same person.
    public private(set) var duplicates: Duplicates
    private let alike: AlikeApplications
    /// The position of each municipality's first applicant.
    private var starts: [MunicipalityCode: Int] = [:]
    private let searchBytes: [UInt8]
    /// The order of the query before, which the next one mostly shares.
    private var order = QueueOrder()

    /// An index over nobody.
    public init() {
        entries = []
        counts = [:]
        duplicates = Duplicates()
        alike = AlikeApplications()
        searchBytes = []
    }

    /// An index over the applicants of some municipalities, ready to be shown by name.
    ///
    /// - Parameter actor: Who looks; duplicates are told only of people whom this person may know.
    public init(_ programme: Programme, municipalities: [MunicipalityCode], for actor: Actor) {
        var entries: [Entry] = []
        var counts: [Stage: Int] = [:]
        var bytes: [UInt8] = []
        var names = QueueOrder.Keys()
        let total = municipalities.reduce(0) { $0 + (programme.municipalities[$1]?.applicants.count ?? 0) }
        entries.reserveCapacity(total)
        var texts = ApplicationTexts()
        for code in municipalities {
            guard let applicants = programme.municipalities[code]?.applicants else { continue }
            starts[code] = entries.count
            for applicant in applicants {
                texts.read(applicant.application, through: .protected) { fields in
                    names.add { ApplicantQueue.appendName(of: applicant, fields, to: &$0) }
                    ApplicantQueue.appendSearchText(of: applicant, fields, to: &bytes)
                }
                let stage = programme.stage(of: applicant, in: code)
                counts[stage, default: 0] += 1
                entries.append(
                    Entry(id: applicant.id, municipality: code, stage: stage, end: Int32(bytes.count)))
                // By then it is known how long texts are; growing by doubling would take twice the memory.
                if entries.count == 1000 { bytes.reserveCapacity(bytes.count / 1000 * total / 10 * 11) }
            }
            applicants.rest()
        }
        self.entries = entries
        self.counts = counts
        // Those that are not shown may hold whom somebody shown is a duplicate of.
        alike = programme.alike(knownTo: actor)
        duplicates = alike.duplicates(in: programme, for: actor)
        searchBytes = bytes
        order = QueueOrder(.name, isDescending: false, names)
    }

    /// What a person can be found by; a protected identity by nothing but its number. A 0, which no letter's key has in
    /// it, keeps texts apart.
    private static func appendSearchText(
        of applicant: Applicant, _ texts: ApplicationTexts.Fields, to bytes: inout [UInt8]
    ) {
        if texts.isProtected {
            bytes += SwedishCollation.key(applicant.id.short)
            bytes.append(0)
            return
        }
        texts.appendKey(of: .firstName, to: &bytes)
        bytes.append(SwedishCollation.space)
        for field in [ApplicationField.lastName, .department, .occupation, .position] {
            texts.appendKey(of: field, to: &bytes)
            bytes.append(0)
        }
    }

    /// By what a person is listed; a protected identity last, under no name.
    private static func appendName(
        of applicant: Applicant, _ texts: ApplicationTexts.Fields, to keys: inout [UInt8]
    ) {
        if texts.isProtected {
            keys.append(0xFF)
            keys += SwedishCollation.key(applicant.id.short)
        } else {
            texts.appendSortedName(to: &keys)
        }
    }

    /// Takes in what has been decided about some applicants since the index was made, at a cost that does not depend on how
    /// many others there are.
    ///
    /// - Returns: False where more than decisions has changed, so that the index has to be made anew.
    public mutating func update(_ ids: Set<ApplicantID>, in programme: Programme, for actor: Actor) -> Bool {
        for id in ids {
            guard let code = programme.municipality(of: id), let record = programme.municipalities[code],
                let place = record.applicants.position(of: id)
            else { return false }
            guard let start = starts[code] else { continue }
            guard entries.indices.contains(start + place), entries[start + place].id == id else { return false }
            let stage = programme.stage(of: record.applicants[place], in: code)
            let before = entries[start + place].stage
            guard stage != before else { continue }
            entries[start + place].stage = stage
            counts[stage, default: 0] += 1
            counts[before] = counts[before].flatMap { $0 > 1 ? $0 - 1 : nil }
        }
        if order.column?.followsDecisions == true { order.forget() }
        if !alike.ids.isDisjoint(with: ids) { duplicates = alike.duplicates(in: programme, for: actor) }
        return true
    }

    /// The entries that a query selects, in its order.
    public mutating func rows(_ query: QueueQuery, in programme: Programme) -> Rows {
        rows(at: positions(query, in: programme))
    }

    /// The positions of the entries that a query selects, in its order.
    public mutating func positions(_ query: QueueQuery, in programme: Programme) -> [Int32] {
        if !order.fits(query) { order = order(of: query, in: programme) }
        let needle = SwedishCollation.key(query.text)
        if needle.isEmpty, query.stage == nil { return order.positions }
        let isFound = needle.isEmpty ? [] : found(needle)
        return order.positions.filter { position in
            (isFound.isEmpty || isFound[Int(position)])
                && (query.stage == nil || entries[Int(position)].stage == query.stage)
        }
    }

    /// The entries at some positions.
    public func rows(at positions: [Int32]) -> Rows { Rows(positions: positions, entries: entries) }

    /// Entries in the order of a query, each as it stands in the index.
    public struct Rows: RandomAccessCollection {
        fileprivate let positions: [Int32]
        fileprivate let entries: [Entry]

        /// The entry in a row.
        public subscript(row: Int) -> Entry { entries[Int(positions[row])] }
        /// Always 0.
        public var startIndex: Int { 0 }
        /// The number of rows.
        public var endIndex: Int { positions.count }
    }

    private func order(of query: QueueQuery, in programme: Programme) -> QueueOrder {
        var keys = QueueOrder.Keys()
        var texts = ApplicationTexts()
        var municipality: MunicipalityCode?
        var applicants = ApplicantTable()
        for entry in entries {
            if municipality != entry.municipality {
                municipality = entry.municipality
                applicants = programme.record(entry.municipality).applicants
            }
            let applicant = applicants[entry.id]
            keys.add { keys in
                guard let applicant else { return }
                texts.read(applicant.application, through: .received) { texts in
                    appendKey(of: entry, applicant, texts, query.column, programme, to: &keys)
                }
            }
        }
        return QueueOrder(query.column, isDescending: query.isDescending, keys)
    }

    /// For each entry whether its search text has a key in it; all texts are looked through as one.
    private func found(_ needle: [UInt8]) -> [Bool] {
        var isFound = [Bool](repeating: false, count: entries.count)
        searchBytes.withUnsafeBufferPointer { bytes in
            var position = 0
            var index = 0
            let last = bytes.count - needle.count
            while index <= last {
                guard bytes[index] == needle[0], bytes[index..<index + needle.count].elementsEqual(needle) else {
                    index += 1
                    continue
                }
                while entries[position].end <= index { position += 1 }
                isFound[position] = true
                index = Int(entries[position].end)
            }
        }
        return isFound
    }

    private func appendKey(
        of entry: Entry, _ applicant: Applicant, _ texts: ApplicationTexts.Fields, _ column: QueueColumn,
        _ programme: Programme, to keys: inout [UInt8]
    ) {
        switch column {
        case .name: ApplicantQueue.appendName(of: applicant, texts, to: &keys)
        case .municipality:
            keys += SwedishCollation.key(programme.settings.municipality(entry.municipality)?.name ?? "")
        case .department:
            // What is not shown must not show in the order either.
            if texts.isProtected { return keys.append(0xFF) }
            texts.appendKey(of: .department, to: &keys)
        case .stage: keys.append(UInt8(Stage.allCases.firstIndex(of: entry.stage) ?? 0))
        case .consent:
            let answer = programme.consentToApply(applicant)
            keys.append(answer == .granted ? 0 : answer == .asked ? 1 : answer == nil ? 2 : 3)
        case .received: keys += texts[.received]
        case .test:
            switch programme.testStatus(of: applicant) {
            case .passed: keys.append(0)
            case .failed: keys.append(1)
            case .awaiting: keys.append(2)
            case .missing: keys.append(3)
            case .invited: keys.append(4)
            case .notInvited, .notUsed: keys.append(5)
            }
        case .panel:
            keys.append(UInt8(clamping: 255 - programme.panelProgress(applicant.progress).sealed))
        case .waiting:
            // Nobody waits for what is over; they come last.
            guard let since = programme.waitingSince(applicant, at: entry.stage) else { return keys.append(0xFF) }
            let days = UInt32(clamping: Int(Int32.max) - since.number)
            keys += [0] + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: days >> UInt32($0)) }
        case .flags:
            keys += programme.flags(of: applicant, duplicates: duplicates.ids).map(\.urgency) + [0xFF]
        }
    }
}

extension Programme {
    /// How many of a panel's cards are handed in or set aside, out of how many.
    public func panelProgress(_ progress: Progress) -> (sealed: Int, members: Int) {
        let members = progress.panel?.members ?? []
        return (
            members.count { member in
                progress.cards[member].map { $0.sealed != nil || $0.conflict != nil } ?? false
            }, members.count
        )
    }

    /// The name that lists show: a protected identity is never named in one (requirements G).
    public func listName(of applicant: Applicant, protectedAs word: String) -> String {
        applicant.isProtected ? "\(word) \(applicant.id.short.uppercased())" : applicant.application.fullName
    }
}
