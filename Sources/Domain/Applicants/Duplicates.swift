extension Programme {
    /// The applicants who share an e-mail address, or name and phone, with another applicant that this session may see.
    ///
    /// Linear in the number of applicants; NFC and NFD names and different case are the same (requirements G).
    public func duplicates() -> Set<ApplicantID> {
        var firstByKey: [[UInt8]: ApplicantID] = [:]
        var found: Set<ApplicantID> = []
        for record in municipalities.values {
            for applicant in record.applicants {
                for key in Programme.identityKeys(of: applicant.application) {
                    guard let other = firstByKey.updateValue(applicant.id, forKey: key), other != applicant.id else {
                        continue
                    }
                    found.insert(other)
                    found.insert(applicant.id)
                }
            }
        }
        return found
    }

    /// What identifies the person behind an application: the e-mail address, and name with phone.
    public static func identityKeys(of application: Application) -> [[UInt8]] {
        var keys: [[UInt8]] = []
        let email = application[.email]
        if !email.isEmpty { keys.append([0x40] + email.utf8.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }) }
        let digits = application[.phone].utf8.filter { (0x30...0x39).contains($0) }.suffix(9)
        if digits.count >= 7 { keys.append(SwedishCollation.key(application.fullName) + [0] + digits) }
        return keys
    }
}
