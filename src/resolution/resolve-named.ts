import type { Citation, CitationStep } from '../citation/types.ts'
import { childPlaces } from '../law/find.ts'
import type { Law, Place } from '../law/types.ts'
import { problem } from '../problem/problem.ts'
import type { Span } from '../problem/types.ts'
import { inText, runningTextOf, wholeInSource } from '../text/running-text.ts'
import { printCited } from './cite.ts'
import { definedTermOf, definitionOf } from './definitions.ts'
import { lawPlaceOf, notFound } from './resolve-problems.ts'
import { type Resolved, type Target, unitTarget } from './resolve-target.ts'

type UnitTarget = Extract<Target, { kind: 'unit' }>

/** What words tell and no label: the definition of “X”, the item relating to X, the second proviso. One place each, or a problem. */
export function resolveNamed(law: Law, within: Target, step: CitationStep, so: Citation): Resolved {
  if (within.kind !== 'unit') return notFound(law, so, within, null)
  const targets: Target[] = []
  for (const labels of step.labels) {
    if (labels.kind !== 'one') return notFound(law, so, within, null)
    const found = foundBy(law, within, step, labels.label)
    const [only, ...others] = found
    if (only === undefined) return notFound(law, so, within, null)
    if (others.length > 0)
      return problem('unit-ambiguous', {
        law: lawPlaceOf(law, within),
        actual: printCited(law, so),
        details: { count: String(found.length) },
      })
    targets.push(only)
  }
  return { targets }
}

function foundBy(law: Law, within: UnitTarget, { unit }: CitationStep, label: string): readonly Target[] {
  switch (unit) {
    case 'definition':
      return definitions(law, within, label)
    case 'entry':
      return entries(law, within, label)
    default: {
      const all = provisos(law, within)
      if (label === '') return all
      const found = all[(label === 'last' ? all.length : Number(label)) - 1]
      return found === undefined ? [] : [found]
    }
  }
}

/** Units straight under the target, and its own paragraphs, that define the term. */
function definitions(law: Law, within: UnitTarget, label: string): readonly Target[] {
  const term = label.toLowerCase()
  const isIt = (text: string): boolean => definedTermOf(law, text) === term
  const units = childPlaces(within)
    .filter((place: Place) => isIt(definitionOf(law, place)))
    .map((place) => unitTarget(law, place))
  return [...units, ...paragraphsThat(law, within, isIt)]
}

/** The target's own paragraphs that have the words, as lists of positions name them. */
function entries(law: Law, within: UnitTarget, label: string): readonly Target[] {
  const words = label.toLowerCase().replace(/^the\s+/u, '')
  return paragraphsThat(law, within, (text) => text.toLowerCase().includes(words))
}

function paragraphsThat(law: Law, within: UnitTarget, isIt: (text: string) => boolean): readonly Target[] {
  const { passage, provision, ancestors } = within
  const running = runningTextOf(law.passages[passage] ?? { text: '' })
  return provision.paragraphs.flatMap((paragraph, index): readonly Target[] => {
    const { start, end } = inText(running, paragraph.text)
    const isFound = isIt(running.text.slice(start, end))
    return isFound ? [{ kind: 'alinea', passage, provision, ancestors, n: index + 1, paragraph }] : []
  })
}

const opensProviso = /\bProvided(?:\s+(?:further|also|however))?\s*,\s+That\b/gu

/** The provisos of the target's own paragraphs: each runs to the next one, or to the end of its paragraph. */
function provisos(law: Law, within: UnitTarget): readonly Target[] {
  const { passage, provision, ancestors } = within
  const running = runningTextOf(law.passages[passage] ?? { text: '' })
  const found = provision.paragraphs.flatMap((paragraph) => {
    const words = inText(running, paragraph.text)
    const text = running.text.slice(words.start, words.end)
    const starts = [...text.matchAll(opensProviso)].map(({ index }) => index)
    return starts.map((start, index) => {
      const end = text
        .slice(0, starts[index + 1] ?? text.length)
        .trimEnd()
        .replace(/[:;,.]$/u, '').length
      return { paragraph, span: spanOf(words.start + start, words.start + end) }
    })
  })
  return found.map(({ paragraph, span }, index) => ({
    kind: 'sentence',
    as: 'proviso',
    passage,
    provision,
    ancestors,
    n: index + 1,
    paragraph,
    span: wholeInSource(running, span),
  }))
}

function spanOf(start: number, end: number): Span {
  return { start, end }
}
