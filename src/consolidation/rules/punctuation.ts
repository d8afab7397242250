import type { Law, Paragraph, Place } from '../../law/types.ts'
import { remark } from '../../problem/problem.ts'
import type { Problem } from '../../problem/types.ts'
import { nameOf } from '../../resolution/cite.ts'
import type { Target } from '../../resolution/resolve.ts'
import { lawPlaceOf } from '../../resolution/resolve-problems.ts'
import { compareLabels, isRomanUnit } from '../../text/label.ts'
import { conjunctions } from '../../text/languages.ts'
import { textOf } from '../law-text/edits.ts'
import type { Change, Edit } from '../law-text/plan.ts'

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
    ({ provision: { span, unit, label: other } }) =>
      span.start >= offset && compareLabels(other, label, isRomanUnit(unit)) > 0,
  )
  if (isFollowed && /\.[»”"]?$/u.test(block)) {
    remarks.push(remark('punctuation-suspicious', { actual: lastWords(block), details: { label } }))
  }
  return remarks
}

/** The same of unlabelled items of a unit, which begin with a small letter: `before` and `after` are the paragraphs around the new ones. */
export function suspiciousItems(
  unit: Problem['law'],
  block: string,
  before: string | null,
  after: string | null,
): readonly Problem[] {
  const endsHere = (text: string): boolean => isItem(text) && /\.[»”"]?$/u.test(text.trimEnd())
  const found = [
    ...(before !== null && endsHere(before) && isItem(block) ? [before] : []),
    ...(after !== null && endsHere(block) && isItem(after) ? [block] : []),
  ]
  return found.map((text) => remark('punctuation-suspicious', { law: unit, actual: lastWords(text.trimEnd()) }))
}

/** A list item that gets a text that ends in `.`, with another item behind it. */
export function suspiciousRewording(law: Law, target: Target, block: string): readonly Problem[] {
  if (target.kind === 'alinea') {
    const { text, following } = around(law, target)
    return isItem(text) ? suspiciousItems(lawPlaceOf(law, target), block, null, following) : []
  }
  if (target.kind !== 'unit' || target.provision.form === 'heading' || target.provision.unit === 'numbered') return []
  const siblings = target.ancestors.at(-1)?.children.filter(({ unit }) => unit === target.provision.unit) ?? []
  const isFollowed = siblings.some(({ span }) => span.start >= target.provision.span.end)
  const isList = siblings.some((provision) => endsInList(law, { ...target, provision }))
  return isList && isFollowed && /\.[»”"]?$/u.test(block.trimEnd())
    ? [remark('punctuation-suspicious', { law: lawPlaceOf(law, target), actual: lastWords(block.trimEnd()) })]
    : []
}

const doubled = /[,;:]\s*[,;:.](?!\S)|(?<!\.)\.\s?\.(?!\.)/u

/** Where words that come, go or change leave two marks side by side: «…, предусмотренных частью 4,.» */
export function doubledMarks(law: Law, changes: readonly Change[]): readonly Problem[] {
  return changes.flatMap(({ edits, place }) => {
    const found = edits.map((edit) => doubledBy(law, edit)).find((words) => words !== null)
    if (found === undefined) return []
    return [remark('punctuation-suspicious', { law: place, actual: found, details: { reason: 'doubled' } })]
  })
}

/** The words around two marks that an edit brings together; null where it brings none. */
function doubledBy(law: Law, { passage, start, end, text: put }: Edit): string | null {
  const text = textOf(law, passage)
  const [left, right] = [text.slice(Math.max(0, start - 3), start), text.slice(end, end + 3)]
  if (!doubled.test(left + put + right) || doubled.test(left + text.slice(start, end) + right)) return null
  return lastWords((text.slice(Math.max(0, start - 60), start) + put + right).trimEnd())
}

function around(law: Law, { passage, provision, n, paragraph }: Extract<Target, { kind: 'alinea' }>) {
  const text = (one: Paragraph): string => textOf(law, passage).slice(one.text.start, one.text.end)
  const next = provision?.paragraphs[n]
  return { text: text(paragraph), following: next === undefined ? null : text(next) }
}

function isItem(text: string): boolean {
  return /^[«"„]?\p{Ll}/u.test(text)
}

function lastWords(text: string): string {
  return `…${/(?<!\S)(?:\S+\s+){0,2}\S+$/u.exec(text)?.[0] ?? text}`
}

function endsInList(law: Law, place: Place): boolean {
  return listMark.test(ending(law, place))
}

const listMark = new RegExp(String.raw`[;,](?:\s+(?:${conjunctions}))?$`, 'u')

function ending(law: Law, { passage, provision }: Place): string {
  return textOf(law, passage).slice(Math.max(provision.span.start, provision.span.end - 40), provision.span.end)
}
