import ArgumentParser
import Domain
import Exchange
import Glibc
import Workflow

/// Writes my interviews as forms to print, or to fill in off line and read back.
struct ExportForms: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "forms", abstract: "Write forms for the interviews that you have still to score.",
        discussion:
            "Plain text to print or to fill in; `aspirant import forms` reads it back. With -o naming a directory each "
            + "interview becomes a file of its own.")

    @OptionGroup var export: ExportOptions<FormsKind>

    mutating func execute() throws(Failure) {
        let export = export
        guard let directory = export.output, ExportForms.isDirectory(directory) else {
            return try export.export { _ in .forms }
        }
        let session = try SessionOpening(export.options).open()
        let world = session.world(export.options)
        let forms = InterviewForms(world.programme, actor: world.actor, language: world.language).forms
        for form in forms {
            let path = directory + "/" + form.name
            // A form that has been filled in is never written over.
            let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else {
                throw .cannotCreate("\(path): \(String(cString: strerror(errno))); move it away and try again")
            }
            defer { close(descriptor) }
            try ExportFile.write(form.bytes, to: descriptor, path)
            say(path)
        }
    }

    private static func isDirectory(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
