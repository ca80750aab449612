public import Codec
public import Domain

/// Why a session did not do what it was asked to. Nothing has been changed when one is thrown, unless the store says
/// that the outcome is unknown.
public enum SessionError: Error, Equatable {
    /// A rule says no.
    ///
    /// - Parameter command: Which of the commands was refused, counted from 0.
    case refused(Refusal, command: Int)
    /// The store says no.
    case store(StoreError)
    /// Acting as somebody else is for samples and tests.
    case notASample(path: String)
    /// The session was opened to look and not to touch.
    case openedReadOnly
    /// There are several programmes, or none, and none was named.
    case programmeNotNamed(path: String, programmes: [String])
    /// There is no programme of the name given.
    case noSuchProgramme(path: String, name: String, programmes: [String])
    /// The settings are not such that they could be read back.
    case invalidSettings(ProgrammeFileError)
}

extension SessionError: CustomStringConvertible {
    /// The place, the reason and what to do, in English; refusals are put into words by the interface.
    public var description: String { text(for: .shell).english }

    /// The place, the reason and what to do; refusals are put into words by the interface, in the person's language.
    public func text(for audience: Audience) -> LocalizedText {
        switch self {
        case .refused(let refusal, let command):
            LocalizedText(
                sv: "kommando \(command + 1) nekades: \(refusal)", en: "command \(command + 1) refused: \(refusal)")
        case .store(let error): error.text(for: audience)
        case .notASample(let path):
            LocalizedText(
                sv: "\(path): förrådet säger inte att det är ett exempel, så ingen kan arbeta som någon annan där. "
                    + "Utelämna --as.",
                en: "\(path): the store does not say that it is a sample, so nobody can act as somebody else in it. "
                    + "Leave out --as.")
        case .openedReadOnly:
            LocalizedText(
                sv: "programmet är öppnat för läsning. Öppna det utan --read-only för att ändra.",
                en: "the programme was opened read-only. Open it without --read-only to change it.")
        case .programmeNotNamed(let path, let programmes): notNamed(path, programmes)
        case .noSuchProgramme(let path, let name, let programmes): noSuch(path, name, programmes)
        case .invalidSettings(let error): error.text
        }
    }

    private func notNamed(_ path: String, _ programmes: [String]) -> LocalizedText {
        let names = programmes.joined(separator: ", ")
        return programmes.isEmpty
            ? LocalizedText(
                sv: "\(path): det finns inget program i förrådet. Skapa ett med `aspirant init`.",
                en: "\(path): there is no programme in the store. Create one with `aspirant init`.")
            : LocalizedText(
                sv: "\(path): det finns flera program. Ange ett med --programme: \(names).",
                en: "\(path): there are several programmes. Name one with --programme: \(names).")
    }

    private func noSuch(_ path: String, _ name: String, _ programmes: [String]) -> LocalizedText {
        let names = programmes.joined(separator: ", ")
        return LocalizedText(
            sv: "\(path): det finns inget program ”\(name)”. "
                + (programmes.isEmpty ? "Skapa ett med `aspirant init`." : "Det finns: \(names)."),
            en: "\(path): there is no programme \"\(name)\". "
                + (programmes.isEmpty ? "Create one with `aspirant init`." : "There is: \(names)."))
    }
}
