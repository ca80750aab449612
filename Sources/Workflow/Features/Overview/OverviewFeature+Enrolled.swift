public import Domain

extension OverviewFeature {
    /// How many of a municipality take part in a programme without a selection.
    public struct Enrolled: Equatable, Sendable {
        /// The municipality.
        public let code: MunicipalityCode
        /// How many take part now.
        public let taking: Int
        /// How many have left.
        public let left: Int
        /// How many are approved.
        public let approved: Int
    }

    /// Those enrolled in the municipalities that a person may see; nobody where participants are selected.
    static func enrolled(in world: World) -> [Enrolled] {
        let programme = world.programme
        guard programme.settings.uses(.enrolment) else { return [] }
        let byMunicipality = Dictionary(grouping: programme.participations, by: \.municipality)
        return world.municipalities.map { code in
            let people = byMunicipality[code] ?? []
            return Enrolled(
                code: code, taking: people.count { $0.ended == nil }, left: people.count { $0.ended != nil },
                approved: people.count {
                    programme.applicant($0.applicant)?.progress.after.participation.approval?.value.isApproved == true
                })
        }
    }
}
