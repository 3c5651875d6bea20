/// The parts that list declaration lines by gemeente and aanbieder.
extension ReportTemplates {
    static let rejected = """
        <section id="afgewezen">
        <h2>{{t.rejectedTitle}}</h2>
        {{#rejectedPart}}
        {{^groups}}<p class="none">{{t.none}}</p>{{/groups}}
        {{#hasGroups}}
        <p class="lead">{{t.rejectedLead}} {{t.explanationLead}}</p>
        <details class="rules"><summary><span>{{t.rejectedPerRule}}</span></summary>
        <div class="scroll" role="region" tabindex="0" aria-label="{{t.rejectedPerRule}}">
        <table><caption class="hidden">{{t.rejectedPerRule}}</caption>
        <thead><tr><th scope="col">{{t.rule}}</th><th scope="col">{{t.condition}}</th>\
        <th scope="col" class="n">{{t.lines}}</th><th scope="col" class="n">{{t.amount}}</th></tr></thead>
        <tbody>
        {{#ruleRows}}
        <tr><th scope="row"><span class="code">{{id}}</span></th><td class="text">{{text}}</td>\
        <td class="n">{{number}}</td><td class="n">{{sum}}</td></tr>
        {{/ruleRows}}
        </tbody></table></div></details>
        {{/hasGroups}}
        \(perAanbieder("""
            <table class="lines"><caption class="hidden">{{t.rejectedTitle}}: {{name}}</caption>
            <thead><tr><th scope="col">{{t.line}}</th><th scope="col">{{t.client}}</th><th scope="col">{{t.product}}</th>\
            <th scope="col">{{t.reason}}</th><th scope="col" class="n">{{t.amount}}</th></tr></thead>
            <tbody>
            {{#rows}}
            <tr>{{> lineCells}}<td class="why">{{> why}}{{#bar}}{{> bar}}{{/bar}}</td><td class="n main">{{main}}</td></tr>
            {{#explanation}}{{> explanation}}{{/explanation}}
            {{/rows}}
            </tbody></table>
            """))
        {{/rejectedPart}}
        </section>

        """

    static let disputed = """
        <section id="betwist">
        <h2>{{t.disputedTitle}}</h2>
        {{#disputedPart}}
        {{^groups}}<p class="none">{{t.none}}</p>{{/groups}}
        {{#hasGroups}}
        <p class="lead">{{t.disputedLead}} {{t.explanationLead}}</p>
        <ul class="legend" aria-label="{{t.legend}}">
        {{#legendItems}}
        <li><svg width="24" height="14" viewBox="0 0 24 14" aria-hidden="true" focusable="false">\
        <rect class="d-{{kind}}" width="24" height="14"/></svg> \
        {{text}}</li>
        {{/legendItems}}
        </ul>
        {{/hasGroups}}
        \(perAanbieder("""
            <table class="lines"><caption class="hidden">{{t.disputedTitle}}: {{name}}</caption>
            <thead><tr><th scope="col">{{t.line}}</th><th scope="col">{{t.client}}</th><th scope="col">{{t.product}}</th>\
            <th scope="col">{{t.month}}</th><th scope="col" class="n">{{t.flagged}}</th></tr></thead>
            <tbody>
            {{#rows}}
            <tr>{{> lineCells}}<td class="why">{{#bar}}{{> bar}}{{/bar}}{{> why}}</td>\
            <td class="n main">{{main}}<small>{{t.of}} {{whole}}</small></td></tr>
            {{#explanation}}{{> explanation}}{{/explanation}}
            {{/rows}}
            </tbody></table>
            """))
        {{/disputedPart}}
        </section>

        """

    static let rejudged = """
        {{#rejudgedPart}}
        <section id="heroordelingen">
        <h2>{{t.rejudgedTitle}}</h2>
        <p class="lead">{{t.rejudgedLead}}</p>
        \(perAanbieder("""
            <table class="lines"><caption class="hidden">{{t.rejudgedTitle}}: {{name}}</caption>
            <thead><tr><th scope="col">{{t.line}}</th><th scope="col">{{t.client}}</th><th scope="col">{{t.period}}</th>\
            <th scope="col">{{t.change}}</th><th scope="col" class="n">{{t.recover}}</th></tr></thead>
            <tbody>
            {{#rows}}
            <tr><th scope="row">{{reference}}<small>{{t.declaration}} {{declaratie}}</small></th>\
            <td><span class="code">{{pseudonym}}</span><small>{{t.toewijzing}} {{toewijzingNummer}}</small></td>\
            <td>{{when}}</td><td class="why"><p>{{t.then}}: {{before}}</p><p>{{t.now}}: {{after}}</p>\
            {{#acceptance}}<p>{{acceptance}}</p>{{/acceptance}}\
            <small>{{t.cause}}: {{t.causeNote}} {{source}}</small></td>\
            <td class="n main">{{main}}<small>{{t.of}} {{whole}}</small></td></tr>
            {{/rows}}
            </tbody></table>
            """))
        </section>
        {{/rejudgedPart}}

        """

    /// Gemeenten, in them aanbieders that fold out, in those a table.
    static func perAanbieder(_ table: String) -> String {
        """
        {{#groups}}
        <section class="gemeente">
        {{> groupHead}}
        {{#aanbieders}}
        <details{{#open}} open{{/open}}>
        <summary>{{> aanbiederHead}}</summary>
        \(table)
        {{#hiddenNote}}<p class="rest">{{hiddenNote}}</p>{{/hiddenNote}}
        </details>
        {{/aanbieders}}
        </section>
        {{/groups}}
        {{#elsewhere}}<p class="rest">{{elsewhere}}</p>{{/elsewhere}}
        """
    }

    static let groupHead = """
        <h3>{{name}} <span class="code">{{id}}</span> <span class="sum">{{lineCount}} · {{sum}}</span></h3>

        """

    static let aanbiederHead = """
        <h4>{{name}} <span class="code">{{id}}</span></h4> <span class="sum">{{lineCount}} · {{sum}}</span>
        """

    static let lineCells = """
        <th scope="row">{{reference}}<small>{{t.declaration}} {{declaratie}}</small></th>\
        <td><span class="code">{{pseudonym}}</span><small>{{t.toewijzing}} {{toewijzingNummer}}</small></td>\
        <td><span class="code">{{productCode}}</span> {{productName}}<small>{{when}} · {{volume}}</small></td>
        """

    static let why = """
        {{#sentences}}<p>{{.}}</p>{{/sentences}}<small>{{#ruleIDs}}<span class="code">{{.}}</span> {{/ruleIDs}}\
        {{#hasCodes}}{{t.code}} {{/hasCodes}}{{#codes}}<span class="code">{{.}}</span> {{/codes}}</small>
        """

    static let explanation = """
        <tr class="uitleg"><td colspan="5"><details><summary><span>{{t.explanation}}</span></summary>
        <div class="uitleg">
        {{#sections}}
        <h5>{{heading}}</h5>
        {{#blocks}}
        {{#paragraph}}<p>{{.}}</p>{{/paragraph}}\
        {{#fact}}<p class="fact"><b>{{name}}</b> {{text}}</p>{{/fact}}\
        {{#item}}<p class="item">{{.}}</p>{{/item}}\
        {{#rule}}<p class="rule {{mark}}"><b>{{word}}</b> <span>{{name}}<small>{{text}}</small></span></p>{{/rule}}
        {{/blocks}}
        {{/sections}}
        </div></details></td></tr>

        """

    static let bar = """
        <figure class="bar"><svg width="{{shownWidth}}" height="18" viewBox="0 0 {{barWidth}} 18" \
        preserveAspectRatio="none" role="img" aria-label="{{barText}}">\
        {{#days}}<rect class="d-{{kind}}" x="{{x}}" width="{{width}}" height="18"/>{{/days}}\
        {{#weeks}}<path class="week" d="M{{.}} 0v18"/>{{/weeks}}</svg>\
        <figcaption>{{barCaption}}</figcaption></figure>
        """
}
