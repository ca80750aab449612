extension HTMLReport {
    /// How the page looks: light or dark as the reader prefers, always light on paper, two columns where there is room.
    static let style: StaticString = """
        :root{--ink:#1a1a1a;--soft:#555;--line:#c8c8c8;--fill:#1f5f8b;--rest:#e4e9ee;--paper:#fff;--missing:#8a3b00}
        @media (prefers-color-scheme:dark){:root{--ink:#eaeaea;--soft:#b4b4b4;--line:#555;--fill:#7db8e0;--rest:#3a424a;\
        --paper:#16191c;--missing:#ffb27a}}
        @page{size:A4;margin:12mm}
        *{box-sizing:border-box}
        body{margin:1.5rem auto;padding:0 1rem;max-width:64rem;color:var(--ink);background:var(--paper);\
        font:15px/1.4 "Liberation Sans",Arial,Helvetica,sans-serif}
        header{border-bottom:2px solid var(--fill);margin-bottom:1rem;padding-bottom:.5rem}
        h1{font-size:1.6rem;margin:0}
        h2{font-size:1.1rem;margin:0 0 .3rem;color:var(--fill)}
        p{margin:.2rem 0}
        .mark{font-weight:bold;letter-spacing:.04em;margin-bottom:.6rem}
        .subtitle,.note,footer{color:var(--soft)}
        .note,footer{font-size:.85em}
        main{columns:2 24rem;column-gap:2rem}
        section{break-inside:avoid;margin-bottom:1.1rem}
        dl{display:grid;grid-template-columns:minmax(6rem,max-content) 1fr;gap:.1rem .8rem;margin:.3rem 0}
        dt{grid-column:1;color:var(--soft)}
        dd{grid-column:2;margin:0}
        ul{margin:.2rem 0;padding-left:1.2rem}
        .missing{color:var(--missing);font-style:italic}
        figure{margin:.4rem 0}
        table{border-collapse:collapse;width:100%;font-size:.93em}
        caption{text-align:left;font-weight:bold;padding:.2rem 0}
        th,td{text-align:left;vertical-align:top;padding:.08rem .5rem .08rem 0;border-bottom:1px solid var(--line)}
        tbody th{font-weight:normal}
        thead th{color:var(--soft);font-weight:normal}
        tfoot th,tfoot td{font-weight:bold}
        .number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
        dd,li,td,th,p{unicode-bidi:isolate;overflow-wrap:anywhere}
        svg{display:block;width:100%;max-width:30rem;height:auto;margin:.4rem 0}
        svg text{font-size:11px;fill:var(--ink)}
        .label{text-anchor:end}
        .filled{fill:var(--fill);stroke:var(--fill)}
        .unknown{stroke:var(--fill)}
        .rest{fill:var(--rest);stroke:var(--soft)}
        .hatch{stroke:var(--fill);stroke-width:2}
        footer{border-top:1px solid var(--line);margin-top:1rem;padding-top:.4rem}
        @media print{:root{--ink:#000;--soft:#444;--line:#aaa;--fill:#1f5f8b;--rest:#e4e9ee;--paper:#fff;--missing:#8a3b00}
        body{margin:0;padding:0;max-width:none;font-size:8pt;line-height:1.2;\
        -webkit-print-color-adjust:exact;print-color-adjust:exact}
        main{columns:2;column-gap:7mm}section{margin-bottom:3mm}h1{font-size:15pt}h2{font-size:10.5pt}
        svg{max-width:70mm;margin:1mm 0}}

        """
}
