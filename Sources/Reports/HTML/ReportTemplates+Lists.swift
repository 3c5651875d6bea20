/// The parts that are plain lists and tables.
extension ReportTemplates {
    static let careGapNotices = """
        {{#noticesPart}}
        <section id="meldingen">
        <h2>{{t.noticesTitle}}</h2>
        <p class="lead">{{t.noticesLead}}</p>
        <div class="scroll" role="region" tabindex="0" aria-label="{{t.noticesTitle}}">
        <table><caption class="hidden">{{t.noticesTitle}}</caption>
        <thead><tr><th scope="col">{{t.gemeente}}</th><th scope="col">{{t.aanbieder}}</th>\
        <th scope="col" class="n">{{t.lines}}</th><th scope="col" class="n">{{t.amount}}</th></tr></thead>
        <tbody>
        {{#rows}}
        <tr><td>{{gemeenteNaam}}</td><th scope="row">{{aanbiederNaam}} <span class="code">{{aanbiederCode}}</span></th>\
        <td class="n">{{number}}</td><td class="n">{{sum}}</td></tr>
        {{/rows}}
        </tbody></table></div>
        {{#hiddenNote}}<p class="rest">{{hiddenNote}}</p>{{/hiddenNote}}
        </section>
        {{/noticesPart}}

        """

    static let totals = """
        {{#totalsPart}}
        <section id="totalen">
        <h2>{{t.totalsTitle}}</h2>
        <p class="lead">{{t.totalsLead}}</p>
        {{^totalGroups}}<p class="none">{{t.none}}</p>{{/totalGroups}}
        {{#hasTotals}}
        <div class="scroll" role="region" tabindex="0" aria-label="{{t.totalsTitle}}">
        <table class="totals"><caption class="hidden">{{t.totalsCaption}}</caption>
        <thead><tr><th scope="col">{{t.gemeente}}, {{t.aanbieder}}</th><th scope="col" class="n">{{t.lines}}</th>\
        <th scope="col" class="n">{{t.submitted}}</th><th scope="col" class="n">{{t.granted}}</th>\
        <th scope="col" class="n">{{t.disputed}}</th><th scope="col" class="n">{{t.flagged}}</th>\
        <th scope="col" class="n">{{t.rejected}}</th></tr></thead>
        {{#totalGroups}}
        <tbody>
        <tr class="sub"><th scope="row">{{name}} <span class="code">{{id}}</span></th>{{> amounts}}</tr>
        {{#aanbieders}}
        <tr><th scope="row">{{name}} <span class="code">{{id}}</span></th>{{> amounts}}</tr>
        {{/aanbieders}}
        </tbody>
        {{/totalGroups}}
        <tfoot><tr class="sub">{{#all}}<th scope="row">{{t.total}}</th>{{> amounts}}{{/all}}</tr></tfoot>
        </table></div>
        {{/hasTotals}}
        {{#hiddenNote}}<p class="rest">{{hiddenNote}}</p>{{/hiddenNote}}
        </section>
        {{/totalsPart}}

        """

    static let amounts = """
        <td class="n">{{number}}</td><td class="n">{{submittedSum}}</td><td class="n">{{grantedSum}}</td>\
        <td class="n">{{disputedSum}}</td><td class="n">{{flaggedSum}}</td><td class="n">{{rejectedSum}}</td>
        """

    static let signals = """
        {{#signalsPart}}
        <section id="signalen">
        <h2>{{t.signalsTitle}}</h2>
        <p class="lead">{{t.signalsLead}}</p>
        <table class="lines list"><caption class="hidden">{{t.signalsTitle}}</caption>
        <thead><tr><th scope="col">{{t.kind}}</th><th scope="col">{{t.gemeente}}</th><th scope="col">{{t.aanbieder}}</th>\
        <th scope="col">{{t.signal}}</th></tr></thead>
        <tbody>
        {{#rows}}
        <tr><th scope="row">{{sort}}</th><td>{{gemeenteNaam}}</td>\
        <td>{{aanbiederNaam}} <span class="code">{{aanbiederCode}}</span></td><td class="why">{{text}}</td></tr>
        {{/rows}}
        </tbody></table>
        {{#hiddenNote}}<p class="rest">{{hiddenNote}}</p>{{/hiddenNote}}
        </section>
        {{/signalsPart}}

        """

