/// Rankings, rules and months.
extension AuditTemplates {
    static let ranked = """
        {{#hasLegend}}{{> legend}}{{/hasLegend}}
        <table class="ranked"><caption class="hidden">{{t.aanbiedersLead}}</caption>
        {{> rankedHead}}
        <tbody>
        {{#rows}}{{> rankedLine}}{{/rows}}
        </tbody>
        {{#all}}<tfoot><tr class="sub"><th scope="row">{{t.total}}</th><td class="wide"></td>{{> rankedRow}}</tr></tfoot>{{/all}}
        </table>
        {{#more}}
        <details><summary><span>{{label}}</span></summary>
        <table class="ranked"><caption class="hidden">{{label}}</caption>
        {{> rankedHead}}
        <tbody>
        {{#rows}}{{> rankedLine}}{{/rows}}
        </tbody></table></details>
        {{/more}}
        {{#hiddenNote}}<p class="rest">{{hiddenNote}}</p>{{/hiddenNote}}

        """

    static let rankedHead = """
        <thead><tr><th scope="col">{{t.name}}</th><th scope="col" class="wide">{{t.picture}}</th>\
        <th scope="col" class="n">{{t.found}}</th>{{#legend}}<th scope="col" class="n">{{word}}</th>{{/legend}}\
        <th scope="col" class="n">{{t.declared}}</th><th scope="col" class="n">{{t.share}}</th></tr></thead>

        """

    static let rankedLine = """
        <tr><th scope="row"><a href="{{href}}">{{name}}</a> <span class="code">{{code}}</span></th>\
        <td class="wide">{{{bar}}}</td>{{> rankedRow}}</tr>

        """

    static let rankedRow = """
        <td class="n main"><span class="lab">{{t.found}}</span> {{found}}</td>\
        {{#aflopen}}<td class="n{{#none}} none{{/none}}"><span class="lab">{{word}}</span> {{value}}</td>{{/aflopen}}\
        <td class="n"><span class="lab">{{t.declared}}</span> {{declared}}</td>\
        <td class="n">{{#share}}<span class="lab">{{t.share}}</span> {{share}}{{/share}}</td>
        """

    static let gapRules = """
        <section id="zorggaten">
        <h2>{{t.gapRulesTitle}}</h2>
        <p class="lead">{{t.gapRulesLead}}</p>
        {{> ruleTable}}
        </section>

        """

    static let rejectingRules = """
        <section id="afgewezen">
        <h2>{{t.rejectingTitle}}</h2>
        <p class="lead">{{t.rejectingLead}} <a href="{{linesPage}}#afgewezen">{{t.linesLink}}</a></p>
        {{> ruleTable}}
        </section>

        """

    static let ruleTable = """
        <table class="ranked rules"><caption class="hidden">{{t.rule}}, {{t.lines}}, {{t.amount}}</caption>
        {{> ruleHead}}
        <tbody>
        {{#rows}}{{> ruleLine}}{{/rows}}
        </tbody></table>
        {{#more}}
        <details><summary><span>{{label}}</span></summary>
        <table class="ranked rules"><caption class="hidden">{{label}}</caption>
        {{> ruleHead}}
        <tbody>
        {{#rows}}{{> ruleLine}}{{/rows}}
        </tbody></table></details>
        {{/more}}
        {{#hiddenNote}}<p class="rest">{{hiddenNote}}</p>{{/hiddenNote}}

        """

    static let ruleHead = """
        <thead><tr><th scope="col">{{t.rule}}</th><th scope="col" class="wide">{{t.picture}}</th>\
        <th scope="col" class="n">{{t.amount}}</th><th scope="col" class="n">{{t.lines}}</th></tr></thead>

        """

    static let ruleLine = """
        <tr><th scope="row">{{title}} <span class="code">{{id}}</span><small>{{condition}}</small></th>\
        <td class="wide">{{{bar}}}</td>\
        <td class="n main"><span class="lab">{{t.amount}}</span> {{sum}}</td>\
        <td class="n"><span class="lab">{{t.lines}}</span> {{lines}}</td></tr>

        """

    static let months = """
        <section id="maanden">
        <h2>{{t.monthsTitle}}</h2>
        <p class="lead">{{t.monthsLead}}</p>
        <div class="charts">
        <figure>
        <figcaption><h3>{{t.declaredChart}}</h3>
        <ul class="legend"><li><svg class="swatch" aria-hidden="true" focusable="false">\
        <rect class="c-toegekend" width="14" height="14"/></svg> {{t.granted}}</li>\
        <li><svg class="swatch" aria-hidden="true" focusable="false"><rect class="c-afgewezen" width="14" height="14"/></svg> \
        {{t.rejected}}</li></ul></figcaption>
        {{{declaredChart}}}
        </figure>
        {{#gapChart}}
        <figure>
        <figcaption><h3>{{t.gapChart}}</h3>{{> legend}}</figcaption>
        {{{gapChart}}}
        </figure>
        {{/gapChart}}
        </div>
        <details><summary><span>{{t.monthsTable}}</span></summary>
        <div class="scroll" role="region" tabindex="0" aria-label="{{t.monthsTable}}">
        <table><caption class="hidden">{{t.monthsTable}}</caption>
        <thead><tr><th scope="col">{{t.month}}</th><th scope="col" class="n">{{t.declared}}</th>\
        <th scope="col" class="n">{{t.granted}}</th><th scope="col" class="n">{{t.rejected}}</th>\
        <th scope="col" class="n">{{t.found}}</th>{{#legend}}<th scope="col" class="n">{{word}}</th>{{/legend}}</tr></thead>
        <tbody>
        {{#rows}}<tr><th scope="row">{{month}}</th>{{> monthCells}}</tr>
        {{/rows}}
        </tbody>
        {{#all}}<tfoot><tr class="sub"><th scope="row">{{t.total}}</th>{{> monthCells}}</tr></tfoot>{{/all}}
        </table></div></details>
        </section>

        """

    static let monthCells = """
        <td class="n">{{declared}}</td><td class="n">{{granted}}</td><td class="n">{{rejected}}</td>\
        <td class="n main">{{found}}</td>{{#aflopen}}<td class="n{{#none}} none{{/none}}">{{value}}</td>{{/aflopen}}
        """
}
