import OrderedCollections

extension Programme {
    /// The applications that share an e-mail address, or name and phone, with another one, among those whose people
    /// somebody may know, as far as nobody has decided about them.
    ///
    /// Hardly more than linear in the number of applicants; NFC and NFD names and different case are the same (requirements G).
    public func duplicates(knownTo actor: Actor) -> Duplicates {
        alike(knownTo: actor).duplicates(in: self, for: actor)
    }

    /// The applications with the same e-mail address, or name and phone, among those that somebody may see.
    ///
    /// Numbers cost a fraction of what keys do. Equal ones may be chance, so that keys are compared in the end.
    public func alike(knownTo actor: Actor) -> AlikeApplications {
        let tables = actor.visibleMunicipalities(settings).compactMap { municipalities[$0]?.applicants }
        var numbers: [UInt64] = []
        numbers.reserveCapacity(2 * tables.reduce(0) { $0 + $1.count })
        for table in tables { table.appendIdentities(to: &numbers) }
        let repeated = RepeatedNumbers(numbers)
        guard !repeated.isEmpty else { return AlikeApplications() }
        var groups: OrderedDictionary<[UInt8], [ApplicantID]> = [:]
        for table in tables {
            let places = table.places {
                repeated.contains($0.identity.address) || repeated.contains($0.identity.nameAndPhone)
            }
            for place in places {
                let applicant = table[place]
                for key in Programme.identityKeys(of: applicant.application) {
                    groups[key, default: []].append(applicant.id)
                }
            }
        }
        return AlikeApplications(groups)
    }

    /// What a key by e-mail address begins with; names begin with letters.
    static let addressMark: UInt8 = 0x40

    /// What identifies the person behind an application: the e-mail address, and name with phone.
    public static func identityKeys(of application: Application) -> [[UInt8]] {
        let keys = IdentityKeys(of: application)
        return [keys.address, keys.nameAndPhone].filter { !$0.isEmpty }.map(Array.init)
    }
}
