import Domain
public import Terminal
import Workflow

/// Draws the chooser. Pure: the same scene gives the same cells.
public enum ChooserPainter {
    /// Draws the whole screen.
    public static func draw(_ chooser: ChooserScene, size: Size) -> CellGrid {
        let scene = chooser.scene
        var grid = CellGrid(size: size, glyphs: scene.glyphs)
        guard size.width >= Painter.smallest.width, size.height >= Painter.smallest.height else {
            Painter.drawTooSmall(scene, in: &grid)
            return grid
        }
        drawFrame(chooser, in: &grid)
        let dialog = Rect(x: 0, y: 2, width: size.width, height: size.height - 2 - Chrome.below)
        switch chooser.state.situation {
        case .choosing:
            let screen = ChooserScreen(chooser: chooser)
            grid.inside(Rect(x: 0, y: 2, width: size.width, height: 1)) { screen.drawHeading(in: &$0) }
            grid.horizontalLine(at: Point(x: 0, y: 3), style: scene.theme[.rule])
            let height = size.height - Chrome.above - Chrome.below
            grid.inside(Rect(x: 0, y: Chrome.above, width: size.width, height: height)) { screen.drawBody(in: &$0) }
        case .help(let reader, _):
            grid.inside(dialog) { ReaderPainter(scene: scene, reader: reader).draw(in: &$0) }
        case .founding(let founding) where founding.isPicking:
            grid.inside(dialog) { PickerPainter(scene: scene, picker: founding.picker).draw(in: &$0) }
        case .founding(let founding):
            grid.inside(dialog) { FormPainter(scene: scene, form: founding.form).draw(in: &$0) }
        case .cloning(let clone): grid.inside(dialog) { FormPainter(scene: scene, form: clone.form).draw(in: &$0) }
        case .preview(let preview):
            grid.inside(dialog) { ReaderPainter(scene: scene, reader: preview.reader).draw(in: &$0) }
        }
        return grid
    }

    /// How far the text that is being read can be scrolled, in lines.
    public static func scrollLimit(_ chooser: ChooserScene, size: Size) -> Int {
        let reader: Reader
        switch chooser.state.situation {
        case .help(let help, _): reader = help
        case .preview(let preview): reader = preview.reader
        case .choosing, .founding, .cloning: return .max
        }
        let rows = max(size.height - Chrome.above - Chrome.below, 0)
        return ReaderPainter(scene: chooser.scene, reader: reader)
            .scrollLimit(Size(width: size.width, height: rows + 2))
    }

    private static func drawFrame(_ chooser: ChooserScene, in grid: inout CellGrid) {
        let scene = chooser.scene
        let (width, height) = (grid.size.width, grid.size.height)
        grid.put(" Aspirant", at: .zero, style: scene.theme[.title])
        let account = chooser.world.account
        grid.put(
            account, at: Point(x: 10, y: 0), style: scene.theme[.faint], width: width - 11, alignment: .trailing)
        grid.put(" " + context(chooser), at: Point(x: 0, y: 1), width: width - 1)
        grid.horizontalLine(at: Point(x: 0, y: height - 3), style: scene.theme[.rule])
        let below = Rect(x: 0, y: height - 2, width: width, height: 2)
        let entries = chooser.state.footer(in: chooser.world)
        grid.inside(below) { pane in
            Footer(scene: scene, entries: entries).draw(in: &pane)
            if let (text, role) = status(chooser) { StatusLine(scene: scene).draw(text, role, in: &pane) }
        }
    }

    private static func context(_ chooser: ChooserScene) -> String {
        let scene = chooser.scene
        switch chooser.state.situation {
        case .choosing, .help:
            let count = chooser.state.rows.count
            let programmes =
                count == 1
                ? scene.say("1 program", "1 programme") : scene.say("\(count) program", "\(count) programmes")
            return scene.say("\(programmes) i ", "\(programmes) in ") + chooser.world.place
        case .founding(let founding):
            let (step, all) = founding.progress
            return scene.say("Nytt program, steg \(step) av \(all)", "New programme, step \(step) of \(all)")
        case .cloning: return scene.say("Klona till nästa år", "Clone into next year")
        case .preview:
            return scene.say(
                "Inget har skrivits än; Enter skapar programmet", "Nothing has been written yet; Enter makes it")
        }
    }

    private static func status(_ chooser: ChooserScene) -> (String, Role)? {
        let scene = chooser.scene
        switch chooser.state.notice {
        case .text(let text): return (text[chooser.world.language], .plain)
        case .refused(let refusal):
            return (scene.say("Går inte: ", "Not done: ") + scene.texts.refusal(refusal, in: scene.world), .warning)
        case .failed(let text): return (text, .bad)
        case .founded(let id): return (scene.say("Skapade \(id)", "Made \(id)"), .good)
        case .unknownKey(let key):
            return (
                scene.say(
                    "Tangenten \(scene.key(key)) betyder inget här – ? visar vad som går",
                    "The key \(scene.key(key)) means nothing here – ? shows what does"), .faint
            )
        case nil:
            if let reason = chooser.world.readOnly { return (reason[chooser.world.language], .warning) }
            guard case .choosing = chooser.state.situation, !chooser.state.drafts.isEmpty else { return nil }
            return (
                scene.say(
                    "Ett halvskrivet program finns kvar; öppna samma sak igen så är texten där",
                    "A half-written programme is kept; open the same thing again and the text is there"), .faint
            )
        }
    }
}
