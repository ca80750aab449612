import ArgumentParser
import Domain
import Store

/// Opens a store as the program does, once; what remains of the process time is starting it.
struct OpenStore: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "open", abstract: "Open a store and index it.")

    @Argument(help: "The store.")
    var path: String

    @Flag(help: "Also make the index of the applicant queue.")
    var index = false

    mutating func run() throws {
        let start = monotonic()
        let session = try ProgrammeSession.open(at: path, isReadOnly: true)
        let opened = monotonic()
        let codes = session.visibleMunicipalities
        let count = codes.reduce(0) { $0 + session.programme.record($1).applicants.count }
        print("applicants \(count) open_ms \(opened - start)")
        guard index else { return }
        var queue = ApplicantQueue(session.programme, municipalities: codes, for: session.actor)
        let indexed = monotonic()
        let rows = queue.rows(QueueQuery(text: "a"), in: session.programme).count
        print("index_ms \(indexed - opened) filter_ms \(monotonic() - indexed) rows \(rows)")
    }
}
