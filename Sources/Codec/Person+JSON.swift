package import Domain
package import JSON

extension Role: JSONStorable {}

extension Person {
    /// Reads a person whose accounts nobody read before has, and collects the municipalities that the roles refer to.
    package static func read(
        from reader: inout JSONReader, accounts known: inout Set<String>,
        references: inout [(code: MunicipalityCode, place: Int)]
    ) throws(JSONFault) -> Person {
        var id: String?
        var name: String?
        var email = ""
        var accounts: [String] = []
        var roles: [RoleAssignment]?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "id": id = try reader.readCode()
            case "name": name = try reader.readText()
            case "email": email = try reader.readString()
            case "accounts":
                try reader.beginArray()
                while try reader.nextElement() {
                    let account = try reader.readText()
                    guard known.insert(account).inserted else {
                        throw reader.fault(expected: "an account that is one person's", found: "\"\(account)\" again")
                    }
                    accounts.append(account)
                }
            case "roles":
                var read: [RoleAssignment] = []
                try reader.beginArray()
                while try reader.nextElement() { read.append(try RoleAssignment.read(from: &reader, &references)) }
                guard !read.isEmpty else { throw reader.fault(expected: "at least one role", found: "an empty list") }
                roles = read
            default: throw reader.unknown(key)
            }
        }
        return Person(
            id: PersonID(try reader.require(id, "id")), name: try reader.require(name, "name"), email: email,
            accounts: accounts, roles: try reader.require(roles, "roles"))
    }
}

extension Person: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var accounts: Set<String> = []
        var references: [(code: MunicipalityCode, place: Int)] = []
        self = try Person.read(from: &reader, accounts: &accounts, references: &references)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        writer.member("email", ifFilled: email)
        writer.member("accounts", accounts)
        writer.member("roles", roles) { writer, assignment in
            writer.beginObject()
            writer.member("role", assignment.role)
            if let municipality = assignment.municipality { writer.member("municipality", municipality) }
            writer.endObject()
        }
        writer.endObject()
    }
}

extension RoleAssignment {
    fileprivate static func read(
        from reader: inout JSONReader, _ references: inout [(code: MunicipalityCode, place: Int)]
    ) throws(JSONFault) -> RoleAssignment {
        var role: Role?
        var municipality: (code: MunicipalityCode, place: Int)?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "role": role = try Role(reading: &reader)
            case "municipality":
                let place = try reader.place()
                municipality = (try MunicipalityCode(reading: &reader), place)
            default: throw reader.unknown(key)
            }
        }
        let held = try reader.require(role, "role")
        if let municipality {
            guard !held.isProgrammeWide else {
                throw reader.fault(
                    at: municipality.place, expected: "no municipality, since \"\(held.rawValue)\" is programme-wide",
                    found: "\"\(municipality.code)\"")
            }
            references.append(municipality)
        } else if !held.isProgrammeWide, held != .viewer {
            throw reader.missing("municipality")
        }
        return RoleAssignment(held, in: municipality?.code)
    }
}
