import type { Frame } from '../frame.ts'
import { inside, item } from './printing.ts'
import type { BodyOf, Rule } from './rule.ts'
import { nounFor } from './words.ts'

/** `слова с «A» по «B» включительно исключить`, `слова с «A» до конца заменить словами «C»`. */
export const replaceRun: Rule<'replace-run'> = {
  read({ frame, targets }) {
    const { verb, run, by } = frame
    if (run === undefined || !(verb === 'delete' ? by === undefined : verb === 'replace' && by?.length === 1))
      return null
    return [{ kind: 'replace-run', targets, ...run, text: textOf(frame) }]
  },

  print(body) {
    const put =
      body.text === null
        ? 'исключить'
        : `заменить ${item(nounFor(body.text.text, 'words'), body.text.text, 'instrumental')}`
    return `${inside(body.targets)}слова с «${body.from.text}» ${end(body.through)} ${put}`
  },
}

function textOf({ by }: Frame): BodyOf<'replace-run'>['text'] {
  return by?.[0]?.text ?? null
}

function end(through: BodyOf<'replace-run'>['through']): string {
  if (through === 'end') return 'до конца'
  return through === 'period-at-end' ? 'до точки в конце' : `по «${through.text}» включительно`
}
