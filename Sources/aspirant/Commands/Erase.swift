import ArgumentParser
import Domain
import JSON
import Screens
import Store
import Workflow

/// Erases somebody for good, in two steps.
struct Erase: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Erase somebody for good, by the retention rule or on request.",
        usage: """
            aspirant erase APPLICANT [--reference TEXT]
            aspirant erase APPLICANT [--reference TEXT] --confirm CODE
            aspirant erase --list
            aspirant erase --again [--from FILE]
            """,
        discussion: """
            The first step shows what would go and prints a code; nothing is changed. The second step, with the code, \
            takes the person out of every journal, snapshot and draft and out of files in the store. It cannot be undone. \
            Copies of the store lie elsewhere: note what --list prints beside them, and when a copy has been put back, \
            erase again what has been erased since.
            """)

    @Argument(help: "Whom (id, e-mail or name).")
    var applicant: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Where the request or decision is found; without it the retention rule holds.", valueName: "text"))
    var reference: String?

    @Option(name: .long, help: ArgumentHelp("The code that the first step printed.", valueName: "code"))
    var confirm: String?

    @Flag(name: .long, help: "List who has been erased, a line each, to be noted elsewhere; it names nobody.")
    var list = false

    @Flag(name: .long, help: "Carry out again what has been decided, as after a copy has been put back.")
    var again = false

    @Option(name: .long, help: ArgumentHelp("With --again: also what this list names.", valueName: "file"))
    var from: String?

    @Flag(name: .long, help: "Answer in JSON.")
    var json = false

    @OptionGroup var options: StoreOptions

    mutating func execute() throws(Failure) {
        guard [applicant != nil, list, again].count(where: { $0 }) == 1 else {
            throw .usage("name somebody, or give --list or --again")
        }
        let session = try SessionOpening(options).open()
        defer { session.close() }
        if list {
            for entry in ErasedList(session.programme).entries { say(entry.line) }
        } else if again {
            try eraseAgain(in: session)
        } else if let applicant {
            try erase(applicant, in: session)
        }
    }

    private var basis: ErasureBasis { reference.map { .request(reference: $0) } ?? .rule }

    private func erase(_ applicant: String, in session: ProgrammeSession) throws(Failure) {
        let world = session.world(options)
        let id: ApplicantID
        do throws(WordFault) {
            id = try Words(["applicant": applicant], by: world.actor).applicant(world.programme)
        } catch {
            if let unread = session.unread { throw Failure(.store(unread)) }
            throw .data(error.text[world.language])
        }
        guard let confirm else {
            return ErasureReport(world: world, json: json).announce(
                try notice(of: id, basis, in: world), files: session.filesWithTraces(of: id), reference: reference)
        }
        try perform(id, basis, code: confirm, in: session)
    }

    private func notice(
        of id: ApplicantID, _ basis: ErasureBasis, in world: World
    ) throws(Failure) -> ErasureNotice {
        do throws(Refusal) {
            return try world.programme.erasureNotice(of: id, on: basis, by: world.actor, at: world.today)
        } catch { throw Failure(error, place: "erase: ", in: world) }
    }

    private func perform(
        _ id: ApplicantID, _ basis: ErasureBasis, code: String, in session: ProgrammeSession
    ) throws(Failure) {
        do throws(SessionError) {
            try session.perform([.erasure(.erase(id, basis, code: code))], at: session.now())
        } catch {
            guard case .refused(let refusal, _) = error else { throw Failure(error) }
            throw Failure(refusal, place: "erase: ", in: session.world(options))
        }
        if session.erasureFault == nil { try report(session.erasureReports, in: session) }
        if let fault = session.erasureFault {
            let reason = fault.text(for: .current)
            throw Failure(
                74,
                LocalizedText(
                    sv: "raderingen är beslutad men inte genomförd: \(reason.swedish) Kör `aspirant erase --again`.",
                    en: "the erasure is decided but not carried out: \(reason.english) Run `aspirant erase --again`."))
        }
    }

    private func eraseAgain(in session: ProgrammeSession) throws(Failure) {
        if let from {
            let world = session.world(options)
            for entry in try ErasedList(reading: InputFile.text(from), path: from).entries
            where entry.programme == world.programme.settings.id && world.programme.erasures[entry.applicant] == nil {
                // Whoever is not there needs no erasing, as when the copy is older than the application.
                guard world.programme.applicant(entry.applicant) != nil else { continue }
                let basis = ErasureBasis.request(reference: entry.reference)
                let code = try notice(of: entry.applicant, basis, in: session.world(options)).code
                try perform(entry.applicant, basis, code: code, in: session)
            }
        }
        let carriedOut: [CarriedOutErasure]
        do throws(SessionError) {
            carriedOut = try session.carryOutErasures()
        } catch { throw Failure(error) }
        try report(carriedOut.filter { !$0.parts.isEmpty || !$0.left.isEmpty }, in: session)
    }

    private func report(_ erasures: [CarriedOutErasure], in session: ProgrammeSession) throws(Failure) {
        let report = ErasureReport(world: session.world(options), json: json)
        for erasure in erasures { report.tell(erasure) }
        try deliverAnswer()
        let left = erasures.flatMap(\.left)
        if !left.isEmpty {
            let places = left.joined(separator: "; ")
            throw Failure(
                74,
                LocalizedText(
                    sv: "det här gick inte att ta bort; kör `aspirant erase --again`, vid behov som någon som får: \(places)",
                    en: "this could not be removed; run `aspirant erase --again`, if need be as somebody who may: "
                        + places))
        }
    }
}
