import Mustache

/// The Mustache templates of the report. Every value is escaped, but for the stylesheet, which is a constant.
enum ReportTemplates {
    static func library() throws -> MustacheLibrary {
        var library = MustacheLibrary()
        for (name, template) in partials { try library.register(template, named: name) }
        return library
    }

    static let partials: [String: String] = [
        "patterns": patterns, "summary": summary, "notices": notices, "rejected": rejected, "disputed": disputed,
        "careGapNotices": careGapNotices, "accepted": accepted, "recovery": recovery,
        "recoveryAmounts": recoveryAmounts, "recoveryTable": recoveryTable, "exceptionTable": exceptionTable,
        "totals": totals,
        "amounts": amounts, "rejudged": rejudged, "contributions": contributions,
        "signals": signals, "starts": starts, "files": files, "fileTable": fileTable, "groupHead": groupHead,
        "aanbiederHead": aanbiederHead,
        "lineCells": lineCells, "why": why, "bar": bar, "explanation": explanation,
    ]

    /// Everything before the body. No script, no network, and styles in the page itself.
    static func documentHead(title: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="{{lang}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>Pauzewacht · \(title) · {{date}}</title>
        <style>
        {{{stylesheet}}}
        </style>
        </head>
        """
    }

    static let page = """
        \(documentHead(title: "{{t.title}}"))
        <body>
        <a class="skip" href="#inhoud">{{t.skip}}</a>
        {{> patterns}}
        {{> summary}}
        <main id="inhoud" tabindex="-1">
        {{> notices}}
        {{> rejected}}
        {{> disputed}}
        {{> careGapNotices}}
        {{> accepted}}
        {{> totals}}
        {{> rejudged}}
        {{> recovery}}
        {{> contributions}}
        {{> signals}}
        {{> starts}}
        {{> files}}
        </main>
        <footer><p>{{t.footer}}</p><p>Pauzewacht, {{t.version}} {{version}}</p></footer>
        </body>
        </html>

        """

    /// Fills for the bars; drawn once, used by every bar. The lines tell the kinds apart without colour.
    static let patterns = """
        <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs>
        <pattern id="p-pauze" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect class="f-pauze" width="6" height="6"/><path class="l-pauze" d="M-1.5 1.5 1.5-1.5M0 6 6 0M4.5 7.5 7.5 4.5"/>
        </pattern>
        <pattern id="p-beeindigd" width="4" height="6" patternUnits="userSpaceOnUse">
        <rect class="f-beeindigd" width="4" height="6"/><path class="l-beeindigd" d="M2 0V6"/></pattern>
        <pattern id="p-niet-gestart" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect class="f-niet-gestart" width="6" height="6"/><circle class="l-niet-gestart" cx="3" cy="3" r="1"/></pattern>
        </defs></svg>

        """

    static let summary = """
        <header>
        <p class="product">Pauzewacht{{#overview}} · <a href="{{overview}}">{{t.overview}}</a>{{/overview}}</p>
        <h1>{{t.title}} <span class="date">{{t.asOf}} <time datetime="{{dateISO}}">{{date}}</time></span></h1>
        <p class="opening">{{opening}}</p>
        <h2 class="hidden">{{t.figures}}</h2>
        <dl class="figures">
        {{#figureList}}
        <div class="figure {{kind}}"><dt>{{label}}</dt><dd class="value">{{value}}</dd><dd class="note">{{note}}</dd></div>
        {{/figureList}}
        </dl>
        {{#shareBar}}
        <figure class="shares">
        <svg viewBox="0 0 {{whole}} 10" preserveAspectRatio="none" role="img" aria-label="{{t.shares}}: {{text}}">
        {{#segments}}<rect class="share-{{kind}}" x="{{x}}" width="{{width}}" height="10"/>{{/segments}}
        </svg>
        <figcaption>{{text}}</figcaption>
        </figure>
        {{/shareBar}}
        <nav aria-label="{{t.contents}}"><ul>
        {{#parts}}
        <li><a href="#{{anchor}}">{{label}}{{#number}} <span class="number">{{number}}</span>{{/number}}</a></li>
        {{/parts}}
        </ul></nav>
        </header>

        """

    static let notices = """
        {{#hasDeviations}}
        <section class="notice strong" id="beleid">
        <h2>{{t.deviation}}</h2>
        <p>{{t.deviationLead}}</p>
        <ul>
        {{#deviations}}
        <li><strong>{{name}}</strong> <span class="code">{{id}}</span> {{text}}</li>
        {{/deviations}}
        </ul>
        </section>
        {{/hasDeviations}}
        <div class="pair">
        {{#hasAttention}}
        <section class="notice" id="aandacht">
        <h2>{{t.attention}}</h2>
        <ul>
        {{#attention}}
        <li><a href="#{{anchor}}">{{text}}</a></li>
        {{/attention}}
        </ul>
        </section>
        {{/hasAttention}}
        {{#hasSkippedChecks}}
        <section class="notice" id="overgeslagen">
        <h2>{{t.skipped}}</h2>
        <p>{{t.skippedLead}}</p>
        <ul>
        {{#skippedChecks}}
        <li><span class="code">{{id}}</span> {{text}}</li>
        {{/skippedChecks}}
        </ul>
        </section>
        {{/hasSkippedChecks}}
        </div>

        """
}
