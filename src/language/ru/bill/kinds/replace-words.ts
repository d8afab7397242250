import type { InstructionBody } from '../../../../amendment/types.ts'
import { inside, item, printOccurrence } from './printing.ts'
import type { Rule } from './rule.ts'
import { nounFor, occurrenceOf, paired, withAnchor } from './words.ts'

/** `слова «A» заменить словами «B»`, `точку заменить точкой с запятой`, `слова «A» и «B» заменить соответственно словами «C» и «D»`. */
export const replaceWords: Rule<'replace-words'> = {
  slots: ['words', 'by', 'anchor', 'occurrence', 'edge', 'respectively'],

  read({ frame, targets }) {
    const { verb, words, by, units, anchor } = frame
    if (verb !== 'replace' || words === undefined || by === undefined || units !== undefined) return null
    const bodies: InstructionBody[] = []
    for (const [before, after] of paired(words, by) ?? []) {
      const anchored =
        anchor === undefined
          ? [before.text, after.text]
          : [withAnchor(frame, before.text), withAnchor(frame, after.text)]
      const [from, to] = anchored
      if (!from || !to) return null
      bodies.push({
        kind: 'replace-words',
        targets,
        noun: anchor === undefined ? before.noun : 'words',
        before: from,
        after: to,
        occurrence: occurrenceOf(frame, before),
      })
    }
    return bodies.length === 0 ? null : bodies
  },

  print({ targets, noun, before, after, occurrence }) {
    const isUnsaid =
      occurrence.kind === 'at-end' && (noun === 'mark-name' || (noun === 'mark' && /^[.;,:]$/.test(before.text)))
    const isThroughout = occurrence.kind === 'all' && targets.every(({ steps }) => steps.length === 0)
    const where = isThroughout ? 'по тексту ' : inside(targets)
    const said = isUnsaid || isThroughout ? '' : printOccurrence(occurrence)
    const same = occurrence.kind === 'all-forms' ? said : ''
    if (noun === 'none') return `${where}«${before.text}»${said} заменить на «${after.text}»${same}`
    const name = noun === 'mark-name' ? item(noun, after.text, 'instrumental') : null
    const into = name ?? item(nounFor(after.text, noun), after.text, 'instrumental')
    return `${where}${item(noun, before.text, 'accusative')}${said} заменить ${into}${same}`
  },
}
