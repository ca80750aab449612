import Codec
import ArgumentParser
import Domain
import Glibc
import Store

/// Makes a store with invented applicants, some of them on their way through the selection, or a CSV file of them.
struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make a store, or a CSV file, with invented applicants.")

    @Argument(help: "The directory of the new store, or the CSV file.")
    var path: String

    @Option(help: "How many applicants.")
    var applicants: Int

    @Option(help: "The file that defines the programme.")
    var programme = "sample-data/falun-2020/programme.json"

    @Flag(help: "Write a CSV file for import instead of a store.")
    var csv = false

    private static let recorder = "lena.grahn"
    private static let coordinator = "monika.norling"

    mutating func run() throws {
        let settings = try ProgrammeFile.read(try contents(programme), path: programme)
        if csv { return try write(table(settings), to: path) }
        let now = Instant("2020-04-26T08:00:00Z") ?? Instant.now()
        let session = try ProgrammeSession.create(
            at: path, settings, sample: StoreSample(account: Self.coordinator, now: now))
        let codes = settings.municipalities.map(\.code)
        let people = (1...applicants).map(InventedApplicant.init)
        try session.perform(
            people.map { .addApplicant($0.id, $0.municipality(of: codes), $0.application) }, as: Self.recorder, at: now)
        for municipality in settings.municipalities {
            guard let selector = selector(in: municipality.code, settings) else { continue }
            let commands = people.filter { $0.municipality(of: codes) == municipality.code }.flatMap(progress)
            if !commands.isEmpty { try session.perform(commands, as: selector, at: now) }
        }
        session.close()
    }

    /// A fifth of the applicants have been selected or rejected, and half of the selected have been tested.
    private func progress(_ person: InventedApplicant) -> [Command] {
        let consents = person.text(.managerConsent) == "yes"
        switch person.number % 10 {
        case 1 where consents:
            return [
                .selectFirst(person.id, reason: "Uppfyller kraven och är väl motiverad"),
                .recordTest(person.id, TestResult(.passed, day: Day("2020-04-15"))),
            ]
        case 6 where consents: return [.selectFirst(person.id, reason: "Uppfyller kraven")]
        case 3 where person.number % 20 == 3: return [.reject(person.id, reason: "Saknar tid för programmet")]
        default: return []
        }
    }

    private func selector(in municipality: MunicipalityCode, _ settings: ProgrammeSettings) -> String? {
        settings.people.first { person in
            person.roles.contains { $0.role == .personnelChief && $0.municipality == municipality }
        }?.accounts.first
    }

    private func table(_ settings: ProgrammeSettings) -> [UInt8] {
        let fields: [(String, ApplicationField)] = [
            ("Förnamn", .firstName), ("Efternamn", .lastName), ("E-post", .email), ("Telefon", .phone),
            ("Förvaltning", .department), ("Yrkesgrupp", .occupation), ("Befattning", .position),
            ("Anställningsform", .employment), ("Chef idag", .managerToday), ("Ansvarig chef", .manager),
            ("Chefens e-post", .managerEmail), ("Chef beviljar", .managerConsent), ("Motivering", .motivation),
            ("Ledarvilja", .leadershipWill), ("Målverksamhet", .target), ("Kön", .gender), ("Inkom", .received),
        ]
        let codes = settings.municipalities.map(\.code)
        var text = fields.map(\.0).joined(separator: ";") + ";Kommun\r\n"
        for person in (1...applicants).lazy.map(InventedApplicant.init) {
            for (_, field) in fields { text += "\"" + person.text(field) + "\";" }
            text += person.municipality(of: codes).rawValue + "\r\n"
        }
        return Array(text.utf8)
    }
}

/// All that a file holds.
func contents(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw BenchFailure(description: "\(path): cannot be read") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
    return bytes
}

private func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "w") else { throw BenchFailure(description: "\(path): cannot be written") }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
        throw BenchFailure(description: "\(path): cannot be written")
    }
}
