import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import { isKeyUnder } from '../../law/find.ts'
import { type Translate, translator } from '../../locales/translate.ts'
import { localeFor } from '../../locales/words.ts'
import { type ProvisionRows, provisionRows } from '../layout/provision-rows.ts'
import { type ShownRow, type ShownRun, shownRedline, visiblePieces } from '../layout/redline-rows.ts'
import type { RedlineDocument } from '../types.ts'
import { headerOf } from './header.ts'
import { pageFor, stylesFor } from './page.ts'
import { partsOf } from './runs.ts'

/**
 * The comparative table as a Word document: a numbered row for each provision that changes and for each new one with all that
 * stands in it; «…» stands for what of a provision is left out. What goes is struck through, what comes is in bold.
 */
export async function tableDocument({ redline, before, after, words }: RedlineDocument): Promise<Uint8Array> {
  const said = words()
  const locale = localeFor(said.law?.language ?? said.language)
  const t = translator(locale)
  const groups = withNewOnesWhole(provisionRows(shownRedline(redline, 'changes')))
  const rows = groups.map((group, index) => rowOf(String(index + 1), group, said.nameOf))
  const document = new Document({
    title: `${t('table.title')}: ${before} → ${after}`,
    creator: 'Engross',
    styles: stylesFor(locale),
    sections: [
      {
        properties: pageFor(locale, 'landscape'),
        headers: { default: headerOf(said.law, locale) },
        children: [
          line(t('table.title'), { bold: true }),
          ...titlesOf(said.bills, `${before} → ${after}`, t),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            columnWidths: [700, 7000, 7000],
            rows: [headOf(t), ...rows],
          }),
          new Paragraph({}),
        ],
      },
    ],
  })
  return Packer.pack(document, 'uint8array')
}

function titlesOf(bills: readonly string[] | undefined, names: string, t: Translate): readonly Paragraph[] {
  if (bills === undefined || bills.length === 0) return [line(names)]
  return bills.map((title) => line(t('table.ofBill', { title })))
}

function line(text: string, run: { readonly bold?: true } = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 120 },
    children: [new TextRun({ ...run, text })],
  })
}

function headOf(t: Translate): TableRow {
  const names = [t('table.number'), t('redline.before'), t('redline.after')]
  return new TableRow({
    tableHeader: true,
    children: names.map((name) => new TableCell({ children: [line(name, { bold: true })] })),
  })
}

function rowOf(number: string, group: ProvisionRows, nameOf: (key: string) => string): TableRow {
  const name = group.key === null ? group.heading : nameOf(group.key)
  return new TableRow({
    children: [
      new TableCell({ children: [new Paragraph(number)] }),
      new TableCell({ children: cellOf(group, 'before', name) }),
      new TableCell({ children: cellOf(group, 'after', name) }),
    ],
  })
}

function cellOf({ rows, gaps }: ProvisionRows, side: 'before' | 'after', name: string): readonly Paragraph[] {
  const shown = rows.flatMap((row, index) => {
    const runs = runsOf(row, side)
    if (runs.length === 0) return []
    const paragraph = new Paragraph({ spacing: { after: 80 }, children: runs })
    return gaps[index] ? [new Paragraph('…'), paragraph] : [paragraph]
  })
  if (shown.length === 0) return [new Paragraph('—')]
  return name === '' ? shown : [new Paragraph({ children: [new TextRun({ text: name, italics: true })] }), ...shown]
}

function runsOf({ label, runs }: ShownRow, side: 'before' | 'after'): readonly TextRun[] {
  const parts = runs.flatMap((run) => textOf(run, side))
  const labelled = label === null ? [] : textOf(label, side)
  if (labelled.length === 0) return parts
  return [...labelled, new TextRun(' '), ...parts]
}

function textOf(run: ShownRun, side: 'before' | 'after'): readonly TextRun[] {
  return visiblePieces(run, side)
    .filter(({ text }) => text !== '')
    .flatMap(({ kind, text }) => {
      const marked = kind === 'deleted' ? { strike: true } : kind === 'inserted' ? { bold: true } : {}
      return partsOf(text.replace(/\n[ \t]*/g, ' ')).map((part) => new TextRun({ ...part, ...marked }))
    })
}

/** A new provision is one row with all that stands in it. */
function withNewOnesWhole(groups: readonly ProvisionRows[]): readonly ProvisionRows[] {
  const whole: ProvisionRows[] = []
  for (const group of groups) {
    const last = whole.at(-1)
    const isPart =
      last !== undefined &&
      last.key !== null &&
      group.key !== null &&
      isKeyUnder(group.key, last.key) &&
      isNew(last) &&
      isNew(group)
    if (isPart)
      whole[whole.length - 1] = { ...last, rows: [...last.rows, ...group.rows], gaps: [...last.gaps, ...group.gaps] }
    else whole.push(group)
  }
  return whole
}

function isNew({ rows }: ProvisionRows): boolean {
  return rows.every(({ row }) => row.kind === 'inserted')
}
