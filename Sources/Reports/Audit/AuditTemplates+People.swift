/// Discipline, findings, and the page of a client.
extension AuditTemplates {
    static let discipline = """
        <section id="berichten">
        <h2>{{t.disciplineTitle}}</h2>
        <p class="lead">{{t.disciplineLead}}</p>
        {{#measures}}
        <section class="measure">
        <div><h3>{{title}}</h3>
        <p class="own-value">{{t.median}} <strong>{{median}}</strong></p>
        <p class="note">{{definition}}</p></div>
        <div>{{{strip}}}
        <details><summary><span>{{t.disciplineTable}}</span></summary>
        <table class="ranked few"><caption class="hidden">{{title}}</caption>
        <thead><tr><th scope="col">{{t.aanbieder}}</th><th scope="col" class="wide">{{t.picture}}</th>\
        <th scope="col" class="n">{{t.value}}</th><th scope="col" class="n">{{t.parts}}</th></tr></thead>
        <tbody>
        {{#rows}}
        <tr><th scope="row"><a href="{{href}}">{{name}}</a> <span class="code">{{code}}</span></th>\
        <td class="wide">{{{bar}}}</td><td class="n main">{{value}}</td><td class="n">{{parts}}</td></tr>
        {{/rows}}
        </tbody></table>
        {{#hiddenNote}}<p class="rest">{{hiddenNote}}</p>{{/hiddenNote}}
        </details></div>
        </section>
        {{/measures}}
        </section>

        """

    static let standing = """
        <section id="berichten">
        <h2>{{t.disciplineTitle}}</h2>
        <p class="lead">{{t.standingLead}}</p>
        {{#measures}}
        <section class="measure">
        <div><h3>{{title}}</h3>
        <p class="own-value"><strong>{{own}}</strong>{{#comparison}}, {{comparison}}{{/comparison}}</p>
        <p class="own-value">{{t.median}} {{median}}</p>
        <p class="note">{{definition}}</p></div>
        <div>{{{strip}}}</div>
        </section>
        {{/measures}}
        </section>

        """

    static let findings = """
        <section id="bevindingen">
        <h2>{{t.findingsTitle}}</h2>
        <p class="lead">{{t.findingsLead}}</p>
        <ul class="legend" aria-label="{{t.legendDays}}">
        {{#kinds}}<li><svg class="swatch" aria-hidden="true" focusable="false"><rect class="{{kind}}" width="14" height="14"/>\
        </svg> {{word}}</li>{{/kinds}}
        </ul>
        {{#rows}}
        <article class="finding" id="{{anchor}}">
        <h3>{{amount}} <span class="when">{{when}}</span> <span class="outcome-tag"><svg class="swatch" aria-hidden="true" \
        focusable="false"><rect class="{{outcomeKind}}" width="14" height="14"/></svg> {{outcome}}</span></h3>
        <p>{{ruleTitle}} <span class="code">{{rule}}</span>{{#isPart}} · {{t.of}} {{whole}}{{/isPart}}</p>
        <div class="evidence">
        {{#bar}}{{> bar}}{{/bar}}
        <dl class="facts">
        {{#facts}}<div><dt>{{name}}</dt><dd>{{text}}</dd></div>{{/facts}}
        </dl>
        </div>
        {{#timeline}}<p><a href="{{timeline}}">{{t.timeline}}</a></p>{{/timeline}}
        {{#explanation}}
        <details class="uitleg"><summary><span>{{t.explanation}}</span></summary>
        <div class="uitleg">
        {{#sections}}
        <h4>{{heading}}</h4>
        {{#blocks}}
        {{#paragraph}}<p>{{.}}</p>{{/paragraph}}\
        {{#fact}}<p class="fact"><b>{{name}}</b> <span>{{text}}</span></p>{{/fact}}\
        {{#item}}<p class="item">{{.}}</p>{{/item}}\
        {{#rule}}<p class="rule {{mark}}"><b>{{word}}</b> <span>{{name}}<small>{{text}}</small></span></p>{{/rule}}
        {{/blocks}}
        {{/sections}}
        </div></details>
        {{/explanation}}
        </article>
        {{/rows}}
        {{#hiddenNote}}<p class="rest">{{hiddenNote}}</p>{{/hiddenNote}}
        </section>

        """

    static let client = """
        <section id="beeld">
        <h2>{{t.pictureTitle}}</h2>
        <div class="legends">
        <ul class="legend" aria-label="{{t.legendDays}}">
        {{#kinds}}<li><svg class="swatch" aria-hidden="true" focusable="false"><rect class="{{kind}}" width="14" height="14"/>\
        </svg> {{word}}</li>{{/kinds}}
        </ul>
        <ul class="legend" aria-label="{{t.legendMarks}}">
        {{#marks}}<li><svg class="swatch mark" viewBox="-7 -7 14 14" aria-hidden="true" focusable="false">{{{shape}}}</svg> \
        {{word}}</li>{{/marks}}
        </ul>
        <ul class="legend" aria-label="{{t.legendMoney}}">
        {{#aflopen}}<li><svg class="swatch" aria-hidden="true" focusable="false"><rect class="{{kind}}" width="14" height="14"/>\
        </svg> {{t.found}}: {{word}}</li>{{/aflopen}}
        </ul>
        </div>
        <figure class="client">
        {{{picture}}}
        </figure>
        {{#cutNote}}<p class="rest">{{cutNote}}</p>{{/cutNote}}
        </section>
        <section id="tabellen">
        <h2>{{t.tablesTitle}}</h2>
        {{#toewijzingen}}
        <section class="assigned" id="{{anchor}}">
        <h3>{{t.toewijzing}} {{number}} · {{product}} · {{#href}}<a href="{{href}}">{{aanbieder}}</a>{{/href}}\
        {{^href}}{{aanbieder}}{{/href}}</h3>
        <p class="lead">{{facts}}</p>
        {{#hasRows}}
        <div class="scroll" role="region" tabindex="0" aria-label="{{t.toewijzing}} {{number}}">
        <table><caption class="hidden">{{t.toewijzing}} {{number}}</caption>
        <thead><tr><th scope="col">{{t.month}}</th>{{#kinds}}<th scope="col" class="n">{{word}}</th>{{/kinds}}\
        <th scope="col">{{t.verdict}}</th><th scope="col" class="n">{{t.declared}}</th>\
        <th scope="col" class="n">{{t.found}}</th><th scope="col">{{t.reference}}</th></tr></thead>
        <tbody>
        {{#rows}}
        <tr><th scope="row" class="nowrap">{{month}}</th>{{#days}}<td class="n">{{.}}</td>{{/days}}\
        <td class="nowrap">{{#shape}}<svg class="swatch mark" viewBox="-7 -7 14 14" aria-hidden="true" focusable="false">{{{shape}}}</svg> \
        {{/shape}}{{verdict}}{{#rules}} <span class="code">{{.}}</span>{{/rules}}</td><td class="n">{{amount}}</td>\
        <td class="n main">{{#found}}{{found}}<small>{{gapRule}}, {{outcome}}</small>{{/found}}</td>\
        <td class="nowrap">{{reference}}</td></tr>
        {{/rows}}
        </tbody></table></div>
        {{/hasRows}}
        {{#hiddenNote}}<p class="rest">{{hiddenNote}}</p>{{/hiddenNote}}
        </section>
        {{/toewijzingen}}
        </section>

        """
}
