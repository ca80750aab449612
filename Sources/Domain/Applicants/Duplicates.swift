import OrderedCollections

extension Programme {
    /// The applications that share an e-mail address, or name and phone, with another one, among those whose people
    /// somebody may know, as far as nobody has decided about them.
    ///
    /// Hardly more than linear in the number of applicants; NFC and NFD names and different case are the same (requirements G).
    public func duplicates(knownTo actor: Actor) -> Duplicates {
        // Numbers cost a fraction of what keys do. Equal ones may be chance, so that keys are compared in the end.
        let visible = actor.visibleMunicipalities(settings)
        var hashes: [UInt64] = []
        var identity = Identity()
        forEachApplicant(of: visible) { applicant in
            identity.read(applicant.application)
            hashes.append(identity.hash(identity.address))
            hashes.append(identity.hash(identity.nameAndPhone))
        }
        let repeated = Programme.repeated(hashes)
        guard !repeated.isEmpty else { return Duplicates() }
        var groups: OrderedDictionary<[UInt8], [ApplicantID]> = [:]
        var position = 0
        forEachApplicant(of: visible) { applicant in
            defer { position += 2 }
            guard repeated.contains(hashes[position]) || repeated.contains(hashes[position + 1]) else { return }
            for key in Programme.identityKeys(of: applicant.application) {
                groups[key, default: []].append(applicant.id)
            }
        }
        return Duplicates(pairs(among: groups, for: actor))
    }

    /// The numbers other than 0 that come more than once.
    private static func repeated(_ hashes: [UInt64]) -> Set<UInt64> {
        var repeated: Set<UInt64> = []
        let sorted = hashes.filter { $0 != 0 }.sorted()
        for (one, next) in zip(sorted, sorted.dropFirst()) where one == next { repeated.insert(one) }
        return repeated
    }

    private func forEachApplicant(of codes: [MunicipalityCode], _ body: (Applicant) -> Void) {
        for code in codes {
            for applicant in municipalities[code]?.applicants ?? ApplicantTable() { body(applicant) }
        }
    }

    /// What a key by e-mail address begins with; names begin with letters.
    static let addressMark: UInt8 = 0x40

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
            bytes.append(Programme.addressMark)
            Identity.appendAddress(email, to: &bytes)
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

    /// Small letters; a letter beyond ASCII is the same however it is composed, while dots and signs stay what they are.
    private static func appendAddress(_ email: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        guard email.contains(where: { $0 >= 0x80 }) else {
            for byte in email { bytes.append((0x41...0x5A).contains(byte) ? byte + 32 : byte) }
            return
        }
        var start = 0
        func isSign(_ byte: UInt8) -> Bool { byte < 0x80 && !(byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) }
        for index in email.indices where isSign(email[index]) {
            SwedishCollation.appendKey(of: UnsafeBufferPointer(rebasing: email[start..<index]), to: &bytes)
            bytes.append(email[index])
            start = index + 1
        }
        SwedishCollation.appendKey(of: UnsafeBufferPointer(rebasing: email[start...]), to: &bytes)
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
