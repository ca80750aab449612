package import Domain
package import JSON

extension OfferAnswer: JSONStorable {}
extension ContactNote.Kind: JSONStorable {}

extension Offer.Reply: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var answer: OfferAnswer?
        var day: Day?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "answer": answer = try OfferAnswer(reading: &reader)
            case "day": day = try Day(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(try reader.require(answer, "answer"), on: try reader.require(day, "day"))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("answer", answer)
        writer.member("day", day)
        writer.endObject()
    }
}

extension Offer: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var applicant: ApplicantID?
        var municipality: MunicipalityCode?
        var ground: SeatGround?
        var made: Day?
        var answerBy: Day?
        var attempts: [Day]?
        var reply: Reply??
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "applicant": applicant = try ApplicantID(reading: &reader)
            case "municipality": municipality = try MunicipalityCode(reading: &reader)
            case "ground": ground = try SeatGround(reading: &reader)
            case "made": made = try Day(reading: &reader)
            case "answerBy": answerBy = try Day(reading: &reader)
            case "attempts": attempts = try [Day](reading: &reader)
            case "reply": reply = .some(try Reply?(reading: &reader))
            default: throw reader.unknown(key)
            }
        }
        self.init(
            to: try reader.require(applicant, "applicant"), of: try reader.require(municipality, "municipality"),
            ground: try reader.require(ground, "ground"), made: try reader.require(made, "made"),
            answerBy: try reader.require(answerBy, "answerBy"), attempts: try reader.require(attempts, "attempts"),
            reply: try reader.require(reply, "reply"))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("applicant", applicant)
        writer.member("municipality", municipality)
        writer.member("ground", ground)
        writer.member("made", made)
        writer.member("answerBy", answerBy)
        writer.member("attempts", attempts)
        writer.member("reply", reply)
        writer.endObject()
    }
}

extension ContactNote: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var seat: SeatID?
        var kind: Kind?
        var day: Day?
        var note: String?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "kind": kind = try Kind(reading: &reader)
            case "seat": seat = try SeatID(reading: &reader)
            case "day": day = try Day(reading: &reader)
            case "note": note = try reader.readString()
            default: throw reader.unknown(key)
            }
        }
        self.init(
            try reader.require(kind, "kind"), about: try reader.require(seat, "seat"),
            on: try reader.require(day, "day"), note: try reader.require(note, "note"))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("kind", kind)
        writer.member("seat", seat)
        writer.member("day", day)
        writer.member("note", note)
        writer.endObject()
    }
}

extension FeeLiability: JSONStorable {
    package init(reading reader: inout JSONReader) throws(JSONFault) {
        var (manager, email, department) = ("", "", "")
        var seat: SeatID?
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "manager": manager = try reader.readString()
            case "email": email = try reader.readString()
            case "department": department = try reader.readString()
            case "seat": seat = try SeatID(reading: &reader)
            default: throw reader.unknown(key)
            }
        }
        self.init(
            manager: manager, email: email, department: department, seat: try reader.require(seat, "seat"))
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("manager", ifFilled: manager)
        writer.member("email", ifFilled: email)
        writer.member("department", ifFilled: department)
        writer.member("seat", seat)
        writer.endObject()
    }
}
