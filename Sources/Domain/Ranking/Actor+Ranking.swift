extension Actor {
    /// Whether the actor may read a municipality's ranking and the scores that it is made of, once they are opened.
    ///
    /// Not those who only interview: whoever could read a mean or an order made from it, could be put on that panel in
    /// somebody else's place and score with it in mind (requirements G).
    public func readsRanking(of municipality: MunicipalityCode?) -> Bool {
        isCoordinator || holds([.personnelChief, .hrRepresentative, .viewer], in: municipality)
    }

    /// The municipalities whose ranking the actor may read, in the programme's order.
    public func rankedMunicipalities(_ settings: ProgrammeSettings) -> [MunicipalityCode] {
        visibleMunicipalities(settings).filter { readsRanking(of: $0) }
    }
}
