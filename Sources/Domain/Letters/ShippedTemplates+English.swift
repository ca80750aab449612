extension ShippedTemplates {
    static func english(_ kind: LetterKind) -> String {
        switch kind {
        case .admitted: admittedEnglish
        case .reserve: reserveEnglish
        case .notAdmitted: notAdmittedEnglish
        case .offer: offerEnglish
        case .managerOfAdmitted: managerOfAdmittedEnglish
        case .managerOfReserve: managerOfReserveEnglish
        case .managerOfNotAdmitted: managerOfNotAdmittedEnglish
        case .mentor: mentorEnglish
        case .certificate: certificateEnglish
        case .enrolled: enrolledEnglish
        }
    }

    static let closingEnglish = """

        Kind regards

        {{sender}}
        {{senderEmail}}

        """

    /// What an admitted person has to do about a mentor (S4-8, S4-9).
    private static let mentorTaskEnglish = """

        {{#mentorHours}}
        Find a mentor before the start

        You choose your own mentor. The mentor must be a manager in one of the participating municipalities: \
        {{municipalities}}. Preferably choose somebody other than your own manager. Mentoring takes about {{mentorHours}} hours. Send \
        us the mentor's name, e-mail address and municipality as soon as you have a yes.

        {{#premeeting}}
        All participants and mentors meet before the start: {{premeeting}}. The meeting is obligatory.
        {{/premeeting}}
        {{/mentorHours}}

        """

    static let courseEnglish = """

        {{#hasOccasions}}
        Course days

        {{#occasions}}
        {{number}}. {{when}}{{#place}}, {{place}}{{/place}}{{#overnight}} (with overnight stay){{/overnight}}: {{title}}
        {{/occasions}}
        {{/hasOccasions}}
        {{^hasOccasions}}
        The course runs {{starts}} – {{ends}}. We send the course days as soon as they are set.
        {{/hasOccasions}}

        """

    private static let admittedEnglish =
        """
        You are admitted to {{programme}}

        Dear {{firstName}},

        You are admitted to {{programme}}.{{#cohort}} You follow {{cohort}}.{{/cohort}} The decision was made on {{decided}} \
        ({{reference}}). Welcome!

        """ + mentorTaskEnglish + courseEnglish + """

            Please put the days in your calendar now.{{#loadPercent}} The programme takes about {{loadPercent}} percent of full \
            time, including the tasks between the course days.{{/loadPercent}}

            {{guarantee}}

            If you cannot take your seat, tell us at once, so that a reserve can have it in time.

            {{information}}

            """ + closingEnglish

    private static let reserveEnglish =
        """
        You are on the reserve list for {{programme}}

        Dear {{firstName}},

        Thank you for applying to {{programme}}. There were not enough seats in {{municipality}} this time, but you are reserve \
        number {{reserveNumber}}. The decision was made on {{decided}} ({{reference}}).

        If a seat becomes vacant, reserves are called in turn. {{#replacementEnd}}They can be called until {{replacementEnd}}. If \
        you have not heard from us by then there is no seat this time, and your manager will talk with you about other ways to \
        develop.{{/replacementEnd}}

        {{#starts}}
        The course begins on {{starts}}.{{#hasOccasions}} Please keep these days free:{{/hasOccasions}}
        {{/starts}}

        {{#occasions}}
        {{number}}. {{when}}{{#place}}, {{place}}{{/place}}
        {{/occasions}}

        If you do not want to stay on the list, tell us, and your turn passes to the next.

        {{information}}

        """ + closingEnglish

    private static let notAdmittedEnglish =
        """
        About your application to {{programme}}

        Dear {{firstName}},

        Thank you for applying to {{programme}}. You have not been given a seat this time. The decision was made on {{decided}} \
        ({{reference}}).

        We know that this is not what you hoped for. {{#manager}}{{manager}} will contact you{{/manager}}{{^manager}}Your manager \
        will contact you{{/manager}} to talk about other ways to develop in {{municipality}}.

        If you want to know how your application was judged, you are welcome to get in touch.

        {{information}}

        """ + closingEnglish

    private static let offerEnglish =
        """
        A seat is vacant in {{programme}}

        Dear {{firstName}},

        A seat has become vacant in {{programme}}{{#cohort}} ({{cohort}}){{/cohort}}, and you are next in line for it.

        Please answer {{#answerBy}}by {{answerBy}}{{/answerBy}}{{^answerBy}}as soon as you can{{/answerBy}}. If we have no answer \
        by then, the seat goes to the next reserve.

        """ + mentorTaskEnglish + courseEnglish + """

            {{guarantee}}

            """ + closingEnglish

    private static let managerOfAdmittedEnglish =
        """
        {{name}} is admitted to {{programme}}

        Dear {{#manager}}{{manager}}{{/manager}}{{^manager}}manager{{/manager}},

        {{name}} is admitted to {{programme}}.{{#cohort}} Cohort: {{cohort}}.{{/cohort}} The decision was made on {{decided}} \
        ({{reference}}). You are the \
        responsible manager throughout the programme.

        This means that you

        - give {{firstName}} time{{#loadPercent}}, about {{loadPercent}} percent of full time{{/loadPercent}}
        {{^seatCharged}}
        - pay the fee whatever the result, even if the participant drops out{{#fee}}. The fee is {{fee}}{{/fee}}{{^fee}}. We will \
        tell you the amount when it is decided{{/fee}}
        {{/seatCharged}}
        {{#seatCharged}}
        - pay no fee: it is paid for the one who had the seat before {{firstName}}
        {{/seatCharged}}
        {{#mentorHours}}
        - help if needed when {{firstName}} chooses a mentor: a manager in one of the municipalities, preferably somebody other than you
        {{/mentorHours}}

        """ + courseEnglish + """

            {{guarantee}}

            """ + closingEnglish

    private static let managerOfReserveEnglish =
        """
        {{name}} is on the reserve list for {{programme}}

        Dear {{#manager}}{{manager}}{{/manager}}{{^manager}}manager{{/manager}},

        {{name}} is reserve number {{reserveNumber}} in {{municipality}} for {{programme}}. The decision was made on {{decided}} \
        ({{reference}}).

        If a seat becomes vacant, {{firstName}} can be called at short notice{{#replacementEnd}}, until {{replacementEnd}}\
        {{/replacementEnd}}. You are then the responsible manager: you give time and pay the fee whatever the \
        result, unless it has been charged for the seat already.

        If there is no seat, we ask you to talk with {{firstName}} about other ways to develop.

        """ + closingEnglish

    private static let managerOfNotAdmittedEnglish =
        """
        {{name}} has not been given a seat in {{programme}}

        Dear {{#manager}}{{manager}}{{/manager}}{{^manager}}manager{{/manager}},

        {{name}} has not been given a seat in {{programme}} this time. The decision was made on {{decided}} ({{reference}}).

        Please contact {{firstName}} soon and talk about other ways to develop. Then tell the personnel department in \
        {{municipality}} what you agreed on and the day you talked.

        """ + closingEnglish

    private static let mentorEnglish =
        """
        Thank you for being a mentor in {{programme}}

        Dear {{mentor}},

        {{name}} in {{municipality}} is admitted to {{programme}} and has told us that you are willing to be the mentor. Thank you!

        {{#mentorHours}}
        Mentoring takes about {{mentorHours}} hours from start to finish.
        {{/mentorHours}}

        {{#premeeting}}
        Mentors and participants meet before the start: {{premeeting}}. The meeting is obligatory.
        {{/premeeting}}

        {{#hasMentorMeetings}}
        Joint sessions for mentors

        {{#mentorMeetings}}
        - {{when}}: {{title}}{{#place}}, {{place}}{{/place}}
        {{/mentorMeetings}}
        {{/hasMentorMeetings}}

        {{#lastOccasion}}
        You are also invited to the last occasion: {{lastOccasion}}.
        {{/lastOccasion}}

        Are you no longer a manager, or is something else not right? Tell us, and we will help.

        """ + closingEnglish
}
