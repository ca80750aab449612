import Domain
import Screens
public import Terminal
public import Workflow

/// The rows that a state is drawn as, blanks at the end left out: what a literal snapshot compares.
public func screen(
    _ state: AppState, _ world: World, width: Int, height: Int, ascii: Bool = false, mono: Bool = false
) -> [String] {
    grid(state, world, width: width, height: height, ascii: ascii, mono: mono).rows
}

/// The cells that a state is drawn as, with their looks and the place of the cursor.
public func grid(
    _ state: AppState, _ world: World, width: Int, height: Int, ascii: Bool = false, mono: Bool = false
) -> CellGrid {
    let theme = Theme(Capabilities(colors: mono ? .none : .basic, usesUnicode: !ascii))
    var world = world
    world.size = (width, height)
    if let language = state.chosenLanguage { world.language = language }
    return Painter.draw(Scene(state: state, world: world, theme: theme), size: Size(width: width, height: height))
}
