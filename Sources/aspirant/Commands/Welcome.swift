import ArgumentParser
import Domain
import Glibc
import Store

/// Where there is no store yet: says so and offers to create one or to look at the sample.
struct Welcome {
    let options: StoreOptions
    let appearance: Appearance

    private func text(_ swedish: String, _ english: String) -> String {
        options.language == .english ? english : swedish
    }

    func ask() throws(Failure) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
            throw Failure(
                66,
                LocalizedText(
                    sv: "\(options.directory): det finns inget programförråd. Skapa ett med "
                        + "`aspirant init KATALOG --from FIL`, eller titta på exemplen med `aspirant sample`.",
                    en: "\(options.directory): there is no store. Create one with `aspirant init DIR --from FILE`, "
                        + "or look at the sample with `aspirant sample`."))
        }
        say(
            text(
                """
                Välkommen till Aspirant. Det finns inget programförråd än i
                \(options.directory)

                  1  Titta på exemplen: Falun 2020–21 och fyra program till (en egen kopia)
                  2  Skapa ett eget från en fil som beskriver programmet
                  3  Avsluta
                """,
                """
                Welcome to Aspirant. There is no store yet in
                \(options.directory)

                  1  Look at the samples: Falun 2020–21 and four more programmes (your own copy)
                  2  Create your own from a file that defines the programme
                  3  Quit
                """))
        // Until an answer is one; whoever ends the input wants to leave.
        while let choice = answer(text("Välj 1, 2 eller 3: ", "Choose 1, 2 or 3: ")) {
            switch choice {
            case "1": return try openSample()
            case "2": return try create()
            case "3", "q": return
            default: continue
            }
        }
    }

    private func answer(_ question: String) -> String? {
        print(question, terminator: "")
        fflush(nil)
        return readLine().map { $0.filter { !$0.isWhitespace } }
    }

    private func openSample() throws(Failure) {
        let directory = SampleStore.directory
        if access(directory + "/store.json", F_OK) != 0 { try SampleStore.make(directory, from: nil, options) }
        var opened = options
        opened.store = directory
        try Screens.open(opened, appearance)
    }

    /// A file that can be read; nil when the person gives up.
    private func namedFile() -> String? {
        let question = text("Filen som beskriver programmet: ", "The file that defines the programme: ")
        while let file = answer(question), !file.isEmpty {
            if access(file, R_OK) == 0 { return file }
            let reason = text(
                "går inte att läsa; Enter utan namn avslutar", "cannot be read; Enter without a name quits")
            say("\(file): \(reason)")
        }
        return nil
    }

    private func create() throws(Failure) {
        guard let file = namedFile() else { return }
        let settings = try ProgrammeInput.settings(file)
        do throws(SessionError) {
            try ProgrammeSession.create(at: options.directory, settings).close()
        } catch {
            throw Failure(error)
        }
        try Screens.open(options, appearance)
    }
}
