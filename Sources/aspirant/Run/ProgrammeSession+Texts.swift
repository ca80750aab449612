import Domain
import Store

extension ProgrammeSession {
    /// Why nothing can be changed anywhere; nil when something can.
    var readOnlyText: LocalizedText? {
        guard isReadOnly || store.readOnly != nil else { return nil }
        if let reason = store.readOnly?.text(for: .current) {
            return LocalizedText(sv: "Skrivskyddat: \(reason.swedish)", en: "Read-only: \(reason.english)")
        }
        return LocalizedText(sv: "Öppnat för läsning (--read-only)", en: "Opened for reading (--read-only)")
    }
}
