/// The look of a drawn timeline: the colours of the report, dark scheme and paper included. Every class begins with
/// `tl`, so that a page can hold the drawing without either changing the other.
enum TimelineStylesheet {
    static let text = """
        .tl {
        \(ReportColours.light)
          color-scheme: light dark; width: 100%; max-width: 50rem; height: auto; display: block;
          font: 13px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
        }
        @media (prefers-color-scheme: dark) { .tl {
        \(ReportColours.dark)
        } }
        @media print { .tl {
        \(ReportColours.paper)
          color-scheme: light; max-width: 11.5cm; print-color-adjust: exact; -webkit-print-color-adjust: exact;
        } }
        .tl text { fill: var(--ink); font-variant-numeric: tabular-nums; }
        .tl .tl-title { font-size: 18px; font-weight: 600; } .tl .tl-heading { font-size: 15px; font-weight: 600; }
        .tl .tl-soft { fill: var(--soft); } .tl .tl-small { font-size: 12px; } .tl .tl-scale { font-size: 10px; }
        .tl .tl-recover { font-weight: 600; fill: var(--disputed); }
        .tl-card { fill: var(--card); } .tl-empty { fill: var(--empty); } .tl-zorg { fill: var(--care); }
        .tl-frame { fill: none; stroke: var(--soft); } .tl-rule { stroke: var(--line); }
        .tl-f-pauze { fill: var(--pause); } .tl-l-pauze { stroke: var(--pause-line); stroke-width: 1.4; }
        .tl-f-beeindigd { fill: var(--ended); } .tl-l-beeindigd { stroke: var(--ended-line); stroke-width: 1.2; }
        .tl-f-niet-gestart { fill: var(--unstarted); } .tl-l-niet-gestart { fill: var(--unstarted-line); }
        .tl-mark { fill: var(--ink); }
        .tl-toegekend, .tl-betwist, .tl-afgewezen { fill: none; stroke-width: 3; }
        .tl-toegekend { stroke: var(--granted); }
        .tl-betwist { stroke: var(--disputed); stroke-dasharray: 8 3; }
        .tl-afgewezen { stroke: var(--rejected); stroke-dasharray: 2 2; }

        """
}
