/// The look of the report: system fonts, two colour schemes, cards instead of wide rows on a small screen, paper.
/// All text colours reach a contrast of at least 4.5 on their ground.
enum ReportStylesheet {
    static let text = colours + frame + summary + tables + bars + smallScreen + paper

    static let colours = """
        :root {
        \(ReportColours.light)
        }
        @media (prefers-color-scheme: dark) { :root {
        \(ReportColours.dark)
        } }

        """

    static let frame = """
        * { box-sizing: border-box; }
        html { color-scheme: light dark; -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
        body { margin: 0 auto; padding: 2.5rem 2rem 3rem; max-width: 76rem; background: var(--ground); color: var(--ink);
          font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
        h1, h2 { font-family: ui-serif, "Iowan Old Style", "Palatino Linotype", Georgia, "Times New Roman", serif;
          font-weight: 600; line-height: 1.2; text-wrap: balance; }
        h1 { font-size: 2.1rem; margin: 0 0 .75rem; }
        h1 .date { display: block; font-size: 1.15rem; font-weight: 400; color: var(--soft); margin-top: .25rem; }
        h2 { font-size: 1.5rem; margin: 0 0 .5rem; }
        h3 { font-size: 1.1rem; margin: 1.75rem 0 .5rem; display: flex; flex-wrap: wrap; gap: .2rem .6rem;
          align-items: baseline; }
        h4 { font-size: 1rem; font-weight: 600; margin: 0; display: inline; }
        p { margin: 0 0 .5rem; }
        a { color: var(--link); text-underline-offset: .15em; }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
        main:focus { outline: none; }
        main > section { margin-top: 3.25rem; }
        .skip { position: absolute; left: -999rem; padding: .6rem 1rem; background: var(--card); color: var(--link);
          z-index: 1; }
        .skip:focus { left: 1rem; top: 1rem; }
        .hidden, .patterns { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
          white-space: nowrap; }
        .lead { color: var(--soft); max-width: 46rem; margin-bottom: 1rem; }
        .none, .rest { color: var(--soft); }
        .rest { margin: .75rem 0 0; }
        .code { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
          font-size: .86em; font-weight: 400; color: var(--soft); overflow-wrap: anywhere; }
        .path { overflow-wrap: anywhere; }
        .sum { margin-left: auto; font-size: .95rem; font-weight: 400; color: var(--soft); white-space: nowrap;
          font-variant-numeric: tabular-nums; }
        small { display: block; font-size: .86rem; font-weight: 400; color: var(--soft); }
        footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft);
          font-size: .86rem; }
        footer p { max-width: 46rem; }

        """

    static let summary = """
        .product { margin: 0 0 .4rem; color: var(--soft); font-size: .86rem; letter-spacing: .04em; }
        .opening { font-size: 1.12rem; max-width: 52rem; text-wrap: pretty; }
        .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 1rem 1.5rem;
          margin: 1.75rem 0 1.25rem; }
        .figure { border-top: 3px solid var(--line); padding-top: .5rem; }
        .figure.toegekend { border-color: var(--granted); }
        .figure.betwist { border-color: var(--disputed); }
        .figure.afgewezen { border-color: var(--rejected); }
        .figure dt { font-size: .9rem; color: var(--soft); }
        .figure dd { margin: 0; }
        .figure .value { font-size: 1.45rem; line-height: 1.3; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .figure .note { font-size: .86rem; color: var(--soft); }
        .shares { margin: 0 0 1.5rem; }
        .shares svg { display: block; width: 100%; height: .6rem; border-radius: 2px; }
        .shares figcaption { font-size: .86rem; color: var(--soft); margin-top: .35rem; }
        .share-toegekend { fill: var(--granted); } .share-betwist { fill: var(--disputed); }
        .share-afgewezen { fill: var(--rejected); }
        nav ul { list-style: none; margin: 0; padding: .6rem 0; display: flex; flex-wrap: wrap; gap: .3rem 1.4rem;
          border-block: 1px solid var(--line); }
        nav a { text-decoration: none; display: inline-block; padding: .15rem 0; }
        nav a:hover { text-decoration: underline; }
        .number { color: var(--soft); font-variant-numeric: tabular-nums; }
        .notice { margin-top: 1.5rem; padding: 1rem 1.25rem; background: var(--notice);
          border-left: 4px solid var(--link); }
        main > .notice { margin-top: 1.5rem; }
        .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); gap: 0 1.5rem; }
        .notice.strong { background: var(--strong); border-color: var(--disputed); }
        .notice h2 { font-size: 1.12rem; }
        .notice ul { margin: .25rem 0 0; padding-left: 1.2rem; }
        .notice li { margin: .15rem 0; }
        .notice p { max-width: 52rem; }

        """

