public import Domain
import Workflow

extension Texts {
    func refusal(_ refusal: LetterRefusal, in world: World) -> String {
        switch refusal {
        case .alreadySent(let kind, let signature):
            let name = world.programme.settings.name(of: signature.by)
            let at = moment(signature.at, today: world.today)
            return say(
                "brevet ”\(kind.label.swedish)” skickades \(at) av \(name); ange skäl för att skicka igen",
                "the letter “\(kind.label.english)” was sent \(at) by \(name); give a reason to send it again")
        case .notDue(.certificate):
            return say(
                "intyg skrivs bara för den som är godkänd (6, b)",
                "a certificate is written only for somebody who is approved (6, b)")
        case .notDue(let kind):
            return say(
                "beslutet ger inget brev ”\(kind.label.swedish)” till den personen",
                "the decision gives no letter “\(kind.label.english)” about that person")
        case .changedMeanwhile:
            return say(
                "brevet har ändrats sedan du läste det; läs och skriv det på nytt",
                "the letter has changed since you read it; read and write it anew")
        case .recipientUnknown(.applicant):
            return say("ansökan saknar både namn och e-post", "the application has neither name nor e-mail address")
        case .recipientUnknown(.manager):
            return say(
                "ansökan säger inte vem som är ansvarig chef; skriv in det i ansökan (1, Enter, e)",
                "the application does not say who the responsible manager is; enter it there (1, Enter, e)")
        case .recipientUnknown(.mentor): return say("ingen mentor är vald", "no mentor is chosen")
        case .protectedIdentity:
            return say(
                "skyddade uppgifter: brevet skrivs av kommunens personalchef eller HR",
                "protected identity: the letter is written by the municipality's personnel chief or HR")
        case .senderMissing:
            return say(
                "avsändare saknas; skriv in letters.sender och letters.email i programmets fil",
                "there is no sender; set letters.sender and letters.email in the programme file")
        case .template(let fault): return say("mallen ", "the template, ") + self.fault(fault)
        }
    }

    func refusal(_ refusal: MentorRefusal) -> String {
        switch refusal {
        case .notAManager(let name):
            return say(
                "\(name) är inte chef; mentorn ska vara chef i någon av programmets kommuner",
                "\(name) is not a manager; the mentor must be a manager in one of the programme's municipalities")
        case .outsideProgramme(let name):
            return say(
                "\(name) är inte med i programmet; mentorn ska vara chef i någon av programmets kommuner",
                "\(name) is not in the programme; the mentor must be a manager in one of the programme's municipalities"
            )
        case .oneself: return say("ingen kan vara sin egen mentor", "nobody can be his or her own mentor")
        case .notChosen:
            return say(
                "ingen mentor är vald; \(way(.chooseMentor)) skriver in den",
                "no mentor is chosen; \(way(.chooseMentor)) records it")
        case .noSuchSession(let number):
            return say("det finns ingen mentorträff \(number)", "there is no mentor meeting \(number)")
        case .notADuration(let minutes):
            return say(
                "\(minutes) minuter går inte; skriv tiden i timmar, som 1,5",
                "\(minutes) minutes will not do; write the time in hours, such as 1.5")
        }
    }

    /// Where a template is wrong, how, and what to do.
    public func fault(_ fault: TemplateFault) -> String {
        say("rad \(fault.line), kolumn \(fault.column): ", "line \(fault.line), column \(fault.column): ")
            + problem(fault.problem)
    }

    private func problem(_ problem: TemplateFault.Problem) -> String {
        switch problem {
        case .unknownField(let name, let known):
            return say("fältet ”\(name)” finns inte; det finns ", "there is no field “\(name)”; there is ")
                + known.joined(separator: ", ")
        case .tagNotClosed: return say("{{ utan }} på samma rad", "{{ without }} on the same line")
        case .tagEmpty: return say("{{ }} är tomt; skriv ett fält", "{{ }} is empty; write a field")
        case .tagNotSupported(let mark):
            return say(
                "{{\(mark) går inte i brev; det finns {{fält}}, {{#fält}}, {{^fält}}, {{/fält}} och {{! kommentar}}",
                "{{\(mark) cannot be used in letters; there is {{field}}, {{#field}}, {{^field}}, {{/field}} and {{! comment}}"
            )
        case .sectionNotClosed(let name):
            return say("{{#\(name)}} avslutas aldrig med {{/\(name)}}", "{{#\(name)}} is never ended by {{/\(name)}}")
        case .sectionNotOpen(let name, let open):
            guard let open else {
                return say("{{/\(name)}} utan {{#\(name)}} före", "{{/\(name)}} without {{#\(name)}} before it")
            }
            return say(
                "{{/\(name)}}, men det är {{#\(open)}} som ska avslutas",
                "{{/\(name)}}, but it is {{#\(open)}} that must be ended")
        case .notAText(let name):
            return say(
                "\(name) är ingen text; skriv {{#\(name)}}…{{/\(name)}}",
                "\(name) is not a text; write {{#\(name)}}…{{/\(name)}}")
        case .outsideList(let name):
            return say(
                "\(name) finns bara i en lista, som {{#occasions}}…{{/occasions}}",
                "\(name) is known only in a list, as {{#occasions}}…{{/occasions}}")
        case .listInList(let name):
            return say("\(name) är en lista i en lista", "\(name) is a list in a list")
        case .subjectMissing:
            return say("första raden ska vara brevets ämne", "the first line must be the letter's subject")
        case .bodyMissing: return say("efter ämnet saknas brevet", "after the subject there is no letter")
        }
    }
}
