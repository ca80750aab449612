extension Programme {
    /// The applicants who share an e-mail address, or name and phone, with another applicant that this session may see.
    ///
    /// Linear in the number of applicants; NFC and NFD names and different case are the same (requirements G).
    public func duplicates() -> Set<ApplicantID> {
        // A set of numbers costs a tenth of one of keys. Equal hashes may be chance, so that keys are compared in the end.
        var hashes: [UInt64] = []
        var identity = Identity()
        forEachApplicant { applicant in
            identity.read(applicant.application)
            hashes.append(identity.hash(identity.address))
            hashes.append(identity.hash(identity.nameAndPhone))
        }
        let repeated = Programme.repeated(hashes)
        guard !repeated.isEmpty else { return [] }
        var firstByKey: [[UInt8]: ApplicantID] = [:]
        var found: Set<ApplicantID> = []
        var position = 0
        forEachApplicant { applicant in
            defer { position += 2 }
            guard repeated.contains(hashes[position]) || repeated.contains(hashes[position + 1]) else { return }
            for key in Programme.identityKeys(of: applicant.application) {
                guard let other = firstByKey.updateValue(applicant.id, forKey: key), other != applicant.id else {
                    continue
                }
                found.insert(other)
                found.insert(applicant.id)
            }
        }
        return found
    }

    /// The numbers other than 0 that come more than once.
    private static func repeated(_ hashes: [UInt64]) -> Set<UInt64> {
        var seen: Set<UInt64> = []
        seen.reserveCapacity(hashes.count)
        var repeated: Set<UInt64> = []
        for hash in hashes where hash != 0 && !seen.insert(hash).inserted { repeated.insert(hash) }
        return repeated
    }

    private func forEachApplicant(_ body: (Applicant) -> Void) {
        for record in municipalities.values {
            for applicant in record.applicants { body(applicant) }
        }
    }

    /// What identifies the person behind an application: the e-mail address, and name with phone.
    public static func identityKeys(of application: Application) -> [[UInt8]] {
        var identity = Identity()
        identity.read(application)
        return [identity.address, identity.nameAndPhone].filter { !$0.isEmpty }.map { Array(identity.bytes[$0]) }
    }
}

/// What identifies the person behind an application; read again and again into the same piece of memory.
private struct Identity {
    private(set) var bytes: [UInt8] = []
    /// Where the key by e-mail address stands; empty for none.
    private(set) var address = 0..<0
    /// Where the key by name and phone stands; empty for none.
    private(set) var nameAndPhone = 0..<0

    mutating func read(_ application: Application) {
        bytes.removeAll(keepingCapacity: true)
        application.withBytes(of: .email) { email in
            guard !email.isEmpty else { return }
            bytes.append(0x40)
            for byte in email { bytes.append((0x41...0x5A).contains(byte) ? byte + 32 : byte) }
        }
        address = 0..<bytes.count
        application.withBytes(of: .phone) { phone in
            var digits = phone.count(where: Identity.isDigit)
            guard digits >= 7 else { return }
            application.appendSortedName(to: &bytes)
            bytes.append(0)
            // Nine digits are a Swedish number without the 0 or +46 before it.
            for byte in phone where Identity.isDigit(byte) {
                if digits <= 9 { bytes.append(byte) }
                digits -= 1
            }
        }
        nameAndPhone = address.upperBound..<bytes.count
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// FNV-1a, which is short and good enough to leave few keys to be compared in full; 0 for no key.
    func hash(_ key: Range<Int>) -> UInt64 {
        guard !key.isEmpty else { return 0 }
        return bytes.withUnsafeBufferPointer { bytes in
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for index in key { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
            return hash
        }
    }
}

extension Application {
    /// Appends what ``SwedishCollation`` makes of last and first name, in this order.
    func appendSortedName(to keys: inout [UInt8]) {
        withBytes(of: .lastName) { SwedishCollation.appendKey(of: $0, to: &keys) }
        keys.append(0)
        withBytes(of: .firstName) { SwedishCollation.appendKey(of: $0, to: &keys) }
    }

    /// Appends what ``SwedishCollation`` makes of a field.
    func appendKey(of field: ApplicationField, to keys: inout [UInt8]) {
        withBytes(of: field) { SwedishCollation.appendKey(of: $0, to: &keys) }
    }
}
