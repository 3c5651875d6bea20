/// Own contributions.
extension ReportTemplates {
    static let contributions = """
        {{#bijdragePart}}
        <section id="eigenbijdrage">
        <h2>{{t.contributionTitle}}</h2>
        <p class="lead">{{t.contributionLead}}</p>
        <div class="scroll" role="region" tabindex="0" aria-label="{{t.contributionTitle}}">
        <table><caption class="hidden">{{t.contributionTitle}}</caption>
        <thead><tr><th scope="col">{{t.gemeente}}</th>\
        {{#heads}}<th scope="col" class="n">{{.}}</th>{{/heads}}<th scope="col">{{t.list}}</th></tr></thead>
        <tbody>
        {{#rows}}
        <tr><th scope="row">{{name}} <span class="code">{{id}}</span></th>\
        {{#numbers}}<td class="n">{{.}}</td>{{/numbers}}<td><a href="{{table}}">{{t.table}}</a></td></tr>
        {{/rows}}
        </tbody>
        <tfoot><tr class="sub">{{#all}}<th scope="row">{{t.total}}</th>\
        {{#numbers}}<td class="n">{{.}}</td>{{/numbers}}<td></td>{{/all}}</tr></tfoot>
        </table></div>
        {{#hiddenNote}}<p class="rest">{{hiddenNote}}</p>{{/hiddenNote}}
        </section>
        {{/bijdragePart}}

        """
}
