import Domain
import Exchange
import Glibc
import Screens
import Workflow

/// Writes letters as files into a directory: all of them or none, and never over a file that is there.
struct LetterWriting {
    let world: World
    let language: Language
    let stamp: Instant

    /// The files that some letters become, or whose letter cannot be written and why.
    func files(_ keys: [LetterKey], as forms: [LetterFile.Form]) throws(Failure) -> [LetterFile] {
        let files = LetterFiles(world.programme, by: world.actor, in: language, at: stamp)
        do throws(LetterFileError) {
            return try files.files(keys, as: forms)
        } catch {
            throw failure(error)
        }
    }

    /// Writes files into a directory, which is made when it is missing; returns their paths.
    func write(_ files: [LetterFile], into directory: String) throws(Failure) -> [String] {
        // Letters hold names and decisions: the directory is the account's own, whatever the umask says.
        if mkdir(directory, 0o700) != 0, errno != EEXIST {
            throw .cannotCreate("\(directory): \(String(cString: strerror(errno)))")
        }
        var written: [String] = []
        do throws(Failure) {
            for file in files {
                let path = directory + "/" + file.name
                let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
                guard descriptor >= 0 else {
                    let hint = errno == EEXIST ? say("; ange en annan katalog", "; name another directory") : ""
                    throw .cannotCreate("\(path): \(String(cString: strerror(errno)))\(hint)")
                }
                defer { close(descriptor) }
                written.append(path)
                try ExportFile.write(file.bytes, to: descriptor, path)
            }
        } catch {
            LetterWriting.remove(written)
            throw error
        }
        return written
    }

    /// Writes files into a directory of their own below the working directory, and returns its path.
    func writeIntoNewDirectory(_ files: [LetterFile]) throws(Failure) -> String {
        let stem = say("aspirant-brev-", "aspirant-letters-") + world.today.description
        for attempt in 1...1000 {
            let directory = stem + (attempt == 1 ? "" : "-\(attempt)")
            if mkdir(directory, 0o700) != 0 {
                if errno == EEXIST { continue }
                throw .cannotCreate("\(directory): \(String(cString: strerror(errno)))")
            }
            _ = try write(files, into: directory)
            return directory
        }
        throw .cannotCreate("\(stem): there are a thousand such directories already; remove some")
    }

    /// Takes back what was written by a run that did not come to its end.
    static func remove(_ paths: [String]) {
        for path in paths { unlink(path) }
    }

    private func say(_ swedish: String, _ english: String) -> String { world.language == .swedish ? swedish : english }

    private func failure(_ error: LetterFileError) -> Failure {
        switch error {
        case .refused(let key, let refusal): return Failure(refusal, place: "\(subject(of: key)): ", in: world)
        case .addressMissing(let keys):
            let names = Texts(world.language).list(keys.map(subject))
            return .data(
                say(
                    "e-postadress saknas för \(names); skriv in den i ansökan, eller skriv bara text (--format text)",
                    "there is no e-mail address for \(names); enter it in the application, or write text only (--format text)"
                ))
        case .addressInvalid(let key, let address):
            return .data(
                "\(subject(of: key)): "
                    + say("”\(address)” är ingen e-postadress", "“\(address)” is not an e-mail address"))
        case .senderInvalid(let address):
            return .data(
                say(
                    "avsändarens e-postadress ”\(address)” går inte; rätta letters.email i programmets fil",
                    "the sender's e-mail address “\(address)” will not do; correct letters.email in the programme file")
            )
        }
    }

    /// Whom a letter goes to and what it tells, for messages.
    func subject(of key: LetterKey) -> String {
        guard let applicant = world.programme.applicant(key.applicant),
            let code = world.programme.municipality(of: key.applicant)
        else { return key.applicant.description }
        let letter = world.programme.letter(key.kind, about: applicant, in: code, for: world.actor)
        return "\(world.recipient(of: letter)) (\(key.kind.label[world.language]))"
    }
}
