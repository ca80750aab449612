import ArgumentParser
import Domain

/// Prints the manual page, or the key chapter of the guide, from the command table.
struct Manual: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: "Print the manual page in roff.", shouldDisplay: false)

    @Flag(name: .long, help: "Print the key chapter of the guide in Markdown instead.")
    var keys = false

    @Option(name: .long, help: "The language of the key chapter.")
    var lang = InterfaceLanguage.en

    mutating func execute() throws(Failure) {
        say(keys ? KeyChapter(language: lang.language).text : ManualPage().text)
    }
}
