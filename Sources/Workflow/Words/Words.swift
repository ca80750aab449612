public import Domain

/// The `key=value` words of a command, as they come from the command line, a batch file, the palette or a form.
public struct Words: Equatable, Sendable {
    private var values: [String: String]
    /// Who has written them; nil for nobody in particular.
    let writer: Actor?
    /// How days are read that a person has written on a form; nil for files and the command line, which are read again in
    /// another year and take ISO dates only.
    var dates: DayPhrase?

    /// Words by key, by somebody whose right to know whom they mean is respected.
    public init(_ values: [String: String], by writer: Actor? = nil) {
        self.values = values
        self.writer = writer
    }

    /// Words as they stand on a form, with its days as people write them.
    init(_ values: [String: String], by writer: Actor? = nil, on form: World) {
        self.init(values, by: writer)
        dates = form.dates
    }

    /// Splits a line such as `reason="det behövs" to=3` into words; quotes hold spaces, and `\n` in them is a line break.
    public init(line: some StringProtocol, by writer: Actor? = nil) throws(WordFault) {
        var values: [String: String] = [:]
        for (key, value) in try Words.split(line) {
            guard values.updateValue(value, forKey: key) == nil else {
                throw WordFault(key, sv: "\(key)= står två gånger", en: "\(key)= stands twice")
            }
        }
        self.values = values
        self.writer = writer
    }

    /// Whether an applicant can be meant by the e-mail address: an address that finds a protected identity would tell
    /// whose it is (requirements G).
    func knowsAddress(of applicant: Applicant, in municipality: MunicipalityCode) -> Bool {
        guard applicant.isProtected, let writer else { return !applicant.isProtected }
        // Who interviews somebody has met her, and must be able to say whom a score is about.
        let isOnPanel = applicant.progress.panel?.members.contains(writer.id) == true
        return isOnPanel || writer.maySeeProtected(in: municipality)
    }

    /// The value of a key; nil when it was not given.
    public subscript(key: String) -> String? { values[key] }
    /// The keys given.
    public var keys: Set<String> { Set(values.keys) }

    /// Leaves out words that are about something else.
    mutating func remove(_ keys: [String]) { for key in keys { values[key] = nil } }

    /// The value of a key that must be given.
    func required(_ key: String) throws(WordFault) -> String {
        guard let value = values[key], !value.isEmpty else { throw .missing(key) }
        return value
    }

    /// Refuses words that a command does not take.
    func checkKeys(_ entry: CommandEntry) throws(WordFault) {
        let known = (entry.parameters ?? []).map(\.name)
        for key in values.keys.sorted() where !known.contains(key) {
            let list = known.isEmpty ? "–" : known.joined(separator: ", ")
            throw WordFault(
                key, sv: "\(entry.id.rawValue) känner inte \(key)=; det finns \(list)",
                en: "\(entry.id.rawValue) does not know \(key)=; there is \(list)")
        }
        for parameter in entry.parameters ?? [] where parameter.isRequired { _ = try required(parameter.name) }
    }

    private static func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" }

    private static func split(_ line: some StringProtocol) throws(WordFault) -> [(String, String)] {
        var words: [(String, String)] = []
        var rest = Substring(line)
        while true {
            rest = rest.drop(while: isBlank)
            guard !rest.isEmpty else { return words }
            guard let sign = rest.firstIndex(of: "="), sign > rest.startIndex, !rest[..<sign].contains(where: isBlank)
            else {
                let word = String(rest.prefix { !isBlank($0) })
                throw WordFault(word, sv: "”\(word)” är inte key=value", en: "“\(word)” is not key=value")
            }
            let key = String(rest[..<sign])
            rest = rest[rest.index(after: sign)...]
            words.append((key, try value(&rest, key)))
        }
    }

    private static func value(_ rest: inout Substring, _ key: String) throws(WordFault) -> String {
        guard rest.first == "\"" else {
            let value = rest.prefix { !isBlank($0) }
            rest = rest[value.endIndex...]
            return String(value)
        }
        rest = rest.dropFirst()
        var value = ""
        while let character = rest.popFirst() {
            if character == "\"" { return value }
            if character == "\\", let next = rest.popFirst() {
                value.append(next == "n" ? "\n" : next)
            } else {
                value.append(character)
            }
        }
        throw WordFault(
            key, sv: "citattecknet efter \(key)= stängs aldrig", en: "the quote after \(key)= is never closed")
    }
}
