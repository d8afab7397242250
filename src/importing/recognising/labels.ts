import { dottedLabel } from '../../text/label.ts'
import type { ReadLabel, Scheme } from '../../text/schemes/scheme.ts'
import { cut, textOf } from '../runs.ts'
import type { Run } from '../types.ts'

/** A label read at the start of runs, and the words behind it. */
export interface LabelledRuns {
  readonly read: ReadLabel
  /** As it is to be printed: what the source sets high stands after a dot, and a blank before the bracket is gone. */
  readonly printed: string
  readonly rest: readonly Run[]
}

/** The beginning of runs as the schemes read labels: what is set high is in `<sup>`. */
export function markupOf(runs: readonly Run[]): string {
  const [only] = runs
  if (runs.length === 1 && only !== undefined) return only.text
  let markup = ''
  for (const { text, position } of runs) {
    if (position === 'sup') markup = `${markup.replace(/(\d) $/, '$1')}<sup>${text.trim()}</sup>`
    else markup += text
    if (markup.length > enough) break
  }
  return markup.replace(/<\/sup> (?=[.)])/g, '</sup>')
}

/** No label is longer. */
const enough = 300

export function headingLabelOf(runs: readonly Run[], scheme: Scheme): LabelledRuns | null {
  const markup = markupOf(runs)
  return labelled(runs, markup, scheme.heading(markup))
}

export function paragraphLabelOf(runs: readonly Run[], scheme: Scheme): LabelledRuns | null {
  const markup = markupOf(runs)
  return labelled(runs, markup, scheme.paragraph(markup))
}

function labelled(runs: readonly Run[], markup: string, read: ReadLabel | null): LabelledRuns | null {
  if (read === null) return null
  const taken = wordLength(markup.slice(0, read.length))
  const text = textOf(runs.slice(0, 12))
  let at = 0
  for (let left = taken; at < text.length && (left > 0 || text[at] === ' '); at += 1) if (text[at] !== ' ') left -= 1
  const printed = dottedLabel(read.printed).replace(/(\d) (?=[).])/g, '$1')
  return { read, printed, rest: cut(runs, at) }
}

/** How many characters, blanks not counted, stand in a markup. */
function wordLength(markup: string): number {
  return markup.replace(/<\/?su[pb]>|\s/g, '').length
}
