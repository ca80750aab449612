import Domain
import Exchange
import JSON
import Screens
import Store
import Workflow

/// Reads a file of applications and plans its import.
struct ApplicantInput {
    let path: String
    /// The file with headings of somebody's own; nil for none.
    let mapping: String?

    func file(for settings: ProgrammeSettings) throws(Failure) -> ApplicantFile {
        let language = settings.language
        let known = try headings(language)
        let bytes = try InputFile.bytes(path)
        do throws(ApplicantHeaderProblem) {
            return try ApplicantFile(
                bytes, mapping: known, language: language, hasOneMunicipality: settings.municipalities.count == 1)
        } catch {
            throw .data("\(path):\(error.position): \(error.text[language])")
        }
    }

    /// Plans the import row by row, telling how far it has come; by somebody else only for a sample.
    func plan(
        _ file: ApplicantFile, in session: ProgrammeSession, as purpose: ImportPurpose = .applications,
        by account: String? = nil,
        progress: (Double) -> Void = { _ in }
    ) -> ImportPlan {
        var chance = SystemRandomNumberGenerator()
        let actor = account.map { Actor(account: $0, in: session.programme.settings) } ?? session.actor
        var planning = ApplicantImport(into: session.programme, by: actor, on: session.now().swedishDay, as: purpose)
        var rows = file.makeIterator()
        var count = 0
        while let row = rows.next() {
            planning.consider(row, id: ApplicantID(rawValue: chance.next()))
            count += 1
            if count % 500 == 0 { progress(rows.fractionRead) }
        }
        return planning.plan
    }

    private func headings(_ language: Language) throws(Failure) -> HeadingMapping {
        guard let mapping else { return .none }
        let bytes = try InputFile.bytes(mapping)
        do throws(HeadingMapping.Problem) {
            return try HeadingMapping(json: bytes)
        } catch {
            throw .data("\(mapping):\(error.position): \(error.text[language])")
        }
    }
}
