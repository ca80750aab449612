import Codec
import Domain
import TestSupport
import Testing

/// The programmes that ship, found from this file, so that the tests run from any directory.
enum SampleFiles {
    static let names = ["falun-2020", "hoglandet-2012", "jonkoping-2008", "motala-2016", "vimmerby-2013"]

    static func settings(_ name: String) throws -> ProgrammeSettings {
        try ProgrammeFile.read(try bytes(name, "programme.json"), path: name)
    }

    static func text(_ name: String, _ file: String) throws -> String {
        String(decoding: try bytes(name, file), as: UTF8.self)
    }

    /// The rows of a CSV file below its headings, which hold no line breaks here.
    static func rows(_ name: String, _ file: String) throws -> [[Substring]] {
        try text(name, file).split(whereSeparator: \.isNewline).dropFirst().map {
            $0.split(separator: ";", omittingEmptySubsequences: false)
        }
    }

    private static func bytes(_ name: String, _ file: String) throws -> [UInt8] {
        let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        return try TemporaryFile.read("/\(root)/sample-data/\(name)/\(file)")
    }

    static func period(_ from: String, _ to: String) throws -> Period {
        try #require(Day(from))...#require(Day(to))
    }
}

@Suite("All sample programmes")
struct SampleFilesTests {
    @Test("A file is read, and what it says is written and read back the same", arguments: SampleFiles.names)
    func roundTrip(name: String) throws {
        let settings = try SampleFiles.settings(name)
        #expect(settings.id == name)
        #expect(try ProgrammeFile.read(ProgrammeFile.write(settings), path: name) == settings)
    }

    @Test("People have addresses that reach nobody", arguments: SampleFiles.names)
    func addresses(name: String) throws {
        let settings = try SampleFiles.settings(name)
        #expect(settings.people.allSatisfy { $0.email.hasSuffix(".example") })
        #expect(
            settings.card.contacts.allSatisfy { $0.email.hasSuffix(".example") && $0.phone.hasPrefix("070-174 06 ") })
        for file in ["programme.json", "story.batch"] {
            let text = try SampleFiles.text(name, file)
            #expect(!text.contains(".se\""), "\(name)/\(file)")
        }
    }
}
