/// The templates that the program ships with.
enum ShippedTemplates {}

extension ShippedTemplates {
    static func swedish(_ kind: LetterKind) -> String {
        switch kind {
        case .admitted: admittedSwedish
        case .reserve: reserveSwedish
        case .notAdmitted: notAdmittedSwedish
        case .offer: offerSwedish
        case .managerOfAdmitted: managerOfAdmittedSwedish
        case .managerOfReserve: managerOfReserveSwedish
        case .managerOfNotAdmitted: managerOfNotAdmittedSwedish
        case .mentor: mentorSwedish
        case .certificate: certificateSwedish
        case .enrolled: enrolledSwedish
        }
    }

    static let closingSwedish = """

        Vänliga hälsningar

        {{sender}}
        {{senderEmail}}

        """

    /// What an admitted person has to do about a mentor (S4-8, S4-9).
    private static let mentorTaskSwedish = """

        {{#mentorHours}}
        Ordna en mentor före starten

        Du väljer själv din mentor. Mentorn ska vara chef i någon av de kommuner som deltar: {{municipalities}}. Välj helst \
        någon annan än din egen chef. Uppdraget tar ungefär {{mentorHours}} timmar. Skicka mentorns namn, e-postadress och kommun till \
        oss så snart du har fått ett ja.

        {{#premeeting}}
        Alla deltagare och mentorer träffas före starten: {{premeeting}}. Träffen är obligatorisk.
        {{/premeeting}}
        {{/mentorHours}}

        """

    static let courseSwedish = """

        {{#hasOccasions}}
        Kursdagar

        {{#occasions}}
        {{number}}. {{when}}{{#place}}, {{place}}{{/place}}{{#overnight}} (med övernattning){{/overnight}}: {{title}}
        {{/occasions}}
        {{/hasOccasions}}
        {{^hasOccasions}}
        Kursen pågår {{starts}} – {{ends}}. Vi skickar kursdagarna så snart de är bestämda.
        {{/hasOccasions}}

        """

    private static let admittedSwedish =
        """
        Du är antagen till {{programme}}

        Hej {{firstName}}!

        Du är antagen till {{programme}}.{{#cohort}} Du följer {{cohort}}.{{/cohort}} Beslutet fattades {{decided}} \
        ({{reference}}). Välkommen!

        """ + mentorTaskSwedish + courseSwedish + """

            Lägg in dagarna i din kalender redan nu.{{#loadPercent}} Programmet tar ungefär {{loadPercent}} procent av en \
            heltid, med uppgifterna mellan kursdagarna inräknade.{{/loadPercent}}

            {{guarantee}}

            Kan du inte ta emot platsen? Hör av dig genast, så att en reserv hinner få den.

            {{information}}

            """ + closingSwedish

    private static let reserveSwedish =
        """
        Du är reserv till {{programme}}

        Hej {{firstName}}!

        Tack för din ansökan till {{programme}}. Platserna i {{municipality}} räckte inte den här gången, men du är reserv \
        nummer {{reserveNumber}}. Beslutet fattades {{decided}} ({{reference}}).

        Blir en plats ledig hör vi av oss till reserverna i tur och ordning. {{#replacementEnd}}Reserver kan kallas till och med \
        {{replacementEnd}}. Har du inte hört något då blir det ingen plats den här gången, och din chef tar upp med dig hur du \
        kan utvecklas på andra sätt.{{/replacementEnd}}

        {{#starts}}
        Kursen börjar {{starts}}.{{#hasOccasions}} Håll gärna de här dagarna fria:{{/hasOccasions}}
        {{/starts}}

        {{#occasions}}
        {{number}}. {{when}}{{#place}}, {{place}}{{/place}}
        {{/occasions}}

        Vill du inte stå kvar som reserv? Säg till, så går turen vidare.

        {{information}}

        """ + closingSwedish

    private static let notAdmittedSwedish =
        """
        Besked om din ansökan till {{programme}}

        Hej {{firstName}}!

        Tack för din ansökan till {{programme}}. Du har inte fått en plats den här gången. Beslutet fattades {{decided}} \
        ({{reference}}).

        Vi vet att det är tråkigt att få det beskedet. {{#manager}}{{manager}} kommer att ta kontakt med dig{{/manager}}\
        {{^manager}}Din chef kommer att ta kontakt med dig{{/manager}} för att tala om hur du kan utvecklas på andra sätt i \
        {{municipality}}.

        Vill du veta hur din ansökan bedömdes är du välkommen att höra av dig.

        {{information}}

        """ + closingSwedish

