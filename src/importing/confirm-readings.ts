import { findProvision } from '../law/find.ts'
import type { Law } from '../law/types.ts'
import { type NumberingRemark, numberingOf } from './numbering.ts'

/** Which of the suggested readings a person confirms: those of provisions (by their keys), or every one. */
export type Confirmed = 'all' | readonly string[]

/**
 * A law's source with the confirmed readings of labels that had lost a superscript: «141)» between 14 and 15 becomes «14.1)».
 * Keys that no suggestion is of are passed over.
 */
export function withReadings(law: Law, confirmed: Confirmed): string {
  const edits = numberingOf(law).flatMap((remark) => {
    const edit = confirmed === 'all' || confirmed.includes(remark.key) ? editOf(law, remark) : null
    return edit === null ? [] : [edit]
  })
  const passages = law.passages.map(({ text }, index) =>
    edits
      .filter(({ passage }) => passage === index)
      .sort((one, other) => other.start - one.start)
      .reduce((source, { start, end, text: after }) => source.slice(0, start) + after + source.slice(end), text),
  )
  return passages.join('')
}

interface Edit {
  readonly passage: number
  readonly start: number
  readonly end: number
  readonly text: string
}

function editOf(law: Law, remark: NumberingRemark): Edit | null {
  if (remark.kind !== 'lost-superscript') return null
  const place = findProvision(law, remark.key)
  if (place === null) return null
  const { label, labelSpan } = place.provision
  const printed = law.passages[place.passage]?.text.slice(labelSpan.start, labelSpan.end) ?? ''
  const text = printed.replace(label, remark.reading)
  return { passage: place.passage, start: labelSpan.start, end: labelSpan.end, text }
}
