/// Signals, and the use of contracts.
extension AuditTemplates {
    static let signals = """
        <section id="signalen">
        <h2>{{t.signalsTitle}}</h2>
        <p class="lead">{{t.signalsLead}}</p>
        {{^hasSignals}}<p class="none">{{t.noSignals}}</p>{{/hasSignals}}
        {{#signals}}
        <details class="signal"><summary><span>{{title}} <span class="code">{{id}}</span></span> \
        <span class="sum">{{number}}{{#sum}} · {{sum}}{{/sum}}</span></summary>
        <div class="inside"><p>{{definition}}</p><p>{{t.whatToDo}} {{action}}</p></div>
        {{#hasRows}}
        <ul class="cases">
        {{#rows}}
        <li><span class="who">{{#href}}<a href="{{href}}">{{aanbieder}}</a>{{/href}}{{^href}}{{aanbieder}}{{/href}}\
        <small>{{gemeente}}{{#toewijzing}} · {{t.toewijzing}} {{toewijzing}}{{/toewijzing}}</small></span>\
        <span>{{text}}{{#client}}<small>{{#timeline}}<a href="{{timeline}}">{{client}}</a>{{/timeline}}\
        {{^timeline}}{{client}}{{/timeline}}</small>{{/client}}</span><span class="amount">{{amount}}</span></li>
        {{/rows}}
        </ul>
        {{/hasRows}}
        {{#hiddenNote}}<p class="rest">{{hiddenNote}}</p>{{/hiddenNote}}
        </details>
        {{/signals}}
        {{#nothing}}<p class="rest">{{t.nothingFound}} {{nothing}}.</p>{{/nothing}}
        {{#notLookedFor}}
        <div class="notice"><h3>{{t.notLookedFor}}</h3>
        <ul>{{#rows}}<li><span class="code">{{id}}</span> {{text}}: {{reason}}</li>{{/rows}}</ul></div>
        {{/notLookedFor}}
        </section>

        """

    static let contract = """
        <section id="contract">
        <h2>{{t.contractTitle}}</h2>
        <p class="lead">{{t.contractLead}}</p>
        <table class="ranked"><caption class="hidden">{{t.contractTitle}}</caption>
        <thead><tr><th scope="col">{{t.products}}</th><th scope="col" class="wide">{{t.picture}}</th>\
        <th scope="col" class="n">{{t.used}}</th><th scope="col" class="n">{{t.forecast}}</th>\
        <th scope="col" class="n">{{t.ceiling}}</th></tr></thead>
        <tbody>
        {{#rows}}
        <tr><th scope="row">{{products}}<small>{{gemeente}}</small></th><td class="wide">{{{bar}}}</td>\
        <td class="n main"><span class="lab">{{t.used}}</span> {{used}}</td>\
        <td class="n">{{#forecast}}<span class="lab">{{t.forecast}}</span> {{forecast}}{{/forecast}}</td>\
        <td class="n"><span class="lab">{{t.ceiling}}</span> {{ceiling}}</td></tr>
        {{/rows}}
        </tbody></table>
        </section>

        """
}
