import Domain

extension Texts {
    /// What somebody has read that is protected.
    func describe(_ event: AccessEvent) -> String {
        switch event {
        case .read(_, let matters): say("läste ", "read ") + list(matters.map(name(of:)))
        }
    }

    private func name(of matter: ProtectedMatter) -> String {
        switch matter {
        case .identity: say("de skyddade personuppgifterna", "the protected personal data")
        case .needs: say("vad som behövs på grund av en funktionsnedsättning", "what is needed because of a disability")
        }
    }
}
