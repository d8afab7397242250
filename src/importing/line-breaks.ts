import { opensWithLabel } from './printed/labels.ts'
import type { Run } from './types.ts'

/** The text of a run that is nothing but a break of the line within a paragraph. */
export const lineBreak = '\n'

/** Breaks part paragraphs where two stand together, behind the end of a sentence or of an item, and before a label. */
export function linesOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  if (!runs.some(({ text }) => text === lineBreak)) return [runs]
  const lines: Run[][] = [[]]
  let isBreak = false
  // The end of the line so far: lines may be as long as a page.
  let end = ''
  for (const [index, run] of runs.entries()) {
    const line = lines.at(-1) as Run[]
    if (run.text === lineBreak) {
      const before = end.trimEnd()
      if (isBreak || before === '' || /[.;:!?]["»”)]?$/.test(before) || opensWithLabel(behind(runs, index))) {
        lines.push([])
        end = ''
      } else {
        line.push({ ...run, text: ' ' })
        end = `${end} `.slice(-kept)
      }
      isBreak = true
    } else {
      line.push(run)
      end = (end + run.text).slice(-kept)
      if (run.text.trim() !== '') isBreak = false
    }
  }
  return lines
}

/** In UTF-16 code units: a mark at the end, and white space behind it. */
const kept = 40

/** The first words behind a break: enough to see a label. */
function behind(runs: readonly Run[], index: number): string {
  let text = ''
  for (let at = index + 1; at < runs.length && text.length < 40 && runs[at]?.text !== lineBreak; at += 1)
    text += (runs[at] as Run).text
  return text.trimStart()
}