    static let starts = """
        {{#startsPart}}
        <section id="starts">
        <h2>{{t.startsTitle}}</h2>
        <p class="lead">{{t.startsLead}}</p>
        <table class="lines list"><caption class="hidden">{{t.startsTitle}}</caption>
        <thead><tr><th scope="col">{{t.toewijzingHead}}</th><th scope="col">{{t.gemeente}}</th>\
        <th scope="col">{{t.aanbieder}}</th><th scope="col">{{t.client}}</th><th scope="col">{{t.start}}</th></tr></thead>
        <tbody>
        {{#rows}}
        <tr><th scope="row">{{toewijzingNummer}}</th><td>{{gemeenteNaam}}</td>\
        <td>{{aanbiederNaam}} <span class="code">{{aanbiederCode}}</span></td>\
        <td><span class="code">{{pseudonym}}</span></td><td>{{when}}</td></tr>
        {{/rows}}
        </tbody></table>
        {{#hiddenNote}}<p class="rest">{{hiddenNote}}</p>{{/hiddenNote}}
        </section>
        {{/startsPart}}

        """

    static let files = """
        {{#filesPart}}
        <section id="bestanden">
        <h2>{{t.filesTitle}}</h2>
        {{^typeRows}}<p class="none">{{t.none}}</p>{{/typeRows}}
        {{#hasTypes}}
        <div class="scroll" role="region" tabindex="0" aria-label="{{t.filesCaption}}">
        <table><caption class="hidden">{{t.filesCaption}}</caption>
        <thead><tr><th scope="col">{{t.message}}</th>{{#statusHeads}}<th scope="col" class="n">{{.}}</th>{{/statusHeads}}\
        <th scope="col" class="n">{{t.total}}</th></tr></thead>
        <tbody>
        {{#typeRows}}
        <tr><th scope="row">{{id}}</th>{{#numbers}}<td class="n">{{.}}</td>{{/numbers}}<td class="n">{{number}}</td></tr>
        {{/typeRows}}
        </tbody></table></div>
        {{/hasTypes}}
        {{#quarantined}}
        <h3 id="quarantaine">{{t.quarantineTitle}} <span class="number">{{total}}</span></h3>
        {{> fileTable}}
        {{/quarantined}}
        {{#refused}}
        <h3 id="afgekeurd">{{t.refusedTitle}} <span class="number">{{total}}</span></h3>
        {{> fileTable}}
        {{/refused}}
        </section>
        {{/filesPart}}

        """

    static let fileTable = """
        <table class="lines files"><caption class="hidden">{{t.file}}, {{t.reason}}, {{t.action}}</caption>
        <thead><tr><th scope="col">{{t.file}}</th><th scope="col">{{t.reason}}</th><th scope="col">{{t.action}}</th></tr></thead>
        <tbody>
        {{#rows}}
        <tr><th scope="row"><span class="path">{{path}}</span>{{#type}}<small>{{type}}</small>{{/type}}\
        {{#parties}}<small>{{parties}}</small>{{/parties}}</th><td class="why">{{> why}}</td>\
        <td class="why"><p>{{advice}}</p>{{#answerFile}}<small>{{t.answer}} <span class="path">{{answerFile}}</span></small>\
        {{/answerFile}}</td></tr>
        {{/rows}}
        </tbody></table>
        {{#hiddenNote}}<p class="rest">{{hiddenNote}}</p>{{/hiddenNote}}

        """
}
