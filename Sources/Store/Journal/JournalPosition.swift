import Domain
/// A place between two records of a journal, and what is needed to go on from there without reading what came before.
struct JournalPosition: Equatable {
    /// In bytes from the beginning of the file.
    var offset = 0
    /// How many lines come before, torn ones included.
    var lines = 0
    /// The number of the record before.
    var sequence = 0
    /// The generation of the record before.
    var generation = 1
    /// The hash of the record before.
    var head: Digest

    /// The beginning of a journal.
    ///
    /// The chain begins with the journal's own name, so that no municipality's journal can take another's place.
    static func beginning(store: String, programme: String, scope: Scope) -> JournalPosition {
        let name = "aspirant journal\n\(store)\n\(programme)\n\(scope.journalName)\n"
        return JournalPosition(head: Digest(of: Array(name.utf8)[...]))
    }
}
