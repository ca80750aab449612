extension Programme {
    /// The applicants who share an e-mail address, or name and phone, with another applicant that this session may see.
    ///
    /// Linear in the number of applicants; NFC and NFD names and different case are the same (requirements G).
    public func duplicates() -> Set<ApplicantID> {
        let repeated = repeatedIdentities()
        guard !repeated.isEmpty else { return [] }
        // Equal hashes may be chance: only equal keys make two applications one person's.
        var firstByKey: [[UInt8]: ApplicantID] = [:]
        var found: Set<ApplicantID> = []
        forEachApplicant { applicant in
            let identity = Identity(of: applicant.application)
            guard identity.keys.contains(where: { repeated.contains(Identity.hash($0)) }) else { return }
            for key in identity.keys {
                guard let other = firstByKey.updateValue(applicant.id, forKey: Array(key)), other != applicant.id else {
                    continue
                }
                found.insert(other)
                found.insert(applicant.id)
            }
        }
        return found
    }

    /// The hashes of keys that more than one application has: a set of numbers costs a tenth of one of keys.
    private func repeatedIdentities() -> Set<UInt64> {
        var seen: Set<UInt64> = []
        seen.reserveCapacity(municipalities.values.reduce(0) { $0 + 2 * $1.applicants.count })
        var repeated: Set<UInt64> = []
        forEachApplicant { applicant in
            for key in Identity(of: applicant.application).keys {
                let hash = Identity.hash(key)
                if !seen.insert(hash).inserted { repeated.insert(hash) }
            }
        }
        return repeated
    }

    private func forEachApplicant(_ body: (Applicant) -> Void) {
        for record in municipalities.values {
            for applicant in record.applicants { body(applicant) }
        }
    }

    /// What identifies the person behind an application: the e-mail address, and name with phone.
    public static func identityKeys(of application: Application) -> [[UInt8]] {
        Identity(of: application).keys.map { Array($0) }
    }
}

/// What identifies the person behind an application, in one piece of bytes.
private struct Identity {
    private var bytes: [UInt8] = []
    private let split: Int

    init(of application: Application) {
        bytes.reserveCapacity(96)
        let email = application.bytes(.email)
        if !email.isEmpty {
            bytes.append(0x40)
            for byte in email { bytes.append((0x41...0x5A).contains(byte) ? byte + 32 : byte) }
        }
        split = bytes.count
        let phone = application.bytes(.phone)
        guard phone.count(where: Identity.isDigit) >= 7 else { return }
        SwedishCollation.appendKey(of: Array(application.fullName.utf8)[...], to: &bytes)
        bytes.append(0)
        // Nine digits are a Swedish number without the 0 or +46 before it.
        var digits = phone.count(where: Identity.isDigit)
        for byte in phone where Identity.isDigit(byte) {
            if digits <= 9 { bytes.append(byte) }
            digits -= 1
        }
    }

    /// One key for the address and one for name and phone, as far as they are known.
    var keys: [ArraySlice<UInt8>] {
        [bytes[..<split], bytes[split...]].filter { !$0.isEmpty }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// FNV-1a, which is short and good enough to leave few keys to be compared in full.
    static func hash(_ key: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }
}
