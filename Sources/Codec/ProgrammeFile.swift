public import Domain
public import JSON

/// The file `programme.json`, in which a programme is set up.
///
/// `docs/formats/programme.schema.json` describes it; what a schema cannot say is checked here too: references, codes
/// used twice, dates in the wrong order, level texts that do not match the scale.
public enum ProgrammeFile {
    /// The version of the format that is read and written.
    public static let format = 1

    /// Reads a programme file.
    ///
    /// - Parameters:
    ///   - bytes: What the file holds.
    ///   - path: The file's name, for messages.
    public static func read(_ bytes: [UInt8], path: String) throws(ProgrammeFileError) -> ProgrammeSettings {
        do throws(JSONFault) {
            var reader = JSONReader(bytes)
            let settings = try ProgrammeSettings(reading: &reader)
            try reader.finish()
            return settings
        } catch {
            throw .invalid(path: path, fault: error)
        }
    }

    /// Writes a programme file as people can read and change it; the same settings give the same bytes.
    public static func write(_ settings: ProgrammeSettings) -> [UInt8] {
        var writer = JSONWriter(.pretty)
        settings.write(to: &writer)
        writer.newline()
        return writer.bytes
    }
}

/// Why a programme file cannot be used.
public enum ProgrammeFileError: Error, Equatable {
    /// The file says something that no programme can be.
    case invalid(path: String, fault: JSONFault)
}

extension ProgrammeFileError: CustomStringConvertible {
    /// The place, the reason and what to do, in English.
    public var description: String { text.english }

    /// The place, the reason and what to do.
    public var text: LocalizedText {
        switch self {
        case .invalid(let path, let fault):
            LocalizedText(
                sv: "\(path):\(fault.text.swedish). Rätta filen och försök igen; programme.schema.json säger vad den "
                    + "får innehålla.",
                en: "\(path):\(fault). Correct the file and try again; programme.schema.json says what it may hold.")
        }
    }
}
