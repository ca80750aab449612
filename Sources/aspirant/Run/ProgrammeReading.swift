import Domain
import Screens
import Store
import Workflow

/// Finds out how the programmes of a store stand, a piece at a time, so that the list is there before any is read whole.
///
/// First every programme's own journal, which says what it is; then the applications of one municipality after the
/// other, which say what waits. What was found out is kept beside the account's drafts and holds until a journal changes.
final class ProgrammeReading {
    let store: StoreDirectory
    private let options: StoreOptions
    private let cache: SummaryCache?
    /// Programmes whose own journal is to be read, and those whose applications are.
    private var unread: [String] = []
    private var waiting: [String] = []
    private var marks: [String: ProgrammeMark] = [:]
    /// The programme whose applications are being read.
    private var session: ProgrammeSession?
    /// When each programme was read last.
    private var readAt: [String: ContinuousClock.Instant] = [:]
    /// Whether a programme has changed again so soon that it is left alone for a while: where many save at once, the list
    /// would do nothing but read.
    private(set) var isDelayed = false
    private static let rest = Duration.seconds(2)

    init(_ store: StoreDirectory, _ options: StoreOptions) {
        self.store = store
        self.options = options
        cache = BaseDirectories.stateHome(.current).map {
            SummaryCache(stateHome: $0, storeID: store.id, account: ProgrammeReading.account(store, options))
        }
    }

    /// Who is at the keyboard; in a sample perhaps somebody else for each programme.
    static func account(_ store: StoreDirectory, _ options: StoreOptions, in programme: String? = nil) -> String {
        let mark = programme.flatMap { store.sample?[$0] } ?? store.sample?.usual
        return options.account ?? mark?.account ?? Account.current.name
    }

    /// The programmes there are, and those among them that have changed since they were looked into, which are queued.
    ///
    /// - Returns: Their names, and what is known of those that have not changed since another session looked.
    func look() throws(StoreError) -> (names: [String], known: [ChooserRow]) {
        let names = try store.programmes().filter(isOpenToAccount)
        var known: [ChooserRow] = []
        isDelayed = false
        for name in names {
            let mark = ProgrammeMark(at: store.path, programme: name, as: options.account)
            guard marks[name] == nil || marks[name] != mark else { continue }
            if isResting(name) {
                isDelayed = true
                continue
            }
            marks[name] = mark
            unread.removeAll { $0 == name }
            waiting.removeAll { $0 == name }
            if let mark, let row = cache?.row(name, mark) {
                known.append(row)
            } else {
                unread.append(name)
            }
        }
        return (names, known)
    }

    private func isResting(_ name: String) -> Bool {
        if session?.programme.settings.id == name { return true }
        return readAt[name].map { .now - $0 < ProgrammeReading.rest } ?? false
    }

    /// What the file modes keep from an account is not there for it.
    private func isOpenToAccount(_ name: String) -> Bool { store.mayRead(name) }

    /// Whether something is left to be read.
    var isPending: Bool { !unread.isEmpty || !waiting.isEmpty || session != nil }

    /// Reads the next piece: of the selected programme first.
    func readOn(selected: String?) -> ChooserRow? {
        if let name = selected.flatMap({ unread.contains($0) ? $0 : nil }) ?? unread.first { return readCommon(name) }
        if session == nil {
            guard let name = selected.flatMap({ waiting.contains($0) ? $0 : nil }) ?? waiting.first else { return nil }
            waiting.removeAll { $0 == name }
            session = try? open(name)
        }
        guard let session else { return nil }
        if session.readOn() { return nil }
        self.session = nil
        return finish(session)
    }

    private func open(_ name: String) throws(SessionError) -> ProgrammeSession {
        try ProgrammeSession.glance(at: store.path, programme: name, as: options.account)
    }

    private func readCommon(_ name: String) -> ChooserRow {
        unread.removeAll { $0 == name }
        do throws(SessionError) {
            let session = try open(name)
            guard session.programme.isDefined else { return ChooserRow(name, .unreadable(ProgrammeReading.undefined)) }
            let summary = summary(session)
            if summary.roles.isEmpty {
                return keep(ChooserRow(name, .read(summary, damage(in: session).map { .damaged($0, []) } ?? .known([]))))
            }
            waiting.append(name)
            return ChooserRow(name, .read(summary, .unread))
        } catch {
            return ChooserRow(name, .unreadable(error.text(for: .current)))
        }
    }

    private static let undefined = LocalizedText(
        sv: "journalen är tom: programmet har aldrig lagts upp. Ta bort dess katalog.",
        en: "the journal is empty: the programme was never defined. Remove its directory.")

    private func summary(_ session: ProgrammeSession) -> ProgrammeSummary {
        ProgrammeSummary(session.programme, for: session.actor, on: session.now().swedishDay)
    }

    private func finish(_ session: ProgrammeSession) -> ChooserRow {
        let tasks = WaitingTexts(session, options).texts
        let name = session.programme.settings.id
        readAt[name] = .now
        let content: ChooserRow.Waiting = damage(in: session).map { .damaged($0, tasks) } ?? .known(tasks)
        return keep(ChooserRow(name, .read(summary(session), content)))
    }

    /// What is wrong with the journals that the person sees; nil where nothing is.
    private func damage(in session: ProgrammeSession) -> LocalizedText? {
        let world = session.world(options)
        guard !world.damages.isEmpty else { return nil }
        func text(_ language: Language) -> String {
            var world = world
            world.language = language
            return world.damages.map { Texts(language).damageInFull($0, in: world) }.joined(separator: " ")
        }
        return LocalizedText(sv: text(.swedish), en: text(.english))
    }

    private func keep(_ row: ChooserRow) -> ChooserRow {
        if let mark = marks[row.id] { cache?.keep(row, mark) }
        return row
    }

    /// Reads everything at once, for the command line.
    func readAll() throws(StoreError) -> [ChooserRow] {
        let (names, known) = try look()
        var rows = Dictionary(known.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
        while isPending { if let row = readOn(selected: nil) { rows[row.id] = row } }
        cache?.save()
        return names.compactMap { rows[$0] }
    }

    /// Leaves what was found out to the next session.
    func close() { cache?.save() }
}

/// What waits for a person in a programme, in both languages and without anybody's name.
struct WaitingTexts {
    private let session: ProgrammeSession
    private let options: StoreOptions

    init(_ session: ProgrammeSession, _ options: StoreOptions) {
        self.session = session
        self.options = options
    }

    var texts: [LocalizedText] {
        let tasks = session.programme.waiting(for: session.actor, on: session.now().swedishDay)
        return tasks.map { task in
            LocalizedText(sv: text(task, .swedish), en: text(task, .english))
        }
    }

    private func text(_ task: WaitingTask, _ language: Language) -> String {
        var world = session.world(options)
        world.language = language
        return Texts(language).taskWithoutNames(task, in: world)
    }
}
