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
    /// The place, the reason and what to do; refusals are put into words by the interface, in the person's language.
    public var description: String {
        switch self {
        case .refused(let refusal, let command): "command \(command + 1) refused: \(refusal)"
        case .store(let error): error.description
        case .notASample(let path):
            "\(path): the store does not say that it is a sample, so nobody can act as somebody else in it. "
                + "Leave out --as."
        case .openedReadOnly: "the programme was opened read-only. Open it without --read-only to change it."
        case .programmeNotNamed(let path, let programmes):
            programmes.isEmpty
                ? "\(path): there is no programme in the store. Create one with `aspirant init`."
                : "\(path): there are several programmes. Name one with --programme: "
                    + programmes.joined(separator: ", ") + "."
        case .noSuchProgramme(let path, let name, let programmes):
            "\(path): there is no programme \"\(name)\". "
                + (programmes.isEmpty
                    ? "Create one with `aspirant init`." : "There is: " + programmes.joined(separator: ", ") + ".")
        case .invalidSettings(let error): error.description
        }
    }
}
