import Domain
import Exchange
import TestSupport

extension Scenario {
    /// A small selection with everything in it that a protocol tells: a checklist, tests, a conflict of interest, a
    /// consensus, an override, moves, two versions of a ranking, a quota, the admission and a withdrawal.
    static func told() throws -> Scenario {
        var told = Scenario.falun {
            $0.seats = [("borlange", 0), ("falun", 0), ("ludvika", 0), ("sater", 3), ("gagnef", 0)]
            $0.cohortSeats = 2
            $0.demand = SelectionSettings.Demand(perCriterion: Threshold("2"), mean: Threshold("2.5"))
        }
        try told.perform(.setQuota("sater", seats: 2, reference: "KS § 4"), as: "petra.lind")
        let asa = try told.applicant("Åsa", "Öberg", in: "sater", at: .ranking, scores: [4, 4, 5, 4, 4])
        try told.applicant("Björn", "Ek", in: "sater", at: .ranking, scores: [4, 4, 3, 4, 4])
        let cecilia = try told.applicant("Cecilia", "Åberg", in: "sater", at: .ranking, scores: [3, 4, 3, 4, 4])
        try told.applicant("Dragan", "Zorn", in: "sater", at: .ranking, scores: [1, 2, 2, 1, 2])
        try told.perform(.assessEligibility(asa, "permanent", Assessment(.met, note: "Intyg")), as: "eva.strom")
        try told.perform(
            .recordConsensus(asa, "maturity", ConsensusEntry(.score(4), note: "Eniga")),
            as: told.interviewers(of: "sater")[0])
        try told.perform(.move(cecilia, to: 1, reason: "Förvaltningen är prioriterad"), as: "eva.strom")
        try told.perform(
            .recordConsent(asa, .consultation, Consent(.granted, note: "Ja")), as: "eva.strom")
        try told.perform(.submitRanking("sater"), as: "eva.strom")
        try told.perform(.reopenRanking("sater", reason: "Ny uppgift"), as: "eva.strom")
        try told.perform(.submitRanking("sater"), as: "eva.strom")
        try told.submitOthers()
        try told.perform(.decideAdmission(reference: "Styrgruppens protokoll"), as: "petra.lind")
        try told.perform(.withdraw(asa, reason: "Har fått annat arbete"), as: "eva.strom")
        return told
    }

    /// The other municipalities hand in that they have nobody.
    mutating func submitOthers() throws {
        for code in ["borlange", "falun", "ludvika", "gagnef"].map({ MunicipalityCode($0) }) {
            try perform(.submitRanking(code), as: chief(of: code))
        }
    }
}

/// A protocol taken apart into lines, to be changed and put together again.
struct ProtocolLines {
    /// The lines without their line breaks.
    var lines: [[UInt8]]

    init(_ bytes: [UInt8]) {
        lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true).map(Array.init)
    }

    var bytes: [UInt8] { lines.flatMap { $0 + [UInt8(ascii: "\n")] } }

    /// The lines chained anew after a change, as somebody would do it who wants the change to go unnoticed.
    var relocked: [UInt8] {
        var copy = self
        var previous = ProtocolDigest.none
        for index in copy.lines.indices {
            let line = copy.lines[index]
            let isFirst = index == 0
            let tail = 64 + 3 + 9
            var covered = Array(line[(isFirst ? 1 : 0)..<(line.count - tail)])
            let key = Array("\"previous\":\"".utf8)
            if let start = covered.indices.first(where: { covered[$0...].starts(with: key) }) {
                let digits = (start + key.count)..<(start + key.count + 64)
                covered.replaceSubrange(digits, with: Array(previous.utf8))
            }
            previous = ProtocolDigest.hex(of: covered[...])
            copy.lines[index] =
                (isFirst ? [UInt8(ascii: "[")] : []) + covered + Array(",\"hash\":\"\(previous)\"}".utf8)
                + [line[line.count - 1]]
        }
        return copy.bytes
    }

    /// A line other than the first with its digest made anew.
    static func locked(_ line: [UInt8]) -> [UInt8] {
        let covered = line.dropLast(64 + 3 + 9)
        return covered + Array(",\"hash\":\"\(ProtocolDigest.hex(of: covered))\"}".utf8) + line.suffix(1)
    }

    /// The number of the first line of a kind, from 1.
    func number(ofKind kind: String, _ nth: Int = 0) -> Int? {
        let key = "\"kind\":\"\(kind)\""
        let found = lines.indices.filter { String(decoding: lines[$0], as: UTF8.self).contains(key) }
        return found.indices.contains(nth) ? found[nth] + 1 : nil
    }

    /// Replaces a text in a line, given by its number.
    mutating func replace(_ old: String, with new: String, in number: Int) {
        let text = String(decoding: lines[number - 1], as: UTF8.self)
        lines[number - 1] = Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
    }
}

/// Why a protocol does not hold; nil when it does.
func fault(in bytes: [UInt8]) -> ProtocolFault? {
    do throws(ProtocolFault) {
        _ = try ProtocolVerifier.verify(bytes)
        return nil
    } catch {
        return error
    }
}
