package dev.selvedge.aws;

/// How the page looks, on a screen and on A4.
final class ReconciliationStyle {

    static final String CSS = """
            :root { --ink: #1c2126; --soft: #66707a; --line: #d5dade; --good: #1d6b3f; --bad: #a4262c; }
            * { box-sizing: border-box; }
            html { background: #eceef0; }
            body { margin: 24px auto; padding: 15mm 14mm; width: 210mm; max-width: 100%; background: #fff;
              color: var(--ink); font: 9.5pt/1.45 "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif;
              font-variant-numeric: tabular-nums lining-nums; }
            p { margin: 0 0 6pt; }
            .over { margin: 0; color: var(--soft); overflow-wrap: anywhere; }
            h1 { margin: 0 0 8pt; font-size: 19pt; font-weight: 600; line-height: 1.2; overflow-wrap: anywhere; }
            h2 { margin: 18pt 0 5pt; font-size: 11.5pt; font-weight: 600; break-after: avoid; }
            h2 + p { color: var(--soft); break-after: avoid; }
            dl { display: grid; grid-template-columns: repeat(4, 1fr); gap: 5pt 12pt; margin: 0 0 12pt; }
            dt { color: var(--soft); font-size: 8pt; }
            dd { margin: 0; overflow-wrap: anywhere; }
            #figures { display: grid; grid-template-columns: repeat(4, 1fr); border: 1px solid var(--line); }
            #figures div { padding: 7pt 10pt; border-left: 1px solid var(--line); }
            #figures div:first-child { border-left: 0; }
            #figures span { display: block; color: var(--soft); font-size: 8pt; }
            #figures b { font-size: 14pt; font-weight: 600; }
            #figures i { margin-left: 3pt; color: var(--soft); font-size: 8pt; font-style: normal; }
            #verdict { margin: 8pt 0 0; padding: 7pt 10pt; border-left: 3pt solid var(--good); background: #f2f7f4; }
            #verdict.bad { border-color: var(--bad); background: #fbf2f2; }
            #verdict p { margin: 0; }
            #verdict .big { font-size: 11pt; font-weight: 600; color: var(--good); }
            #verdict.bad .big, #verdict strong { color: var(--bad); }
            .chip { display: inline-block; margin: 0 4pt 3pt 0; padding: 0 6pt; border: 1px solid var(--line);
              border-radius: 8pt; color: var(--ink); font-size: 8.5pt; }
            table { width: 100%; border-collapse: collapse; font-size: 8.5pt; }
            th { padding: 3pt 6pt; border-bottom: 1px solid var(--ink); text-align: left; vertical-align: bottom;
              font-size: 8pt; font-weight: 600; color: var(--soft); }
            td { padding: 2.5pt 6pt; border-bottom: 1px solid var(--line); vertical-align: top;
              overflow-wrap: anywhere; }
            th:first-child, td:first-child { padding-left: 0; }
            th:last-child, td:last-child { padding-right: 0; }
            .n { text-align: right; }
            .n, .k { white-space: nowrap; overflow-wrap: normal; }
            .z { color: #9aa3ab; }
            .words { white-space: pre-line; }
            .words em { color: var(--soft); font-style: normal; }
            tr.bad td:first-child { color: var(--bad); font-weight: 600; }
            tfoot { display: table-row-group; break-before: avoid; }
            tbody tr:last-child { break-after: avoid; }
            tfoot td { border-top: 1px solid var(--ink); border-bottom: 3px double var(--ink); font-weight: 600; }
            .note { margin: 6pt 0 0; color: var(--soft); font-size: 8pt; }
            footer { margin-top: 22pt; break-inside: avoid; }
            .sign { display: grid; grid-template-columns: 2fr 1fr; gap: 18pt; margin-top: 20pt; }
            .sign p { margin: 0; padding-top: 2pt; border-top: 1px solid var(--ink); color: var(--soft);
              font-size: 8pt; }
            @page { size: A4; margin: 15mm 14mm 18mm; font: 8pt Arial, "Liberation Sans", sans-serif; color: #66707a; }
            @page { @bottom-right { content: "Page " counter(page) " of " counter(pages); } }
            @media print {
              html { background: none; }
              body { margin: 0; padding: 0; width: auto; }
              tr, dl, #figures, #verdict { break-inside: avoid; }
              thead { display: table-header-group; }
              #figures, #verdict { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
            }
            """;

    private ReconciliationStyle() {}
}
