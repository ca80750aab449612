extension ShippedTemplates {
    static let certificateSwedish = """
        Intyg: {{name}}, {{programme}}

        Intyg

        {{name}}, {{municipality}}, har gått {{programme}} och är godkänd {{approved}}.

        Programmet {{#isJoint}}drivs gemensamt av {{municipalities}} och {{/isJoint}}pågick {{starts}} – {{ends}}{{#courseDays}}, med {{courseDays}} \
        kursdagar{{/courseDays}}.

        Kompetens

        {{competence}}

        {{#guarantee}}
        {{guarantee}}
        {{/guarantee}}

        {{sender}}
        {{senderEmail}}

        """

    static let certificateEnglish = """
        Certificate: {{name}}, {{programme}}

        Certificate

        {{name}}, {{municipality}}, has completed {{programme}} and was approved on {{approved}}.

        The programme {{#isJoint}}is run jointly by {{municipalities}} and {{/isJoint}}took place {{starts}} – {{ends}}{{#courseDays}}, with \
        {{courseDays}} course days{{/courseDays}}.

        Competence

        {{competence}}

        {{#guarantee}}
        {{guarantee}}
        {{/guarantee}}

        {{sender}}
        {{senderEmail}}

        """
}