    private static let offerSwedish =
        """
        En plats är ledig i {{programme}}

        Hej {{firstName}}!

        En plats har blivit ledig i {{programme}}{{#cohort}} ({{cohort}}){{/cohort}}, och du står på tur att få den.

        Svara {{#answerBy}}senast {{answerBy}}{{/answerBy}}{{^answerBy}}så snart du kan{{/answerBy}}. Har vi inte fått ditt svar \
        då går platsen vidare till nästa reserv.

        """ + mentorTaskSwedish + courseSwedish + """

            {{guarantee}}

            """ + closingSwedish

    private static let managerOfAdmittedSwedish =
        """
        {{name}} är antagen till {{programme}}

        Hej{{#manager}} {{manager}}{{/manager}}!

        {{name}} är antagen till {{programme}}.{{#cohort}} Omgång: {{cohort}}.{{/cohort}} Beslutet fattades {{decided}} \
        ({{reference}}). Du är ansvarig chef under \
        hela programmet.

        Det betyder att du

        - ger {{firstName}} tid{{#loadPercent}}, ungefär {{loadPercent}} procent av en heltid{{/loadPercent}}
        {{^seatCharged}}
        - betalar avgiften oavsett resultat, också om deltagaren avbryter{{#fee}}. Avgiften är {{fee}}{{/fee}}{{^fee}}. Vi \
        återkommer med beloppet när det är beslutat{{/fee}}
        {{/seatCharged}}
        {{#seatCharged}}
        - inte betalar någon avgift: den betalas för den som hade platsen före {{firstName}}
        {{/seatCharged}}
        {{#mentorHours}}
        - hjälper till vid behov när {{firstName}} väljer mentor: en chef i någon av kommunerna, helst någon annan än du
        {{/mentorHours}}

        """ + courseSwedish + """

            {{guarantee}}

            """ + closingSwedish

    private static let managerOfReserveSwedish =
        """
        {{name}} är reserv till {{programme}}

        Hej{{#manager}} {{manager}}{{/manager}}!

        {{name}} är reserv nummer {{reserveNumber}} i {{municipality}} till {{programme}}. Beslutet fattades {{decided}} \
        ({{reference}}).

        Blir en plats ledig kan {{firstName}} kallas med kort varsel{{#replacementEnd}}, till och med {{replacementEnd}}\
        {{/replacementEnd}}. Du är då ansvarig chef: du ger tid och betalar avgiften oavsett resultat, om \
        den inte redan är debiterad för platsen.

        Blir det ingen plats ber vi dig ta kontakt med {{firstName}} om andra sätt att utvecklas.

        """ + closingSwedish

    private static let managerOfNotAdmittedSwedish =
        """
        {{name}} har inte fått plats i {{programme}}

        Hej{{#manager}} {{manager}}{{/manager}}!

        {{name}} har inte fått plats i {{programme}} den här gången. Beslutet fattades {{decided}} ({{reference}}).

        Vi ber dig ta kontakt med {{firstName}} snart och tala om hur {{firstName}} kan utvecklas på andra sätt. Meddela sedan \
        personalavdelningen i {{municipality}} vad ni kom överens om och vilken dag ni talades vid.

        """ + closingSwedish

    private static let mentorSwedish =
        """
        Tack för att du vill vara mentor i {{programme}}

        Hej {{mentor}}!

        {{name}} i {{municipality}} är antagen till {{programme}} och har berättat att du vill vara mentor. Tack!

        {{#mentorHours}}
        Uppdraget tar ungefär {{mentorHours}} timmar från start till avslut.
        {{/mentorHours}}

        {{#premeeting}}
        Mentorer och deltagare träffas före starten: {{premeeting}}. Träffen är obligatorisk.
        {{/premeeting}}

        {{#hasMentorMeetings}}
        Gemensamma träffar för mentorer

        {{#mentorMeetings}}
        - {{when}}: {{title}}{{#place}}, {{place}}{{/place}}
        {{/mentorMeetings}}
        {{/hasMentorMeetings}}

        {{#lastOccasion}}
        Du är också inbjuden till det sista tillfället: {{lastOccasion}}.
        {{/lastOccasion}}

        Har ditt chefsuppdrag upphört, eller stämmer något annat inte? Hör av dig, så hjälper vi till.

        """ + closingSwedish
}
