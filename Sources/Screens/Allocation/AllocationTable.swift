import Domain
import Terminal
import Workflow

/// What each method makes of the figures, in columns beside what is decided (H 5).
struct AllocationTable {
    enum Field: Hashable {
        case name, employees, share, decided
        case method(AllocationMethod)
    }

    let scene: Scene
    let feature: AllocationFeature

    private var programme: Programme { scene.world.programme }
    private var words: AllocationWords { AllocationWords(scene.world) }

    /// All of it as lines of text.
    func lines(width: Int) -> [TextLine] {
        let table = columns(width: width)
        return [TextLine(table.titles, .heading)]
            + feature.municipalities.map { code in TextLine(table.line { text($0, code) }) }
            + [TextLine(table.line { sum($0) }, .heading)]
    }

    func columns(width: Int) -> Table<Field> {
        let title = scene.say("Kommun", "Municipality")
        let names = ([title] + feature.municipalities.map(words.name)).map { CharacterWidth.of($0) }.max() ?? 0
        let fixed = [
            Column(id: Field.name, title: title, width: min(max(names, 11), 18)),
            Column(
                id: .employees, title: scene.say("Anställda", "Employees"), width: 9, dropOrder: 1,
                alignment: .trailing),
            Column(id: .share, title: scene.say("Andel", "Share"), width: 6, dropOrder: 2, alignment: .trailing),
            Column(id: .decided, title: scene.say("Nu", "Now"), width: 3, alignment: .trailing),
        ]
        let methods = AllocationMethod.allCases.map { method in
            let label = method.short[scene.world.language]
            let title = method == feature.method ? "[\(label)]" : "\(label) "
            return Column(id: Field.method(method), title: title, width: CharacterWidth.of(title), alignment: .trailing)
        }
        return Table(fixed + methods, width: width, indent: 3)
    }

    func text(_ field: Field, _ code: MunicipalityCode) -> String {
        let claim = feature.claim(of: code)
        switch field {
        case .name: return words.name(code)
        case .employees: return claim.map { scene.texts.wholeNumber($0.employees) } ?? "–"
        case .share:
            guard let claim, let allocation = feature.allocation else { return "–" }
            return scene.texts.hundredths(allocation.share(of: claim))
        case .decided: return "\(programme.seats(of: code))"
        case .method(let method):
            guard case .shared(let allocation) = feature.outcomes[method] else { return "– " }
            let mark =
                allocation.isOpen(code) ? "=" : allocation.seats(of: code) == programme.seats(of: code) ? " " : "*"
            return "\(allocation.seats(of: code))\(mark)"
        }
    }

    /// The figures of the selected municipality, where the table has no columns for them.
    var selected: TextLine? {
        guard feature.municipalities.indices.contains(feature.cursor.index) else { return nil }
        let code = feature.municipalities[feature.cursor.index]
        let (employees, share) = (text(.employees, code), text(.share, code))
        return TextLine(
            words.name(code)
                + scene.say(": \(employees) anställda, andel \(share)", ": \(employees) employees, share \(share)"))
    }

    func sum(_ field: Field, isMoreBelow: Bool = false) -> String {
        switch field {
        case .name:
            let more = isMoreBelow ? " \(scene.glyphs.arrows.down)" + scene.say(" mer", " more") : ""
            return scene.say("Summa", "Sum") + more
        case .employees:
            // Where one number is unknown, so is the sum.
            if programme.settings.municipalities.contains(where: { feature.claim(of: $0.code) == nil }) { return "–" }
            return scene.texts.wholeNumber(feature.claims.reduce(0) { $0 + $1.employees })
        case .share: return ""
        case .decided: return "\(programme.quotaSum)"
        case .method(let method):
            guard case .shared(let allocation) = feature.outcomes[method] else { return "– " }
            return "\(allocation.awards.count) "
        }
    }
}
