import type { PhrasingContent, Root, Table } from 'mdast'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import type { Item } from './recognising/types.ts'
import { tidied } from './runs.ts'
import type { Cell, Footnote, Run } from './types.ts'

/** Writes an act's paragraphs as Markdown. Labels are written as laws have them (`1)`, not `1\)`); all other marks are escaped. */
export function writeMarkdown(items: readonly Item[], footnotes: readonly Footnote[]): string {
  const parts: string[] = []
  for (const item of items) {
    if (item.kind === 'furniture') continue
    if (item.kind === 'table') parts.push(tableOf(item.rows))
    else if (item.kind === 'note') parts.push(item.paragraphs.map((runs) => `> ${inline(runs)}`).join('\n>\n'))
    else if (item.kind === 'quoted') parts.push(`> ${inline(item.runs)}`)
    else if (item.kind === 'title') parts.push(`# ${inline(item.runs, true)}`)
    else {
      const marks = item.kind === 'heading' ? `${'#'.repeat(item.depth)} ` : ''
      const text = inline(item.runs, item.label !== '' || marks !== '')
      // American headings run on: `PART I—ORGANIZATION`.
      parts.push(marks + [item.label, text].filter((part) => part !== '').join(/^[—–]/.test(text) ? '' : ' '))
    }
  }
  for (const { mark, runs } of footnotes) {
    parts.push(`[^${mark}]: ${inline(runs, true)}`)
  }
  return `${parts.join('\n\n')}\n`
}

/** Runs as Markdown in one line. `isInside`: a label or a mark stands before them, so that nothing in them begins a block. */
function inline(runs: readonly Run[], isInside = false): string {
  const tidy = tidied(runs)
  const [only] = tidy
  // Most paragraphs of a law have no mark that Markdown could take for its own.
  if (tidy.length === 1 && only !== undefined && only.position === 'base' && isPlain(only.text, isInside))
    return only.text
  const tree: Root = { type: 'root', children: [{ type: 'paragraph', children: phrasing(tidy, isInside) }] }
  return toMarkdown(tree, options).trimEnd().replace(/\n/g, ' ')
}

const isPlain = (text: string, isInside: boolean): boolean =>
  !/[\\`*_{}[\]<>&~|^]/.test(text) &&
  (isInside || /^[\p{L}("«„“§№—–…]/u.test(text) || /^\d+(?![.)\d])/.test(text)) &&
  !/:\/\/|@/.test(text)

function phrasing(runs: readonly Run[], isInside: boolean): PhrasingContent[] {
  const nodes = runs.map(({ text, position }): PhrasingContent[] => {
    if (position === 'base') return plain(text)
    if (position === 'mark') return [raw(`[^${text}]`)]
    return [raw(`<${position}>`), ...plain(text), raw(`</${position}>`)]
  })
  return [...(isInside ? [raw('')] : []), ...nodes.flat()]
}

const raw = (value: string): PhrasingContent => ({ type: 'html', value })

/** A backslash at the end would take the mark of the tag behind it for a sign. */
function plain(text: string): PhrasingContent[] {
  let end = text.length
  while (text[end - 1] === '\\') end -= 1
  const own: PhrasingContent[] = end === 0 ? [] : [{ type: 'text', value: text.slice(0, end) }]
  return end === text.length ? own : [...own, raw('\\\\'.repeat(text.length - end))]
}

const options: Options = { bullet: '-', emphasis: '*', rule: '-', extensions: [gfmTableToMarkdown()] }

function tableOf(rows: readonly (readonly Cell[])[]): string {
  const table: Table = {
    type: 'table',
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({
        type: 'tableCell',
        children: cell.flatMap((runs, index): PhrasingContent[] => [
          ...(index === 0 ? [] : [raw('<br>')]),
          ...phrasing(tidied(runs), true),
        ]),
      })),
    })),
  }
  return toMarkdown({ type: 'root', children: [table] }, tableOptions).trimEnd()
}

const tableOptions: Options = { ...options, extensions: [gfmTableToMarkdown({ tablePipeAlign: false })] }
