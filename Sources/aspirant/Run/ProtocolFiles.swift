import Domain
import Exchange
import Glibc
import Screens
import Store
import Workflow

/// The decision protocol as two files: one that programs check and one for people.
struct ProtocolFiles {
    let session: ProgrammeSession
    let world: World
    let municipality: MunicipalityCode?
    var showsProtected = false

    /// Where the files are, and what vouches for them.
    struct Written {
        let text: String
        let file: String
        let made: DecisionProtocol
    }

    init(_ session: ProgrammeSession, _ world: World, _ municipality: MunicipalityCode?, showsProtected: Bool = false) {
        self.session = session
        self.world = world
        self.municipality = municipality
        self.showsProtected = showsProtected
    }

    /// Writes both files into a directory, under names of their own.
    func write(to directory: String) throws(Failure) -> Written {
        guard world.programme.settings.uses(.selection) else { throw Failure(.notUsed(.selection), in: world) }
        let made = try make()
        let signature = Signature(by: world.actor.id, at: world.now)
        do throws(ProtocolFault) {
            // A protocol that does not hold against itself must not leave the house.
            _ = try ProtocolVerifier.verify(made.bytes)
        } catch {
            throw .data(
                world.language == .swedish
                    ? "protokollet går inte att räkna efter, rad \(error); kör ”aspirant verify” på förrådet"
                    : "the protocol cannot be computed again, line \(error); run `aspirant verify` on the store")
        }
        let stem = world.language == .swedish ? "aspirant-protokoll-\(world.today)" : "aspirant-protocol-\(world.today)"
        let (file, descriptor) = try create(directory, stem, ".json")
        try write(made.bytes, to: descriptor, file)
        let text = String(file.dropLast(".json".count)) + ".txt"
        let report = report(on: made, signature, named: String(file.split(separator: "/").last ?? ""))
        let other = open(text, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard other >= 0 else { throw .cannotCreate("\(text): \(String(cString: strerror(errno)))") }
        try write(Array(report.utf8), to: other, text)
        return Written(text: text, file: file, made: made)
    }

    private func make() throws(Failure) -> DecisionProtocol {
        let settings = world.programme.settings
        let all = world.actor.protocolMunicipalities(settings)
        let told = all.filter { municipality == nil || $0 == municipality }
        guard !told.isEmpty else {
            throw Failure(.notPermitted(needed: Actor.protocolRoles, municipality: municipality), in: world)
        }
        let journals: [JournalContents]
        do throws(SessionError) {
            journals = try session.journals(of: told)
        } catch {
            throw Failure(error)
        }
        let actor = world.actor
        return DecisionProtocol(
            of: RecordedFact.merged(journals.map(ProtocolFiles.facts)), in: world.programme, municipalities: told,
            journals: journals.map { JournalHead(scope: $0.scope, records: $0.records, head: $0.head) },
            showsProtected: { showsProtected && actor.maySeeProtected(in: $0) },
            signed: Signature(by: actor.id, at: world.now))
    }

    private static func facts(_ journal: JournalContents) -> [RecordedFact] {
        journal.entries.flatMap { entry in
            entry.events.map { event in
                RecordedFact(
                    scope: entry.scope, record: entry.sequence, signature: Signature(by: entry.person, at: entry.at),
                    save: entry.transaction.description, undoes: entry.undoes?.description,
                    redoes: entry.redoes?.description, reason: entry.reason, event: event)
            }
        }
    }

    private func report(on made: DecisionProtocol, _ signature: Signature, named file: String) -> String {
        var told = world
        told.programme = made.programme
        var omissions = DecisionReport.Omissions()
        (omissions.calendar, omissions.sealed) = (made.leftOut.calendar, made.leftOut.sealed)
        omissions.afterwards = made.leftOut.afterwards
        (omissions.erased, omissions.masked) = (made.leftOut.erased, made.leftOut.masked)
        let lines = made.facts.map { told in
            DecisionReport.Line(
                number: told.line, signature: told.fact.signature, event: told.fact.event, reason: told.fact.reason,
                isUndo: told.fact.undoes != nil)
        }
        return DecisionReport(
            told, made: signature, municipalities: made.municipalities, lines: lines, omissions: omissions, file: file,
            head: made.head
        ).text
    }

    // MARK: Files

    /// A new file that only the account itself may read; somebody else's is never written over.
    private func create(_ directory: String, _ stem: String, _ suffix: String) throws(Failure) -> (String, Int32) {
        for attempt in 1...1000 {
            let path = directory + "/" + stem + (attempt == 1 ? "" : "-\(attempt)") + suffix
            let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            if descriptor >= 0 { return (path, descriptor) }
            guard errno == EEXIST else { throw .cannotCreate("\(path): \(String(cString: strerror(errno)))") }
        }
        throw .cannotCreate("\(directory)/\(stem): there are a thousand such files already; remove some")
    }

    private func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(Failure) {
        defer { close(descriptor) }
        try ExportFile.write(bytes, to: descriptor, path)
    }
}
