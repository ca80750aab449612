import Domain
import Glibc

/// Where in a store a programme's journals are.
struct ProgrammeDirectory {
    let name: String
    let path: String

    func directory(of scope: Scope) -> JournalDirectory {
        switch scope {
        case .programme: JournalDirectory(path: path)
        case .municipality(let code): JournalDirectory(path: municipalities + "/" + code.rawValue)
        }
    }

    /// The journals there are, in order.
    func scopes() throws(StoreError) -> [Scope] {
        let codes = try FileStatus.find(at: municipalities) == nil ? [] : Directories.names(in: municipalities)
        return [.programme] + codes.filter(StoreDirectory.isName).map { .municipality(MunicipalityCode($0)) }
    }

    /// Where sessions tell that they are there.
    var present: String { path + "/present" }

    private var municipalities: String { path + "/municipalities" }
}
