import Mustache

/// The Mustache templates of the pages. Every value is escaped, but for the stylesheet, which is a constant, and for
/// drawings, which escape what they are given.
enum AuditTemplates {
    /// The name of the whole page.
    static let page = "auditPage"

    static func library() throws -> MustacheLibrary {
        var library = MustacheLibrary()
        for (name, template) in partials { try library.register(template, named: name) }
        return library
    }

    private static let partials: [String: String] = [
        page: frame, "patterns": ReportTemplates.patterns, "moneyPatterns": moneyPatterns,
        "bar": ReportTemplates.bar, "head": head, "definitions": definitions,
        "ranked": ranked, "rankedRow": rankedRow, "rankedHead": rankedHead, "rankedLine": rankedLine,
        "ruleHead": ruleHead, "ruleLine": ruleLine, "legend": legend, "gapRules": gapRules,
        "rejectingRules": rejectingRules, "ruleTable": ruleTable, "months": months, "monthCells": monthCells,
        "discipline": discipline, "standing": standing, "findings": findings, "skipped": skipped,
        "downloads": downloads, "client": client, "signals": signals, "contract": contract,
    ]

    private static let frame = """
        \(ReportTemplates.documentHead(title: "{{pageTitle}}"))
        <body>
        <a class="skip" href="#inhoud">{{t.skip}}</a>
        {{> patterns}}
        {{> moneyPatterns}}
        {{> head}}
        <main id="inhoud" tabindex="-1">
        {{#clientPart}}{{> client}}{{/clientPart}}
        {{#aanbiedersPart}}<section id="aanbieders">
        <h2>{{t.aanbiedersTitle}}</h2>
        <p class="lead">{{t.aanbiedersLead}}</p>
        {{> ranked}}
        </section>{{/aanbiedersPart}}
        {{#monthsPart}}{{> months}}{{/monthsPart}}
        {{#gapRulesPart}}{{> gapRules}}{{/gapRulesPart}}
        {{#gemeentenPart}}<section id="gemeenten">
        <h2>{{t.gemeentenTitle}}</h2>
        <p class="lead">{{t.gemeentenLead}}</p>
        {{> ranked}}
        </section>{{/gemeentenPart}}
        {{#standingPart}}{{> standing}}{{/standingPart}}
        {{#disciplinePart}}{{> discipline}}{{/disciplinePart}}
        {{#findingsPart}}{{> findings}}{{/findingsPart}}
        {{#signalsPart}}{{> signals}}{{/signalsPart}}
        {{#contractPart}}{{> contract}}{{/contractPart}}
        {{#rejectingRulesPart}}{{> rejectingRules}}{{/rejectingRulesPart}}
        {{#skippedPart}}{{> skipped}}{{/skippedPart}}
        {{#downloadsPart}}{{> downloads}}{{/downloadsPart}}
        {{#definitions}}{{> definitions}}{{/definitions}}
        </main>
        <footer><p>{{t.footer}}</p><p>Pauzewacht, {{t.version}} {{version}}</p></footer>
        </body>
        </html>

        """

    /// Fills for money by what became of it: the lines tell them apart without colour.
    private static let moneyPatterns = """
        <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs>
        <pattern id="p-afgewezen" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect class="f-afgewezen" width="6" height="6"/><path class="l-light" d="M-1.5 1.5 1.5-1.5M0 6 6 0M4.5 7.5 7.5 4.5"/>
        </pattern>
        <pattern id="p-gecrediteerd" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect class="f-gecrediteerd" width="6" height="6"/><circle class="l-dot" cx="3" cy="3" r="1.1"/></pattern>
        <pattern id="p-uitgezonderd" width="5" height="6" patternUnits="userSpaceOnUse">
        <rect class="f-uitgezonderd" width="5" height="6"/><path class="l-uitgezonderd" d="M2.5 0V6"/></pattern>
        </defs></svg>

        """

    private static let head = """
        <header>
        <p class="product">Pauzewacht</p>
        {{#hasCrumbs}}
        <nav class="crumbs" aria-label="{{t.crumbs}}"><ol>
        {{#crumbs}}<li><a href="{{href}}">{{name}}</a></li>{{/crumbs}}
        <li aria-current="page">{{title}}</li>
        </ol></nav>
        {{/hasCrumbs}}
        <h1>{{title}}{{#code}} <span class="code">{{code}}</span>{{/code}}\
        <span class="date">{{#scope}}{{scope}}<br>{{/scope}}{{t.asOf}} <time datetime="{{dateISO}}">{{date}}</time></span></h1>
        <p class="opening">{{opening}}</p>
        {{^clientPart}}
        <h2 class="hidden">{{t.figures}}</h2>
        <dl class="figures">
        {{#figureList}}
        <div class="figure {{kind}}"><dt>{{label}}</dt><dd class="value">{{value}}</dd><dd class="note">{{note}}</dd></div>
        {{/figureList}}
        </dl>
        {{#outcome}}
        <section class="outcome">
        <h2>{{t.outcomeTitle}}</h2>
        {{{bar}}}
        <dl>
        {{#items}}
        <div><dt><svg class="swatch" aria-hidden="true" focusable="false"><rect class="{{kind}}" width="14" height="14"/></svg> \
        {{word}}</dt><dd class="value">{{value}}</dd><dd class="note">{{lines}}; {{note}}</dd></div>
        {{/items}}
        </dl>
        </section>
        {{/outcome}}
        <nav aria-label="{{t.contents}}"><ul>
        {{#parts}}<li><a href="#{{anchor}}">{{label}}</a></li>{{/parts}}
        </ul></nav>
        {{/clientPart}}
        </header>

        """

    private static let legend = """
        <ul class="legend" aria-label="{{t.legendOutcome}}">
        {{#legend}}
        <li><svg class="swatch" aria-hidden="true" focusable="false"><rect class="{{kind}}" width="14" height="14"/></svg> \
        {{word}}</li>
        {{/legend}}
        </ul>

        """

    private static let definitions = """
        <section id="telling" class="definitions">
        <h2>{{t.definitionsTitle}}</h2>
        <p>{{t.definitionOne}}</p>
        <p>{{t.definitionTwo}}</p>
        <p>{{t.definitionThree}}</p>
        {{#clientsNote}}<p>{{clientsNote}}</p>{{/clientsNote}}
        </section>
        """

    private static let skipped = """
        <section id="overgeslagen" class="notice">
        <h2>{{t.skippedTitle}}</h2>
        <p>{{t.skippedLead}}</p>
        <ul>
        {{#rows}}<li><span class="code">{{id}}</span> {{text}}</li>{{/rows}}
        </ul>
        </section>

        """

    private static let downloads = """
        <section id="bestanden">
        <h2>{{t.downloadsTitle}}</h2>
        <p class="lead">{{t.downloadsLead}}</p>
        <ul class="files">
        {{#rows}}<li><a href="{{href}}">{{path}}</a> <span>{{text}}</span></li>{{/rows}}
        </ul>
        </section>

        """
}
