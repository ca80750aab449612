import Domain
import TestSupport

extension CodecEventTests {
    /// A correction of each part of the settings that a programme has, and of elements that come and go.
    static let corrections: [Scoped<Event>] = {
        let settings = FalunProgramme().settings
        let deadline = Deadline(
            id: "extra", kind: .other, day: Day(number: 18_000), name: LocalizedText(sv: "Mer", en: "More"),
            cohort: "one")
        let listed: [Change<SettingsPart?>] = [
            Change(from: nil, to: .deadline(deadline)), Change(from: .deadline(deadline), to: nil),
            Change(from: .retention(nil, [:]), to: .retention(24, [.withdrawn: 1])),
            Change(from: .mentors(nil), to: .mentors(15...20)), Change(from: .origin(nil), to: .origin(nil)),
        ]
        let changes = settings.parts.map { Change<SettingsPart?>(from: $0, to: $0) } + listed
        return changes.compactMap { change in
            (change.new ?? change.old).map { part in
                Scoped(.programme, .settings(.corrected(SettingsChange(part.key, change), reason: "Fel från början")))
            }
        }
    }()
}
