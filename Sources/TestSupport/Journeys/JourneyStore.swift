public import Domain
internal import Glibc
public import Terminal

/// A test store that the real program has made, with a home, a working directory and the program to work in it.
public final class JourneyStore: Sendable {
    /// What the program itself is told to make the store from unless a test says otherwise.
    public static let programme = checkout + "/sample-data/falun-2020/programme.json"
    /// The directory with the sample programmes.
    public static let samples = checkout + "/sample-data"

    private static let checkout = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
    private let root: String

    /// The store's directory.
    public var path: String { root + "/store" }
    /// The home of whoever works in it.
    public var home: String { root + "/home" }
    /// The directory that the program is started in.
    public var workplace: String { root + "/work" }

    /// Makes no store yet, only the places around it.
    public init() throws {
        root = try TemporaryDirectory.make()
        mkdir(root + "/home", 0o700)
        mkdir(root + "/work", 0o700)
    }

    /// Makes the Falun programme's store as on a day of April 2020, or another, acting as an account.
    public convenience init(actingAs account: String, on day: Day = JourneyStore.usualDay) throws {
        try self.init()
        try run([
            "init", path, "--from", JourneyStore.programme, "--test", account, "--now", "\(day)T10:00",
        ]).requireSuccess()
    }

    /// The day that a store is made on unless a test says otherwise.
    public static let usualDay = Day(2020, 4, 26) ?? Day(number: 0)

    /// Lets another day be today from the next start of the program on.
    public func turn(to day: Day) throws {
        let manifest = path + "/store.json"
        let text = String(decoding: try TemporaryFile.read(manifest), as: UTF8.self)
        let turned = text.replacing(/"now": "[0-9-]+T/, with: "\"now\": \"\(day)T")
        try TemporaryFile.write(turned.utf8, to: manifest)
    }

    deinit { remove() }

    /// Removes everything; for a store that nothing lets go of.
    public func remove() { TemporaryDirectory.remove(root) }

    /// Where the journal of a municipality, or the programme's, is.
    public func directory(of scope: Scope) -> String {
        let programme = path + "/programmes/falun-2020"
        return switch scope {
        case .programme: programme
        case .municipality(let code): programme + "/municipalities/\(code)"
        }
    }

    /// Writes a file into the working directory and returns its path.
    @discardableResult
    public func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
        let path = workplace + "/" + name
        try TemporaryFile.write(bytes, to: path)
        return path
    }

    /// The environment of the program here; an empty value removes a variable.
    public func environment(_ variables: [String: String] = [:]) -> PtySession.Environment {
        let here = ["HOME": home, "ASPIRANT_STORE": path, "ASPIRANT_SAMPLE_DATA": JourneyStore.samples]
        return PtySession.Environment(here.merging(variables) { $1 }, directory: workplace)
    }

    /// Runs the program without a terminal.
    @discardableResult
    public func run(
        _ arguments: [String], as account: String? = nil, input: [UInt8] = [], environment: [String: String] = [:]
    ) throws -> FinishedProcess {
        try begin(arguments, as: account, input: input, environment: environment).wait()
    }

    /// Starts the program without a terminal.
    public func begin(
        _ arguments: [String], as account: String? = nil, input: [UInt8] = [], environment: [String: String] = [:]
    ) throws -> RunningProcess {
        try RunningProcess(
            BuiltProgram.path("aspirant"), arguments + JourneyStore.acting(account), input: input,
            environment: self.environment(environment))
    }

    /// Opens the screens on a terminal of their own and waits for the first of them; keys pressed before would still be
    /// edited by the terminal as a line.
    public func open(
        _ arguments: [String] = [], as account: String? = nil, size: Size = Size(width: 80, height: 24),
        environment: [String: String] = [:], through wrapper: [String] = [], showing text: String = "Falun 2020–21"
    ) throws -> PtySession {
        let session = try start(arguments, as: account, size: size, environment: environment, through: wrapper)
        try session.waitFor(text)
        return session
    }

    /// Starts the program on a terminal of its own.
    ///
    /// - Parameter wrapper: What the program is started by, such as `strace` with its arguments.
    public func start(
        _ arguments: [String] = [], as account: String? = nil, size: Size = Size(width: 80, height: 24),
        environment: [String: String] = [:], through wrapper: [String] = []
    ) throws -> PtySession {
        let command = wrapper + [BuiltProgram.path("aspirant")] + arguments + JourneyStore.acting(account)
        return try PtySession(
            command[0], Array(command.dropFirst()), size: size, environment: self.environment(environment))
    }

    private static func acting(_ account: String?) -> [String] { account.map { ["--as", $0] } ?? [] }
}
