/// The look of the audit pages: that of the report, with charts, rankings and the picture of a client.
enum AuditStylesheet {
    static let text =
        ReportStylesheet.colours + ReportStylesheet.frame + ReportStylesheet.summary + ReportStylesheet.tables
        + ReportStylesheet.bars + fills + head + rankings + charts + findings + ReportStylesheet.smallScreen
        + smallScreen + ReportStylesheet.paper + paper

    private static let fills = """
        .a-open, .c-open { fill: var(--disputed); } .a-afgewezen, .c-afgewezen { fill: url(#p-afgewezen); }
        .a-gecrediteerd { fill: url(#p-gecrediteerd); } .a-uitgezonderd { fill: url(#p-uitgezonderd); }
        .c-toegekend { fill: var(--granted); } .plain { fill: var(--soft); }
        .f-afgewezen { fill: var(--rejected); } .f-gecrediteerd { fill: var(--granted); }
        .f-uitgezonderd { fill: var(--ended); } .l-uitgezonderd { stroke: var(--ended-line); stroke-width: 1; }
        .l-light { stroke: var(--card); stroke-width: 1.4; } .l-dot { fill: var(--card); }
        .swatch { width: 14px; height: 14px; vertical-align: -2px; flex: none; }
        .legend .swatch.mark { outline: 0; }
        .m-toegekend { fill: var(--granted); } .m-betwist { fill: var(--disputed); }
        .m-afgewezen rect { fill: var(--rejected); } .m-afgewezen path { stroke: var(--card); stroke-width: 1.8; }
        .m-gecrediteerd { fill: none; stroke: var(--granted); stroke-width: 2; }
        .m-credit { stroke: var(--ink); stroke-width: 2.5; }

        """

    private static let head = """
        .crumbs ol { list-style: none; margin: 0 0 1rem; padding: 0; display: flex; flex-wrap: wrap; font-size: .9rem; }
        .crumbs li + li::before { content: "›"; margin: 0 .5rem; color: var(--soft); }
        .crumbs [aria-current] { color: var(--soft); }
        .outcome { margin: 2rem 0 1.75rem; }
        .outcome h2 { font-size: 1.12rem; }
        .outcome > .hbar { height: 1.6rem; } .outcome > .hbar rect { height: 1.6rem; }
        .outcome dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .75rem 1.5rem;
          margin: .75rem 0 0; }
        .outcome dt { font-size: .95rem; } .outcome dd { margin: 0; }
        .outcome .value { font-size: 1.2rem; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .outcome .note { font-size: .86rem; color: var(--soft); }
        .definitions p { max-width: 46rem; }
        .files { list-style: none; margin: 0; padding: 0; max-width: 60rem; }
        .files li { display: grid; grid-template-columns: minmax(12rem, 20rem) 1fr; gap: .1rem 1rem; padding: .35rem 0;
          border-bottom: 1px solid var(--line); }
        .files a { overflow-wrap: anywhere; } .files span { color: var(--soft); }

        """

    private static let rankings = """
        .hbar { display: block; width: 100%; height: 16px; }
        .median { stroke: var(--ink); stroke-width: 2; stroke-dasharray: 4 2; }
        .ranked { border: 1px solid var(--line); border-radius: 3px; }
        .ranked th, .ranked td { padding: .45rem .6rem; }
        .ranked tbody th { font-weight: 400; width: 27%; }
        .ranked .code { white-space: nowrap; }
        .ranked.rules tbody th { width: 46%; }
        .ranked .wide { width: 24%; vertical-align: middle; }
        .ranked td.none { color: var(--soft); }
        .ranked tfoot .sub > * { border-bottom: 0; }
        .lab { display: none; }
        details > .ranked { border: 0; }

        """

