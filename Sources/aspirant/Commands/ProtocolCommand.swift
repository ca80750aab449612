import ArgumentParser
import Domain
import Exchange
import JSON
import Workflow

/// Writes the decision protocol, or checks one.
struct ProtocolCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "protocol", abstract: "Write the decision protocol, or check one anywhere.",
        discussion:
            "The protocol is a text to read and a JSON file in which each line is locked to the line before. `aspirant "
            + "protocol verify FILE` computes all of it again, without the store.",
        subcommands: [WriteProtocol.self, VerifyProtocol.self], defaultSubcommand: WriteProtocol.self)
}

/// Writes the decision protocol of the municipalities that the account may give an account of.
struct WriteProtocol: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "write", abstract: "Write the decision protocol (the default).")

    @Option(name: .shortAndLong, help: ArgumentHelp("The directory to write to.", valueName: "dir"))
    var output = "."

    @Flag(
        name: .long,
        help: "Tell who the protected identities are, where you may see it; otherwise they are masked.")
    var showProtected = false

    @Flag(name: .long, help: "Answer in JSON.")
    var json = false

    @OptionGroup var options: StoreOptions

    mutating func execute() throws(Failure) {
        let session = try SessionOpening(options).open()
        let world = session.world(options)
        let municipality = try options.municipality(in: world.programme.settings)
        // What somebody may hold against others must not leave out what cannot be read.
        try session.admitDamage(options, only: municipality)
        let written = try ProtocolFiles(session, world, municipality, showsProtected: showProtected)
            .write(to: output)
        guard json else {
            say(written.text)
            say(written.file)
            let count = written.made.lineCount
            return say(
                world.language == .swedish
                    ? "\(count) rader; sista radens kontrollsumma \(written.made.head)"
                    : "\(count) lines; the digest of the last is \(written.made.head)")
        }
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("text", written.text)
        writer.member("file", written.file)
        writer.member("lines", written.made.lineCount)
        writer.member("head", written.made.head)
        writer.endObject()
        say(String(decoding: writer.bytes, as: UTF8.self))
    }
}

/// Checks a decision protocol with nothing but the protocol.
struct VerifyProtocol: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Compute a decision protocol again and name the first line that does not hold.",
        discussion: "Needs no store. Exit status 0 when all of it holds, 65 when a line does not.")

    @Argument(help: ArgumentHelp("The protocol's JSON file.", valueName: "file"))
    var file: String

    @Option(
        name: .long,
        help: ArgumentHelp("The digest of the last line, as it was written down elsewhere.", valueName: "digest"))
    var head: String?

    @Option(name: .long, help: ArgumentHelp("The language: sv or en.", valueName: "sv|en"))
    var lang: InterfaceLanguage?

    @Flag(name: .long, help: "Answer in JSON.")
    var json = false

    mutating func execute() throws(Failure) {
        let bytes = try InputFile.bytes(file)
        do throws(ProtocolFault) {
            let verified = try ProtocolVerifier.verify(bytes)
            if let head, head != verified.head {
                throw ProtocolFault(line: verified.lines, expected: "\(head) as the last digest", found: verified.head)
            }
            report(verified)
        } catch {
            if json { report(error) }
            throw .data(json ? "" : "\(file):\(error)")
        }
    }

    private func report(_ verified: VerifiedProtocol) {
        let language = lang?.language ?? Language.ofEnvironment ?? .swedish
        guard json else {
            let (facts, conclusions) = (verified.facts, verified.conclusions)
            say(
                language == .swedish
                    ? "\(file): håller. \(verified.lines) rader: \(facts) uppgifter prövade, \(conclusions) slutsatser "
                        + "omräknade."
                    : "\(file): holds. \(verified.lines) lines: \(facts) facts checked, \(conclusions) conclusions "
                        + "computed again.")
            if verified.uncheckable > 0 {
                say(
                    language == .swedish
                        ? "    \(verified.uncheckable) uppgifter är gallrade eller vilar på gallrade och går inte att pröva"
                        : "    \(verified.uncheckable) facts are erased by law, or rest on such, and cannot be checked")
            }
            if verified.corrections > 0 {
                let count = verified.corrections
                say(
                    language == .swedish
                        ? "    \(count) rättelser av inställningarna prövade mot det som protokollet berättar; vad som "
                            + "vilade på dem i andra kommuner, och i poäng, godkännanden och svar som utelämnas, kan det inte pröva"
                        : "    \(count) corrections of the settings checked against what the protocol tells; what rested on "
                            + "them in other municipalities, and in scores, approvals and answers left out, it cannot judge"
                )
            }
            return say("    " + (language == .swedish ? "sista raden " : "head ") + verified.head)
        }
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("holds", true)
        writer.member("programme", verified.programme)
        writer.member("municipalities", verified.municipalities) { $0.string($1.rawValue) }
        writer.member("lines", verified.lines)
        writer.member("facts", verified.facts)
        writer.member("conclusions", verified.conclusions)
        writer.member("uncheckable", verified.uncheckable)
        writer.member("corrections", verified.corrections)
        writer.member("head", verified.head)
        writer.endObject()
        say(String(decoding: writer.bytes, as: UTF8.self))
    }

    private func report(_ fault: ProtocolFault) {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("holds", false)
        writer.member("line", fault.line)
        writer.member("kind", ifPresent: fault.kind)
        writer.member("expected", fault.expected)
        writer.member("found", fault.found)
        writer.endObject()
        say(String(decoding: writer.bytes, as: UTF8.self))
    }
}
