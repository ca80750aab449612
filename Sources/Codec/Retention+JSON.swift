import Domain
import JSON

/// How long personal data are kept: a number of months for all, and others for single outcomes.
struct RetentionSettings {
    var months: Int?
    var byOutcome: [RetentionOutcome: Int] = [:]

    init() {}

    init(_ months: Int?, _ byOutcome: [RetentionOutcome: Int]) {
        self.months = months
        self.byOutcome = byOutcome
    }

    /// The names that outcomes have here, as all members of programme files have.
    private static let outcomes: [(StaticString, RetentionOutcome)] = [
        ("notAdmitted", .notAdmitted), ("withdrawn", .withdrawn), ("admitted", .admitted),
    ]

    init(reading reader: inout JSONReader) throws(JSONFault) {
        guard try !reader.readNullIfNext() else { return }
        var months: Int??
        try reader.beginObject()
        while let key = try reader.nextKey() {
            if key == "months" {
                months = .some(try reader.readIntOrNull(in: 0..., "at least 0 months"))
            } else if let (_, outcome) = Self.outcomes.first(where: { key == $0.0 }) {
                byOutcome[outcome] = try reader.readInt(in: 0..., "at least 0 months")
            } else {
                throw reader.unknown(key)
            }
        }
        self.months = try reader.require(months, "months")
    }

    /// Null where nothing is decided.
    func write(to writer: inout JSONWriter) {
        guard months != nil || !byOutcome.isEmpty else { return writer.null() }
        writer.beginObject()
        writer.key("months")
        if let months { writer.int(months) } else { writer.null() }
        for (name, outcome) in RetentionSettings.outcomes {
            if let months = byOutcome[outcome] { writer.member("\(name)", months) }
        }
        writer.endObject()
    }
}
