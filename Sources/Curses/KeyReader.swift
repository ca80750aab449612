internal import CNcurses
internal import Glibc
internal import Terminal

/// Reads whatever waits at standard input, without ever waiting longer than a lone ESC demands.
struct KeyReader {
    private var decoder: KeyDecoder
    private var hasEnded = false
    private let escapeDelay: Int32
    private var buffer = [UInt8](repeating: 0, count: 4096)

    /// Milliseconds after which an ESC with nothing behind it is the Escape key.
    private static let standardEscapeDelay: Int32 = 25

    init(escapeDelay: Int32?) {
        self.escapeDelay = min(max(escapeDelay ?? KeyReader.standardEscapeDelay, 0), 1000)
        decoder = KeyDecoder(sequences: KeyReader.describedSequences())
    }

    /// All keys that have arrived; throws when none has and none ever will.
    mutating func read() throws(TerminalError) -> [Key] {
        var keys: [Key] = []
        var patience: Int32 = 0
        while !hasEnded {
            guard isReadable(within: patience) else {
                guard decoder.isEscapePending else { break }
                if patience == escapeDelay {
                    keys += decoder.flush()
                    break
                }
                patience = escapeDelay
                continue
            }
            patience = 0
            let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
            if count > 0 {
                keys += decoder.feed(buffer[..<count])
                // The terminal had no more.
                if count < buffer.count, !decoder.isEscapePending { break }
            } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
                hasEnded = true
                keys += decoder.flush()
            }
        }
        if hasEnded, keys.isEmpty { throw .endOfInput }
        return keys
    }

    private func isReadable(within milliseconds: Int32) -> Bool {
        var request = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, milliseconds) > 0
    }

    /// What the description of this terminal says about its keys; most say what the decoder knows already.
    private static func describedSequences() -> [[UInt8]: Key] {
        var sequences: [[UInt8]: Key] = [:]
        for number in 0..<Int32(CNC_KEY_COUNT.rawValue) {
            guard let text = cnc_key_sequence(number), text.pointee == 0x1B, let key = key(number) else { continue }
            sequences[Array(String(cString: text).utf8)] = key
        }
        return sequences
    }

    private static func key(_ number: Int32) -> Key? {
        switch cnc_key(UInt32(number)) {
        case CNC_KEY_UP: .up
        case CNC_KEY_DOWN: .down
        case CNC_KEY_LEFT: .left
        case CNC_KEY_RIGHT: .right
        case CNC_KEY_SHIFT_UP: .shift(.up)
        case CNC_KEY_SHIFT_DOWN: .shift(.down)
        case CNC_KEY_SHIFT_LEFT: .shift(.left)
        case CNC_KEY_SHIFT_RIGHT: .shift(.right)
        case CNC_KEY_HOME: .home
        case CNC_KEY_END: .end
        case CNC_KEY_PAGE_UP: .pageUp
        case CNC_KEY_PAGE_DOWN: .pageDown
        case CNC_KEY_BACK_TAB: .backTab
        case CNC_KEY_DELETE: .delete
        case CNC_KEY_INSERT: .insert
        case CNC_KEY_ENTER: .enter
        default: .function(Int(number) - Int(CNC_KEY_FUNCTION_1.rawValue) + 1)
        }
    }
}
