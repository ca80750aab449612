import Domain
import Workflow

/// Who has been erased, a line each, to be kept beside copies of the store; it names nobody.
struct ErasedList {
    struct Entry {
        let programme: String
        let municipality: MunicipalityCode
        let applicant: ApplicantID
        let number: Int
        let day: Day
        let ground: String

        var line: String {
            "\(programme) \(municipality.rawValue) \(applicant) \(number) \(day) \(ground)"
        }

        /// What is recorded where it has to be done once more.
        var reference: String { "\(day): \(ground)" }
    }

    let entries: [Entry]

    init(_ programme: Programme) {
        entries = programme.erasures.map { id, erasure in
            Entry(
                programme: programme.settings.id, municipality: erasure.value.municipality, applicant: id,
                number: erasure.value.number, day: erasure.signature.at.swedishDay,
                ground: RetentionWords.label(erasure.value.ground).english)
        }.sorted { $0.number < $1.number }
    }

    init(reading text: String, path: String) throws(Failure) {
        var entries: [Entry] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        where !line.isEmpty {
            let words = line.split(separator: " ", maxSplits: 5)
            guard words.count == 6, let id = ApplicantID(String(words[2])), let number = Int(words[3]),
                let day = Day(words[4])
            else {
                throw .data("\(path):\(index + 1):1: expected a line as `aspirant erase --list` prints it")
            }
            entries.append(
                Entry(
                    programme: String(words[0]), municipality: MunicipalityCode(String(words[1])), applicant: id,
                    number: number, day: day, ground: String(words[5])))
        }
        self.entries = entries
    }
}
