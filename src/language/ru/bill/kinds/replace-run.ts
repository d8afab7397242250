import type { Occurrence } from '../../../../amendment/types.ts'
import type { BodyOf } from '../../../../grammar/kinds.ts'
import { printRussianCitation } from '../../citation/print.ts'
import { complete } from '../../citation/ranks.ts'
import type { Frame } from '../frame.ts'
import { inside, item, printOccurrence } from './printing.ts'
import type { Rule } from './rule.ts'
import { nounFor } from './words.ts'

/** `слова с «A» по «B» включительно исключить`, `слова с «A» до конца заменить словами «C»`. */
export const replaceRun: Rule<'replace-run'> = {
  slots: ['run', 'by'],

  read({ frame, targets }) {
    const { verb, run, by, occurrence } = frame
    if (run === undefined || !(verb === 'delete' ? by === undefined : verb === 'replace' && by?.length === 1))
      return null
    // «… включительно во втором случае»: nobody knows whether the beginning or the end is counted.
    if (occurrence !== undefined) return null
    const { endOf, ...bounds } = run
    const text = textOf(frame)
    if (endOf === undefined) return [{ kind: 'replace-run', targets, ...bounds, text }]
    const [target] = targets
    const unit = complete(target ?? { steps: [] }, endOf.steps)
    return [{ kind: 'replace-run', targets, ...bounds, text, endOf: unit }]
  },

  print(body) {
    const put =
      body.text === null
        ? 'исключить'
        : `заменить ${item(nounFor(body.text.text, 'words'), body.text.text, 'instrumental')}`
    return `${inside(body.targets)}слова с «${body.from.text}»${counted(body.occurrence)} ${end(body)} ${put}`
  },
}

function textOf({ by }: Frame): BodyOf<'replace-run'>['text'] {
  return by?.[0]?.text ?? null
}

function end({ through, until, endOf }: BodyOf<'replace-run'>): string {
  const of = endOf === undefined ? '' : ` ${printRussianCitation(endOf, 'genitive')}`
  if (through === 'end') return `до конца${of}`
  return through === 'period-at-end' ? `до точки в конце${of}` : `по «${through.text}»${counted(until)} включительно`
}

function counted(occurrence: Occurrence | undefined): string {
  return occurrence === undefined ? '' : printOccurrence(occurrence)
}
