/// Findings that people accepted, and the exceptions that did nothing.
extension ReportTemplates {
    static let accepted = """
        {{#acceptedPart}}
        <section id="geaccepteerd">
        <h2>{{t.acceptedTitle}}</h2>
        <p class="lead">{{t.acceptedLead}}</p>
        \(perAanbieder("""
            <table class="lines"><caption class="hidden">{{t.acceptedTitle}}: {{name}}</caption>
            <thead><tr><th scope="col">{{t.line}}</th><th scope="col">{{t.client}}</th><th scope="col">{{t.product}}</th>\
            <th scope="col">{{t.reason}}</th><th scope="col" class="n">{{t.accepted}}</th></tr></thead>
            <tbody>
            {{#rows}}
            <tr>{{> lineCells}}<td class="why">{{#bar}}{{> bar}}{{/bar}}{{> why}}</td>\
            <td class="n main">{{main}}<small>{{t.of}} {{whole}}</small></td></tr>
            {{/rows}}
            </tbody></table>
            """))
        {{#earlier}}
        <h3>{{t.acceptedEarlier}}</h3>
        {{> recoveryTable}}
        {{#hiddenNote}}<p class="rest">{{hiddenNote}}</p>{{/hiddenNote}}
        {{/earlier}}
        {{#signals}}
        <h3>{{t.acceptedSignals}}</h3>
        <table class="lines list"><caption class="hidden">{{t.acceptedSignals}}</caption>
        <thead><tr><th scope="col">{{t.kind}}</th><th scope="col">{{t.gemeente}}</th><th scope="col">{{t.aanbieder}}</th>\
        <th scope="col">{{t.signal}}</th></tr></thead>
        <tbody>
        {{#rows}}
        <tr><th scope="row">{{sort}}</th><td>{{gemeenteNaam}}</td>\
        <td>{{aanbiederNaam}} <span class="code">{{aanbiederCode}}</span></td>\
        <td class="why"><p>{{text}}</p><p>{{acceptance}}</p></td></tr>
        {{/rows}}
        </tbody></table>
        {{#hiddenNote}}<p class="rest">{{hiddenNote}}</p>{{/hiddenNote}}
        {{/signals}}
        {{#unused}}
        <h3>{{t.unusedTitle}}</h3>
        <p class="lead">{{t.unusedLead}}</p>
        {{> exceptionTable}}
        {{/unused}}
        {{#expired}}
        <h3>{{t.expiredTitle}}</h3>
        <p class="lead">{{t.expiredLead}}</p>
        {{> exceptionTable}}
        {{/expired}}
        </section>
        {{/acceptedPart}}

        """

    static let exceptionTable = """
        <table class="lines list"><caption class="hidden">{{t.finding}}, {{t.subject}}, {{t.accepted}}</caption>
        <thead><tr><th scope="col">{{t.finding}}</th><th scope="col">{{t.gemeente}}</th>\
        <th scope="col">{{t.aanbieder}}</th><th scope="col">{{t.subject}}</th><th scope="col">{{t.accepted}}</th></tr></thead>
        <tbody>
        {{#rows}}
        <tr><th scope="row"><span class="code">{{id}}</span></th><td>{{gemeenteNaam}}</td>\
        <td>{{aanbiederNaam}} <span class="code">{{aanbiederCode}}</span></td><td>{{subject}}</td>\
        <td class="why">{{acceptance}}</td></tr>
        {{/rows}}
        </tbody></table>
        {{#hiddenNote}}<p class="rest">{{hiddenNote}}</p>{{/hiddenNote}}

        """
}
