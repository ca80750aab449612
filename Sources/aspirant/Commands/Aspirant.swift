import ArgumentParser
import Glibc

/// The program: without a subcommand the screens open.
@main
struct Aspirant: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "aspirant",
        abstract: "Run a joint programme for future managers, from application to seat.",
        discussion: "Without a subcommand the screens open. ? shows the keys of every view.",
        version: "1.0",
        subcommands: [
            OpenScreens.self, InitStore.self, OpenSample.self, Programmes.self, Clone.self, CorrectSettings.self,
            Import.self, Export.self,
            Letters.self, Do.self,
            Show.self, Report.self, ShowLog.self, Verify.self, Restore.self, Share.self, ShowAccess.self,
            ShowWhoIsHere.self,
            ProtocolCommand.self, ShowRetention.self, Erase.self, Disclose.self, Manual.self,
        ],
        defaultSubcommand: OpenScreens.self)

    static func main() {
        // A file size limit is then an error like a full disk, and not the end of the program.
        signal(SIGXFSZ, SIG_IGN)
        // The everyday start says nothing on the command line; taking that apart would be a third of its time.
        if CommandLine.argc == 1 { OpenScreens.openAsUsual() }
        let names = configuration.subcommands.map { $0.configuration.commandName ?? "" }
        main(ArgumentOrder.arranged(Array(CommandLine.arguments.dropFirst()), subcommands: Set(names)))
    }
}
