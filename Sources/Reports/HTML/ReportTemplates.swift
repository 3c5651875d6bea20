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
        "careGapNotices": careGapNotices, "totals": totals, "amounts": amounts, "rejudged": rejudged,
        "signals": signals, "starts": starts, "files": files, "fileTable": fileTable, "groupHead": groupHead,
        "lineCells": lineCells, "why": why, "bar": bar,
    ]

    static let page = """
        <!DOCTYPE html>
        <html lang="{{lang}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>Pauzewacht · {{t.title}} · {{date}}</title>
        <style>
        {{{stylesheet}}}
        </style>
        </head>
        <body>
        <a class="skip" href="#inhoud">{{t.skip}}</a>
        {{> patterns}}
        {{> summary}}
        <main id="inhoud" tabindex="-1">
        {{> notices}}
        {{> rejected}}
        {{> disputed}}
        {{> careGapNotices}}
        {{> totals}}
        {{> rejudged}}
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
        <p class="product">Pauzewacht</p>
        <h1>{{t.title}} <time datetime="{{dateISO}}">{{date}}</time></h1>
        <p class="opening">{{opening}}</p>
        <dl class="figures" aria-label="{{t.figures}}">
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
        {{#hasAttention}}
        <section class="notice" id="aandacht">
        <h2>{{t.todo}}</h2>
        <ul>
        {{#attention}}
        <li><a href="#{{anchor}}">{{text}}</a></li>
        {{/attention}}
        </ul>
        </section>
        {{/hasAttention}}

        """
}

// MARK: - Lines by gemeente and aanbieder

extension ReportTemplates {
    static let rejected = """
        <section id="afgewezen">
        <h2>{{t.rejectedTitle}}</h2>
        {{#rejectedPart}}
        {{^groups}}<p class="none">{{t.none}}</p>{{/groups}}
        {{#hasGroups}}
        <p class="lead">{{t.rejectedLead}}</p>
        <details class="rules"><summary>{{t.rejectedPerRule}}</summary>
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
        {{#groups}}
        <section class="gemeente">
        {{> groupHead}}
        {{#aanbieders}}
        <details{{#open}} open{{/open}}>
        <summary><h4>{{name}} <span class="code">{{id}}</span></h4> <span class="sum">{{lineCount}} · {{sum}}</span></summary>
        <table class="lines"><caption class="hidden">{{t.rejectedTitle}}: {{name}}</caption>
        <thead><tr><th scope="col">{{t.line}}</th><th scope="col">{{t.client}}</th><th scope="col">{{t.product}}</th>\
        <th scope="col">{{t.reason}}</th><th scope="col" class="n">{{t.amount}}</th></tr></thead>
        <tbody>
        {{#rows}}
        <tr>{{> lineCells}}<td class="why">{{> why}}{{#bar}}{{> bar}}{{/bar}}</td><td class="n main">{{main}}</td></tr>
        {{/rows}}
        </tbody></table>
        {{#hiddenNote}}<p class="rest">{{hiddenNote}}</p>{{/hiddenNote}}
        </details>
        {{/aanbieders}}
        </section>
        {{/groups}}
        {{#elsewhere}}<p class="rest">{{elsewhere}}</p>{{/elsewhere}}
        {{/rejectedPart}}
        </section>

        """

    static let disputed = """
        <section id="betwist">
        <h2>{{t.disputedTitle}}</h2>
        {{#disputedPart}}
        {{^groups}}<p class="none">{{t.none}}</p>{{/groups}}
        {{#hasGroups}}
        <p class="lead">{{t.disputedLead}}</p>
        <ul class="legend" aria-label="{{t.legend}}">
        {{#legendItems}}
        <li><svg width="24" height="14" viewBox="0 0 24 14" aria-hidden="true" focusable="false">\
        <rect class="d-{{kind}}" width="24" height="14"/><rect class="frame" x=".5" y=".5" width="23" height="13"/></svg> \
        {{text}}</li>
        {{/legendItems}}
        </ul>
        {{/hasGroups}}
        {{#groups}}
        <section class="gemeente">
        {{> groupHead}}
        {{#aanbieders}}
        <details{{#open}} open{{/open}}>
        <summary><h4>{{name}} <span class="code">{{id}}</span></h4> <span class="sum">{{lineCount}} · {{sum}}</span></summary>
        <table class="lines"><caption class="hidden">{{t.disputedTitle}}: {{name}}</caption>
        <thead><tr><th scope="col">{{t.line}}</th><th scope="col">{{t.client}}</th><th scope="col">{{t.product}}</th>\
        <th scope="col">{{t.month}}</th><th scope="col" class="n">{{t.flagged}}</th></tr></thead>
        <tbody>
        {{#rows}}
        <tr>{{> lineCells}}<td class="why">{{#bar}}{{> bar}}{{/bar}}{{> why}}</td>\
        <td class="n main">{{main}}<small>{{t.of}} {{whole}}</small></td></tr>
        {{/rows}}
        </tbody></table>
        {{#hiddenNote}}<p class="rest">{{hiddenNote}}</p>{{/hiddenNote}}
        </details>
        {{/aanbieders}}
        </section>
        {{/groups}}
        {{#elsewhere}}<p class="rest">{{elsewhere}}</p>{{/elsewhere}}
        {{/disputedPart}}
        </section>

        """