    static let tables = """
        table { border-collapse: collapse; width: 100%; background: var(--card); }
        th, td { text-align: left; vertical-align: top; padding: .55rem .75rem; border-bottom: 1px solid var(--line); }
        thead th { font-size: .86rem; font-weight: 400; color: var(--soft); padding-block: .35rem; }
        tbody th { font-weight: 600; }
        td p { margin: 0 0 .15rem; }
        .n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        .main { font-weight: 600; }
        .text { max-width: 42rem; }
        .sub th, .sub td { font-weight: 600; border-top: 2px solid var(--line); }
        .scroll tbody tr:not(.sub) th { font-weight: 400; }
        .totals tbody tr:not(.sub) th { font-weight: 400; padding-left: 1.5rem; }
        .scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 3px; background:
          linear-gradient(to right, var(--card) 40%, transparent) left / 2.5rem 100% no-repeat local,
          linear-gradient(to left, var(--card) 40%, transparent) right / 2.5rem 100% no-repeat local,
          linear-gradient(to right, var(--shade), transparent) left / 1rem 100% no-repeat scroll,
          linear-gradient(to left, var(--shade), transparent) right / 1rem 100% no-repeat scroll, var(--card); }
        .scroll table { background: none; }
        .scroll tbody:last-child tr:last-child > *, .scroll tfoot tr:last-child > * { border-bottom: 0; }
        .lines { table-layout: fixed; }
        .lines th:nth-child(1) { width: 15%; } .lines th:nth-child(2) { width: 18%; }
        .lines th:nth-child(3) { width: 23%; } .lines th:nth-child(5) { width: 13%; }
        .lines.list, .lines.files { border: 1px solid var(--line); }
        .lines.list th { width: auto; }
        .lines.files th:nth-child(1) { width: 32%; } .lines.files th:nth-child(3) { width: 30%; }
        .lines th, .lines td { overflow-wrap: anywhere; }
        .lines td.n { overflow-wrap: normal; }
        details { background: var(--card); border: 1px solid var(--line); border-radius: 3px; margin: .5rem 0;
          overflow: hidden; }
        summary { display: grid; grid-template-columns: 1rem 1fr auto; gap: .1rem .4rem; align-items: baseline;
          padding: .6rem .75rem; cursor: pointer; list-style: none; }
        summary::-webkit-details-marker { display: none; }
        summary::before { content: ""; width: .45rem; height: .45rem; border: solid var(--soft); border-width: 2px 2px 0 0;
          transform: rotate(45deg); align-self: center; }
        details[open] > summary::before { transform: rotate(135deg); }
        summary:hover h4, summary:hover > span:not(.sum) { text-decoration: underline; text-underline-offset: .2em; }
        summary:focus-visible { outline-offset: -3px; }
        details[open] > summary { border-bottom: 1px solid var(--line); }
        details .scroll { border: 0; }
        details > .lines tbody tr:last-child > * { border-bottom: 0; }
        details > .rest { padding: .6rem .75rem; margin: 0; border-top: 1px solid var(--line); }
        tr.uitleg > td { padding-top: 0; }
        tr.uitleg details { margin: 0; background: none; border: 0; }
        tr.uitleg summary { display: inline-grid; grid-template-columns: 1rem auto; padding: .2rem .4rem; font-size: .85rem; }
        tr.uitleg details[open] > summary { border-bottom: 0; }
        div.uitleg { padding: .2rem .6rem .8rem 1.4rem; border-left: 2px solid var(--line); font-size: .85rem; }
        div.uitleg h5 { margin: .9rem 0 .3rem; font-size: .9rem; }
        div.uitleg p { margin: .15rem 0; max-width: 72rem; overflow-wrap: anywhere; }
        div.uitleg .fact { display: grid; grid-template-columns: 9rem 1fr; gap: .5rem; }
        div.uitleg .item { padding-left: 1rem; text-indent: -.7rem; }
        div.uitleg .item::before { content: "– "; }
        div.uitleg .rule { display: grid; grid-template-columns: 5.5rem 1fr; gap: .5rem; }
        div.uitleg .rule b { font-weight: 400; color: var(--soft); }
        div.uitleg .rule.broken b, div.uitleg .rule.finding b { font-weight: 700; color: inherit; }
        div.uitleg .rule small { display: block; }

        """

