import { opensWithLabel } from './printed/labels.ts'
import { textOf } from './runs.ts'
import type { Run } from './types.ts'

/** The text of a run that is nothing but a break of the line within a paragraph. */
export const lineBreak = '\n'

/** Breaks part paragraphs where two stand together, behind the end of a sentence or of an item, and before a label. */
export function linesOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  if (!runs.some(({ text }) => text === lineBreak)) return [runs]
  const lines: Run[][] = [[]]
  let isBreak = false
  for (const [index, run] of runs.entries()) {
    const line = lines.at(-1) as Run[]
    if (run.text === lineBreak) {
      const before = textOf(line).trimEnd()
      if (isBreak || before === '' || /[.;:!?]["»”)]?$/.test(before) || opensWithLabel(behind(runs, index)))
        lines.push([])
      else line.push({ ...run, text: ' ' })
      isBreak = true
    } else {
      line.push(run)
      if (run.text.trim() !== '') isBreak = false
    }
  }
  return lines
}

/** The first words behind a break: enough to see a label. */
function behind(runs: readonly Run[], index: number): string {
  let text = ''
  for (let at = index + 1; at < runs.length && text.length < 40 && runs[at]?.text !== lineBreak; at += 1)
    text += (runs[at] as Run).text
  return text.trimStart()
}
