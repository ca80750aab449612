import ArgumentParser
import Domain
import JSON
import Store

/// Who can get at what, by the modes of the files, and where that departs from the roles.
struct ShowAccess: ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "access",
        abstract: "List who can read and change what, by the file modes, and what departs from the roles.",
        discussion: """
            For the accounts of the programme's people, of the groups that share the store and of the store's owner. The kernel \
            goes by modes and access lists, not by roles; what departs is marked, and the exit status is then 65.
            """)

    @Flag(name: .long, help: "Answer in JSON.")
    var json = false

    @OptionGroup var options: StoreOptions

    mutating func execute() throws(Failure) {
        let settings = try settings()
        let accounts = try Failure.reporting { () throws(StoreError) in
            try StoreDirectory.open(at: options.directory).access(to: settings)
        }
        if json { say(text(accounts)) } else { show(accounts, settings) }
        guard !accounts.contains(where: \.departs) else {
            throw Failure(65, json ? "" : "modes and roles disagree; see above")
        }
    }

    private func settings() throws(Failure) -> ProgrammeSettings {
        do throws(SessionError) {
            let session = try ProgrammeSession.open(
                at: options.directory, programme: options.programme, as: options.account, isReadOnly: true)
            defer { session.close() }
            return session.programme.settings
        } catch {
            throw Failure(error)
        }
    }

    private func show(_ accounts: [AccountAccess], _ settings: ProgrammeSettings) {
        for account in accounts {
            let who = account.person.map(settings.name(of:)) ?? "nobody in the programme"
            guard account.exists else {
                say("\(account.account) (\(who)): there is no such account on this machine")
                continue
            }
            say("\(account.account) (\(who))")
            for reach in [JournalReach.writes, .reads] {
                let places = account.journals.filter { $0.reach == reach }.map { $0.scope.name(in: settings) }
                if !places.isEmpty { say("    \(reach.rawValue) " + places.joined(separator: ", ")) }
            }
            if account.journals.allSatisfy({ $0.reach == .nothing }) { say("    reaches nothing") }
            show(account, .unwanted, "    BEYOND THE ROLES: ", settings)
            show(account, .missing, "    LACKS WHAT A ROLE IS FOR: ", settings)
        }
    }

    private func show(
        _ account: AccountAccess, _ departure: ReachedJournal.Departure, _ heading: String,
        _ settings: ProgrammeSettings
    ) {
        let places = account.journals.filter { $0.departure == departure }.map { $0.scope.name(in: settings) }
        if !places.isEmpty { say(heading + places.joined(separator: ", ")) }
    }

    private func text(_ accounts: [AccountAccess]) -> String {
        var writer = JSONWriter()
        writer.beginArray()
        for account in accounts {
            writer.beginObject()
            writer.member("account", account.account)
            writer.member("person", ifPresent: account.person?.rawValue)
            writer.member("exists", account.exists)
            writer.member("journals", account.journals) { writer, journal in
                writer.beginObject()
                writer.member("journal", journal.scope.code)
                writer.member("reach", journal.reach.rawValue)
                writer.member("role", journal.wanted.rawValue)
                writer.member("departs", ifPresent: journal.departure?.rawValue)
                writer.endObject()
            }
            writer.endObject()
        }
        writer.endArray()
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension Scope {
    /// The name in files.
    fileprivate var code: String {
        switch self {
        case .programme: "programme"
        case .municipality(let code): code.rawValue
        }
    }

    /// The name for people.
    fileprivate func name(in settings: ProgrammeSettings) -> String {
        switch self {
        case .programme: "the programme"
        case .municipality(let code): settings.municipality(code)?.name ?? code.rawValue
        }
    }
}
