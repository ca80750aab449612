import ArgumentParser
import Curses
import Domain
import Glibc
import Store

/// Opens a private copy of the sample programmes, making it the first time.
struct OpenSample: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample", abstract: "Open a private copy of the sample programmes.",
        discussion: """
            It opens with Falun 2020–21; Esc on its first screen leads to the list of all five, and --programme opens another.
            The copy keeps what you do in it. --fresh makes it anew. --as lets you act as anybody in the programme.
            """)

    @Option(name: .long, help: ArgumentHelp("The directory with the sample programmes.", valueName: "dir"))
    var from: String?

    @Flag(name: .long, help: "Make the copy anew; what you did in the old one is gone.")
    var fresh = false

    @Flag(name: .long, help: "Make the copy and print where it is, without opening it.")
    var noOpen = false

    @OptionGroup var options: StoreOptions
    @OptionGroup var appearance: Appearance

    mutating func execute() throws(Failure) {
        if !noOpen { WaitingKeys.hold() }
        let directory = options.store ?? SampleStore.directory
        if fresh { try SampleStore.remove(directory) }
        if access(directory + "/store.json", F_OK) != 0 { try SampleStore.make(directory, from: from, options) }
        guard !noOpen else { return say(directory) }
        var opened = options
        opened.store = directory
        try Screens.open(opened, appearance)
    }
}

/// The account's own copy of the sample.
enum SampleStore {
    static var directory: String { (BaseDirectories.defaultStore(.current) ?? "aspirant") + "-sample" }

    static func make(_ directory: String, from: String?, _ options: StoreOptions) throws(Failure) {
        guard let samples = SampleData.directory(named: from) else {
            throw .noInput("the sample data were not found; name their directory with --from")
        }
        // Made beside its place and moved there when whole, so that nobody ever opens half a sample.
        let unfinished = "\(directory).\(getpid())"
        try makeParents(of: directory)
        for (index, source) in SampleData.samples(in: samples).enumerated() {
            try Sample(source: source, directory: unfinished).make(options, opens: index == 0)
        }
        guard rename(unfinished, directory) == 0 else {
            let reason = errno
            try removeTree(unfinished)
            // Somebody else with the same account was a moment faster; theirs is the sample.
            if access(directory + "/store.json", F_OK) == 0, try isSample(directory) { return }
            throw .cannotCreate("\(directory): \(String(cString: strerror(reason)))")
        }
    }

    private static func makeParents(of path: String) throws(Failure) {
        var index = path.index(after: path.startIndex)
        while let slash = path[index...].firstIndex(of: "/") {
            let parent = String(path[..<slash])
            if mkdir(parent, 0o700) != 0, errno != EEXIST {
                throw .cannotCreate("\(parent): \(String(cString: strerror(errno)))")
            }
            index = path.index(after: slash)
        }
    }

    /// Removes a sample, and nothing but a sample.
    static func remove(_ directory: String) throws(Failure) {
        guard access(directory, F_OK) == 0 else { return }
        guard try isSample(directory) else {
            throw .notPermitted("\(directory): is not a sample store; --fresh removes only those")
        }
        try removeTree(directory)
    }

    private static func isSample(_ directory: String) throws(Failure) -> Bool {
        do throws(StoreError) {
            return try StoreDirectory.open(at: directory).sample != nil
        } catch {
            throw Failure(error)
        }
    }

    /// Removes a directory with all that is in it, without following links.
    private static func removeTree(_ path: String) throws(Failure) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFDIR {
            for name in directoryNames(in: path) { try removeTree(path + "/" + name) }
        }
        guard Glibc.remove(path) == 0 else {
            throw Failure(74, "\(path): cannot be removed: \(String(cString: strerror(errno)))")
        }
    }

}

/// The names of what lies in a directory, in no order; none where it cannot be read.
func directoryNames(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { names.append(name) }
    }
    return names
}