    static let bars = """
        .bar { margin: .15rem 0 .4rem; }
        .bar svg { display: block; max-width: 100%; background: var(--empty); }
        .bar figcaption { font-size: .86rem; color: var(--soft); margin-top: .15rem; }
        .d-zorg { fill: var(--care); } .d-pauze { fill: url(#p-pauze); } .d-beeindigd { fill: url(#p-beeindigd); }
        .d-niet-gestart { fill: url(#p-niet-gestart); }
        .f-pauze { fill: var(--pause); } .l-pauze { stroke: var(--pause-line); stroke-width: 1.4; }
        .f-beeindigd { fill: var(--ended); } .l-beeindigd { stroke: var(--ended-line); stroke-width: 1.2; }
        .f-niet-gestart { fill: var(--unstarted); } .l-niet-gestart { fill: var(--unstarted-line); }
        .week { stroke: var(--card); stroke-opacity: .75; stroke-width: 1; }
        .bar svg, .legend svg { outline: 1px solid var(--soft); outline-offset: -1px; }
        .legend { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; margin: 0 0 .5rem; padding: 0;
          font-size: .9rem; color: var(--soft); }
        .legend svg { vertical-align: -2px; }

        """

    static let smallScreen = """
        @media (max-width: 46rem) {
          body { padding: 1.25rem 1rem 2rem; }
          h1 { font-size: 1.6rem; }
          .figures { grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 1rem; }
          .figure .value { font-size: 1.2rem; }
          .lines, .lines tbody, .lines tr, .lines th, .lines td { display: block; width: auto !important; }
          .lines thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
          .lines tr { position: relative; padding: .7rem .75rem; border-bottom: 1px solid var(--line); }
          .lines tbody th, .lines tbody td { border: 0; padding: 0 0 .4rem; }
          .lines tbody td.n { position: absolute; top: .7rem; right: .75rem; padding: 0; }
          .lines tr:has(> td.n) > th { padding-right: 9rem; }
          h3 .sum { margin-left: 0; width: 100%; }
          summary .sum { grid-column: 2 / -1; margin-left: 0; }
        }

        """

    static let paper = """
        @media print {
          :root {
        \(ReportColours.paper)
          }
          @page { size: A4 landscape; margin: 14mm; }
          html { color-scheme: light; font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          body { padding: 0; max-width: none; }
          nav, .skip { display: none; }
          details::details-content { content-visibility: visible; block-size: auto; }
          details, .scroll { border: 0; overflow: visible; }
          summary { grid-template-columns: 1fr auto; }
          summary::before { display: none; }
          thead { display: table-header-group; }
          tr, .figure, .notice { break-inside: avoid; }
          h2, h3, summary { break-after: avoid; }
          main > section { margin-top: 2rem; }
        }

        """
}
