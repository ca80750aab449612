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
            throw .noInput(
                "\(options.directory): there is no store. Create one with `aspirant init DIR --from FILE`, "
                    + "or look at the sample with `aspirant sample`.")
        }
        say(
            text(
                """
                Välkommen till Aspirant. Det finns inget programförråd i \(options.directory) än.

                  1  Titta på exemplen: Falun 2020–21 och fyra program till, en egen kopia att prova i
                  2  Skapa ett eget från en fil som beskriver programmet
                  3  Avsluta
                """,
                """
                Welcome to Aspirant. There is no store in \(options.directory) yet.

                  1  Look at the samples: Falun 2020–21 and four more programmes, a copy of your own
                  2  Create your own from a file that defines the programme
                  3  Quit
                """))
        switch answer(text("Välj 1, 2 eller 3: ", "Choose 1, 2 or 3: ")) {
        case "1": try openSample()
        case "2": try create()
        default: return
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

    private func create() throws(Failure) {
        guard let file = answer(text("Filen som beskriver programmet: ", "The file that defines the programme: ")),
            !file.isEmpty
        else { return }
        let settings = try ProgrammeInput.settings(file)
        do throws(SessionError) {
            try ProgrammeSession.create(at: options.directory, settings).close()
        } catch {
            throw Failure(error)
        }
        try Screens.open(options, appearance)
    }
}
