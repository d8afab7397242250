import { type Html, html } from '../tag.ts'

/**
 * A document that keeps its marks wherever it is put: mail programs and word processors throw style sheets and classes away,
 * so that every element says itself how it looks. On paper it has the margins of official papers.
 */
export function letterPage(title: string, language: string, body: Html, orientation: 'portrait' | 'landscape'): string {
  const size = language === 'en' ? 'Letter' : 'A4'
  const left = orientation === 'portrait' ? '30mm' : '15mm'
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>@page { size: ${size} ${orientation}; margin: 20mm 15mm 20mm ${left} } h1, h2, h3, h4, h5, h6 { break-after: avoid } thead { display: table-header-group } p { orphans: 2; widows: 2 }</style>
</head>
<body style="font-family: 'Times New Roman', Times, serif; font-size: 12pt; line-height: 1.4; color: #000; background: #fff">
${body}
</body>
</html>
`.toString()
}

/** How elements look, as their `style` attributes say it. */
export const looks = {
  ins: 'color: #006100; text-decoration: underline',
  del: 'color: #9c0006; text-decoration: line-through',
  // On paper without colour what comes in a table is told by its weight.
  insCell: 'color: #006100; font-weight: bold; text-decoration: none',
  cell: 'border: 1px solid #000; padding: 3pt 5pt; vertical-align: top; text-align: left',
  table: 'border-collapse: collapse; width: 100%',
  centred: 'text-align: center',
  right: 'text-align: right',
  paragraph: 'margin: 0 0 6pt 0',
  note: 'margin: 0 0 6pt 24pt; color: #444',
  heading: 'font-size: 12pt; margin: 12pt 0 6pt 0',
  facts: 'margin: 0 0 12pt 0; color: #444; font-size: 10pt',
} as const
