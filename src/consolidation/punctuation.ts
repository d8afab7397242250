import { nameOf } from '../citation/index.ts'
import { compareLabels } from '../law/index.ts'
import type { Law, Place } from '../law/types.ts'
import { type Problem, remark } from '../problem/index.ts'
import { textOf } from './edits.ts'

/** A list whose items end in `;` and where one that ends in `.` is now followed by another: a drafter should look. */
export function suspiciousMarks(
  law: Law,
  siblings: readonly Place[],
  label: string,
  block: string,
  offset: number,
): readonly Problem[] {
  const others = siblings.filter(({ provision }) => provision.unit !== 'numbered')
  const before = others.filter(({ provision }) => provision.span.end <= offset)
  const last = before.at(-1)
  const isList = others.some((place) => endsInList(law, place))
  if (!isList) return []
  const remarks: Problem[] = []
  if (last !== undefined && ending(law, last).endsWith('.')) {
    const { key } = last.provision
    remarks.push(
      remark('punctuation-suspicious', {
        law: { law: law.id, key, citation: nameOf(law, last) },
        actual: lastWords(ending(law, last)),
        details: { label },
      }),
    )
  }
  const isFollowed = others.some(
    ({ provision }) => provision.span.start >= offset && compareLabels(provision.label, label) > 0,
  )
  if (isFollowed && /\.[»”"]?$/u.test(block)) {
    remarks.push(remark('punctuation-suspicious', { actual: lastWords(block), details: { label } }))
  }
  return remarks
}

function lastWords(text: string): string {
  return `…${/(?:\S+\s+){0,2}\S+$/u.exec(text)?.[0] ?? text}`
}

function endsInList(law: Law, place: Place): boolean {
  return /[;,](?:\s+(?:and|or|и|или))?$/u.test(ending(law, place))
}

function ending(law: Law, { passage, provision }: Place): string {
  return textOf(law, passage).slice(Math.max(provision.span.start, provision.span.end - 40), provision.span.end)
}
