public import Terminal
public import Workflow

/// What can be read on the screens, as plain lines for the command line.
public enum ReaderText {
    /// The lines of a text, broken to a width.
    public static func lines(
        of content: Reader.Content, in world: World, width: Int, capabilities: Capabilities
    ) -> [String] {
        let scene = Scene(state: AppState(in: world), world: world, theme: Theme(capabilities))
        return ReaderPainter(scene: scene, reader: Reader(content)).lines(width: width).map(\.text)
    }
}
