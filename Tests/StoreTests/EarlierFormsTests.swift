import Codec
import Domain
import JSON
import Testing

/// What earlier versions have written is read as what it meant then.
@Suite struct EarlierFormsTests {
    private func read(_ data: String) throws -> Event {
        try EventCodec.decode(kind: "panel.set", JSONReader(Array(data.utf8)), in: .municipality("sater"))
    }

    @Test func `a panel from before interviews had an end has none`() throws {
        let panel = Panel(members: ["bo.ek"], day: nil, time: ClockTime(10, 0), place: "Rådhuset")
        let id = ApplicantID(rawValue: 1)
        let earlier = #"{"members":["bo.ek"],"day":null,"time":"10:00","place":"Rådhuset"}"#
        let facts = [
            (#"{"applicant":"0000000000001","old":null,"new":\#(earlier)}"#, Change<Panel?>(from: nil, to: panel)),
            (#"{"applicant":"0000000000001","old":\#(earlier),"new":null}"#, Change(from: panel, to: nil)),
            (#"{"applicant":"0000000000001","old":\#(earlier),"new":\#(earlier)}"#, Change(from: panel, to: panel)),
        ]
        for (data, change) in facts { #expect(try read(data) == .panelSet(id, change)) }
    }

    @Test func `today's form says that the end is not known`() {
        let panel = Panel(members: ["bo.ek"], place: "Rådhuset")
        let written = EventCodec.encoded(.panelSet(ApplicantID(rawValue: 1), Change(from: nil, to: panel)))
        #expect(String(decoding: written.data, as: UTF8.self).contains(#""ends":null"#))
    }

    @Test func `what is wrong in an earlier form is told where it stands`() {
        let fault = JSONFault(line: 1, column: 79, expected: "a known key", found: "\"hund\"")
        #expect(throws: fault) {
            try read(#"{"applicant":"0000000000001","old":null,"new":{"members":["bo.ek"],"day":null,"hund":2}}"#)
        }
    }
}
