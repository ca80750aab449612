extension ShippedTemplates {
    /// To somebody who takes part without having been selected (S2-1).
    static let enrolledSwedish =
        """
        Du deltar i {{programme}}

        Hej {{firstName}}!

        Du deltar i {{programme}}{{#since}} från och med {{since}}{{/since}}. {{#obligatory}}Programmet är obligatoriskt\
        {{#whom}} för {{whom}}{{/whom}}. {{/obligatory}}Välkommen!

        """ + courseSwedish + """

            Lägg in dagarna i din kalender redan nu.{{#loadPercent}} Programmet tar ungefär {{loadPercent}} procent av en \
            heltid, med uppgifterna mellan kursdagarna inräknade.{{/loadPercent}} Får du förhinder meddelar du oss före dagen.

            {{#guarantee}}
            {{guarantee}}
            {{/guarantee}}

            {{information}}

            """ + closingSwedish

    /// To somebody who takes part without having been selected (S2-1).
    static let enrolledEnglish =
        """
        You take part in {{programme}}

        Dear {{firstName}},

        You take part in {{programme}}{{#since}} from {{since}}{{/since}}. {{#obligatory}}The programme is obligatory\
        {{#whom}} for {{whom}}{{/whom}}. {{/obligatory}}Welcome!

        """ + courseEnglish + """

            Please put the days in your calendar now.{{#loadPercent}} The programme takes about {{loadPercent}} percent of full \
            time, including the tasks between the course days.{{/loadPercent}} If something comes up, tell us before the day.

            {{#guarantee}}
            {{guarantee}}
            {{/guarantee}}

            {{information}}

            """ + closingEnglish
}
