extension BudgetLineID {
    /// An id made of a name, which no line has or has had.
    public static func made(of name: String, in programme: Programme) -> BudgetLineID {
        let letters: [Character: Character] = ["å": "a", "ä": "a", "ö": "o", "é": "e", "ü": "u"]
        let words = name.lowercased().map { letters[$0] ?? $0 }.split { !("a"..."z" ~= $0 || "0"..."9" ~= $0) }
        let code = words.map { String($0) }.joined(separator: "-")
        var stem = String(code.prefix(40))
        while stem.last == "-" { stem.removeLast() }
        if stem.isEmpty { stem = "rad" }
        var id = BudgetLineID(stem)
        var number = 2
        while programme.budgetVersion(id) != nil || programme.budgetChanges.versions[id] != nil {
            id = BudgetLineID("\(stem)-\(number)")
            number += 1
        }
        return id
    }
}
