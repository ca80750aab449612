import Glibc

/// Reads whole files that people name on the command line.
enum InputFile {
    /// The bytes of a file, or of standard input for `-`.
    static func bytes(_ path: String) throws(Failure) -> [UInt8] {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .noInput("\(path): \(reason). Check the name of the file.") }
        defer { if path != "-" { close(descriptor) } }
        let name = path == "-" ? "standard input" : path
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Failure(74, "\(name): \(reason)") }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw .noInput("\(name): is a directory, not a file") }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(max(Int(status.st_size), 0))
        while true {
            let chunk = 1 << 18
            let start = bytes.count
            bytes.append(contentsOf: repeatElement(0, count: chunk))
            let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress?.advanced(by: start), chunk) }
            if count < 0, errno == EINTR {
                bytes.removeLast(chunk)
                continue
            }
            guard count >= 0 else { throw Failure(74, "\(name): \(reason)") }
            bytes.removeLast(chunk - count)
            if count == 0 { return bytes }
        }
    }

    /// The text of a file in UTF-8.
    static func text(_ path: String) throws(Failure) -> String {
        guard let text = String(validating: try bytes(path), as: UTF8.self) else {
            throw .data("\(path): is not UTF-8. Save it as UTF-8 and try again.")
        }
        return text
    }

    private static var reason: String { String(cString: strerror(errno)) }
}