    static let rejudged = """
        {{#rejudgedPart}}
        <section id="heroordelingen">
        <h2>{{t.rejudgedTitle}}</h2>
        <p class="lead">{{t.rejudgedLead}}</p>
        {{#groups}}
        <section class="gemeente">
        {{> groupHead}}
        {{#aanbieders}}
        <details{{#open}} open{{/open}}>
        <summary><h4>{{name}} <span class="code">{{id}}</span></h4> <span class="sum">{{lineCount}} · {{sum}}</span></summary>
        <table class="lines"><caption class="hidden">{{t.rejudgedTitle}}: {{name}}</caption>
        <thead><tr><th scope="col">{{t.line}}</th><th scope="col">{{t.client}}</th><th scope="col">{{t.period}}</th>\
        <th scope="col">{{t.then}}, {{t.now}}</th><th scope="col" class="n">{{t.recover}}</th></tr></thead>
        <tbody>
        {{#rows}}
        <tr><th scope="row">{{reference}}<small>{{t.declaration}} {{declaratie}}</small></th>\
        <td><span class="code">{{pseudonym}}</span><small>{{t.toewijzing}} {{toewijzingNummer}}</small></td>\
        <td>{{when}}</td><td class="why"><p>{{t.then}}: {{before}}</p><p>{{t.now}}: {{after}}</p>\
        <small>{{t.cause}}: {{t.causeNote}} {{source}}</small></td>\
        <td class="n main">{{main}}<small>{{t.of}} {{whole}}</small></td></tr>
        {{/rows}}
        </tbody></table>
        {{#hiddenNote}}<p class="rest">{{hiddenNote}}</p>{{/hiddenNote}}
        </details>
        {{/aanbieders}}
        </section>
        {{/groups}}
        {{#elsewhere}}<p class="rest">{{elsewhere}}</p>{{/elsewhere}}
        </section>
        {{/rejudgedPart}}

        """

    static let groupHead = """
        <h3>{{name}} <span class="code">{{id}}</span> <span class="sum">{{lineCount}} · {{sum}}</span></h3>

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

    static let bar = """
        <figure class="bar"><svg width="{{shownWidth}}" height="18" viewBox="0 0 {{barWidth}} 18" \
        preserveAspectRatio="none" role="img" aria-label="{{barText}}">\
        {{#days}}<rect class="d-{{kind}}" x="{{x}}" width="{{width}}" height="18"/>{{/days}}\
        {{#weeks}}<path class="week" d="M{{.}} 0v18"/>{{/weeks}}\
        <rect class="frame" x=".5" y=".5" width="{{barWidth}}" height="17"/></svg>\
        <figcaption>{{barCaption}}</figcaption></figure>
        """
}

// MARK: - Lists

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
        <table class="totals"><caption class="hidden">{{t.filesCaption}}</caption>
        <thead><tr><th scope="col">{{t.message}}</th>{{#statusHeads}}<th scope="col" class="n">{{.}}</th>{{/statusHeads}}\
        <th scope="col" class="n">{{t.total}}</th></tr></thead>
        <tbody>
        {{#typeRows}}
        <tr><th scope="row">{{id}}</th>{{#numbers}}<td class="n">{{.}}</td>{{/numbers}}<td class="n">{{number}}</td></tr>
        {{/typeRows}}
        </tbody></table></div>
        {{/hasTypes}}
        {{#quarantined}}
        <h3 id="quarantaine">{{t.quarantineTitle}} <span class="sum">{{total}}</span></h3>
        {{> fileTable}}
        {{/quarantined}}
        {{#refused}}
        <h3 id="afgekeurd">{{t.refusedTitle}} <span class="sum">{{total}}</span></h3>
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