    private static let charts = """
        .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(30rem, 100%), 1fr)); gap: 1.5rem 2rem;
          margin-bottom: 1rem; }
        figure { margin: 0; }
        .charts figcaption h3 { margin: 0 0 .25rem; }
        .charts figure { display: flex; flex-direction: column; justify-content: space-between; }
        .chart { display: flex; } .chart .axis { flex: none; } .chart .plot { flex: 1; min-width: 0; overflow: visible; }
        .grid { stroke: var(--line); stroke-width: 1; }
        .tick { font-size: 11px; fill: var(--soft); font-variant-numeric: tabular-nums; }
        .year { font-weight: 600; }
        .signal .inside { padding: .6rem .75rem; } .signal .inside p { max-width: 46rem; }
        .cases { list-style: none; margin: 0; padding: 0; }
        .cases li { padding: .6rem .75rem; border-top: 1px solid var(--line); display: grid;
          grid-template-columns: minmax(12rem, 18rem) 1fr auto; gap: .15rem 1.5rem; }
        .cases .who small { overflow-wrap: anywhere; } .cases .amount { text-align: right; white-space: nowrap; }
        .measure { display: grid; grid-template-columns: minmax(15rem, 24rem) 1fr; gap: .25rem 2.5rem;
          padding: 1.1rem 0; border-top: 1px solid var(--line); }
        .measure h3, .assigned h3 { margin: 0 0 .15rem; } .assigned { margin-top: 1.75rem; }
        .measure .note { font-size: .86rem; color: var(--soft); margin: .25rem 0 0; }
        .measure > div { min-width: 0; }
        .nowrap { white-space: nowrap; }
        .strip { display: block; width: 100%; overflow: visible; margin: .25rem 0; }
        .dot { fill: var(--soft); fill-opacity: .75; } .own { fill: var(--link); }
        .own-value { margin: 0; }
        .client svg { display: block; overflow: visible; }
        .client text { fill: var(--ink); font-size: 13px; } .client .lane { font-weight: 600; }
        .client .soft, .client .tick { fill: var(--soft); font-size: 12px; } .client .tick { font-size: 11px; }
        .outside { fill: var(--empty); } .frame { fill: none; stroke: var(--soft); }
        figure.client { background: var(--card); border: 1px solid var(--line); border-radius: 3px; padding: 1rem 1.25rem; }

        """

    private static let findings = """
        .finding { background: var(--card); border: 1px solid var(--line); border-radius: 3px; padding: 1rem 1.25rem;
          margin: .75rem 0; }
        .finding:target { border-color: var(--link); }
        .finding h3 { margin: 0 0 .25rem; }
        .finding .when { font-weight: 400; } .outcome-tag { margin-left: auto; font-size: .9rem; font-weight: 400; }
        .evidence { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: .35rem 0 .5rem; }
        .evidence .bar { flex: 0 0 13rem; margin: 0; }
        .facts { flex: 1; min-width: min(100%, 20rem); display: grid; gap: .35rem 1.25rem; margin: 0;
          grid-template-columns: repeat(auto-fill, minmax(11.5rem, 1fr)); }
        .facts dt { font-size: .82rem; color: var(--soft); } .facts dd { margin: 0; overflow-wrap: anywhere; }
        details.uitleg { border: 0; margin: 0; background: none; }
        details.uitleg summary { display: inline-grid; grid-template-columns: 1rem auto; padding: .2rem .4rem .2rem 0;
          font-size: .9rem; }
        details.uitleg[open] > summary { border-bottom: 0; }
        div.uitleg h4 { display: block; margin: .9rem 0 .3rem; font-size: .9rem; }

        """

    private static let smallScreen = """
        @media screen and (max-width: 62rem) {
          .ranked, .ranked tbody, .ranked tfoot, .ranked tr, .ranked th, .ranked td { display: block;
            width: auto !important; }
          .ranked thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
          .ranked tr { padding: .7rem .75rem; border-bottom: 1px solid var(--line); }
          .ranked tbody th, .ranked tbody td, .ranked tfoot th, .ranked tfoot td { border: 0; padding: .1rem 0; }
          .ranked td.n { display: flex; justify-content: space-between; gap: 1rem; }
          .ranked td.n:empty, .ranked td.none { display: none; }
          .ranked .lab { display: inline; color: var(--soft); font-weight: 400; }
          .ranked .wide { padding: .3rem 0; }
          .ranked tfoot .wide { display: none; }
        }
        @media screen and (max-width: 62rem) { .measure { grid-template-columns: minmax(0, 1fr); } }
        @media screen and (max-width: 46rem) {
          .files li, .cases li { grid-template-columns: minmax(0, 1fr); } .cases .amount { text-align: left; }
          .finding, figure.client { padding: .75rem; }
          .outcome-tag { margin-left: 0; width: 100%; }
          div.uitleg { padding-left: .6rem; }
          div.uitleg .fact, div.uitleg .rule { grid-template-columns: 1fr; gap: 0; }
        }

        """

    private static let paper = """
        @media print {
          .finding, .measure, .charts figure, .cases li, .lane-drawing { break-inside: avoid; }
          .lead, .legends, h2 + .legend { break-after: avoid; }
          /* Explanations and cases are long: they are printed when they were folded out. */
          details.uitleg:not([open]) { display: none; }
          details.signal:not([open])::details-content { content-visibility: hidden; block-size: 0; }
          details.uitleg summary { grid-template-columns: auto; }
        }

        """
}
