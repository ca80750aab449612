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
    public func alike(knownTo actor: Actor) -> AlikeApplications {
        var search = DuplicateSearch()
        var texts = ApplicationTexts()
        for code in actor.visibleMunicipalities(settings) {
            search.begin(code)
            for applicant in municipalities[code]?.applicants ?? ApplicantTable() {
                texts.read(applicant.application, through: .phone) { search.add($0) }
            }
            municipalities[code]?.applicants.rest()
        }
        return search.alike(in: self, knownTo: actor)
    }

    /// What a key by e-mail address begins with; names begin with letters.
    static let addressMark: UInt8 = 0x40

    /// What identifies the person behind an application: the e-mail address, and name with phone.
    public static func identityKeys(of application: Application) -> [[UInt8]] {
        var identity = Identity()
        var texts = ApplicationTexts()
        texts.read(application, through: .phone) { identity.read($0) }
        return [identity.address, identity.nameAndPhone].filter { !$0.isEmpty }.map { Array(identity.bytes[$0]) }
    }
}

/// Finds what comes more than once among the identities that are added to it.
///
/// Numbers cost a fraction of what keys do. Equal ones may be chance, so that keys are compared in the end.
struct DuplicateSearch {
    /// Two numbers for each applicant of a municipality, in order.
    private var hashes: [(code: MunicipalityCode, numbers: [UInt64])] = []
    private var identity = Identity()

    /// Begins with the applicants of a municipality; all of them are to be added, in order.
    mutating func begin(_ code: MunicipalityCode) { hashes.append((code, [])) }

    /// Adds an application's identity.
    mutating func add(_ texts: ApplicationTexts.Fields) {
        identity.read(texts)
        hashes[hashes.count - 1].numbers.append(identity.hash(identity.address))
        hashes[hashes.count - 1].numbers.append(identity.hash(identity.nameAndPhone))
    }

    /// Those who came more than once.
    func alike(in programme: Programme, knownTo actor: Actor) -> AlikeApplications {
        let repeated = repeated
        guard !repeated.isEmpty else { return AlikeApplications() }
        var groups: OrderedDictionary<[UInt8], [ApplicantID]> = [:]
        let places = Dictionary(uniqueKeysWithValues: hashes.map { ($0.code, $0.numbers) })
        for code in actor.visibleMunicipalities(programme.settings) {
            guard let numbers = places[code], let applicants = programme.municipalities[code]?.applicants else {
                continue
            }
            for (position, applicant) in applicants.enumerated() {
                guard repeated.contains(numbers[2 * position]) || repeated.contains(numbers[2 * position + 1]) else {
                    continue
                }
                for key in Programme.identityKeys(of: applicant.application) {
                    groups[key, default: []].append(applicant.id)
                }
            }
        }
        return AlikeApplications(groups)
    }

    /// The numbers other than 0 that come more than once.
    private var repeated: Set<UInt64> {
        var repeated: Set<UInt64> = []
        var sorted: [UInt64] = []
        sorted.reserveCapacity(hashes.reduce(0) { $0 + $1.numbers.count })
        for (_, numbers) in hashes { sorted += numbers.lazy.filter { $0 != 0 } }
        sorted.sort()
        for (one, next) in zip(sorted, sorted.dropFirst()) where one == next { repeated.insert(one) }
        return repeated
    }
}

/// What identifies the person behind an application; read again and again into the same piece of memory.
private struct Identity {
    private(set) var bytes: [UInt8] = []
    /// Where the key by e-mail address stands; empty for none.
    private(set) var address = 0..<0
    /// Where the key by name and phone stands; empty for none.
    private(set) var nameAndPhone = 0..<0

    mutating func read(_ texts: ApplicationTexts.Fields) {
        bytes.removeAll(keepingCapacity: true)
        let email = texts[.email]
        if !email.isEmpty {
            bytes.append(Programme.addressMark)
            Identity.appendAddress(email, to: &bytes)
        }
        address = 0..<bytes.count
        let phone = texts[.phone]
        var digits = phone.count(where: Identity.isDigit)
        if digits >= 7 {
            texts.appendSortedName(to: &bytes)
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
            bytes += email.lazy.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
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

    /// Short, and good enough to leave few keys to be compared in full; 0 for no key.
    func hash(_ key: Range<Int>) -> UInt64 {
        guard !key.isEmpty else { return 0 }
        let text = bytes.span.bytes
        var hash = UInt64(key.count)
        var index = key.lowerBound
        while index < key.upperBound {
            var word: UInt64 = 0
            if index + 8 <= key.upperBound {
                word = text.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
            } else {
                for rest in index..<key.upperBound { word = word << 8 | UInt64(bytes[rest]) }
            }
            hash = (hash ^ word) &* 0x9E37_79B1_85EB_CA87
            hash ^= hash >> 29
            index += 8
        }
        return hash | 1
    }
}

extension ApplicationTexts.Fields {
    /// Appends what ``SwedishCollation`` makes of last and first name, in this order.
    func appendSortedName(to keys: inout [UInt8]) {
        appendKey(of: .lastName, to: &keys)
        keys.append(0)
        appendKey(of: .firstName, to: &keys)
    }

    /// Appends what ``SwedishCollation`` makes of a field.
    func appendKey(of field: ApplicationField, to keys: inout [UInt8]) {
        SwedishCollation.appendKey(of: self[field], to: &keys)
    }
}
