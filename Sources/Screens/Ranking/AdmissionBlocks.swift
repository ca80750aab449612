/// The lines of all municipalities and which of them are in sight.
struct AdmissionBlocks {
    let notes: [TextLine]
    let municipalities: [[TextLine]]
    /// The line where each municipality starts, and the line after the last.
    let starts: [Int]
    /// The first line in sight. It begins a municipality, and the selected one is in sight as a whole where it can be.
    let first: Int
    let rows: Int
    /// Whether the selected municipality is taller than the window.
    let isCut: Bool

    init(notes: [TextLine], municipalities: [[TextLine]], selected: Int, rows: Int) {
        self.notes = notes
        self.municipalities = municipalities
        self.rows = rows
        let starts = municipalities.reduce(into: [notes.count]) { $0.append(($0.last ?? 0) + $1.count) }
        self.starts = starts
        guard municipalities.indices.contains(selected) else {
            (first, isCut) = (0, false)
            return
        }
        let (start, end) = (starts[selected], starts[selected + 1])
        first = ([0] + starts).first { $0 <= start && end - $0 <= rows } ?? start
        isCut = end - start > rows
    }

    var isMoreBelow: Bool { (starts.last ?? 0) - first > rows }
}
