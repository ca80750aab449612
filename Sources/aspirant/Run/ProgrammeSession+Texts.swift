import Domain
import Store

extension ProgrammeSession {
    /// Why nothing can be changed anywhere; nil when something can.
    var readOnlyText: LocalizedText? {
        guard isReadOnly || store.readOnly != nil else { return nil }
        if let reason = store.readOnly {
            return LocalizedText(sv: "Skrivskyddat: \(reason)", en: "Read-only: \(reason)")
        }
        return LocalizedText(sv: "Öppnat för läsning (--read-only)", en: "Opened for reading (--read-only)")
    }
}
