import ArgumentParser
import Domain
import Glibc
import Store

/// Where to work, on what, as whom and in which language; the same for every subcommand.
struct StoreOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("The store; otherwise ASPIRANT_STORE, else the XDG data directory.", valueName: "dir"))
    var store: String?

    @Option(name: .long, help: ArgumentHelp("The programme, when the store has several.", valueName: "id"))
    var programme: String?

    @Option(name: .long, help: ArgumentHelp("Show only this municipality (name or code).", valueName: "name"))
    var municipality: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The language: sv or en; otherwise from LC_MESSAGES or LANG, else the programme's.", valueName: "sv|en"))
    var lang: InterfaceLanguage?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Act as this account; only in a sample or test store.", valueName: "account"))
    var account: String?

    @Flag(name: .long, help: "Change nothing.")
    var readOnly = false

    /// What holds when nothing is said; options that were not taken from a command line cannot be read before.
    static var unsaid: StoreOptions {
        var options = StoreOptions()
        (options.store, options.programme, options.municipality, options.lang) = (nil, nil, nil, nil)
        (options.account, options.readOnly) = (nil, false)
        return options
    }

    /// The directory of the store.
    var directory: String {
        if let store { return store }
        if let named = environment("ASPIRANT_STORE"), !named.isEmpty { return named }
        return BaseDirectories.defaultStore(.current) ?? "aspirant"
    }

    /// What a person's own files about a store are kept under. Who acts as several accounts in a sample is several people:
    /// one does not meet what another has half written, nor what became of another's change.
    func stateID(of storeID: String) -> String { account.map { "\(storeID)/as-\($0)" } ?? storeID }

    /// The municipality asked for; nil when none was. A name that means none is an error, never ignored.
    func municipality(in settings: ProgrammeSettings) throws(Failure) -> MunicipalityCode? {
        guard let municipality else { return nil }
        guard let found = settings.municipality(named: municipality) else {
            let names = settings.municipalities.map(\.name).joined(separator: ", ")
            throw .usage(
                "--municipality: ”\(municipality)” finns inte i programmet; där finns \(names)",
                "--municipality: there is no \"\(municipality)\" in the programme; there is \(names)")
        }
        return found.code
    }

    /// The language asked for; nil when the programme's own decides.
    var language: Language? { lang?.language ?? Language.ofEnvironment }
}

/// A language as written on the command line.
enum InterfaceLanguage: String, ExpressibleByArgument, CaseIterable {
    case sv, en

    var language: Language { self == .sv ? .swedish : .english }
}

extension Language {
    /// The language that the locale asks for; nil for one without a language, such as C, and for languages not spoken.
    static var ofEnvironment: Language? {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = environment(name), !value.isEmpty else { continue }
            if value.hasPrefix("sv") { return .swedish }
            return value.hasPrefix("en") ? .english : nil
        }
        return nil
    }
}

/// The value of an environment variable; nil when it is not set.
func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

extension [String: String] {
    /// The environment variables that decide where an account's files lie.
    static var current: [String: String] {
        var values: [String: String] = [:]
        for name in ["HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"] { values[name] = environment(name) }
        return values
    }
}
