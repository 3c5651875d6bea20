/// The open recovery list.
extension ReportTemplates {
    static let recovery = """
        {{#recoveryPart}}
        <section id="terugvordering">
        <h2>{{t.recoveryTitle}}</h2>
        <p class="lead">{{t.recoveryLead}}</p>
        <div class="scroll" role="region" tabindex="0" aria-label="{{t.recoveryTitle}}">
        <table><caption class="hidden">{{t.recoveryTitle}}</caption>
        <thead><tr><th scope="col">{{t.aanbieder}}</th><th scope="col">{{t.gemeente}}</th>\
        <th scope="col" class="n">{{t.open}}</th><th scope="col" class="n">{{t.new}}</th>\
        <th scope="col" class="n">{{t.closed}}</th><th scope="col" class="n">{{t.accepted}}</th>\
        <th scope="col">{{t.request}}</th></tr></thead>
        <tbody>
        {{#standRows}}
        <tr><th scope="row">{{aanbiederNaam}} <span class="code">{{aanbiederCode}}</span></th><td>{{gemeenteNaam}}</td>\
        {{> recoveryAmounts}}<td>{{#table}}<a href="{{table}}">{{t.table}}</a>{{/table}}</td></tr>
        {{/standRows}}
        </tbody>
        <tfoot><tr class="sub">{{#standAll}}<th scope="row" colspan="2">{{t.total}}</th>{{> recoveryAmounts}}\
        <td></td>{{/standAll}}</tr></tfoot>
        </table></div>
        {{#hiddenNote}}<p class="rest">{{hiddenNote}}</p>{{/hiddenNote}}
        \(perAanbieder("""
            {{> recoveryTable}}
            """))
        </section>
        {{/recoveryPart}}

        """

    static let recoveryAmounts = """
        <td class="n">{{openSum}}</td><td class="n">{{newSum}}</td><td class="n">{{closedSum}}</td>\
        <td class="n">{{acceptedSum}}</td>
        """

    static let recoveryTable = """
        <table class="lines"><caption class="hidden">{{t.recoveryTitle}}</caption>
        <thead><tr><th scope="col">{{t.line}}</th><th scope="col">{{t.product}}</th><th scope="col">{{t.since}}</th>\
        <th scope="col">{{t.reason}}</th><th scope="col" class="n">\
        {{#isAccepted}}{{t.accepted}}{{/isAccepted}}{{^isAccepted}}{{t.toCredit}}{{/isAccepted}}</th></tr></thead>
        <tbody>
        {{#rows}}
        <tr><th scope="row">{{reference}}<small>{{t.declaration}} {{declaratie}}</small>\
        {{#partners}}<small>{{partners}}</small>{{/partners}}</th>\
        <td><span class="code">{{productCode}}</span> {{productName}}<small>{{when}} · \
        {{t.toewijzing}} {{toewijzingNummer}}</small></td>\
        <td>{{since}}<small>{{source}}</small>{{#new}}<small>{{new}}</small>{{/new}}</td>\
        <td class="why">{{> why}}{{#acceptance}}<p>{{acceptance}}</p>{{/acceptance}}</td>\
        <td class="n main">{{main}}<small>{{t.of}} {{whole}}</small></td></tr>
        {{/rows}}
        </tbody></table>

        """
}
